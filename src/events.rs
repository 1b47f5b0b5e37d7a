//! The changes made while a run goes on. A config and its events describe the whole run.

use crate::config::{Config, ConfigError, Freeze, Given, UpdateOrder, allowed, read};
use crate::loss::GeneratorLoss;
use crate::number::Number;
use serde::Serialize;
use std::mem::discriminant;

/// A change of a setting in a running Gan. Outside Rust it is written as `field` and `value`, with the names of [`Config`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "field", content = "value", rename_all = "camelCase")]
pub enum Change {
    /// See [`Config::generator_learning_rate`].
    GeneratorLearningRate(f64),
    /// See [`Config::discriminator_learning_rate`].
    DiscriminatorLearningRate(f64),
    /// See [`Config::loss`].
    Loss(GeneratorLoss),
    /// See [`Config::update_order`].
    UpdateOrder(UpdateOrder),
    /// See [`Config::discriminator_steps`].
    DiscriminatorSteps(usize),
    /// See [`Config::freeze`].
    Freeze(Freeze),
}

/// A live change and the step at which it happens. Outside Rust it is written as `{ step, field, value }`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Event {
    /// How many steps have been taken when the change takes effect.
    pub step: u64,
    /// What changed.
    #[serde(flatten)]
    pub change: Change,
}

impl Change {
    /// Reads the new value of a field.
    ///
    /// # Errors
    /// If the field cannot change in a running Gan, or the value is not of its type and range.
    pub fn from_json(field: &str, value: &serde_json::Value) -> Result<Change, ConfigError> {
        read::change(field, &Given::from_json(value))
    }

    /// The change of a field to a value that its setting admits. None if the field is not live.
    pub(crate) fn of(field: &str, value: Given) -> Option<Change> {
        Some(match field {
            "generatorLearningRate" => Change::GeneratorLearningRate(value.read()),
            "discriminatorLearningRate" => Change::DiscriminatorLearningRate(value.read()),
            "loss" => Change::Loss(value.read()),
            "updateOrder" => Change::UpdateOrder(value.read()),
            "discriminatorSteps" => Change::DiscriminatorSteps(value.read::<f64>() as usize),
            "freeze" => Change::Freeze(value.read()),
            _ => return None,
        })
    }

    /// The field's name and its new value: the inverse of [`Change::of`].
    pub(crate) fn parts(&self) -> (&'static str, Given) {
        match self {
            Change::GeneratorLearningRate(rate) => ("generatorLearningRate", Given::Number(*rate)),
            Change::DiscriminatorLearningRate(rate) => ("discriminatorLearningRate", Given::Number(*rate)),
            Change::Loss(loss) => ("loss", Given::choice(loss)),
            Change::UpdateOrder(order) => ("updateOrder", Given::choice(order)),
            Change::DiscriminatorSteps(steps) => ("discriminatorSteps", Given::Number(*steps as f64)),
            Change::Freeze(freeze) => ("freeze", Given::choice(freeze)),
        }
    }

    /// Checks the value by itself.
    pub(crate) fn check(&self) -> Result<(), ConfigError> {
        let (field, value) = self.parts();
        allowed(field).check(field, &value)
    }
}

impl Event {
    /// Reads a list of `{ step, field, value }`.
    ///
    /// # Errors
    /// If this is something else, or a value is not of its field's type and range. Whether the changes go together is checked
    /// only when a run is made of them.
    pub fn list_from_json(json: &serde_json::Value) -> Result<Vec<Event>, ConfigError> {
        read::events(&Given::from_json(json))
    }
}

/// The settings of a run from its start to its end.
///
/// All changes of one step are made together: of two changes to a field the later one holds, and only their joint result
/// has to be allowed.
#[derive(Clone, Debug)]
pub(crate) struct Schedule {
    start: Config,
    now: Config,
    /// All events in the order of their steps, including those still to come.
    events: Vec<Event>,
    /// How many of the events have taken effect.
    applied: usize,
}

impl Schedule {
    /// The settings at step 0.
    pub fn new(start: Config, events: Vec<Event>) -> Result<Schedule, ConfigError> {
        start.validate()?;
        if events.len() > Config::MOST_EVENTS {
            let allowed = format_args!("a list of at most {} changes", Config::MOST_EVENTS);
            return Err(ConfigError::not_allowed(
                "events",
                allowed,
                Given::Other(format!("a list of {}", events.len())),
            ));
        }
        if let Some(i) = (1..events.len()).find(|&i| events[i].step < events[i - 1].step) {
            let least = Number(events[i - 1].step as f64);
            let allowed = format_args!("{least} or more, because events stand in the order of their steps");
            let given = Given::Number(events[i].step as f64);
            return Err(ConfigError::not_allowed(&format!("events[{i}].step"), allowed, given));
        }
        check(&start, &events)?;
        let mut schedule = Schedule { now: start.clone(), start, events, applied: 0 };
        schedule.reach(0);
        Ok(schedule)
    }

    /// Applies every event that is due when `step` steps have been taken.
    pub fn reach(&mut self, step: u64) {
        while let Some(event) = self.events.get(self.applied).filter(|event| event.step <= step) {
            self.now.apply(event.change);
            self.applied += 1;
        }
    }

    /// Makes a change now, when `step` steps have been taken.
    pub fn change(&mut self, step: u64, change: Change) -> Result<(), ConfigError> {
        let mut now = self.now.clone();
        now.change(change)?;
        if let Err(error) = check(&now, &self.events[self.applied..]) {
            let (field, given) = change.parts();
            return Err(ConfigError::Blocks { field: field.to_owned(), given, error: Box::new(error) });
        }
        let same =
            |earlier: &&mut Event| earlier.step == step && discriminant(&earlier.change) == discriminant(&change);
        if let Some(earlier) = self.events[..self.applied].iter_mut().rev().find(same) {
            earlier.change = change;
        } else if self.events.len() == Config::MOST_EVENTS {
            let (field, given) = change.parts();
            let most = Config::MOST_EVENTS;
            let allowed = format_args!("left as it is, because a run keeps at most {most} changes");
            return Err(ConfigError::not_allowed(field, allowed, given));
        } else {
            self.events.insert(self.applied, Event { step, change });
            self.applied += 1;
        }
        self.now = now;
        Ok(())
    }

    pub fn start(&self) -> &Config {
        &self.start
    }

    pub fn now(&self) -> &Config {
        &self.now
    }

    pub fn events(&self) -> &[Event] {
        &self.events
    }
}

/// Checks that a run with these settings can go through these events, which are in the order of their steps.
fn check(from: &Config, events: &[Event]) -> Result<(), ConfigError> {
    let mut config = from.clone();
    for together in events.chunk_by(|a, b| a.step == b.step) {
        let place = |error: ConfigError| error.at_step(together[0].step);
        for event in together {
            event.change.check().map_err(place)?;
            config.apply(event.change);
        }
        config.check_together().map_err(place)?;
    }
    Ok(())
}
