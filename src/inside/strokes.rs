//! A painting as the sum of its strokes.

use super::muted::check_muted;
use super::sum::{Parts, take_apart};
use super::{Counts, Inside, check_finite};
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::checks::{check_count, check_length};

/// Where [`Inside::strokes`] writes. The caller chooses n, how many strokes are written one by one: from 0 to all of them.
pub struct Strokes<'a> {
    /// The numbers of the units with the strongest strokes, the strongest first. Shape: `[n]`.
    pub units: &'a mut [f32],
    /// The strength of each of these strokes, `|h|·‖w‖`. Shape: `[n]`.
    pub strengths: &'a mut [f32],
    /// The bias curve, the n strongest strokes, and the sum of all others. Shape: `[n + 2, points]`, row by row.
    pub curves: &'a mut [f32],
}

impl Inside {
    /// Takes the painting that G makes from these ideas apart: `painting = b + Σᵤ h[u]·w[u]`, where h `[units]` goes into the last
    /// layer, b `[points]` is that layer's bias, and `w[u]` `[points]` the column u of its weights. The stroke of the unit u is
    /// `h[u]·w[u]`, and its strength `|h[u]|·‖w[u]‖`, with the Euclidean norm.
    ///
    /// All rows of `curves` add up to the painting. A unit that is muted keeps its place and its row, but the sum of all others
    /// leaves it out; then the bias, the rows of the units that are not muted, and the last row add up to
    /// [`Inside::paint_muted`]. Shapes: ideas `[ideas]`, muted `[units]`.
    ///
    /// # Errors
    /// As [`Gan::paint`]. Also if a slice has another length, `muted` holds another number than 0 and 1, or a number of the
    /// answer would not be finite.
    pub fn strokes(
        &mut self,
        gan: &Gan,
        ideas: &[f32],
        label: Option<f32>,
        muted: &[f32],
        Strokes { units, strengths, curves }: Strokes,
    ) -> Result<(), GanError> {
        let points = gan.start().points;
        let count = Counts::of(gan).strokes;
        check_count("units", units.len(), [0, count])?;
        check_length("strengths", strengths.len(), [1, units.len()])?;
        check_length("strokes", curves.len(), [units.len() + 2, points])?;
        check_muted(muted, count)?;
        self.paint(gan, ideas, label)?;

        let last = gan.generator().layers.len() - 1;
        let h = self.painted.layer_input(last);
        let parts = Parts { units, strengths: &mut *strengths, terms: &mut *curves };
        take_apart(&gan.generator().layers[last], h, muted, (&mut self.ranking, &mut self.sums), parts);
        check_finite(gan, strengths, "the strength of a stroke")?;
        check_finite(gan, curves, "a stroke")
    }
}
