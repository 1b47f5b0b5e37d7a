//! Why settings or events were refused.

use super::Given;
use std::fmt::Display;
use thiserror::Error;

/// Why settings or events were refused: one sentence that names the field, what was given and what is allowed.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum ConfigError {
    /// A value has the wrong type, is out of its range, or does not go together with other settings.
    #[error("{field} must be {allowed}, but {given} was given")]
    NotAllowed {
        /// The name of the setting, as JavaScript writes it.
        field: String,
        /// What it may be.
        allowed: String,
        /// What was given.
        given: Given,
    },
    /// There is no setting of this name.
    #[error("{} is not a setting, but {given} was given for it; the settings are {known}", Given::text(field))]
    Unknown {
        /// The name.
        field: String,
        /// What was given.
        given: Given,
        /// The names of all settings.
        known: String,
    },
    /// The setting can't change in a running Gan.
    #[error(
        "{field} cannot change while a Gan is running, but {given} was given; only {live} can, and the rest needs a new Gan"
    )]
    NotLive {
        /// The name of the setting.
        field: String,
        /// What was given.
        given: Given,
        /// The names of the settings that can.
        live: String,
    },
    /// A change would make a later event impossible.
    #[error("{field} must leave the events to come possible ({error}), but {given} was given")]
    Blocks {
        /// The name of the setting.
        field: String,
        /// What was given.
        given: Given,
        /// Why the event would be refused.
        error: Box<ConfigError>,
    },
    /// An event of the run is refused.
    #[error("in the event at step {step}, {error}")]
    Event {
        /// The event's step.
        step: u64,
        /// Why it is refused.
        error: Box<ConfigError>,
    },
}

impl ConfigError {
    pub(crate) fn not_allowed(field: &str, allowed: impl Display, given: Given) -> ConfigError {
        ConfigError::NotAllowed { field: field.to_owned(), allowed: allowed.to_string(), given }
    }

    pub(crate) fn at_step(self, step: u64) -> ConfigError {
        ConfigError::Event { step, error: Box::new(self) }
    }
}
