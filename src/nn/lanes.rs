//! Computes with four numbers at a time in a SIMD register. A formula on registers reads as if each register were one number.
//!
//! [`zip_lanes`] is the loop behind every formula that works number by number, such as Adam's. In pseudo-code:
//!
//! ```text
//! for i in 0, 4, 8, … while a whole register is left:
//!     change(registers of the slices at i, registers of `by` at i)
//! change(what is left over, filled up with zeros)
//! ```
//!
//! Valid when
//!
//! - all slices have the same length; otherwise it panics or leaves some numbers unchanged;
//! - the zeros in the last register do no harm: `change` maps them to finite numbers, and adds 0 for them to any sum.

use ndarray::{ArrayRef, Dimension};
use wide::f32x4;

/// Float32 numbers in a register.
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

/// Stores as many lanes as the slice has room for, four at most.
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

/// Keeps the lanes where `x`, or the z of x = relu(z), is above 0, and sets the others to 0. This multiplies them by relu′(z).
#[inline(always)]
pub(crate) fn relu_mask(x: f32x4, lanes: f32x4) -> f32x4 {
    x.simd_gt(f32x4::ZERO) & lanes
}

/// The sum over the lanes, in an order that is the same on every target.
#[inline(always)]
pub(crate) fn sum(lanes: f32x4) -> f32 {
    let [a, b, c, d] = lanes.to_array();
    (a + c) + (b + d)
}

/// The sum over a slice, in an order that is the same on every target.
pub(crate) fn sum_of(slice: &[f32]) -> f32 {
    let (lanes, tail) = slice.as_chunks();
    sum(lanes.iter().map(|&lanes| f32x4::from(lanes)).sum::<f32x4>() + rest(tail))
}

/// Changes some slices by others, place by place. `change` can write to the registers of the slices at a place, and gets those of
/// `by` at the same place. All slices have the same length.
#[inline(always)]
pub(crate) fn zip_lanes<const N: usize, const M: usize>(
    slices: [&mut [f32]; N],
    by: [&[f32]; M],
    mut change: impl FnMut(&mut [f32x4; N], [f32x4; M]),
) {
    let length = slices[0].len() / LANES;
    let mut slices = slices.map(|slice| {
        let (chunks, tail) = slice.as_chunks_mut::<LANES>();
        (&mut chunks[..length], tail)
    });
    let by = by.map(|slice| {
        let (chunks, tail) = slice.as_chunks::<LANES>();
        (&chunks[..length], tail)
    });
    for i in 0..length {
        let mut lanes = [f32x4::ZERO; N];
        for (lanes, (chunks, _)) in lanes.iter_mut().zip(&slices) {
            *lanes = f32x4::from(chunks[i]);
        }
        change(&mut lanes, by.map(|(chunks, _)| f32x4::from(chunks[i])));
        for (lanes, (chunks, _)) in lanes.iter().zip(&mut slices) {
            chunks[i] = lanes.to_array();
        }
    }
    // The numbers that are left over, with zeros in the other lanes.
    if !slices[0].1.is_empty() {
        let mut lanes = [f32x4::ZERO; N];
        for (lanes, (_, tail)) in lanes.iter_mut().zip(&slices) {
            *lanes = rest(tail);
        }
        change(&mut lanes, by.map(|(_, tail)| rest(tail)));
        for (lanes, (_, tail)) in lanes.iter().zip(&mut slices) {
            store_part(*lanes, tail);
        }
    }
}

/// Up to three numbers, and zeros in the other lanes.
#[inline(always)]
pub(crate) fn rest(slice: &[f32]) -> f32x4 {
    let lane = |i: usize| slice.get(i).copied().unwrap_or(0.0);
    f32x4::from([lane(0), lane(1), lane(2), 0.0])
}

/// The first four numbers of a slice. A shorter slice leaves zeros in the other lanes.
#[inline(always)]
pub(crate) fn padded(slice: &[f32]) -> f32x4 {
    slice.first_chunk().map_or_else(|| rest(slice), |&four| f32x4::from(four))
}

/// What every step adds to moments and velocities. It is too small to matter. Without it, the moments of a unit that gets no
/// gradient would shrink below 1e-38 to subnormal numbers, with which many processors are much slower.
pub(crate) const SUBNORMAL_GUARD: f32 = 1e-30;

/// Tells whether the sum of all numbers it has seen is finite. It is not if one of them is infinite or NaN, or if the sum overflows.
pub(crate) struct Finite(f32x4);

impl Default for Finite {
    fn default() -> Finite {
        Finite(f32x4::ZERO)
    }
}

impl Finite {
    #[inline(always)]
    pub(crate) fn see(&mut self, lanes: f32x4) {
        self.0 += lanes;
    }

    pub(crate) fn all(&self) -> bool {
        sum(self.0).is_finite()
    }
}

/// The numbers of an array, flat, row by row. Panics if it is not in standard layout.
pub(crate) fn slice<D: Dimension>(array: &ArrayRef<f32, D>) -> &[f32] {
    array.as_slice().expect("standard layout")
}

/// [`slice()`], for writing.
pub(crate) fn slice_mut<D: Dimension>(array: &mut ArrayRef<f32, D>) -> &mut [f32] {
    array.as_slice_mut().expect("standard layout")
}
