//! A judgement as the sum of its terms.

use super::sum::{Parts, take_apart};
use super::{Counts, Inside, check_finite};
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::checks::{check_count, check_length};

impl Inside {
    /// Takes D's logit for a painting apart: `logit = b + Σᵤ h[u]·v[u]`, where h `[units]` goes into the last layer, v `[units]` are
    /// its weights and b is its bias. Returns the logit.
    ///
    /// The caller chooses n, how many terms are written one by one: from 0 to all of them. `units` `[n]` gets the numbers of the
    /// units with the largest |h·v|, the largest first, and `terms` `[n + 2]` gets b, these n terms, and the sum of all others.
    /// All of `terms` adds up to the logit. Shape: painting `[points]`.
    ///
    /// # Errors
    /// As [`Gan::judge`]. Also if a slice has another length, or a number of the answer would not be finite.
    pub fn terms(
        &mut self,
        gan: &Gan,
        painting: &[f32],
        label: Option<f32>,
        units: &mut [f32],
        terms: &mut [f32],
    ) -> Result<f32, GanError> {
        check_count("units", units.len(), [0, Counts::of(gan).terms])?;
        check_length("terms", terms.len(), [1, units.len() + 2])?;
        let logit = self.judge(gan, painting, label)?;

        let last = gan.discriminator().layers.len() - 1;
        let h = self.judged.layer_input(last);
        let parts = Parts { units, strengths: &mut [], terms: &mut *terms };
        take_apart(&gan.discriminator().layers[last], h, &[], (&mut self.ranking, &mut self.sums[..1]), parts);
        check_finite(gan, terms, "a term of D's judgement")?;
        Ok(logit)
    }
}
