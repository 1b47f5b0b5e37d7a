//! Compares the fast paths through a whole network with the plain loops of `Mlp`.

use gan_painter::nn::fast::{Fast, Line, LineBatch};
use gan_painter::nn::{Activations, Init, Mlp};
use ndarray::Array2;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Measured: 1.5e-6 of the largest number of an output or a gradient, with sums of up to 512 terms.
const TOLERANCE: f32 = 5e-6;

const BATCHES: [usize; 5] = [1, 7, 8, 66, 300];

/// Networks with and without hidden layers, with one output and with several.
const SIZES: [&[usize]; 8] =
    [&[3, 1], &[5, 4], &[1, 1, 1], &[15, 128, 1], &[2, 3, 1], &[5, 128, 15], &[9, 17, 6, 1], &[512, 33, 8, 11, 5]];

#[wasm_bindgen_test(unsupported = test)]
fn gemm_and_head() {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(1);
    for (sizes, batch) in SIZES.into_iter().flat_map(|sizes| BATCHES.map(|batch| (sizes, batch))) {
        let network = drawn(sizes, &mut rng);
        let mut plain = Activations::zeros(sizes, batch);
        fill(plain.input_mut(), &mut rng);
        let mut fast = plain.clone();
        let mut kernels = Fast::new(sizes, batch);
        network.forward(&mut plain);
        kernels.forward(&network, &mut fast);
        close("output", plain.output().as_slice().unwrap(), fast.output().as_slice().unwrap());

        fill(plain.output_and_gradient().1, &mut rng);
        fast.output_and_gradient().1.assign(plain.d_output());
        // Gradients are added to those that are there.
        let mut gradients = [(); 2].map(|()| drawn(sizes, &mut Xoshiro256PlusPlus::seed_from_u64(2)));
        network.backward(&mut plain, &mut gradients[0]);
        kernels.backward(&network, &mut fast, &mut gradients[1]);
        all_close(&gradients);

        // The weights differ from those of the forward pass.
        let changed = drawn(sizes, &mut rng);
        changed.backward_to_input(&mut plain);
        kernels.backward_to_input(&changed, &mut fast);
        close("d_input", plain.d_input().as_slice().unwrap(), fast.d_input().as_slice().unwrap());
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn line() {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(3);
    for (inputs, units) in [(1, 1), (2, 3), (16, 128), (31, 257)] {
        for (has_offset, batch) in [false, true].into_iter().flat_map(|offset| BATCHES.map(|batch| (offset, batch))) {
            let sizes = [inputs, units, 1];
            let network = drawn(&sizes, &mut rng);
            let mut numbers = |count: usize| -> Vec<f32> { (0..count).map(|_| rng.random_range(-1.0..1.0)).collect() };
            let line = Line {
                origin: numbers(inputs),
                direction: numbers(inputs),
                offset: has_offset.then(|| numbers(inputs)),
            };
            let (t, s) = (numbers(batch), numbers(batch));
            let d_output = numbers(batch);

            let mut plain = Activations::zeros(&sizes, batch);
            let mut fast = plain.clone();
            line.write_out(&t, &s, plain.input_mut());
            let mut kernel = LineBatch::new(&network, &line, batch).unwrap();
            kernel.set(&t, &s);
            network.forward(&mut plain);
            kernel.forward(&network, &mut fast);
            close("output", plain.output().as_slice().unwrap(), fast.output().as_slice().unwrap());

            for activations in [&mut plain, &mut fast] {
                activations.output_and_gradient().1.as_slice_mut().unwrap().copy_from_slice(&d_output);
            }
            let mut gradients = [(); 2].map(|()| drawn(&sizes, &mut Xoshiro256PlusPlus::seed_from_u64(4)));
            network.backward(&mut plain, &mut gradients[0]);
            kernel.backward(&fast, &mut gradients[1]);
            all_close(&gradients);
        }
    }
}

/// Networks of other kinds have no path for inputs on a line.
#[wasm_bindgen_test(unsupported = test)]
fn the_line_is_for_one_hidden_layer_and_one_output() {
    for sizes in [&[3, 1][..], &[3, 4, 2], &[3, 4, 4, 1]] {
        let line = Line { origin: vec![0.0; 3], direction: vec![1.0; 3], offset: None };
        assert!(LineBatch::new(&Mlp::zeros(sizes), &line, 4).is_none(), "{sizes:?}");
    }
}

fn drawn(sizes: &[usize], rng: &mut Xoshiro256PlusPlus) -> Mlp {
    let mut network = Mlp::zeros(sizes);
    network.randomize(Init::PyTorch, rng);
    network
}

fn fill(matrix: &mut Array2<f32>, rng: &mut Xoshiro256PlusPlus) {
    matrix.iter_mut().for_each(|number| *number = rng.random_range(-1.0..1.0));
}

fn all_close([plain, fast]: &[Mlp; 2]) {
    for (i, (plain, fast)) in plain.tensors().zip(fast.tensors()).enumerate() {
        close(&format!("gradient of tensor {i}"), plain, fast);
    }
}

fn close(what: &str, plain: &[f32], fast: &[f32]) {
    let largest = plain.iter().fold(0.0, |largest: f32, number| largest.max(number.abs()));
    for (i, (plain, fast)) in plain.iter().zip(fast).enumerate() {
        assert!((plain - fast).abs() <= TOLERANCE * largest, "{what}[{i}]: {plain} and {fast}, largest {largest}");
    }
}

/// Input that would give wrong numbers panics instead. These tests are native ones, because a panic on wasm32 ends the whole test
/// run.
#[cfg(not(target_arch = "wasm32"))]
mod refusals {
    use super::*;
    use gan_painter::nn::fast::Head;
    use gan_painter::nn::{Linear, Propagation};

    /// The numbers of a line are laid out in fours, so 15 fill as many registers as 16.
    #[test]
    #[should_panic(expected = "sizes of the network on a line")]
    fn a_line_refuses_a_network_of_other_sizes() {
        let line = Line { origin: vec![0.0; 16], direction: vec![1.0; 16], offset: None };
        let mut batch = LineBatch::new(&Mlp::zeros(&[16, 3, 1]), &line, 8).unwrap();
        batch.forward(&Mlp::zeros(&[15, 3, 1]), &mut Activations::zeros(&[15, 3, 1], 8));
    }

    #[test]
    #[should_panic(expected = "shapes of the last layer")]
    fn the_head_refuses_a_last_layer_of_other_sizes() {
        let (layers, mut gradient) = (Mlp::zeros(&[4, 3, 1]).layers, Mlp::zeros(&[4, 3, 1]).layers);
        gradient[1] = Linear::zeros(2, 1);
        let (d_y, x) = (Array2::zeros((1, 5)), Array2::zeros((4, 5)));
        Head::new(4, 3, 5).add_gradient(&layers, &d_y, &x, &mut gradient);
    }

    /// For networks with two hidden layers, the inputs are written out.
    #[test]
    #[should_panic(expected = "a line with as many numbers as the network has inputs")]
    fn a_line_has_as_many_numbers_as_the_network_has_inputs() {
        let line = Line { origin: vec![0.0; 3], direction: vec![1.0; 3], offset: None };
        Propagation::on_line(&Mlp::zeros(&[2, 3, 3, 1]), 8, line);
    }

    #[test]
    #[should_panic(expected = "inputs on a line have no gradient")]
    fn there_is_no_gradient_of_inputs_on_a_line() {
        let network = Mlp::zeros(&[2, 3, 1]);
        let line = Line { origin: vec![0.0; 2], direction: vec![1.0; 2], offset: None };
        let mut pass = Propagation::on_line(&network, 1, line);
        pass.set_on_line(&[0.5], &[]);
        pass.forward(&network);
        pass.backward_to_input(&network);
    }
}
