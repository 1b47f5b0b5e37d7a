//! Measures what the tutorial's two numbers hide: how far the painter is from the artist, how varied its paintings are, and how
//! often the critic is right.

use crate::artist::{Artist, CLASSES};
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::batch::{all_finite, copy_rows, draw_ideas, set_label};
use crate::loss;
use crate::nn::Propagation;
use crate::nn::lanes::slice_mut;
use crate::rng::Xoshiro256PlusPlus;
use serde::Serialize;
use std::convert::identity;
use std::ops::Range;
use verdict::Scale;

mod passes;
mod verdict;

pub use verdict::{Limits, Verdict};

/// How many paintings of the painter are measured, and how many of the artist.
pub const PAINTINGS: usize = 256;

/// How many curves of the artist's family, at even distances, D is asked about.
pub const OPINIONS: usize = 61;

/// The u of the first and of the last of these curves.
pub const FAMILY: [f32; 2] = [-1.0, 2.0];

/// What is measured on, the same during a whole run: 256 ideas, 256 paintings of the artist, and the artist's family. The ideas
/// come from their own random stream, so measuring changes nothing.
///
/// In a conditional Gan, an idea has the label of the artist's painting with the same index.
pub struct Evaluator {
    /// The u of the artist's paintings in rising order: the middles of 256 intervals that are equally likely.
    u: Vec<f64>,
    painted: Propagation,
    generated: Propagation,
    real: Propagation,
    family: Propagation,
    /// What G painted, `[PAINTINGS, points]` row by row.
    paintings: Vec<f32>,
}

/// The measures at one step of a run. Lengths are in the unit of the paintings, everything else is in the unit of u.
#[derive(Clone, Debug, PartialEq)]
pub struct Metrics {
    /// The û of each of G's 256 paintings: see [`Artist::fit`].
    pub u: Vec<f64>,
    /// The residual of each of these paintings: its distance from the curve at û.
    pub residuals: Vec<f64>,
    /// The measures of all paintings.
    pub all: Measures,
    /// The measures of the paintings with label 0 and of those with label 1, in a conditional Gan.
    pub classes: Option<[Measures; 2]>,
    /// How often D is on the right side of ½, on 256 paintings of each kind. The artist's are evenly spaced. This may be near 1 even
    /// though D is hardly sure.
    pub critic_accuracy: f64,
    /// mean D over the artist's paintings.
    pub real_probability: f64,
    /// mean D over G's paintings.
    pub generated_probability: f64,
    /// D's probabilities for the artist's family, `[OPINIONS]`. In a conditional Gan each curve has its own label.
    pub opinion: Vec<f64>,
    /// How the run stands, in one word.
    pub verdict: Verdict,
    /// The limits that decide the verdict.
    pub limits: Limits,
}

/// The measures of a set of G's paintings, compared with a set of the artist's.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Measures {
    /// The mean of û.
    pub mean: f64,
    /// The mean of the residuals: how far G's paintings are from the nearest curve with any u.
    pub residual: f64,
    /// The mean distance to the nearest curve that the artist paints. û is clamped to 0 … 1, or to the half of the class, or with
    /// two modes to the nearer of them.
    pub distance: f64,
    /// The standard deviation of û.
    pub variety: f64,
    /// The standard deviation of the artist's u.
    pub artist_variety: f64,
    /// The Wasserstein-1 distance between û and the artist's u: how far, on average, a painting would have to move along
    /// the family for both to be spread alike.
    pub coverage: f64,
    /// The share of points that lie between the bounds, or between the class's own.
    pub inside: f64,
}

impl Evaluator {
    /// The evaluator of a run.
    pub fn new(gan: &Gan) -> Evaluator {
        let (config, artist) = (gan.start(), gan.artist());
        let middles = (0..PAINTINGS).map(|i| (i as f32 + 0.5) / PAINTINGS as f32);
        let u: Vec<f32> = middles.map(|middle| artist.distribution().quantile(middle)).collect();
        let family: Vec<f32> = (0..OPINIONS).map(family_u).collect();
        let mut evaluator = Evaluator {
            painted: Propagation::new(gan.generator(), PAINTINGS),
            generated: Propagation::new(gan.discriminator(), PAINTINGS),
            real: Propagation::new(gan.discriminator(), PAINTINGS),
            family: Propagation::new(gan.discriminator(), OPINIONS),
            paintings: vec![0.0; PAINTINGS * artist.lower().len()],
            u: u.iter().copied().map(f64::from).collect(),
        };
        // No run has this stream, because seeds are below 2⁵³.
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(!config.seed);
        draw_ideas(&mut rng, slice_mut(evaluator.painted.input_mut()));
        artist.paint(&u, evaluator.real.input_mut());
        artist.paint(&family, evaluator.family.input_mut());
        if config.conditional {
            let Evaluator { painted, generated, real, family: opinion, .. } = &mut evaluator;
            for (pass, u) in [(painted, &u), (generated, &u), (real, &u), (opinion, &family)] {
                set_labels(pass, u);
            }
        }
        evaluator
    }

    /// The ideas of G's paintings, `[PAINTINGS, ideas]` row by row, in the order of [`Metrics::u`]. In a conditional Gan the
    /// first half has label 0, the rest 1.
    ///
    /// # Panics
    /// If the run has other sizes than the one that the evaluator was made for.
    pub fn ideas(&self, gan: &Gan) -> Vec<f32> {
        let count = gan.start().ideas;
        let mut ideas = vec![0.0; PAINTINGS * count];
        copy_rows(self.painted.input(), count, &mut ideas, identity);
        ideas
    }

