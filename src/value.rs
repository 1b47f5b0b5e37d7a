//! A setting as it comes from outside, before anything is known of its type.

use serde::de::{DeserializeSeed, Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// One value of a config: what JSON, a JavaScript object or an attribute can hold. [`crate::Config::set`] reads it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A number of any kind.
    Number(f64),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Anything else, in the words of an error message: "null", "a function".
    Other(String),
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        ValueVisitor { depth: 0 }.deserialize(deserializer)
    }
}

/// Lists may lie in a list, no deeper: a JavaScript list may hold itself.
const DEEPEST: usize = 2;

struct ValueVisitor {
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for ValueVisitor {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a number, a string or a list")
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Other(flag.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Other("null".to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        if self.depth == DEEPEST {
            return Err(A::Error::custom("lists nested too deeply"));
        }
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(ValueVisitor { depth: self.depth + 1 })? {
            list.push(value);
        }
        Ok(Value::List(list))
    }
}

/// As one would write it in JavaScript, but never longer than an error message can bear.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        const LONGEST_TEXT: usize = 40;
        const LONGEST_LIST: usize = 8;
        match self {
            Value::Number(number) if number.is_infinite() => {
                f.write_str(if *number < 0.0 { "-Infinity" } else { "Infinity" })
            }
            Value::Number(number) if *number != 0.0 && !(1e-6..1e21).contains(&number.abs()) => write!(f, "{number:e}"),
            Value::Number(number) => write!(f, "{number}"),
            Value::Text(text) if text.chars().count() > LONGEST_TEXT => {
                write!(f, "{:?}…", text.chars().take(LONGEST_TEXT).collect::<String>())
            }
            Value::Text(text) => write!(f, "{text:?}"),
            Value::List(list) => {
                f.write_str("[")?;
                for (i, value) in list.iter().take(LONGEST_LIST).enumerate() {
                    write!(f, "{}{value}", if i > 0 { ", " } else { "" })?;
                }
                f.write_str(if list.len() > LONGEST_LIST { ", …]" } else { "]" })
            }
            Value::Other(words) => f.write_str(words),
        }
    }
}
