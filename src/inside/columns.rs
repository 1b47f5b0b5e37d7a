//! Inputs on their way through a network, each in a column of its own.

use crate::nn::lanes::{slice, slice_mut};
use crate::nn::{Mlp, Propagation};
use ndarray::Array2;

/// How many inputs go through a network at a time. There are at least eight, even for a single one, because the products allocate
/// memory for fewer.
pub(super) const COLUMNS: usize = 16;

/// A pass for [`COLUMNS`] inputs. Each column is independent of the others, so whoever needs fewer leaves the rest as they were.
pub(super) struct Columns {
    pass: Propagation,
    /// A column of the pass, long enough for every layer.
    column: Vec<f32>,
}

impl Columns {
    pub fn new(network: &Mlp) -> Columns {
        let longest = network.sizes().into_iter().max().expect("a network has sizes");
        Columns { pass: Propagation::new(network, COLUMNS), column: vec![0.0; longest] }
    }

    /// Sets the input in the column i. Shape: input `[inputs]`, without the label if there is one.
    #[inline(never)]
    pub fn set(&mut self, i: usize, input: &[f32], label: Option<f32>) {
        let rows = slice_mut(self.pass.input_mut()).chunks_exact_mut(COLUMNS);
        for (row, number) in rows.zip(input.iter().copied().chain(label)) {
            row[i] = number;
        }
    }

    #[inline(never)]
    pub fn forward(&mut self, network: &Mlp) {
        self.pass.forward(network);
    }

    /// What goes into the layer l, in the column 0.
    pub fn layer_input(&mut self, l: usize) -> &[f32] {
        column_of(self.pass.layer_input(l), 0, &mut self.column)
    }

    /// What comes out of the network, in the column i.
    pub fn output(&mut self, i: usize) -> &[f32] {
        column_of(self.pass.output(), i, &mut self.column)
    }
}

#[inline(never)]
fn column_of<'a>(from: &Array2<f32>, i: usize, to: &'a mut [f32]) -> &'a [f32] {
    let rows = slice(from).chunks_exact(COLUMNS);
    let to = &mut to[..rows.len()];
    to.iter_mut().zip(rows).for_each(|(to, row)| *to = row[i]);
    to
}
