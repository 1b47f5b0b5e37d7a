//! The presets' verdicts at every hundredth step, as they were recorded.
#![cfg(not(target_arch = "wasm32"))]

use gan_painter::truth::{Evaluator, Verdict};
use gan_painter::{Gan, Preset};
use std::collections::BTreeMap;

/// The number of steps between two looks.
const EVERY: u64 = 100;

fn letter(verdict: Verdict) -> char {
    match verdict {
        Verdict::Learning => 'l',
        Verdict::Healthy => 'h',
        Verdict::Collapsed => 'c',
        Verdict::CriticTooStrong => 's',
        Verdict::RunAway => 'r',
    }
}

/// One letter for the run's verdict at step 0, 100, 200, …, to its end.
fn verdicts(preset: Preset) -> String {
    let mut gan = Gan::with_events(preset.config, preset.events).unwrap();
    let mut evaluator = Evaluator::new(&gan);
    let mut look = |gan: &Gan| letter(evaluator.evaluate(gan).unwrap().verdict);
    let mut letters = String::from(look(&gan));
    while gan.step_count() < preset.steps {
        gan.step().unwrap();
        if gan.step_count().is_multiple_of(EVERY) {
            letters.push(look(&gan));
        }
    }
    letters
}

/// verdicts.json holds what the code of 0.1.0 found, when lengths were measured only in spans.
#[test]
fn every_preset_keeps_its_verdicts() {
    let recorded: BTreeMap<String, String> = serde_json::from_str(include_str!("verdicts.json")).unwrap();
    let found: BTreeMap<String, String> =
        Preset::NAMES.iter().map(|&name| (name.to_owned(), verdicts(Preset::named(name).unwrap()))).collect();
    assert_eq!(found, recorded);
}
