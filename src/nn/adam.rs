//! The optimiser Adam.

use super::Mlp;
use super::lanes::{Finite, SUBNORMAL_GUARD, zip_lanes};
use wide::f32x4;

/// β₁, β₂ and ε have PyTorch's defaults.
const BETA1: f64 = 0.9;
const BETA2: f64 = 0.999;
const EPSILON: f64 = 1e-8;

/// Adam (Kingma & Ba 2015, arXiv 1412.6980, Algorithm 1): each number of the network has its own step size.
///
/// ```text
/// mₜ ← β₁·mₜ₋₁ + (1 − β₁)·gₜ        m̂ₜ = mₜ/(1 − β₁ᵗ)
/// vₜ ← β₂·vₜ₋₁ + (1 − β₂)·gₜ²       v̂ₜ = vₜ/(1 − β₂ᵗ)
/// θₜ ← θₜ₋₁ − α·m̂ₜ/(√v̂ₜ + ε)
/// ```
///
/// m and v are exponentially fading means: with every step, the weight of an earlier gradient is multiplied by β. Both start at 0,
/// so their first values are far too small: m₁ = 0.1·g₁ and v₁ = 0.001·g₁². m̂ and v̂ correct this: m̂₁ = g₁ and v̂₁ = g₁².
///
/// θ are the network's numbers. Shapes: m and v have those of the network and of its gradient g.
#[derive(Clone, Debug, PartialEq)]
pub struct Adam {
    /// m, the exponentially fading mean of the gradient.
    mean: Mlp,
    /// v, the exponentially fading mean of the squared gradient.
    mean_of_squares: Mlp,
    /// t, the number of steps taken.
    steps: u64,
    /// β₁ᵗ and β₂ᵗ. They are running products, because `powi` may round differently on another machine.
    beta1_power: f64,
    beta2_power: f64,
}

impl Adam {
    /// The optimiser of a network of these sizes before its first step, with m and v at 0.
    pub fn new(sizes: &[usize]) -> Adam {
        Adam::resume(Mlp::zeros(sizes), Mlp::zeros(sizes), 0)
    }

    /// The optimiser as it was after `steps` steps, with these moments m and v.
    pub fn resume(mean: Mlp, mean_of_squares: Mlp, steps: u64) -> Adam {
        // From 737,741 steps on, both powers are so small (3e-321 at most) that rounding keeps them as they are.
        let power = |beta| (0..steps.min(800_000)).fold(1.0, |power: f64, _| power * beta);
        Adam { mean, mean_of_squares, steps, beta1_power: power(BETA1), beta2_power: power(BETA2) }
    }

    /// Takes one step down the gradient with the learning rate α, by the formulas above. It adds 1e-30 to m and v, so that they
    /// never become subnormal numbers, with which processors are slow.
    ///
    /// Both bias corrections are the same for every θ, so α and ε can absorb them, as in section 2 of the paper. Because
    /// `√v̂ₜ = √vₜ/√(1 − β₂ᵗ)`, multiplying numerator and denominator by `√(1 − β₂ᵗ)` gives
    ///
    /// ```text
    /// α·m̂ₜ/(√v̂ₜ + ε) = αₜ·mₜ/(√vₜ + εₜ)    with αₜ = α·√(1 − β₂ᵗ)/(1 − β₁ᵗ) and εₜ = ε·√(1 − β₂ᵗ)
    /// ```
    ///
    /// Returns whether the sum of all numbers it wrote is finite. If not, discard the network and the moments. One infinite or NaN
    /// number makes the result false, and so do finite numbers near the end of float32 if their sum overflows.
    ///
    /// # Panics
    /// If a tensor of the network, the gradient or the moments is not in standard layout. The sizes must be those of
    /// [`Adam::new`]; with other sizes it panics or leaves some numbers unchanged.
    #[must_use]
    pub fn step(&mut self, network: &mut Mlp, gradient: &Mlp, learning_rate: f64) -> bool {
        self.steps += 1;
        self.beta1_power *= BETA1;
        self.beta2_power *= BETA2;
        // √(1 − β₂ᵗ), which turns √v̂ₜ into √vₜ.
        let root_correction = (1.0 - self.beta2_power).sqrt();
        // αₜ and εₜ
        let alpha = f32x4::splat((learning_rate * root_correction / (1.0 - self.beta1_power)) as f32);
        let epsilon = f32x4::splat((EPSILON * root_correction) as f32);
        let [one_minus_beta1, beta2, one_minus_beta2] =
            [1.0 - BETA1, BETA2, 1.0 - BETA2].map(|beta| f32x4::splat(beta as f32));
        let guard = f32x4::splat(SUBNORMAL_GUARD);

        let mut finite = Finite::default();
        let moments = self.mean.tensors_mut().zip(self.mean_of_squares.tensors_mut());
        for ((network, gradient), (mean, mean_of_squares)) in network.tensors_mut().zip(gradient.tensors()).zip(moments)
        {
            zip_lanes([network, mean, mean_of_squares], [gradient], |[theta, m, v], [g]| {
                // mₜ ← β₁·mₜ₋₁ + (1 − β₁)·gₜ, rearranged: one multiplication less
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

    /// m and v, the fading means of the gradient and of its square.
    pub fn moments(&self) -> [&Mlp; 2] {
        [&self.mean, &self.mean_of_squares]
    }

    /// How many steps the optimiser has taken.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Takes over the values of an optimiser of the same sizes.
    ///
    /// # Panics
    /// If the sizes differ.
    pub fn copy_from(&mut self, other: &Adam) {
        self.mean.copy_from(&other.mean);
        self.mean_of_squares.copy_from(&other.mean_of_squares);
        self.steps = other.steps;
        (self.beta1_power, self.beta2_power) = (other.beta1_power, other.beta2_power);
    }
}
