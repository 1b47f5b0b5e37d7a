//! What a training step makes on its way, copied out: the tensors of [`Gan::trace_step`](crate::Gan::trace_step).
//!
//! | name | shape | is |
//! | --- | --- | --- |
//! | `artistPaintings` | `[batch, points]` | the artist's half of the batch |
//! | `ideas` | `[batch, ideas]` | what G makes its half of |
//! | `labels` | `[batch, 1]` | the classes of both halves, in a conditional Gan |
//! | `paintings` | `[batch, points]` | what G makes of the ideas |
//! | `realProbabilities` | `[batch, 1]` | D's probabilities that the artist painted the artist's half |
//! | `generatedProbabilities` | `[batch, 1]` | likewise G's half |
//! | `discriminatorLoss` | `[]` | what D minimises |
//! | `discriminator.0.weight.grad`, `discriminator.0.bias.grad`, `discriminator.2.weight.grad`, … | as the weight | its gradient |
//! | `discriminator.0.weight`, … | `[outputs, inputs]`, `[outputs]` | D after its update |
//! | `generatorLoss` | `[]` | what G minimises |
//! | `paintings.grad` | `[batch, points]` | ∂(mean G loss)/∂painting, as G's gradient goes through it |
//! | `generator.0.weight.grad`, … | as the weight | G's gradient |
//! | `generator.0.weight`, … | `[outputs, inputs]`, `[outputs]` | G after its update |
//!
//! They stand in the order in which the step makes them. That is the table's for
//! [`UpdateOrder::Classic`](crate::UpdateOrder::Classic); with `Simultaneous`, D after its update comes behind G's gradient;
//! with `Alternating`, D judges anew for G: `generatedProbabilities` come again, before `generatorLoss`. Where a step updates
//! D several times, all from `artistPaintings` to D's weights comes as often, then the first three and `paintings` once more
//! for the batch that G learns from. A frozen player has neither gradients nor weights in it, and a frozen G no
//! `paintings.grad`.

use crate::batch::copy_rows;
use crate::names::{Each, each_tensor};
use crate::nn::Mlp;
use ndarray::ArrayRef2;

/// Where a step notes its tensors. A step that is not traced notes nothing.
#[derive(Default)]
pub(crate) struct Trace<'a>(Option<&'a mut Each<'a>>);

impl<'a> Trace<'a> {
    pub fn to(note: &'a mut Each<'a>) -> Trace<'a> {
        Trace(Some(note))
    }

    /// Whether the step is traced.
    pub fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// Notes a tensor.
    pub fn tensor(&mut self, name: &str, shape: &[usize], numbers: &[f32]) {
        if let Some(note) = &mut self.0 {
            note(name, shape, numbers);
        }
    }

    /// Notes a batch `[features, batch]` as `[batch, features]`, through `map`.
    pub fn batch(&mut self, name: &str, batch: &ArrayRef2<f32>, map: fn(f32) -> f32) {
        self.first_features(name, batch, batch.nrows(), map);
    }

    /// The same of a batch that has more than these features.
    pub fn first_features(&mut self, name: &str, batch: &ArrayRef2<f32>, features: usize, map: fn(f32) -> f32) {
        if self.is_on() {
            let size = batch.ncols();
            let mut rows = vec![0.0; features * size];
            copy_rows(batch, features, &mut rows, map);
            self.tensor(name, &[size, features], &rows);
        }
    }

    /// Notes a player's network, or what has its shapes; `ending` follows each name.
    pub fn network(&mut self, player: &str, ending: &str, network: &Mlp) {
        if let Some(note) = &mut self.0 {
            each_tensor(player, network, &mut |name, shape, numbers| note(&format!("{name}{ending}"), shape, numbers));
        }
    }
}
