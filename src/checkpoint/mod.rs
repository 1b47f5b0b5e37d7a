//! A run as a file, to and from PyTorch.
//!
//! The file is in the safetensors format. Its tensors, all `F32`:
//!
//! | name | shape | is |
//! | --- | --- | --- |
//! | `generator.0.weight`, `generator.0.bias`, `generator.2.weight`, … | `[outputs, inputs]`, `[outputs]` | G, as the `state_dict` of PyTorch's `Sequential(Linear, ReLU, Linear)` |
//! | `discriminator.0.weight`, … | likewise | D; its last layer gives a logit |
//! | `exp_avg.generator.0.weight`, `exp_avg_sq.generator.0.weight`, … | as the weight | Adam's m and v |
//! | `momentum_buffer.generator.0.weight`, … | as the weight | SGD's b, in the place of Adam's |
//! | `paintings` | `[batch, points]` | the batch on show; a conditional Gan's have their label as one more column |
//!
//! In a conditional Gan the label is the last column of the first weights. The metadata, all strings: `config` (the
//! settings at step 0) and `events` as JSON; `step`; `rng`, the random numbers' state as 64 hex digits;
//! `generator_adam_steps` and `discriminator_adam_steps`, how often each was updated, with Adam; and, after the first
//! step, `numbers`, what the last one measured, as JSON.
//!
//! A file may also hold the networks alone, as PyTorch writes them. It then starts a run at step 0. Keys left out of its `config`
//! have their defaults. Without a `config`, the sizes come from the weights. If D then has one input more than G paints points,
//! both networks take a label. If G nevertheless has as many inputs as the tutorial's G without a label, the file needs a
//! `config`. Other metadata are ignored.
//!
//! A file counts as a whole run if it has a tensor of an optimiser (`exp_avg.…`, `exp_avg_sq.…`, `momentum_buffer.…`), the
//! tensor `paintings`, or `rng` in its metadata.

mod error;
mod names;
mod read;
mod sizes;

pub use crate::safetensors::FileError;
pub use error::RestoreError;

use crate::gan::Gan;
use crate::gan::batch::copy_rows;
use crate::gan::state::Player;
use crate::json;
use crate::names::{DISCRIMINATOR, GENERATOR, each_tensor};
use crate::nn::Optimizer;
use crate::safetensors::Writer;
use std::convert::identity;

/// The largest file in bytes. Even two networks with five hidden layers of 512, stored three times, take less.
pub const LARGEST: usize = 64 << 20;

const PLAYERS: [&str; 2] = [GENERATOR, DISCRIMINATOR];
const PAINTINGS: &str = "paintings";

impl Gan {
    /// The whole run as a file, whose content [`crate::checkpoint`] describes. [`Gan::restore`] makes a run of it that goes on
    /// to the same bits, and shows the same paintings and numbers.
    pub fn checkpoint(&self) -> Vec<u8> {
        let state = self.state();
        let mut metadata = vec![
            ("format".to_owned(), "pt".to_owned()),
            ("config".to_owned(), json::write(self.start())),
            ("events".to_owned(), json::write(self.events())),
            ("step".to_owned(), state.step.to_string()),
            ("rng".to_owned(), state.rng.state().map(|word| format!("{word:016x}")).concat()),
        ];
        metadata.extend(self.numbers().map(|numbers| ("numbers".to_owned(), json::write(&numbers))));
        for (player, Player { optimizer, .. }) in PLAYERS.into_iter().zip(state.players()) {
            if let Optimizer::Adam(adam) = optimizer {
                metadata.push((adam_steps(player), adam.steps().to_string()));
            }
        }
        let mut file = Writer::new(&metadata);
        for (player, Player { network, optimizer }) in PLAYERS.into_iter().zip(state.players()) {
            let mut write = |name: &str, shape: &[usize], numbers: &[f32]| file.tensor(name, shape, numbers);
            each_tensor(player, network, &mut write);
            for (moment, network) in optimizer.moments() {
                each_tensor(&format!("{moment}.{player}"), network, &mut write);
            }
        }
        let (columns, rows) = self.paintings().dim();
        let mut paintings = vec![0.0; rows * columns];
        copy_rows(self.paintings(), columns, &mut paintings, identity);
        file.tensor(PAINTINGS, &[rows, columns], &paintings);
        file.finish()
    }

    /// Goes on with the run of a checkpoint, or starts a run with the networks of a file from PyTorch.
    ///
    /// ```
    /// # use gan_painter::{Config, Gan};
    /// let gan = Gan::new(Config::default())?;
    /// assert_eq!(Gan::restore(&gan.checkpoint())?.state_hash(), gan.state_hash());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If the file is anything else: see [`RestoreError`].
    pub fn restore(bytes: &[u8]) -> Result<Gan, RestoreError> {
        check_size(bytes.len())?;
        read::restore(bytes)
    }
}

/// Checks that a file of so many bytes may be a checkpoint.
///
/// # Errors
/// If no checkpoint is that large.
pub fn check_size(bytes: usize) -> Result<(), RestoreError> {
    if bytes > LARGEST { Err(RestoreError::TooLarge(bytes)) } else { Ok(()) }
}

/// The key in the metadata for the number of Adam's updates of a player.
fn adam_steps(player: &str) -> String {
    format!("{player}_adam_steps")
}
