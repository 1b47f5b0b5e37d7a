//! D's answers on the way from the artist's nearest curve through a painting.

use super::columns::COLUMNS;
use super::plane::{along, check_ends};
use super::{Inside, check_finite, check_painting};
use crate::artist::{Artist, CLASSES};
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::checks::{check_count, check_length};
use crate::loss::probability;

/// At how many places a line can be asked for at most.
pub const MOST_PLACES: usize = 4096;

impl Inside {
    /// D's logits and probabilities along the line `c + t·(painting − c)`, where c is the curve that the artist paints and that is
    /// nearest to the painting: t = 0 is that curve, t = 1 the painting, and t above 1 lies beyond. Returns the u of c. In a
    /// conditional Gan, c is one of the label's class. Where a unit of D goes on or off, the logits bend.
    ///
    /// The places go evenly from the first of `ends` to the last. Shapes: painting `[points]`, logits and probabilities `[places]`,
    /// from 2 to [`MOST_PLACES`] of them.
    ///
    /// # Errors
    /// As [`Gan::judge`]. Also if a slice has another length, or if an end is not finite or both ends are the same.
    pub fn line(
        &mut self,
        gan: &Gan,
        (painting, label): (&[f32], Option<f32>),
        ends: [f64; 2],
        logits: &mut [f32],
        probabilities: &mut [f32],
    ) -> Result<f64, GanError> {
        check_painting(gan, painting, label)?;
        check_ends("from and to", ends)?;
        let places = logits.len();
        check_count("logits", places, [2, MOST_PLACES])?;
        check_length("probabilities", probabilities.len(), [1, places])?;

        let artist = gan.artist();
        let range = label.map_or([0.0, 1.0], |label| CLASSES[usize::from(Artist::label(label) == 1.0)]);
        let u = artist.distribution().nearest(artist.fit(painting).u, range);
        for (sweep, logits) in logits.chunks_mut(COLUMNS).enumerate() {
            for i in 0..logits.len() {
                let t = along(ends, sweep * COLUMNS + i, places);
                for (to, (c, &y)) in self.painting.iter_mut().zip(artist.at(u).zip(painting)) {
                    *to = (c + t * (f64::from(y) - c)) as f32;
                }
                self.judged.set(i, &self.painting, label);
            }
            self.judged.forward(gan.discriminator());
            for (i, logit) in logits.iter_mut().enumerate() {
                *logit = self.judged.output(i)[0];
            }
        }
        check_finite(gan, logits, "D's judgement")?;
        probabilities.iter_mut().zip(&*logits).for_each(|(to, &logit)| *to = probability(logit));
        Ok(u)
    }
}
