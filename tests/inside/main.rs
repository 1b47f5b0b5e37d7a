//! The look inside the networks, compared with plain loops over the weights, for random configs of every depth.
#![cfg(not(target_arch = "wasm32"))]

mod refused;
mod sums;
mod units;
mod ways;

use gan_painter::nn::Mlp;
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

/// Each property is tried with 300 cases.
fn cases() -> ProptestConfig {
    ProptestConfig { cases: 300, ..ProptestConfig::default() }
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
