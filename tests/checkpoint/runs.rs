//! A restored run is the run as it was, to the bit, in what it shows and in what follows.

use crate::restore;
use gan_painter::truth::Evaluator;
use gan_painter::{Event, Gan, Preset};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Every preset has its own optimiser, classes and events. The restored run gives the original's answers, and goes on as the
/// original does.
#[test]
fn a_restored_run_is_the_run() {
    for name in Preset::NAMES {
        let Preset { config, events, .. } = Preset::named(name).unwrap();
        let mut gan = Gan::with_events(config, events).unwrap();
        for steps in [0, 6, 60] {
            while gan.step_count() < steps {
                gan.step().unwrap();
            }
            let bytes = gan.checkpoint();
            let mut restored = restore(&bytes).unwrap();
            assert_eq!(restored.checkpoint(), bytes, "{name}");
            assert_eq!(restored.state_hash(), gan.state_hash());
            assert_eq!((restored.step_count(), restored.numbers()), (gan.step_count(), gan.numbers()));
            assert_eq!((restored.config(), restored.start()), (gan.config(), gan.start()));
            assert_eq!(restored.events(), gan.events());
            let read = |gan: &mut Gan| {
                let mut numbers = [vec![0.0; 64 * 15], vec![0.0; 64 * 15]];
                gan.read_paintings(&mut numbers[0]).unwrap();
                gan.read_advice(gan.config().loss, &mut numbers[1]).unwrap();
                numbers
            };
            assert_eq!(read(&mut restored), read(&mut gan), "{name}");
            let painting = |gan: &mut Gan| {
                let label = gan.config().conditional.then_some(1.0);
                let mut painting = [0.0; 15];
                gan.paint(&[0.5; 5], label, &mut painting).unwrap();
                (painting, gan.judge(&painting, label).unwrap())
            };
            assert_eq!(painting(&mut restored), painting(&mut gan), "{name}");
            assert_eq!(
                Evaluator::new(&restored).evaluate(&restored).unwrap(),
                Evaluator::new(&gan).evaluate(&gan).unwrap()
            );
            for _ in 0..5 {
                restored.step().unwrap();
                gan.step().unwrap();
            }
            assert_eq!((restored.state_hash(), restored.numbers()), (gan.state_hash(), gan.numbers()), "{name}");
        }
    }
}

/// A file in tests/checkpoint/runs, and the hashes of the run in it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SavedRun {
    step: u64,
    hash: String,
    hash_after_20_more: String,
}

fn step_to(gan: &mut Gan, step: u64) {
    while gan.step_count() < step {
        gan.step().unwrap();
    }
}

/// The engine wrote these files at commit dbcb981. `classic` and `conditional` (SGD, alternating, past and future events, their own
/// bounds) began with the engine's networks, `pytorch` with those of pytorch.safetensors. They must always restore to the same
/// hash, and the same runs must be written to the same bytes.
#[test]
fn files_of_earlier_versions_are_read_and_written_to_the_same_bits() {
    let table: BTreeMap<String, SavedRun> = serde_json::from_str(include_str!("runs/runs.json")).unwrap();
    assert_eq!(table.len(), 3);
    for (name, SavedRun { step, hash, hash_after_20_more }) in table {
        let read =
            |path: &str| std::fs::read(format!("{}/tests/checkpoint/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let bytes = read(&format!("runs/{name}.safetensors"));
        let hash_of = |gan: &Gan| format!("{:08x}", gan.state_hash());
        let mut restored = restore(&bytes).unwrap();
        assert_eq!((restored.step_count(), hash_of(&restored)), (step, hash), "{name}");
        assert!(restored.checkpoint() == bytes, "{name} is written to other bytes than it was read from");

        let (start, events) = (restored.start().clone(), restored.events().to_vec());
        let mut replayed = if name == "pytorch" {
            let networks = restore(&read("pytorch.safetensors")).unwrap();
            let mut gan =
                Gan::with_networks(start, networks.generator().clone(), networks.discriminator().clone()).unwrap();
            for Event { step, change } in events {
                step_to(&mut gan, step);
                gan.change(change).unwrap();
            }
            gan
        } else {
            Gan::with_events(start, events).unwrap()
        };
        step_to(&mut replayed, step);
        assert!(replayed.checkpoint() == bytes, "{name}, replayed, is written to other bytes");

        step_to(&mut restored, step + 20);
        assert_eq!(hash_of(&restored), hash_after_20_more, "{name}");
    }
}
