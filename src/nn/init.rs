//! The values from which a network starts.

use super::Mlp;
use super::lanes::slice_mut;
use rand::{Rng, RngExt};
use serde::{Deserialize, Serialize};

/// How a network's first weights and biases are drawn.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Init {
    /// Weights and biases from U(−a, a) with a = 1/√inputs, as PyTorch's `nn.Linear` draws them.
    PyTorch,
    /// Weights from U(−a, a) with a = √(6/(inputs + outputs)), and zero biases (Glorot & Bengio 2010), as TensorFlow's dense
    /// layers draw them.
    Glorot,
}

impl Mlp {
    /// Draws every weight and bias anew, as [`Init`] says: a·(2r − 1) with r ~ U(0, 1).
    pub fn randomize(&mut self, init: Init, rng: &mut impl Rng) {
        for layer in &mut self.layers {
            let (outputs, inputs) = layer.weight.dim();
            let bound = match init {
                Init::PyTorch => 1.0 / (inputs as f32).sqrt(),
                Init::Glorot => (6.0 / (inputs + outputs) as f32).sqrt(),
            };
            let mut uniform = || bound * (2.0 * rng.random::<f32>() - 1.0);
            slice_mut(&mut layer.weight).fill_with(&mut uniform);
            match init {
                Init::PyTorch => slice_mut(&mut layer.bias).fill_with(uniform),
                Init::Glorot => slice_mut(&mut layer.bias).fill(0.0),
            }
        }
    }
}
