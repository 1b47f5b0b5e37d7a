//! Adam.

use super::Mlp;
use super::fast::lanes::{Finite, SUBNORMAL_GUARD, zip_lanes};
use wide::f32x4;

/// β₁, β₂ and ε, PyTorch's defaults.
const BETA1: f64 = 0.9;
const BETA2: f64 = 0.999;
const EPSILON: f64 = 1e-8;

/// Adam (Kingma & Ba 2015, arXiv 1412.6980, Algorithm 1): each number of the network has a step size of its own.
///
/// ```text
/// mₜ ← β₁·mₜ₋₁ + (1 − β₁)·gₜ        m̂ₜ = mₜ/(1 − β₁ᵗ)
/// vₜ ← β₂·vₜ₋₁ + (1 − β₂)·gₜ²       v̂ₜ = vₜ/(1 − β₂ᵗ)
/// θₜ ← θₜ₋₁ − α·m̂ₜ/(√v̂ₜ + ε)
/// ```
///
/// m̂ and v̂ make up for the start at 0. Shapes: m and v are as the network, whose numbers are θ, and as its gradient g.
#[derive(Clone, Debug, PartialEq)]
pub struct Adam {
    /// m, the running mean of the gradient.
    mean: Mlp,
    /// v, the running mean of the squared gradient.
    square: Mlp,
    /// t.
    steps: u64,
    /// β₁ᵗ and β₂ᵗ, as running products: `powi` may round differently on another machine.
    beta1_power: f64,
    beta2_power: f64,
}

impl Adam {
    /// For a network of these sizes, before its first step: m and v are 0.
    pub fn new(sizes: &[usize]) -> Adam {
        Adam::resume(Mlp::zeros(sizes), Mlp::zeros(sizes), 0)
    }

    /// As it was after `steps` steps, with these moments m and v.
    pub fn resume(mean: Mlp, square: Mlp, steps: u64) -> Adam {
        // After fewer than 800,000 steps both powers are as small as they get.
        let power = |beta| (0..steps.min(800_000)).fold(1.0, |power: f64, _| power * beta);
        Adam { mean, square, steps, beta1_power: power(BETA1), beta2_power: power(BETA2) }
    }

    /// One step down the gradient, at the learning rate α, by the formulas above; 1e-30 is added to m and v, so that they
    /// never get so small that a processor takes its time. Returns whether everything that it wrote is finite; if not, the
    /// network and the moments must be discarded.
    ///
    /// # Panics
    /// If a tensor of one network is not in standard layout. The sizes must be those of [`Adam::new`].
    #[must_use]
    pub fn step(&mut self, network: &mut Mlp, gradient: &Mlp, learning_rate: f64) -> bool {
        self.steps += 1;
        self.beta1_power *= BETA1;
        self.beta2_power *= BETA2;
        // Both bias corrections are the same for every θ, so they go into α and ε (section 2 of the paper):
        // α·m̂ₜ/(√v̂ₜ + ε) = αₜ·mₜ/(√vₜ + εₜ), where m̂ₜ = mₜ/(1 − β₁ᵗ) and v̂ₜ = vₜ/(1 − β₂ᵗ)
        let correction = (1.0 - self.beta2_power).sqrt();
        let alpha = f32x4::splat((learning_rate * correction / (1.0 - self.beta1_power)) as f32);
        let epsilon = f32x4::splat((EPSILON * correction) as f32);
        let [one_minus_beta1, beta2, one_minus_beta2] =
            [1.0 - BETA1, BETA2, 1.0 - BETA2].map(|beta| f32x4::splat(beta as f32));
        let guard = f32x4::splat(SUBNORMAL_GUARD);

        let mut finite = Finite::default();
        let moments = self.mean.tensors_mut().zip(self.square.tensors_mut());
        for ((network, gradient), (mean, square)) in network.tensors_mut().zip(gradient.tensors()).zip(moments) {
            zip_lanes([network, mean, square], [gradient], |[theta, m, v], [g]| {
                // mₜ ← β₁·mₜ₋₁ + (1 − β₁)·gₜ
                *m = *m + one_minus_beta1 * (g - *m) + guard;
                // vₜ ← β₂·vₜ₋₁ + (1 − β₂)·gₜ²
                *v = beta2 * *v + one_minus_beta2 * g * g + guard;
                // θₜ ← θₜ₋₁ − αₜ·mₜ/(√vₜ + εₜ)
                *theta -= alpha * *m / (v.sqrt() + epsilon);
                // An m that is not finite would show in θ or v.
                finite.see(*theta);
                finite.see(*v);
            });
        }
        finite.all()
    }

    /// m and v, the running means of the gradient and of its square.
    pub fn moments(&self) -> [&Mlp; 2] {
        [&self.mean, &self.square]
    }

    /// How many steps it took.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Takes over the values of an optimiser of the same sizes.
    pub fn copy_from(&mut self, other: &Adam) {
        self.mean.copy_from(&other.mean);
        self.square.copy_from(&other.square);
        self.steps = other.steps;
        (self.beta1_power, self.beta2_power) = (other.beta1_power, other.beta2_power);
    }
}
