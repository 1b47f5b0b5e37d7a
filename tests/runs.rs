//! Properties of a run: its seed decides it, questions and failed steps leave no trace, and bad input gets a sentence.

use gan_painter::nn::{Adam, Init, Mlp, Sgd};
use gan_painter::{Artist, Change, Config, Distribution, Gan, GanError, GeneratorLoss, UpdateOrder};
use ndarray::Array2;
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test(unsupported = test)]
fn the_same_seed_is_the_same_run() {
    for update_order in [UpdateOrder::Classic, UpdateOrder::Simultaneous, UpdateOrder::Alternating] {
        let run = |seed| {
            let mut gan = Gan::new(Config { seed, update_order, ..Config::default() }).unwrap();
            for step in 0..300 {
                if step == 150 {
                    gan.change(Change::Loss(GeneratorLoss::NonSaturating)).unwrap();
                }
                gan.step().unwrap();
            }
            let bits =
                |network: &Mlp| -> Vec<u32> { network.tensors().flatten().map(|weight| weight.to_bits()).collect() };
            (bits(gan.generator()), bits(gan.discriminator()))
        };
        assert!(run(1) == run(1), "{update_order:?}: two runs of seed 1 differ");
        assert!(run(1) != run(2), "{update_order:?}: seeds 1 and 2 are one run");
    }
}

/// No question to a Gan changes its run.
#[wasm_bindgen_test(unsupported = test)]
fn questions_do_not_change_the_run() {
    let mut asked = Gan::new(Config::default()).unwrap();
    let mut silent = Gan::new(Config::default()).unwrap();
    let mut batch = vec![0.0; 64 * 15];
    for _ in 0..20 {
        asked.paint(&[0.5; 5], None, &mut batch[..15]).unwrap();
        asked.judge(&[1.0; 15], None).unwrap();
        asked.read_paintings(&mut batch).unwrap();
        asked.read_advice(GeneratorLoss::NonSaturating, &mut batch).unwrap();
        asked.step().unwrap();
        silent.step().unwrap();
    }
    assert_eq!(asked.generator(), silent.generator());
    assert_eq!(asked.discriminator(), silent.discriminator());
}

/// A step that runs away is undone as a whole: with a lower rate, the same Gan goes on as if the step had not been tried.
#[wasm_bindgen_test(unsupported = test)]
fn a_failed_step_leaves_no_trace() {
    let config = Config { points: 2, batch_size: 4, ..Config::default() };
    let mut gan = Gan::new(config.clone()).unwrap();
    let mut untouched = Gan::new(config).unwrap();
    gan.step().unwrap();
    untouched.step().unwrap();
    // On paintings of this size D's gradient is finite, but its square, which Adam keeps, is not.
    let far = [1e23, 1e23, -1e23, -1e23, 1e23, -1e23, -1e23, 1e23];
    let error = gan.step_on(&far, &[0.0; 20], None).unwrap_err();
    assert_eq!(error.to_string(), "step 2 was not taken, because the discriminator's update would no longer be finite");
    assert_eq!(gan.numbers(), untouched.numbers());
    for _ in 0..5 {
        gan.step().unwrap();
        untouched.step().unwrap();
    }
    assert_eq!(gan.generator(), untouched.generator());
    assert_eq!(gan.discriminator(), untouched.discriminator());
}

#[wasm_bindgen_test(unsupported = test)]
fn before_the_first_step_its_batch_can_be_seen() {
    let mut gan = Gan::new(Config::default()).unwrap();
    let (mut before, mut after) = (vec![0.0; 64 * 15], vec![0.0; 64 * 15]);
    gan.read_paintings(&mut before).unwrap();
    gan.step().unwrap();
    gan.read_paintings(&mut after).unwrap();
    assert_eq!(before, after);
    assert_ne!(before[..15], before[15..30]);
}

#[wasm_bindgen_test(unsupported = test)]
fn slices_of_another_length_or_not_finite_are_refused() {
    let mut gan = Gan::new(Config { batch_size: 2, points: 3, ideas: 1, ..Config::default() }).unwrap();
    let sentence = |result: Result<(), GanError>| result.unwrap_err().to_string();
    assert_eq!(
        sentence(gan.step_on(&[0.0; 5], &[0.0; 2], None)),
        "paintings must hold 6 numbers (2 × 3), but 5 were given"
    );
    assert_eq!(
        sentence(gan.step_on(&[0.0, 0.0, f32::NAN, 0.0, 0.0, 0.0], &[0.0; 2], None)),
        "paintings must hold finite numbers, but the one at index 2 is NaN or infinite"
    );
    assert_eq!(
        sentence(gan.step_on(&[0.0; 6], &[0.0; 3], None)),
        "ideas must hold 2 numbers (2 × 1), but 3 were given"
    );
    assert_eq!(sentence(gan.paint(&[1.0], None, &mut [0.0; 4])), "out must hold 3 numbers (1 × 3), but 4 were given");
    assert_eq!(
        sentence(gan.paint(&[f32::INFINITY], None, &mut [0.0; 3])),
        "ideas must hold finite numbers, but the one at index 0 is NaN or infinite"
    );
    assert_eq!(sentence(gan.read_paintings(&mut [])), "out must hold 6 numbers (2 × 3), but 0 were given");
    assert_eq!(
        sentence(gan.judge(&[f32::MAX; 3], None).map(drop)),
        "D's judgement would not be finite with the networks as they are at step 0"
    );
    gan.step().unwrap();
}

