//! The named artists: families of curves, and a gallery of pictures. Each is two curves, the bounds, as a pure function of x
//! from −1 to 1, so it has any number of points.

use crate::artist::{Bounds, Distribution, tutorial, x_of};
use crate::config::ArtistConfig;
use std::f64::consts::PI;

/// A named artist: how u is drawn, and the paintings for u = 0 and for u = 1 at x.
type Named = (&'static str, Distribution, fn(f64) -> [f64; 2]);

const ARTISTS: [Named; 12] = [
    ("tutorial", Distribution::Uniform, tutorial),
    ("wave", Distribution::Uniform, wave),
    ("line", Distribution::Uniform, line),
    ("step", Distribution::Uniform, step),
    ("bump", Distribution::Uniform, bump),
    ("one-curve", Distribution::Uniform, one_curve),
    ("heart", Distribution::TwoModes, heart),
    ("smile-and-frown", Distribution::TwoModes, smile_and_frown),
    ("year-of-temperatures", Distribution::Uniform, year_of_temperatures),
    ("ribbon", Distribution::Uniform, ribbon),
    ("heartbeat", Distribution::Uniform, heartbeat),
    ("mountains", Distribution::Uniform, mountains),
];

impl ArtistConfig {
    /// The names of all named artists: six families of curves, then the gallery.
    pub fn names() -> [&'static str; ARTISTS.len()] {
        ARTISTS.map(|(name, ..)| name)
    }

    /// The artist of this name with this number of points, from two up, or None. Its bounds are given as numbers.
    ///
    /// A platform's own sine or power may differ in the last bit, so all numbers but the tutorial's are rounded to thousandths.
    /// Then they are the same everywhere, and short in an address.
    pub fn named(name: &str, points: usize) -> Option<ArtistConfig> {
        let &(_, distribution, curves) = ARTISTS.iter().find(|(known, ..)| *known == name)?;
        let at = |p| match name {
            "tutorial" => curves(x_of(p, points)),
            _ => curves(x_of(p, points)).map(in_thousandths),
        };
        let (lower, upper) = (0..points).map(at).map(<(f64, f64)>::from).unzip();
        Some(ArtistConfig { bounds: Some(Bounds { lower, upper }), distribution })
    }
}

/// The sum turns −0 into 0.
fn in_thousandths(y: f64) -> f64 {
    (1000.0 * y).round() / 1000.0 + 0.0
}

/// `½·sin πx` and `1.5 + sin πx`: a higher wave swings further.
fn wave(x: f64) -> [f64; 2] {
    let sine = (PI * x).sin();
    [0.5 * sine, 1.5 + sine]
}

/// `½·x` and `1.5 + x`: a higher line is steeper.
fn line(x: f64) -> [f64; 2] {
    [0.5 * x, 1.5 + x]
}

/// 0 and 1 where x < 0, 1 and 3 from there on: a higher step is taller.
fn step(x: f64) -> [f64; 2] {
    if x < 0.0 { [0.0, 1.0] } else { [1.0, 3.0] }
}

/// `½·e^−(x/0.3)²` and `1 + 2·e^−(x/0.3)²`: a higher bump is taller.
fn bump(x: f64) -> [f64; 2] {
    let bump = bell(x, 0.0, 0.3);
    [0.5 * bump, 1.0 + 2.0 * bump]
}

/// `1 + sin πx`, less and plus 0.02: as good as a single curve, because two equal bounds are refused.
fn one_curve(x: f64) -> [f64; 2] {
    let curve = 1.0 + (PI * x).sin();
    [curve - 0.02, curve + 0.02]
}

/// A heart's outline. With t = 1.96·|x|, the lower half is `2 − 3·√(1 − √(t/2))` and the upper half `2 + √(1 − (t − 1)²)`. At
/// t = 2 the halves would meet; a painting ends a little before.
fn heart(x: f64) -> [f64; 2] {
    let t = 1.96 * x.abs();
    [2.0 - 3.0 * (1.0 - (t / 2.0).sqrt()).sqrt(), 2.0 + (1.0 - (t - 1.0) * (t - 1.0)).sqrt()]
}

/// `0.2 + 1.8·x²` and `2.2 − 1.8·x²`.
fn smile_and_frown(x: f64) -> [f64; 2] {
    let bend = 1.8 * x * x;
    [0.2 + bend, 2.2 - bend]
}

/// A year's lows and highs from January to December in tens of °C: `0.65 − 0.75·c` and `1.45 − 1.05·c` with
/// `c = cos(π·(x + 1) − 0.34)`, so 20 January is the coldest day. We made the numbers up to be typical of a temperate city.
fn year_of_temperatures(x: f64) -> [f64; 2] {
    let winter = (PI * (x + 1.0) - 0.34).cos();
    [0.65 - 0.75 * winter, 1.45 - 1.05 * winter]
}

/// `1 − 1.5·cos 2πx` and `1 + 1.5·cos 2πx`: a twisted ribbon, whose bounds cross four times.
fn ribbon(x: f64) -> [f64; 2] {
    let half = 1.5 * (2.0 * PI * x).cos();
    [1.0 - half, 1.0 + half]
}

/// `0.8·b` and `1 + 1.6·b`, where b is a heartbeat as an electrocardiogram shows it: a sum of bells for the waves P, Q, R, S and T.
fn heartbeat(x: f64) -> [f64; 2] {
    let beat = 0.2 * bell(x, -0.5, 0.14) - 0.25 * bell(x, -0.15, 0.07) + bell(x, 0.0, 0.09) - 0.4 * bell(x, 0.15, 0.07)
        + 0.35 * bell(x, 0.52, 0.18);
    [0.8 * beat, 1.0 + 1.6 * beat]
}

/// Foothills and a skyline: each is the highest of its peaks `height·(1 − |x − at|/width)`, or the valley's floor, −½ and ½.
fn mountains(x: f64) -> [f64; 2] {
    let ridge = |floor, peaks: &[[f64; 3]]| {
        peaks.iter().map(|[at, height, width]| height * (1.0 - (x - at).abs() / width)).fold(floor, f64::max)
    };
    [
        ridge(-0.5, &[[-0.75, 0.4, 0.5], [-0.1, 0.8, 0.6], [0.7, 0.2, 0.6]]),
        ridge(0.5, &[[-0.45, 2.4, 0.8], [0.15, 1.9, 0.5], [0.6, 2.9, 0.7]]),
    ]
}

/// `e^−((x − at)/width)²`.
fn bell(x: f64, at: f64, width: f64) -> f64 {
    let t = (x - at) / width;
    (-t * t).exp()
}
