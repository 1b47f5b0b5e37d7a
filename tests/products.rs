//! Compares the products of a layer, the plain ones and the fast ones, with sums in float64.

use gan_painter::nn::fast::gemm::{self, Epilogue};
use gan_painter::nn::{products, relu, relu_backward};
use ndarray::{Array1, Array2, ArrayView2, Axis};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// `Σₖ aₖ·bₖ` and `Σₖ |aₖ|·|bₖ|`, in float64.
fn naive(terms: impl Iterator<Item = (f32, f32)>) -> (f64, f64) {
    terms.map(|(a, b)| f64::from(a) * f64::from(b)).fold((0.0, 0.0), |(sum, size), x| (sum + x, size + x.abs()))
}

/// The same for each row of `a` and each row of `b`, added to the numbers before. The sums are computed once for all comparisons.
fn sums_of(a: ArrayView2<f32>, b: ArrayView2<f32>, before: impl Fn(usize, usize) -> Option<f32>) -> Array2<(f64, f64)> {
    let (a, b) = (a.as_standard_layout(), b.as_standard_layout());
    Array2::from_shape_fn((a.nrows(), b.nrows()), |(i, j)| {
        let terms = a.row(i).into_iter().copied().zip(b.row(j).into_iter().copied());
        naive(terms.chain(before(i, j).map(|start| (start, 1.0))))
    })
}

#[wasm_bindgen_test(unsupported = test)]
fn every_small_shape() {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(1);
    for m in 1..=9 {
        for k in 1..=9 {
            for n in 1..=18 {
                products_of_shape(m, k, n, &mut rng);
            }
        }
    }
}

/// A config allows layers with 1 … 512 outputs and 1 … 512 inputs (ideas, points, units, and a label), and batches of 1 … 1024
/// columns. The sizes here are at and beside the ends of these ranges, and at the edges of blocks.
#[wasm_bindgen_test(unsupported = test)]
fn shapes_at_the_edges_of_the_config() {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(2);
    let sizes = [1, 3, 15, 257, 512];
    for outputs in sizes {
        for inputs in sizes {
            for batch in [1, 7, 64, 129] {
                products_of_shape(outputs, inputs, batch, &mut rng);
            }
        }
    }
    for [outputs, inputs] in [[1, 512], [512, 1], [15, 128], [257, 64]] {
        products_of_shape(outputs, inputs, 1024, &mut rng);
    }
}

/// Checks a layer with m outputs and k inputs, on a batch of n.
fn products_of_shape(m: usize, k: usize, n: usize, rng: &mut Xoshiro256PlusPlus) {
    let layer = Layer {
        weight: random([m, k], rng),
        bias: Array1::from_shape_simple_fn(m, || rng.random_range(-1.0..1.0)),
        x: random([k, n], rng),
        d_y: random([m, n], rng),
    };
    layer.forward();
    layer.input_gradient();
    layer.parameter_gradient();
}

struct Layer {
    weight: Array2<f32>,
    bias: Array1<f32>,
    x: Array2<f32>,
    d_y: Array2<f32>,
}

impl Layer {
    fn forward(&self) {
        let Layer { weight, bias, x, .. } = self;
        let (m, k) = weight.dim();
        let sums = sums_of(weight.view(), x.t(), |i, _| Some(bias[i]));
        let exact = |i: usize, j: usize| sums[[i, j]];
        let exact_relu = |i: usize, j: usize| {
            let (sum, size) = exact(i, j);
            (sum.max(0.0), size)
        };
        let unwritten = Array2::from_elem((m, x.ncols()), f32::NAN);
        let mut y = unwritten.clone();
        products::affine(weight, bias, x, &mut y);
        check("W·x + b", k, &y, exact);
        relu(&mut y);
        check("relu(W·x + b)", k, &y, exact_relu);
        let mut y = unwritten.clone();
        gemm::affine(weight, bias, x, Epilogue::None, &mut y);
        check("fast W·x + b", k, &y, exact);
        let mut y = unwritten;
        gemm::affine(weight, bias, x, Epilogue::Relu, &mut y);
        check("fast relu(W·x + b)", k, &y, exact_relu);
    }

    fn input_gradient(&self) {
        let Layer { weight, x, d_y, .. } = self;
        let (m, k) = weight.dim();
        let sums = sums_of(weight.t(), d_y.t(), |_, _| None);
        let exact = |i: usize, j: usize| sums[[i, j]];
        let exact_masked = |i: usize, j: usize| if x[[i, j]] > 0.0 { exact(i, j) } else { (0.0, 0.0) };
        let unwritten = Array2::from_elem((k, x.ncols()), f32::NAN);
        let mut d_x = unwritten.clone();
        products::input_gradient(weight, d_y, &mut d_x);
        check("Wᵀ·d_y", m, &d_x, exact);
        relu_backward(x, &mut d_x);
        check("Wᵀ·d_y behind a relu", m, &d_x, exact_masked);
        let mut d_x = unwritten.clone();
        gemm::input_gradient(weight, d_y, Epilogue::None, &mut d_x);
        check("fast Wᵀ·d_y", m, &d_x, exact);
        let mut d_x = unwritten;
        gemm::input_gradient(weight, d_y, Epilogue::ReluMask(x.as_slice().unwrap()), &mut d_x);
        check("fast Wᵀ·d_y behind a relu", m, &d_x, exact_masked);
    }

    fn parameter_gradient(&self) {
        let Layer { weight: start, bias: bias_start, x, d_y } = self;
        let n = x.ncols();
        let sums = sums_of(d_y.view(), x.view(), |i, j| Some(start[[i, j]]));
        let exact = |i: usize, j: usize| sums[[i, j]];
        let exact_bias = |i: usize, _| naive((0..n).map(|p| (d_y[[i, p]], 1.0)).chain([(bias_start[i], 1.0)]));
        let as_column = |d_b: Array1<f32>| d_b.insert_axis(Axis(1));
        let (mut d_w, mut d_b) = (start.clone(), bias_start.clone());
        products::add_weight_gradient(d_y, x, &mut d_w);
        products::add_bias_gradient(d_y, &mut d_b);
        check("d_W + d_y·xᵀ", n, &d_w, exact);
        check("d_b + Σ d_y", n, &as_column(d_b), exact_bias);
        let (mut d_w, mut d_b) = (start.clone(), bias_start.clone());
        gemm::add_weight_gradient(d_y, x, &mut d_w);
        gemm::add_bias_gradient(d_y, x.nrows(), &mut d_b);
        check("fast d_W + d_y·xᵀ", n, &d_w, exact);
        check("fast d_b + Σ d_y", n, &as_column(d_b), exact_bias);
    }
}

/// Any order of k + 1 additions stays within (k + 1)·ε·Σ|a||b| of the exact sum (Higham 2002, section 3.1).
fn check(name: &str, k: usize, c: &Array2<f32>, exact: impl Fn(usize, usize) -> (f64, f64)) {
    for ((i, j), &value) in c.indexed_iter() {
        let (sum, size) = exact(i, j);
        let bound = (k + 1) as f64 * f64::from(f32::EPSILON) * size;
        assert!(
            (f64::from(value) - sum).abs() <= bound,
            "{name} for {:?} with {k} terms: {value} at [{i}, {j}], not {sum}",
            c.dim()
        );
    }
}

fn random(shape: [usize; 2], rng: &mut Xoshiro256PlusPlus) -> Array2<f32> {
    Array2::from_shape_simple_fn(shape, || rng.random_range(-1.0..1.0))
}
