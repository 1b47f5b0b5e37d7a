//! The gradients of weights and biases: [`add_weight_gradient`] and [`add_bias_gradient`].

use super::kernel::{COLUMNS, DEPTH, ROWS, micro_kernel, pack};
use crate::nn::lanes::{LANES, load, slice, slice_mut, store, sum_of};
use ndarray::{Array1, Array2};
use std::array;
use wide::f32x4;

/// `d_W += d_y·xᵀ`: [`products::add_weight_gradient`](crate::nn::products::add_weight_gradient).
///
/// In both factors, the terms of a sum lie along a row. The factor with fewer rows is packed; the other is read as it lies in
/// memory.
///
/// Shapes: d_y `[outputs, batch]`, x `[inputs, batch]`, d_W `[outputs, inputs]`.
///
/// # Panics
/// If the shapes do not fit.
pub fn add_weight_gradient(d_y: &Array2<f32>, x: &Array2<f32>, d_weight: &mut Array2<f32>) {
    let ((outputs, batch), inputs) = (d_y.dim(), x.nrows());
    assert!(x.ncols() == batch && d_weight.dim() == (outputs, inputs), "shapes of d_y·xᵀ");
    let (d_y, x, d_weight) = (slice(d_y), slice(x), slice_mut(d_weight));
    if outputs.max(inputs) < ROWS {
        row_by_row(d_y, x, batch, inputs, d_weight);
    } else if inputs <= outputs {
        with_x_packed(d_y, x, batch, inputs, d_weight);
    } else {
        with_d_y_packed(d_y, x, batch, inputs, d_weight);
    }
}

/// Computes every sum alone, for fewer rows than a block has.
fn row_by_row(d_y: &[f32], x: &[f32], batch: usize, inputs: usize, d_weight: &mut [f32]) {
    for (d_y, d_weight) in d_y.chunks_exact(batch).zip(d_weight.chunks_exact_mut(inputs)) {
        for (x, d_w) in x.chunks_exact(batch).zip(d_weight) {
            *d_w += d_y.iter().zip(x).map(|(d_y, x)| d_y * x).sum::<f32>();
        }
    }
}

/// Works in blocks of ROWS outputs × COLUMNS inputs, whose rows lie like those of d_W.
fn with_x_packed(d_y: &[f32], x: &[f32], batch: usize, inputs: usize, d_weight: &mut [f32]) {
    for_each_block(d_y, x, batch, |first_output, input, width, sums| {
        for (r, sums) in sums.into_iter().enumerate() {
            add_row(sums, &mut d_weight[(first_output + r) * inputs + input..][..width]);
        }
    });
}

/// Works in blocks of ROWS inputs × COLUMNS outputs, which are transposed before they are added to d_W.
fn with_d_y_packed(d_y: &[f32], x: &[f32], batch: usize, inputs: usize, d_weight: &mut [f32]) {
    for_each_block(x, d_y, batch, |first_input, output, width, sums| {
        let columns = [0, 1].map(|v| f32x4::transpose([sums[0][v], sums[1][v], sums[2][v], sums[3][v]]));
        for (c, &column) in columns.as_flattened()[..width].iter().enumerate() {
            add_lanes(column, d_weight, (output + c) * inputs + first_input);
        }
    });
}

/// Calls `add(i, j, width, sums)` with every block of `tall·lowᵀ`, at the row i and the column j; only the first `width`
/// columns count. A sum longer than DEPTH comes in parts.
///
/// Shapes: tall `[rows ≥ ROWS, k]`, low `[columns, k]`, sums `[ROWS, COLUMNS]`.
#[inline(always)]
fn for_each_block(tall: &[f32], low: &[f32], k: usize, mut add: impl FnMut(usize, usize, usize, [[f32x4; 2]; ROWS])) {
    let (rows, columns) = (tall.len() / k, low.len() / k);
    let mut packed = [[f32x4::ZERO; 2]; DEPTH];
    for start in (0..k).step_by(DEPTH) {
        let depth = DEPTH.min(k - start);
        for j in (0..columns).step_by(COLUMNS) {
            pack(&low[j * k..], k, start, depth, &mut packed);
            let packed = &packed[..depth];
            for i in (0..rows).step_by(ROWS) {
                // At the edge the block is moved back. The part that its neighbour has already added is left out.
                let first = i.min(rows - ROWS);
                let left: [&[f32]; ROWS] = array::from_fn(|r| &tall[(first + r) * k + start..][..depth]);
                let term = |p: usize| (array::from_fn(|r| left[r][p]), packed[p]);
                let mut sums = micro_kernel([0.0; ROWS], (0..depth).map(term));
                for (r, sums) in sums.iter_mut().enumerate() {
                    if first + r < i {
                        *sums = [f32x4::ZERO; 2];
                    }
                }
                add(first, j, COLUMNS.min(columns - j), sums);
            }
        }
    }
}

