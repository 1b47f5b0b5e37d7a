//! Says in one word how a run stands, and gives the limits that decide it.

use super::{Measures, nearest_distance};
use crate::artist::Artist;
use serde::Serialize;
use std::slice;

/// How the run stands: the first of these verdicts that applies. In a conditional Gan, "each" means each class.
///
/// Two lengths of the artist, `far` and `near`, give the rules their scale: see `Scale`. For the tutorial's artist both are the
/// span, [`Artist::span`]. A variety or coverage of u becomes a length when it is multiplied by the span. From `near`/30 on, such
/// a length counts as visible.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    /// The paintings are far from every curve of the artist: distance > `far`.
    RunAway,
    /// D tells real from generated, and is sure: mean D(real) − mean D(generated) > ½.
    CriticTooStrong,
    /// The paintings are near the artist's, but like each other: distance < ¼ `near` and variety < ⅕ of the artist's. Or they are
    /// all the same, wherever they are: variety < 1/50 of the artist's. One class is enough, and only variety that would be visible
    /// counts as missing. If the artist's curves lie around 0, a G that has learnt nothing yet gets this verdict too.
    Collapsed,
    /// The paintings are the artist's, and as varied: each distance < 1/15 `near`; each variety from 0.4 to 1.6 of the artist's;
    /// each coverage below 0.6 of the artist's standard deviation. Differences too small to be visible are ignored.
    Healthy,
    /// None of these.
    Learning,
}

impl Verdict {
    /// `certainty` is mean D(real) − mean D(generated).
    pub(super) fn of(scale: &Scale, all: &Measures, classes: Option<&[Measures; 2]>, certainty: f64) -> Verdict {
        let each = classes.map_or(slice::from_ref(all), |classes| classes);
        if all.distance > scale.far {
            Verdict::RunAway
        } else if certainty > 0.5 {
            Verdict::CriticTooStrong
        } else if each.iter().any(|measures| scale.is_collapsed(measures)) {
            Verdict::Collapsed
        } else if each.iter().all(|measures| scale.is_healthy(measures)) {
            Verdict::Healthy
        } else {
            Verdict::Learning
        }
    }
}

/// The lengths that the verdict compares with. The span alone is not enough. If the bounds are two nearly equal curves, a painter
/// that has learnt nothing is many spans away, and one that visibly paints the artist's curve is still never within a fifteenth of
/// a span.
pub(super) struct Scale {
    /// The largest of three lengths: the span, twice the distance of a blank painting (0 at each point), and 1. A painter starts
    /// about 0.2 away from a blank painting (measured: 0.23 with the default networks), so the start never counts as far.
    far: f64,
    /// The larger of the span and 9/20 of the height of the picture. A height below 1 counts as 1, because networks paint with
    /// numbers around 1, and the smallest steps of their training do not shrink with the artist.
    near: f64,
    span: f64,
}

/// The limits of the measures of a healthy run, and the distance beyond which a run has run away.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// Beyond this distance the run has run away.
    pub run_away: f64,
    /// Below this distance the paintings are the artist's.
    pub distance: f64,
    /// Between these two numbers the paintings are as varied as the artist's.
    pub variety: [f64; 2],
}

impl Scale {
    pub(super) fn of(artist: &Artist) -> Scale {
        let span = artist.span();
        let blank = vec![0.0; artist.lower().len()];
        let blank_distance = nearest_distance(artist, &blank, artist.fit(&blank).u, [0.0, 1.0]);
        Scale { far: span.max(2.0 * blank_distance).max(1.0), near: span.max(0.45 * artist.height().max(1.0)), span }
    }

    /// The limits for paintings of all classes.
    pub(super) fn limits(&self, all: &Measures) -> Limits {
        let (artist, unseen) = (all.artist_variety, self.near / 30.0 / self.span);
        Limits {
            run_away: self.far,
            distance: self.near / 15.0,
            variety: [(0.4 * artist).min(artist - unseen).max(0.0), (1.6 * artist).max(artist + unseen)],
        }
    }

    /// Whether a difference of u can be seen in the picture.
    fn is_seen(&self, difference: f64) -> bool {
        difference.abs() * self.span >= self.near / 30.0
    }

    fn is_collapsed(&self, measures: &Measures) -> bool {
        let &Measures { distance, variety, artist_variety, .. } = measures;
        let share = variety / artist_variety;
        self.is_seen(artist_variety - variety) && ((distance < 0.25 * self.near && share < 0.2) || share < 0.02)
    }

    fn is_healthy(&self, measures: &Measures) -> bool {
        let &Measures { distance, variety, artist_variety, coverage, .. } = measures;
        let is_as_varied = (0.4..1.6).contains(&(variety / artist_variety)) || !self.is_seen(artist_variety - variety);
        let is_spread_alike = coverage < 0.6 * artist_variety || !self.is_seen(coverage);
        distance < self.near / 15.0 && is_as_varied && is_spread_alike
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::artist::Distribution;

    /// For the tutorial's artist, all numbers in the rules hold as they stand, however many points it has: the finest difference
    /// in any rule is 0.6 of the deviation in a class with one mode, 0.2/√12.
    #[test]
    fn the_tutorials_artist_is_measured_in_spans() {
        for points in 2..=256 {
            let artist = Artist::new(points, None, Distribution::Uniform);
            let scale = Scale::of(&artist);
            assert_eq!((scale.far, scale.near), (artist.span(), artist.span()), "{points} points");
            assert!(scale.is_seen(0.6 * 0.2 / 12f64.sqrt()), "{points} points");
        }
    }
}
