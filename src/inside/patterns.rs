//! What the units of the first layer look for.

use super::sum::norm;
use super::{Inside, Player, check_finite};
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::checks::{check_count, check_length};
use crate::nn::lanes::slice;

/// Where [`Inside::patterns`] writes. The caller chooses n, how many units are written: from 0 to all of the first layer.
pub struct Patterns<'a> {
    /// The numbers of the strongest units, the strongest first. Shape: `[n]`.
    pub units: &'a mut [f32],
    /// The strength of each of these units. Shape: `[n]`.
    pub strengths: &'a mut [f32],
    /// Their weights. Shape: `[n, inputs]`, row by row, with the label's weight last in a conditional Gan.
    pub weights: &'a mut [f32],
    /// Their biases. Shape: `[n]`.
    pub biases: &'a mut [f32],
}

impl Inside {
    /// The weights of a network's first layer: the unit is on where `Σₖ weights[k]·input[k] + bias > 0`. So what it looks for is a
    /// pattern over the points of a painting (D), or over the ideas (G).
    ///
    /// If the next layer has one output, the strength of a unit is its weight there, v, which speaks for the artist where it is
    /// above 0. If the next layer has several outputs, it is the Euclidean norm of the unit's weights there. The units are
    /// ranked by the size of their strength. Without hidden layers, the units are the network's outputs, each with the strength 1.
    ///
    /// # Errors
    /// If a slice has another length, or a strength would not be finite.
    pub fn patterns(
        &mut self,
        gan: &Gan,
        player: Player,
        Patterns { units, strengths, weights, biases }: Patterns,
    ) -> Result<(), GanError> {
        let layers = &player.network(gan).layers;
        let (count, inputs) = (player.patterns(gan), player.inputs(gan));
        let n = units.len();
        check_count("units", n, [0, count])?;
        check_length("strengths", strengths.len(), [1, n])?;
        check_length("weights", weights.len(), [n, inputs])?;
        check_length("biases", biases.len(), [1, n])?;

        let strength = |unit: usize| match layers.get(1) {
            None => 1.0,
            Some(next) if next.bias.len() == 1 => f64::from(next.weight[[0, unit]]),
            Some(next) => norm(next, unit),
        };
        self.ranking.rank(count, strength, units);
        let first = slice(&layers[0].weight);
        for (i, &unit) in self.ranking.order(n).iter().enumerate() {
            strengths[i] = self.ranking.strength(unit) as f32;
            biases[i] = layers[0].bias[unit];
            weights[i * inputs..][..inputs].copy_from_slice(&first[unit * inputs..][..inputs]);
        }
        check_finite(gan, strengths, "the strength of a unit")
    }
}
