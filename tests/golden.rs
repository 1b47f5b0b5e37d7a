//! Fifty steps against PyTorch in float64: the same start and the same batches, on the path that `step` uses.
//!
//! The numbers come from tests/golden/make_golden.py, whose first comment specifies the inputs, and are trimmed by trim.py. Those
//! of the optimisers come from make_optimizers.py.

use gan_painter::nn::{Adam, Mlp, Optimizer, Sgd};
use gan_painter::{Config, Gan, UpdateOrder};
use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

const BATCH: usize = 64;
const IDEAS: usize = 5;
const HIDDEN: usize = 128;
const POINTS: usize = 15;
/// The names of G's and D's tensors in make_golden.py, in the order of `Mlp::tensors`.
const NAMES: [[&str; 4]; 2] = [["G.W1", "G.b1", "G.W2", "G.b2"], ["D.W1", "D.b1", "D.W2", "D.b2"]];

/// Measured over the six runs: weights within 1.9e-7, losses and probabilities within 8.3e-8, the first gradient
/// within 1.3e-7 of float64. Another update order is off by more than 2e-4 in the weights.
const WEIGHTS: f64 = 2e-6;
const LOGGED: f64 = 5e-6;
const GRADIENT: f64 = 5e-7;

#[wasm_bindgen_test(unsupported = test)]
fn classic() {
    follows_pytorch(UpdateOrder::Classic, include_str!("golden/classic.json"));
}

#[wasm_bindgen_test(unsupported = test)]
fn simultaneous() {
    follows_pytorch(UpdateOrder::Simultaneous, include_str!("golden/simultaneous.json"));
}

#[wasm_bindgen_test(unsupported = test)]
fn alternating() {
    follows_pytorch(UpdateOrder::Alternating, include_str!("golden/alternating.json"));
}

#[wasm_bindgen_test(unsupported = test)]
fn conditional_classic() {
    follows_pytorch(UpdateOrder::Classic, include_str!("golden/conditional_classic.json"));
}

#[wasm_bindgen_test(unsupported = test)]
fn conditional_simultaneous() {
    follows_pytorch(UpdateOrder::Simultaneous, include_str!("golden/conditional_simultaneous.json"));
}

#[wasm_bindgen_test(unsupported = test)]
fn conditional_alternating() {
    follows_pytorch(UpdateOrder::Alternating, include_str!("golden/conditional_alternating.json"));
}

/// Checks both paths that a batch can take: the given curves, and the artist's half given by its u, as `step` draws it.
fn follows_pytorch(update_order: UpdateOrder, golden: &str) {
    let golden: Value = serde_json::from_str(golden).unwrap();
    for by_u in [false, true] {
        path_follows_pytorch(update_order, &golden, by_u);
    }
}

