//! JSON as JavaScript writes it.

use crate::number::Number;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io;

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