    /// Measures the run as it is now.
    ///
    /// # Errors
    /// If a number in it would not be finite.
    ///
    /// # Panics
    /// If the run has other sizes than the one that the evaluator was made for.
    pub fn evaluate(&mut self, gan: &Gan) -> Result<Metrics, GanError> {
        let artist = gan.artist();
        let points = artist.lower().len();
        let [real, generated] = self.judged(gan)?.map(probabilities);
        judge(gan, &mut self.family)?;
        let opinion = probabilities(&self.family);

        copy_rows(self.painted.output(), points, &mut self.paintings, identity);
        let fits = self.paintings.chunks_exact(points).map(|painting| artist.fit(painting));
        let (u, residuals): (Vec<f64>, Vec<f64>) = fits.map(|fit| (fit.u, fit.residual)).unzip();
        let measures = |places: Range<usize>, range| {
            let paintings = &self.paintings[points * places.start..points * places.end];
            let artist_u = &self.u[places.clone()];
            Part { u: &u[places.clone()], residuals: &residuals[places], paintings, artist_u, range }.measures(artist)
        };
        let half = PAINTINGS / 2;
        let all = measures(0..PAINTINGS, [0.0, 1.0]);
        let classes = || [measures(0..half, CLASSES[0]), measures(half..PAINTINGS, CLASSES[1])];
        let classes = gan.start().conditional.then(classes);
        let (real_probability, generated_probability) = (mean(&real), mean(&generated));
        let certainty = real_probability - generated_probability;
        let scale = Scale::of(artist);
        Ok(Metrics {
            verdict: Verdict::of(&scale, &all, classes.as_ref(), certainty),
            limits: scale.limits(&all),
            u,
            residuals,
            all,
            classes,
            critic_accuracy: (called_real(&real) + (1.0 - called_real(&generated))) / 2.0,
            real_probability,
            generated_probability,
            opinion,
        })
    }
}

/// Tells the network the class of each painting.
fn set_labels(pass: &mut Propagation, u: &[f32]) {
    set_label(pass, u.iter().map(|&u| Artist::label(u)));
}

/// Has D judge the paintings in the pass.
fn judge(gan: &Gan, pass: &mut Propagation) -> Result<(), GanError> {
    pass.forward(gan.discriminator());
    gan.check_answer(all_finite(pass.output()), "D's judgement")
}

/// D's probabilities that the artist painted the paintings that it has judged.
fn probabilities(pass: &Propagation) -> Vec<f64> {
    pass.output().iter().map(|&logit| f64::from(loss::probability(logit))).collect()
}

/// The share of paintings that D takes for real.
fn called_real(probabilities: &[f64]) -> f64 {
    let real = |&probability: &f64| if probability > 0.5 { 1.0 } else { 0.0 };
    probabilities.iter().map(real).sum::<f64>() / probabilities.len() as f64
}

/// All of the paintings, or those of one class.
struct Part<'a> {
    u: &'a [f64],
    residuals: &'a [f64],
    /// G's paintings, `[u, points]` row by row.
    paintings: &'a [f32],
    /// The u of as many of the artist's paintings, in rising order.
    artist_u: &'a [f64],
    /// The range of u in which the artist paints.
    range: [f64; 2],
}

impl Part<'_> {
    fn measures(&self, artist: &Artist) -> Measures {
        let &Part { u, residuals, paintings, artist_u, range } = self;
        let [lower, upper] = range.map(|u| artist.curve(u as f32));
        let mut distance = 0.0;
        let mut inside = 0;
        for (painting, &u) in paintings.chunks_exact(lower.len()).zip(u) {
            distance += nearest_distance(artist, painting, u, range);
            for ((&y, &a), &b) in painting.iter().zip(&lower).zip(&upper) {
                inside += usize::from(a.min(b) <= y && y <= a.max(b));
            }
        }
        let mut sorted = u.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let moves: f64 = sorted.iter().zip(artist_u).map(|(u, artist)| (u - artist).abs()).sum();
        Measures {
            mean: mean(u),
            residual: mean(residuals),
            distance: distance / u.len() as f64,
            variety: deviation(u),
            artist_variety: deviation(artist_u),
            coverage: moves / u.len() as f64,
            inside: inside as f64 / paintings.len() as f64,
        }
    }
}

/// How far a painting, whose û is `u`, is from the nearest curve that the artist paints with a u in this range.
#[inline(never)]
fn nearest_distance(artist: &Artist, painting: &[f32], u: f64, range: [f64; 2]) -> f64 {
    artist.distance(painting, artist.distribution().nearest(u, range))
}

fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len() as f64
}

/// The standard deviation.
#[inline(never)]
fn deviation(numbers: &[f64]) -> f64 {
    let centre = mean(numbers);
    let square: f64 = numbers.iter().map(|number| (number - centre) * (number - centre)).sum();
    (square / numbers.len() as f64).sqrt()
}

/// The u of a curve of the artist's family.
fn family_u(i: usize) -> f32 {
    let [first, last] = FAMILY;
    (last - first) * i as f32 / (OPINIONS - 1) as f32 + first
}
