//! What the two numbers hide: each measure is checked on paintings whose truth is known, and looking leaves no trace.

use gan_painter::nn::Mlp;
use gan_painter::truth::{Evaluator, Measures, Metrics, OPINIONS, PAINTINGS, Verdict};
use gan_painter::{Artist, ArtistConfig, Bounds, Change, Config, Distribution, Gan};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

fn near(value: f64, expected: f64, tolerance: f64, what: &str) {
    assert!((value - expected).abs() <= tolerance, "{what}: {value} is not {expected}");
}

/// A Gan without hidden layers and with given weights. G paints `lower + u·span`, where u is linear in the first idea. D's logit is
/// linear in the painting at the middle point, where the tutorial's painting is u itself.
struct Known {
    config: Config,
    /// The constant of u = at_zero + slope·idea.
    at_zero: f32,
    slope: f32,
    /// The factor of logit = steepness·(u − threshold).
    steepness: f32,
    threshold: f32,
}

impl Known {
    fn new() -> Known {
        let config = Config { generator_hidden: vec![], discriminator_hidden: vec![], ..Config::default() };
        Known { config, at_zero: 0.5, slope: 0.0, steepness: 0.0, threshold: 0.0 }
    }

    fn gan(&self) -> Gan {
        let &Known { at_zero, slope, steepness, threshold, .. } = self;
        let config = self.config.clone();
        let artist = Artist::new(config.points, config.artist.bounds.as_ref(), config.artist.distribution);
        let (lower, upper) = (artist.lower(), artist.upper());
        let mut generator = Mlp::zeros(&[config.generator_inputs(), config.points]);
        let mut discriminator = Mlp::zeros(&[config.discriminator_inputs(), 1]);
        for p in 0..config.points {
            let span = upper[p] - lower[p];
            generator.layers[0].weight[[p, 0]] = slope * span;
            generator.layers[0].bias[p] = lower[p] + at_zero * span;
        }
        let middle = config.points / 2;
        let span = upper[middle] - lower[middle];
        discriminator.layers[0].weight[[0, middle]] = steepness / span;
        discriminator.layers[0].bias[0] = -steepness * (threshold + lower[middle] / span);
        Gan::with_networks(config, generator, discriminator).unwrap()
    }

    fn truth(&self) -> Metrics {
        let gan = self.gan();
        Evaluator::new(&gan).evaluate(&gan).unwrap()
    }
}

/// If G turns its first idea into u, the û of each painting tells from which idea it was made.
#[wasm_bindgen_test(unsupported = test)]
fn the_ideas_stand_in_the_order_of_their_paintings() {
    for conditional in [false, true] {
        let mut known = Known { slope: 0.25, ..Known::new() };
        known.config.conditional = conditional;
        let gan = known.gan();
        let mut evaluator = Evaluator::new(&gan);
        let ideas = evaluator.ideas(&gan);
        assert_eq!(ideas.len(), PAINTINGS * 5);
        for (u, ideas) in evaluator.evaluate(&gan).unwrap().u.into_iter().zip(ideas.chunks(5)) {
            near(u, 0.5 + 0.25 * f64::from(ideas[0]), 1e-6, "û");
        }
    }
}

/// Compares â with the tutorial's closed form Σ(x² + 1)(y + 1)/Σ(x² + 1)², and the residual with a search over a.
#[wasm_bindgen_test(unsupported = test)]
fn the_nearest_curve_is_the_closed_form() {
    let artist = Artist::new(15, None, Distribution::Uniform);
    let x = |p: usize| -1.0 + p as f64 / 7.0;
    for (a, wiggle) in [(1.0, 0.0), (1.3, 0.2), (0.2, 0.5), (7.0, 0.1)] {
        let y: Vec<f32> =
            (0..15).map(|p| (a * x(p) * x(p) + (a - 1.0) + wiggle * (3.0 * p as f64).sin()) as f32).collect();
        let fit = artist.fit(&y);
        let basis = |p: usize| x(p) * x(p) + 1.0;
        let product: f64 = (0..15).map(|p| basis(p) * (f64::from(y[p]) + 1.0)).sum();
        let square: f64 = (0..15).map(|p| basis(p) * basis(p)).sum();
        // Measured: 5e-8, because the artist's bounds are float32.
        near(1.0 + fit.u, product / square, 1e-6, "â");
        let distance = |u| artist.distance(&y, u);
        near(fit.residual, distance(fit.u), 0.0, "residual");
        assert!(distance(fit.u + 1e-3) > fit.residual && distance(fit.u - 1e-3) > fit.residual);
    }
}

