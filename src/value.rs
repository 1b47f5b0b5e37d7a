//! A setting as it comes from outside, before anything is known of its type.

use crate::text::{hex, number_text, push};
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
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
    pub(crate) fn whole(&self, [least, most]: [u64; 2]) -> Option<u64> {
        match *self {
            Value::Number(number) if number.fract() == 0.0 && number >= least as f64 && number <= most as f64 => {
                Some(number as u64)
            }
            _ => None,
        }
    }

    /// The list of whole numbers that this is, if they lie in the range.
    pub(crate) fn sizes(&self, range: [usize; 2]) -> Option<Vec<usize>> {
        let Value::List(list) = self else { return None };
        let mut sizes = Vec::new();
        for size in list {
            sizes.push(size.whole(range.map(|end| end as u64))? as usize);
        }
        Some(sizes)
    }

    /// A list of sizes.
    pub(crate) fn of_sizes(sizes: &[usize]) -> Value {
        Value::List(sizes.iter().map(|&size| Value::Number(size as f64)).collect())
    }

    /// A list of numbers.
    pub(crate) fn of_numbers(numbers: &[f64]) -> Value {
        Value::List(numbers.iter().copied().map(Value::Number).collect())
    }

    /// An object of numbers.
    pub(crate) fn of_named(numbers: &[(&str, f64)]) -> Value {
        Value::Object(numbers.iter().map(|&(name, number)| entry(name, Value::Number(number))).collect())
    }

    /// What an object's name stands for. Of two entries of one name the later holds, as in JavaScript.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        let Value::Object(entries) = self else { return None };
        entries.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// As JSON. What JSON has no word for becomes null.
    pub fn to_json(&self) -> String {
        let mut json = String::new();
        self.write(Form::Json, &mut json);
        json
    }

    /// As [`Form::Words`].
    pub(crate) fn words(&self) -> String {
        let mut words = String::new();
        self.write(Form::Words, &mut words);
        words
    }

    fn write(&self, form: Form, out: &mut String) {
        let in_words = form == Form::Words;
        let (comma, most, longest) = if in_words { (", ", 8, 40) } else { (",", usize::MAX, usize::MAX) };
        match self {
            Value::Number(number) if number.is_finite() => push(out, &number_text(*number)),
            Value::Flag(flag) => push(out, if *flag { "true" } else { "false" }),
            Value::Text(text) => {
                write_quoted(text, longest, out);
                push(out, if text.chars().nth(longest).is_some() { "…" } else { "" });
            }
            Value::List(list) => {
                push(out, "[");
                for (i, value) in list.iter().take(most).enumerate() {
                    push(out, if i > 0 { comma } else { "" });
                    match value {
                        Value::List(_) if in_words => push(out, "[…]"),
                        _ => value.write(form, out),
                    }
                }
                push(out, if list.len() > most { ", …]" } else { "]" });
            }
            Value::Object(entries) => {
                push(out, "{");
                for (i, (name, value)) in entries.iter().take(most).enumerate() {
                    push(out, if i > 0 { comma } else { "" });
                    write_quoted(name, longest, out);
                    if !in_words {
                        push(out, ":");
                        value.write(form, out);
                    }
                }
                push(out, if entries.len() > most { ", …}" } else { "}" });
            }
            _ if !in_words => push(out, "null"),
            Value::Number(number) if number.is_nan() => push(out, "NaN"),
            Value::Number(number) => push(out, if *number < 0.0 { "-Infinity" } else { "Infinity" }),
            Value::Other(kind) => push(out, kind),
        }
    }
}

/// How a value is written.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// With all that JSON can say.
    Json,
    /// As one would write it in JavaScript, but never longer than an error message can bear.
    Words,
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.words())
    }
}

/// An entry of an object.
pub(crate) fn entry(name: &str, value: Value) -> (String, Value) {
    (name.to_owned(), value)
}

/// Writes the first characters of a text as a JSON string.
#[inline(never)]
fn write_quoted(text: &str, most: usize, json: &mut String) {
    push(json, "\"");
    for character in text.chars().take(most) {
        match character {
            '"' => push(json, "\\\""),
            '\\' => push(json, "\\\\"),
            '\0'..' ' => {
                push(json, "\\u");
                push(json, &hex(u64::from(character), 4));
            }
            _ => json.push(character),
        }
    }
    push(json, "\"");
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
