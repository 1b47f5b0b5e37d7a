//! The blocked matrix products against naive ones.

use gan_painter::nn::{add_matmul_nt, matmul, matmul_tn};
use ndarray::Array2;
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

#[wasm_bindgen_test(unsupported = test)]
fn shapes_at_the_edges_of_the_config() {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(2);
    for [m, k, n] in [
        [15, 128, 64],
        [128, 15, 64],
        [1, 128, 64],
        [512, 512, 3],
        [256, 512, 33],
        [2, 1, 1024],
        [512, 256, 1],
        [1, 1, 1],
        [9, 129, 10],
        [5, 200, 17],
    ] {
        products_of_shape(m, k, n, &mut rng);
    }
    // The gradient's inner dimension is the batch: up to 1024.
    products_of_longer_batch(512, 1024, 15, &mut rng);
}

fn products_of_shape(m: usize, k: usize, n: usize, rng: &mut Xoshiro256PlusPlus) {
    let (a, b) = (random([m, k], rng), random([k, n], rng));
    let mut c = Array2::from_elem((m, n), f32::NAN);
    matmul(&a, &b, &mut c);
    let terms = |i, j| (0..k).map(move |p| (i, j, p));
    check("a·b", k, &c, |i, j| naive(terms(i, j).map(|(i, j, p)| (a[[i, p]], b[[p, j]]))));

    let a_turned = a.t().as_standard_layout().into_owned();
    c.fill(f32::NAN);
    matmul_tn(&a_turned, &b, &mut c);
    check("aᵀ·b", k, &c, |i, j| naive(terms(i, j).map(|(i, j, p)| (a[[i, p]], b[[p, j]]))));

    products_of_longer_batch(m, k, n, rng);
}

fn products_of_longer_batch(m: usize, k: usize, n: usize, rng: &mut Xoshiro256PlusPlus) {
    let (a, b, start) = (random([m, k], rng), random([n, k], rng), random([m, n], rng));
    let mut c = start.clone();
    add_matmul_nt(&a, &b, &mut c);
    check("c + a·bᵀ", k, &c, |i, j| naive((0..k).map(|p| (a[[i, p]], b[[j, p]])).chain([(start[[i, j]], 1.0)])));
}

/// Any order of k + 1 additions stays within (k + 1)·ε·Σ|a||b| of the exact sum (Higham 2002, section 3.1).
fn check(name: &str, k: usize, c: &Array2<f32>, exact: impl Fn(usize, usize) -> (f64, f64)) {
    for ((i, j), &value) in c.indexed_iter() {
        let (sum, size) = exact(i, j);
        let bound = (k + 1) as f64 * f64::from(f32::EPSILON) * size;
        assert!(
            (f64::from(value) - sum).abs() <= bound,
            "{name} for {:?} with k = {k}: {value} at [{i}, {j}], not {sum}",
            c.dim()
        );
    }
}

fn random(shape: [usize; 2], rng: &mut Xoshiro256PlusPlus) -> Array2<f32> {
    Array2::from_shape_simple_fn(shape, || rng.random_range(-1.0..1.0))
}