/// G paints one curve between the bounds. It has no distance, no variety, and the coverage of a single point in the middle, ¼.
#[wasm_bindgen_test(unsupported = test)]
fn one_painting_for_all_ideas() {
    let Metrics { u, residuals, all, classes, verdict, .. } = Known::new().truth();
    assert_eq!((u.len(), residuals.len(), classes), (PAINTINGS, PAINTINGS, None));
    near(all.mean, 0.5, 1e-6, "mean");
    near(all.residual, 0.0, 1e-6, "residual");
    near(all.distance, 0.0, 1e-6, "distance");
    near(all.variety, 0.0, 1e-6, "variety");
    near(all.artist_variety, (1.0 / 12.0f64).sqrt(), 1e-5, "the artist's variety");
    near(all.coverage, 0.25, 1e-6, "coverage");
    assert_eq!(all.inside, 1.0);
    assert_eq!(verdict, Verdict::Collapsed);
}

/// Beyond the upper bound the residual stays 0, but no curve of the artist is near. The distance is 0.5 span.
#[wasm_bindgen_test(unsupported = test)]
fn a_curve_of_the_family_that_the_artist_does_not_paint() {
    let known = Known { at_zero: 1.5, ..Known::new() };
    let span = known.gan().artist().span();
    let Metrics { all, .. } = known.truth();
    near(all.mean, 1.5, 1e-6, "mean");
    near(all.residual, 0.0, 1e-6, "residual");
    near(all.distance, 0.5 * span, 1e-6, "distance");
    assert_eq!(all.inside, 0.0);
    assert_eq!(Known { at_zero: 2.1, ..Known::new() }.truth().verdict, Verdict::RunAway);
}

/// With û ~ N(0.5, 0.25²), the measures are those of this distribution, within the error of 256 draws.
#[wasm_bindgen_test(unsupported = test)]
fn paintings_as_varied_as_their_ideas() {
    let Metrics { all, verdict, .. } = Known { slope: 0.25, ..Known::new() }.truth();
    let error = 0.25 / 16.0;
    near(all.mean, 0.5, 4.0 * error, "mean");
    near(all.variety, 0.25, 4.0 * error / 2f64.sqrt(), "variety");
    // 95 % lie within two standard deviations.
    near(all.inside, 0.954, 0.05, "inside");
    assert!(all.coverage < 0.1, "{}", all.coverage);
    assert_eq!(verdict, Verdict::Healthy);
}

#[wasm_bindgen_test(unsupported = test)]
fn two_modes_and_bounds_of_ones_own() {
    let bounds = Bounds { lower: vec![1.0, 0.0, -1.0], upper: vec![1.0, 0.5, -2.0] };
    let artist = ArtistConfig { bounds: Some(bounds), distribution: Distribution::TwoModes };
    let config = Config { points: 3, artist, ..Known::new().config };
    let Metrics { all, .. } = Known { config, at_zero: 0.1, ..Known::new() }.truth();
    near(all.mean, 0.1, 1e-6, "mean");
    near(all.distance, 0.0, 1e-6, "distance");
    // Half of the artist's u are around 0.1, half around 0.9. Their average distances are 0.05 and 0.8.
    near(all.coverage, 0.425, 1e-3, "coverage");
    near(all.artist_variety, (0.16 + 0.04 / 12.0f64).sqrt(), 1e-4, "the artist's variety");
    assert_eq!(all.inside, 1.0);
}

