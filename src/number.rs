//! How a number is written.

use std::fmt;

/// A number in the digits that JavaScript writes: the shortest that mean this number and no other, with an exponent where
/// it is below 1e-5 or at least 1e16.
#[derive(Clone, Copy)]
pub(crate) struct Number(pub f64);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Number(number) = *self;
        if number.is_infinite() {
            f.write_str(if number > 0.0 { "Infinity" } else { "-Infinity" })
        } else if number == 0.0 || number.is_nan() || (1e-5..1e16).contains(&number.abs()) {
            write!(f, "{number}")
        } else {
            write!(f, "{number:e}")
        }
    }
}
