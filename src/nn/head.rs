//! The end of a network with one output: a layer with relu, and the weighted sum of what it gives.
//!
//! `y = v·h + c`, where `h = relu(W·x + b)`. Of the gradient d_y of an example a unit gets `v·d_y` where it is on, else
//! nothing. With γ, which is 1 where h is above 0 and else 0, the way back needs no matrix of these:
//!
//! - `d_W = diag(v)·S` and `d_b = diag(v)·s`, where `S = γ·diag(d_y)·xᵀ` and `s = γ·d_y`,
//! - `d_v = Σ h·d_y = rowsum(W ⊙ S) + b ⊙ s`, as `h = γ ⊙ (W·x + b)`,
//! - `d_x = (diag(v)·W)ᵀ·γ·diag(d_y)`.
//!
//! So one γ serves every loss, and d_x also after a change of the weights, until the next forward pass; d_v takes the weights
//! as they are, which must be those of that pass. d_x is finite only while v·W is: weights that have run away end a step
//! here even where d_y is 0.

use super::Linear;
use super::matmul::{add_gradient, matmul_tn};
use crate::lanes::{slice, slice_mut, sum, sum_of, through, update};
use ndarray::Array2;
use wide::f32x4;

/// What the way back needs of a batch, and buffers.
#[derive(Clone, Debug)]
pub struct Head {
    /// γ `[units, batch]`.
    gates: Array2<f32>,
    /// `x·diag(d_y)`, and d_y as one more row: `[inputs + 1, batch]`.
    weighted: Array2<f32>,
    /// S, and s as one more column: `[units, inputs + 1]`.
    sums: Array2<f32>,
    /// `diag(v)·W` `[units, inputs]`.
    weight: Array2<f32>,
}

impl Head {
    /// For a batch.
    pub fn new(inputs: usize, units: usize, batch: usize) -> Head {
        Head {
            gates: Array2::zeros((units, batch)),
            weighted: Array2::zeros((inputs + 1, batch)),
            sums: Array2::zeros((units, inputs + 1)),
            weight: Array2::zeros((units, inputs)),
        }
    }

    /// Takes over which units are on. Shape: h `[units, batch]`.
    ///
    /// # Panics
    /// If it has another shape.
    pub fn set_gates(&mut self, h: &Array2<f32>) {
        assert!(h.dim() == self.gates.dim(), "shape of h");
        update([slice_mut(&mut self.gates)], [slice(h)], |[gate], [h]| *gate = through(h, f32x4::ONE));
    }

    /// Adds ∂loss/∂parameters to the gradients of both layers. Shapes: x `[inputs, batch]`, d_y `[1, batch]`.
    ///
    /// # Panics
    /// If the sizes are not those that the buffers were made for.
    pub fn add_gradient(&mut self, layers: &[Linear], x: &Array2<f32>, d_y: &Array2<f32>, gradient: &mut [Linear]) {
        let ([hidden, last], [d_hidden, d_last]) = (layers, gradient) else { panic!("two layers") };
        let Head { gates, weighted, sums, .. } = self;
        let (inputs, d_y) = (x.nrows(), slice(d_y));
        let shape = hidden.weight.dim();
        assert!(shape == (gates.nrows(), inputs) && d_hidden.weight.dim() == shape, "shapes of the last two layers");
        let (rows, last_row) = slice_mut(weighted).split_at_mut(x.len());
        rows.copy_from_slice(slice(x));
        scale_columns(rows, d_y);
        last_row.copy_from_slice(d_y);
        slice_mut(sums).fill(0.0);
        add_gradient(gates, weighted, sums, None);

        d_last.bias[0] += sum_of(d_y);
        let units = slice(&hidden.weight).chunks_exact(inputs).zip(slice(&hidden.bias)).zip(slice(&last.weight));
        let d_hidden = slice_mut(&mut d_hidden.weight).chunks_exact_mut(inputs).zip(slice_mut(&mut d_hidden.bias));
        let d_units = d_hidden.zip(slice_mut(&mut d_last.weight));
        for ((sums, ((w, b), v)), ((d_w, d_b), d_v)) in slice(sums).chunks_exact(inputs + 1).zip(units).zip(d_units) {
            let (sums, s) = sums.split_at(inputs);
            let mut lanes = f32x4::ZERO;
            update([d_w], [w, sums], |[d_w], [w, sums]| {
                lanes += w * sums;
                *d_w += f32x4::splat(*v) * sums;
            });
            *d_v += sum(lanes) + b * s[0];
            *d_b += v * s[0];
        }
    }

    /// `d_x`, the gradient with respect to x `[inputs, batch]`; where x is what a relu gave, back through that too: 0 where x
    /// is not above 0.
    ///
    /// # Panics
    /// If the sizes are not those that the buffers were made for.
    pub fn backward(
        &mut self,
        layers: &[Linear],
        d_y: &Array2<f32>,
        x_of_relu: Option<&Array2<f32>>,
        d_x: &mut Array2<f32>,
    ) {
        let [hidden, last] = layers else { panic!("two layers") };
        let inputs = hidden.weight.ncols();
        assert!(hidden.weight.dim() == self.weight.dim(), "shapes of the last two layers");
        let rows = slice_mut(&mut self.weight).chunks_exact_mut(inputs).zip(slice(&hidden.weight).chunks_exact(inputs));
        for ((row, w), v) in rows.zip(slice(&last.weight)) {
            for (scaled, w) in row.iter_mut().zip(w) {
                *scaled = v * w;
            }
        }
        matmul_tn(&self.weight, &self.gates, x_of_relu, d_x);
        scale_columns(slice_mut(d_x), slice(d_y));
    }
}

/// `a ← a·diag(by)`
fn scale_columns(a: &mut [f32], by: &[f32]) {
    for row in a.chunks_exact_mut(by.len()) {
        update([row], [by], |[x], [by]| *x *= by);
    }
}
