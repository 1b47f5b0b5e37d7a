//! The named systems: those that the tutorial links, the paper's, and lessons in what can go wrong.

use crate::config::Config;
use crate::events::Event;
use crate::value::{Value, entry};

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

/// What a preset is in the table: its settings are the tutorial's but for these. They go through [`Config::set`], as
/// settings from outside do: code for each of them would be larger.
struct Row {
    name: &'static str,
    settings: &'static [(&'static str, Setting)],
    events: &'static [(u64, &'static str, Setting)],
    steps: u64,
}

enum Setting {
    Number(f64),
    Text(&'static str),
    Flag(bool),
}

use Setting::{Flag, Number, Text};

const SIMULTANEOUS: (&str, Setting) = ("updateOrder", Text("simultaneous"));
const NON_SATURATING: (&str, Setting) = ("loss", Text("nonSaturating"));
const GLOROT: (&str, Setting) = ("init", Text("glorot"));
const CONDITIONAL: (&str, Setting) = ("conditional", Flag(true));
const STRONG_CRITIC: (&str, Setting) = ("discriminatorLearningRate", Number(2e-2));

const TABLE: [Row; 11] = [
    // The tutorial's text.
    Row { name: "pytorch-tutorial", settings: &[], events: &[], steps: 10_000 },
    // Its script as it is today.
    Row { name: "pytorch-upstream", settings: &[SIMULTANEOUS], events: &[], steps: 10_000 },
    // The TensorFlow 1 script: both updates in one run of the graph.
    Row { name: "tensorflow", settings: &[SIMULTANEOUS, GLOROT], events: &[], steps: 5_000 },
    // The conditional scripts.
    Row { name: "pytorch-conditional", settings: &[CONDITIONAL], events: &[], steps: 10_000 },
    Row { name: "tensorflow-conditional", settings: &[SIMULTANEOUS, GLOROT, CONDITIONAL], events: &[], steps: 7_000 },
    // Goodfellow et al. 2014, Algorithm 1 with the loss of its section 3. k and the rates are ours: they were found to work.
    Row {
        name: "paper",
        settings: &[
            ("updateOrder", Text("alternating")),
            ("discriminatorSteps", Number(2.0)),
            ("optimizer", Text("sgd")),
            ("generatorLearningRate", Number(1e-2)),
            ("discriminatorLearningRate", Number(1e-4)),
            NON_SATURATING,
        ],
        events: &[],
        steps: 15_000,
    },
    // D is sure before G has begun, and the minimax loss tells G nothing any more.
    Row { name: "critic-too-strong", settings: &[SIMULTANEOUS, STRONG_CRITIC], events: &[], steps: 4_000 },
    // The same, until one switch.
    Row {
        name: "the-other-loss",
        settings: &[SIMULTANEOUS, STRONG_CRITIC],
        events: &[(2_000, NON_SATURATING.0, NON_SATURATING.1)],
        steps: 8_000,
    },
    // G is much faster than D and runs to wherever D is weakest just now, all ideas together.
    Row {
        name: "mode-collapse",
        settings: &[SIMULTANEOUS, ("generatorLearningRate", Number(5e-3)), NON_SATURATING],
        events: &[],
        steps: 6_000,
    },
    // G is faster still, and nothing calls it back.
    Row {
        name: "runaway",
        settings: &[SIMULTANEOUS, ("generatorLearningRate", Number(2e-2))],
        events: &[],
        steps: 3_000,
    },
    // ½ is a race, not a rest: G stops, and D, which could not tell, soon can.
    Row {
        name: "race",
        settings: &[SIMULTANEOUS],
        events: &[(10_000, "freeze", Text("generator")), (10_000, "discriminatorLearningRate", Number(1e-3))],
        steps: 12_000,
    },
];

impl Preset {
    /// The names of all presets.
    pub fn names() -> impl Iterator<Item = &'static str> {
        TABLE.iter().map(|row| row.name)
    }

    /// The preset of this name, None if there is none.
    pub fn named(name: &str) -> Option<Preset> {
        let row = TABLE.iter().find(|row| row.name == name)?;
        let mut config = Config::default();
        for (field, setting) in row.settings {
            let done = config.set(field, &setting.value());
            debug_assert_eq!(done, Ok(()));
        }
        let event = |&(step, field, ref setting): &(u64, &str, Setting)| Event {
            step,
            field: field.to_owned(),
            value: setting.value(),
        };
        Some(Preset { config, events: row.events.iter().map(event).collect(), steps: row.steps })
    }

    /// As `{ config, events, steps }`.
    pub fn value(&self) -> Value {
        Value::Object(vec![
            entry("config", self.config.value()),
            entry("events", Event::list_value(&self.events)),
            entry("steps", Value::Number(self.steps as f64)),
        ])
    }
}

impl Setting {
    fn value(&self) -> Value {
        match *self {
            Number(number) => Value::Number(number),
            Text(text) => Value::text(text),
            Flag(flag) => Value::Flag(flag),
        }
    }
}
