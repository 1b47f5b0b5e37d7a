//! The adversarial losses of Goodfellow et al. 2014 (arXiv 1406.2661), each with its derivative beside it.
//!
//! D ends in a logit x; its probability that the artist made a painting is σ(x) = 1/(1 + e⁻ˣ). Every loss is taken
//! from the logit by way of softplus(x) = ln(1 + eˣ) = −ln(1 − σ(x)), so nothing is ever ln 0.
//! Shapes: logits and gradients `[1, batch]`; a loss is the mean over the batch.

use crate::elementary::{exp_of_negative, ln_1p};
use crate::lanes::{LANES, padded, slice};
use ndarray::Array2;
use serde::{Deserialize, Serialize};
use wide::f32x4;

/// What G minimises.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum GeneratorLoss {
    /// `mean ln(1 − D(G(z)))`: the tutorial's. Its gradient vanishes where D is sure.
    Minimax,
    /// `−mean ln D(G(z))`: the paper's advice (section 3). The same direction, and strong where D is sure.
    NonSaturating,
}

/// What D sees in a batch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judgement {
    /// `−mean ln D(real) − mean ln(1 − D(generated))`, which D minimises.
    pub loss: f64,
    /// `mean D(real)`.
    pub real: f64,
    /// `mean D(generated)`.
    pub generated: f64,
}

/// D's loss, and its gradient with respect to both halves' logits:
/// `(σ(x) − 1)/batch` for the real ones, `σ(x)/batch` for the generated. Both halves are as large.
pub fn discriminator(
    real: &Array2<f32>,
    generated: &Array2<f32>,
    d_real: &mut Array2<f32>,
    d_generated: &mut Array2<f32>,
) -> Judgement {
    let batch = real.len() as f32;
    let mut sum = Judgement { loss: 0.0, real: 0.0, generated: 0.0 };
    for_each_softplus(real, -1.0, |i, value, derivative| {
        d_real[[0, i]] = -derivative / batch;
        sum.loss += f64::from(value);
        sum.real += f64::from(1.0 - derivative);
    });
    for_each_softplus(generated, 1.0, |i, value, derivative| {
        d_generated[[0, i]] = derivative / batch;
        sum.loss += f64::from(value);
        sum.generated += f64::from(derivative);
    });
    let batch = f64::from(batch);
    Judgement { loss: sum.loss / batch, real: sum.real / batch, generated: sum.generated / batch }
}

/// G's loss, and its gradient with respect to the logits that D gave its paintings:
/// `−σ(x)/batch` for minimax, `(σ(x) − 1)/batch` for non-saturating.
pub fn generator(kind: GeneratorLoss, generated: &Array2<f32>, d_generated: &mut Array2<f32>) -> f64 {
    let batch = generated.len() as f32;
    // minimax is −softplus(x), non-saturating softplus(−x): both have the derivative −σ(±x)
    let (sign, of_value) = match kind {
        GeneratorLoss::Minimax => (1.0, -1.0),
        GeneratorLoss::NonSaturating => (-1.0, 1.0),
    };
    let mut sum = 0.0;
    for_each_softplus(generated, sign, |i, value, derivative| {
        d_generated[[0, i]] = -derivative / batch;
        sum += f64::from(of_value * value);
    });
    sum / f64::from(batch)
}

/// D's probability that the artist made a painting, from its logit.
pub fn probability(logit: f32) -> f32 {
    softplus(f32x4::splat(logit)).1.to_array()[0]
}

/// Calls `each` with every index i, softplus(sign·xᵢ), and its derivative σ(sign·xᵢ).
fn for_each_softplus(x: &Array2<f32>, sign: f32, mut each: impl FnMut(usize, f32, f32)) {
    for (c, chunk) in slice(x).chunks(LANES).enumerate() {
        let (values, derivatives) = softplus(f32x4::splat(sign) * padded(chunk));
        let (values, derivatives) = (values.to_array(), derivatives.to_array());
        for i in 0..chunk.len() {
            each(c * LANES + i, values[i], derivatives[i]);
        }
    }
}

/// `softplus(x) = max(x, 0) + ln(1 + e^−|x|)`, and its derivative σ(x).
fn softplus(x: f32x4) -> (f32x4, f32x4) {
    let e = exp_of_negative(-x.abs());
    let negative = x.simd_lt(f32x4::ZERO);
    let sigmoid = negative.bitselect(e, f32x4::ONE) / (f32x4::ONE + e);
    ((!negative & x) + ln_1p(e), sigmoid)
}
