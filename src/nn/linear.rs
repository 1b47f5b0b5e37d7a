//! One linear layer, forward and backward.

use super::products::{add_bias_gradient, add_weight_gradient, affine, input_gradient};
use ndarray::{Array1, Array2};

/// `y = W·x + b` for every column x of a batch: PyTorch's `nn.Linear`.
///
/// A gradient with respect to the layer has the shapes of the layer, so it is a `Linear` too.
#[derive(Clone, Debug, PartialEq)]
pub struct Linear {
    /// W `[outputs, inputs]`.
    pub weight: Array2<f32>,
    /// b `[outputs]`.
    pub bias: Array1<f32>,
}

impl Linear {
    /// A layer of zeros: W `[outputs, inputs]`, b `[outputs]`.
    pub fn zeros(inputs: usize, outputs: usize) -> Linear {
        Linear { weight: Array2::zeros((outputs, inputs)), bias: Array1::zeros(outputs) }
    }

    /// `y = W·x + b`. Shapes: x `[inputs, batch]`, y `[outputs, batch]`.
    ///
    /// # Panics
    /// If the shapes do not fit.
    pub fn forward(&self, x: &Array2<f32>, y: &mut Array2<f32>) {
        affine(&self.weight, &self.bias, x, y);
    }

    /// `d_x = Wᵀ·d_y`: the gradient with respect to the layer's input, from the one with respect to its output.
    /// Shapes: d_y `[outputs, batch]`, d_x `[inputs, batch]`.
    ///
    /// # Panics
    /// If the shapes do not fit.
    pub fn input_gradient(&self, d_y: &Array2<f32>, d_x: &mut Array2<f32>) {
        input_gradient(&self.weight, d_y, d_x);
    }

    /// Adds a batch to a layer's gradient: `d_W += d_y·xᵀ` and `d_b += Σ d_y` over the batch. Here `self` is the gradient
    /// (d_W, d_b), not the layer.
    /// Shapes: d_y `[outputs, batch]`, x `[inputs, batch]`.
    ///
    /// # Panics
    /// If the shapes do not fit.
    pub fn accumulate(&mut self, d_y: &Array2<f32>, x: &Array2<f32>) {
        add_weight_gradient(d_y, x, &mut self.weight);
        add_bias_gradient(d_y, &mut self.bias);
    }
}
