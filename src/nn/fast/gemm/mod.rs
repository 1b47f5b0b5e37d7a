//! The products of [`products`](crate::nn::products), in blocks that stay in registers.
//!
//! # Derivation
//!
//! A naive product reads two numbers from memory for each multiplication. A block of 4 × 8 sums reads 4 + 8 numbers for 32
//! multiplications, and its sums stay in eight registers of four numbers until they are complete. This is the register
//! blocking of Goto & van de Geijn 2008, *Anatomy of high-performance matrix multiplication*, in the words of BLIS (Van Zee &
//! van de Geijn 2015): the *micro-kernel* computes a block, and *packing* lays out what it reads in the order in which it reads
//! it. The *epilogue*, a word of CUTLASS, changes the sums before they are written, by a ReLU or its mask. BLIS calls the sizes of
//! a block MR = 4 and NR = 8. Of the blocking for caches in BLIS, only KC = 128 is used here: 128 terms are packed at a time.
//!
//! # Pseudo-code
//!
//! `W·x + b` and `Wᵀ·d_y`, where the right factor's rows lie as the block needs them:
//!
//! ```text
//! for each four rows i of the product:                  a row panel
//!     for each eight columns j:                         a block
//!         sums = b[i..i+4], or 0                        micro-kernel
//!         for p in 0..k:
//!             sums += left[i..i+4, p] ⊗ right[p, j..j+8]
//!         product[i..i+4, j..j+8] = epilogue(sums)
//! ```
//!
//! `d_W += d_y·xᵀ`, where the sums run along the rows of both factors:
//!
//! ```text
//! for each 128 examples:
//!     for each eight rows j of the factor with fewer rows:
//!         packed[p] = the eight numbers of example p    pack
//!         for each four rows i of the other factor:
//!             sums = Σₚ other[i..i+4, p] ⊗ packed[p]    micro-kernel
//!             d_W[i.., j..] += sums                     transposed, if d_y was packed
//! ```
//!
//! Where fewer than four rows or eight columns are left, the last block is moved back so that it ends at the edge. It computes a
//! part of its neighbour again; where sums are added to d_W, that part is left out. Products with fewer than four rows have
//! their own loops, `one_row` and `row_by_row`.
//!
//! # Valid when
//!
//! - all matrices are in standard (row-major) layout, and the shapes fit; otherwise the functions panic;
//! - no size is 0;
//! - some sums may be rounded in another order than in `products`, within the bound that `tests/products.rs` names: those of
//!   `affine` and `input_gradient` with fewer than four rows, those of weights over more than 128 examples, and those of biases.
//!   The order is the same on every target, because nothing here is a fused multiply-add.
//!
//! This is fast as long as the matrices fit into the L2 cache. It may be slower where a product has fewer than four rows or eight
//! columns. Fewer than eight columns are copied to eight, which allocates memory.

mod gradient;
mod kernel;

pub use gradient::{add_bias_gradient, add_weight_gradient};
pub use kernel::Epilogue;

use crate::nn::lanes::{LANES, array_at, load, slice, slice_mut, store};
use kernel::{COLUMNS, ROWS, micro_kernel, starts};
use ndarray::{Array1, Array2};
use std::array;
use std::slice::ChunksExact;
use wide::f32x4;

/// `y = epilogue(W·x + b)`: [`products::affine`](crate::nn::products::affine).
///
/// Shapes: W `[outputs, inputs]`, b `[outputs]`, x `[inputs, batch]`, y and the epilogue's `[outputs, batch]`.
///
/// # Panics
/// If the shapes do not fit.
pub fn affine(weight: &Array2<f32>, bias: &Array1<f32>, x: &Array2<f32>, epilogue: Epilogue, y: &mut Array2<f32>) {
    let ((m, k), n) = (weight.dim(), x.ncols());
    assert!(x.nrows() == k && bias.len() == m && y.dim() == (m, n), "shapes of W·x + b");
    epilogue.assert_size(m * n);
    if n < COLUMNS {
        let mut wide = Array2::zeros((m, COLUMNS));
        affine(weight, bias, &widened(slice(x), n), Epilogue::None, &mut wide);
        return narrowed(&wide, epilogue, y);
    }
    let (weight, bias, x, y) = (slice(weight), slice(bias), slice(x), slice_mut(y));
    if m < ROWS {
        for (i, (row, y)) in weight.chunks_exact(k).zip(y.chunks_exact_mut(n)).enumerate() {
            one_row(row, 1, x, bias[i], epilogue.at_row(i, n), y);
        }
    } else {
        for i in starts(m, ROWS) {
            let panel = &mut y[i * n..][..ROWS * n];
            row_panel(four_rows(weight, k, i), x.chunks_exact(n), array_at(bias, i), epilogue.at_row(i, n), panel);
        }
    }
}

