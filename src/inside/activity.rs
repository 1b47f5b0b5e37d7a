//! What the units of a hidden layer do.

use super::{Inside, Player};
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::checks::check_length;
use crate::nn::Propagation;
use crate::nn::lanes::slice;
use crate::truth::Evaluator;

impl Inside {
    /// What each unit of a hidden layer makes of one input: `relu(z)` `[units]`, which is 0 where the unit is off. The input is
    /// ideas `[ideas]` for G, and a painting `[points]` for D. Hidden layers are counted from 0.
    ///
    /// # Errors
    /// As [`Gan::paint`] or [`Gan::judge`]; also if there is no such layer.
    pub fn activations(
        &mut self,
        gan: &Gan,
        (player, layer): (Player, usize),
        input: &[f32],
        label: Option<f32>,
        out: &mut [f32],
    ) -> Result<(), GanError> {
        check_length("out", out.len(), [1, player.units(gan, layer)?])?;
        out.copy_from_slice(match player {
            Player::Generator => {
                self.paint(gan, input, label)?;
                self.painted.layer_input(layer + 1)
            }
            Player::Discriminator => {
                self.judge(gan, input, label)?;
                self.judged.layer_input(layer + 1)
            }
        });
        Ok(())
    }

    /// How often each unit of a hidden layer is on: the share of inputs for which it is above 0, `[units]`. Returns how many units
    /// are never on. For G the inputs are the evaluator's 256 ideas. For D they are its 512 paintings: 256 of the artist and the
    /// 256 that G makes of the ideas. Hidden layers are counted from 0.
    ///
    /// # Errors
    /// If there is no such layer, `out` has another length, or a painting or a judgement would not be finite.
    pub fn activity(
        &mut self,
        gan: &Gan,
        evaluator: &mut Evaluator,
        (player, layer): (Player, usize),
        out: &mut [f32],
    ) -> Result<usize, GanError> {
        check_length("out", out.len(), [1, player.units(gan, layer)?])?;
        out.fill(0.0);
        match player {
            Player::Generator => add_shares(evaluator.painted(gan)?, layer, 1.0, out),
            Player::Discriminator => {
                evaluator.judged(gan)?.into_iter().for_each(|pass| add_shares(pass, layer, 0.5, out));
            }
        }
        Ok(out.iter().filter(|&&share| share == 0.0).count())
    }
}

/// Adds the share of a batch for which each unit is on, times a weight.
#[inline(never)]
fn add_shares(pass: &Propagation, layer: usize, weight: f32, out: &mut [f32]) {
    let x = pass.layer_input(layer + 1);
    for (share, row) in out.iter_mut().zip(slice(x).chunks_exact(x.ncols())) {
        let on = row.iter().filter(|&&x| x > 0.0).count();
        *share += weight * on as f32 / row.len() as f32;
    }
}
