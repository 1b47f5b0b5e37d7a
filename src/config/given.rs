//! Values from outside, before anything is known of their types.

use crate::number::Number;
use serde::de::DeserializeOwned;
use std::fmt;

/// A value from outside: what JSON or JavaScript can hold. An error shows it as one would write it in JavaScript, but never
/// longer than a sentence can bear.
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
    /// Names and what they stand for.
    Object(Vec<(String, Given)>),
    /// Anything else, in the words of an error: "null", "a JavaScript function".
    Other(String),
}

impl Given {
    /// A list or object shows so many of its parts.
    const PARTS: usize = 8;
    /// A text shows so many of its characters.
    const CHARACTERS: usize = 40;

    pub(crate) fn nothing() -> Given {
        Given::Other("nothing".to_owned())
    }

    pub(crate) fn text(text: &str) -> Given {
        Given::Text(text.to_owned())
    }

    pub(crate) fn numbers(numbers: &[f64]) -> Given {
        Given::List(numbers.iter().map(|&number| Given::Number(number)).collect())
    }

    pub(crate) fn number(&self) -> Option<f64> {
        if let Given::Number(number) = *self { Some(number) } else { None }
    }

    /// What an object's name stands for.
    pub(crate) fn get(&self, name: &str) -> Option<&Given> {
        let Given::Object(entries) = self else { return None };
        entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The value as one of our types.
    ///
    /// # Panics
    /// If it is none: the table of settings has to admit it first.
    pub(crate) fn read<T: DeserializeOwned>(self) -> T {
        serde_json::from_value(self.into()).expect("a value that was checked")
    }
}

impl From<&serde_json::Value> for Given {
    fn from(json: &serde_json::Value) -> Given {
        use serde_json::Value;
        match json {
            Value::Null => Given::Other("null".to_owned()),
            Value::Bool(flag) => Given::Flag(*flag),
            Value::Number(number) => Given::Number(number.as_f64().expect("every number of serde_json has a float64")),
            Value::String(text) => Given::text(text),
            Value::Array(list) => Given::List(list.iter().map(Given::from).collect()),
            Value::Object(entries) => {
                Given::Object(entries.iter().map(|(name, value)| (name.clone(), value.into())).collect())
            }
        }
    }
}

impl From<Given> for serde_json::Value {
    fn from(given: Given) -> serde_json::Value {
        match given {
            Given::Number(number) => number.into(),
            Given::Flag(flag) => flag.into(),
            Given::Text(text) => text.into(),
            Given::List(list) => list.into(),
            Given::Object(entries) => entries.into_iter().collect(),
            Given::Other(_) => serde_json::Value::Null,
        }
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
    write!(f, "{}{rest}", serde_json::Value::from(start))
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
