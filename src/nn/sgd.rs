//! Stochastic gradient descent with momentum.

use super::Mlp;
use super::fast::lanes::{Finite, SUBNORMAL_GUARD, zip_lanes};
use wide::f32x4;

/// μ, the usual one.
const MOMENTUM: f32 = 0.9;

/// Stochastic gradient descent with momentum (Sutskever et al. 2013), in the form of PyTorch's `torch.optim.SGD`.
///
/// ```text
/// bₜ ← μ·bₜ₋₁ + gₜ
/// θₜ ← θₜ₋₁ − α·bₜ
/// ```
///
/// Shapes: b is as the network, whose numbers are θ, and as its gradient g.
#[derive(Clone, Debug, PartialEq)]
pub struct Sgd {
    /// b, what the gradients so far have added up to.
    velocity: Mlp,
}

impl Sgd {
    /// For a network of these sizes, before its first step.
    pub fn new(sizes: &[usize]) -> Sgd {
        Sgd::resume(Mlp::zeros(sizes))
    }

    /// With this velocity b.
    pub fn resume(velocity: Mlp) -> Sgd {
        Sgd { velocity }
    }

    /// One step down the gradient, at the learning rate α, by the formulas above; 1e-30 is added to b, so that it never gets so
    /// small that a processor takes its time. Returns whether everything that it wrote is finite; if not, the network and the
    /// velocity must be discarded.
    ///
    /// # Panics
    /// If a tensor of one network is not in standard layout. The sizes must be those of [`Sgd::new`].
    #[must_use]
    pub fn step(&mut self, network: &mut Mlp, gradient: &Mlp, learning_rate: f64) -> bool {
        let [learning_rate, momentum, guard] = [learning_rate as f32, MOMENTUM, SUBNORMAL_GUARD].map(f32x4::splat);
        let mut finite = Finite::default();
        for ((network, gradient), velocity) in
            network.tensors_mut().zip(gradient.tensors()).zip(self.velocity.tensors_mut())
        {
            zip_lanes([network, velocity], [gradient], |[theta, b], [g]| {
                // bₜ ← μ·bₜ₋₁ + gₜ
                *b = momentum * *b + g + guard;
                // θₜ ← θₜ₋₁ − α·bₜ
                *theta -= learning_rate * *b;
                finite.see(*theta);
                finite.see(*b);
            });
        }
        finite.all()
    }

    /// b.
    pub fn velocity(&self) -> &Mlp {
        &self.velocity
    }

    /// Takes over the values of an optimiser of the same sizes.
    pub fn copy_from(&mut self, other: &Sgd) {
        self.velocity.copy_from(&other.velocity);
    }
}
