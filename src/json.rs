//! JSON as files hold it: no key twice, and numbers in the digits that JavaScript writes.

use crate::config::Given;
use crate::number::Number;
use serde::ser::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::collections::BTreeSet;
use std::io;

/// A value as JSON, without spaces.
pub(crate) fn write<T: Serialize + ?Sized>(value: &T) -> String {
    let mut json = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut json, Digits)).expect("a value that JSON can hold");
    String::from_utf8(json).expect("JSON is UTF-8")
}

/// A formatter that writes 1 where serde_json itself writes 1.0.
struct Digits;

impl Formatter for Digits {
    fn write_f64<W: io::Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        write!(writer, "{}", Number(value))
    }
}

/// Why a text was not read.
pub(crate) enum JsonError {
    /// The text is not JSON, or it is the JSON of a single value.
    Other,
    /// An object has this key twice.
    Twice(String),
}

/// Reads an object or a list. No object in it may have a key twice.
pub(crate) fn read(json: &str) -> Result<Given, JsonError> {
    let value: Given = serde_json::from_str(json).map_err(|_| JsonError::Other)?;
    match repeated_key(&value) {
        Some(key) => Err(JsonError::Twice(key.to_owned())),
        None if matches!(value, Given::Object(_) | Given::List(_)) => Ok(value),
        None => Err(JsonError::Other),
    }
}

/// Finds a key that some object in the value has twice.
fn repeated_key(value: &Given) -> Option<&str> {
    match value {
        Given::Object(entries) => {
            let mut seen = BTreeSet::new();
            let repeated = entries.iter().find(|(key, _)| !seen.insert(key));
            repeated.map(|(key, _)| &key[..]).or_else(|| entries.iter().find_map(|(_, value)| repeated_key(value)))
        }
        Given::List(list) => list.iter().find_map(repeated_key),
        _ => None,
    }
}
