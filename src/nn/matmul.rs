//! The products of a linear layer, each with what follows it before the result is written.
//!
//! Each walks its result in small blocks whose sums stay in SIMD registers. The code is safe Rust over [`wide::f32x4`]
//! and adds up in the same order on every target (nothing here is a fused multiply-add). `tests/matmul.rs` holds each
//! product against a naive one.
//!
//! Matrices are in standard (row-major) layout; every function panics if the shapes do not fit.

use crate::lanes::{LANES, array_at, load, padded, relu, slice, slice_mut, store, sum_of, through};
use ndarray::{Array1, Array2};
use std::array;
use std::slice::ChunksExact;
use wide::f32x4;

/// A block is this high and this wide: eight registers of sums. Processors have sixteen, and the factors need some.
const ROWS: usize = 4;
const COLUMNS: usize = 2 * LANES;

/// How much of a factor is turned at a time: 4 KB, which stay in the nearest cache.
const DEPTH: usize = 128;
static ONES: [f32; DEPTH] = [1.0; DEPTH];

/// What becomes of the sums before they are written.
#[derive(Clone, Copy)]
enum Then<'a> {
    Nothing,
    /// `max(sum, 0)`, and NaN stays NaN.
    Relu,
    /// The sum where relu let a number through, else 0; the numbers are what relu gave, `[m, n]`.
    Gate(&'a [f32]),
}

impl Then<'_> {
    #[inline(always)]
    fn finish<const M: usize>(self, sums: &mut [[f32x4; 2]; M], n: usize, j: usize) {
        match self {
            Then::Nothing => {}
            Then::Relu => {
                for sums in sums.as_flattened_mut() {
                    *sums = relu(*sums);
                }
            }
            Then::Gate(gate) => {
                let mut rows = gate.chunks_exact(n);
                for sums in sums {
                    let gate = &rows.next().expect("as many rows as sums")[j..j + COLUMNS];
                    for (v, sums) in sums.iter_mut().enumerate() {
                        *sums = through(load(gate, LANES * v), *sums);
                    }
                }
            }
        }
    }
}

/// `y = W·x + b`, and relu of that if asked for. Shapes: W `[m, k]`, b `[m]`, x `[k, n]`, y `[m, n]`.
pub fn affine(weight: &Array2<f32>, bias: &Array1<f32>, x: &Array2<f32>, relu: bool, y: &mut Array2<f32>) {
    let ((m, k), n) = (weight.dim(), x.ncols());
    assert!(x.nrows() == k && bias.len() == m && y.dim() == (m, n), "shapes of W·x + b");
    if n < COLUMNS {
        let mut wide = Array2::zeros((m, COLUMNS));
        affine(weight, bias, &widened(x), relu, &mut wide);
        return copy_columns(&wide, y);
    }
    let (weight, bias, x, y) = (slice(weight), slice(bias), slice(x), slice_mut(y));
    let then = if relu { Then::Relu } else { Then::Nothing };
    if m < ROWS {
        for (i, (row, y)) in weight.chunks_exact(k).zip(y.chunks_exact_mut(n)).enumerate() {
            one_row(row, x, bias[i], then, y);
        }
    } else {
        for i in starts(m, ROWS) {
            band(four_rows(weight, k, i), x.chunks_exact(n), n, array_at(bias, i), then, &mut y[i * n..][..ROWS * n]);
        }
    }
}

/// `c = aᵀ·b`, but 0 where the gate is not above 0. Shapes: a `[k, m]`, b `[k, n]`, gate and c `[m, n]`.
pub fn matmul_tn(a: &Array2<f32>, b: &Array2<f32>, gate: Option<&Array2<f32>>, c: &mut Array2<f32>) {
    let ((k, m), n) = (a.dim(), b.ncols());
    assert!(b.nrows() == k && c.dim() == (m, n), "shapes of aᵀ·b");
    assert!(gate.is_none_or(|gate| gate.dim() == (m, n)), "shape of the gate");
    if n < COLUMNS {
        let mut wide = Array2::zeros((m, COLUMNS));
        matmul_tn(a, &widened(b), gate.map(widened).as_ref(), &mut wide);
        return copy_columns(&wide, c);
    }
    let (a, b, c) = (slice(a), slice(b), slice_mut(c));
    let gate = gate.map(|gate| slice(gate));
    let then = |i: usize| gate.map_or(Then::Nothing, |gate| Then::Gate(&gate[i * n..]));
    if m < ROWS {
        for (i, c) in c.chunks_exact_mut(n).enumerate() {
            let column: Vec<f32> = a[i..].iter().copied().step_by(m).collect();
            one_row(&column, b, 0.0, then(i), c);
        }
    } else {
        for i in starts(m, ROWS) {
            assert!(i + ROWS <= m);
            let left = a.chunks_exact(m).map(|row| array_at::<ROWS>(row, i));
            band(left, b.chunks_exact(n), n, [0.0; ROWS], then(i), &mut c[i * n..][..ROWS * n]);
        }
    }
}

