//! Elementary functions, four numbers at a time.
//!
//! A platform's own functions differ in the last bit from machine to machine. These use only the four basic operations, rounding to
//! whole numbers, comparisons, conversions and operations on bits, whose results are the same everywhere. Each function is within
//! 3e-7 of the exact value, relative to that value or, for sine and cosine, to 1.
//!
//! [`loss`](super::loss) uses [`exp_of_negative`] and [`ln_1p`]. The network itself does not need [`ln`] and
//! [`cos_sin_of_quarter`]; they serve to draw the normal numbers of a batch.

use std::array;
use std::f32::consts::{FRAC_1_SQRT_2, FRAC_PI_2, LN_2, LOG2_E};
use wide::f32x4;

/// `eˣ` for x ≤ 0. Below x = −87 the result is 0, so that no result is subnormal: from −87.34 down, eˣ is less than 1.2e-38, the
/// smallest normal float32.
pub(crate) fn exp_of_negative(x: f32x4) -> f32x4 {
    const LEAST: f32 = -87.0;
    // The constant has few digits, so that whole multiples of it are exact.
    const LN_2_COARSE: f32 = 0.693_359_4;
    const LN_2_REST: f32 = -2.121_944_4e-4;
    // eˣ = 2ⁿ·eʳ with a whole n and |r| ≤ ln 2/2
    let n = (x * f32x4::splat(LOG2_E)).round_ties_even();
    let r = x - n * f32x4::splat(LN_2_COARSE) - n * f32x4::splat(LN_2_REST);
    // 1 + r + r²/2! + … + r⁷/7!
    let series = (1..=7).rev().fold(f32x4::ONE, |sum, k| f32x4::ONE + sum * r * f32x4::splat(1.0 / k as f32));
    // 2ⁿ as a float32 has n + 127 in its eight bits of exponent, and zeros in the 23 bits after it.
    let power = n.to_array().map(|n| f32::from_bits(((n.max(-126.0) as i32 + 127) as u32) << 23));
    !x.simd_lt(f32x4::splat(LEAST)) & (series * f32x4::from(power))
}

/// `ln(1 + x)` for x from 0 to 1.
pub(crate) fn ln_1p(x: f32x4) -> f32x4 {
    twice_artanh(x / (x + f32x4::splat(2.0)))
}

/// `ln x` for x from 1e-37 up.
pub(crate) fn ln(x: f32x4) -> f32x4 {
    // x = 2ⁿ·m with m from √½ to √2. A float32 read as an integer has its exponent above 23 bits of fraction, so it grows by
    // 2²³ when x doubles, and n is how many whole times 2²³ it lies above √½. Subtracting n·2²³ from it divides x by 2ⁿ.
    let bits = x.to_array().map(f32::to_bits);
    let start = FRAC_1_SQRT_2.to_bits();
    let n = bits.map(|bits| (bits.wrapping_sub(start) as i32) >> 23);
    let m: [f32; 4] = array::from_fn(|i| f32::from_bits(bits[i].wrapping_sub((n[i] as u32) << 23)));
    let (n, m) = (f32x4::from(n.map(|n| n as f32)), f32x4::from(m));
    n * f32x4::splat(LN_2) + twice_artanh((m - f32x4::ONE) / (m + f32x4::ONE))
}

/// `ln((1 + s)/(1 − s)) = 2·(s + s³/3 + s⁵/5 + …)` for |s| ≤ ⅓.
fn twice_artanh(s: f32x4) -> f32x4 {
    let square = s * s;
    let series = (0..8).rev().fold(f32x4::ZERO, |sum, k| sum * square + f32x4::splat(1.0 / (2 * k + 1) as f32));
    f32x4::splat(2.0) * s * series
}

/// Cosine and sine of t quarter turns, for t from 0 to 1.
pub(crate) fn cos_sin_of_quarter(t: f32x4) -> [f32x4; 2] {
    let angle = t * f32x4::splat(FRAC_PI_2);
    let square = angle * angle;
    // 1 − a²/2! + a⁴/4! − … and a·(1 − a²/3! + a⁴/5! − …)
    let series = |first: i32| {
        (0..7).rev().fold(f32x4::ONE, |sum, k| {
            let divisor = (2 * k + first) * (2 * k + first + 1);
            f32x4::ONE - sum * square * f32x4::splat(1.0 / divisor as f32)
        })
    };
    [series(1), angle * series(2)]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The largest error of a function at 400,000 places from `from` to `to`, relative to what `error` says.
    fn largest_error(
        [from, to]: [f64; 2],
        ours: impl Fn(f32x4) -> f32x4,
        exact: impl Fn(f64) -> f64,
        relative: bool,
    ) -> f64 {
        let places = (0..=400_000).map(|i| (from + (to - from) * f64::from(i) / 400_000.0) as f32);
        places.fold(0.0, |largest: f64, x| {
            let [value, ..] = ours(f32x4::splat(x)).to_array();
            let exact = exact(f64::from(x));
            let error = (f64::from(value) - exact).abs();
            largest.max(if relative && exact != 0.0 { error / exact.abs() } else { error })
        })
    }

    /// Measured: exp 9.7e-8, ln_1p 2.2e-7, ln 2.2e-7, cosine 2.0e-7, sine 1.6e-7.
    #[test]
    fn they_are_exact_to_3e7() {
        let cos = |t| cos_sin_of_quarter(t)[0];
        let sin = |t| cos_sin_of_quarter(t)[1];
        let turn = std::f64::consts::FRAC_PI_2;
        for (name, error) in [
            ("exp", largest_error([-86.9, 0.0], exp_of_negative, f64::exp, true)),
            ("ln_1p", largest_error([0.0, 1.0], ln_1p, f64::ln_1p, true)),
            ("ln_1p of small numbers", largest_error([0.0, 1e-6], ln_1p, f64::ln_1p, true)),
            ("ln", largest_error([1e-7, 1.0], ln, f64::ln, true)),
            ("ln of the smallest numbers", largest_error([1e-37, 1e-35], ln, f64::ln, true)),
            ("ln beside 1", largest_error([0.99, 1.01], ln, f64::ln, true)),
            ("ln of large numbers", largest_error([1.0, 1e6], ln, f64::ln, true)),
            ("cosine", largest_error([0.0, 1.0], cos, |t| (turn * t).cos(), false)),
            ("sine", largest_error([0.0, 1.0], sin, |t| (turn * t).sin(), false)),
        ] {
            println!("{name}: {error:.1e}");
            assert!(error < 3e-7, "{name}: {error:e}");
        }
    }

    #[test]
    fn far_below_zero_exp_is_zero() {
        for x in [-87.1, -1e3, -1e30, f32::NEG_INFINITY] {
            assert_eq!(exp_of_negative(f32x4::splat(x)).to_array(), [0.0; 4]);
        }
        assert!(exp_of_negative(f32x4::splat(f32::NAN)).to_array()[0].is_nan());
    }
}
