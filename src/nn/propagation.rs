//! A batch's way through a network and back: by the plain code or by the fast one. This is the one place that chooses.

use super::fast::{Fast, Line, LineBatch};
use super::{Activations, Mlp};
use ndarray::Array2;

/// Which code computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// The plain loops of [`Mlp`], [`Linear`](super::Linear) and [`products`](super::products).
    Reference,
    /// The products of [`fast`](super::fast), with every batch written out.
    Dense,
    /// Those, and [`LineBatch`] where the inputs lie on a line.
    Fast,
}

/// The path of this build: [`Path::Fast`], unless one of the features `reference` and `dense`, which tests and the benchmark
/// use, names another.
pub const PATH: Path = if cfg!(feature = "reference") {
    Path::Reference
} else if cfg!(feature = "dense") {
    Path::Dense
} else {
    Path::Fast
};

/// One batch's [`Activations`] and whatever else its path needs.
///
/// It has the methods of [`Mlp`], with the same formulas and shapes: whichever the path, they compute the same up to rounding.
#[derive(Clone, Debug)]
pub struct Propagation {
    activations: Activations,
    fast: Fast,
    /// Where the inputs may be given by their place on a line.
    line: Option<OnLine>,
}

#[derive(Clone, Debug)]
struct OnLine {
    line: Line,
    /// None if the path or the network has no use for it: the inputs are then written out.
    fast: Option<LineBatch>,
    /// Whether the batch at hand lies in `fast`, not in the activations.
    is_input: bool,
}

impl Propagation {
    /// Buffers for batches of one size through this network, or another of the same sizes.
    pub fn new(network: &Mlp, batch: usize) -> Propagation {
        let sizes = network.sizes();
        Propagation { activations: Activations::zeros(&sizes, batch), fast: Fast::new(&sizes, batch), line: None }
    }

    /// The same, for inputs that can be given by their place on a line: [`Propagation::set_on_line`].
    ///
    /// # Panics
    /// If the line does not have as many numbers as the network has inputs.
    pub fn on_line(network: &Mlp, batch: usize, line: Line) -> Propagation {
        let fast = if PATH == Path::Fast { LineBatch::new(network, &line, batch) } else { None };
        Propagation { line: Some(OnLine { line, fast, is_input: false }), ..Propagation::new(network, batch) }
    }

    /// Takes over a batch of inputs `x = origin + t·direction + s·offset`. Shapes: t and s `[batch]`; without an offset, s is
    /// not read. There is then no [`Propagation::backward_to_input`].
    ///
    /// # Panics
    /// If this was not made by [`Propagation::on_line`].
    pub fn set_on_line(&mut self, t: &[f32], s: &[f32]) {
        let OnLine { line, fast, is_input } = self.line.as_mut().expect("a propagation on a line");
        match fast {
            Some(fast) => {
                fast.set(t, s);
                *is_input = true;
            }
            None => line.write_out(t, s, &mut self.activations.x[0]),
        }
    }

    /// [`Mlp::forward`].
    pub fn forward(&mut self, network: &Mlp) {
        if let Some(line) = self.line.as_mut().and_then(OnLine::input) {
            line.forward(network, &mut self.activations);
        } else if PATH == Path::Reference {
            network.forward(&mut self.activations);
        } else {
            self.fast.forward(network, &mut self.activations);
        }
    }

    /// [`Mlp::backward`].
    pub fn backward(&mut self, network: &Mlp, gradient: &mut Mlp) {
        if let Some(line) = self.line.as_mut().and_then(OnLine::input) {
            line.backward(&self.activations, gradient);
        } else if PATH == Path::Reference {
            network.backward(&mut self.activations, gradient);
        } else {
            self.fast.backward(network, &mut self.activations, gradient);
        }
    }

    /// [`Mlp::backward_to_input`].
    pub fn backward_to_input(&mut self, network: &Mlp) {
        if PATH == Path::Reference {
            network.backward_to_input(&mut self.activations);
        } else {
            self.fast.backward_to_input(network, &mut self.activations);
        }
    }

    /// The network's input `[inputs, batch]`.
    pub fn input(&self) -> &Array2<f32> {
        self.activations.input()
    }

    /// The network's input `[inputs, batch]`, to write to: it counts from now on, and no place on a line.
    pub fn input_mut(&mut self) -> &mut Array2<f32> {
        if let Some(line) = &mut self.line {
            line.is_input = false;
        }
        self.activations.input_mut()
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

    /// The output, and the gradient with respect to it, to write to: both `[outputs, batch]`.
    pub fn output_and_gradient(&mut self) -> (&Array2<f32>, &mut Array2<f32>) {
        self.activations.output_and_gradient()
    }
}

impl OnLine {
    /// Where the batch at hand lies, if it lies on the line.
    fn input(&mut self) -> Option<&mut LineBatch> {
        self.fast.as_mut().filter(|_| self.is_input)
    }
}
