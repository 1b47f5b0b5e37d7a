//! A batch whose inputs lie on a line, and what that saves.

use super::Linear;
use super::matmul::{COLUMNS, affine};
use crate::lanes::{dot, sum_of};
use ndarray::{Array1, Array2};

/// A batch of inputs `x = origin + t·direction`, one t each, and perhaps further inputs that lie anywhere.
///
/// In the first layer the weights of the line then act as two columns only: `W·x + b = (W·direction)·t + (W·origin + b)`,
/// a layer with t as its input. Its gradient has rank two likewise: `Σ d_y ⊗ x = (Σ d_y·t) ⊗ direction + (Σ d_y) ⊗ origin`.
pub struct LineBatch {
    origin: Vec<f32>,
    direction: Vec<f32>,
    /// t, then the further inputs, one a row: `[1 + further, batch]`.
    input: Array2<f32>,
    /// The first layer as it acts on `input`.
    layer: Linear,
    /// Origin, direction and a unit vector for each further input, one a column, and zeros up to the width of a block.
    basis: Array2<f32>,
    /// What the weights make of the basis, and no bias with it.
    images: Array2<f32>,
    no_bias: Array1<f32>,
}

impl LineBatch {
    /// For a first layer with so many outputs, and so many inputs beside those on the line.
    ///
    /// # Panics
    /// If origin and direction are not as long.
    pub fn new(origin: Vec<f32>, direction: Vec<f32>, further: usize, outputs: usize, batch: usize) -> LineBatch {
        assert!(origin.len() == direction.len(), "a line's origin and direction must be as long");
        let points = origin.len();
        let mut basis = Array2::zeros((points + further, COLUMNS.max(2 + further)));
        for p in 0..points {
            (basis[[p, 0]], basis[[p, 1]]) = (origin[p], direction[p]);
        }
        for f in 0..further {
            basis[[points + f, 2 + f]] = 1.0;
        }
        LineBatch {
            origin,
            direction,
            input: Array2::zeros((1 + further, batch)),
            layer: Linear::zeros(1 + further, outputs),
            images: Array2::zeros((outputs, basis.ncols())),
            basis,
            no_bias: Array1::zeros(outputs),
        }
    }

    /// t in the first row, then the further inputs `[1 + further, batch]`.
    pub fn input_mut(&mut self) -> &mut Array2<f32> {
        &mut self.input
    }

    /// The output of the first layer, or relu of it: `y [outputs, batch]`.
    pub(super) fn forward(&mut self, first: &Linear, with_relu: bool, y: &mut Array2<f32>) {
        affine(&first.weight, &self.no_bias, &self.basis, false, &mut self.images);
        let images = self.images.as_slice().expect("standard layout").chunks_exact(self.basis.ncols());
        let Linear { weight, bias } = &mut self.layer;
        let inputs = weight.ncols();
        let weights = weight.as_slice_mut().expect("standard layout").chunks_exact_mut(inputs);
        for (((weights, bias), first_bias), images) in weights.zip(bias).zip(&first.bias).zip(images) {
            *bias = images[0] + first_bias;
            // A loop, as a copy of one or two numbers is not worth a call.
            weights.iter_mut().zip(&images[1..]).for_each(|(weight, &image)| *weight = image);
        }
        self.layer.forward(&self.input, with_relu, y);
    }

    /// Adds the batch's share to the gradient of the first layer. Shape: d_y `[outputs, batch]`.
    pub(super) fn add_gradient(&self, d_y: &Array2<f32>, first: &mut Linear) {
        let LineBatch { origin, direction, input, .. } = self;
        let batch = input.ncols();
        let (t, further) = input.as_slice().expect("standard layout").split_at(batch);
        let d_y = d_y.as_slice().expect("standard layout").chunks_exact(batch);
        let columns = first.weight.ncols();
        let d_w = first.weight.as_slice_mut().expect("standard layout").chunks_exact_mut(columns);
        for ((d_w, d_b), d_y) in d_w.zip(&mut first.bias).zip(d_y) {
            let (d_line, d_further) = d_w.split_at_mut(origin.len());
            let (sum, along) = (sum_of(d_y), dot(d_y, t));
            for ((d_w, origin), direction) in d_line.iter_mut().zip(origin).zip(direction) {
                *d_w += sum * origin + along * direction;
            }
            for (d_w, x) in d_further.iter_mut().zip(further.chunks_exact(batch)) {
                *d_w += dot(d_y, x);
            }
            *d_b += sum;
        }
    }
}
