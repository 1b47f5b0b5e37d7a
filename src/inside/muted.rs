//! G without some of its strokes.

use super::{Counts, Inside, check_finite, check_ideas};
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::checks::check_length;
use crate::nn::Mlp;
use crate::nn::lanes::slice_mut;
use crate::truth::Evaluator;
use serde::Serialize;

/// How far apart, and how near to the artist's, 256 paintings are. The fields are those of [`crate::truth::Measures`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Spread {
    /// The standard deviation of û.
    pub variety: f64,
    /// The mean distance to the nearest curve that the artist paints.
    pub distance: f64,
}

impl Inside {
    /// The painting that G would make from these ideas if the units that are muted (1) were off: `b + Σᵤ h[u]·w[u]` over the other
    /// units (0). With no unit muted it is [`Gan::paint`]'s, to the last bit. Shapes: ideas `[ideas]`, muted `[units]`, where the
    /// units are the inputs of G's last layer; painting `[points]`.
    ///
    /// # Errors
    /// As [`Gan::paint`]; also if `muted` has another length, or holds another number than 0 and 1.
    pub fn paint_muted(
        &mut self,
        gan: &Gan,
        ideas: &[f32],
        label: Option<f32>,
        muted: &[f32],
        painting: &mut [f32],
    ) -> Result<(), GanError> {
        check_muted(muted, Counts::of(gan).strokes)?;
        check_length("out", painting.len(), [1, gan.start().points])?;
        check_ideas(gan, ideas, label)?;
        mute(&mut self.muted, gan.generator(), muted);
        self.painted.set(0, ideas, label);
        self.painted.forward(&self.muted);
        painting.copy_from_slice(self.painted.output(0));
        check_finite(gan, painting, "the painting")
    }

    /// Two of the measures that [`Evaluator::evaluate`] gives of all paintings, as they would be if the units that are muted were
    /// off. Shape: muted `[units]`, as for [`Inside::paint_muted`].
    ///
    /// # Errors
    /// If `muted` has another length or holds another number than 0 and 1, or a painting would not be finite.
    pub fn truth_muted(&mut self, gan: &Gan, evaluator: &mut Evaluator, muted: &[f32]) -> Result<Spread, GanError> {
        check_muted(muted, Counts::of(gan).strokes)?;
        mute(&mut self.muted, gan.generator(), muted);
        let (variety, distance) = evaluator.variety_and_distance(gan, &self.muted)?;
        Ok(Spread { variety, distance })
    }
}

#[inline(never)]
pub(super) fn check_muted(muted: &[f32], units: usize) -> Result<(), GanError> {
    check_length("muted", muted.len(), [1, units])?;
    match muted.iter().position(|&flag| flag != 0.0 && flag != 1.0) {
        Some(index) => Err(GanError::Flag { name: "muted", index, given: muted[index] }),
        None => Ok(()),
    }
}

/// Makes `to` the network `from` without the strokes of the units that are muted.
#[inline(never)]
fn mute(to: &mut Mlp, from: &Mlp, muted: &[f32]) {
    to.copy_from(from);
    let last = to.layers.len() - 1;
    for row in slice_mut(&mut to.layers[last].weight).chunks_exact_mut(muted.len()) {
        row.iter_mut().zip(muted).filter(|(_, flag)| **flag == 1.0).for_each(|(weight, _)| *weight = 0.0);
    }
}
