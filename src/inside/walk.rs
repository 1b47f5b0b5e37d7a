//! A way through the ideas.

use super::Inside;
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::checks::check_length;
use crate::nn::elementary::cos_sin_of_quarter;
use crate::nn::lanes::slice;
use crate::truth::{Evaluator, PAINTINGS};
use wide::f32x4;

impl Inside {
    /// The ideas at a place of a closed way through the evaluator's 256 ideas. At the whole numbers from 0 to 255 it is at these
    /// ideas, and 256 is 0 again. On the way from a to b, at the share t, it is at `cos(t·π/2)·a + sin(t·π/2)·b`: if a and b are
    /// drawn from N(0, 1), so is this. Shape: out `[ideas]`.
    ///
    /// # Errors
    /// If `out` has another length, or the place is not finite.
    pub fn walk(&self, gan: &Gan, evaluator: &Evaluator, place: f64, out: &mut [f32]) -> Result<(), GanError> {
        check_length("out", out.len(), [1, gan.start().ideas])?;
        if !place.is_finite() {
            return Err(GanError::Place { given: place });
        }
        let count = PAINTINGS as f64;
        let place = place - count * (place / count).floor();
        let t = (place - place.floor()) as f32;
        let [cos, sin] = cos_sin_of_quarter(f32x4::splat(t)).map(|lanes| lanes.to_array()[0]);
        let from = place as usize % PAINTINGS;
        for (out, row) in out.iter_mut().zip(slice(evaluator.drawn_ideas()).chunks_exact(PAINTINGS)) {
            *out = cos * row[from] + sin * row[(from + 1) % PAINTINGS];
        }
        Ok(())
    }
}
