//! What changed while a run went on: with it, a config is a whole run.

use crate::config::{Config, ConfigError, whole_number};
use crate::text::{joined, number_text};
use crate::value::{LARGEST_WHOLE, Value, entry};

/// A live change.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// How many steps had been taken when it took effect.
    pub step: u64,
    /// One of [`Config::LIVE`].
    pub field: String,
    /// What it was set to.
    pub value: Value,
}

impl Event {
    /// Reads a list of `{ step, field, value }`.
    ///
    /// # Errors
    /// If it is something else. Whether field and value are allowed is seen when a run is made of them.
    pub fn list_from_value(value: &Value) -> Result<Vec<Event>, ConfigError> {
        let Value::List(list) = value else {
            return Err(ConfigError::not_allowed("events", "a list of { step, field, value }", value));
        };
        let mut events = Vec::new();
        for (i, value) in list.iter().enumerate() {
            events.push(Event::from_value(&event_name(i, ""), value)?);
        }
        Ok(events)
    }

    fn from_value(place: &str, value: &Value) -> Result<Event, ConfigError> {
        let (Value::Object(entries), Some(step), Some(field), Some(change)) =
            (value, value.get("step"), value.get("field"), value.get("value"))
        else {
            return Err(ConfigError::not_allowed(place, "{ step, field, value }", value));
        };
        if entries.len() > 3 {
            return Err(ConfigError::not_allowed(place, "{ step, field, value }", value));
        }
        let Some(step) = step.whole([0, LARGEST_WHOLE]) else {
            return Err(ConfigError::not_allowed(&joined(&[place, ".step"]), &whole_number([0, LARGEST_WHOLE]), step));
        };
        let Value::Text(field) = field else {
            return Err(ConfigError::not_allowed(&joined(&[place, ".field"]), "the name of a setting", field));
        };
        Ok(Event { step, field: field.clone(), value: change.clone() })
    }

    /// What [`Event::list_from_value`] reads.
    pub(crate) fn list_value(events: &[Event]) -> Value {
        Value::List(events.iter().map(Event::value).collect())
    }

    /// As `{ step, field, value }`.
    pub fn value(&self) -> Value {
        Value::Object(vec![
            entry("step", Value::Number(self.step as f64)),
            entry("field", Value::text(&self.field)),
            entry("value", self.value.clone()),
        ])
    }
}

/// The settings of a run from its start to its end.
///
/// What changes at one step changes together: of two changes of a field the later holds, and only what comes of all of
/// them has to be allowed.
#[derive(Clone, Debug)]
pub(crate) struct Course {
    start: Config,
    now: Config,
    /// In the order of their steps, those to come included.
    events: Vec<Event>,
    /// How many of them have taken effect.
    applied: usize,
}

impl Course {
    /// The settings at step 0.
    pub fn new(start: Config, events: Vec<Event>) -> Result<Course, ConfigError> {
        start.validate()?;
        if events.len() > Config::MOST_EVENTS {
            let allowed = joined(&["at most ", &number_text(Config::MOST_EVENTS as f64), " changes"]);
            return Err(ConfigError::not_allowed("events", &allowed, &Value::Number(events.len() as f64)));
        }
        if let Some(i) = (1..events.len()).find(|&i| events[i].step < events[i - 1].step) {
            let least = number_text(events[i - 1].step as f64);
            let allowed = joined(&[&least, " or more, as events stand in the order of their steps"]);
            let given = Value::Number(events[i].step as f64);
            return Err(ConfigError::not_allowed(&event_name(i, ".step"), &allowed, &given));
        }
        check(&start, &events)?;
        let mut course = Course { now: start.clone(), start, events, applied: 0 };
        course.reach(0);
        Ok(course)
    }

    /// Lets everything take effect that is due when `step` steps have been taken.
    pub fn reach(&mut self, step: u64) {
        while let Some(event) = self.events.get(self.applied).filter(|event| event.step <= step) {
            let done = self.now.set_live(&event.field, &event.value);
            debug_assert_eq!(done, Ok(()), "events were checked");
            self.applied += 1;
        }
    }

    /// Changes a field now, when `step` steps have been taken.
    pub fn change(&mut self, step: u64, field: &str, value: &Value) -> Result<(), ConfigError> {
        let mut now = self.now.clone();
        now.change(field, value)?;
        if let Err(error) = check(&now, &self.events[self.applied..]) {
            let why = error.into_sentence();
            let allowed = joined(&["one with which the events to come are possible (", &why, ")"]);
            return Err(ConfigError::not_allowed(field, &allowed, value));
        }
        let event = Event { step, field: field.to_owned(), value: value.clone() };
        let same = |earlier: &&mut Event| earlier.step == step && earlier.field == field;
        if let Some(earlier) = self.events[..self.applied].iter_mut().rev().find(same) {
            *earlier = event;
        } else if self.events.len() == Config::MOST_EVENTS {
            let most = number_text(Config::MOST_EVENTS as f64);
            let allowed = joined(&["left as it is, as a run keeps at most ", &most, " changes"]);
            return Err(ConfigError::not_allowed(field, &allowed, value));
        } else {
            self.events.insert(self.applied, event);
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

/// Whether a run with these settings can go through these events, which lie in the order of their steps.
fn check(from: &Config, events: &[Event]) -> Result<(), ConfigError> {
    let mut config = from.clone();
    for together in events.chunk_by(|a, b| a.step == b.step) {
        let place = |error: ConfigError| error.at_step(together[0].step);
        for event in together {
            config.set_live(&event.field, &event.value).map_err(place)?;
        }
        config.check_together().map_err(place)?;
    }
    Ok(())
}

/// An event in a list, or a part of it.
fn event_name(i: usize, part: &str) -> String {
    joined(&["events[", &number_text(i as f64), "]", part])
}
