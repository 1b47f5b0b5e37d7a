//! A setting as it comes from outside, before anything is known of its type.

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// What JSON, a JavaScript value or an attribute can hold. [`crate::Config::set`] reads it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number of any kind.
    Number(f64),
    /// True or false.
    Flag(bool),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object: names and what they name.
    Object(Vec<(String, Value)>),
    /// Anything else, in the words of an error message: "null", "a function".
    Other(String),
}

/// Lists and objects may lie in each other so deep, no deeper: a JavaScript list may hold itself.
pub(crate) const DEEPEST: usize = 4;

impl Value {
    /// A string.
    pub fn text(text: impl Into<String>) -> Value {
        Value::Text(text.into())
    }

    /// As JSON. What JSON has no word for becomes null.
    pub fn to_json(&self) -> String {
        let join = |parts: Vec<String>| parts.join(",");
        match self {
            Value::Number(number) if number.is_finite() => number.to_string(),
            Value::Flag(flag) => flag.to_string(),
            Value::Text(text) => json_string(text),
            Value::List(list) => format!("[{}]", join(list.iter().map(Value::to_json).collect())),
            Value::Object(entries) => {
                let entry = |(name, value): &(String, Value)| format!("{}:{}", json_string(name), value.to_json());
                format!("{{{}}}", join(entries.iter().map(entry).collect()))
            }
            Value::Number(_) | Value::Other(_) => "null".to_owned(),
        }
    }
}

fn json_string(text: &str) -> String {
    let mut json = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            '\0'..' ' => json += &format!("\\u{:04x}", u32::from(character)),
            _ => json.push(character),
        }
    }
    json + "\""
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Number(number) => serializer.serialize_f64(*number),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(list) => serializer.collect_seq(list),
            Value::Object(entries) => serializer.collect_map(entries.iter().map(|(name, value)| (name, value))),
            Value::Other(_) => serializer.serialize_unit(),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        ValueVisitor { depth: 0 }.deserialize(deserializer)
    }
}

struct ValueVisitor {
    depth: usize,
}

impl ValueVisitor {
    fn deeper<E: Error>(&self) -> Result<ValueVisitor, E> {
        if self.depth == DEEPEST {
            return Err(E::custom("lists or objects nested too deeply"));
        }
        Ok(ValueVisitor { depth: self.depth + 1 })
    }
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
        f.write_str("a number, a string, a list or an object")
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
        Ok(Value::text(text))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Other("null".to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(self.deeper()?)? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(name) = map.next_key()? {
            entries.push((name, map.next_value_seed(self.deeper()?)?));
        }
        Ok(Value::Object(entries))
    }
}

/// As one would write it in JavaScript, but never longer than an error message can bear.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        const LONGEST_TEXT: usize = 40;
        const LONGEST_LIST: usize = 8;
        let comma = |i| if i > 0 { ", " } else { "" };
        match self {
            Value::Number(number) if number.is_infinite() => {
                f.write_str(if *number < 0.0 { "-Infinity" } else { "Infinity" })
            }
            Value::Number(number) if *number != 0.0 && !(1e-6..1e21).contains(&number.abs()) => write!(f, "{number:e}"),
            Value::Number(number) => write!(f, "{number}"),
            Value::Flag(flag) => write!(f, "{flag}"),
            Value::Text(text) if text.chars().count() > LONGEST_TEXT => {
                write!(f, "{}…", json_string(&text.chars().take(LONGEST_TEXT).collect::<String>()))
            }
            Value::Text(text) => f.write_str(&json_string(text)),
            Value::List(list) => {
                f.write_str("[")?;
                for (i, value) in list.iter().take(LONGEST_LIST).enumerate() {
                    match value {
                        Value::List(_) => write!(f, "{}[…]", comma(i))?,
                        _ => write!(f, "{}{value}", comma(i))?,
                    }
                }
                f.write_str(if list.len() > LONGEST_LIST { ", …]" } else { "]" })
            }
            Value::Object(entries) => {
                f.write_str("{")?;
                for (i, (name, _)) in entries.iter().take(LONGEST_LIST).enumerate() {
                    write!(f, "{}{}", comma(i), name.chars().take(LONGEST_TEXT).collect::<String>())?;
                }
                f.write_str(if entries.len() > LONGEST_LIST { ", …}" } else { "}" })
            }
            Value::Other(words) => f.write_str(words),
        }
    }
}
