//! Values from outside, before anything is known of their types.

use crate::json;
use crate::number::Number;
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, Deserialize, DeserializeOwned, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer, forward_to_deserialize_any};
use std::fmt;
use thiserror::Error;

/// A value from outside, of any kind that JSON or JavaScript has. An error shows it as JavaScript writes it, but cuts it where
/// it is too long for a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A number of any kind.
    Number(f64),
    /// True or false.
    Flag(bool),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Given>),
    /// Names with their values.
    Object(Vec<(String, Given)>),
    /// Anything else, in the words of an error: "null", "a JavaScript function".
    Other(String),
}

impl Given {
    /// How many parts of a list or object are shown.
    const PARTS: usize = 8;
    /// How many characters of a text are shown.
    const CHARACTERS: usize = 40;

    pub(crate) fn nothing() -> Given {
        Given::Other("nothing".to_owned())
    }

    pub(crate) fn text(text: &str) -> Given {
        Given::Text(text.to_owned())
    }

    /// The name of a choice, as a text.
    pub(crate) fn choice(value: &impl Serialize) -> Given {
        /// Serialising a choice to a formatter gives its name.
        struct Named<'a, T>(&'a T);

        impl<T: Serialize> fmt::Display for Named<'_, T> {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                self.0.serialize(f)
            }
        }

        Given::Text(Named(value).to_string())
    }

    pub(crate) fn numbers(numbers: &[f64]) -> Given {
        Given::List(numbers.iter().map(|&number| Given::Number(number)).collect())
    }

    pub(crate) fn number(&self) -> Option<f64> {
        if let Given::Number(number) = *self { Some(number) } else { None }
    }

    /// The value that an object has under a name.
    pub(crate) fn get(&self, name: &str) -> Option<&Given> {
        let Given::Object(entries) = self else { return None };
        entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// How many entries an object has.
    pub(crate) fn len(&self) -> usize {
        if let Given::Object(entries) = self { entries.len() } else { 0 }
    }

    /// A value of JSON.
    pub(crate) fn from_json(json: &serde_json::Value) -> Given {
        Given::deserialize(json).expect("any value")
    }

    /// The value as one of our types.
    ///
    /// # Panics
    /// If it has another type. The table of settings has to check it first.
    pub(crate) fn read<T: DeserializeOwned>(self) -> T {
        T::deserialize(self).expect("a value that was checked")
    }
}

/// Any value of JSON.
impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Given, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Given;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Given, E> {
        Ok(Given::Other("null".to_owned()))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Given, E> {
        Ok(Given::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Given, E> {
        Ok(Given::Number(number as f64))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Given, E> {
        Ok(Given::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Given, E> {
        Ok(Given::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Given, E> {
        Ok(Given::text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Given, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Given::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Given, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Given::Object(entries))
    }
}

/// Lets serde read any of our types from it.
impl<'de> Deserializer<'de> for Given {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self {
            Given::Number(number) => visitor.visit_f64(number),
            Given::Flag(flag) => visitor.visit_bool(flag),
            Given::Text(text) => visitor.visit_string(text),
            Given::List(list) => visitor.visit_seq(SeqDeserializer::new(list.into_iter())),
            Given::Object(entries) => visitor.visit_map(MapDeserializer::new(entries.into_iter())),
            Given::Other(_) => visitor.visit_unit(),
        }
    }

    /// Reads a whole number, even if JSON writes 64 as 64.0.
    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self {
            Given::Number(number) if number.fract() == 0.0 && number >= 0.0 => visitor.visit_u64(number as u64),
            _ => Err(Misfit),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_some(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self {
            Given::Text(name) => visitor.visit_enum(name.into_deserializer()),
            _ => Err(Misfit),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct seq
        tuple tuple_struct map struct identifier ignored_any
    }
}

impl IntoDeserializer<'_, Misfit> for Given {
    type Deserializer = Given;

    fn into_deserializer(self) -> Given {
        self
    }
}

impl Serialize for Given {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Given::Number(number) => serializer.serialize_f64(*number),
            Given::Flag(flag) => serializer.serialize_bool(*flag),
            Given::Text(text) => serializer.serialize_str(text),
            Given::List(list) => serializer.collect_seq(list),
            Given::Object(entries) => serializer.collect_map(entries.iter().map(|(name, value)| (name, value))),
            Given::Other(_) => serializer.serialize_unit(),
        }
    }
}

/// A value has the wrong type. The sentence about it comes from the table of settings.
#[derive(Debug, Error)]
#[error("a value of another type")]
pub struct Misfit;

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(_: T) -> Misfit {
        Misfit
    }
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Given::Number(number) => Number(*number).fmt(f),
            Given::Flag(flag) => flag.fmt(f),
            Given::Text(text) => write_quoted(f, text),
            Given::List(list) => {
                let element = |f: &mut fmt::Formatter, value: &Given| match value {
                    Given::List(_) => f.write_str("[…]"),
                    value => value.fmt(f),
                };
                write_parts(f, ['[', ']'], list, element)
            }
            Given::Object(entries) => write_parts(f, ['{', '}'], entries, |f, (name, _)| write_quoted(f, name)),
            Given::Other(kind) => f.write_str(kind),
        }
    }
}

/// Writes the beginning of a text between quotes.
fn write_quoted(f: &mut fmt::Formatter, text: &str) -> fmt::Result {
    let start: String = text.chars().take(Given::CHARACTERS).collect();
    let rest = if start.len() < text.len() { "…" } else { "" };
    write!(f, "{}{rest}", json::write(&start))
}

/// Writes the first parts of a list or an object between brackets.
fn write_parts<T>(
    f: &mut fmt::Formatter,
    [open, close]: [char; 2],
    parts: &[T],
    write: impl Fn(&mut fmt::Formatter, &T) -> fmt::Result,
) -> fmt::Result {
    write!(f, "{open}")?;
    for (i, part) in parts.iter().take(Given::PARTS).enumerate() {
        f.write_str(if i > 0 { ", " } else { "" })?;
        write(f, part)?;
    }
    write!(f, "{}{close}", if parts.len() > Given::PARTS { ", …" } else { "" })
}
