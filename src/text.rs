//! Sentences and names, put together from texts: the library's formatting, and its `concat` and `join`, would be thousands of
//! bytes.

use crate::number::Number;

/// The texts, one after the other.
pub(crate) fn joined(texts: &[&str]) -> String {
    joined_by("", texts)
}

/// The same with a text between each two.
pub(crate) fn joined_by(between: &str, texts: &[&str]) -> String {
    let mut out = String::new();
    for (i, text) in texts.iter().enumerate() {
        push(&mut out, if i > 0 { between } else { "" });
        push(&mut out, text);
    }
    out
}

/// `push_str`.
pub(crate) fn push(out: &mut String, text: &str) {
    out.push_str(text);
}

/// A number's text.
pub(crate) fn number_text(number: f64) -> String {
    Number(number).to_string()
}

/// The lowest hex digits of a number.
pub(crate) fn hex(number: u64, digits: u32) -> String {
    let mut text = String::new();
    for place in (0..digits).rev() {
        text.push(char::from(b"0123456789abcdef"[(number >> (4 * place) & 15) as usize]));
    }
    text
}
