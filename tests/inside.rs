//! The look inside the networks, compared with plain loops over the weights, for random configs of every depth.
#![cfg(not(target_arch = "wasm32"))]

use gan_painter::inside::{Axis, Counts, Inside, Patterns, Player, Spread, Strokes};
use gan_painter::loss::probability;
use gan_painter::nn::Mlp;
use gan_painter::truth::{Evaluator, PAINTINGS};
use gan_painter::{ArtistConfig, Config, Distribution, Gan};
use proptest::prelude::*;

/// A run that has been trained for a few steps, and inputs for its networks.
#[derive(Clone, Debug)]
struct Case {
    config: Config,
    steps: usize,
    ideas: Vec<f32>,
    painting: Vec<f32>,
    label: Option<f32>,
    /// Which share of all strokes and terms is asked for one by one.
    share: f64,
    /// Long enough for every network.
    muted: Vec<f32>,
}

prop_compose! {
    fn case()(
        points in 2..=20_usize,
        ideas in 1..=8_usize,
        conditional in any::<bool>(),
    )(
        config in (0..1u64 << 53, 1..=9_usize, hidden(), hidden(), -4.0..-1.0, any::<bool>()).prop_map(
            move |(seed, batch_size, generator_hidden, discriminator_hidden, rate, two_modes)| Config {
                seed, batch_size, ideas, points, generator_hidden, discriminator_hidden, conditional,
                generator_learning_rate: 10f64.powf(rate),
                discriminator_learning_rate: 10f64.powf(rate),
                artist: ArtistConfig {
                    distribution: if two_modes { Distribution::TwoModes } else { Distribution::Uniform },
                    ..ArtistConfig::default()
                },
                ..Config::default()
            },
        ),
        steps in 0..30_usize,
        ideas in prop::collection::vec(-4.0..4.0_f32, ideas),
        painting in prop::collection::vec(-3.0..5.0_f32, points),
        label in (0.0..=1.0_f32).prop_map(move |label| conditional.then_some(label)),
        share in prop_oneof![Just(0.0), Just(1.0), 0.0..1.0],
        muted in prop::collection::vec(prop::sample::select(&[0.0_f32, 1.0]), 64),
    ) -> Case {
        Case { config, steps, ideas, painting, label, share, muted }
    }
}

fn hidden() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(1..=40_usize, 0..=5)
}

impl Case {
    fn gan(&self) -> Gan {
        let mut gan = Gan::new(self.config.clone()).unwrap();
        for _ in 0..self.steps {
            // A step that is refused leaves the run as it was, which will do.
            let _ = gan.step();
        }
        gan
    }

    fn some_of(&self, count: usize) -> usize {
        (self.share * count as f64).round() as usize
    }
}

/// The inputs of every layer in float64, by plain loops, and the sum of the sizes that went into each number of them.
fn layer_inputs(network: &Mlp, input: &[f32], label: Option<f32>) -> Vec<Vec<(f64, f64)>> {
    let first = input.iter().copied().chain(label).map(|x| (f64::from(x), f64::from(x).abs())).collect();
    let mut inputs: Vec<Vec<(f64, f64)>> = vec![first];
    for layer in &network.layers[..network.layers.len() - 1] {
        let x = &inputs[inputs.len() - 1];
        let units = (0..layer.bias.len()).map(|i| {
            let (mut z, mut size) = (f64::from(layer.bias[i]), f64::from(layer.bias[i]).abs());
            for (k, &(x, of_x)) in x.iter().enumerate() {
                let weight = f64::from(layer.weight[[i, k]]);
                z += weight * x;
                size += weight.abs() * of_x;
            }
            (z.max(0.0), size)
        });
        let units = units.collect();
        inputs.push(units);
    }
    inputs
}

/// The answer of [`Inside::strokes`], owned.
struct Answer {
    units: Vec<usize>,
    strengths: Vec<f32>,
    curves: Vec<Vec<f64>>,
}

