//! What the last layer of a network says, as the sum of its terms.

use super::ranking::Ranking;
use crate::nn::Linear;
use crate::nn::lanes::slice;

/// Where [`take_apart`] writes.
pub(super) struct Parts<'a> {
    /// The numbers of the n units with the strongest terms. Shape: `[n]`.
    pub units: &'a mut [f32],
    /// The strength of each of these terms. Shape: `[n]`, or `[0]` if nobody wants to know.
    pub strengths: &'a mut [f32],
    /// The bias, the n strongest terms, and the sum of all others. Shape: `[n + 2, outputs]`, row by row.
    pub terms: &'a mut [f32],
}

/// Takes `y = b + Σᵤ h[u]·w[u]` apart, where `w[u]` `[outputs]` is the column u of the weights. The strength of the term `h[u]·w[u]`
/// is `|h[u]|·‖w[u]‖`. The sum of all others leaves out the units that are muted.
///
/// Shapes: h `[units]`; muted `[units]`, or `[0]` if there are none; sums, which is overwritten, `[outputs]`.
pub(super) fn take_apart(
    layer: &Linear,
    h: &[f32],
    muted: &[f32],
    (ranking, sums): (&mut Ranking, &mut [f64]),
    Parts { units, strengths, terms }: Parts,
) {
    let outputs = layer.bias.len();
    let (bias, rows) = terms.split_at_mut(outputs);
    let (rows, rest) = rows.split_at_mut(units.len() * outputs);
    bias.copy_from_slice(slice(&layer.bias));
    ranking.rank(h.len(), |unit| f64::from(h[unit]).abs() * norm(layer, unit), units);
    let (singled_out, others) = ranking.order(h.len()).split_at(units.len());
    for (strength, &unit) in strengths.iter_mut().zip(singled_out) {
        *strength = ranking.strength(unit) as f32;
    }
    for (row, &unit) in rows.chunks_exact_mut(outputs).zip(singled_out) {
        sums.fill(0.0);
        add_term(layer, h, unit, sums);
        round(sums, row);
    }
    sums.fill(0.0);
    for &unit in others.iter().filter(|&&unit| muted.is_empty() || muted[unit] == 0.0) {
        add_term(layer, h, unit, sums);
    }
    round(sums, rest);
}

/// The weights that lead from a unit to the outputs of the layer, `[outputs]`.
fn column(layer: &Linear, unit: usize) -> impl Iterator<Item = f64> {
    slice(&layer.weight)[unit..].iter().step_by(layer.weight.ncols()).map(|&weight| f64::from(weight))
}

/// The Euclidean norm of a unit's weights in the layer.
#[inline(never)]
pub(super) fn norm(layer: &Linear, unit: usize) -> f64 {
    column(layer, unit).map(|weight| weight * weight).sum::<f64>().sqrt()
}

#[inline(never)]
fn add_term(layer: &Linear, h: &[f32], unit: usize, sums: &mut [f64]) {
    let h = f64::from(h[unit]);
    sums.iter_mut().zip(column(layer, unit)).for_each(|(sum, weight)| *sum += h * weight);
}

fn round(sums: &[f64], to: &mut [f32]) {
    to.iter_mut().zip(sums).for_each(|(to, &sum)| *to = sum as f32);
}
