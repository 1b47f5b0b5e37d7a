//! A batch whose inputs lie on a line, or in a plane, through a network with one hidden layer and one output.
//!
//! # Derivation
//!
//! The inputs are `x = origin + t·direction + s·offset`, and each example has its own t and s. Without an offset they lie on a
//! line, with one they lie in a plane. A hidden unit with the weights w and the bias b sees only three numbers of them,
//!
//! ```text
//! w·x + b = height + slope·t + step·s,    height = w·origin + b,  slope = w·direction,  step = w·offset
//! ```
//!
//! and the gradient of the layer's weights `[units, inputs]` has at most rank three. With v, the unit's weight in the
//! output, and the sums over the examples for which it is on, `S₀ = Σ d_y`, `S₁ = Σ d_y·t`, `S₂ = Σ d_y·s`:
//!
//! - `d_w = Σ v·d_y·x = v·S₀·origin + v·S₁·direction + v·S₂·offset` and `d_b = v·S₀`,
//! - `d_v = Σ d_y·(w·x + b) = height·S₀ + slope·S₁ + step·S₂`, and of the output's bias `d_c = Σ d_y`.
//!
//! So a unit costs a few operations for each example, instead of one for each input. In addition it costs three for each input once
//! a batch, both forward and backward, so this pays off where a batch is much larger than three. The backward pass computes the unit
//! again instead of keeping it. Neither the inputs nor the hidden layer are ever written out.
//!
//! # Pseudo-code
//!
//! ```text
//! forward:   for each unit:           height, slope, step = w·origin + b, w·direction, w·offset
//!            for each eight examples: y = c + Σ over the units of v·relu(height + slope·t + step·s)
//! backward:  d_c += Σ d_y
//!            for each unit:           S₀, S₁, S₂ = Σ over the examples where height + slope·t + step·s > 0
//!                                     d_w += …,  d_b += …,  d_v += …
//! ```
//!
//! # Valid when
//!
//! - the network has one hidden layer and one output; for any other, [`LineBatch::new`] returns None;
//! - the inputs are given by t and s, and not as vectors;
//! - [`LineBatch::backward`] follows [`LineBatch::forward`] through the same weights, with the same t and s;
//! - the gradient with respect to the inputs is not needed, because it is not computed.
//!
//! Sums are rounded at other places than with inputs that are written out. `tests/paths.rs` says how much they differ.

use crate::nn::lanes::{LANES, load, relu, relu_mask, rest, slice, slice_mut, store, store_part, sum, sum_of};
use crate::nn::{Activations, Linear, Mlp};
use ndarray::Array2;
use std::array;
use wide::f32x4;

/// How many examples are taken at a time: two registers, so that an addition need not wait for the one before it.
const EXAMPLES: usize = 2 * LANES;

/// The place of a batch's inputs: the line `x = origin + t·direction`, or the plane `x = origin + t·direction + s·offset`.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The input at t = 0, s = 0: `[inputs]`.
    pub origin: Vec<f32>,
    /// What t multiplies: `[inputs]`.
    pub direction: Vec<f32>,
    /// What s multiplies, where there is an s: `[inputs]`.
    pub offset: Option<Vec<f32>>,
}

impl Line {
    /// # Panics
    /// If one of the vectors does not have this many numbers.
    pub(crate) fn assert_inputs(&self, inputs: usize) {
        let vectors = [Some(&self.origin), Some(&self.direction), self.offset.as_ref()];
        let fits = vectors.into_iter().flatten().all(|vector| vector.len() == inputs);
        assert!(fits, "a line with as many numbers as the network has inputs");
    }

    /// Writes the inputs out: `x[k, n] = origin[k] + t[n]·direction[k] + s[n]·offset[k]`.
    /// Shapes: t and s `[batch]`, x `[inputs, batch]`; without an offset, s is not read.
    pub fn write_out(&self, t: &[f32], s: &[f32], x: &mut Array2<f32>) {
        let Line { origin, direction, offset } = self;
        for (k, mut row) in x.rows_mut().into_iter().enumerate() {
            for (n, x) in row.iter_mut().enumerate() {
                *x = origin[k] + t[n] * direction[k];
                if let Some(offset) = offset {
                    *x += s[n] * offset[k];
                }
            }
        }
    }
}

