//! An evaluator's passes through the networks, which [`crate::inside`] looks at, too.

use super::{Evaluator, PAINTINGS, deviation, judge, nearest_distance};
use crate::error::GanError;
use crate::gan::Gan;
use crate::gan::batch::{all_finite, copy_first_rows, copy_rows};
use crate::nn::{Mlp, Propagation};
use ndarray::Array2;
use std::convert::identity;

impl Evaluator {
    /// The ideas, one in each column, with their labels as one more row in a conditional Gan.
    pub(crate) fn drawn_ideas(&self) -> &Array2<f32> {
        self.painted.input()
    }

    /// The ideas' pass through G as it is now.
    pub(crate) fn painted(&mut self, gan: &Gan) -> Result<&Propagation, GanError> {
        self.paint(gan, gan.generator())?;
        Ok(&self.painted)
    }

    /// The passes of the artist's paintings and of G's through D as it is now.
    pub(crate) fn judged(&mut self, gan: &Gan) -> Result<[&Propagation; 2], GanError> {
        self.paint(gan, gan.generator())?;
        copy_first_rows(self.painted.output(), self.generated.input_mut());
        judge(gan, &mut self.generated)?;
        judge(gan, &mut self.real)?;
        Ok([&self.real, &self.generated])
    }

    /// The variety and the distance of all paintings, as [`Evaluator::evaluate`] measures them, of a generator with G's sizes.
    pub(crate) fn variety_and_distance(&mut self, gan: &Gan, generator: &Mlp) -> Result<(f64, f64), GanError> {
        self.paint(gan, generator)?;
        let artist = gan.artist();
        let points = artist.lower().len();
        copy_rows(self.painted.output(), points, &mut self.paintings, identity);
        let mut u = [0.0; PAINTINGS];
        let mut distance = 0.0;
        for (u, painting) in u.iter_mut().zip(self.paintings.chunks_exact(points)) {
            *u = artist.fit(painting).u;
            distance += nearest_distance(artist, painting, *u, [0.0, 1.0]);
        }
        Ok((deviation(&u), distance / PAINTINGS as f64))
    }

    fn paint(&mut self, gan: &Gan, generator: &Mlp) -> Result<(), GanError> {
        self.painted.forward(generator);
        gan.check_answer(all_finite(self.painted.output()), "the painting")
    }
}
