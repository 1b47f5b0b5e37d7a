//! The three matrix products of a linear layer.
//!
//! Each walks its result in small blocks whose sums stay in registers. A block is an array of a fixed size, which the
//! compiler turns into SIMD instructions: the code is safe Rust, and it adds up in the same order on every target
//! (nothing here is a fused multiply-add). `tests/matmul.rs` holds each product against a naive one.
//!
//! Matrices are in standard (row-major) layout; every function panics if the shapes do not fit.

use ndarray::Array2;
use std::ops::Range;

/// A block is this high and this wide: eight SIMD registers of four sums.
const ROWS: usize = 4;
const COLUMNS: usize = 8;

/// How much of `bᵀ` is turned at a time: 4 KB, which stay in the nearest cache.
const DEPTH: usize = 128;

/// `c = a·b`. Shapes: a `[m, k]`, b `[k, n]`, c `[m, n]`.
pub fn matmul(a: &Array2<f32>, b: &Array2<f32>, c: &mut Array2<f32>) {
    let ((m, k), n) = (a.dim(), b.ncols());
    assert!(b.nrows() == k && c.dim() == (m, n), "shapes of a·b");
    let (a, b, c) = (numbers(a), numbers(b), numbers_mut(c));
    if m < ROWS {
        for i in 0..m {
            band(a[i * k..][..k].iter().map(|&x| [x]), b, &mut c[i * n..][..n]);
        }
    } else {
        for i in starts(m, ROWS) {
            band(four_rows(a, k, i, 0..k), b, &mut c[i * n..][..ROWS * n]);
        }
    }
}

/// `c = aᵀ·b`. Shapes: a `[k, m]`, b `[k, n]`, c `[m, n]`.
pub fn matmul_tn(a: &Array2<f32>, b: &Array2<f32>, c: &mut Array2<f32>) {
    let ((k, m), n) = (a.dim(), b.ncols());
    assert!(b.nrows() == k && c.dim() == (m, n), "shapes of aᵀ·b");
    let (a, b, c) = (numbers(a), numbers(b), numbers_mut(c));
    if m < ROWS {
        for i in 0..m {
            band(a.chunks_exact(m).map(|row| [row[i]]), b, &mut c[i * n..][..n]);
        }
    } else {
        for i in starts(m, ROWS) {
            band(a.chunks_exact(m).map(|row| array_at::<ROWS>(row, i)), b, &mut c[i * n..][..ROWS * n]);
        }
    }
}

/// `c += a·bᵀ`. Shapes: a `[m, k]`, b `[n, k]`, c `[m, n]`.
pub fn add_matmul_nt(a: &Array2<f32>, b: &Array2<f32>, c: &mut Array2<f32>) {
    let ((m, k), n) = (a.dim(), b.nrows());
    assert!(b.ncols() == k && c.dim() == (m, n), "shapes of a·bᵀ");
    let (a, b, c) = (numbers(a), numbers(b), numbers_mut(c));
    if m < ROWS {
        for (a, c) in a.chunks_exact(k).zip(c.chunks_exact_mut(n)) {
            for (b, c) in b.chunks_exact(k).zip(c) {
                *c += dot(a, b);
            }
        }
        return;
    }
    let whole = m / ROWS * ROWS;
    for p in (0..k).step_by(DEPTH) {
        let part = p..k.min(p + DEPTH);
        for j in (0..n).step_by(COLUMNS) {
            let width = COLUMNS.min(n - j);
            // Eight rows of b, turned: columns beyond its edge stay zero.
            let mut turned = [[0.0; COLUMNS]; DEPTH];
            let turned = &mut turned[..part.len()];
            for (r, row) in b[j * k..][..width * k].chunks_exact(k).enumerate() {
                for (column, &x) in turned.iter_mut().zip(&row[part.clone()]) {
                    column[r] = x;
                }
            }
            for i in (0..whole).step_by(ROWS) {
                let sums = block(four_rows(a, k, i, part.clone()), turned.iter().copied());
                add_to(&mut c[i * n..], n, j..j + width, sums);
            }
            for i in whole..m {
                let sums = block(a[i * k..][part.clone()].iter().map(|&x| [x]), turned.iter().copied());
                add_to(&mut c[i * n..], n, j..j + width, sums);
            }
        }
    }
}

