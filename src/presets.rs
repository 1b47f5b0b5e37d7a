//! The named systems: those that the tutorial links, the paper's, and lessons in what can go wrong.

use crate::config::{Config, OptimizerKind, UpdateOrder};
use crate::events::Event;
use crate::loss::GeneratorLoss;
use crate::nn::Init;
use crate::value::Value;

/// A run to its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// Where it starts.
    pub config: Config,
    /// What changes on the way.
    pub events: Vec<Event>,
    /// How many steps it has.
    pub steps: u64,
}

impl Preset {
    /// The names of all presets.
    pub const NAMES: [&str; 11] = [
        "pytorch-tutorial",
        "pytorch-upstream",
        "tensorflow",
        "pytorch-conditional",
        "tensorflow-conditional",
        "paper",
        "critic-too-strong",
        "the-other-loss",
        "mode-collapse",
        "runaway",
        "race",
    ];

    /// As `{ config, events, steps }`.
    pub fn value(&self) -> Value {
        Value::Object(vec![
            ("config".to_owned(), self.config.value()),
            ("events".to_owned(), Value::List(self.events.iter().map(Event::value).collect())),
            ("steps".to_owned(), Value::Number(self.steps as f64)),
        ])
    }

    /// The preset of this name, None if there is none.
    pub fn named(name: &str) -> Option<Preset> {
        let tutorial = Config::default();
        let upstream = Config { update_order: UpdateOrder::Simultaneous, ..Config::default() };
        let tensorflow = Config { init: Init::Glorot, ..upstream.clone() };
        let strong_critic = Config { discriminator_learning_rate: 2e-2, ..upstream.clone() };
        let run = |config, steps| Preset { config, events: Vec::new(), steps };
        Some(match name {
            // The tutorial's text.
            "pytorch-tutorial" => run(tutorial, 10_000),
            // Its script as it is today.
            "pytorch-upstream" => run(upstream, 10_000),
            // The TensorFlow 1 script: both updates in one run of the graph.
            "tensorflow" => run(tensorflow, 5_000),
            // The conditional scripts.
            "pytorch-conditional" => run(Config { conditional: true, ..tutorial }, 10_000),
            "tensorflow-conditional" => run(Config { conditional: true, ..tensorflow }, 7_000),
            // Goodfellow et al. 2014, Algorithm 1 with the loss of its section 3. The rates are ours.
            "paper" => run(
                Config {
                    optimizer: OptimizerKind::Sgd,
                    loss: GeneratorLoss::NonSaturating,
                    update_order: UpdateOrder::Alternating,
                    discriminator_steps: 2,
                    generator_learning_rate: 1e-2,
                    discriminator_learning_rate: 1e-4,
                    ..tutorial
                },
                15_000,
            ),
            // D is sure before G has begun, and the minimax loss tells G nothing any more.
            "critic-too-strong" => run(strong_critic, 4_000),
            // The same, until one switch: the non-saturating loss.
            "the-other-loss" => {
                Preset { events: vec![event(2_000, "loss", Value::text("nonSaturating"))], ..run(strong_critic, 8_000) }
            }
            // G is much faster than D and runs to wherever D is weakest just now, all ideas together.
            "mode-collapse" => {
                run(Config { generator_learning_rate: 5e-3, loss: GeneratorLoss::NonSaturating, ..upstream }, 6_000)
            }
            // G is faster still, and nothing calls it back.
            "runaway" => run(Config { generator_learning_rate: 2e-2, ..upstream }, 3_000),
            // ½ is a race, not a rest: G stops, and D, which could not tell, soon can.
            "race" => Preset {
                events: vec![
                    event(10_000, "freeze", Value::text("generator")),
                    event(10_000, "discriminatorLearningRate", Value::Number(1e-3)),
                ],
                ..run(upstream, 12_000)
            },
            _ => return None,
        })
    }
}

fn event(step: u64, field: &str, value: Value) -> Event {
    Event { step, field: field.to_owned(), value }
}