fn path_follows_pytorch(update_order: UpdateOrder, golden: &Value, by_u: bool) {
    let conditional = golden["variant"].as_str().unwrap().starts_with("conditional");
    let label = usize::from(conditional);
    let mut stream = SplitMix64(golden["seed"].as_u64().unwrap());
    let mut networks = [Mlp::zeros(&[IDEAS + label, HIDDEN, POINTS]), Mlp::zeros(&[POINTS + label, HIDDEN, 1])];
    for (network, names) in networks.iter_mut().zip(NAMES) {
        draw_start(network, &mut stream);
        for (tensor, name) in network.tensors().zip(names) {
            let sum: f64 = tensor.iter().copied().map(f64::from).sum();
            near(sum, &golden["init_sum_f64"][name], 1e-9, &format!("sum of {name} at the start"));
        }
    }

    let config = Config { update_order, conditional, ..Config::default() };
    let [generator, discriminator] = networks;
    let mut gan = Gan::with_networks(config, generator, discriminator).unwrap();
    for step in 1..=50 {
        let Batch { u, paintings, ideas, labels } = Batch::draw(&mut stream);
        if by_u {
            gan.step_from(&u, &ideas).unwrap();
        } else {
            gan.step_on(&paintings, &ideas, conditional.then_some(&labels)).unwrap();
        }

        let numbers = gan.numbers().unwrap();
        let log = |name: &str, value: f64| {
            near(value, &golden["log"][name][step - 1], LOGGED, &format!("{name} of step {step}"));
        };
        log("d_loss", -numbers.discriminator_score);
        log("g_loss", numbers.generator_loss);
        log("p_real", numbers.discriminator_accuracy);
        log("p_fake", numbers.generated_probability);
        if step == 1 {
            let gradients = [gan.generator_gradient(), gan.discriminator_gradient()];
            near_all(gradients, &golden["grad_step1"], GRADIENT, "gradient of step 1");
        }
        if step == 20 || step == 50 {
            let weights = &golden["weights"][step.to_string()];
            near_all([gan.generator(), gan.discriminator()], weights, WEIGHTS, &format!("weights after step {step}"));
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn adam() {
    steps_like_pytorch(Optimizer::Adam(Adam::new(&[4, 1])), include_str!("golden/adam.json"));
}

#[wasm_bindgen_test(unsupported = test)]
fn sgd() {
    steps_like_pytorch(Optimizer::Sgd(Sgd::new(&[4, 1])), include_str!("golden/sgd.json"));
}

fn steps_like_pytorch(mut optimizer: Optimizer, golden: &str) {
    let golden: Value = serde_json::from_str(golden).unwrap();
    let numbers = |values: &Value| -> Vec<f32> {
        values.as_array().unwrap().iter().map(|value| value.as_f64().unwrap() as f32).collect()
    };
    // The five parameters are four weights and a bias.
    let mlp = |values: &Value| {
        let mut mlp = Mlp::zeros(&[4, 1]);
        let values = numbers(values);
        for (to, from) in mlp.tensors_mut().zip([&values[..4], &values[4..]]) {
            to.copy_from_slice(from);
        }
        mlp
    };
    let mut network = mlp(&golden["start"]);
    for step in 0..10 {
        assert!(optimizer.step(&mut network, &mlp(&golden["gradients"][step]), golden["rate"].as_f64().unwrap()));
        for (i, &value) in network.tensors().flatten().enumerate() {
            // Measured: 3.7e-7, where a unit in the last place of the largest parameter is 2.4e-7.
            near(f64::from(value), &golden["after"][step][i], 1e-6, &format!("parameter {i} after step {}", step + 1));
        }
    }
}

fn near_all(mlps: [&Mlp; 2], golden: &Value, tolerance: f64, what: &str) {
    for (mlp, names) in mlps.into_iter().zip(NAMES) {
        for (tensor, name) in mlp.tensors().zip(names) {
            assert_eq!(tensor.len(), golden[name].as_array().unwrap().len());
            for (i, &value) in tensor.iter().enumerate() {
                near(f64::from(value), &golden[name][i], tolerance, &format!("{what}: {name}[{i}]"));
            }
        }
    }
}

fn near(value: f64, golden: &Value, tolerance: f64, what: &str) {
    let golden = golden.as_f64().unwrap();
    assert!((value - golden).abs() <= tolerance, "{what}: {value} is not within {tolerance:e} of PyTorch's {golden}");
}

/// The stream from which make_golden.py draws everything.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

fn draw_start(network: &mut Mlp, stream: &mut SplitMix64) {
    let fan_in = network.sizes().into_iter().flat_map(|inputs| [inputs, inputs]);
    for (tensor, fan_in) in network.tensors_mut().zip(fan_in) {
        let bound = 1.0 / (fan_in as f64).sqrt();
        tensor.fill_with(|| {
            let i = (stream.next() >> 40) as i64 - (1 << 23);
            (bound * (i as f64 / f64::from(1 << 23))) as f32
        });
    }
}

struct Batch {
    /// The artist's u of each curve, `[batch]`, where a is 1 + u.
    u: Vec<f32>,
    /// The artist's paintings, `[batch, points]`.
    paintings: Vec<f32>,
    /// The ideas, `[batch, ideas]`.
    ideas: Vec<f32>,
    /// The labels, `[batch]`.
    labels: Vec<f32>,
}

impl Batch {
    fn draw(stream: &mut SplitMix64) -> Batch {
        let (mut u, mut paintings, mut labels) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..BATCH {
            let a = 1.0 + (stream.next() >> 41) as f64 / f64::from(1 << 23);
            u.push((a - 1.0) as f32);
            labels.push(if a - 1.0 > 0.5 { 1.0 } else { 0.0 });
            for p in 0..POINTS {
                let x = if p == POINTS - 1 { 1.0 } else { -1.0 + p as f64 * (2.0 / 14.0) };
                paintings.push((a * (x * x) + (a - 1.0)) as f32);
            }
        }
        let mut idea = || {
            let words = [stream.next(), stream.next(), stream.next()];
            let sum: u64 = words.iter().flat_map(|word| [0, 16, 32, 48].map(|shift| word >> shift & 0xFFFF)).sum();
            (sum as f32 - 393_210.0) / 65_536.0
        };
        let ideas = (0..BATCH * IDEAS).map(|_| idea()).collect();
        Batch { u, paintings, ideas, labels }
    }
}
