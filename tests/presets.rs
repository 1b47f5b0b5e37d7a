//! Every preset runs to its end and ends as its name says: the systems in the state that they reach, the lessons on at least nine
//! of ten seeds.

use gan_painter::truth::{Evaluator, Metrics, Verdict};
use gan_painter::{Config, Gan, Preset};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A preset with this seed, after this number of steps.
struct Run {
    gan: Gan,
    evaluator: Evaluator,
}

impl Run {
    fn new(name: &str, seed: u64) -> Run {
        let Preset { config, events, .. } = Preset::named(name).unwrap();
        let gan = Gan::with_events(Config { seed, ..config }, events).unwrap();
        Run { evaluator: Evaluator::new(&gan), gan }
    }

    fn truth_at(&mut self, step: u64) -> Metrics {
        while self.gan.step_count() < step {
            self.gan.step().unwrap();
        }
        self.evaluator.evaluate(&self.gan).unwrap()
    }
}

fn end(name: &str) -> u64 {
    Preset::named(name).unwrap().steps
}

/// The tutorial's defaults are the default preset.
#[wasm_bindgen_test(unsupported = test)]
fn the_first_preset_is_the_default() {
    let first = Preset::named(Preset::NAMES[0]).unwrap();
    assert_eq!(first, Preset { config: Config::default(), events: vec![], steps: 10_000 });
    assert_eq!(Preset::named("pytorch"), None);
}

/// At the end, the paintings are as good as the artist's, and as varied.
fn learns(name: &str) {
    let mut run = Run::new(name, 1);
    let early = run.truth_at(1000);
    let end = run.truth_at(end(name));
    let numbers = run.gan.numbers().unwrap();
    assert_eq!(end.verdict, Verdict::Healthy, "{name}");
    assert!((numbers.discriminator_accuracy - 0.5).abs() < 0.03, "{name}: {numbers:?}");
    assert!((numbers.discriminator_score + 4f64.ln()).abs() < 0.03, "{name}: {numbers:?}");
    assert!(end.all.distance < early.all.distance, "{name}: {} and {}", early.all.distance, end.all.distance);
    assert!(end.all.inside > 0.85, "{name}: {}", end.all.inside);
    for class in end.classes.iter().flatten() {
        assert!(class.inside > 0.85, "{name}: {}", class.inside);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn pytorch_tutorial() {
    learns("pytorch-tutorial");
}

/// The two numbers hide this: at step 1000 they read "converged", while the curves are still far off.
#[wasm_bindgen_test(unsupported = test)]
fn converged_it_reads_long_before_it_is() {
    let mut run = Run::new("pytorch-tutorial", 1);
    let truth = run.truth_at(1000);
    let numbers = run.gan.numbers().unwrap();
    assert!((numbers.discriminator_accuracy - 0.5).abs() < 0.03, "{numbers:?}");
    assert!((numbers.discriminator_score + 4f64.ln()).abs() < 0.03, "{numbers:?}");
    assert_eq!(truth.verdict, Verdict::Learning);
    assert!(truth.all.distance > 0.1 * run.gan.artist().span(), "{}", truth.all.distance);
}

#[wasm_bindgen_test(unsupported = test)]
fn pytorch_upstream() {
    learns("pytorch-upstream");
}

#[wasm_bindgen_test(unsupported = test)]
fn tensorflow() {
    learns("tensorflow");
}

#[wasm_bindgen_test(unsupported = test)]
fn pytorch_conditional() {
    learns("pytorch-conditional");
}

#[wasm_bindgen_test(unsupported = test)]
fn tensorflow_conditional() {
    learns("tensorflow-conditional");
}

#[wasm_bindgen_test(unsupported = test)]
fn paper() {
    learns("paper");
}

/// Checks that an outcome holds on at least nine of ten seeds. Natively, all ten are tried. In the browsers, which are slower, only
/// the first is.
fn holds_on_nine_of_ten(name: &str, outcome: impl Fn(&mut Run) -> bool) {
    let seeds = if cfg!(target_arch = "wasm32") { 1..=1 } else { 1..=10 };
    let failed: Vec<u64> = seeds.filter(|&seed| !outcome(&mut Run::new(name, seed))).collect();
    let allowed = if cfg!(target_arch = "wasm32") { 0 } else { 1 };
    assert!(failed.len() <= allowed, "{name}: not so with the seeds {failed:?}");
}

/// D is right every time, and G, which was frozen early, no longer moves.
#[wasm_bindgen_test(unsupported = test)]
fn critic_too_strong() {
    holds_on_nine_of_ten("critic-too-strong", |run| {
        let half_way = run.truth_at(end("critic-too-strong") / 2);
        let end = run.truth_at(end("critic-too-strong"));
        end.verdict == Verdict::CriticTooStrong
            && end.critic_accuracy > 0.999
            && run.gan.numbers().unwrap().discriminator_accuracy > 0.999
            && end.all.mean < 0.0
            && (end.all.mean - half_way.all.mean).abs() < 0.01
    });
}

/// The run is the same until step 2000. Then one switch brings the paintings among the artist's, although D still learns as fast. D
/// is sure again and again, so the verdict goes back and forth.
#[wasm_bindgen_test(unsupported = test)]
fn the_other_loss() {
    holds_on_nine_of_ten("the-other-loss", |run| {
        let before = run.truth_at(2000);
        let end = run.truth_at(end("the-other-loss"));
        before.verdict == Verdict::CriticTooStrong
            && before.all.mean < 0.0
            && (0.4..0.6).contains(&end.all.mean)
            && end.all.variety > 0.5 * end.all.artist_variety
            && end.all.inside > 0.8
            && matches!(end.verdict, Verdict::Learning | Verdict::CriticTooStrong)
    });
}

/// G makes one painting for all ideas, while the two numbers read perfect.
#[wasm_bindgen_test(unsupported = test)]
fn mode_collapse() {
    holds_on_nine_of_ten("mode-collapse", |run| {
        let end = run.truth_at(end("mode-collapse"));
        let numbers = run.gan.numbers().unwrap();
        end.verdict == Verdict::Collapsed
            && end.all.variety < 0.02
            && end.all.inside > 0.95
            && (numbers.discriminator_accuracy - 0.5).abs() < 0.04
            && (numbers.discriminator_score + 4f64.ln()).abs() < 0.04
    });
}

/// The paintings are a hundred times as far from the artist as the bounds are from each other.
#[wasm_bindgen_test(unsupported = test)]
fn runaway() {
    holds_on_nine_of_ten("runaway", |run| {
        let end = run.truth_at(end("runaway"));
        end.verdict == Verdict::RunAway && end.all.distance > 100.0 * run.gan.artist().span()
    });
}

/// D cannot tell the paintings apart. Then G stops, and soon D can, though nothing has changed in the paintings.
#[wasm_bindgen_test(unsupported = test)]
fn race() {
    holds_on_nine_of_ten("race", |run| {
        let before = run.truth_at(10_000);
        let end = run.truth_at(end("race"));
        before.verdict == Verdict::Healthy
            && before.critic_accuracy < 0.75
            && end.verdict == Verdict::CriticTooStrong
            && end.critic_accuracy > 0.99
            && end.u == before.u
            && end.residuals == before.residuals
    });
}

/// A heart is learnt like the tutorial's curves, but takes twice as long: after 10,000 steps, 1 of the ten seeds was healthy.
#[wasm_bindgen_test(unsupported = test)]
fn heart() {
    holds_on_nine_of_ten("heart", |run| run.truth_at(end("heart")).verdict == Verdict::Healthy);
}
