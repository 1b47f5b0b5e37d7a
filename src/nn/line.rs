//! A batch whose inputs lie on a line, through a network with one hidden layer and one output.
//!
//! Of such inputs the first weights see two columns only: `W·(origin + t·direction) + b = (W·origin + b) + (W·direction)·t`,
//! and their gradient `Σ d_y ⊗ x` has rank two: `(Σ d_y) ⊗ origin + (Σ d_y·t) ⊗ direction`. A hidden unit is then a few
//! operations an example, so it is found anew on the way back, and nothing of it is kept.

use super::Mlp;
use crate::lanes::{LANES, load, relu, rest, slice, slice_mut, store, store_part, sum, sum_of, through};
use ndarray::Array2;
use std::array;
use wide::f32x4;

/// As many examples are taken at a time: two registers, so that no addition waits for the one before it.
const EXAMPLES: usize = 2 * LANES;

/// Inputs `x = origin + t·direction`, one t each, and perhaps one further input, the label.
pub struct LineBatch {
    /// Origin, direction and the label's unit vector: each one's next four numbers, and zeros up to a whole register.
    basis: Vec<[f32x4; 3]>,
    has_label: bool,
    batch: usize,
    /// The examples' t and labels, and zeros up to as many as are taken at a time.
    t: Vec<f32>,
    labels: Vec<f32>,
    /// Likewise their outputs, and then the gradients with respect to them.
    outputs: Vec<f32>,
    units: Vec<Unit>,
}

impl LineBatch {
    /// For a network of the right kind; None for another.
    ///
    /// # Panics
    /// If origin and direction, with the label, do not make up the network's inputs.
    pub fn new(network: &Mlp, origin: &[f32], direction: &[f32], has_label: bool, batch: usize) -> Option<LineBatch> {
        let [inputs, units, 1] = network.sizes()[..] else { return None };
        let points = origin.len();
        assert!(direction.len() == points && points + usize::from(has_label) == inputs, "a line as long as the inputs");
        let mut basis = vec![[f32x4::ZERO; 3]; inputs.div_ceil(LANES)];
        let mut set = |vector: usize, input: usize, value: f32| {
            basis[input / LANES][vector].as_mut_array()[input % LANES] = value;
        };
        for (input, (&origin, &direction)) in origin.iter().zip(direction).enumerate() {
            set(0, input, origin);
            set(1, input, direction);
        }
        if has_label {
            set(2, points, 1.0);
        }
        let [t, labels, outputs] = array::from_fn(|_| vec![0.0; batch.next_multiple_of(EXAMPLES)]);
        Some(LineBatch { basis, has_label, batch, t, labels, outputs, units: vec![Unit::default(); units] })
    }

    /// Takes over the t of a batch, and the label that `label` gives each.
    ///
    /// # Panics
    /// If there are not as many as the batch is large.
    pub fn set(&mut self, t: &[f32], label: impl Fn(f32) -> f32) {
        self.t[..self.batch].copy_from_slice(t);
        for (to, &t) in self.labels.iter_mut().zip(t) {
            *to = label(t);
        }
    }

    /// The network's outputs `y [1, batch]`.
    ///
    /// # Panics
    /// If the network does not have the sizes of that of [`LineBatch::new`].
    pub fn forward(&mut self, network: &Mlp, y: &mut Array2<f32>) {
        let [first, last] = &network.layers[..] else { panic!("a network with one hidden layer") };
        let (units, inputs) = first.weight.dim();
        assert!(units == self.units.len() && inputs.div_ceil(LANES) == self.basis.len(), "the network's sizes");
        let rows = slice(&first.weight).chunks_exact(inputs);
        let layers = rows.zip(slice(&first.bias)).zip(slice(&last.weight));
        for (unit, ((row, bias), &weight)) in self.units.iter_mut().zip(layers) {
            *unit = Unit::new(row, *bias, weight, &self.basis);
        }
        let examples = eights(&self.t).zip(eights(&self.labels));
        for (y, (t, label)) in self.outputs.as_chunks_mut::<EXAMPLES>().0.iter_mut().zip(examples) {
            let mut sums = [f32x4::splat(last.bias[0]); 2];
            for unit in &self.units {
                let at = unit.on_line(self.has_label);
                for (i, sum) in sums.iter_mut().enumerate() {
                    *sum += f32x4::splat(unit.weight) * relu(at(t, label, i * LANES));
                }
            }
            store(sums[0], y, 0);
            store(sums[1], y, LANES);
        }
        slice_mut(y).copy_from_slice(&self.outputs[..self.batch]);
    }

