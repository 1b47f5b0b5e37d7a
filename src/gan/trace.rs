//! Copies out what a training step makes on its way: the tensors of [`Gan::trace_step`](crate::Gan::trace_step).
//!
//! | name | shape | is |
//! | --- | --- | --- |
//! | `u` | `[batch]` | the artist's paintings as `lower + u·(upper − lower)` |
//! | `artistPaintings` | `[batch, points]` | the artist's half of the batch |
//! | `ideas` | `[batch, ideas]` | what G makes its half from |
//! | `labels` | `[batch, 1]` | the classes of both halves, in a conditional Gan |
//! | `paintings` | `[batch, points]` | what G makes from the ideas |
//! | `realProbabilities` | `[batch, 1]` | D's probabilities that the artist painted the artist's half |
//! | `generatedProbabilities` | `[batch, 1]` | the same for G's half |
//! | `discriminatorLoss` | `[]` | what D minimises |
//! | `discriminator.0.weight.grad`, `discriminator.0.bias.grad`, `discriminator.2.weight.grad`, … | as the weight | its gradient |
//! | `discriminator.0.weight`, … | `[outputs, inputs]`, `[outputs]` | D after its update |
//! | `generatorLoss` | `[]` | what G minimises |
//! | `paintings.grad` | `[batch, points]` | ∂(mean G loss)/∂painting, as G's gradient goes through it |
//! | `generator.0.weight.grad`, … | as the weight | G's gradient |
//! | `generator.0.weight`, … | `[outputs, inputs]`, `[outputs]` | G after its update |
//!
//! The tensors come in the order in which the step makes them. The table shows the order of
//! [`UpdateOrder::Classic`](crate::UpdateOrder::Classic). With `Simultaneous`, D after its update comes after G's gradient.
//! With `Alternating`, D judges again for G, so `generatedProbabilities` come a second time, before `generatorLoss`. If a step
//! updates D several times, everything from `u` to D's weights is repeated as often, and then everything from `u` to `paintings`
//! comes once more for the batch that G learns from. There are no gradients and weights of a frozen player,
//! and no `paintings.grad` of a frozen G.

use super::Gan;
use super::batch::copy_rows;
use super::loss::probability;
use super::train::Moment;
use crate::config::Config;
use crate::names::{DISCRIMINATOR, Each, GENERATOR, each_tensor};
use crate::nn::Mlp;
use crate::nn::lanes::slice;
use ndarray::{Array2, ArrayRef2};
use std::convert::identity;

/// Calls `note` with the tensors that a moment of a step has brought.
pub(super) fn note(moment: Moment, gan: &Gan, note: &mut Each) {
    let batch = &gan.batch;
    match moment {
        Moment::BatchDrawn => note_batch(gan, note),
        Moment::Painted => note_columns("paintings", batch.generator.output(), identity, note),
        Moment::Judged { loss } => {
            note_columns("realProbabilities", batch.real.output(), probability, note);
            note_columns("generatedProbabilities", batch.generated.output(), probability, note);
            note("discriminatorLoss", &[], &[loss as f32]);
        }
        Moment::JudgedAnew => note_columns("generatedProbabilities", batch.generated.output(), probability, note),
        Moment::DiscriminatorGradient => note_network(DISCRIMINATOR, ".grad", &gan.discriminator_gradient, note),
        Moment::DiscriminatorUpdated => note_network(DISCRIMINATOR, "", gan.discriminator(), note),
        Moment::GeneratorLoss(loss) => note("generatorLoss", &[], &[loss as f32]),
        Moment::GeneratorGradient => {
            note_columns("paintings.grad", batch.generator.d_output(), identity, note);
            note_network(GENERATOR, ".grad", &gan.generator_gradient, note);
        }
        Moment::GeneratorUpdated => note_network(GENERATOR, "", gan.generator(), note),
    }
}

fn note_batch(gan: &Gan, note: &mut Each) {
    let &Config { batch_size, ideas: idea_count, points, conditional, .. } = gan.config();
    note("u", &[batch_size], &gan.batch.u);
    let mut paintings = Array2::zeros((points, batch_size));
    gan.artist.paint(&gan.batch.u, &mut paintings);
    note_columns("artistPaintings", &paintings, identity, note);
    let ideas = gan.batch.generator.input();
    note_features("ideas", ideas, idea_count, identity, note);
    if conditional {
        note("labels", &[batch_size, 1], &slice(ideas)[idea_count * batch_size..]);
    }
}

/// Notes a batch `[features, batch]` as `[batch, features]`, through `map`.
fn note_columns(name: &str, batch: &ArrayRef2<f32>, map: fn(f32) -> f32, note: &mut Each) {
    note_features(name, batch, batch.nrows(), map, note);
}

/// The same of a batch that has more than these features.
fn note_features(name: &str, batch: &ArrayRef2<f32>, features: usize, map: fn(f32) -> f32, note: &mut Each) {
    let size = batch.ncols();
    let mut rows = vec![0.0; features * size];
    copy_rows(batch, features, &mut rows, map);
    note(name, &[size, features], &rows);
}

/// Notes a player's network, or something with its shapes. `ending` is added to each name.
fn note_network(player: &str, ending: &str, network: &Mlp, note: &mut Each) {
    each_tensor(player, network, &mut |name, shape, numbers| note(&format!("{name}{ending}"), shape, numbers));
}