#[wasm_bindgen_test(unsupported = test)]
fn the_artist_paints_the_tutorials_curves() {
    let mut paintings = Array2::zeros((15, 3));
    Artist::new(15, None, Distribution::Uniform).paint(&[0.0, 0.5, 1.0], &mut paintings);
    for (i, a) in [1.0, 1.5, 2.0].into_iter().enumerate() {
        for p in 0..15 {
            let x = -1.0 + p as f64 / 7.0;
            let exact = a * x * x + (a - 1.0);
            // Measured: 8.3e-8.
            assert!((f64::from(paintings[[p, i]]) - exact).abs() < 5e-7, "a = {a}, point {p}");
        }
    }
}

/// U(−b, b) has variance b²/3, and the largest of n draws comes near b. PyTorch has b = 1/√inputs. Glorot has b = √(6/(inputs +
/// outputs)) and zero biases.
#[wasm_bindgen_test(unsupported = test)]
fn networks_start_as_their_frameworks_start_them() {
    let sizes = [64, 512, 256];
    for init in [Init::PyTorch, Init::Glorot] {
        let mut network = Mlp::zeros(&sizes);
        network.randomize(init, &mut Xoshiro256PlusPlus::seed_from_u64(1));
        for (i, tensor) in network.tensors().enumerate() {
            let (inputs, outputs) = (sizes[i / 2] as f64, sizes[i / 2 + 1] as f64);
            let bias = i % 2 == 1;
            let bound = match init {
                Init::PyTorch => 1.0 / inputs.sqrt(),
                Init::Glorot if bias => 0.0,
                Init::Glorot => (6.0 / (inputs + outputs)).sqrt(),
            };
            let values: Vec<f64> = tensor.iter().copied().map(f64::from).collect();
            let largest = values.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
            assert!(largest <= bound * 1.000_001 && largest >= 0.97 * bound, "{init:?} {i}: largest {largest}");
            let variance = values.iter().map(|value| value * value).sum::<f64>() / values.len() as f64;
            let expected = bound * bound / 3.0;
            // The standard error of the variance of n uniform numbers is √(4/5n) of the variance.
            let error = (0.8 / values.len() as f64).sqrt();
            assert!((variance - expected).abs() <= 5.0 * error * expected, "{init:?} {i}: variance {variance}");
        }
    }
}

/// A resumed Adam goes on like one that was not stopped, even when its powers no longer change.
#[wasm_bindgen_test(unsupported = test)]
fn adam_resumes_where_it_was() {
    let mut gradient = Mlp::zeros(&[2, 1]);
    gradient.tensors_mut().flatten().for_each(|value| *value = 0.25);
    let mut network = Mlp::zeros(&[2, 1]);
    let mut adam = Adam::new(&[2, 1]);
    for stop in [7, 1_000_000] {
        while adam.steps() < stop {
            assert!(adam.step(&mut network, &gradient, 1e-3));
        }
        let [mean, square] = adam.moments().map(Mlp::clone);
        let mut resumed = Adam::resume(mean, square, stop);
        assert_eq!(resumed, adam);
        let mut other = network.clone();
        assert!(resumed.step(&mut other, &gradient, 1e-3) && adam.step(&mut network, &gradient, 1e-3));
        assert_eq!(other, network);
    }
}

/// The remains of a dead unit in the optimisers never get so small that they slow a processor down, which happens below 1.2e-38.
#[wasm_bindgen_test(unsupported = test)]
fn moments_stay_normal_without_a_gradient() {
    let mut gradient = Mlp::zeros(&[2, 1]);
    gradient.tensors_mut().flatten().for_each(|value| *value = 0.25);
    let [mut by_adam, mut by_sgd] = [(); 2].map(|()| Mlp::zeros(&[2, 1]));
    let (mut adam, mut sgd) = (Adam::new(&[2, 1]), Sgd::new(&[2, 1]));
    // 0.999 to the power of this number is 3e-44.
    for _ in 0..100_000 {
        assert!(adam.step(&mut by_adam, &gradient, 1e-3) && sgd.step(&mut by_sgd, &gradient, 1e-3));
        gradient.set_to_zero();
    }
    let [mean, square] = adam.moments();
    for moments in [mean, square, sgd.velocity()] {
        assert!(moments.tensors().flatten().all(|moment| moment.is_normal()), "{moments:?}");
    }
}
