//! The products of a linear layer, as plain loops.
//!
//! This is the algorithm to read. [`fast::gemm`](super::fast::gemm) computes the same sums in blocks, most of them even in the
//! same order, and `tests/products.rs` holds each of its functions to the one here.
//!
//! Source: Goodfellow, Bengio & Courville 2016, *Deep Learning*, section 6.5. The shape of the code is that of
//! `matmul_forward_naive` and `matmul_backward` in Karpathy's llm.c.

use ndarray::{Array1, Array2};

/// `y = W·x + b`: `y[i, n] = b[i] + Σₖ W[i, k]·x[k, n]`.
///
/// Shapes: W `[outputs, inputs]`, b `[outputs]`, x `[inputs, batch]`, y `[outputs, batch]`.
///
/// # Panics
/// If the shapes do not fit.
pub fn affine(weight: &Array2<f32>, bias: &Array1<f32>, x: &Array2<f32>, y: &mut Array2<f32>) {
    let ((outputs, inputs), batch) = (weight.dim(), x.ncols());
    assert!(x.nrows() == inputs && bias.len() == outputs && y.dim() == (outputs, batch), "shapes of W·x + b");
    for i in 0..outputs {
        for n in 0..batch {
            let mut sum = bias[i];
            for k in 0..inputs {
                sum += weight[[i, k]] * x[[k, n]];
            }
            y[[i, n]] = sum;
        }
    }
}

/// `d_x = Wᵀ·d_y`: `d_x[k, n] = Σᵢ W[i, k]·d_y[i, n]`, as `x[k, n]` reaches every `y[i, n]` by way of `W[i, k]`.
///
/// Shapes: W `[outputs, inputs]`, d_y `[outputs, batch]`, d_x `[inputs, batch]`.
///
/// # Panics
/// If the shapes do not fit.
pub fn input_gradient(weight: &Array2<f32>, d_y: &Array2<f32>, d_x: &mut Array2<f32>) {
    let ((outputs, inputs), batch) = (weight.dim(), d_y.ncols());
    assert!(d_y.nrows() == outputs && d_x.dim() == (inputs, batch), "shapes of Wᵀ·d_y");
    for k in 0..inputs {
        for n in 0..batch {
            let mut sum = 0.0;
            for i in 0..outputs {
                sum += weight[[i, k]] * d_y[[i, n]];
            }
            d_x[[k, n]] = sum;
        }
    }
}

/// `d_W += d_y·xᵀ`: `d_W[i, k] += Σₙ d_y[i, n]·x[k, n]`, as `W[i, k]` carries `x[k, n]` to `y[i, n]` in every example n.
///
/// Shapes: d_y `[outputs, batch]`, x `[inputs, batch]`, d_W `[outputs, inputs]`.
///
/// # Panics
/// If the shapes do not fit.
pub fn add_weight_gradient(d_y: &Array2<f32>, x: &Array2<f32>, d_weight: &mut Array2<f32>) {
    let ((outputs, inputs), batch) = (d_weight.dim(), x.ncols());
    assert!(d_y.dim() == (outputs, batch) && x.nrows() == inputs, "shapes of d_y·xᵀ");
    for i in 0..outputs {
        for k in 0..inputs {
            let mut sum = 0.0;
            for n in 0..batch {
                sum += d_y[[i, n]] * x[[k, n]];
            }
            d_weight[[i, k]] += sum;
        }
    }
}

/// `d_b += Σ d_y` over the batch: `d_b[i] += Σₙ d_y[i, n]`, as `b[i]` is added to `y[i, n]` in every example n.
///
/// Shapes: d_y `[outputs, batch]`, d_b `[outputs]`.
///
/// # Panics
/// If the shapes do not fit.
pub fn add_bias_gradient(d_y: &Array2<f32>, d_bias: &mut Array1<f32>) {
    assert!(d_bias.len() == d_y.nrows(), "shapes of Σ d_y");
    for (d_b, d_y) in d_bias.iter_mut().zip(d_y.rows()) {
        *d_b += d_y.sum();
    }
}
