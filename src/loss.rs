//! The adversarial losses of Goodfellow et al. 2014 (arXiv 1406.2661), each with its derivative beside it.
//!
//! D ends in a logit x; its probability that the artist made a painting is σ(x) = 1/(1 + e⁻ˣ). Every loss is taken
//! from the logit by way of softplus(x) = ln(1 + eˣ) = −ln(1 − σ(x)), so nothing is ever ln 0.
//! Shapes: logits and gradients `[1, batch]`; a loss is the mean over the batch.

use ndarray::Array2;

/// What G minimises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    for (&x, d_x) in real.iter().zip(d_real) {
        let (value, derivative) = softplus(-x);
        *d_x = -derivative / batch;
        sum.loss += f64::from(value);
        sum.real += f64::from(1.0 - derivative);
    }
    for (&x, d_x) in generated.iter().zip(d_generated) {
        let (value, derivative) = softplus(x);
        *d_x = derivative / batch;
        sum.loss += f64::from(value);
        sum.generated += f64::from(derivative);
    }
    let batch = f64::from(batch);
    Judgement { loss: sum.loss / batch, real: sum.real / batch, generated: sum.generated / batch }
}

/// G's loss, and its gradient with respect to the logits that D gave its paintings:
/// `−σ(x)/batch` for minimax, `(σ(x) − 1)/batch` for non-saturating.
pub fn generator(kind: GeneratorLoss, generated: &Array2<f32>, d_generated: &mut Array2<f32>) -> f64 {
    let batch = generated.len() as f32;
    let mut sum = 0.0;
    for (&x, d_x) in generated.iter().zip(d_generated) {
        let (value, derivative) = match kind {
            GeneratorLoss::Minimax => {
                let (value, derivative) = softplus(x);
                (-value, derivative)
            }
            GeneratorLoss::NonSaturating => softplus(-x),
        };
        *d_x = -derivative / batch;
        sum += f64::from(value);
    }
    sum / f64::from(batch)
}

/// D's probability that the artist made a painting, from its logit.
pub fn probability(logit: f32) -> f32 {
    softplus(logit).1
}

/// `softplus(x) = max(x, 0) + ln(1 + e^−|x|)`, and its derivative σ(x).
fn softplus(x: f32) -> (f32, f32) {
    let e = libm::expf(-x.abs());
    let sigmoid = if x < 0.0 { e } else { 1.0 } / (1.0 + e);
    (x.max(0.0) + libm::log1pf(e), sigmoid)
}
