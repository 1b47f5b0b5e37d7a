//! The choice between the optimisers.

use super::{Adam, Mlp, Sgd};

/// What moves a network's weights.
#[derive(Clone, Debug, PartialEq)]
pub enum Optimizer {
    /// See [`Adam`].
    Adam(Adam),
    /// See [`Sgd`].
    Sgd(Sgd),
}

impl Optimizer {
    /// One step down the gradient: see [`Adam::step`] and [`Sgd::step`]. Returns whether the sum of all that it wrote is finite.
    #[must_use]
    pub fn step(&mut self, network: &mut Mlp, gradient: &Mlp, learning_rate: f64) -> bool {
        match self {
            Optimizer::Adam(adam) => adam.step(network, gradient, learning_rate),
            Optimizer::Sgd(sgd) => sgd.step(network, gradient, learning_rate),
        }
    }

    /// What the optimiser remembers of the gradients, under PyTorch's names. Each has the shapes of the network.
    pub fn moments(&self) -> Vec<(&'static str, &Mlp)> {
        match self {
            Optimizer::Adam(adam) => {
                let [mean, mean_of_squares] = adam.moments();
                vec![("exp_avg", mean), ("exp_avg_sq", mean_of_squares)]
            }
            Optimizer::Sgd(sgd) => vec![("momentum_buffer", sgd.velocity())],
        }
    }

    /// Takes over the values of an optimiser of the same kind and sizes.
    ///
    /// # Panics
    /// If the other optimiser is of another kind, or its sizes differ.
    pub fn copy_from(&mut self, other: &Optimizer) {
        match (self, other) {
            (Optimizer::Adam(adam), Optimizer::Adam(other)) => adam.copy_from(other),
            (Optimizer::Sgd(sgd), Optimizer::Sgd(other)) => sgd.copy_from(other),
            _ => panic!("one kind of optimiser cannot take over the values of another"),
        }
    }
}