/// The artist has no curve between the two modes: from u = 0.6 the nearest is 0.8, in class 0 it is 0.2.
#[wasm_bindgen_test(unsupported = test)]
fn nothing_is_painted_between_two_modes() {
    for (conditional, distances) in [(false, [0.2, 0.2, 0.2]), (true, [0.2, 0.4, 0.2])] {
        let artist = ArtistConfig { bounds: None, distribution: Distribution::TwoModes };
        let config = Config { artist, conditional, ..Known::new().config };
        let known = Known { config, at_zero: 0.6, ..Known::new() };
        let span = known.gan().artist().span();
        let Metrics { all, classes, verdict, .. } = known.truth();
        let [lower, upper] = classes.unwrap_or([all; 2]);
        for (measures, distance) in [all, lower, upper].iter().zip(distances) {
            near(measures.distance, distance * span, 1e-6, "distance");
        }
        assert_eq!(verdict, Verdict::Collapsed);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn classes_have_bounds_of_their_own() {
    let config = Config { conditional: true, ..Known::new().config };
    let known = Known { config, at_zero: 0.25, ..Known::new() };
    let span = known.gan().artist().span();
    let Metrics { all, classes, verdict, .. } = known.truth();
    let [lower, upper]: [Measures; 2] = classes.unwrap();
    assert_eq!((all.inside, lower.inside, upper.inside), (1.0, 1.0, 0.0));
    near(lower.distance, 0.0, 1e-6, "distance of class 0");
    near(upper.distance, 0.25 * span, 1e-6, "distance of class 1");
    near(lower.artist_variety, 0.5 * (1.0 / 12.0f64).sqrt(), 1e-5, "the artist's variety in a class");
    near(upper.coverage, 0.5, 1e-6, "coverage of class 1");
    assert_eq!(verdict, Verdict::Collapsed);
}

/// D says "real" above a threshold. It is right on the artist's share above it, and on G's paintings below it.
#[wasm_bindgen_test(unsupported = test)]
fn the_critic_is_right_where_it_is() {
    let critic = Known { at_zero: -0.5, steepness: 50.0, threshold: 0.25, ..Known::new() };
    let truth = critic.truth();
    near(truth.critic_accuracy, 0.5 * (0.75 + 1.0), 0.01, "accuracy");
    near(truth.real_probability, 0.75, 0.01, "mean D(real)");
    near(truth.generated_probability, 0.0, 1e-6, "mean D(generated)");
    assert_eq!(truth.verdict, Verdict::CriticTooStrong);

    assert_eq!(truth.opinion.len(), OPINIONS);
    for (i, &opinion) in truth.opinion.iter().enumerate() {
        let u = -1.0 + 3.0 * i as f64 / 60.0;
        near(opinion, 1.0 / (1.0 + (-50.0 * (u - 0.25)).exp()), 1e-4, "D's opinion");
    }
    let undecided = Known::new().truth();
    assert_eq!((undecided.critic_accuracy, undecided.real_probability), (0.5, 0.5));
}

#[wasm_bindgen_test(unsupported = test)]
fn looking_changes_nothing_and_sees_the_same_twice() {
    for conditional in [false, true] {
        let mut looked = Gan::new(Config { conditional, ..Config::default() }).unwrap();
        let mut silent = Gan::new(Config { conditional, ..Config::default() }).unwrap();
        let mut evaluator = Evaluator::new(&looked);
        for _ in 0..10 {
            let hash = looked.state_hash();
            let truth = evaluator.evaluate(&looked).unwrap();
            assert_eq!(evaluator.evaluate(&looked).unwrap(), truth);
            assert_eq!(Evaluator::new(&looked).evaluate(&looked).unwrap(), truth, "the ideas are not the run's own");
            assert_eq!(looked.state_hash(), hash);
            looked.step().unwrap();
            silent.step().unwrap();
        }
        assert_eq!(looked.state_hash(), silent.state_hash());
    }
}

/// D's opinion on the family is what `judge` says of each curve, in a conditional Gan with the label of the curve's u.
#[wasm_bindgen_test(unsupported = test)]
fn the_opinion_is_the_judgement_of_each_curve() {
    for conditional in [false, true] {
        let mut gan = Gan::new(Config { conditional, ..Config::default() }).unwrap();
        gan.change(Change::DiscriminatorLearningRate(1e-2)).unwrap();
        for _ in 0..50 {
            gan.step().unwrap();
        }
        let truth = Evaluator::new(&gan).evaluate(&gan).unwrap();
        for (i, &opinion) in truth.opinion.iter().enumerate() {
            let u = 3.0 * i as f32 / 60.0 - 1.0;
            let curve = gan.artist().curve(u);
            let judged = gan.judge(&curve, conditional.then_some(Artist::label(u))).unwrap();
            near(opinion, f64::from(judged), 1e-6, "D's opinion");
        }
    }
}

/// D looks only at the label and is sure of class 1. Therefore it takes the artist's upper half for real, and all of G's paintings
/// with this label.
#[wasm_bindgen_test(unsupported = test)]
fn real_and_generated_paintings_have_their_labels() {
    let config = Config { conditional: true, discriminator_hidden: vec![], ..Config::default() };
    let mut generator = Mlp::zeros(&config.sizes()[0]);
    // G paints the upper bound for label 1 and the lower one for label 0, because only its last input, the label, counts.
    let artist = Artist::new(15, None, Distribution::Uniform);
    for p in 0..15 {
        generator.layers[1].bias[p] = artist.lower()[p];
        generator.layers[1].weight[[p, 0]] = artist.upper()[p] - artist.lower()[p];
    }
    generator.layers[0].weight[[0, 5]] = 1.0;
    let mut discriminator = Mlp::zeros(&config.sizes()[1]);
    discriminator.layers[0].weight[[0, 15]] = 20.0;
    discriminator.layers[0].bias[0] = -10.0;
    let gan = Gan::with_networks(config, generator, discriminator).unwrap();
    let truth = Evaluator::new(&gan).evaluate(&gan).unwrap();
    assert_eq!(truth.critic_accuracy, 0.5);
    near(truth.real_probability, 0.5, 1e-4, "mean D(real)");
    near(truth.generated_probability, 0.5, 1e-4, "mean D(generated)");
    let [lower, upper] = truth.classes.unwrap();
    near(lower.mean, 0.0, 1e-6, "û of label 0");
    near(upper.mean, 1.0, 1e-6, "û of label 1");
    assert_eq!((truth.opinion[30] < 0.5, truth.opinion[31] > 0.5), (true, true), "the label changes above u = ½");
}

/// Bounds at this distance above and below the curve `middle`.
fn around(middle: impl Fn(f64) -> f64, distance: f64) -> Bounds {
    let curve = |aside: f64| (0..15).map(|p| middle(-1.0 + p as f64 / 7.0) + aside).collect();
    Bounds { lower: curve(-distance), upper: curve(distance) }
}

fn sine(x: f64) -> f64 {
    (std::f64::consts::PI * x).sin()
}

/// Artists of every kind, and whether their curves are seen to vary.
fn artists() -> Vec<(&'static str, Bounds, bool)> {
    let Bounds { lower, upper } = around(sine, 0.3);
    // The bounds do not cross at the middle point, where D's logit is measured in spans.
    let crossing = |slope: f64| (0..15).map(|p| slope * (-0.9 + p as f64 / 7.0)).collect();
    vec![
        ("narrow", around(sine, 0.02), false),
        ("hardly two curves", around(|_| 0.0, 1e-6), false),
        ("narrow and flat", around(|_| 0.5, 0.01), false),
        ("narrow and tall", around(|x| 100.0 * sine(x), 0.5), false),
        ("flat", around(|_| 2.0, 0.5), true),
        ("far from 0", around(|_| 1000.0, 0.5), true),
        ("wide", around(sine, 50.0), true),
        ("the widest", around(|_| 0.0, 1e6), true),
        ("swapped", Bounds { lower: upper, upper: lower }, true),
        ("crossing", Bounds { lower: crossing(-1.0), upper: crossing(1.0) }, true),
    ]
}

/// The verdict on a G that paints the artist's curve at `at_zero` + `slope`·idea.
fn verdict(bounds: &Bounds, distribution: Distribution, at_zero: f32, slope: f32) -> Metrics {
    let artist = ArtistConfig { bounds: Some(bounds.clone()), distribution };
    Known { config: Config { artist, ..Known::new().config }, at_zero, slope, ..Known::new() }.truth()
}

/// For every artist, a start has not run away, and paintings at twice the distance of that limit have. One curve is healthy only if
/// the artist seems to paint only one. Curves as varied as the artist's are healthy.
#[wasm_bindgen_test(unsupported = test)]
fn each_verdict_can_be_had_with_any_artist() {
    for (name, bounds, varies) in artists() {
        for distribution in [Distribution::Uniform, Distribution::TwoModes] {
            let what = format!("{name}, {distribution:?}");
            let artist = ArtistConfig { bounds: Some(bounds.clone()), distribution };
            let gan = Gan::new(Config { artist, ..Config::default() }).unwrap();
            let start = Evaluator::new(&gan).evaluate(&gan).unwrap();
            assert_ne!(start.verdict, Verdict::RunAway, "{what}: {} away at the start", start.all.distance);

            let away = 1.0 + 2.0 * start.limits.run_away / gan.artist().span();
            assert_eq!(verdict(&bounds, distribution, away as f32, 0.0).verdict, Verdict::RunAway, "{what}");
            let (one, at) = if varies { (Verdict::Collapsed, 0.1) } else { (Verdict::Healthy, 0.1) };
            assert_eq!(verdict(&bounds, distribution, at, 0.0).verdict, one, "{what}: one curve");
        }
        let varied = verdict(&bounds, Distribution::Uniform, 0.5, 0.25);
        assert_eq!(varied.verdict, Verdict::Healthy, "{name}: {:?}", varied.all);
    }
}

/// An artist of nearly one curve: the verdict is "learning" at the start and "healthy" at the end.
#[wasm_bindgen_test(unsupported = test)]
fn a_narrow_artist_is_learnt() {
    let artist = ArtistConfig { bounds: Some(around(sine, 0.02)), distribution: Distribution::Uniform };
    let mut gan = Gan::new(Config { artist, ..Config::default() }).unwrap();
    let mut evaluator = Evaluator::new(&gan);
    assert_eq!(evaluator.evaluate(&gan).unwrap().verdict, Verdict::Learning);
    for _ in 0..10_000 {
        gan.step().unwrap();
    }
    let Metrics { all, verdict, .. } = evaluator.evaluate(&gan).unwrap();
    assert_eq!(verdict, Verdict::Healthy, "{all:?}");
}

/// The paintings and the artist are the same, but the bounds have swapped names: û becomes 1 − û, and everything else stays.
#[wasm_bindgen_test(unsupported = test)]
fn swapped_bounds_mean_the_same() {
    let Bounds { lower, upper } = around(sine, 0.3);
    let swapped = Bounds { lower: upper.clone(), upper: lower.clone() };
    for distribution in [Distribution::Uniform, Distribution::TwoModes] {
        let one = verdict(&Bounds { lower: lower.clone(), upper: upper.clone() }, distribution, 0.4, 0.25);
        let other = verdict(&swapped, distribution, 0.6, -0.25);
        near(other.all.mean, 1.0 - one.all.mean, 1e-6, "mean");
        let measures = |m: &Measures| [m.residual, m.distance, m.variety, m.artist_variety, m.coverage, m.inside];
        for (one, other) in measures(&one.all).into_iter().zip(measures(&other.all)) {
            // Measured: 5e-8, because the bounds are float32.
            near(other, one, 1e-6, "a measure");
        }
        assert_eq!(other.verdict, one.verdict);
    }
}
