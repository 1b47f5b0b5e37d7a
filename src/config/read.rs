//! Reads settings and events from outside. Each value is first checked against the table of settings, which gives every
//! refusal its sentence. Then serde reads the whole.

use super::settings::{Allowed, LARGEST_WHOLE, SETTINGS, Setting, find, names_of};
use super::{Config, ConfigError, Given};
use crate::events::{Change, Event};

/// The settings that are given, and the tutorial's for all others.
pub(crate) fn config(given: Given) -> Result<Config, ConfigError> {
    let Given::Object(entries) = &given else {
        return Err(ConfigError::not_allowed("config", "a plain object of settings", given));
    };
    check_entries("", &SETTINGS, entries)?;
    if let Some(artist) = given.get("artist") {
        check_bounds(artist)?;
    }
    let config: Config = given.read();
    config.validate()?;
    Ok(config)
}

/// Refuses an unknown name, and the first value that its setting does not admit.
fn check_entries(prefix: &str, settings: &'static [Setting], entries: &[(String, Given)]) -> Result<(), ConfigError> {
    for (name, given) in entries {
        let field = format!("{prefix}{name}");
        let Some(setting) = find(settings, name) else {
            return Err(ConfigError::Unknown { field, given: given.clone(), known: names_of(settings.iter()) });
        };
        setting.allowed.check(&field, given)?;
        if let (Given::Object(entries), Allowed::Object { settings }) = (given, setting.allowed) {
            check_entries(&format!("{field}."), settings, entries)?;
        }
    }
    Ok(())
}

/// Checks that the artist has both bounds or neither.
fn check_bounds(artist: &Given) -> Result<(), ConfigError> {
    let missing = |field, other| {
        Err(ConfigError::not_allowed(field, format_args!("given together with {other}"), Given::nothing()))
    };
    match (artist.get("lower"), artist.get("upper")) {
        (Some(_), None) => missing("artist.upper", "artist.lower"),
        (None, Some(_)) => missing("artist.lower", "artist.upper"),
        _ => Ok(()),
    }
}

/// Reads a list of `{ step, field, value }`. Only when a run is made of the changes is it checked that they go together.
pub(crate) fn events(given: &Given) -> Result<Vec<Event>, ConfigError> {
    let Given::List(list) = given else {
        return Err(ConfigError::not_allowed("events", "a list of { step, field, value }", given.clone()));
    };
    list.iter().enumerate().map(|(i, given)| event(&format!("events[{i}]"), given)).collect()
}

/// Reads one event. `place` is what an error calls it.
fn event(place: &str, given: &Given) -> Result<Event, ConfigError> {
    let parts = ["step", "field", "value"].map(|name| given.get(name));
    let (3, [Some(step), Some(field), Some(value)]) = (given.len(), parts) else {
        return Err(ConfigError::not_allowed(place, "{ step, field, value }", given.clone()));
    };
    Allowed::Whole { least: 0, most: LARGEST_WHOLE }.check(&format!("{place}.step"), step)?;
    let field = field_name(&format!("{place}.field"), field)?;
    let step = step.clone().read::<f64>() as u64;
    let change = change(field, value).map_err(|error| error.at_step(step))?;
    Ok(Event { step, change })
}

/// Reads the name of a field. `place` is what an error calls it.
pub(crate) fn field_name<'a>(place: &str, given: &'a Given) -> Result<&'a str, ConfigError> {
    match given {
        Given::Text(name) => Ok(name),
        _ => Err(ConfigError::not_allowed(place, "the name of a setting", given.clone())),
    }
}

/// Reads the change of a live field.
pub(crate) fn change(field: &str, value: &Given) -> Result<Change, ConfigError> {
    let live = || names_of(SETTINGS.iter().filter(|setting| setting.live));
    let (name, given) = (field.to_owned(), value.clone());
    match find(&SETTINGS, field) {
        Some(setting) if setting.live => setting.allowed.check(field, value)?,
        Some(_) => return Err(ConfigError::NotLive { field: name, given, live: live() }),
        None => return Err(ConfigError::Unknown { field: name, given, known: live() }),
    }
    Ok(Change::of(field, given).expect("every live setting has its change"))
}
