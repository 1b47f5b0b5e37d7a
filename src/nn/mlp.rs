//! A multilayer perceptron: linear layers with ReLU between them, of any sizes.

use super::Linear;
use super::head::Head;
use crate::lanes::{slice, slice_mut};
use ndarray::Array2;
use rand::{Rng, RngExt};
use serde::{Deserialize, Serialize};

/// `y = Wₙ·relu(… relu(W₁·x + b₁) …) + bₙ`: the last layer is linear, and without hidden layers there is only that.
///
/// A gradient and Adam's moments have the same shapes as the network, so each of them is an `Mlp` too.
#[derive(Clone, Debug, PartialEq)]
pub struct Mlp {
    /// The linear layers, from the input to the output.
    pub layers: Vec<Linear>,
}

/// Where a network's weights and biases start.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Init {
    /// Weights and biases from U(−b, b) with b = 1/√inputs, as PyTorch's `nn.Linear` draws them.
    PyTorch,
    /// Weights from U(−b, b) with b = √(6/(inputs + outputs)), biases zero: Glorot & Bengio 2010, as TensorFlow's dense
    /// layers draw them.
    Glorot,
}

/// What one batch leaves in a network on its way forward, and the gradients on the way back.
#[derive(Clone, Debug)]
pub struct Pass {
    /// `x[l]` `[features, batch]` is the input of layer l; the last one is the output of the network.
    x: Vec<Array2<f32>>,
    /// `d_x[l]` is the gradient with respect to `x[l]`.
    d_x: Vec<Array2<f32>>,
    /// The last two layers' way back, where there is one output; `d_x` then has nothing between them.
    head: Option<Head>,
}

impl Mlp {
    /// A network of zeros with these sizes: inputs, hidden layers, outputs.
    ///
    /// # Panics
    /// With fewer than two sizes.
    pub fn zeros(sizes: &[usize]) -> Mlp {
        assert!(sizes.len() >= 2, "a network has inputs and outputs");
        let layers = sizes.windows(2).map(|pair| Linear::zeros(pair[0], pair[1]));
        Mlp { layers: layers.collect() }
    }

    /// Draws every weight and bias anew.
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

    /// The sizes it was made with.
    pub fn sizes(&self) -> Vec<usize> {
        let inputs = self.layers[0].weight.ncols();
        let outputs = self.layers.iter().map(|layer| layer.bias.len());
        std::iter::once(inputs).chain(outputs).collect()
    }

    /// Weight and bias of each layer in turn, flat, row by row.
    ///
    /// # Panics
    /// If one of them is not in standard (row-major) layout.
    pub fn tensors(&self) -> impl Iterator<Item = &[f32]> {
        self.layers.iter().flat_map(|layer| [slice(&layer.weight), slice(&layer.bias)])
    }

    /// [`Mlp::tensors`], to write to.
    pub fn tensors_mut(&mut self) -> impl Iterator<Item = &mut [f32]> {
        self.layers.iter_mut().flat_map(|layer| [slice_mut(&mut layer.weight), slice_mut(&mut layer.bias)])
    }

    /// Takes over the values of a network of the same sizes.
    ///
    /// # Panics
    /// If the sizes differ.
    pub fn copy_from(&mut self, other: &Mlp) {
        assert!(self.layers.len() == other.layers.len(), "layers of both networks");
        for (to, from) in self.tensors_mut().zip(other.tensors()) {
            to.copy_from_slice(from);
        }
    }

    /// Sets every value to zero.
    pub fn set_to_zero(&mut self) {
        self.tensors_mut().for_each(|tensor| tensor.fill(0.0));
    }

    /// Buffers for one batch.
    pub fn pass(&self, batch: usize) -> Pass {
        let sizes = self.sizes();
        let x: Vec<_> = sizes.iter().map(|&features| Array2::zeros((features, batch))).collect();
        let mut d_x = x.clone();
        let head = match sizes[..] {
            [.., inputs, units, 1] => {
                d_x[sizes.len() - 2] = Array2::zeros((0, batch));
                Some(Head::new(inputs, units, batch))
            }
            _ => None,
        };
        Pass { x, d_x, head }
    }

