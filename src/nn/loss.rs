//! Binary cross-entropy from logits: value and derivative together.
//!
//! A network that tells two kinds of examples apart ends in a logit x. Its probability of the first kind is
//! `σ(x) = 1/(1 + e⁻ˣ)`. Computed from the logit, with `softplus(x) = ln(1 + eˣ) = −ln(1 − σ(x))`, the loss is never ln 0.
//! PyTorch calls this `binary_cross_entropy_with_logits`.
//!
//! Source: Goodfellow, Bengio & Courville 2016, *Deep Learning*, sections 3.10 and 6.2.2.2.

use super::elementary::{exp_of_negative, ln_1p};
use super::lanes::{LANES, padded, slice, slice_mut};
use ndarray::Array2;
use wide::f32x4;

/// What a network should say about all examples of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// They are of the kind whose probability the network gives: 1.
    One,
    /// They are of the other kind: 0.
    Zero,
}

/// The loss of a batch whose examples all have the same target, and its gradient with respect to the logits. For mixed data,
/// call this once for each kind.
///
/// | target | loss of an example | derivative |
/// | --- | --- | --- |
/// | 1 | `−ln σ(x) = softplus(−x)` | `σ(x) − 1 = −σ(−x)` |
/// | 0 | `−ln(1 − σ(x)) = softplus(x)` | `σ(x)` |
///
/// The loss of the batch is the mean over its examples. The gradient is complete: `d_logits` gets the derivatives divided by the
/// batch size. The value is not: the losses of all examples are added to `loss_sum`, which the caller divides by the batch size.
/// The function returns the sum of all σ(x).
///
/// Shapes: logits and d_logits `[1, batch]`.
///
/// # Panics
/// If the shapes differ, or the logits do not have exactly one row.
pub fn binary_cross_entropy(
    logits: &Array2<f32>,
    target: Target,
    d_logits: &mut Array2<f32>,
    loss_sum: &mut f64,
) -> f64 {
    assert!(logits.nrows() == 1 && d_logits.dim() == logits.dim(), "shapes of the logits");
    let batch = logits.ncols() as f32;
    // With this sign, both rows of the table are softplus(sign·x), with the derivative sign·σ(sign·x).
    let sign = if target == Target::One { -1.0 } else { 1.0 };
    let mut probabilities = 0.0;
    // Four logits at a time.
    for (x, d_x) in slice(logits).chunks(LANES).zip(slice_mut(d_logits).chunks_mut(LANES)) {
        // A slope is softplus′(sign·x) = σ(sign·x).
        let (losses, slopes) = softplus(f32x4::splat(sign) * padded(x));
        for ((loss_of_x, slope), d_x) in losses.to_array().into_iter().zip(slopes.to_array()).zip(d_x) {
            *loss_sum += f64::from(loss_of_x);
            // σ(x) = 1 − σ(−x)
            probabilities += f64::from(if target == Target::One { 1.0 - slope } else { slope });
            *d_x = sign * slope / batch;
        }
    }
    probabilities
}

/// `σ(x) = 1/(1 + e⁻ˣ)`, the probability for a logit.
pub fn sigmoid(logit: f32) -> f32 {
    softplus(f32x4::splat(logit)).1.to_array()[0]
}

/// `softplus(x) = max(x, 0) + ln(1 + e^−|x|)`, and its derivative σ(x).
fn softplus(x: f32x4) -> (f32x4, f32x4) {
    let e = exp_of_negative(-x.abs());
    // All bits of a lane are set where x < 0, and none elsewhere.
    let negative = x.simd_lt(f32x4::ZERO);
    // e^−|x| is eˣ where x < 0, and e⁻ˣ elsewhere: σ(x) = eˣ/(1 + eˣ) = 1/(1 + e⁻ˣ)
    let sigmoid = negative.bitselect(e, f32x4::ONE) / (f32x4::ONE + e);
    // max(x, 0)
    let positive_part = !negative & x;
    (positive_part + ln_1p(e), sigmoid)
}
