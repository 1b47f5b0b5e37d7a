//! A multilayer perceptron: linear layers with ReLU between them, of any sizes.

use super::Linear;
use super::lanes::{slice, slice_mut};
use super::relu::{relu, relu_backward};
use ndarray::Array2;

/// With two hidden layers, `y = W₂·relu(W₁·relu(W₀·x + b₀) + b₁) + b₂`. The last layer is linear. Without hidden layers it is
/// the only one.
///
/// A gradient and Adam's moments have the shapes of the network, so each of them is an `Mlp` too.
///
/// Source of the backward pass: Rumelhart, Hinton & Williams 1986, *Learning representations by back-propagating errors*.
#[derive(Clone, Debug, PartialEq)]
pub struct Mlp {
    /// The linear layers, from the input to the output: W `[outputs, inputs]` and b `[outputs]` each.
    pub layers: Vec<Linear>,
}

/// What a network keeps of a batch: the activations of the forward pass, and the gradients of the backward pass.
#[derive(Clone, Debug)]
pub struct Activations {
    /// `x[l]` `[features, batch]` is the input of layer l. The last x has no layer after it: it is the network's output.
    pub(super) x: Vec<Array2<f32>>,
    /// `d_z[l]` `[features, batch]` is the gradient with respect to `z[l]`, from which a ReLU made `x[l]`. No ReLU made the
    /// network's input and output, so there it is the gradient with respect to `x[l]`.
    pub(super) d_z: Vec<Array2<f32>>,
}

impl Mlp {
    /// Computes the output from the input `x[0]`, and keeps everything in between: `x[l + 1] = relu(Wₗ·x[l] + bₗ)`, without the
    /// relu after the last layer.
    ///
    /// Shapes: the input `[inputs, batch]`, the output `[outputs, batch]`.
    pub fn forward(&self, Activations { x, .. }: &mut Activations) {
        let last = self.layers.len() - 1;
        for l in 0..=last {
            // The split is for the borrow checker: outputs[0] is x[l + 1].
            let (inputs, outputs) = x.split_at_mut(l + 1);
            self.layers[l].forward(&inputs[l], &mut outputs[0]);
            if l < last {
                relu(&mut outputs[0]);
            }
        }
    }

    /// Adds ∂loss/∂parameters to `gradient`, from the gradient with respect to the output.
    ///
    /// For each layer, from the last to the first: `d_Wₗ += d_z[l + 1]·x[l]ᵀ`, `d_bₗ += Σ d_z[l + 1]`, and then
    /// `d_z[l] = Wₗᵀ·d_z[l + 1]`, which becomes 0 wherever `x[l]`, the output of a relu, is not above 0.
    ///
    /// The pass stops at the first layer's parameters and leaves `d_z[0]` as it was. The weights must still be those of the forward
    /// pass. Shapes: the output's gradient `[outputs, batch]`; `gradient` has the shapes of the network.
    pub fn backward(&self, Activations { x, d_z }: &mut Activations, gradient: &mut Mlp) {
        for l in (0..self.layers.len()).rev() {
            // As above: d_outputs[0] is d_z[l + 1].
            let (d_inputs, d_outputs) = d_z.split_at_mut(l + 1);
            gradient.layers[l].accumulate(&d_outputs[0], &x[l]);
            if l > 0 {
                self.layers[l].input_gradient(&d_outputs[0], &mut d_inputs[l]);
                relu_backward(&x[l], &mut d_inputs[l]);
            }
        }
    }

    /// Finds `d_z[0]` from the gradient with respect to the output, without any gradient of parameters. With the weights of the
    /// forward pass, `d_z[0]` is ∂loss/∂input.
    ///
    /// The weights may also have changed since the forward pass: this happens when an update comes between the two passes and a
    /// second forward pass is to be saved. The gradient then goes through the new weights, but through the ReLUs as the old weights
    /// left them. It mixes two networks, and is the exact gradient of neither.
    ///
    /// Shapes: the output's gradient `[outputs, batch]`, `d_z[0] [inputs, batch]`.
    pub fn backward_to_input(&self, Activations { x, d_z }: &mut Activations) {
        for l in (0..self.layers.len()).rev() {
            // As above: d_outputs[0] is d_z[l + 1].
            let (d_inputs, d_outputs) = d_z.split_at_mut(l + 1);
            self.layers[l].input_gradient(&d_outputs[0], &mut d_inputs[l]);
            if l > 0 {
                relu_backward(&x[l], &mut d_inputs[l]);
            }
        }
    }

    /// A network of zeros with these sizes: inputs, hidden layers, outputs.
    ///
    /// # Panics
    /// If there are fewer than two sizes.
    pub fn zeros(sizes: &[usize]) -> Mlp {
        assert!(sizes.len() >= 2, "a network has inputs and outputs");
        let layers = sizes.windows(2).map(|pair| Linear::zeros(pair[0], pair[1]));
        Mlp { layers: layers.collect() }
    }

    /// The network's sizes: inputs, hidden layers, outputs.
    pub fn sizes(&self) -> Vec<usize> {
        let inputs = self.layers[0].weight.ncols();
        let outputs = self.layers.iter().map(|layer| layer.bias.len());
        std::iter::once(inputs).chain(outputs).collect()
    }

    /// Weight `[outputs, inputs]` and bias `[outputs]` of each layer in turn, flat, row by row.
    ///
    /// # Panics
    /// If one of them is not in standard (row-major) layout.
    pub fn tensors(&self) -> impl Iterator<Item = &[f32]> {
        self.layers.iter().flat_map(|layer| [slice(&layer.weight), slice(&layer.bias)])
    }

    /// [`Mlp::tensors`], for writing.
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

    /// Sets every value to zero. A gradient needs this before each step, because [`Mlp::backward`] adds to it.
    pub fn set_to_zero(&mut self) {
        self.tensors_mut().for_each(|tensor| tensor.fill(0.0));
    }
}

impl Activations {
    /// Buffers of zeros for a batch: `x[l]` and `d_z[l]` are `[sizes[l], batch]`.
    pub fn zeros(sizes: &[usize], batch: usize) -> Activations {
        let x: Vec<_> = sizes.iter().map(|&features| Array2::zeros((features, batch))).collect();
        Activations { d_z: x.clone(), x }
    }

    /// The network's input `x[0] [inputs, batch]`.
    pub fn input(&self) -> &Array2<f32> {
        &self.x[0]
    }

    /// The network's input, for writing.
    pub fn input_mut(&mut self) -> &mut Array2<f32> {
        &mut self.x[0]
    }

    /// The network's output `[outputs, batch]`, the last x.
    pub fn output(&self) -> &Array2<f32> {
        &self.x[self.x.len() - 1]
    }

    /// The output, for writing.
    pub(super) fn output_mut(&mut self) -> &mut Array2<f32> {
        let last = self.x.len() - 1;
        &mut self.x[last]
    }

    /// The gradient with respect to the output `[outputs, batch]`, the last d_z.
    pub fn d_output(&self) -> &Array2<f32> {
        &self.d_z[self.d_z.len() - 1]
    }

    /// The gradient with respect to the input, `d_z[0] [inputs, batch]`.
    pub fn d_input(&self) -> &Array2<f32> {
        &self.d_z[0]
    }

    /// The output, and the gradient with respect to it, which can be written. Both have the shape `[outputs, batch]`.
    pub fn output_and_gradient(&mut self) -> (&Array2<f32>, &mut Array2<f32>) {
        let last = self.x.len() - 1;
        (&self.x[last], &mut self.d_z[last])
    }
}