    /// `pass.output() [outputs, batch]` from `pass.input_mut() [inputs, batch]`, keeping every activation on the way.
    pub fn forward(&self, pass: &mut Pass) {
        for (l, layer) in self.layers.iter().enumerate() {
            let (inputs, outputs) = pass.x.split_at_mut(l + 1);
            layer.forward(&inputs[l], l + 1 < self.layers.len(), &mut outputs[0]);
        }
        if let Some(head) = &mut pass.head {
            head.set_gates(&pass.x[self.layers.len() - 1]);
        }
    }

    /// `pass.d_input() = ∂loss/∂input [inputs, batch]` from the output's gradient `[outputs, batch]`: by way of these
    /// weights, and of the activations that the pass holds.
    pub fn backward(&self, pass: &mut Pass) {
        let rest = self.backward_through_head(pass);
        for l in (0..rest).rev() {
            let (d_inputs, d_outputs) = pass.d_x.split_at_mut(l + 1);
            let x_of_relu = (l > 0).then_some(&pass.x[l]);
            self.layers[l].backward(&d_outputs[0], x_of_relu, &mut d_inputs[l]);
        }
    }

    /// Back through the last two layers, if there is one output. Returns how many layers are left.
    fn backward_through_head(&self, pass: &mut Pass) -> usize {
        let Some(head) = &mut pass.head else { return self.layers.len() };
        let l = self.layers.len() - 2;
        let (d_inputs, d_outputs) = pass.d_x.split_at_mut(l + 1);
        let x_of_relu = (l > 0).then_some(&pass.x[l]);
        head.backward(&self.layers[l..], &d_outputs[1], x_of_relu, &mut d_inputs[l]);
        l
    }

    /// Adds ∂loss/∂parameters, from the output's gradient `[outputs, batch]`, to `gradient`.
    /// It stops at the first layer's weights and leaves `pass.d_input()` as it was. The weights must still be those of the
    /// forward pass.
    pub fn backward_to_parameters(&self, pass: &mut Pass, gradient: &mut Mlp) {
        let mut rest = self.layers.len();
        if let Some(head) = &mut pass.head {
            rest -= 2;
            head.add_gradient(&self.layers[rest..], &pass.x[rest], &pass.d_x[rest + 2], &mut gradient.layers[rest..]);
            if rest > 0 {
                self.backward_through_head(pass);
            }
        }
        for l in (0..rest).rev() {
            let (d_inputs, d_outputs) = pass.d_x.split_at_mut(l + 1);
            gradient.layers[l].add_gradient(&pass.x[l], &d_outputs[0]);
            if l > 0 {
                self.layers[l].backward(&d_outputs[0], Some(&pass.x[l]), &mut d_inputs[l]);
            }
        }
    }
}

impl Pass {
    /// The network's input `[inputs, batch]`.
    pub fn input(&self) -> &Array2<f32> {
        &self.x[0]
    }

    /// The network's input, to write to.
    pub fn input_mut(&mut self) -> &mut Array2<f32> {
        &mut self.x[0]
    }

    /// The network's output `[outputs, batch]`.
    pub fn output(&self) -> &Array2<f32> {
        &self.x[self.x.len() - 1]
    }

    /// The output, to write to.
    pub fn output_mut(&mut self) -> &mut Array2<f32> {
        let last = self.x.len() - 1;
        &mut self.x[last]
    }

    /// The gradient with respect to the output `[outputs, batch]`.
    pub fn d_output(&self) -> &Array2<f32> {
        &self.d_x[self.d_x.len() - 1]
    }

    /// The gradient with respect to the input `[inputs, batch]`.
    pub fn d_input(&self) -> &Array2<f32> {
        &self.d_x[0]
    }

    /// The output, and the gradient with respect to it, to write to: both `[outputs, batch]`.
    pub fn output_and_gradient(&mut self) -> (&Array2<f32>, &mut Array2<f32>) {
        let last = self.x.len() - 1;
        (&self.x[last], &mut self.d_x[last])
    }
}
