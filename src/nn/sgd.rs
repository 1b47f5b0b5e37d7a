//! Stochastic gradient descent with momentum.

use super::Mlp;
use super::lanes::{Finite, SUBNORMAL_GUARD, zip_lanes};
use wide::f32x4;

/// μ, at its usual value.
const MOMENTUM: f32 = 0.9;

/// Stochastic gradient descent with momentum (Sutskever et al. 2013), in the form of PyTorch's `torch.optim.SGD`.
///
/// ```text
/// uₜ ← μ·uₜ₋₁ + gₜ
/// θₜ ← θₜ₋₁ − α·uₜ
/// ```
///
/// θ are the network's numbers. Shapes: u has those of the network and of its gradient g.
#[derive(Clone, Debug, PartialEq)]
pub struct Sgd {
    /// u, the sum of all gradients so far, each multiplied by μ at every later step. PyTorch calls it `momentum_buffer`.
    velocity: Mlp,
}

impl Sgd {
    /// The optimiser of a network of these sizes, before its first step.
    pub fn new(sizes: &[usize]) -> Sgd {
        Sgd::resume(Mlp::zeros(sizes))
    }

    /// The optimiser with this velocity u.
    pub fn resume(velocity: Mlp) -> Sgd {
        Sgd { velocity }
    }

    /// Takes one step down the gradient with the learning rate α, by the formulas above. It adds 1e-30 to u, so that u never
    /// becomes a subnormal number, with which processors are slow.
    ///
    /// Returns whether the sum of all numbers it wrote is finite. If not, discard the network and the velocity. One infinite or NaN
    /// number makes the result false, and so do finite numbers near the end of float32 if their sum overflows.
    ///
    /// # Panics
    /// If a tensor of the network, the gradient or the velocity is not in standard layout. The sizes must be those of
    /// [`Sgd::new`]; with other sizes it panics or leaves some numbers unchanged.
    #[must_use]
    pub fn step(&mut self, network: &mut Mlp, gradient: &Mlp, learning_rate: f64) -> bool {
        let [learning_rate, momentum, guard] = [learning_rate as f32, MOMENTUM, SUBNORMAL_GUARD].map(f32x4::splat);
        let mut finite = Finite::default();
        for ((network, gradient), velocity) in
            network.tensors_mut().zip(gradient.tensors()).zip(self.velocity.tensors_mut())
        {
            zip_lanes([network, velocity], [gradient], |[theta, u], [g]| {
                // uₜ ← μ·uₜ₋₁ + gₜ
                *u = momentum * *u + g + guard;
                // θₜ ← θₜ₋₁ − α·uₜ
                *theta -= learning_rate * *u;
                finite.see(*theta);
                finite.see(*u);
            });
        }
        finite.all()
    }

    /// The velocity u.
    pub fn velocity(&self) -> &Mlp {
        &self.velocity
    }

    /// Takes over the values of an optimiser of the same sizes.
    ///
    /// # Panics
    /// If the sizes differ.
    pub fn copy_from(&mut self, other: &Sgd) {
        self.velocity.copy_from(&other.velocity);
    }
}
