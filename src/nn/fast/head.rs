//! The backward pass through the last two layers of a network with one output, and the ReLU between them.
//!
//! # Derivation
//!
//! The layers are `y = v·h + c` with `h = relu(W·x + b)`: v is the one row of the last weights. Let γ `[units, batch]` be 1 where
//! h is above 0, else 0. Then h is `γ ⊙ (W·x + b)`, and the gradient before the ReLU of a unit is `γ·v·d_y` in each example,
//! with the unit's γ and v. So
//!
//! - `d_W = diag(v)·Q` and `d_b = diag(v)·q`, where `Q = γ·diag(d_y)·xᵀ` and `q = γ·d_yᵀ`,
//! - `d_v = Σ h·d_y = rowsum(W ⊙ Q) + b ⊙ q`, and `d_c = Σ d_y`,
//! - `d_x = (diag(v)·W)ᵀ·γ·diag(d_y)`.
//!
//! The general code computes the gradient before the ReLU `[units, batch]` in both backward passes, to the parameters and to x.
//! Here γ is made once for both passes, and both gradients of weights come from one product Q.
//!
//! # Pseudo-code
//!
//! ```text
//! forward, once h is there:  γ = 1 where h > 0
//! backward:                  d_c += Σ d_y
//!                            [Q, q] = γ·[x·diag(d_y); d_y]ᵀ                     add_weight_gradient
//!                            for each unit:  d_v += W·Q + b·q,  d_W += v·Q,  d_b += v·q
//! backward to x:             d_x = relu_mask((diag(v)·W)ᵀ·γ)·diag(d_y)          input_gradient
//! ```
//!
//! # Valid when
//!
//! - the network has one output and at least one hidden layer;
//! - γ is that of the last forward pass;
//! - for [`Head::add_gradient`], x, W and b are still those of that forward pass; [`Head::input_gradient`] takes W and v as they
//!   are now;
//! - x·d_y, Q, v·W and the sums of v·W over the units that are on are finite. If one of them overflows, the result is infinite or
//!   NaN. The general code, which computes v·d_y first, may still give a number there, because d_y or v is small or 0.
//!
//! Sums are rounded at other places than in the general code. The error of d_v grows with `Σ (|W|·|x| + |b|)·|d_y|`, which is
//! large compared with d_v where the terms of h nearly cancel. `tests/paths.rs` says how much they differ.

use super::gemm::{Epilogue, add_weight_gradient, input_gradient};
use crate::nn::Linear;
use crate::nn::lanes::{relu_mask, slice, slice_mut, sum, sum_of, zip_lanes};
use ndarray::Array2;
use wide::f32x4;

/// What the backward pass needs of a batch, and buffers.
#[derive(Clone, Debug)]
pub struct Head {
    /// γ `[units, batch]`.
    mask: Array2<f32>,
    /// `x·diag(d_y)`, and d_y as one more row: `[inputs + 1, batch]`.
    weighted: Array2<f32>,
    /// Q, and q as one more column: `[units, inputs + 1]`.
    sums: Array2<f32>,
    /// `diag(v)·W` `[units, inputs]`.
    weight: Array2<f32>,
}

impl Head {
    /// Buffers of zeros for the layers `inputs → units → 1`.
    pub fn new(inputs: usize, units: usize, batch: usize) -> Head {
        Head {
            mask: Array2::zeros((units, batch)),
            weighted: Array2::zeros((inputs + 1, batch)),
            sums: Array2::zeros((units, inputs + 1)),
            weight: Array2::zeros((units, inputs)),
        }
    }

    /// Takes over γ. Shape: h `[units, batch]`.
    ///
    /// # Panics
    /// If h has another shape.
    pub fn set_mask(&mut self, h: &Array2<f32>) {
        assert!(h.dim() == self.mask.dim(), "shape of h");
        zip_lanes([slice_mut(&mut self.mask)], [slice(h)], |[mask], [h]| *mask = relu_mask(h, f32x4::ONE));
    }

