//! JSON as files hold it: no key twice, and numbers in the digits that JavaScript writes.

use crate::number::Number;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::Serialize;
use serde_json::ser::Formatter;
use serde_json::value::RawValue;
use serde_json::{Map, Serializer, Value};
use std::{fmt, io};

/// A value as JSON, without spaces.
pub(crate) fn write<T: Serialize + ?Sized>(value: &T) -> String {
    let mut json = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut json, Digits)).expect("a value that JSON can hold");
    String::from_utf8(json).expect("JSON is UTF-8")
}

/// Writes 1 where serde_json itself writes 1.0.
struct Digits;

impl Formatter for Digits {
    fn write_f64<W: io::Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        write!(writer, "{}", Number(value))
    }
}

/// Why a text was not read.
pub(crate) enum JsonError {
    /// It is no JSON, or JSON of something else.
    Other,
    /// An object has this key twice.
    Twice(String),
}

/// Reads a value in which no object has a key twice, neither the outermost one nor those right inside it. serde_json by itself
/// would keep the later of two equal keys and say nothing.
pub(crate) fn read<T: DeserializeOwned>(json: &str) -> Result<T, JsonError> {
    check_keys(json)?;
    serde_json::from_str(json).map_err(|_| JsonError::Other)
}

fn check_keys(json: &str) -> Result<(), JsonError> {
    let outer: Parts = serde_json::from_str(json).map_err(|_| JsonError::Other)?;
    let inner = outer.values.iter().filter_map(|value| serde_json::from_str(value.get()).ok());
    let mut all: Vec<Parts> = inner.collect();
    all.push(outer);
    for Parts { keys, .. } in all {
        let mut seen = Map::new();
        for key in keys {
            if seen.insert(key.clone(), Value::Null).is_some() {
                return Err(JsonError::Twice(key));
            }
        }
    }
    Ok(())
}

/// An object or a list, taken apart; a list has no keys.
#[derive(Default)]
struct Parts<'a> {
    keys: Vec<String>,
    values: Vec<&'a RawValue>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Parts<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Parts<'a>, D::Error> {
        deserializer.deserialize_any(Parts::default())
    }
}

impl<'de: 'a, 'a> Visitor<'de> for Parts<'a> {
    type Value = Parts<'a>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Parts<'a>, A::Error> {
        while let Some((key, value)) = map.next_entry()? {
            self.keys.push(key);
            self.values.push(value);
        }
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<Parts<'a>, A::Error> {
        while let Some(value) = list.next_element()? {
            self.values.push(value);
        }
        Ok(self)
    }
}