/// `d_b += Σ d_y` over the batch: [`products::add_bias_gradient`](crate::nn::products::add_bias_gradient).
///
/// Each sum is added up in one of two orders. The layer's sizes decide which: see `is_from_first_to_last`.
///
/// Shapes: d_y `[outputs, batch]`, d_b `[outputs]`; `inputs` is the layer's.
///
/// # Panics
/// If the shapes do not fit.
pub fn add_bias_gradient(d_y: &Array2<f32>, inputs: usize, d_bias: &mut Array1<f32>) {
    let (outputs, batch) = d_y.dim();
    assert!(d_bias.len() == outputs, "shapes of Σ d_y");
    let (d_y, d_bias) = (slice(d_y), slice_mut(d_bias));
    if is_from_first_to_last(inputs, outputs) {
        add_in_order(d_y, batch, d_bias);
    } else {
        for (d_b, d_y) in d_bias.iter_mut().zip(d_y.chunks_exact(batch)) {
            *d_b += sum_of(d_y);
        }
    }
}

/// Whether a layer's bias gradient is added up from the first example to the last, instead of lane by lane with [`sum_of`].
///
/// The second order rounds a little less, as its chains of additions are shorter; both are well within what `tests/products.rs`
/// allows. The reason for two orders is history. An earlier version computed a layer's weights and biases in one product: if the
/// last block of a packed x had columns left over, it filled them with ones, so the biases' sums were added up like those of the
/// weights. The recorded hashes of runs depend on the bits of these orders, so the choice stays as it was.
fn is_from_first_to_last(inputs: usize, outputs: usize) -> bool {
    let x_is_packed = outputs >= ROWS && inputs <= outputs;
    x_is_packed && !inputs.is_multiple_of(COLUMNS)
}

/// Adds up each row from its first number to its last, DEPTH numbers at a time. Four rows are added together, one in each lane.
fn add_in_order(d_y: &[f32], batch: usize, d_bias: &mut [f32]) {
    let (fours, rest) = d_bias.as_chunks_mut::<LANES>();
    let (fours_of_rows, rest_of_rows) = d_y.split_at(fours.len() * LANES * batch);
    for (d_b, rows) in fours.iter_mut().zip(fours_of_rows.chunks_exact(LANES * batch)) {
        for start in (0..batch).step_by(DEPTH) {
            let depth = DEPTH.min(batch - start);
            let sums = sums_in_order(array::from_fn(|r| &rows[r * batch + start..][..depth]));
            *d_b = (f32x4::from(*d_b) + sums).to_array();
        }
    }
    for (d_b, row) in rest.iter_mut().zip(rest_of_rows.chunks_exact(batch)) {
        for part in row.chunks(DEPTH) {
            *d_b += part.iter().sum::<f32>();
        }
    }
}

/// The sums of four rows of one length, each from its first number to its last.
fn sums_in_order(rows: [&[f32]; LANES]) -> f32x4 {
    let rows = rows.map(|row| row.as_chunks::<LANES>());
    let mut sums = f32x4::ZERO;
    for c in 0..rows[0].0.len() {
        for terms in f32x4::transpose(rows.map(|(chunks, _)| f32x4::from(chunks[c]))) {
            sums += terms;
        }
    }
    for p in 0..rows[0].1.len() {
        sums += f32x4::from(rows.map(|(_, tail)| tail[p]));
    }
    sums
}

/// `row += sums`, for as many numbers as the row has left.
#[inline(always)]
fn add_row([first, second]: [f32x4; 2], row: &mut [f32]) {
    let (lanes, rest) = match row.split_first_chunk_mut() {
        Some((four, rest)) => {
            *four = (f32x4::from(*four) + first).to_array();
            (second, rest)
        }
        None => (first, row),
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

#[inline(always)]
fn add_lanes(lanes: f32x4, numbers: &mut [f32], start: usize) {
    store(load(numbers, start) + lanes, numbers, start);
}