/// M rows of a product: `c = Σₖ leftₖ ⊗ bₖ`, where `leftₖ` is the k-th column of the left factor's M rows.
#[inline(always)]
fn band<const M: usize>(left: impl Iterator<Item = [f32; M]> + Clone, b: &[f32], c: &mut [f32]) {
    let n = c.len() / M;
    if n < COLUMNS {
        for j in 0..n {
            let sums = block(left.clone(), b.chunks_exact(n).map(|row| [row[j]]));
            for (row, sums) in c.chunks_exact_mut(n).zip(sums) {
                [row[j]] = sums;
            }
        }
    } else {
        for j in starts(n, COLUMNS) {
            let sums = block(left.clone(), b.chunks_exact(n).map(|row| array_at::<COLUMNS>(row, j)));
            for (row, sums) in c.chunks_exact_mut(n).zip(&sums) {
                row[j..j + COLUMNS].copy_from_slice(sums);
            }
        }
    }
}

/// `Σₖ leftₖ ⊗ rightₖ`.
#[inline(always)]
fn block<const M: usize, const N: usize>(
    left: impl Iterator<Item = [f32; M]>,
    right: impl Iterator<Item = [f32; N]>,
) -> [[f32; N]; M] {
    let mut sums = [[0.0; N]; M];
    for (left, right) in left.zip(right) {
        for m in 0..M {
            for n in 0..N {
                sums[m][n] += left[m] * right[n];
            }
        }
    }
    sums
}

/// `Σₖ aₖ·bₖ`, summed in as many lanes as a block is wide.
#[inline(always)]
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<COLUMNS>(), b.as_chunks::<COLUMNS>());
    let mut lanes = [0.0; COLUMNS];
    for (a, b) in a.iter().zip(b) {
        for n in 0..COLUMNS {
            lanes[n] += a[n] * b[n];
        }
    }
    lanes.iter().sum::<f32>() + a_rest.iter().zip(b_rest).map(|(a, b)| a * b).sum::<f32>()
}

/// Adds the first columns of a block to columns `to` of the first rows of c, which has n columns.
#[inline(always)]
fn add_to<const M: usize>(c: &mut [f32], n: usize, to: Range<usize>, sums: [[f32; COLUMNS]; M]) {
    for (row, sums) in c.chunks_mut(n).zip(&sums) {
        for (c, sum) in row[to.clone()].iter_mut().zip(sums) {
            *c += sum;
        }
    }
}

/// The columns `part` of four rows of a matrix with k columns.
#[inline(always)]
fn four_rows(a: &[f32], k: usize, first: usize, part: Range<usize>) -> impl Iterator<Item = [f32; ROWS]> + Clone {
    let row = |r| a[(first + r) * k..][part.clone()].iter();
    row(0).zip(row(1)).zip(row(2)).zip(row(3)).map(|(((&x0, &x1), &x2), &x3)| [x0, x1, x2, x3])
}

/// Where blocks of `size` start so that they cover `length ≥ size`: the last one is moved back to end at the edge, and
/// computes a part of its neighbour once more, to the same bits.
fn starts(length: usize, size: usize) -> impl Iterator<Item = usize> {
    (0..length).step_by(size).map(move |start| start.min(length - size))
}

fn array_at<const N: usize>(slice: &[f32], start: usize) -> [f32; N] {
    slice[start..start + N].try_into().expect("N numbers")
}

fn numbers(matrix: &Array2<f32>) -> &[f32] {
    matrix.as_slice().expect("standard layout")
}

fn numbers_mut(matrix: &mut Array2<f32>) -> &mut [f32] {
    matrix.as_slice_mut().expect("standard layout")
}
