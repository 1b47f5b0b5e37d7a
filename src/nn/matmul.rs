//! The three matrix products of a linear layer.
//!
//! Each walks its result in small blocks whose sums stay in registers. A block is an array of a fixed size, which the
//! compiler turns into SIMD instructions: the code is safe Rust, and it adds in the same order on every target
//! (nothing here is a fused multiply-add). `tests/matmul.rs` holds each product against a naive one.
//!
//! Matrices are in standard (row-major) layout; every function panics if the shapes do not fit.

use ndarray::{Array1, Array2};

/// A block of the result is this high and this wide: eight SIMD registers of four sums.
const ROWS: usize = 4;
const COLUMNS: usize = 8;

/// A block of dot products is `ROWS` × `DOTS`, each summed in this many lanes: one SIMD register.
const DOTS: usize = 3;
const LANES: usize = 4;

/// The most inputs a layer may have, and so the longest inner dimension of [`matmul`].
pub const LONGEST: usize = 512;

/// `c = a·b + bias`, the bias added to every column.
/// Shapes: a `[m, k]`, b `[k, n]`, bias `[m]`, c `[m, n]`, with k ≤ [`LONGEST`].
pub fn matmul(a: &Array2<f32>, b: &Array2<f32>, bias: &Array1<f32>, c: &mut Array2<f32>) {
    let ((m, k), n) = (a.dim(), b.ncols());
    assert_eq!((b.nrows(), bias.len(), c.dim()), (k, m, (m, n)), "shapes of a·b + bias");
    let (a, b, c) = (numbers(a), numbers(b), numbers_mut(c));
    let bias = bias.as_slice().expect("standard layout");
    if m < ROWS {
        for i in 0..m {
            let row = a[i * k..][..k].as_chunks::<1>().0;
            band(row.iter().copied(), b, [bias[i]], &mut c[i * n..][..n]);
        }
        return;
    }
    // Four rows of `a`, turned so that the numbers that meet the same row of `b` lie side by side.
    let mut panel = [[0.0; ROWS]; LONGEST];
    let panel = &mut panel[..k];
    for i in starts(m, ROWS) {
        for (r, row) in a[i * k..][..ROWS * k].chunks_exact(k).enumerate() {
            for (column, &number) in panel.iter_mut().zip(row) {
                column[r] = number;
            }
        }
        band(panel.iter().copied(), b, array_at(bias, i), &mut c[i * n..][..ROWS * n]);
    }
}

/// `c = aᵀ·b`. Shapes: a `[k, m]`, b `[k, n]`, c `[m, n]`.
pub fn matmul_tn(a: &Array2<f32>, b: &Array2<f32>, c: &mut Array2<f32>) {
    let ((k, m), n) = (a.dim(), b.ncols());
    assert_eq!((b.nrows(), c.dim()), (k, (m, n)), "shapes of aᵀ·b");
    let (a, b, c) = (numbers(a), numbers(b), numbers_mut(c));
    if m < ROWS {
        for i in 0..m {
            let column = a.chunks_exact(m).map(|row| [row[i]]);
            band(column, b, [0.0], &mut c[i * n..][..n]);
        }
        return;
    }
    for i in starts(m, ROWS) {
        let columns = a.chunks_exact(m).map(|row| array_at(row, i));
        band(columns, b, [0.0; ROWS], &mut c[i * n..][..ROWS * n]);
    }
}

/// `c += a·bᵀ`. Shapes: a `[m, k]`, b `[n, k]`, c `[m, n]`.
pub fn add_matmul_nt(a: &Array2<f32>, b: &Array2<f32>, c: &mut Array2<f32>) {
    let ((m, k), n) = (a.dim(), b.nrows());
    assert_eq!((b.ncols(), c.dim()), (k, (m, n)), "shapes of a·bᵀ");
    let (a, b, c) = (numbers(a), numbers(b), numbers_mut(c));
    let (blocks, rest) = (m / ROWS * ROWS, m / ROWS * ROWS..m);
    for i in (0..blocks).step_by(ROWS) {
        add_dots_of_rows(rows::<ROWS>(a, i, k), b, k, &mut c[i * n..][..ROWS * n]);
    }
    for i in rest {
        add_dots_of_rows(rows::<1>(a, i, k), b, k, &mut c[i * n..][..n]);
    }
}

