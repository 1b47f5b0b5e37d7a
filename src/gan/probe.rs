//! What can be asked of a run: G's painting, D's judgement, D's advice, and the batch on show. Asking changes nothing.

use super::Gan;
use super::batch::{all_finite, copy_first_rows, copy_rows, set_columns, set_label};
use super::checks::{check_length, check_numbers};
use super::loss::{self, GeneratorLoss};
use crate::config::Config;
use crate::error::GanError;
use crate::nn::lanes::slice;
use crate::nn::{Mlp, Propagation};
use std::convert::identity;
use std::slice::from_ref;

/// Buffers for a single painting.
pub(super) struct Probe {
    painted: Propagation,
    judged: Propagation,
}

impl Probe {
    pub(super) fn new(generator: &Mlp, discriminator: &Mlp) -> Probe {
        let [painted, judged] = [generator, discriminator].map(|network| Propagation::new(network, 1));
        Probe { painted, judged }
    }
}

impl Gan {
    /// The painting that G makes from these ideas now. Shapes: ideas `[ideas]`, painting `[points]`. A conditional Gan needs a
    /// label from 0 to 1.
    ///
    /// # Errors
    /// If a slice has another length, an idea is not finite, the label is missing or not allowed, or the painting would
    /// not be finite.
    pub fn paint(&mut self, ideas: &[f32], label: Option<f32>, painting: &mut [f32]) -> Result<(), GanError> {
        let &Config { ideas: idea_count, points, .. } = self.config();
        check_numbers("ideas", ideas, [1, idea_count])?;
        check_length("out", painting.len(), [1, points])?;
        self.check_labels("label", label.as_ref().map(from_ref), 1)?;
        let painted = &mut self.probe.painted;
        set_columns(painted.input_mut(), ideas, idea_count);
        if label.is_some() {
            set_label(painted, label);
        }
        painted.forward(&self.state.generator.network);
        self.check_answer(all_finite(self.probe.painted.output()), "the painting")?;
        copy_rows(self.probe.painted.output(), points, painting, identity);
        Ok(())
    }

    /// D's probability that the artist painted it. Shape: painting `[points]`; a conditional Gan needs a label, as for
    /// [`Gan::paint`].
    ///
    /// # Errors
    /// If the slice has another length, a number in it is not finite, the label is missing or not allowed, or the
    /// probability would not be finite.
    pub fn judge(&mut self, painting: &[f32], label: Option<f32>) -> Result<f32, GanError> {
        let points = self.config().points;
        check_numbers("painting", painting, [1, points])?;
        self.check_labels("label", label.as_ref().map(from_ref), 1)?;
        let judged = &mut self.probe.judged;
        set_columns(judged.input_mut(), painting, points);
        if label.is_some() {
            set_label(judged, label);
        }
        judged.forward(&self.state.discriminator.network);
        let logit = judged.output()[[0, 0]];
        self.check_answer(logit.is_finite(), "D's judgement")?;
        Ok(loss::probability(logit))
    }

    /// What makes D surer that the artist made a painting, point by point: `∂ ln D(painting)/∂painting`. It is the advice of the
    /// non-saturating loss for a painting alone, so it does not vanish where D is sure that G made it. Shapes: painting and out
    /// `[points]`; a conditional Gan needs a label, as for [`Gan::paint`].
    ///
    /// # Errors
    /// As [`Gan::judge`]. Also if out has another length, or a number in it would not be finite.
    pub fn persuade(&mut self, painting: &[f32], label: Option<f32>, out: &mut [f32]) -> Result<(), GanError> {
        let points = self.config().points;
        check_length("out", out.len(), [1, points])?;
        self.judge(painting, label)?;
        let judged = &mut self.probe.judged;
        let (logits, d_logits) = judged.output_and_gradient();
        loss::generator(GeneratorLoss::NonSaturating, logits, d_logits);
        judged.backward_to_input(&self.state.discriminator.network);
        self.check_answer(all_finite(self.probe.judged.d_input()), "D's advice")?;
        copy_rows(self.probe.judged.d_input(), points, out, |d_painting| -d_painting);
        Ok(())
    }

    /// What D, as it is now, tells G about each point of this batch's paintings: `−∂(mean G loss)/∂painting`.
    /// Shape: advice `[batch, points]`, row by row.
    ///
    /// # Errors
    /// If the slice has another length, or the advice would not be finite.
    pub fn read_advice(&mut self, loss: GeneratorLoss, advice: &mut [f32]) -> Result<(), GanError> {
        let &Config { batch_size, points, .. } = self.config();
        check_length("out", advice.len(), [batch_size, points])?;
        let judged = &mut self.batch.generated;
        let discriminator = &self.state.discriminator.network;
        copy_first_rows(&self.paintings, judged.input_mut());
        judged.forward(discriminator);
        let (logits, d_logits) = judged.output_and_gradient();
        loss::generator(loss, logits, d_logits);
        let known = logits.iter().all(|logit| !logit.is_nan());
        judged.backward_to_input(discriminator);
        self.check_answer(known && all_finite(self.batch.generated.d_input()), "D's advice")?;
        copy_rows(self.batch.generated.d_input(), points, advice, |d_painting| -d_painting);
        Ok(())
    }

    /// This batch's generated paintings, as G made them before its update. Before the first step, they are those of the first batch
    /// that will be drawn. Shape: out `[batch, points]`, row by row.
    ///
    /// # Errors
    /// If the slice has another length.
    pub fn read_paintings(&self, out: &mut [f32]) -> Result<(), GanError> {
        let &Config { batch_size, points, .. } = self.config();
        check_length("out", out.len(), [batch_size, points])?;
        copy_rows(&self.paintings, points, out, identity);
        Ok(())
    }

    /// The ideas that this batch's paintings were made of. Returns whether they are known: a restored run does not know them
    /// until its next step. Shape: out `[batch, ideas]`, row by row.
    ///
    /// # Errors
    /// If the slice has another length.
    pub fn read_batch_ideas(&self, out: &mut [f32]) -> Result<bool, GanError> {
        let &Config { batch_size, ideas, .. } = self.config();
        check_length("out", out.len(), [batch_size, ideas])?;
        copy_rows(&self.ideas, ideas, out, identity);
        Ok(self.knows_ideas)
    }

    /// The labels of this batch's paintings, in a conditional Gan. Shape: out `[batch]`.
    ///
    /// # Errors
    /// If the slice has another length, or the Gan is not conditional.
    pub fn read_labels(&self, out: &mut [f32]) -> Result<(), GanError> {
        let &Config { batch_size, points, conditional, .. } = self.config();
        check_length("out", out.len(), [1, batch_size])?;
        if !conditional {
            return Err(GanError::NoLabels);
        }
        out.copy_from_slice(&slice(&self.paintings)[points * batch_size..]);
        Ok(())
    }
}
