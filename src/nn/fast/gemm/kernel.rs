//! The parts of every product: the micro-kernel, the epilogue, packing, and the places where blocks start.

use crate::nn::lanes::{LANES, padded, relu, relu_mask, zip_lanes};
use std::array;
use wide::f32x4;

/// The rows and columns of a block. Its sums fill eight registers. Processors have at least sixteen, and the factors need some
/// of them, too.
pub(super) const ROWS: usize = 4;
pub(super) const COLUMNS: usize = 2 * LANES;

/// How many terms of a sum are packed at a time. For COLUMNS sums they take 4 KB, which stay in the L1 cache.
pub(super) const DEPTH: usize = 128;
static ZEROS: [f32; DEPTH] = [0.0; DEPTH];

/// The micro-kernel: `start + Σₚ leftₚ ⊗ rightₚ`, a block of ROWS × COLUMNS sums that stay in registers.
///
/// Shapes: start `[ROWS]`, leftₚ `[ROWS]`, rightₚ `[COLUMNS]`.
#[inline(always)]
pub(super) fn micro_kernel(
    start: [f32; ROWS],
    terms: impl Iterator<Item = ([f32; ROWS], [f32x4; 2])>,
) -> [[f32x4; 2]; ROWS] {
    let mut sums = array::from_fn(|m| [f32x4::splat(start[m]); 2]);
    for (left, right) in terms {
        for m in 0..ROWS {
            for v in 0..2 {
                sums[m][v] += f32x4::splat(left[m]) * right[v];
            }
        }
    }
    sums
}

/// What is done to the sums before they are written, while they are still in registers.
#[derive(Clone, Copy, Debug)]
pub enum Epilogue<'a> {
    /// Nothing.
    None,
    /// `max(sum, 0)`: [`relu`](crate::nn::relu()). NaN stays NaN.
    Relu,
    /// The sum where this number is above 0, else 0: [`relu_backward`](crate::nn::relu_backward), with the numbers of x row by
    /// row. Shape: as the product.
    ReluMask(&'a [f32]),
}

impl Epilogue<'_> {
    /// # Panics
    /// If a mask does not have as many numbers as the product.
    pub(super) fn assert_size(self, size: usize) {
        assert!(!matches!(self, Epilogue::ReluMask(x) if x.len() != size), "size of the ReLU mask");
    }

    /// The same for the rows from i on of a product with n columns.
    #[inline(always)]
    pub(super) fn at_row(self, i: usize, n: usize) -> Self {
        match self {
            Epilogue::ReluMask(x) => Epilogue::ReluMask(&x[i * n..]),
            other => other,
        }
    }

    /// Applies it to the sums of M rows of a product with n columns; `load` takes a block's columns out of a row.
    #[inline(always)]
    pub(super) fn apply<const M: usize>(
        self,
        sums: &mut [[f32x4; 2]; M],
        n: usize,
        load: impl Fn(&[f32]) -> [f32x4; 2],
    ) {
        match self {
            Epilogue::None => {}
            Epilogue::Relu => {
                for sums in sums.as_flattened_mut() {
                    *sums = relu(*sums);
                }
            }
            Epilogue::ReluMask(x) => {
                for (sums, x) in sums.iter_mut().zip(x.chunks_exact(n)) {
                    for (sums, x) in sums.iter_mut().zip(load(x)) {
                        *sums = relu_mask(x, *sums);
                    }
                }
            }
        }
    }

    /// Applies it to a whole product, number by number.
    pub(super) fn apply_to(self, product: &mut [f32]) {
        match self {
            Epilogue::None => {}
            Epilogue::Relu => zip_lanes([product], [], |[sums], []| *sums = relu(*sums)),
            Epilogue::ReluMask(x) => zip_lanes([product], [x], |[sums], [x]| *sums = relu_mask(x, *sums)),
        }
    }
}

/// The places where blocks of `size` start so that they cover `length ≥ size`. The last block is moved back so that it ends at the
/// edge. It computes a part of its neighbour again, to the same bits.
pub(super) fn starts(length: usize, size: usize) -> impl Iterator<Item = usize> {
    (0..length).step_by(size).map(move |start| start.min(length - size))
}

/// Packs the terms `start..start + depth` of the first rows of `a`, so that `packed[p]` holds the p-th term of each row. The
/// micro-kernel then reads memory in order. If there are fewer than COLUMNS rows, zeros take the place of the others.
///
/// Shape: a `[any, k]`.
pub(super) fn pack(a: &[f32], k: usize, start: usize, depth: usize, packed: &mut [[f32x4; 2]; DEPTH]) {
    let mut rows = [&ZEROS[..depth]; COLUMNS];
    for (to, row) in rows.iter_mut().zip(a.chunks_exact(k)) {
        *to = &row[start..start + depth];
    }
    for (p, packed) in (0..depth).step_by(LANES).zip(packed.chunks_exact_mut(LANES)) {
        for v in 0..2 {
            let lanes = array::from_fn(|r| padded(&rows[v * LANES + r][p..]));
            for (packed, lanes) in packed.iter_mut().zip(f32x4::transpose(lanes)) {
                packed[v] = lanes;
            }
        }
    }
}
