//! What G paints on a plane through its ideas.

use super::columns::COLUMNS;
use super::{Inside, check_finite, check_ideas};
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::checks::check_length;

/// How many cells a side of the plane has at most.
pub const MOST_SIZE: usize = 256;

/// An axis of the plane: an idea, and the range that it goes through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The number of the idea, counted from 0.
    pub idea: usize,
    /// Its first and its last value.
    pub ends: [f32; 2],
}

impl Axis {
    /// Reads two axes from `[2, 3]` numbers: for each axis its idea's number, and the idea's first and last value.
    ///
    /// # Errors
    /// If there are not six numbers, or the number of an idea is not a whole number below `ideas`.
    pub fn pair(numbers: &[f32], ideas: usize) -> Result<[Axis; 2], GanError> {
        check_length("axes", numbers.len(), [2, 3])?;
        let axis = |numbers: &[f32]| {
            let given = f64::from(numbers[0]);
            let is_idea = given >= 0.0 && given < ideas as f64 && given.fract() == 0.0;
            let axis = Axis { idea: given as usize, ends: [numbers[1], numbers[2]] };
            if is_idea { Ok(axis) } else { Err(GanError::Idea { given, ideas }) }
        };
        Ok([axis(&numbers[..3])?, axis(&numbers[3..])?])
    }

    /// The value at the place i of `size` places: `first + (last − first)·i/(size − 1)`.
    fn value(&self, i: usize, size: usize) -> f32 {
        along(self.ends.map(f64::from), i, size) as f32
    }
}

/// The number at the place i of `size` evenly spaced ones between two ends. The places 0 and size − 1 are the ends themselves.
#[inline(never)]
pub(super) fn along([first, last]: [f64; 2], i: usize, size: usize) -> f64 {
    let t = i as f64 / (size - 1) as f64;
    first * (1.0 - t) + last * t
}

impl Inside {
    /// For each cell of a plane through the ideas, û and the residual of what G paints there: see [`Artist::fit`].
    ///
    /// The first axis goes along a row, the second from row to row. All other ideas, and the label, are held. Shapes: ideas
    /// `[ideas]`, u and residuals `[size, size]` row by row, for any size from 2 to [`MOST_SIZE`].
    ///
    /// [`Artist::fit`]: crate::Artist::fit
    ///
    /// # Errors
    /// As [`Gan::paint`]. Also if a slice has another length, if the axes are not two different ideas, or if an end is not finite
    /// or both ends of an axis are the same.
    pub fn plane(
        &mut self,
        gan: &Gan,
        (ideas, label): (&[f32], Option<f32>),
        axes: [Axis; 2],
        u: &mut [f32],
        residuals: &mut [f32],
    ) -> Result<(), GanError> {
        check_ideas(gan, ideas, label)?;
        check_axes(axes, ideas.len())?;
        let size = plane_size("u", u.len())?;
        check_length("residuals", residuals.len(), [size, size])?;

        self.ideas.copy_from_slice(ideas);
        let cells = u.chunks_mut(COLUMNS).zip(residuals.chunks_mut(COLUMNS));
        for (sweep, (u, residuals)) in cells.enumerate() {
            for i in 0..u.len() {
                let cell = sweep * COLUMNS + i;
                for (axis, place) in axes.iter().zip([cell % size, cell / size]) {
                    self.ideas[axis.idea] = axis.value(place, size);
                }
                self.painted.set(i, &self.ideas, label);
            }
            self.painted.forward(gan.generator());
            for (i, (u, residual)) in u.iter_mut().zip(residuals).enumerate() {
                let painting = self.painted.output(i);
                check_finite(gan, painting, "the painting")?;
                let fit = gan.artist().fit(painting);
                (*u, *residual) = (fit.u as f32, fit.residual as f32);
            }
        }
        check_finite(gan, u, "û")?;
        check_finite(gan, residuals, "a residual")
    }
}

/// The size of a plane of so many cells, its side.
///
/// # Errors
/// If they do not make a square, or its side is not from 2 to [`MOST_SIZE`]. The error names the slice.
pub fn plane_size(name: &'static str, cells: usize) -> Result<usize, GanError> {
    match cells.isqrt() {
        size if size * size == cells && (2..=MOST_SIZE).contains(&size) => Ok(size),
        _ => Err(GanError::Square { name, given: cells, most: MOST_SIZE }),
    }
}

fn check_axes(axes: [Axis; 2], ideas: usize) -> Result<(), GanError> {
    if let Some(axis) = axes.iter().find(|axis| axis.idea >= ideas) {
        return Err(GanError::Idea { given: axis.idea as f64, ideas });
    }
    if axes[0].idea == axes[1].idea {
        return Err(GanError::SameIdea { given: axes[0].idea });
    }
    axes.iter().try_for_each(|axis| check_ends("the ends of an axis", axis.ends.map(f64::from)))
}

/// Checks that two ends are finite and differ.
pub(super) fn check_ends(name: &'static str, ends: [f64; 2]) -> Result<(), GanError> {
    let [first, last] = ends;
    if first.is_finite() && last.is_finite() && first != last { Ok(()) } else { Err(GanError::Ends { name, ends }) }
}
