//! Four numbers at a time, in a SIMD register.

use ndarray::{ArrayRef, Dimension};
use wide::f32x4;

/// As many numbers fit into a register.
pub(crate) const LANES: usize = 4;

#[inline(always)]
pub(crate) fn array_at<const N: usize>(slice: &[f32], start: usize) -> [f32; N] {
    slice[start..start + N].try_into().expect("N numbers")
}

#[inline(always)]
pub(crate) fn load(slice: &[f32], start: usize) -> f32x4 {
    f32x4::from(array_at::<LANES>(slice, start))
}

#[inline(always)]
pub(crate) fn store(lanes: f32x4, slice: &mut [f32], start: usize) {
    slice[start..start + LANES].copy_from_slice(&lanes.to_array());
}

/// Stores as many as there is place for, four at most.
pub(crate) fn store_part(lanes: f32x4, slice: &mut [f32]) {
    for (to, from) in slice.iter_mut().zip(lanes.to_array()) {
        *to = from;
    }
}

/// `max(x, 0)`, and NaN stays NaN.
#[inline(always)]
pub(crate) fn relu(lanes: f32x4) -> f32x4 {
    !lanes.simd_lt(f32x4::ZERO) & lanes
}

/// The numbers where relu lets `gate` through, else 0.
#[inline(always)]
pub(crate) fn through(gate: f32x4, lanes: f32x4) -> f32x4 {
    gate.simd_gt(f32x4::ZERO) & lanes
}

/// The sum over the lanes, in an order that no target changes.
#[inline(always)]
pub(crate) fn sum(lanes: f32x4) -> f32 {
    let [a, b, c, d] = lanes.to_array();
    (a + c) + (b + d)
}

/// The sum over a slice, likewise.
pub(crate) fn sum_of(slice: &[f32]) -> f32 {
    fold(slice, slice, |sum, a, _| sum + a)
}

/// `Σ aₖ·bₖ`, likewise.
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    fold(a, b, |sum, a, b| sum + a * b)
}

/// Two registers take turns, so that an addition need not wait for the one before it.
#[inline(always)]
fn fold(a: &[f32], b: &[f32], add: impl Fn(f32x4, f32x4, f32x4) -> f32x4) -> f32 {
    let ((a, rest_a), (b, rest_b)) = (a.as_chunks::<{ 2 * LANES }>(), b.as_chunks::<{ 2 * LANES }>());
    let mut sums = [f32x4::ZERO; 2];
    for (a, b) in a.iter().zip(b) {
        for (i, sum) in sums.iter_mut().enumerate() {
            *sum = add(*sum, load(a, i * LANES), load(b, i * LANES));
        }
    }
    if !rest_a.is_empty() {
        let half = LANES.min(rest_a.len());
        sums[0] = add(sums[0], padded(&rest_a[..half]), padded(&rest_b[..half]));
        sums[1] = add(sums[1], padded(&rest_a[half..]), padded(&rest_b[half..]));
    }
    sum(sums[0] + sums[1])
}

/// Changes the numbers of some slices, those at the same place together, by the number of another slice at that place.
/// All slices are as long.
#[inline(always)]
pub(crate) fn update<const N: usize>(
    slices: [&mut [f32]; N],
    by: &[f32],
    mut change: impl FnMut(&mut [f32x4; N], f32x4),
) {
    let (by, by_rest) = by.as_chunks::<LANES>();
    let mut slices = slices.map(|slice| {
        let (chunks, rest) = slice.as_chunks_mut::<LANES>();
        (&mut chunks[..by.len()], rest)
    });
    for (i, &by) in by.iter().enumerate() {
        let mut lanes = [f32x4::ZERO; N];
        for (lanes, (chunks, _)) in lanes.iter_mut().zip(&slices) {
            *lanes = f32x4::from(chunks[i]);
        }
        change(&mut lanes, f32x4::from(by));
        for (lanes, (chunks, _)) in lanes.iter().zip(&mut slices) {
            chunks[i] = lanes.to_array();
        }
    }
    // What is left over, with zeros in the other lanes.
    if !by_rest.is_empty() {
        let mut lanes = [f32x4::ZERO; N];
        for (lanes, (_, rest)) in lanes.iter_mut().zip(&slices) {
            *lanes = padded(rest);
        }
        change(&mut lanes, padded(by_rest));
        for (lanes, (_, rest)) in lanes.iter().zip(&mut slices) {
            rest.copy_from_slice(&lanes.to_array()[..by_rest.len()]);
        }
    }
}

/// Up to four numbers, and zeros in the other lanes.
#[inline(always)]
pub(crate) fn padded(slice: &[f32]) -> f32x4 {
    let lane = |i: usize| slice.get(i).copied().unwrap_or(0.0);
    f32x4::from([lane(0), lane(1), lane(2), lane(3)])
}

/// 0 in the place of numbers so near to it that they no longer matter. Left to shrink they would end below 1e-38, where
/// most processors take a hundred times as long.
#[inline(always)]
pub(crate) fn without_dust(lanes: f32x4) -> f32x4 {
    const DUST: f32 = 1e-30;
    !lanes.abs().simd_lt(f32x4::splat(DUST)) & lanes
}

/// Whether all numbers that it has seen are finite.
pub(crate) struct Finite(f32x4);

impl Default for Finite {
    fn default() -> Finite {
        Finite(f32x4::ZERO)
    }
}

impl Finite {
    #[inline(always)]
    pub(crate) fn see(&mut self, lanes: f32x4) {
        // 0·x is 0, or NaN where x is not finite, and NaN stays.
        self.0 += f32x4::ZERO * lanes;
    }

    pub(crate) fn all(&self) -> bool {
        sum(self.0) == 0.0
    }
}

/// The numbers of an array, flat, row by row. Panics if it is not in standard layout.
pub(crate) fn slice<D: Dimension>(array: &ArrayRef<f32, D>) -> &[f32] {
    array.as_slice().expect("standard layout")
}

/// [`slice`], to write to.
pub(crate) fn slice_mut<D: Dimension>(array: &mut ArrayRef<f32, D>) -> &mut [f32] {
    array.as_slice_mut().expect("standard layout")
}
