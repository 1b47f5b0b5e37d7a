//! A GAN that learns to paint curves, small enough to train live in a web page.
//!
//! The task is the one of Morvan Zhou's PyTorch tutorial: an artist paints curves a·x² + (a − 1) with a ~ U(1, 2) at
//! 15 points. The generator G learns to paint such curves from random *ideas*; the discriminator D learns to tell the
//! artist's paintings from G's, and its gradient tells G what to change. Everything is written by hand on [`ndarray`]:
//! the networks, their backward passes and the optimisers.
//!
//! | shape | is |
//! | --- | --- |
//! | `batch` | paintings per training step; in matrices, one column each |
//! | `ideas` | random numbers from which G makes one painting |
//! | `points` | numbers that make up one painting |
//! | `[features, batch]` | every activation; in a conditional GAN the label is the last input feature of both networks |
//! | `units` | numbers that go into a network's last layer: one for each unit of the last hidden layer |
//! | `[outputs, inputs]` | every weight, as in PyTorch |
//!
//! `d_x` is the gradient of the loss at hand with respect to `x`.
//!
//! # A step
//!
//! ```text
//! u [batch] ─────── artist ─▶ paintings [points, batch] ─▶ D ─▶ real logits [1, batch] ─────┐
//! ideas [ideas, batch] ─ G ─▶ paintings [points, batch] ─▶ D ─▶ generated logits [1, batch] ┴▶ D's loss
//!                                                                                               │
//! D's weights ◀─ Adam ◀─ D's gradient ◀─ back through D ◀─ gradient of both logits [1, batch] ◀─┘
//!
//!                                                              generated logits [1, batch] ──▶ G's loss
//!                                                                                               │
//! G's weights ◀─ Adam ◀─ G's gradient ◀─ back through G ◀─ gradient of the paintings            │
//!                                                          [points, batch]                      │
//!                                                               ▲                               │
//!                                                               └─ back through D ◀─ [1, batch] ┘
//! ```
//!
//! A gradient has the shapes of its network. The three [`UpdateOrder`]s differ in which of D's weights the last line goes
//! through. Inside a network, [`nn`] has the picture.
//!
//! # Where to read
//!
//! 1. [`nn`] is the network, and knows nothing of GANs; its page says in which order to read it. Its kernels in [`nn::fast`] can be left out.
//! 2. [`Artist`] paints the real data, and [`loss`] holds what D and G minimise.
//! 3. `gan` is a run: [`Gan`], the training step in `train`, what can be asked in `probe`; [`trace`] copies out what a step
//!    makes on its way.
//! 4. [`Config`] says what a run is made of, and each [`Event`] what changed on the way; [`Preset`] names such runs.
//! 5. [`truth`] measures what the two numbers of the tutorial hide; [`inside`] looks into the two networks; [`game`] deals paintings
//!    for a person to judge; [`checkpoint`] carries a run to a file and back.
//!
//! On wasm32 the module `web` is the door to JavaScript, and the only part that knows of it.

#![warn(clippy::too_many_lines)]

#[cfg(all(target_arch = "wasm32", not(target_feature = "simd128")))]
compile_error!(
    "build for wasm32 with `-C target-feature=+simd128`: .cargo/config.toml asks for it, but RUSTFLAGS in the environment replaces that"
);

mod artist;
mod artists;
pub mod checkpoint;
mod config;
mod error;
mod events;
mod facts;
pub mod game;
mod gan;
pub mod inside;
mod json;
mod names;
pub mod nn;
mod number;
mod presets;
mod rng;
mod safetensors;
pub mod truth;
#[cfg(target_arch = "wasm32")]
pub mod web;

pub use artist::{Artist, Bounds, Distribution, Fit};
pub use config::{
    Allowed, ArtistConfig, Config, ConfigError, Freeze, Given, OptimizerKind, SETTINGS, Setting, UpdateOrder,
};
pub use error::GanError;
pub use events::{Change, Event};
pub use facts::{ArtistRanges, ArtistU, Facts};
pub use gan::loss::{self, GeneratorLoss};
pub use gan::{Gan, Numbers, trace};
pub use presets::Preset;
