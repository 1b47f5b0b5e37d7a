//! The appendix: the same computation as in the rest of [`nn`](crate::nn), faster.
//!
//! Nobody has to read this to understand the network. Each part opens with its derivation, its pseudo-code, and a list of the
//! conditions for it to be valid. Tests compare each part with the plain code. [`Propagation`](super::Propagation) chooses
//! between the two. The feature `ndarray-product`, which only the benchmark uses, replaces [`gemm`] by ndarray's matrix
//! product.
//!
//! | part | in the place of | what it saves |
//! | --- | --- | --- |
//! | [`gemm`] | [`products`](super::products), [`relu`](super::relu()), [`relu_backward`](super::relu_backward) | loads and stores: blocks of sums stay in registers, and ReLU happens before they leave them |
//! | [`Head`] | the last two layers of [`Mlp::backward`] and [`Mlp::backward_to_input`], where there is one output | the hidden layer's gradient, in whose place a mask, made once, serves both ways back; and the product for the last weights |
//! | [`LineBatch`] | [`Mlp::forward`] and [`Mlp::backward`], where the inputs lie on a line | nearly all |

#[cfg(not(feature = "ndarray-product"))]
pub mod gemm;
#[cfg(feature = "ndarray-product")]
#[path = "../../../benches/ndarray_product.rs"]
pub mod gemm;
mod head;
mod line;

pub use head::Head;
pub use line::{Line, LineBatch};

use super::lanes::slice;
use super::{Activations, Linear, Mlp};
use gemm::{Epilogue, add_bias_gradient, add_weight_gradient, affine, input_gradient};
use ndarray::Array2;

/// Takes a batch through a network and back with [`gemm`] and, if there is one output, [`Head`].
#[derive(Clone, Debug)]
pub struct Fast {
    head: Option<Head>,
}

impl Fast {
    /// Buffers for a network of these sizes and a batch.
    pub fn new(sizes: &[usize], batch: usize) -> Fast {
        let head = match *sizes {
            [.., inputs, units, 1] => Some(Head::new(inputs, units, batch)),
            _ => None,
        };
        Fast { head }
    }

    /// [`Mlp::forward`].
    pub fn forward(&mut self, network: &Mlp, Activations { x, .. }: &mut Activations) {
        let last = network.layers.len() - 1;
        for (l, Linear { weight, bias }) in network.layers.iter().enumerate() {
            let (inputs, outputs) = x.split_at_mut(l + 1);
            let epilogue = if l < last { Epilogue::Relu } else { Epilogue::None };
            affine(weight, bias, &inputs[l], epilogue, &mut outputs[0]);
        }
        if let Some(head) = &mut self.head {
            head.set_mask(&x[last]);
        }
    }

    /// [`Mlp::backward`].
    pub fn backward(&mut self, network: &Mlp, Activations { x, d_z }: &mut Activations, gradient: &mut Mlp) {
        // How many layers come before the head.
        let mut below = network.layers.len();
        if let Some(head) = &mut self.head {
            below -= 2;
            let (layers, d_layers) = (&network.layers[below..], &mut gradient.layers[below..]);
            head.add_gradient(layers, &d_z[below + 2], &x[below], d_layers);
            if below > 0 {
                let (d_inputs, d_outputs) = d_z.split_at_mut(below + 1);
                head.input_gradient(layers, &d_outputs[1], relu_mask_of(x, below), &mut d_inputs[below]);
            }
        }
        for l in (0..below).rev() {
            let (d_inputs, d_outputs) = d_z.split_at_mut(l + 1);
            let Linear { weight, bias } = &mut gradient.layers[l];
            add_weight_gradient(&d_outputs[0], &x[l], weight);
            add_bias_gradient(&d_outputs[0], x[l].nrows(), bias);
            if l > 0 {
                input_gradient(&network.layers[l].weight, &d_outputs[0], relu_mask_of(x, l), &mut d_inputs[l]);
            }
        }
    }

    /// [`Mlp::backward_to_input`].
    pub fn backward_to_input(&mut self, network: &Mlp, Activations { x, d_z }: &mut Activations) {
        // How many layers come before the head.
        let mut below = network.layers.len();
        if let Some(head) = &mut self.head {
            below -= 2;
            let (d_inputs, d_outputs) = d_z.split_at_mut(below + 1);
            head.input_gradient(&network.layers[below..], &d_outputs[1], relu_mask_of(x, below), &mut d_inputs[below]);
        }
        for l in (0..below).rev() {
            let (d_inputs, d_outputs) = d_z.split_at_mut(l + 1);
            input_gradient(&network.layers[l].weight, &d_outputs[0], relu_mask_of(x, l), &mut d_inputs[l]);
        }
    }
}

/// The mask of the ReLU that made `x[l]`. There is none for the network's input.
fn relu_mask_of(x: &[Array2<f32>], l: usize) -> Epilogue<'_> {
    if l > 0 { Epilogue::ReluMask(slice(&x[l])) } else { Epilogue::None }
}
