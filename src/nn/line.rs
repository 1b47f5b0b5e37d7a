//! A batch whose inputs lie on a line, through a network with one hidden layer and one output.
//!
//! Of such inputs the first weights see two columns only: `W·(origin + t·direction) + b = (W·origin + b) + (W·direction)·t`,
//! and their gradient `Σ d_y ⊗ x` has rank two: `(Σ d_y) ⊗ origin + (Σ d_y·t) ⊗ direction`. A hidden unit is then a few
//! operations an example, so it is found anew on the way back, and nothing of it is kept.

use super::Mlp;
use super::matmul::{COLUMNS, affine};
use crate::lanes::{LANES, padded, relu, slice, slice_mut, store_part, sum, through};
use ndarray::{Array1, Array2};
use wide::f32x4;

/// Inputs `x = origin + t·direction`, one t each, and perhaps one further input, the label.
pub struct LineBatch {
    origin: Vec<f32>,
    direction: Vec<f32>,
    has_label: bool,
    /// Each example's t and label, and zeros up to a whole register.
    examples: Vec<[f32x4; 2]>,
    /// Origin, direction and the label's unit vector as columns, and zeros up to the width of a block.
    basis: Array2<f32>,
    /// What the first weights make of these.
    images: Array2<f32>,
    no_bias: Array1<f32>,
    /// Each example's output, and then the gradient with respect to it.
    outputs: Vec<f32x4>,
}

impl LineBatch {
    /// For a network of the right kind; None for another.
    ///
    /// # Panics
    /// If origin and direction, with the label, do not make up the network's inputs.
    pub fn new(
        network: &Mlp,
        origin: Vec<f32>,
        direction: Vec<f32>,
        has_label: bool,
        batch: usize,
    ) -> Option<LineBatch> {
        let [inputs, units, 1] = network.sizes()[..] else { return None };
        let points = origin.len();
        assert!(direction.len() == points && points + usize::from(has_label) == inputs, "a line as long as the inputs");
        let mut basis = Array2::zeros((inputs, COLUMNS));
        for (p, (&origin, &direction)) in origin.iter().zip(&direction).enumerate() {
            (basis[[p, 0]], basis[[p, 1]]) = (origin, direction);
        }
        if has_label {
            basis[[points, 2]] = 1.0;
        }
        let registers = batch.div_ceil(LANES);
        Some(LineBatch {
            origin,
            direction,
            has_label,
            examples: vec![[f32x4::ZERO; 2]; registers],
            images: Array2::zeros((units, COLUMNS)),
            basis,
            no_bias: Array1::zeros(units),
            outputs: vec![f32x4::ZERO; registers],
        })
    }

    /// Takes over the t of a batch, and the label that `label` gives each.
    pub fn set(&mut self, t: &[f32], label: impl Fn(f32) -> f32) {
        for (example, t) in self.examples.iter_mut().zip(t.chunks(LANES)) {
            example[0] = padded(t);
            if self.has_label {
                example[1] = f32x4::from(example[0].to_array().map(&label));
            }
        }
    }

    /// The network's outputs `y [1, batch]`.
    pub fn forward(&mut self, network: &Mlp, y: &mut Array2<f32>) {
        let [first, last] = &network.layers[..] else { panic!("a network with one hidden layer") };
        affine(&first.weight, &self.no_bias, &self.basis, false, &mut self.images);
        let &mut LineBatch { has_label, ref examples, ref mut images, ref mut outputs, .. } = self;
        outputs.fill(f32x4::splat(last.bias[0]));
        let images = slice_mut(images).chunks_exact_mut(COLUMNS);
        for ((image, bias), &weight) in images.zip(slice(&first.bias)).zip(slice(&last.weight)) {
            image[0] += bias;
            let (unit, weight) = (Unit::new(image, has_label), f32x4::splat(weight));
            for (output, example) in outputs.iter_mut().zip(examples) {
                *output += weight * relu(unit.at(example));
            }
        }
        for (y, &output) in slice_mut(y).chunks_mut(LANES).zip(&*outputs) {
            store_part(output, y);
        }
    }

    /// Adds ∂loss/∂parameters to `gradient`, after [`LineBatch::forward`] through the same network. Shape: d_y `[1, batch]`,
    /// the gradient with respect to the outputs.
    pub fn add_gradient(&mut self, network: &Mlp, d_y: &Array2<f32>, gradient: &mut Mlp) {
        let LineBatch { origin, direction, examples, images, outputs: d_outputs, .. } = self;
        for (d_output, d_y) in d_outputs.iter_mut().zip(slice(d_y).chunks(LANES)) {
            *d_output = padded(d_y);
        }
        let [first, last] = &mut gradient.layers[..] else { panic!("a gradient with one hidden layer") };
        last.bias[0] += d_outputs.iter().copied().map(sum).sum::<f32>();
        let weights = slice(&network.layers[1].weight).iter().zip(slice_mut(&mut last.weight));
        let inputs = first.weight.ncols();
        let d_first = slice_mut(&mut first.weight).chunks_exact_mut(inputs).zip(slice_mut(&mut first.bias));
        for ((image, (weight, d_weight)), (d_w, d_b)) in slice(images).chunks_exact(COLUMNS).zip(weights).zip(d_first) {
            let unit = Unit::new(image, self.has_label);
            // Of the examples for which the unit is on: Σ d_y, Σ d_y·t and Σ d_y·label.
            let mut sums = [f32x4::ZERO; 3];
            for (example, &d_output) in examples.iter().zip(&*d_outputs) {
                let d_output = through(unit.at(example), d_output);
                sums[0] += d_output;
                sums[1] += d_output * example[0];
                if self.has_label {
                    sums[2] += d_output * example[1];
                }
            }
            let sums = [sum(sums[0]), sum(sums[1]), sum(sums[2])];
            *d_weight += image[0] * sums[0] + image[1] * sums[1] + image[2] * sums[2];
            let [d_height, d_slope, d_step] = [weight * sums[0], weight * sums[1], weight * sums[2]];
            let (d_line, d_label) = d_w.split_at_mut(origin.len());
            for ((d_w, origin), direction) in d_line.iter_mut().zip(&*origin).zip(&*direction) {
                *d_w += d_height * origin + d_slope * direction;
            }
            if let [d_w] = d_label {
                *d_w += d_step;
            }
            *d_b += d_height;
        }
    }
}

/// A hidden unit before its relu, along the line: `height + slope·t + step·label`.
struct Unit {
    height: f32x4,
    slope: f32x4,
    step: Option<f32x4>,
}

impl Unit {
    #[inline(always)]
    fn new(image: &[f32], has_label: bool) -> Unit {
        let step = has_label.then_some(f32x4::splat(image[2]));
        Unit { height: f32x4::splat(image[0]), slope: f32x4::splat(image[1]), step }
    }

    #[inline(always)]
    fn at(&self, &[t, label]: &[f32x4; 2]) -> f32x4 {
        let line = self.height + self.slope * t;
        // Labels are left out of the sum where there are none: a third of its operations.
        if let Some(step) = self.step { line + step * label } else { line }
    }
}
