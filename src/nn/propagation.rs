//! Takes a batch through a network and back. This file chooses between the plain code and the fast code.
//!
//! The feature `ndarray-product`, which only the benchmark uses, exchanges the products inside the fast code: see
//! [`fast`](super::fast).

use super::fast::{Fast, Line, LineBatch};
use super::{Activations, Mlp};
use ndarray::Array2;

/// The code that computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// The plain loops of [`Mlp`], [`Linear`](super::Linear) and [`products`](super::products).
    Reference,
    /// The products of [`fast`](super::fast), with every input written out as a vector. The feature and the benchmark call it
    /// `dense`.
    WrittenOut,
    /// The same, but with [`LineBatch`] where the inputs lie on a line, which makes it unnecessary to write them out.
    Fast,
}

/// The backend of this build: [`Backend::Fast`], unless one of the features `reference` and `dense`, which tests and the
/// benchmark use, names another.
pub const BACKEND: Backend = if cfg!(feature = "reference") {
    Backend::Reference
} else if cfg!(feature = "dense") {
    Backend::WrittenOut
} else {
    Backend::Fast
};

/// One batch's [`Activations`] and whatever else its backend needs.
///
/// `forward`, `backward` and `backward_to_input` have the formulas and shapes of those of [`Mlp`]. All backends compute the same
/// up to rounding.
///
/// # Inputs on a line
///
/// In some data every input interpolates between two fixed vectors a and b: it is `a + t·(b − a)`, and each input has its own t.
/// However many numbers such an input has, all inputs lie on a line, and t alone tells them apart. [`LineBatch`] uses this to save
/// nearly all of the work. If a third vector is added, times a number s, the inputs lie in a plane.
#[derive(Clone, Debug)]
pub struct Propagation {
    activations: Activations,
    kernels: Fast,
    /// Only set by [`Propagation::on_line`].
    line: Option<OnLine>,
}

#[derive(Clone, Debug)]
struct OnLine {
    line: Line,
    /// None if the backend or the network can't use it. The inputs are then written out to the activations.
    batch: Option<LineBatch>,
    /// Whether the present inputs were given by t and s.
    is_at_hand: bool,
}

impl Propagation {
    /// Buffers for batches of one size through this network, or another of the same sizes.
    pub fn new(network: &Mlp, batch: usize) -> Propagation {
        let sizes = network.sizes();
        Propagation { activations: Activations::zeros(&sizes, batch), kernels: Fast::new(&sizes, batch), line: None }
    }

    /// The same, for inputs that can also be given as places on a line, by [`Propagation::set_on_line`].
    ///
    /// # Panics
    /// If the line does not have as many numbers as the network has inputs.
    pub fn on_line(network: &Mlp, batch: usize, line: Line) -> Propagation {
        line.assert_inputs(network.layers[0].weight.ncols());
        let on_line = if BACKEND == Backend::Fast { LineBatch::new(network, &line, batch) } else { None };
        let line = Some(OnLine { line, batch: on_line, is_at_hand: false });
        Propagation { line, ..Propagation::new(network, batch) }
    }

    /// Takes over a batch of inputs `x = origin + t·direction + s·offset`. Shapes: t and s `[batch]`; without an offset, s is
    /// not read. Such inputs have no gradient: [`Propagation::backward_to_input`] panics until [`Propagation::input_mut`] is called.
    ///
    /// # Panics
    /// If this was not made by [`Propagation::on_line`].
    pub fn set_on_line(&mut self, t: &[f32], s: &[f32]) {
        let OnLine { line, batch, is_at_hand } = self.line.as_mut().expect("a propagation on a line");
        *is_at_hand = true;
        match batch {
            Some(batch) => batch.set(t, s),
            None => line.write_out(t, s, &mut self.activations.x[0]),
        }
    }

    /// [`Mlp::forward`].
    pub fn forward(&mut self, network: &Mlp) {
        if let Some(batch) = self.line.as_mut().and_then(OnLine::batch_at_hand) {
            batch.forward(network, &mut self.activations);
        } else if BACKEND == Backend::Reference {
            network.forward(&mut self.activations);
        } else {
            self.kernels.forward(network, &mut self.activations);
        }
    }

    /// [`Mlp::backward`].
    pub fn backward(&mut self, network: &Mlp, gradient: &mut Mlp) {
        if let Some(batch) = self.line.as_mut().and_then(OnLine::batch_at_hand) {
            batch.backward(&self.activations, gradient);
        } else if BACKEND == Backend::Reference {
            network.backward(&mut self.activations, gradient);
        } else {
            self.kernels.backward(network, &mut self.activations, gradient);
        }
    }

    /// [`Mlp::backward_to_input`].
    ///
    /// # Panics
    /// If the present inputs were given by [`Propagation::set_on_line`].
    pub fn backward_to_input(&mut self, network: &Mlp) {
        assert!(!self.line.as_ref().is_some_and(|line| line.is_at_hand), "inputs on a line have no gradient");
        if BACKEND == Backend::Reference {
            network.backward_to_input(&mut self.activations);
        } else {
            self.kernels.backward_to_input(network, &mut self.activations);
        }
    }

    /// The network's input `[inputs, batch]`. After [`Propagation::set_on_line`] this may still be an earlier batch.
    pub fn input(&self) -> &Array2<f32> {
        self.activations.input()
    }

    /// The network's input `[inputs, batch]`, for writing. From now on this input counts, not a place on a line.
    pub fn input_mut(&mut self) -> &mut Array2<f32> {
        if let Some(line) = &mut self.line {
            line.is_at_hand = false;
        }
        self.activations.input_mut()
    }

    /// The input of the layer l `[features, batch]`, as [`Propagation::forward`] left it: for l above 0, what the units of the hidden
    /// layer l − 1 made. It is not there for inputs that were given as places on a line.
    ///
    /// # Panics
    /// If there is no layer l, or the present inputs were given by [`Propagation::set_on_line`].
    pub fn layer_input(&self, l: usize) -> &Array2<f32> {
        assert!(!self.line.as_ref().is_some_and(|line| line.is_at_hand), "inputs on a line have no layers' inputs");
        let x = &self.activations.x;
        &x[..x.len() - 1][l]
    }

    /// The network's output `[outputs, batch]`.
    pub fn output(&self) -> &Array2<f32> {
        self.activations.output()
    }

    /// The gradient with respect to the output `[outputs, batch]`.
    pub fn d_output(&self) -> &Array2<f32> {
        self.activations.d_output()
    }

    /// The gradient with respect to the input `[inputs, batch]`, as [`Propagation::backward_to_input`] found it.
    pub fn d_input(&self) -> &Array2<f32> {
        self.activations.d_input()
    }

    /// The output, and the gradient with respect to it, which can be written. Both have the shape `[outputs, batch]`.
    pub fn output_and_gradient(&mut self) -> (&Array2<f32>, &mut Array2<f32>) {
        self.activations.output_and_gradient()
    }
}

impl OnLine {
    /// The present inputs, if they were given by t and s and are not written out.
    fn batch_at_hand(&mut self) -> Option<&mut LineBatch> {
        self.batch.as_mut().filter(|_| self.is_at_hand)
    }
}