/// `d_W += d_y·xᵀ` and, if asked for, `d_b += Σ d_y` over the columns. Shapes: d_y `[m, k]`, x `[n, k]`, d_W `[m, n]`,
/// d_b `[m]`.
pub fn add_gradient(d_y: &Array2<f32>, x: &Array2<f32>, d_w: &mut Array2<f32>, d_b: Option<&mut Array1<f32>>) {
    let ((m, k), n) = (d_y.dim(), x.nrows());
    assert!(x.ncols() == k && d_w.dim() == (m, n), "shapes of d_y·xᵀ");
    let (d_y, x, d_w, d_b) = (slice(d_y), slice(x), slice_mut(d_w), d_b.map_or(&mut [][..], |d_b| slice_mut(d_b)));
    assert!(d_b.is_empty() || d_b.len() == m, "shape of Σ d_y");
    // The factor with fewer rows is turned. If that is x, the surplus columns of its last block are ones, with which the
    // product gives Σ d_y too.
    let turns_x = n <= m;
    let ([tall, low], [rows, columns]) = if turns_x { ([d_y, x], [m, n]) } else { ([x, d_y], [n, m]) };
    let sums_too = turns_x && n % COLUMNS > 0 && rows >= ROWS && !d_b.is_empty();
    if !sums_too {
        for (d_b, d_y) in d_b.iter_mut().zip(d_y.chunks_exact(k)) {
            *d_b += sum_of(d_y);
        }
    }
    if rows < ROWS {
        for (ij, d_w) in d_w.iter_mut().enumerate() {
            let (d_y, x) = (&d_y[ij / n * k..][..k], &x[ij % n * k..][..k]);
            *d_w += d_y.iter().zip(x).map(|(d_y, x)| d_y * x).sum::<f32>();
        }
        return;
    }
    let mut turned = [[f32x4::ZERO; 2]; DEPTH];
    for start in (0..k).step_by(DEPTH) {
        let depth = DEPTH.min(k - start);
        for j in (0..columns).step_by(COLUMNS) {
            let width = COLUMNS.min(columns - j);
            let mut block_rows = [&ONES[..depth]; COLUMNS];
            for (to, row) in block_rows.iter_mut().zip(low[j * k..].chunks_exact(k)) {
                *to = &row[start..start + depth];
            }
            turn(block_rows, &mut turned);
            let turned = &turned[..depth];
            for i in (0..rows).step_by(ROWS) {
                // At the edge the block is moved back, and what its neighbour has added is left out.
                let first = i.min(rows - ROWS);
                let left: [&[f32]; ROWS] = array::from_fn(|r| &tall[(first + r) * k + start..][..depth]);
                let term = |p: usize| (array::from_fn(|r| left[r][p]), turned[p]);
                let mut sums = block([0.0; ROWS], (0..depth).map(term));
                for (r, sums) in sums.iter_mut().enumerate() {
                    if first + r < i {
                        *sums = [f32x4::ZERO; 2];
                    }
                }
                if turns_x {
                    for (r, sums) in sums.into_iter().enumerate() {
                        add_part(sums, &mut d_w[(first + r) * n + j..][..width]);
                        if sums_too && width < COLUMNS {
                            d_b[first + r] += sums[1].to_array()[LANES - 1];
                        }
                    }
                } else {
                    let columns = [0, 1].map(|v| f32x4::transpose([sums[0][v], sums[1][v], sums[2][v], sums[3][v]]));
                    for (s, &column) in columns.as_flattened()[..width].iter().enumerate() {
                        add_lanes(column, d_w, (j + s) * n + first);
                    }
                }
            }
        }
    }
}

/// Turns eight rows, so that `turned[p]` holds what is at p in each.
fn turn(rows: [&[f32]; COLUMNS], turned: &mut [[f32x4; 2]; DEPTH]) {
    for (p, turned) in (0..rows[0].len()).step_by(LANES).zip(turned.chunks_exact_mut(LANES)) {
        for v in 0..2 {
            let lanes = array::from_fn(|r| padded(&rows[v * LANES + r][p..]));
            for (turned, lanes) in turned.iter_mut().zip(f32x4::transpose(lanes)) {
                turned[v] = lanes;
            }
        }
    }
}

