//! Stochastic gradient descent with momentum.

use super::Mlp;
use super::lanes::{Finite, SUBNORMAL_GUARD, zip_lanes};
use wide::f32x4;

/// μ, the usual one.
const MOMENTUM: f32 = 0.9;

/// Stochastic gradient descent with momentum (Sutskever et al. 2013), in the form of PyTorch's `torch.optim.SGD`.
///
/// ```text
/// uₜ ← μ·uₜ₋₁ + gₜ
/// θₜ ← θₜ₋₁ − α·uₜ
/// ```
///
/// Shapes: u is as the network, whose numbers are θ, and as its gradient g.
#[derive(Clone, Debug, PartialEq)]
pub struct Sgd {
    /// u, the sum of the gradients so far, each fading by μ a step; PyTorch's `momentum_buffer`.
    velocity: Mlp,
}

impl Sgd {
    /// For a network of these sizes, before its first step.
    pub fn new(sizes: &[usize]) -> Sgd {
        Sgd::resume(Mlp::zeros(sizes))
    }

    /// With this velocity u.
    pub fn resume(velocity: Mlp) -> Sgd {
        Sgd { velocity }
    }

    /// One step down the gradient, at the learning rate α, by the formulas above; 1e-30 is added to u, so that it never becomes
    /// a subnormal number, with which processors are slow.
    ///
    /// Returns whether the sum of all that it wrote is finite; if not, the network and the velocity must be discarded. One
    /// number that is infinite or NaN makes it false; so do finite ones near the end of float32, if their sum overflows.
    ///
    /// # Panics
    /// If a tensor of the network, the gradient or the velocity is not in standard layout. The sizes must be those of
    /// [`Sgd::new`]: with others it panics or leaves numbers as they were.
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