/// `d_x = epilogue(Wᵀ·d_y)`: [`products::input_gradient`](crate::nn::products::input_gradient).
///
/// Shapes: W `[outputs, inputs]`, d_y `[outputs, batch]`, d_x and the epilogue's `[inputs, batch]`.
///
/// # Panics
/// If the shapes do not fit.
pub fn input_gradient(weight: &Array2<f32>, d_y: &Array2<f32>, epilogue: Epilogue, d_x: &mut Array2<f32>) {
    let ((k, m), n) = (weight.dim(), d_y.ncols());
    assert!(d_y.nrows() == k && d_x.dim() == (m, n), "shapes of Wᵀ·d_y");
    epilogue.assert_size(m * n);
    if n < COLUMNS {
        let mut wide = Array2::zeros((m, COLUMNS));
        input_gradient(weight, &widened(slice(d_y), n), Epilogue::None, &mut wide);
        return narrowed(&wide, epilogue, d_x);
    }
    let (weight, d_y, d_x) = (slice(weight), slice(d_y), slice_mut(d_x));
    if m < ROWS {
        for (i, d_x) in d_x.chunks_exact_mut(n).enumerate() {
            one_row(&weight[i..], m, d_y, 0.0, epilogue.at_row(i, n), d_x);
        }
    } else {
        for i in starts(m, ROWS) {
            assert!(i + ROWS <= m);
            let columns = weight.chunks_exact(m).map(|row| array_at::<ROWS>(row, i));
            let panel = &mut d_x[i * n..][..ROWS * n];
            row_panel(columns, d_y.chunks_exact(n), [0.0; ROWS], epilogue.at_row(i, n), panel);
        }
    }
}

/// Computes a row panel, `c = epilogue(start + Σₚ leftₚ ⊗ rightₚ)`, where leftₚ is the p-th column of the left factor's rows, and
/// rightₚ the p-th row of the right factor.
///
/// Shapes: leftₚ and start `[ROWS]`, rightₚ `[n]`, c `[ROWS, n]`.
#[inline(always)]
fn row_panel(
    left: impl Iterator<Item = [f32; ROWS]> + Clone,
    right: ChunksExact<f32>,
    start: [f32; ROWS],
    epilogue: Epilogue,
    c: &mut [f32],
) {
    let n = c.len() / ROWS;
    let mut rows = c.chunks_exact_mut(n);
    let mut c: [_; ROWS] = array::from_fn(|_| rows.next().expect("as many rows as sums"));
    for j in starts(n, COLUMNS) {
        // This assertion saves a check in every round of the loop.
        assert!(j + COLUMNS <= n);
        let load_block = |row: &[f32]| {
            let row = &row[j..j + COLUMNS];
            [load(row, 0), load(row, LANES)]
        };
        let mut sums = micro_kernel(start, left.clone().zip(right.clone().map(load_block)));
        epilogue.apply(&mut sums, n, load_block);
        for (c, sums) in c.iter_mut().zip(sums) {
            let c = &mut c[j..j + COLUMNS];
            store(sums[0], c, 0);
            store(sums[1], c, LANES);
        }
    }
}

/// Computes one row of a product, `c = epilogue(start + Σₚ left[p·stride]·rightₚ)`, where rightₚ is the p-th row of the right factor.
///
/// Shapes: right `[k, n]`, c `[n]`.
fn one_row(left: &[f32], stride: usize, right: &[f32], start: f32, epilogue: Epilogue, c: &mut [f32]) {
    let n = c.len();
    let fours = right.chunks_exact(4 * n);
    let in_fours = 4 * fours.len();
    for j in starts(n, COLUMNS) {
        let load_block = |row: &[f32]| [load(row, j), load(row, j + LANES)];
        let add = |sums: &mut [f32x4; 2], p: usize, row: &[f32]| {
            let left = f32x4::splat(left[p * stride]);
            for (sum, right) in sums.iter_mut().zip(load_block(row)) {
                *sum += left * right;
            }
        };
        // Every fourth term goes into the same sum, so that no addition waits for the one before it.
        let mut sums = [[f32x4::ZERO; 2]; 4];
        for (f, rows) in fours.clone().enumerate() {
            for (q, (sums, row)) in sums.iter_mut().zip(rows.chunks_exact(n)).enumerate() {
                add(sums, 4 * f + q, row);
            }
        }
        for (p, row) in fours.remainder().chunks_exact(n).enumerate() {
            add(&mut sums[0], in_fours + p, row);
        }
        let [first, second, third, fourth] = sums;
        let mut total = [array::from_fn(|v| f32x4::splat(start) + ((first[v] + second[v]) + (third[v] + fourth[v])))];
        epilogue.apply(&mut total, n, load_block);
        store(total[0][0], c, j);
        store(total[0][1], c, j + LANES);
    }
}

/// Four rows of a matrix with k columns, column by column.
#[inline(always)]
fn four_rows(a: &[f32], k: usize, first: usize) -> impl Iterator<Item = [f32; ROWS]> + Clone {
    let row = |r| a[(first + r) * k..][..k].iter();
    row(0).zip(row(1)).zip(row(2)).zip(row(3)).map(|(((&x0, &x1), &x2), &x3)| [x0, x1, x2, x3])
}

/// Adds columns of zeros to a matrix of n < COLUMNS columns, up to the width of a block.
fn widened(matrix: &[f32], n: usize) -> Array2<f32> {
    let mut wide = Array2::zeros((matrix.len() / n, COLUMNS));
    for (from, to) in matrix.chunks_exact(n).zip(slice_mut(&mut wide).chunks_exact_mut(COLUMNS)) {
        to[..n].copy_from_slice(from);
    }
    wide
}

/// Applies the epilogue to the first columns of a matrix that is as wide as a block.
fn narrowed(wide: &Array2<f32>, epilogue: Epilogue, c: &mut Array2<f32>) {
    let n = c.ncols();
    for (from, to) in slice(wide).chunks_exact(COLUMNS).zip(slice_mut(c).chunks_exact_mut(n)) {
        to.copy_from_slice(&from[..n]);
    }
    epilogue.apply_to(slice_mut(c));
}
