//! The adversarial losses of Goodfellow et al. 2014 (arXiv 1406.2661), each with its gradient.
//!
//! D ends in a logit x; its probability that the artist made a painting is σ(x). Every loss is a binary cross-entropy
//! ([`crate::nn::loss`]) with the target 1 for "the artist's" and 0 for "G's".
//! Shapes: logits and gradients `[1, batch]`; a loss is the mean over the batch.

use crate::nn::loss::{Target, binary_cross_entropy, sigmoid};
use ndarray::Array2;
use serde::{Deserialize, Serialize};

/// What G minimises.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum GeneratorLoss {
    /// `mean ln(1 − D(G(z)))`: the tutorial's. Its gradient vanishes where D is sure.
    Minimax,
    /// `−mean ln D(G(z))`: the paper's advice (section 3). Its gradient has the same direction, and is strong where D is sure.
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

/// D's loss, and its gradient with respect to both halves' logits: the cross-entropy of the real half with the target 1 and of
/// the generated half with the target 0. Both halves have the same size.
pub fn discriminator(
    real: &Array2<f32>,
    generated: &Array2<f32>,
    d_real: &mut Array2<f32>,
    d_generated: &mut Array2<f32>,
) -> Judgement {
    let mut loss = 0.0;
    let real_probabilities = binary_cross_entropy(real, Target::One, d_real, &mut loss);
    let generated_probabilities = binary_cross_entropy(generated, Target::Zero, d_generated, &mut loss);
    let batch = real.len() as f64;
    Judgement { loss: loss / batch, real: real_probabilities / batch, generated: generated_probabilities / batch }
}

/// G's loss, and its gradient with respect to the logits that D gave its paintings. Minimax is the negative of the cross-entropy
/// with the target 0, which D minimises. The non-saturating loss is the cross-entropy with the target 1.
pub fn generator(kind: GeneratorLoss, generated: &Array2<f32>, d_generated: &mut Array2<f32>) -> f64 {
    let mut loss = 0.0;
    match kind {
        GeneratorLoss::Minimax => {
            binary_cross_entropy(generated, Target::Zero, d_generated, &mut loss);
            d_generated.mapv_inplace(|derivative| -derivative);
            // `-loss` could be −0.
            loss = 0.0 - loss;
        }
        GeneratorLoss::NonSaturating => {
            binary_cross_entropy(generated, Target::One, d_generated, &mut loss);
        }
    }
    loss / generated.len() as f64
}

/// D's probability that the artist made a painting, from its logit: [`sigmoid`].
#[inline(never)]
pub fn probability(logit: f32) -> f32 {
    sigmoid(logit)
}
