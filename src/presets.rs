//! The named systems: those that the tutorial links to, the paper's own, and lessons in what can go wrong.

use crate::config::{ArtistConfig, Config, Freeze, OptimizerKind, UpdateOrder};
use crate::events::{Change, Event};
use crate::loss::GeneratorLoss;
use crate::nn::Init;
use serde::Serialize;

/// A run to its end.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Preset {
    /// The settings at step 0.
    pub config: Config,
    /// The changes on the way.
    pub events: Vec<Event>,
    /// How many steps the run has.
    pub steps: u64,
}

impl Preset {
    /// The names of all presets.
    pub const NAMES: [&str; 12] = [
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
        "heart",
    ];

    /// The preset of this name, or None.
    pub fn named(name: &str) -> Option<Preset> {
        let run = |config, steps| Preset { config, events: Vec::new(), steps };
        let simultaneous = || Config { update_order: UpdateOrder::Simultaneous, ..Config::default() };
        Some(match name {
            // The code in the tutorial's text.
            "pytorch-tutorial" => run(Config::default(), 10_000),
            // The tutorial's script as it is today.
            "pytorch-upstream" => run(simultaneous(), 10_000),
            // The TensorFlow 1 script, which makes both updates in one run of the graph.
            "tensorflow" => run(Config { init: Init::Glorot, ..simultaneous() }, 5_000),
            // The conditional scripts.
            "pytorch-conditional" => run(Config { conditional: true, ..Config::default() }, 10_000),
            "tensorflow-conditional" => run(Config { init: Init::Glorot, conditional: true, ..simultaneous() }, 7_000),
            "paper" => run(paper(), 15_000),
            // D is sure before G has begun, and then the minimax loss no longer tells G anything.
            "critic-too-strong" => run(Config { discriminator_learning_rate: 2e-2, ..simultaneous() }, 4_000),
            // The same run, until the loss is switched.
            "the-other-loss" => Preset {
                events: vec![Event { step: 2_000, change: Change::Loss(GeneratorLoss::NonSaturating) }],
                ..run(Config { discriminator_learning_rate: 2e-2, ..simultaneous() }, 8_000)
            },
            // G is much faster than D. With all its ideas at once, it runs to wherever D is weakest at the moment.
            "mode-collapse" => {
                let loss = GeneratorLoss::NonSaturating;
                run(Config { generator_learning_rate: 5e-3, loss, ..simultaneous() }, 6_000)
            }
            // G is faster still, and nothing calls it back.
            "runaway" => run(Config { generator_learning_rate: 2e-2, ..simultaneous() }, 3_000),
            // D = ½ is a race, not a rest: G stops, and D, which could not tell the paintings apart, soon can.
            "race" => Preset {
                events: vec![
                    Event { step: 10_000, change: Change::Freeze(Freeze::Generator) },
                    Event { step: 10_000, change: Change::DiscriminatorLearningRate(1e-3) },
                ],
                ..run(simultaneous(), 12_000)
            },
            // Two groups of curves with sharp tips: after 10,000 steps the painter is mostly not near enough yet.
            "heart" => {
                let points = Config::default().points;
                let artist = ArtistConfig::named("heart", points).expect("a named artist");
                run(Config { artist, ..Config::default() }, 20_000)
            }
            _ => return None,
        })
    }
}

/// Algorithm 1 of Goodfellow et al. 2014 with the loss of its section 3. We chose k and the rates, because they work here.
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
