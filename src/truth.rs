//! What the tutorial's two numbers hide: how far the painter is from the artist, how varied it paints, and how often the
//! critic is right.

use crate::artist::{Artist, Fit};
use crate::gan::{Gan, GanError, all_finite, first_rows, set_label};
use crate::loss;
use crate::nn::Pass;
use crate::rng::Xoshiro256PlusPlus;
use ndarray::ArrayView1;
use rand::RngExt;
use rand_distr::StandardNormal;
use serde::Serialize;
use std::ops::Range;
use std::slice;

/// As many paintings of each, the painter and the artist, are looked at.
pub const PAINTINGS: usize = 256;

/// The curves of the artist's family on which D's opinion is asked, at even distances from u = −1 to u = 2.
pub const OPINIONS: usize = 61;

/// What is looked at, the same in a whole run: 256 ideas, 256 paintings of the artist, and the artist's family. It is
/// drawn from a stream of its own, so looking changes nothing.
///
/// In a conditional Gan, an idea has the label of the artist's painting that stands in the same place.
pub struct Gallery {
    /// The u of the artist's paintings, in rising order: the middles of 256 parts that are equally likely.
    u: Vec<f32>,
    painted: Pass,
    generated: Pass,
    real: Pass,
    family: Pass,
}

/// What was found, at one step of a run. Lengths are in the unit of the paintings, everything else in that of u.
#[derive(Clone, Debug, PartialEq)]
pub struct Truth {
    /// The nearest curve of the artist for each of G's 256 paintings.
    pub fits: Vec<Fit>,
    /// Of all paintings.
    pub all: Measures,
    /// Of those with label 0 and of those with label 1, in a conditional Gan.
    pub classes: Option<[Measures; 2]>,
    /// The share of right verdicts on 256 paintings of each kind: real where D > ½. ½ when D cannot tell.
    pub critic_accuracy: f64,
    /// mean D over the artist's paintings.
    pub real_probability: f64,
    /// mean D over G's paintings.
    pub generated_probability: f64,
    /// D on the artist's family, `[OPINIONS]`. In a conditional Gan each with its own label.
    pub opinion: Vec<f64>,
    /// All of that in a word.
    pub verdict: Verdict,
}

/// What holds of a set of G's paintings beside one of the artist's.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Measures {
    /// The mean of û.
    pub mean: f64,
    /// The mean of the residuals: how far G's paintings are from the nearest curve, whatever its u.
    pub residual: f64,
    /// The mean distance to the nearest curve that the artist paints: û clamped to 0 … 1, or to the class's half.
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

/// How the run stands: the first of these that holds. Lengths are measured by the span of the artist,
/// [`Artist::span`]; in a conditional Gan, "each" means each class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The paintings are farther from every curve of the artist than the bounds are from each other:
    /// distance > 1 span.
    RunAway,
    /// D tells real from generated, and is sure: mean D(real) − mean D(generated) > ½.
    CriticTooStrong,
    /// The paintings are like the artist's, but like each other too: distance < ¼ span and a variety below ⅕ of the
    /// artist's. Or they are all one wherever it is: a variety below 1/50.
    Collapsed,
    /// The paintings are the artist's and as varied: each distance < 1/15 span, each variety from 0.4 to 1.6 of the
    /// artist's, each coverage below 0.6 of the artist's standard deviation.
    Healthy,
    /// None of these.
    Learning,
}

impl Verdict {
    /// Its name outside Rust.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::RunAway => "runAway",
            Verdict::CriticTooStrong => "criticTooStrong",
            Verdict::Collapsed => "collapsed",
            Verdict::Healthy => "healthy",
            Verdict::Learning => "learning",
        }
    }

    fn of(span: f64, truth: &Truth) -> Verdict {
        let each = truth.classes.as_ref().map_or(slice::from_ref(&truth.all), |classes| classes);
        let near = |measures: &Measures, part: f64| measures.distance < part * span;
        let variety = |measures: &Measures| measures.variety / measures.artist_variety;
        if truth.all.distance > span {
            Verdict::RunAway
        } else if truth.real_probability - truth.generated_probability > 0.5 {
            Verdict::CriticTooStrong
        } else if each.iter().any(|m| near(m, 0.25) && variety(m) < 0.2 || variety(m) < 0.02) {
            Verdict::Collapsed
        } else if each
            .iter()
            .all(|m| near(m, 1.0 / 15.0) && (0.4..1.6).contains(&variety(m)) && m.coverage < 0.6 * m.artist_variety)
        {
            Verdict::Healthy
        } else {
            Verdict::Learning
        }
    }
}

