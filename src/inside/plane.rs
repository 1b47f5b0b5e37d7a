//! What G paints on a plane through its ideas, or on a line.

use super::columns::COLUMNS;
use super::{Inside, check_finite, check_ideas};
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::checks::{check_count, check_length};

/// How many cells a line, or a side of a plane, has at most.
pub const MOST_SIZE: usize = 256;

/// An axis: an idea, and the range that it goes through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The number of the idea, counted from 0.
    pub idea: usize,
    /// Its first and its last value.
    pub ends: [f32; 2],
}

impl Axis {
    /// Reads an axis from its idea's number, and the idea's first and last value.
    fn read(&[idea, first, last]: &[f32; 3], ideas: usize) -> Result<Axis, GanError> {
        let given = f64::from(idea);
        let is_idea = given >= 0.0 && given < ideas as f64 && given.fract() == 0.0;
        let axis = Axis { idea: given as usize, ends: [first, last] };
        if is_idea { Ok(axis) } else { Err(GanError::Idea { given, ideas }) }
    }

    /// The value at the place i of `size` places: `first + (last − first)·i/(size − 1)`.
    fn value(&self, i: usize, size: usize) -> f32 {
        along(self.ends.map(f64::from), i, size) as f32
    }
}

/// The axes of a plane, or the only one of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axes {
    /// The axis along a row of cells.
    pub across: Axis,
    /// The axis from row to row. A line has none.
    pub down: Option<Axis>,
}

impl Axes {
    /// Reads axes from `[2, 3]` numbers, or the axis of a line from `[1, 3]`: for each axis its idea's number, and the idea's first
    /// and last value.
    ///
    /// # Errors
    /// If there are neither three nor six numbers, or the number of an idea is not a whole number below `ideas`.
    pub fn read(numbers: &[f32], ideas: usize) -> Result<Axes, GanError> {
        let axis = |numbers| Axis::read(numbers, ideas);
        match numbers.as_chunks() {
            ([across], []) => Ok(Axes { across: axis(across)?, down: None }),
            ([across, down], []) => Ok(Axes { across: axis(across)?, down: Some(axis(down)?) }),
            _ => Err(GanError::Axes { given: numbers.len() }),
        }
    }

    fn check(&self, ideas: usize) -> Result<(), GanError> {
        let Axes { across, down } = *self;
        for axis in [Some(across), down].into_iter().flatten() {
            if axis.idea >= ideas {
                return Err(GanError::Idea { given: axis.idea as f64, ideas });
            }
            check_ends("the ends of an axis", axis.ends.map(f64::from))?;
        }
        match down {
            Some(down) if down.idea == across.idea => Err(GanError::SameIdea { given: down.idea }),
            _ => Ok(()),
        }
    }
}

/// The number at the place i of `size` evenly spaced ones between two ends. The places 0 and size − 1 are the ends themselves.
#[inline(never)]
pub(super) fn along([first, last]: [f64; 2], i: usize, size: usize) -> f64 {
    let t = i as f64 / (size - 1) as f64;
    first * (1.0 - t) + last * t
}

impl Inside {
    /// For each cell of a plane or a line through the ideas, û and the residual of what G paints there: see [`Artist::fit`].
    ///
    /// All ideas that are on no axis, and the label, are held. Shapes: ideas `[ideas]`; u and residuals `[size, size]` row by row,
    /// or `[size]` for a line, for any size from 2 to [`MOST_SIZE`].
    ///
    /// [`Artist::fit`]: crate::Artist::fit
    ///
    /// # Errors
    /// As [`Gan::paint`]. Also if a slice has another length, if the axes are not different ideas, or if an end is not finite
    /// or both ends of an axis are the same.
    pub fn plane(
        &mut self,
        gan: &Gan,
        (ideas, label): (&[f32], Option<f32>),
        axes: Axes,
        u: &mut [f32],
        residuals: &mut [f32],
    ) -> Result<(), GanError> {
        check_ideas(gan, ideas, label)?;
        axes.check(ideas.len())?;
        let [rows, size] = plane_shape(axes.down.is_some(), "u", u.len())?;
        check_length("residuals", residuals.len(), [rows, size])?;

        self.ideas.copy_from_slice(ideas);
        let cells = u.chunks_mut(COLUMNS).zip(residuals.chunks_mut(COLUMNS));
        for (sweep, (u, residuals)) in cells.enumerate() {
            for i in 0..u.len() {
                let cell = sweep * COLUMNS + i;
                self.ideas[axes.across.idea] = axes.across.value(cell % size, size);
                if let Some(down) = axes.down {
                    self.ideas[down.idea] = down.value(cell / size, size);
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

/// The rows of a plane or a line of so many cells, and the cells of a row.
///
/// # Errors
/// If the cells of a plane do not make a square, or a row has not 2 to [`MOST_SIZE`] cells. The error names the slice.
pub fn plane_shape(is_plane: bool, name: &'static str, cells: usize) -> Result<[usize; 2], GanError> {
    if !is_plane {
        return check_count(name, cells, [2, MOST_SIZE]).map(|()| [1, cells]);
    }
    match cells.isqrt() {
        size if size * size == cells && (2..=MOST_SIZE).contains(&size) => Ok([size, size]),
        _ => Err(GanError::Square { name, given: cells, most: MOST_SIZE }),
    }
}

/// Checks that two ends are finite and differ.
pub(super) fn check_ends(name: &'static str, ends: [f64; 2]) -> Result<(), GanError> {
    let [first, last] = ends;
    if first.is_finite() && last.is_finite() && first != last { Ok(()) } else { Err(GanError::Ends { name, ends }) }
}