/// M rows of a product: `c = Σₖ leftₖ ⊗ bₖ + bias`, where `leftₖ` is the k-th column of the left factor's M rows.
#[inline(always)]
fn band<const M: usize>(left: impl Iterator<Item = [f32; M]> + Clone, b: &[f32], bias: [f32; M], c: &mut [f32]) {
    let n = c.len() / M;
    if n < COLUMNS {
        for j in 0..n {
            block::<M, 1>(left.clone(), b, bias, c, n, j);
        }
    } else {
        for j in starts(n, COLUMNS) {
            block::<M, COLUMNS>(left.clone(), b, bias, c, n, j);
        }
    }
}

/// Columns j … j + N of a band.
#[inline(always)]
fn block<const M: usize, const N: usize>(
    left: impl Iterator<Item = [f32; M]>,
    b: &[f32],
    bias: [f32; M],
    c: &mut [f32],
    n: usize,
    j: usize,
) {
    let mut sums = [[0.0; N]; M];
    for (left, row) in left.zip(b.chunks_exact(n)) {
        let right: [f32; N] = array_at(row, j);
        for (sums, left) in sums.iter_mut().zip(left) {
            for (sum, right) in sums.iter_mut().zip(right) {
                *sum += left * right;
            }
        }
    }
    for ((c, sums), bias) in c.chunks_exact_mut(n).zip(sums).zip(bias) {
        c[j..j + N].copy_from_slice(&sums.map(|sum| sum + bias));
    }
}

/// Adds to M rows of c the dot products of M rows of a with every row of b.
#[inline(always)]
fn add_dots_of_rows<const M: usize>(a: [&[f32]; M], b: &[f32], k: usize, c: &mut [f32]) {
    let n = c.len() / M;
    let blocks = n / DOTS * DOTS;
    for j in (0..blocks).step_by(DOTS) {
        let sums = dots(a, rows::<DOTS>(b, j, k));
        for (c, sums) in c.chunks_exact_mut(n).zip(sums) {
            for (c, sum) in c[j..j + DOTS].iter_mut().zip(sums) {
                *c += sum;
            }
        }
    }
    for j in blocks..n {
        let sums = dots(a, rows::<1>(b, j, k));
        for (c, [sum]) in c.chunks_exact_mut(n).zip(sums) {
            c[j] += sum;
        }
    }
}

/// The dot products of M rows with N rows of the same length.
#[inline(always)]
fn dots<const M: usize, const N: usize>(a: [&[f32]; M], b: [&[f32]; N]) -> [[f32; N]; M] {
    let mut lanes = [[[0.0; LANES]; N]; M];
    let length = a[0].len();
    let (a_lanes, b_lanes) = (a.map(|a| a.as_chunks().0), b.map(|b| b.as_chunks().0));
    for p in 0..length / LANES {
        for m in 0..M {
            let a: [f32; LANES] = a_lanes[m][p];
            for n in 0..N {
                let b: [f32; LANES] = b_lanes[n][p];
                for lane in 0..LANES {
                    lanes[m][n][lane] += a[lane] * b[lane];
                }
            }
        }
    }
    let mut sums = [[0.0; N]; M];
    for m in 0..M {
        for n in 0..N {
            for lane in lanes[m][n] {
                sums[m][n] += lane;
            }
            for p in length / LANES * LANES..length {
                sums[m][n] += a[m][p] * b[n][p];
            }
        }
    }
    sums
}

/// Where blocks of `size` start so that they cover `length ≥ size`: the last one is moved back to end at the edge,
/// and computes a part of its neighbour once more, to the same bits.
fn starts(length: usize, size: usize) -> impl Iterator<Item = usize> {
    (0..length.div_ceil(size)).map(move |block| (block * size).min(length - size))
}

fn rows<const M: usize>(matrix: &[f32], first: usize, columns: usize) -> [&[f32]; M] {
    std::array::from_fn(|r| &matrix[(first + r) * columns..][..columns])
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
