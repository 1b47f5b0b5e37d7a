//! The one table of all settings. It says what each is called outside Rust, what it may be, and whether a running Gan can change it.
//!
//! [`Config::validate`](crate::Config::validate), the sentences of its errors, the page and the types for TypeScript follow
//! this table.

use super::{ConfigError, Given};
use crate::number::Number;
use serde::Serialize;
use std::fmt;

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Setting {
    /// Its name outside Rust.
    pub name: &'static str,
    /// What it may be.
    #[serde(flatten)]
    pub allowed: Allowed,
    /// Whether a running Gan can change it. If not, it needs a new Gan.
    pub live: bool,
}

/// What a setting may be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Allowed {
    /// A whole number.
    Whole {
        /// The smallest one.
        least: u64,
        /// The largest one.
        most: u64,
    },
    /// A learning rate.
    Rate {
        /// Every rate is above this.
        above: f64,
        /// The largest rate.
        most: f64,
    },
    /// The units of each hidden layer.
    Layers {
        /// The largest number of layers.
        most: usize,
        /// The range of the number of units in a layer.
        units: [usize; 2],
    },
    /// A curve with one number for each point.
    Curve {
        /// The range of the number of points.
        points: [usize; 2],
        /// The range of each number.
        heights: [f64; 2],
    },
    /// One of these names.
    Choice {
        /// All of them.
        names: &'static [&'static str],
    },
    /// True or false.
    Flag,
    /// An object.
    Object {
        /// Its own settings.
        settings: &'static [Setting],
    },
}

/// The largest whole number that JavaScript can hold together with every smaller one: 2⁵³ − 1.
pub(crate) const LARGEST_WHOLE: u64 = (1 << 53) - 1;

/// The largest number of hidden layers in a network.
pub(crate) const HIDDEN_LAYERS: usize = 5;

const POINTS: [usize; 2] = [2, 256];
const HIDDEN: Allowed = Allowed::Layers { most: HIDDEN_LAYERS, units: [1, 512] };
const RATE: Allowed = Allowed::Rate { above: 0.0, most: 1.0 };
/// The heights are far from the end of float32, so that sums over a batch stay within it.
const CURVE: Allowed = Allowed::Curve { points: POINTS, heights: [-1e6, 1e6] };

/// Every setting, in the order of [`Config`](crate::Config)'s fields.
pub const SETTINGS: [Setting; 16] = [
    fixed("seed", whole(0, LARGEST_WHOLE)),
    fixed("batchSize", whole(1, 1024)),
    fixed("ideas", whole(1, 64)),
    fixed("points", whole(POINTS[0] as u64, POINTS[1] as u64)),
    fixed("generatorHidden", HIDDEN),
    fixed("discriminatorHidden", HIDDEN),
    live("generatorLearningRate", RATE),
    live("discriminatorLearningRate", RATE),
    fixed("optimizer", choice(&["adam", "sgd"])),
    live("loss", choice(&["minimax", "nonSaturating"])),
    live("updateOrder", choice(&["classic", "simultaneous", "alternating"])),
    live("discriminatorSteps", whole(1, 20)),
    fixed("init", choice(&["pytorch", "glorot"])),
    fixed("conditional", Allowed::Flag),
    fixed("artist", Allowed::Object { settings: &ARTIST_SETTINGS }),
    live("freeze", choice(&["none", "generator", "discriminator"])),
];

/// The artist's own settings.
pub(crate) const ARTIST_SETTINGS: [Setting; 3] =
    [fixed("lower", CURVE), fixed("upper", CURVE), fixed("distribution", choice(&["uniform", "twoModes"]))];

const fn fixed(name: &'static str, allowed: Allowed) -> Setting {
    Setting { name, allowed, live: false }
}

const fn live(name: &'static str, allowed: Allowed) -> Setting {
    Setting { name, allowed, live: true }
}

const fn whole(least: u64, most: u64) -> Allowed {
    Allowed::Whole { least, most }
}

const fn choice(names: &'static [&'static str]) -> Allowed {
    Allowed::Choice { names }
}

impl Allowed {
    /// Refuses every value that is not allowed. For an object, it does not check the settings inside.
    pub(crate) fn check(&self, field: &str, given: &Given) -> Result<(), ConfigError> {
        if self.admits(given) { Ok(()) } else { Err(ConfigError::not_allowed(field, self, given.clone())) }
    }

    fn admits(&self, given: &Given) -> bool {
        match (*self, given) {
            (Allowed::Whole { least, most }, &Given::Number(number)) => {
                number.fract() == 0.0 && number >= least as f64 && number <= most as f64
            }
            (Allowed::Rate { above, most }, &Given::Number(number)) => number > above && number <= most,
            (Allowed::Layers { most, units: [least_units, most_units] }, Given::List(list)) => {
                let units = whole(least_units as u64, most_units as u64);
                list.len() <= most && list.iter().all(|given| units.admits(given))
            }
            (Allowed::Curve { points: [least, most], heights: [lowest, highest] }, Given::List(list)) => {
                let height = |given: &Given| given.number().is_some_and(|number| (lowest..=highest).contains(&number));
                (least..=most).contains(&list.len()) && list.iter().all(height)
            }
            (Allowed::Choice { names }, Given::Text(text)) => names.contains(&text.as_str()),
            (Allowed::Flag, Given::Flag(_)) | (Allowed::Object { .. }, Given::Object(_)) => true,
            _ => false,
        }
    }
}

/// Writes it as it stands in an error, after "must be".
impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match *self {
            Allowed::Whole { least, most } => write!(f, "a whole number from {least} to {most}"),
            Allowed::Rate { above, most } => write!(f, "a number above {} and at most {}", Number(above), Number(most)),
            Allowed::Layers { most, units: [least_units, most_units] } => {
                write!(f, "a list of 0 to {most} whole numbers from {least_units} to {most_units}")
            }
            Allowed::Curve { heights: [lowest, highest], .. } => {
                let (lowest, highest) = (Number(lowest), Number(highest));
                write!(f, "a list of numbers from {lowest} to {highest}, one for each point")
            }
            Allowed::Choice { names } => write!(f, "\"{}\"", names.join("\" or \"")),
            Allowed::Flag => f.write_str("true or false"),
            Allowed::Object { settings } => write!(f, "an object with {}", names_of(settings.iter())),
        }
    }
}

/// The setting of this name, or None.
pub(crate) fn find(settings: &'static [Setting], name: &str) -> Option<&'static Setting> {
    settings.iter().find(|setting| setting.name == name)
}

/// The names of settings as a list in a sentence.
pub(crate) fn names_of<'a>(settings: impl Iterator<Item = &'a Setting>) -> String {
    settings.map(|setting| setting.name).collect::<Vec<_>>().join(", ")
}
