//! A setting as it comes from outside, before anything is known of its type.

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::ops::RangeInclusive;

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

/// The largest whole number that JavaScript can hold, as can all below it.
pub(crate) const LARGEST_WHOLE: u64 = (1 << 53) - 1;

/// Lists and objects may lie in each other so deep, no deeper: a JavaScript list may hold itself.
pub(crate) const DEEPEST: usize = 4;

impl Value {
    /// A string.
    pub fn text(text: impl Into<String>) -> Value {
        Value::Text(text.into())
    }

    /// The whole number that this is, if it lies in the range.
    pub(crate) fn whole(&self, range: RangeInclusive<u64>) -> Option<u64> {
        match *self {
            Value::Number(number) if number.fract() == 0.0 && number >= 0.0 => {
                Some(number as u64).filter(|whole| range.contains(whole))
            }
            _ => None,
        }
    }

    /// What an object's name stands for. Of two entries of one name the later holds, as in JavaScript.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        let Value::Object(entries) = self else { return None };
        entries.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// As JSON. What JSON has no word for becomes null.
    pub fn to_json(&self) -> String {
        let join = |parts: Vec<String>| parts.join(",");
        match self {
            &Value::Number(number) if number.is_finite() => number_text(number),
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

/// An entry of an object.
pub(crate) fn entry(name: &str, value: Value) -> (String, Value) {
    (name.to_owned(), value)
}

/// The shortest text that means this number and no other; the number must be finite.
fn number_text(number: f64) -> String {
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(number);
    text.strip_suffix(".0").unwrap_or(text).to_owned()
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
        let short = |text: &str| text.chars().take(LONGEST_TEXT).collect::<String>();
        f.write_str(&match self {
            Value::Number(number) if number.is_nan() => "NaN".to_owned(),
            Value::Number(number) if number.is_infinite() => {
                if *number < 0.0 { "-Infinity" } else { "Infinity" }.to_owned()
            }
            Value::Number(number) => number_text(*number),
            Value::Flag(flag) => if *flag { "true" } else { "false" }.to_owned(),
            Value::Text(text) => {
                json_string(&short(text)) + if text.chars().nth(LONGEST_TEXT).is_some() { "…" } else { "" }
            }
            Value::List(list) => shortened('[', list, ']', |value| match value {
                Value::List(_) => "[…]".to_owned(),
                _ => value.to_string(),
            }),
            Value::Object(entries) => shortened('{', entries, '}', |(name, _)| json_string(&short(name))),
            Value::Other(words) => words.clone(),
        })
    }
}

/// The first of the parts, and a sign that there are more.
fn shortened<T>(open: char, parts: &[T], close: char, show: impl Fn(&T) -> String) -> String {
    const MOST: usize = 8;
    let mut shown: Vec<String> = parts.iter().take(MOST).map(show).collect();
    if parts.len() > MOST {
        shown.push("…".to_owned());
    }
    format!("{open}{}{close}", shown.join(", "))
}