/// Rows of a product: `c = then(start + Σₚ leftₚ ⊗ bₚ)`, where `leftₚ` is the p-th column of the left factor's rows.
#[inline(always)]
fn band(
    left: impl Iterator<Item = [f32; ROWS]> + Clone,
    b: ChunksExact<f32>,
    n: usize,
    start: [f32; ROWS],
    then: Then,
    c: &mut [f32],
) {
    let mut rows = c.chunks_exact_mut(n);
    let mut c: [_; ROWS] = array::from_fn(|_| rows.next().expect("as many rows as sums"));
    for j in starts(n, COLUMNS) {
        // Once here, not in every round of the loop.
        assert!(j + COLUMNS <= n);
        let right = b.clone().map(|row| &row[j..j + COLUMNS]).map(|row| [load(row, 0), load(row, LANES)]);
        let mut sums = block(start, left.clone().zip(right));
        then.finish(&mut sums, n, j);
        for (c, sums) in c.iter_mut().zip(sums) {
            let c = &mut c[j..j + COLUMNS];
            store(sums[0], c, 0);
            store(sums[1], c, LANES);
        }
    }
}

/// `start + Σ left ⊗ right`.
#[inline(always)]
fn block(start: [f32; ROWS], terms: impl Iterator<Item = ([f32; ROWS], [f32x4; 2])>) -> [[f32x4; 2]; ROWS] {
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

/// One row of a product: `c = then(start + Σₚ leftₚ·bₚ)`. Every fourth term goes into the same sum, so that no addition
/// waits for the one before it.
fn one_row(left: &[f32], b: &[f32], start: f32, then: Then, c: &mut [f32]) {
    let n = c.len();
    let (fours, rest) = left.as_chunks::<4>();
    let (b, b_rest) = b.split_at(4 * n * fours.len());
    for j in starts(n, COLUMNS) {
        let mut sums = [[f32x4::ZERO; 2]; 4];
        for (left, b) in fours.iter().zip(b.chunks_exact(4 * n)) {
            for ((sums, &left), b) in sums.iter_mut().zip(left).zip(b.chunks_exact(n)) {
                add_row(sums, left, b, j);
            }
        }
        for (&left, b) in rest.iter().zip(b_rest.chunks_exact(n)) {
            add_row(&mut sums[0], left, b, j);
        }
        let [first, second, third, fourth] = sums;
        let start = f32x4::splat(start);
        let mut total = [array::from_fn(|v| start + ((first[v] + second[v]) + (third[v] + fourth[v])))];
        then.finish(&mut total, n, j);
        store(total[0][0], c, j);
        store(total[0][1], c, j + LANES);
    }
}

/// Adds `left·b`, at the columns from j, to the sums.
#[inline(always)]
fn add_row(sums: &mut [f32x4; 2], left: f32, b: &[f32], j: usize) {
    for (v, sum) in sums.iter_mut().enumerate() {
        *sum += f32x4::splat(left) * load(b, j + v * LANES);
    }
}

#[inline(always)]
fn add_lanes(lanes: f32x4, slice: &mut [f32], start: usize) {
    store(load(slice, start) + lanes, slice, start);
}

/// Adds as many lanes as there is place for.
#[inline(always)]
fn add_part([first, second]: [f32x4; 2], slice: &mut [f32]) {
    let (lanes, rest) = match slice.split_first_chunk_mut() {
        Some((four, rest)) => {
            *four = (f32x4::from(*four) + first).to_array();
            (second, rest)
        }
        None => (first, slice),
    };
    match rest.first_chunk_mut() {
        Some(four) => *four = (f32x4::from(*four) + lanes).to_array(),
        None => {
            for (x, lane) in rest.iter_mut().zip(lanes.to_array()) {
                *x += lane;
            }
        }
    }
}

/// Four rows of a matrix with k columns, column by column.
#[inline(always)]
fn four_rows(a: &[f32], k: usize, first: usize) -> impl Iterator<Item = [f32; ROWS]> + Clone {
    let row = |r| a[(first + r) * k..][..k].iter();
    row(0).zip(row(1)).zip(row(2)).zip(row(3)).map(|(((&x0, &x1), &x2), &x3)| [x0, x1, x2, x3])
}

/// Where blocks of `size` start so that they cover `length ≥ size`: the last one is moved back to end at the edge, and
/// computes a part of its neighbour once more, to the same bits.
fn starts(length: usize, size: usize) -> impl Iterator<Item = usize> {
    (0..length).step_by(size).map(move |start| start.min(length - size))
}

/// A matrix with columns of zeros up to the width of a block.
fn widened(matrix: &Array2<f32>) -> Array2<f32> {
    let mut wide = Array2::zeros((matrix.nrows(), COLUMNS));
    copy_columns(matrix, &mut wide);
    wide
}

/// Copies as many columns as both have.
fn copy_columns(from: &Array2<f32>, to: &mut Array2<f32>) {
    let (from_columns, to_columns) = (from.ncols(), to.ncols());
    let rows = slice(from).chunks_exact(from_columns).zip(slice_mut(to).chunks_exact_mut(to_columns));
    for (from, to) in rows {
        for (&from, to) in from.iter().zip(to) {
            *to = from;
        }
    }
}
