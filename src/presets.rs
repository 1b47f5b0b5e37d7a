//! The named systems: those that the tutorial links, the paper's, and lessons in what can go wrong.

use crate::config::{Config, Freeze, OptimizerKind, UpdateOrder};
use crate::events::{Change, Event};
use crate::loss::GeneratorLoss;
use crate::nn::Init;
use serde::Serialize;

/// A run to its end.
#[derive(Clone, Debug, PartialEq, Serialize)]
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

    /// The preset of this name, None if there is none.
    pub fn named(name: &str) -> Option<Preset> {
        let run = |config, steps| Preset { config, events: Vec::new(), steps };
        let simultaneous = || Config { update_order: UpdateOrder::Simultaneous, ..Config::default() };
        Some(match name {
            // The tutorial's text.
            "pytorch-tutorial" => run(Config::default(), 10_000),
            // Its script as it is today.
            "pytorch-upstream" => run(simultaneous(), 10_000),
            // The TensorFlow 1 script: both updates in one run of the graph.
            "tensorflow" => run(Config { init: Init::Glorot, ..simultaneous() }, 5_000),
            // The conditional scripts.
            "pytorch-conditional" => run(Config { conditional: true, ..Config::default() }, 10_000),
            "tensorflow-conditional" => run(Config { init: Init::Glorot, conditional: true, ..simultaneous() }, 7_000),
            "paper" => run(paper(), 15_000),
            // D is sure before G has begun, and the minimax loss tells G nothing any more.
            "critic-too-strong" => run(Config { discriminator_learning_rate: 2e-2, ..simultaneous() }, 4_000),
            // The same, until one switch.
            "the-other-loss" => Preset {
                events: vec![Event { step: 2_000, change: Change::Loss(GeneratorLoss::NonSaturating) }],
                ..run(Config { discriminator_learning_rate: 2e-2, ..simultaneous() }, 8_000)
            },
            // G is much faster than D and runs to wherever D is weakest just now, all ideas together.
            "mode-collapse" => {
                let loss = GeneratorLoss::NonSaturating;
                run(Config { generator_learning_rate: 5e-3, loss, ..simultaneous() }, 6_000)
            }
            // G is faster still, and nothing calls it back.
            "runaway" => run(Config { generator_learning_rate: 2e-2, ..simultaneous() }, 3_000),
            // ½ is a race, not a rest: G stops, and D, which could not tell, soon can.
            "race" => Preset {
                events: vec![
                    Event { step: 10_000, change: Change::Freeze(Freeze::Generator) },
                    Event { step: 10_000, change: Change::DiscriminatorLearningRate(1e-3) },
                ],
                ..run(simultaneous(), 12_000)
            },
            _ => return None,
        })
    }
}

/// Goodfellow et al. 2014, Algorithm 1 with the loss of its section 3. k and the rates are ours: they were found to work.
fn paper() -> Config {
    Config {
        update_order: UpdateOrder::Alternating,
        discriminator_steps: 2,
        optimizer: OptimizerKind::Sgd,
        generator_learning_rate: 1e-2,
        discriminator_learning_rate: 1e-4,
        loss: GeneratorLoss::NonSaturating,
        ..Config::default()
    }
}
