//! A look inside the two networks: of what a painting is made, what D looks for, and what each unit does.
//!
//! The last layer is linear, so whatever a network says is a sum. With h `[units]` as the input of the last layer, W its
//! weights and b its biases:
//!
//! ```text
//! G's painting [points] = b + Σᵤ h[u]·W[:, u]      the column W[:, u] is a curve, and h[u]·W[:, u] a brush stroke
//! D's logit             = b + Σᵤ h[u]·W[0, u]      h[u]·W[0, u] is a term
//! ```
//!
//! | part | tells |
//! | --- | --- |
//! | [`Inside::strokes`], [`Inside::terms`] | the sums above: the bias, the largest terms, and all others together |
//! | [`Inside::paint_muted`], [`Inside::truth_muted`] | a painting, and the measures of 256 of them, without some of the strokes |
//! | [`Inside::patterns`] | the first layer's weights: for what inputs each of its units is on |
//! | [`Inside::activations`], [`Inside::activity`] | what a hidden layer does: with one input, and how often over many |
//! | [`Inside::plane`], [`Inside::walk`] | what G paints on a plane or a line through its ideas, and a way through them |
//! | [`Inside::line`] | D's answers along the line from the artist's nearest curve through a painting |
//!
//! A network without hidden layers has one layer, which is the first and the last. The units are then its inputs where a sum
//! is taken apart (the ideas or the points, and the label), and its outputs where patterns are asked for.
//!
//! Every question takes the run by `&Gan`, so asking changes nothing. An [`Inside`] allocates when it is made, and never again.
//! What several questions share is not inlined, which makes the wasm 1.5 KB smaller.

mod activity;
mod columns;
mod line;
mod muted;
mod patterns;
mod plane;
mod ranking;
mod strokes;
mod sum;
mod terms;
mod walk;

pub use line::MOST_PLACES;
pub use muted::Spread;
pub use patterns::Patterns;
pub use plane::{Axes, Axis, MOST_SIZE, plane_shape};
pub use strokes::Strokes;

use crate::config::Config;
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::checks::check_numbers;
use crate::names::{DISCRIMINATOR, GENERATOR};
use crate::nn::Mlp;
use columns::Columns;
use ranking::Ranking;
use serde::Serialize;
use std::slice::from_ref;

/// One of the two networks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Player {
    /// G, the painter.
    Generator,
    /// D, the critic.
    Discriminator,
}

impl Player {
    /// Both players.
    pub const BOTH: [Player; 2] = [Player::Generator, Player::Discriminator];

    /// The name, as in the names of tensors.
    pub fn name(self) -> &'static str {
        match self {
            Player::Generator => GENERATOR,
            Player::Discriminator => DISCRIMINATOR,
        }
    }

    /// How many units this network's first layer has.
    pub fn patterns(self, gan: &Gan) -> usize {
        self.network(gan).layers[0].bias.len()
    }

    /// How many inputs this network has, with the label.
    pub fn inputs(self, gan: &Gan) -> usize {
        self.network(gan).layers[0].weight.ncols()
    }

    /// How many units a hidden layer of this network has. Hidden layers are counted from 0.
    ///
    /// # Errors
    /// If there is no such layer.
    pub fn units(self, gan: &Gan, layer: usize) -> Result<usize, GanError> {
        let layers = &self.network(gan).layers;
        match layers.len() - 1 {
            0 => Err(GanError::NoLayers { player: self }),
            hidden if layer >= hidden => Err(GanError::Layer { player: self, given: layer, hidden }),
            _ => Ok(layers[layer].bias.len()),
        }
    }

    fn network(self, gan: &Gan) -> &Mlp {
        match self {
            Player::Generator => gan.generator(),
            Player::Discriminator => gan.discriminator(),
        }
    }
}

/// How many parts there are to ask for.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// The strokes of a painting, without the bias: the inputs of G's last layer.
    pub strokes: usize,
    /// The terms of a logit, without the bias: the inputs of D's last layer.
    pub terms: usize,
    /// The units of G's first layer.
    pub generator_patterns: usize,
    /// The units of D's first layer.
    pub discriminator_patterns: usize,
}

impl Counts {
    /// The counts of a run. They stay the same during a whole run.
    pub fn of(gan: &Gan) -> Counts {
        let last = |network: &Mlp| network.layers[network.layers.len() - 1].weight.ncols();
        Counts {
            strokes: last(gan.generator()),
            terms: last(gan.discriminator()),
            generator_patterns: Player::Generator.patterns(gan),
            discriminator_patterns: Player::Discriminator.patterns(gan),
        }
    }
}

/// The buffers for questions about the inside of a run.
///
/// # Panics
/// Each question panics if the run has other sizes than the one that this was made for.
pub struct Inside {
    painted: Columns,
    judged: Columns,
    /// G without the strokes of some units.
    muted: Mlp,
    ranking: Ranking,
    /// A curve in the making, `[points]`.
    sums: Vec<f64>,
    /// The ideas of a cell, `[ideas]`.
    ideas: Vec<f32>,
    /// A painting on a line, `[points]`.
    painting: Vec<f32>,
}

impl Inside {
    /// Makes the buffers for a run.
    pub fn new(gan: &Gan) -> Inside {
        let [generator, discriminator] = Player::BOTH.map(|player| player.network(gan));
        let &Config { ideas, points, .. } = gan.start();
        let Counts { strokes, terms, generator_patterns, discriminator_patterns } = Counts::of(gan);
        Inside {
            painted: Columns::new(generator),
            judged: Columns::new(discriminator),
            muted: Mlp::zeros(&generator.sizes()),
            ranking: Ranking::new(strokes.max(terms).max(generator_patterns).max(discriminator_patterns)),
            sums: vec![0.0; points],
            ideas: vec![0.0; ideas],
            painting: vec![0.0; points],
        }
    }

    /// Takes ideas through G.
    fn paint(&mut self, gan: &Gan, ideas: &[f32], label: Option<f32>) -> Result<(), GanError> {
        check_ideas(gan, ideas, label)?;
        self.painted.set(0, ideas, label);
        self.painted.forward(gan.generator());
        check_finite(gan, self.painted.output(0), "the painting")
    }

    /// Takes a painting through D. Returns the logit.
    fn judge(&mut self, gan: &Gan, painting: &[f32], label: Option<f32>) -> Result<f32, GanError> {
        check_painting(gan, painting, label)?;
        self.judged.set(0, painting, label);
        self.judged.forward(gan.discriminator());
        let logit = self.judged.output(0)[0];
        gan.check_answer(logit.is_finite(), "D's judgement")?;
        Ok(logit)
    }
}

#[inline(never)]
fn check_ideas(gan: &Gan, ideas: &[f32], label: Option<f32>) -> Result<(), GanError> {
    check_numbers("ideas", ideas, [1, gan.start().ideas])?;
    gan.check_labels("label", label.as_ref().map(from_ref), 1).map(drop)
}

#[inline(never)]
fn check_painting(gan: &Gan, painting: &[f32], label: Option<f32>) -> Result<(), GanError> {
    check_numbers("painting", painting, [1, gan.start().points])?;
    gan.check_labels("label", label.as_ref().map(from_ref), 1).map(drop)
}

/// Checks that the numbers of an answer are finite.
#[inline(never)]
fn check_finite(gan: &Gan, numbers: &[f32], what: &'static str) -> Result<(), GanError> {
    gan.check_answer(numbers.iter().all(|number| number.is_finite()), what)
}