    /// Adds ∂loss/∂parameters to `gradient`, after [`LineBatch::forward`] through the same network. Shape: d_y `[1, batch]`,
    /// the gradient with respect to the outputs.
    ///
    /// # Panics
    /// As [`LineBatch::forward`].
    pub fn add_gradient(&mut self, d_y: &Array2<f32>, gradient: &mut Mlp) {
        let LineBatch { basis, has_label, batch, t, labels, outputs: d_outputs, units } = self;
        d_outputs.fill(0.0);
        d_outputs[..*batch].copy_from_slice(slice(d_y));
        let [first, last] = &mut gradient.layers[..] else { panic!("a gradient with one hidden layer") };
        last.bias[0] += sum_of(slice(d_y));
        let inputs = first.weight.ncols();
        assert!(first.bias.len() == units.len() && inputs.div_ceil(LANES) == basis.len(), "the network's sizes");
        let d_first = slice_mut(&mut first.weight).chunks_exact_mut(inputs).zip(slice_mut(&mut first.bias));
        for ((unit, d_weight), (d_row, d_b)) in units.iter().zip(slice_mut(&mut last.weight)).zip(d_first) {
            let at = unit.on_line(*has_label);
            // Of the examples for which the unit is on: Σ d_y, Σ d_y·t and Σ d_y·label.
            let mut sums = [[f32x4::ZERO; 3]; 2];
            for ((t, label), d_output) in eights(t).zip(eights(labels)).zip(eights(d_outputs)) {
                for (i, sums) in sums.iter_mut().enumerate() {
                    let d_output = through(at(t, label, i * LANES), load(d_output, i * LANES));
                    sums[0] += d_output;
                    sums[1] += d_output * load(t, i * LANES);
                    if *has_label {
                        sums[2] += d_output * load(label, i * LANES);
                    }
                }
            }
            let sums: [f32; 3] = array::from_fn(|i| sum(sums[0][i] + sums[1][i]));
            let [height, slope, step] = unit.line;
            *d_weight += height * sums[0] + slope * sums[1] + step * sums[2];
            let d_unit = sums.map(|sum| unit.weight * sum);
            *d_b += d_unit[0];
            add_along(d_unit.map(f32x4::splat), basis, d_row);
        }
    }
}

fn eights(numbers: &[f32]) -> impl Iterator<Item = &[f32; EXAMPLES]> {
    numbers.as_chunks().0.iter()
}

/// A hidden unit.
#[derive(Clone, Default)]
struct Unit {
    /// Before its relu it is `height + slope·t + step·label`.
    line: [f32; 3],
    /// What it counts for in the output.
    weight: f32,
}

impl Unit {
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

    #[inline(always)]
    fn on_line(&self, has_label: bool) -> impl Fn(&[f32; EXAMPLES], &[f32; EXAMPLES], usize) -> f32x4 {
        let [height, slope, step] = self.line.map(f32x4::splat);
        move |t, labels, i| {
            let line = height + slope * load(t, i);
            // Labels are left out of the sum where there are none: a third of its operations.
            if has_label { line + step * load(labels, i) } else { line }
        }
    }
}

/// `d_row += Σ d·basis`
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
