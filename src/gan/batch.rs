//! A batch: what is drawn for a step, and how it goes into the networks and comes out again. Its shape is `[features, batch]`,
//! with one column for each painting.

use crate::artist::{Artist, Distribution};
use crate::config::Config;
use crate::nn::elementary::{cos_sin_of_quarter, ln};
use crate::nn::lanes::{Finite, LANES, padded, slice, slice_mut};
use crate::nn::{Mlp, Propagation};
use crate::rng::Xoshiro256PlusPlus;
use ndarray::{Array2, ArrayRef2, Axis};
use rand::{Rng, RngExt};
use wide::f32x4;

/// A step's batch, on its way through both networks.
pub(super) struct Batch {
    /// The u of the artist's paintings, as last drawn. Shape: `[batch]`.
    pub u: Vec<f32>,
    /// The labels that both halves share, in a conditional Gan. Shape: `[batch]`.
    labels: Option<Vec<f32>>,
    /// The pass through G, from ideas `[ideas, batch]` to paintings `[points, batch]`.
    pub generator: Propagation,
    /// The pass of the artist's half through D, from paintings `[points, batch]` to logits `[1, batch]`.
    pub real: Propagation,
    /// The pass of G's half through D.
    pub generated: Propagation,
}

impl Batch {
    /// Makes the buffers. `real` is the pass for what the artist paints.
    pub fn new(config: &Config, generator: &Mlp, discriminator: &Mlp, real: Propagation) -> Batch {
        let size = config.batch_size;
        Batch {
            u: vec![0.0; size],
            labels: config.conditional.then(|| vec![0.0; size]),
            generator: Propagation::new(generator, size),
            real,
            generated: Propagation::new(discriminator, size),
        }
    }

    /// Draws u for the artist's paintings, then the ideas ~ N(0, 1).
    pub fn draw(&mut self, rng: &mut Xoshiro256PlusPlus, distribution: Distribution, ideas: usize) {
        self.u.fill_with(|| distribution.quantile(rng.random()));
        draw_ideas(rng, first_rows(self.generator.input_mut(), ideas));
        self.lay_out_drawn();
    }

    /// Puts the artist's paintings for these u, and the labels that follow from them, where a step reads them.
    pub fn lay_out_drawn(&mut self) {
        let Batch { u, labels, generator, real, generated } = self;
        if let Some(labels) = labels {
            labels.iter_mut().zip(&*u).for_each(|(label, &u)| *label = Artist::label(u));
            set_label(generator, labels.iter().copied());
            set_label(generated, labels.iter().copied());
        }
        real.set_on_line(u, labels.as_deref().unwrap_or_default());
    }

    /// Sets the labels of the caller's batch, whose paintings and ideas are already in place.
    pub fn label_given(&mut self, labels: &[f32]) {
        for half in [&mut self.generator, &mut self.real, &mut self.generated] {
            set_label(half, labels.iter().copied());
        }
    }

    /// Has G paint the ideas, for D to judge. Returns whether the paintings are finite.
    pub fn paint(&mut self, generator: &Mlp) -> bool {
        self.generator.forward(generator);
        copy_first_rows(self.generator.output(), self.generated.input_mut());
        all_finite(self.generator.output())
    }
}

/// Fills the ideas with numbers from N(0, 1).
pub(crate) fn draw_ideas(rng: &mut Xoshiro256PlusPlus, ideas: &mut [f32]) {
    for ideas in ideas.chunks_mut(2 * LANES) {
        let normal = draw_normal(rng);
        ideas.copy_from_slice(&normal.as_flattened()[..ideas.len()]);
    }
}

/// Eight numbers ~ N(0, 1), by the transform of Box & Muller 1958: with r and t ~ U(0, 1) these are
/// `√(−2·ln r)·cos 2πt` and `√(−2·ln r)·sin 2πt`. The farthest that 24 bits of r allow are at ±5.8.
fn draw_normal(rng: &mut Xoshiro256PlusPlus) -> [[f32; LANES]; 2] {
    const BITS: u32 = 24;
    let unit = |bits: u64| bits as f32 / (1 << BITS) as f32;
    let [mut r, mut quarter] = [[0.0; LANES]; 2];
    // The angle as a fraction of a quarter turn, and the signs of its cosine and sine.
    let mut signs = [[0.0; LANES]; 2];
    for i in 0..LANES {
        let bits = rng.next_u64();
        let (low, rest) = (bits % (1 << BITS), bits >> BITS);
        r[i] = unit(low + 1);
        quarter[i] = unit(rest % (1 << BITS));
        for (sign, bit) in signs.iter_mut().zip([62, 63]) {
            sign[i] = if bits >> bit & 1 == 0 { 1.0 } else { -1.0 };
        }
    }
    let radius = (f32x4::splat(-2.0) * ln(f32x4::from(r))).sqrt();
    let [cos, sin] = cos_sin_of_quarter(f32x4::from(quarter));
    [(radius * cos * f32x4::from(signs[0])).to_array(), (radius * sin * f32x4::from(signs[1])).to_array()]
}

/// The numbers of the first rows, without the label's row.
pub(crate) fn first_rows(array: &mut Array2<f32>, rows: usize) -> &mut [f32] {
    let columns = array.ncols();
    &mut slice_mut(array)[..rows * columns]
}

/// Copies as many rows as both have. Shapes: `[any, batch]` both.
pub(crate) fn copy_first_rows(from: &Array2<f32>, to: &mut Array2<f32>) {
    let (from, to) = (slice(from), slice_mut(to));
    let length = from.len().min(to.len());
    to[..length].copy_from_slice(&from[..length]);
}

/// Sets the label, which is the last row of a network's input.
pub(crate) fn set_label(propagation: &mut Propagation, labels: impl IntoIterator<Item = f32>) {
    let batch = propagation.input().ncols();
    let numbers = slice_mut(propagation.input_mut());
    let last = numbers.len() - batch;
    numbers[last..].iter_mut().zip(labels).for_each(|(to, label)| *to = label);
}

/// Copies the caller's `[batch, features]` to the first `features` rows of `[features, batch]`.
pub(crate) fn set_columns(to: &mut Array2<f32>, from: &[f32], features: usize) {
    for (from, to) in from.chunks_exact(features).zip(to.axis_iter_mut(Axis(1))) {
        for (&from, to) in from.iter().zip(to) {
            *to = from;
        }
    }
}

/// Copies the first `features` rows of `[features, batch]` to the caller's `[batch, features]`, through `map`.
pub(crate) fn copy_rows(from: &ArrayRef2<f32>, features: usize, to: &mut [f32], map: fn(f32) -> f32) {
    for (f, row) in slice(from).chunks_exact(from.ncols()).take(features).enumerate() {
        for (to, &from) in to.chunks_exact_mut(features).zip(row) {
            to[f] = map(from);
        }
    }
}

pub(crate) fn all_finite(array: &Array2<f32>) -> bool {
    let mut finite = Finite::default();
    let (chunks, rest) = slice(array).as_chunks::<LANES>();
    for &chunk in chunks {
        finite.see(f32x4::from(chunk));
    }
    finite.see(padded(rest));
    finite.all()
}
