//! One linear layer, forward and backward.

use super::matmul::{add_matmul_nt, matmul, matmul_tn};
use ndarray::{Array1, Array2, Axis};

/// `y = W·x + b` for every column x of a batch.
///
/// A gradient with respect to the layer has the same shapes, so it is a `Linear` too.
#[derive(Clone, Debug, PartialEq)]
pub struct Linear {
    /// W `[outputs, inputs]`.
    pub weight: Array2<f32>,
    /// b `[outputs]`.
    pub bias: Array1<f32>,
}

impl Linear {
    /// A layer of zeros.
    pub fn zeros(inputs: usize, outputs: usize) -> Linear {
        Linear { weight: Array2::zeros((outputs, inputs)), bias: Array1::zeros(outputs) }
    }

    /// `y = W·x + b`. Shapes: x `[inputs, batch]`, y `[outputs, batch]`.
    pub fn forward(&self, x: &Array2<f32>, y: &mut Array2<f32>) {
        matmul(&self.weight, x, y);
        for (mut y, &b) in y.rows_mut().into_iter().zip(&self.bias) {
            y += b;
        }
    }

    /// `d_x = Wᵀ·d_y`. Shapes: d_y `[outputs, batch]`, d_x `[inputs, batch]`.
    pub fn backward(&self, d_y: &Array2<f32>, d_x: &mut Array2<f32>) {
        matmul_tn(&self.weight, d_y, d_x);
    }

    /// If this is a layer's gradient, adds a batch's share to it: `d_W += d_y·xᵀ`, `d_b += Σ_batch d_y`.
    /// Shapes: x `[inputs, batch]`, d_y `[outputs, batch]`.
    pub fn add_gradient(&mut self, x: &Array2<f32>, d_y: &Array2<f32>) {
        add_matmul_nt(d_y, x, &mut self.weight);
        for (d_b, d_y) in self.bias.iter_mut().zip(d_y.axis_iter(Axis(0))) {
            *d_b += d_y.sum();
        }
    }
}
