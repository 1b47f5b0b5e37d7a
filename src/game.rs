//! The game "you against the critic": paintings of which a person and D each say who painted them.
//!
//! [`Gan::deal`] draws them from a random stream of its own, so the run stays as it is: dealing again at the same step deals the same
//! paintings, in every browser and natively. The stream is made of the run's seed and of the step:
//!
//! ```text
//! key    = the first number of xoshiro256++ from the seed ^ GAME
//! stream = xoshiro256++ from the seed key ^ step
//! ```
//!
//! Each painting is drawn by itself: first u from the artist's distribution, which also decides the label, then a fair coin, which says
//! whose painting it is, and then the ideas if it is the painter's. So neither counting nor the labels help to guess.

use crate::artist::{Artist, Fit};
use crate::config::Config;
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::batch::draw_ideas;
use crate::rng::Xoshiro256PlusPlus;
use rand::{Rng, RngExt};

/// How many paintings are dealt.
pub const DEALT: usize = 10;

/// Separates the stream from those of the run and of [`crate::truth`]: "the game" in ASCII.
const GAME: u64 = u64::from_be_bytes(*b"the game");

/// A painting of the game, and all that is told of it once the person has answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Dealt {
    /// `[points]`
    pub painting: Vec<f32>,
    /// In a conditional Gan, the class that D is told.
    pub label: Option<f32>,
    /// Whether the artist painted it.
    pub is_artists: bool,
    /// D's answer, the one of [`Gan::judge`]. From ½ up it says "the artist's".
    pub probability: f32,
    /// The artist's nearest curve, and its distance.
    pub fit: Fit,
    /// How unevenly it bends, see [`roughness`].
    pub roughness: f64,
    /// Which way each point must go for D to be surer that the artist painted it, see [`Gan::persuade`]. Shape: `[points]`.
    pub persuasion: Vec<f32>,
}

impl Gan {
    /// Deals the [`DEALT`] paintings of this run at this step, and has D judge them. Asking changes nothing.
    ///
    /// # Errors
    /// If a painting of G or an answer of D would not be finite.
    pub fn deal(&mut self) -> Result<Vec<Dealt>, GanError> {
        let mut rng = stream(self.config().seed, self.step_count());
        (0..DEALT).map(|_| self.deal_one(&mut rng)).collect()
    }

    fn deal_one(&mut self, rng: &mut Xoshiro256PlusPlus) -> Result<Dealt, GanError> {
        let &Config { ideas, points, conditional, .. } = self.config();
        let u = self.artist().distribution().quantile(rng.random());
        let label = conditional.then(|| Artist::label(u));
        let is_artists = rng.next_u64() >> 63 == 1;
        let mut painting = vec![0.0; points];
        if is_artists {
            painting = self.artist().curve(u);
        } else {
            let mut drawn = vec![0.0; ideas];
            draw_ideas(rng, &mut drawn);
            self.paint(&drawn, label, &mut painting)?;
        }
        let probability = self.judge(&painting, label)?;
        let mut persuasion = vec![0.0; points];
        self.persuade(&painting, label, &mut persuasion)?;
        let fit = self.artist().fit(&painting);
        let roughness = roughness(&painting);
        Ok(Dealt { painting, label, is_artists, probability, fit, roughness, persuasion })
    }
}

fn stream(seed: u64, step: u64) -> Xoshiro256PlusPlus {
    let key = Xoshiro256PlusPlus::seed_from_u64(seed ^ GAME).next_u64();
    Xoshiro256PlusPlus::seed_from_u64(key ^ step)
}

/// How unevenly a painting bends: the standard deviation of its second differences. It is 0 for a straight line and for a parabola,
/// and for fewer than four points.
fn roughness(painting: &[f32]) -> f64 {
    let bends = || painting.windows(3).map(|y| f64::from(y[0]) - 2.0 * f64::from(y[1]) + f64::from(y[2]));
    let count = bends().count().max(1) as f64;
    let mean = bends().sum::<f64>() / count;
    (bends().map(|bend| (bend - mean) * (bend - mean)).sum::<f64>() / count).sqrt()
}
