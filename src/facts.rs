//! Facts that hold for every run, for whoever shows one.

use crate::artist::{CLASS_BOUNDARY, CLASSES, Distribution};
use crate::game::DEALT;
use crate::truth::{FAMILY, PAINTINGS};
use serde::Serialize;

/// What holds for every run.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Facts {
    /// How many ideas of G [`crate::truth`] looks at.
    pub truth_paintings: usize,
    /// How many paintings [`crate::Gan::deal`] deals.
    pub dealt: usize,
    /// The range of u of the curves that can be asked for.
    pub family_u: [f32; 2],
    /// The class of a painting is 1 where its u is above this, else 0.
    pub class_boundary: f64,
    /// How the artist draws u.
    pub artist_u: ArtistU,
}

/// How the artist draws u, for each distribution.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ArtistU {
    /// [`Distribution::Uniform`]
    pub uniform: ArtistRanges,
    /// [`Distribution::TwoModes`]
    pub two_modes: ArtistRanges,
}

/// The ranges from which an artist draws u evenly, in rising order.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ArtistRanges {
    /// The ranges for all paintings.
    pub all: Vec<[f64; 2]>,
    /// The ranges for the paintings of each class.
    pub classes: [Vec<[f64; 2]>; 2],
}

impl Default for Facts {
    fn default() -> Facts {
        let ranges = |distribution: Distribution| ArtistRanges {
            all: distribution.ranges([0.0, 1.0]).collect(),
            classes: CLASSES.map(|class| distribution.ranges(class).collect()),
        };
        Facts {
            truth_paintings: PAINTINGS,
            dealt: DEALT,
            family_u: FAMILY,
            class_boundary: CLASS_BOUNDARY,
            artist_u: ArtistU { uniform: ranges(Distribution::Uniform), two_modes: ranges(Distribution::TwoModes) },
        }
    }
}
