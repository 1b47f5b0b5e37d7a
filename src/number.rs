//! How a number is written.

use std::fmt;

/// Writes a number with the digits that JavaScript uses: the shortest that mean this number and no other. A number below 1e-5,
/// or from 1e16 on, has an exponent.
#[derive(Clone, Copy)]
pub(crate) struct Number(pub f64);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Number(number) = *self;
        if number.is_nan() {
            f.write_str("NaN")
        } else if number.is_infinite() {
            f.write_str(if number > 0.0 { "Infinity" } else { "-Infinity" })
        } else {
            let mut buffer = ryu::Buffer::new();
            let digits = buffer.format_finite(number);
            // ryu writes 1 as 1.0.
            f.write_str(digits.strip_suffix(".0").unwrap_or(digits))
        }
    }
}
