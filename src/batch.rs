//! What goes into the networks and comes out of them: `[features, batch]`, one column a painting.

use crate::nn::Pass;
use crate::rng::Xoshiro256PlusPlus;
use ndarray::{Array2, ArrayViewMut2, Axis, Slice};
use rand::RngExt;
use rand_distr::StandardNormal;

/// Fills them with N(0, 1), row by row.
pub(crate) fn draw_ideas(rng: &mut Xoshiro256PlusPlus, mut ideas: ArrayViewMut2<f32>) {
    for idea in ideas.iter_mut() {
        *idea = rng.sample(StandardNormal);
    }
}

/// The rows that are not the label.
pub(crate) fn first_rows(array: &mut Array2<f32>, rows: usize) -> ArrayViewMut2<'_, f32> {
    array.slice_axis_mut(Axis(0), Slice::from(..rows))
}

/// The label is the last row of a network's input.
pub(crate) fn set_label(pass: &mut Pass, labels: impl IntoIterator<Item = f32>) {
    let last = pass.input().nrows() - 1;
    pass.input_mut().row_mut(last).iter_mut().zip(labels).for_each(|(to, label)| *to = label);
}

/// Copies the first `features` rows of `[features, batch]` to the caller's `[batch, features]`.
pub(crate) fn copy_rows(from: &Array2<f32>, features: usize, to: &mut [f32], map: impl Fn(f32) -> f32) {
    for (to, from) in to.chunks_exact_mut(features).zip(from.axis_iter(Axis(1))) {
        for (to, &from) in to.iter_mut().zip(from) {
            *to = map(from);
        }
    }
}

pub(crate) fn all_finite(array: &Array2<f32>) -> bool {
    array.fold(true, |finite, number| finite & number.is_finite())
}
