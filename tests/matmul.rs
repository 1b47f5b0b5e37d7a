//! The products of a layer against naive ones.

use gan_painter::nn::{add_gradient, affine, matmul_tn};
use ndarray::{Array1, Array2};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// `Σₖ aₖ·bₖ` and `Σₖ |aₖ|·|bₖ|`, in float64.
fn naive(terms: impl Iterator<Item = (f32, f32)>) -> (f64, f64) {
    terms.map(|(a, b)| f64::from(a) * f64::from(b)).fold((0.0, 0.0), |(sum, size), x| (sum + x, size + x.abs()))
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

/// Every layer that a config allows has 1 … 512 outputs and 1 … 512 inputs (ideas, points, units, and a label), and a
/// batch has 1 … 1024 columns: what is at and beside the ends of these, and at the edges of blocks.
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

/// A layer with m outputs and k inputs, on a batch of n.
fn products_of_shape(m: usize, k: usize, n: usize, rng: &mut Xoshiro256PlusPlus) {
    let (weight, x, d_y) = (random([m, k], rng), random([k, n], rng), random([m, n], rng));
    let bias = Array1::from_shape_simple_fn(m, || rng.random_range(-1.0..1.0));
    let exact = |i: usize, j: usize| naive((0..k).map(|p| (weight[[i, p]], x[[p, j]])).chain([(bias[i], 1.0)]));
    let mut y = Array2::from_elem((m, n), f32::NAN);
    affine(&weight, &bias, &x, false, &mut y);
    check("W·x + b", k, &y, exact);
    y.fill(f32::NAN);
    affine(&weight, &bias, &x, true, &mut y);
    check("relu(W·x + b)", k, &y, |i, j| {
        let (sum, size) = exact(i, j);
        (sum.max(0.0), size)
    });

    let exact = |i: usize, j: usize| naive((0..m).map(|p| (weight[[p, i]], d_y[[p, j]])));
    let mut d_x = Array2::from_elem((k, n), f32::NAN);
    matmul_tn(&weight, &d_y, None, &mut d_x);
    check("Wᵀ·d_y", m, &d_x, exact);
    d_x.fill(f32::NAN);
    matmul_tn(&weight, &d_y, Some(&x), &mut d_x);
    check("Wᵀ·d_y behind a relu", m, &d_x, |i, j| if x[[i, j]] > 0.0 { exact(i, j) } else { (0.0, 0.0) });

    let (start, bias_start) = (weight, bias);
    let (mut d_w, mut d_b) = (start.clone(), bias_start.clone());
    add_gradient(&d_y, &x, &mut d_w, Some(&mut d_b));
    let terms = |i: usize, j: usize| (0..n).map(move |p| (i, j, p));
    check("d_W + d_y·xᵀ", n, &d_w, |i, j| {
        naive(terms(i, j).map(|(i, j, p)| (d_y[[i, p]], x[[j, p]])).chain([(start[[i, j]], 1.0)]))
    });
    let d_b = d_b.into_shape_with_order((m, 1)).unwrap();
    check("d_b + Σ d_y", n, &d_b, |i, _| naive((0..n).map(|p| (d_y[[i, p]], 1.0)).chain([(bias_start[i], 1.0)])));
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