    /// Adds ∂loss/∂parameters to the gradients of both layers: d_W, d_b, d_v and d_c as derived above.
    /// Shapes: d_y `[1, batch]`, x `[inputs, batch]`; layers and gradient: W `[units, inputs]` and v `[1, units]`.
    ///
    /// # Panics
    /// If the sizes are not those that the buffers were made for.
    pub fn add_gradient(&mut self, layers: &[Linear], d_y: &Array2<f32>, x: &Array2<f32>, gradient: &mut [Linear]) {
        let ([hidden, last], [d_hidden, d_last]) = (layers, gradient) else { panic!("two layers") };
        let Head { mask, weighted, sums, .. } = self;
        let (inputs, d_y) = (x.nrows(), slice(d_y));
        let shape = hidden.weight.dim();
        assert!(shape == (mask.nrows(), inputs) && d_hidden.weight.dim() == shape, "shapes of the last two layers");
        let shape = last.weight.dim();
        assert!(shape == (1, mask.nrows()) && d_last.weight.dim() == shape, "shapes of the last layer");
        let (rows, last_row) = slice_mut(weighted).split_at_mut(x.len());
        rows.copy_from_slice(slice(x));
        scale_columns(rows, d_y);
        last_row.copy_from_slice(d_y);
        slice_mut(sums).fill(0.0);
        add_weight_gradient(mask, weighted, sums);

        d_last.bias[0] += sum_of(d_y);
        let units = slice(&hidden.weight).chunks_exact(inputs).zip(slice(&hidden.bias)).zip(slice(&last.weight));
        let d_hidden = slice_mut(&mut d_hidden.weight).chunks_exact_mut(inputs).zip(slice_mut(&mut d_hidden.bias));
        let d_units = d_hidden.zip(slice_mut(&mut d_last.weight));
        for ((sums, ((w, b), v)), ((d_w, d_b), d_v)) in slice(sums).chunks_exact(inputs + 1).zip(units).zip(d_units) {
            let (sums, q) = sums.split_at(inputs);
            let mut lanes = f32x4::ZERO;
            zip_lanes([d_w], [w, sums], |[d_w], [w, sums]| {
                lanes += w * sums;
                *d_w += f32x4::splat(*v) * sums;
            });
            *d_v += sum(lanes) + b * q[0];
            *d_b += v * q[0];
        }
    }

    /// `d_x = epilogue((diag(v)·W)ᵀ·γ)·diag(d_y)`, the gradient with respect to x. With the mask of x as the epilogue, it also
    /// goes back through the relu that made x. Shapes: d_y `[1, batch]`, d_x and the epilogue's `[inputs, batch]`.
    ///
    /// # Panics
    /// If the sizes are not those that the buffers were made for.
    pub fn input_gradient(&mut self, layers: &[Linear], d_y: &Array2<f32>, epilogue: Epilogue, d_x: &mut Array2<f32>) {
        let [hidden, last] = layers else { panic!("two layers") };
        let inputs = hidden.weight.ncols();
        let shapes = [hidden.weight.dim(), last.weight.dim()];
        assert!(shapes == [self.weight.dim(), (1, self.weight.nrows())], "shapes of the last two layers");
        let rows = slice_mut(&mut self.weight).chunks_exact_mut(inputs).zip(slice(&hidden.weight).chunks_exact(inputs));
        for ((row, w), v) in rows.zip(slice(&last.weight)) {
            for (scaled, w) in row.iter_mut().zip(w) {
                *scaled = v * w;
            }
        }
        input_gradient(&self.weight, &self.mask, epilogue, d_x);
        scale_columns(slice_mut(d_x), slice(d_y));
    }
}

/// `a ← a·diag(by)`
fn scale_columns(a: &mut [f32], by: &[f32]) {
    for row in a.chunks_exact_mut(by.len()) {
        zip_lanes([row], [by], |[x], [by]| *x *= by);
    }
}