impl Gallery {
    /// For a run.
    pub fn new(gan: &Gan) -> Gallery {
        let (config, artist) = (gan.start(), gan.artist());
        let middle = |i: usize| (i as f32 + 0.5) / PAINTINGS as f32;
        let u: Vec<f32> = (0..PAINTINGS).map(|i| artist.distribution().quantile(middle(i))).collect();
        let family: Vec<f32> = (0..OPINIONS).map(family_u).collect();
        let mut gallery = Gallery {
            painted: gan.generator().pass(PAINTINGS),
            generated: gan.discriminator().pass(PAINTINGS),
            real: gan.discriminator().pass(PAINTINGS),
            family: gan.discriminator().pass(OPINIONS),
            u,
        };
        // No run's own stream: seeds are below 2⁵³.
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(!config.seed);
        gallery.painted.input_mut().mapv_inplace(|_| rng.sample(StandardNormal));
        artist.paint(&gallery.u, gallery.real.input_mut());
        artist.paint(&family, gallery.family.input_mut());
        if config.conditional {
            let Gallery { u, painted, generated, real, family: opinion } = &mut gallery;
            for pass in [painted, generated, real] {
                set_label(pass, u.iter().map(|&u| Artist::label(u)));
            }
            set_label(opinion, family.iter().map(|&u| Artist::label(u)));
        }
        gallery
    }

    /// What holds of the run now.
    ///
    /// # Errors
    /// If a number in it would not be finite.
    pub fn look(&mut self, gan: &Gan) -> Result<Truth, GanError> {
        let artist = gan.artist();
        let points = artist.lower().len();
        gan.generator().forward(&mut self.painted);
        let paintings = self.painted.output();
        gan.check_answer(all_finite(paintings), "the painting")?;
        first_rows(self.generated.input_mut(), points).assign(paintings);
        for pass in [&mut self.generated, &mut self.real, &mut self.family] {
            gan.discriminator().forward(pass);
            gan.check_answer(all_finite(pass.output()), "D's judgement")?;
        }

        let fits: Vec<Fit> = paintings.columns().into_iter().map(|painting| artist.fit(painting)).collect();
        let half = PAINTINGS / 2;
        let measure = |places: Range<usize>, range| {
            let paintings = paintings.columns().into_iter().skip(places.start);
            measure(artist, &self.u[places.clone()], &fits[places], paintings, range)
        };
        let all = measure(0..PAINTINGS, [0.0, 1.0]);
        let classes =
            gan.start().conditional.then(|| [measure(0..half, [0.0, 0.5]), measure(half..PAINTINGS, [0.5, 1.0])]);
        let (real, generated) = (self.real.output(), self.generated.output());
        let right =
            real.iter().filter(|&&logit| logit > 0.0).count() + generated.iter().filter(|&&logit| logit <= 0.0).count();
        let [real_probability, generated_probability] =
            [real, generated].map(|logits| mean(logits.iter().map(|&logit| f64::from(loss::probability(logit)))));
        let mut truth = Truth {
            all,
            classes,
            critic_accuracy: right as f64 / (2 * PAINTINGS) as f64,
            real_probability,
            generated_probability,
            opinion: self.family.output().iter().map(|&logit| f64::from(loss::probability(logit))).collect(),
            verdict: Verdict::Learning,
            fits,
        };
        truth.verdict = Verdict::of(artist.span(), &truth);
        Ok(truth)
    }
}

/// What holds of these paintings beside the artist's u, where the artist paints u within this range.
fn measure<'a>(
    artist: &Artist,
    u: &[f32],
    fits: &[Fit],
    paintings: impl Iterator<Item = ArrayView1<'a, f32>>,
    [low, high]: [f32; 2],
) -> Measures {
    let mut distance = 0.0;
    let mut inside = 0;
    let bounds: Vec<[f32; 2]> = artist
        .lower()
        .iter()
        .zip(artist.upper())
        .map(|(lower, upper)| [lower + low * (upper - lower), lower + high * (upper - lower)])
        .collect();
    for (painting, fit) in paintings.zip(fits) {
        distance += artist.distance(painting, fit.u.clamp(f64::from(low), f64::from(high)));
        let between = |&(&y, &[a, b]): &(&f32, &[f32; 2])| a.min(b) <= y && y <= a.max(b);
        inside += painting.iter().zip(&bounds).filter(between).count();
    }
    let (mean_u, variety) = mean_and_deviation(fits.iter().map(|fit| fit.u));
    let (_, artist_variety) = mean_and_deviation(u.iter().copied().map(f64::from));
    let mut sorted: Vec<f64> = fits.iter().map(|fit| fit.u).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    Measures {
        mean: mean_u,
        residual: mean(fits.iter().map(|fit| fit.residual)),
        distance: distance / fits.len() as f64,
        variety,
        artist_variety,
        coverage: mean(sorted.iter().zip(u).map(|(painted, &artist)| (painted - f64::from(artist)).abs())),
        inside: inside as f64 / (fits.len() * bounds.len()) as f64,
    }
}

fn mean(numbers: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = numbers.len() as f64;
    numbers.sum::<f64>() / count
}

fn mean_and_deviation(numbers: impl ExactSizeIterator<Item = f64> + Clone) -> (f64, f64) {
    let centre = mean(numbers.clone());
    let square = |number: f64| (number - centre) * (number - centre);
    (centre, mean(numbers.map(square)).sqrt())
}

/// The u of a curve of the artist's family.
fn family_u(i: usize) -> f32 {
    3.0 * i as f32 / (OPINIONS - 1) as f32 - 1.0
}