/// A batch on a [`Line`], and buffers.
#[derive(Clone, Debug)]
pub struct LineBatch {
    /// The next four numbers of origin, direction and offset, filled up with zeros to a whole register.
    basis: Vec<[f32x4; 3]>,
    has_offset: bool,
    inputs: usize,
    batch: usize,
    /// The examples' t and s, filled up with zeros to a multiple of EXAMPLES.
    t: Vec<f32>,
    s: Vec<f32>,
    /// The examples' outputs, and in the backward pass the gradients with respect to them, filled up in the same way.
    outputs: Vec<f32>,
    units: Vec<Unit>,
}

impl LineBatch {
    /// Buffers for a network of this kind, or None for any other network.
    ///
    /// # Panics
    /// If the line does not have as many numbers as the network has inputs.
    pub fn new(network: &Mlp, line: &Line, batch: usize) -> Option<LineBatch> {
        line.assert_inputs(network.layers[0].weight.ncols());
        let [inputs, units, 1] = network.sizes()[..] else { return None };
        let mut basis = vec![[f32x4::ZERO; 3]; inputs.div_ceil(LANES)];
        let vectors = [Some(&line.origin), Some(&line.direction), line.offset.as_ref()];
        for (v, vector) in vectors.into_iter().enumerate() {
            let Some(vector) = vector else { continue };
            for (k, &number) in vector.iter().enumerate() {
                basis[k / LANES][v].as_mut_array()[k % LANES] = number;
            }
        }
        let [t, s, outputs] = array::from_fn(|_| vec![0.0; batch.next_multiple_of(EXAMPLES)]);
        let units = vec![Unit::default(); units];
        Some(LineBatch { basis, has_offset: line.offset.is_some(), inputs, batch, t, s, outputs, units })
    }

    /// Takes over the t of a batch and, if the line has an offset, its s. Both have the shape `[batch]`.
    ///
    /// # Panics
    /// If their number is not the size of the batch.
    pub fn set(&mut self, t: &[f32], s: &[f32]) {
        self.t[..self.batch].copy_from_slice(t);
        if self.has_offset {
            self.s[..self.batch].copy_from_slice(s);
        }
    }

    /// [`Mlp::forward`] for the batch that was set: the network's output `[1, batch]`, and no other activation.
    ///
    /// # Panics
    /// If the network does not have the sizes of the one given to [`LineBatch::new`].
    pub fn forward(&mut self, network: &Mlp, activations: &mut Activations) {
        let [first, last] = &network.layers[..] else { panic!("a network with one hidden layer") };
        self.assert_sizes(first, last);
        let rows = slice(&first.weight).chunks_exact(self.inputs);
        let layers = rows.zip(slice(&first.bias)).zip(slice(&last.weight));
        for (unit, ((row, bias), &weight)) in self.units.iter_mut().zip(layers) {
            *unit = Unit::new(row, *bias, weight, &self.basis);
        }
        let examples = eights(&self.t).zip(eights(&self.s));
        for (y, (t, s)) in self.outputs.as_chunks_mut::<EXAMPLES>().0.iter_mut().zip(examples) {
            let mut sums = [f32x4::splat(last.bias[0]); 2];
            for unit in &self.units {
                let z = unit.on_line(self.has_offset);
                for (i, sum) in sums.iter_mut().enumerate() {
                    *sum += f32x4::splat(unit.weight) * relu(z(t, s, i * LANES));
                }
            }
            store(sums[0], y, 0);
            store(sums[1], y, LANES);
        }
        slice_mut(activations.output_mut()).copy_from_slice(&self.outputs[..self.batch]);
    }

    /// [`Mlp::backward`] for the batch that was set: adds ∂loss/∂parameters to `gradient`, from the output's gradient
    /// `[1, batch]`, after [`LineBatch::forward`] through the same weights.
    ///
    /// # Panics
    /// If the gradient does not have the network's sizes.
    pub fn backward(&mut self, activations: &Activations, gradient: &mut Mlp) {
        let d_y = slice(activations.d_output());
        let [first, last] = &mut gradient.layers[..] else { panic!("a gradient with one hidden layer") };
        self.assert_sizes(first, last);
        let LineBatch { basis, has_offset, inputs, batch, t, s, outputs: d_outputs, units } = self;
        d_outputs.fill(0.0);
        d_outputs[..*batch].copy_from_slice(d_y);
        last.bias[0] += sum_of(d_y);
        let d_first = slice_mut(&mut first.weight).chunks_exact_mut(*inputs).zip(slice_mut(&mut first.bias));
        for ((unit, d_v), (d_row, d_b)) in units.iter().zip(slice_mut(&mut last.weight)).zip(d_first) {
            let sums = unit.sums_where_on(t, s, d_outputs, *has_offset);
            let [height, slope, step] = unit.line;
            *d_v += height * sums[0] + slope * sums[1] + step * sums[2];
            let d_unit = sums.map(|sum| unit.weight * sum);
            *d_b += d_unit[0];
            add_along(d_unit.map(f32x4::splat), basis, d_row);
        }
    }