fn strokes(inside: &mut Inside, gan: &Gan, case: &Case, n: usize, muted: &[f32]) -> Answer {
    let points = gan.config().points;
    let (mut units, mut strengths, mut curves) = (vec![-1.0; n], vec![-1.0; n], vec![f32::NAN; (n + 2) * points]);
    let out = Strokes { units: &mut units, strengths: &mut strengths, curves: &mut curves };
    inside.strokes(gan, &case.ideas, case.label, muted, out).unwrap();
    Answer {
        units: units.into_iter().map(|unit| unit as usize).collect(),
        strengths,
        curves: curves.chunks(points).map(|row| row.iter().map(|&y| f64::from(y)).collect()).collect(),
    }
}

/// The tolerance that a look inside promises. Measured in 300 cases of each property: 1.7e-7.
fn near(value: f64, expected: f64, size: f64, what: &str) {
    assert!((value - expected).abs() <= 1e-5 * (1.0 + size), "{what}: {value} is not {expected}, of terms with {size}");
}

/// Ranked are the largest, in falling order, and none of them twice.
fn assert_ranked(units: &[usize], sizes: &[f64]) {
    let mut rest: Vec<usize> = (0..sizes.len()).collect();
    for pair in units.windows(2) {
        near(sizes[pair[0]].max(sizes[pair[1]]), sizes[pair[0]], sizes[pair[0]], "the order");
    }
    rest.retain(|unit| !units.contains(unit));
    assert_eq!(rest.len() + units.len(), sizes.len(), "{units:?}");
    let (least, most) =
        (units.last().map_or(f64::INFINITY, |&unit| sizes[unit]), |a: f64, unit: &usize| a.max(sizes[*unit]));
    let beyond = rest.iter().fold(0.0, most);
    assert!(beyond <= least * (1.0 + 1e-5) + 1e-5, "{beyond} was left out, but not {least}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn strokes_add_up_to_the_painting(case in case()) {
        let mut gan = case.gan();
        let hash = gan.state_hash();
        let mut inside = Inside::new(&gan);
        let (points, count) = (case.config.points, Counts::of(&gan).strokes);
        let inputs = layer_inputs(gan.generator(), &case.ideas, case.label);
        let h = &inputs[inputs.len() - 1];
        prop_assert_eq!(h.len(), count);
        let layer = gan.generator().layers[inputs.len() - 1].clone();
        let w = |unit: usize, p: usize| f64::from(layer.weight[[p, unit]]);
        let norm = |unit| (0..points).map(|p| w(unit, p) * w(unit, p)).sum::<f64>().sqrt();

        let muted = &case.muted[..count];
        let n = case.some_of(count);
        let Answer { units, strengths, curves } = strokes(&mut inside, &gan, &case, n, &vec![0.0; count]);
        let (mut painting, mut without) = (vec![0.0; points], vec![0.0; points]);
        gan.paint(&case.ideas, case.label, &mut painting).unwrap();
        inside.paint_muted(&gan, &case.ideas, case.label, muted, &mut without).unwrap();
        let left = strokes(&mut inside, &gan, &case, n, muted).curves;
        for p in 0..points {
            // What the terms add up to, by the units' own rounded numbers.
            let size = curves.iter().map(|row| row[p].abs()).sum::<f64>();
            near(curves.iter().map(|row| row[p]).sum(), f64::from(painting[p]), size, "the painting");
            let kept = units.iter().enumerate().filter(|(_, unit)| muted[**unit] == 0.0).map(|(i, _)| left[i + 1][p]);
            let sum = left[0][p] + kept.sum::<f64>() + left[n + 1][p];
            near(sum, f64::from(without[p]), size, "the painting without the muted strokes");

            near(curves[0][p], f64::from(layer.bias[p]), 0.0, "the bias");
            for (i, &unit) in units.iter().enumerate() {
                let (value, size) = h[unit];
                near(curves[i + 1][p], value * w(unit, p), size * w(unit, p).abs(), "a stroke");
                prop_assert_eq!(left[i + 1][p], curves[i + 1][p]);
            }
            let others = (0..count).filter(|unit| !units.contains(unit));
            let (rest, size) = others.fold((0.0, 0.0), |(sum, size), unit| {
                (sum + h[unit].0 * w(unit, p), size + h[unit].1 * w(unit, p).abs())
            });
            near(curves[n + 1][p], rest, size, "the other strokes");
        }
        for (&unit, &strength) in units.iter().zip(&strengths) {
            near(f64::from(strength), h[unit].0.abs() * norm(unit), h[unit].1 * norm(unit), "a strength");
        }
        assert_ranked(&units, &(0..count).map(|unit| h[unit].0.abs() * norm(unit)).collect::<Vec<_>>());
        prop_assert_eq!(gan.state_hash(), hash);
    }

    #[test]
    fn terms_add_up_to_the_logit(case in case()) {
        let mut gan = case.gan();
        let hash = gan.state_hash();
        let mut inside = Inside::new(&gan);
        let count = Counts::of(&gan).terms;
        let inputs = layer_inputs(gan.discriminator(), &case.painting, case.label);
        let h = &inputs[inputs.len() - 1];
        prop_assert_eq!(h.len(), count);
        let layer = gan.discriminator().layers[inputs.len() - 1].clone();
        let n = case.some_of(count);
        let (mut units, mut terms) = (vec![-1.0; n], vec![f32::NAN; n + 2]);
        let logit = inside.terms(&gan, &case.painting, case.label, &mut units, &mut terms).unwrap();
        let units: Vec<usize> = units.into_iter().map(|unit| unit as usize).collect();
        let terms: Vec<f64> = terms.into_iter().map(f64::from).collect();

        prop_assert_eq!(probability(logit), gan.judge(&case.painting, case.label).unwrap());
        near(terms.iter().sum(), f64::from(logit), terms.iter().map(|term| term.abs()).sum(), "the logit");
        near(terms[0], f64::from(layer.bias[0]), 0.0, "the bias");
        let term = |unit: usize| h[unit].0 * f64::from(layer.weight[[0, unit]]);
        let size = |unit: usize| h[unit].1 * f64::from(layer.weight[[0, unit]]).abs();
        for (i, &unit) in units.iter().enumerate() {
            near(terms[i + 1], term(unit), size(unit), "a term");
        }
        let others = || (0..count).filter(|unit| !units.contains(unit));
        near(terms[n + 1], others().map(term).sum(), others().map(size).sum(), "the other terms");
        assert_ranked(&units, &(0..count).map(|unit| term(unit).abs()).collect::<Vec<_>>());
        prop_assert_eq!(gan.state_hash(), hash);
    }

    #[test]
    fn patterns_are_the_first_weights_of_the_strongest_units(case in case()) {
        let gan = case.gan();
        let mut inside = Inside::new(&gan);
        let Counts { generator_patterns, discriminator_patterns, .. } = Counts::of(&gan);
        for (player, network, count) in [
            (Player::Generator, gan.generator(), generator_patterns),
            (Player::Discriminator, gan.discriminator(), discriminator_patterns),
        ] {
            let first = &network.layers[0];
            let (n, inputs) = (case.some_of(count), first.weight.ncols());
            let (mut units, mut strengths) = (vec![-1.0; n], vec![f32::NAN; n]);
            let (mut weights, mut biases) = (vec![f32::NAN; n * inputs], vec![f32::NAN; n]);
            let out = Patterns {
                units: &mut units, strengths: &mut strengths, weights: &mut weights, biases: &mut biases,
            };
            inside.patterns(&gan, player, out).unwrap();
            let strength = |unit: usize| match network.layers.get(1) {
                None => 1.0,
                Some(next) if next.bias.len() == 1 => f64::from(next.weight[[0, unit]]),
                Some(next) => (0..next.bias.len()).map(|i| f64::from(next.weight[[i, unit]]).powi(2)).sum::<f64>().sqrt(),
            };
            let units: Vec<usize> = units.into_iter().map(|unit| unit as usize).collect();
            for (i, &unit) in units.iter().enumerate() {
                prop_assert_eq!(&weights[i * inputs..][..inputs], &first.weight.row(unit).to_vec());
                prop_assert_eq!(biases[i], first.bias[unit]);
                near(f64::from(strengths[i]), strength(unit), strength(unit).abs(), "a strength");
            }
            assert_ranked(&units, &(0..count).map(|unit| strength(unit).abs()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn activations_are_those_of_plain_loops(case in case()) {
        let gan = case.gan();
        let mut inside = Inside::new(&gan);
        for (player, network, input) in [
            (Player::Generator, gan.generator(), &case.ideas),
            (Player::Discriminator, gan.discriminator(), &case.painting),
        ] {
            let inputs = layer_inputs(network, input, case.label);
            for (layer, expected) in inputs[1..].iter().enumerate() {
                let mut out = vec![f32::NAN; expected.len()];
                inside.activations(&gan, (player, layer), input, case.label, &mut out).unwrap();
                for (&out, &(value, size)) in out.iter().zip(expected) {
                    near(f64::from(out), value, size, "an activation");
                    prop_assert!(out >= 0.0);
                }
            }
        }
    }

    /// The measures without some strokes are those of the paintings without them. With no unit muted, they are the truth's to the
    /// last bit, and with all muted there is no variety.
    #[test]
    fn the_muted_truth_is_that_of_muted_paintings(case in case()) {
        let mut gan = case.gan();
        let hash = gan.state_hash();
        let (mut inside, mut evaluator) = (Inside::new(&gan), Evaluator::new(&gan));
        let count = Counts::of(&gan).strokes;
        let truth = evaluator.evaluate(&gan).unwrap().all;
        let [none, all] = [0.0, 1.0].map(|flag| vec![flag; count]);
        let unmuted = inside.truth_muted(&gan, &mut evaluator, &none).unwrap();
        prop_assert_eq!(unmuted, Spread { variety: truth.variety, distance: truth.distance });
        prop_assert!(inside.truth_muted(&gan, &mut evaluator, &all).unwrap().variety < 1e-12);

        let muted = &case.muted[..count];
        let (mut u, mut distance) = (vec![], 0.0);
        let mut painting = vec![0.0; case.config.points];
        for (i, ideas) in evaluator.ideas(&gan).chunks(case.config.ideas).enumerate() {
            let label = case.label.map(|_| if i < PAINTINGS / 2 { 0.0 } else { 1.0 });
            inside.paint_muted(&gan, ideas, label, muted, &mut painting).unwrap();
            let fit = gan.artist().fit(&painting);
            u.push(fit.u);
            distance += gan.artist().distance(&painting, gan.artist().distribution().nearest(fit.u, [0.0, 1.0]));
        }
        let mean = u.iter().sum::<f64>() / u.len() as f64;
        let variety = (u.iter().map(|u| (u - mean).powi(2)).sum::<f64>() / u.len() as f64).sqrt();
        let spread = inside.truth_muted(&gan, &mut evaluator, muted).unwrap();
        near(spread.variety, variety, variety, "the variety");
        near(spread.distance, distance / PAINTINGS as f64, distance / PAINTINGS as f64, "the distance");

        let mut paintings = [vec![f32::NAN; case.config.points], vec![0.0; case.config.points]];
        inside.paint_muted(&gan, &case.ideas, case.label, &none, &mut paintings[0]).unwrap();
        gan.paint(&case.ideas, case.label, &mut paintings[1]).unwrap();
        prop_assert_eq!(&paintings[0], &paintings[1]);
        inside.paint_muted(&gan, &case.ideas, case.label, &all, &mut paintings[0]).unwrap();
        prop_assert_eq!(&paintings[0], gan.generator().layers.last().unwrap().bias.as_slice().unwrap());
        prop_assert_eq!(gan.state_hash(), hash);
    }

    #[test]
    fn activity_counts_what_is_on(case in case()) {
        let gan = case.gan();
        let (mut inside, mut evaluator) = (Inside::new(&gan), Evaluator::new(&gan));
        let label = |i: usize| case.label.map(|_| if i < PAINTINGS / 2 { 0.0 } else { 1.0 });
        let ideas = evaluator.ideas(&gan);
        let mut seen: [Vec<(Vec<f32>, Option<f32>)>; 2] = [vec![], vec![]];
        for (i, ideas) in ideas.chunks(case.config.ideas).enumerate() {
            let mut painting = vec![0.0; case.config.points];
            let muted = vec![0.0; Counts::of(&gan).strokes];
            inside.paint_muted(&gan, ideas, label(i), &muted, &mut painting).unwrap();
            seen[0].push((ideas.to_vec(), label(i)));
            seen[1].push((painting, label(i)));
            let u = gan.artist().distribution().quantile((i as f32 + 0.5) / PAINTINGS as f32);
            seen[1].push((gan.artist().curve(u), label(i)));
        }
        for (player, seen) in Player::BOTH.into_iter().zip(seen) {
            let mut layer = 0;
            while let Ok(units) = player.units(&gan, layer) {
                let (mut share, mut out) = (vec![0.0; units], vec![f32::NAN; units]);
                for (input, label) in &seen {
                    inside.activations(&gan, (player, layer), input, *label, &mut out).unwrap();
                    share.iter_mut().zip(&out).for_each(|(share, &h)| *share += if h > 0.0 { 1.0 } else { 0.0 });
                }
                let never = inside.activity(&gan, &mut evaluator, (player, layer), &mut out).unwrap();
                for (unit, (&out, share)) in out.iter().zip(share).enumerate() {
                    // A z that is nearly 0 may be rounded to either side, because small batches are summed in another order.
                    let difference = (f64::from(out) * seen.len() as f64 - share).abs();
                    prop_assert!(difference < 1.5, "unit {} of layer {}: {} of {}", unit, layer, out, share);
                }
                prop_assert_eq!(never, out.iter().filter(|&&share| share == 0.0).count());
                layer += 1;
            }
        }
    }

    #[test]
    fn a_plane_shows_what_g_paints_there(
        case in case().prop_filter("two ideas", |case| case.config.ideas > 1),
        size in 2..20_usize,
        (first, second) in (0..8_usize, 1..8_usize),
        ends in prop::array::uniform2((-3.0..0.0_f32, 0.1..3.0_f32)),
    ) {
        let mut gan = case.gan();
        let hash = gan.state_hash();
        let mut inside = Inside::new(&gan);
        let count = case.config.ideas;
        let first = first % count;
        let second = (first + 1 + second % (count - 1)) % count;
        let [across, down] = ends.map(|(from, to)| [from, to]);
        let axes = [Axis { idea: first, ends: across }, Axis { idea: second, ends: down }];
        let (mut u, mut residuals) = (vec![f32::NAN; size * size], vec![f32::NAN; size * size]);
        inside.plane(&gan, (&case.ideas, case.label), axes, &mut u, &mut residuals).unwrap();
        let mut painting = vec![0.0; case.config.points];
        for row in 0..size {
            for column in 0..size {
                let mut ideas = case.ideas.clone();
                let at = |[from, to]: [f32; 2], i: usize| from + (to - from) * i as f32 / (size - 1) as f32;
                (ideas[first], ideas[second]) = (at(across, column), at(down, row));
                gan.paint(&ideas, case.label, &mut painting).unwrap();
                let fit = gan.artist().fit(&painting);
                let largest = painting.iter().fold(0.0, |a: f64, &y| a.max(f64::from(y).abs()));
                near(f64::from(u[row * size + column]), fit.u, largest, "û");
                near(f64::from(residuals[row * size + column]), fit.residual, largest, "the residual");
            }
        }
        prop_assert_eq!(gan.state_hash(), hash);
    }

    #[test]
    fn a_line_leads_from_the_nearest_curve_through_the_painting(
        case in case(), from in -1.0..0.5_f64, length in 0.5..3.0_f64, places in 2..200_usize,
    ) {
        let mut gan = case.gan();
        let hash = gan.state_hash();
        let mut inside = Inside::new(&gan);
        let (mut logits, mut probabilities) = (vec![f32::NAN; places], vec![f32::NAN; places]);
        let ends = [from, from + length];
        let u = inside.line(&gan, (&case.painting, case.label), ends, &mut logits, &mut probabilities).unwrap();

        // No curve that the artist paints in this class is nearer.
        let half = |label: f32| if label > 0.5 { 0.5..=1.0 } else { 0.0..=0.5 };
        let class = case.label.map_or(0.0..=1.0, half);
        let paints = |u: f64| case.config.artist.distribution == Distribution::Uniform || !(0.2..=0.8).contains(&u);
        prop_assert!(class.contains(&u) && (paints(u - 1e-9) || paints(u + 1e-9)), "u = {}", u);
        let distance = gan.artist().distance(&case.painting, u);
        for other in (0..=100).map(|i| f64::from(i) / 100.0).filter(|u| class.contains(u) && paints(*u)) {
            prop_assert!(distance <= gan.artist().distance(&case.painting, other) + 1e-9, "{} is nearer", other);
        }
        let curve = gan.artist().curve(u as f32);
        for i in 0..places {
            let t = (from + length * i as f64 / (places - 1) as f64) as f32;
            let there: Vec<f32> = curve.iter().zip(&case.painting).map(|(c, y)| c + t * (y - c)).collect();
            let inputs = layer_inputs(gan.discriminator(), &there, case.label);
            let (h, layer) = (&inputs[inputs.len() - 1], gan.discriminator().layers.last().unwrap());
            let (mut logit, mut size) = (f64::from(layer.bias[0]), f64::from(layer.bias[0]).abs());
            for (unit, (h, of_h)) in h.iter().enumerate() {
                logit += h * f64::from(layer.weight[[0, unit]]);
                size += of_h * f64::from(layer.weight[[0, unit]]).abs();
            }
            near(f64::from(logits[i]), logit, size, "a logit");
            prop_assert_eq!(probabilities[i], probability(logits[i]));
        }
        // At 1 it is the painting itself.
        inside.line(&gan, (&case.painting, case.label), [1.0, 0.0], &mut logits, &mut probabilities).unwrap();
        near(
            f64::from(probabilities[0]), f64::from(gan.judge(&case.painting, case.label).unwrap()), 0.0, "the painting",
        );
        prop_assert_eq!(gan.state_hash(), hash);
    }
}

/// At the end of every range, the sums are the longest. Measured: 3e-8.
#[test]
fn the_largest_networks_add_up_too() {
    let hidden = vec![512; 5];
    let config = Config {
        ideas: 64,
        points: 256,
        conditional: true,
        batch_size: 16,
        generator_hidden: hidden.clone(),
        discriminator_hidden: hidden,
        ..Config::default()
    };
    let mut gan = Gan::new(config).unwrap();
    (0..5).for_each(|_| gan.step().unwrap());
    let mut inside = Inside::new(&gan);
    let (ideas, mut painting) = (vec![2.0; 64], vec![0.0; 256]);
    gan.paint(&ideas, Some(1.0), &mut painting).unwrap();
    let (mut units, mut strengths, mut curves) = (vec![0.0; 512], vec![0.0; 512], vec![0.0; 514 * 256]);
    let out = Strokes { units: &mut units, strengths: &mut strengths, curves: &mut curves };
    inside.strokes(&gan, &ideas, Some(1.0), &[0.0; 512], out).unwrap();
    let adds = |terms: &mut dyn Iterator<Item = f32>, sum: f32| {
        let (total, size) = terms.fold((0.0, 0.0), |(sum, size), y| (sum + f64::from(y), size + f64::from(y).abs()));
        near(total, f64::from(sum), size, "a sum");
    };
    for (p, &y) in painting.iter().enumerate() {
        adds(&mut curves.chunks(256).map(|row| row[p]), y);
    }
    let mut terms = vec![0.0; 514];
    let logit = inside.terms(&gan, &painting, Some(1.0), &mut units, &mut terms).unwrap();
    adds(&mut terms.into_iter(), logit);
}