    fn assert_sizes(&self, first: &Linear, last: &Linear) {
        let units = self.units.len();
        let sizes = [first.weight.dim(), last.weight.dim()];
        assert!(sizes == [(units, self.inputs), (1, units)], "sizes of the network on a line");
    }
}

fn eights(numbers: &[f32]) -> impl Iterator<Item = &[f32; EXAMPLES]> {
    numbers.as_chunks().0.iter()
}

/// A hidden unit on the line.
#[derive(Clone, Debug, Default)]
struct Unit {
    /// Height, slope and step. Before its relu, the unit is `height + slope·t + step·s`.
    line: [f32; 3],
    /// v, its weight in the output.
    weight: f32,
}

impl Unit {
    /// Projects the unit's weights onto each vector of the basis. Shape: row `[inputs]`.
    fn new(row: &[f32], bias: f32, weight: f32, basis: &[[f32x4; 3]]) -> Unit {
        let mut sums = [f32x4::ZERO; 3];
        let (lanes, tail) = row.as_chunks::<LANES>();
        let lanes = lanes.iter().map(|&lanes| f32x4::from(lanes)).chain((!tail.is_empty()).then(|| rest(tail)));
        for (lanes, basis) in lanes.zip(basis) {
            for (sum, &basis) in sums.iter_mut().zip(basis) {
                *sum += lanes * basis;
            }
        }
        let [height, slope, step] = sums.map(sum);
        Unit { line: [height + bias, slope, step], weight }
    }

    /// The unit before its relu, for the examples from i on.
    #[inline(always)]
    fn on_line(&self, has_offset: bool) -> impl Fn(&[f32; EXAMPLES], &[f32; EXAMPLES], usize) -> f32x4 {
        let [height, slope, step] = self.line.map(f32x4::splat);
        move |t, s, i| {
            let line = height + slope * load(t, i);
            // Without an offset, leaving s out saves half of the operations.
            if has_offset { line + step * load(s, i) } else { line }
        }
    }

    /// S₀, S₁ and S₂ over the examples for which the unit is on.
    #[inline(always)]
    fn sums_where_on(&self, t: &[f32], s: &[f32], d_outputs: &[f32], has_offset: bool) -> [f32; 3] {
        let z = self.on_line(has_offset);
        let mut sums = [[f32x4::ZERO; 3]; 2];
        for ((t, s), d_output) in eights(t).zip(eights(s)).zip(eights(d_outputs)) {
            for (i, sums) in sums.iter_mut().enumerate() {
                let d_output = relu_mask(z(t, s, i * LANES), load(d_output, i * LANES));
                sums[0] += d_output;
                sums[1] += d_output * load(t, i * LANES);
                if has_offset {
                    sums[2] += d_output * load(s, i * LANES);
                }
            }
        }
        array::from_fn(|i| sum(sums[0][i] + sums[1][i]))
    }
}

/// `d_row += d[0]·origin + d[1]·direction + d[2]·offset`. Shape: d_row `[inputs]`.
#[inline(always)]
fn add_along(d: [f32x4; 3], basis: &[[f32x4; 3]], d_row: &mut [f32]) {
    let along = |basis: &[f32x4; 3]| d[0] * basis[0] + d[1] * basis[1] + d[2] * basis[2];
    let (lanes, tail) = d_row.as_chunks_mut::<LANES>();
    for (lanes, basis) in lanes.iter_mut().zip(basis) {
        *lanes = (f32x4::from(*lanes) + along(basis)).to_array();
    }
    if !tail.is_empty() {
        store_part(rest(tail) + along(&basis[basis.len() - 1]), tail);
    }
}
