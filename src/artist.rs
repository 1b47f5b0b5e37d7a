//! The real data.

use ndarray::Array2;

/// The famous artist: a painting is `lower + u·(upper − lower)` with u ~ U(0, 1), point by point.
#[derive(Clone, Debug, PartialEq)]
pub struct Artist {
    lower: Vec<f32>,
    upper: Vec<f32>,
}

impl Artist {
    /// The tutorial's artist, `a·x² + (a − 1)` with a ~ U(1, 2), at evenly spaced x from −1 to 1.
    /// That is `lower = x²` (a = 1), `upper = 2x² + 1` (a = 2) and a = 1 + u.
    ///
    /// # Panics
    /// With fewer than two points.
    pub fn tutorial(points: usize) -> Artist {
        assert!(points >= 2, "a painting has two points at least");
        let x = |p: usize| -1.0 + 2.0 * p as f64 / (points - 1) as f64;
        Artist {
            lower: (0..points).map(|p| (x(p) * x(p)) as f32).collect(),
            upper: (0..points).map(|p| (2.0 * x(p) * x(p) + 1.0) as f32).collect(),
        }
    }

    /// The painting for u = 0, `[points]`.
    pub fn lower(&self) -> &[f32] {
        &self.lower
    }

    /// The painting for u = 1, `[points]`.
    pub fn upper(&self) -> &[f32] {
        &self.upper
    }

    /// One painting a column: `paintings[p, i] = lower[p] + u[i]·(upper[p] − lower[p])`.
    /// Shapes: u `[batch]`, paintings `[points, batch]`.
    pub fn paint(&self, u: &[f32], paintings: &mut Array2<f32>) {
        for ((mut row, &lower), &upper) in paintings.rows_mut().into_iter().zip(&self.lower).zip(&self.upper) {
            for (painting, u) in row.iter_mut().zip(u) {
                *painting = lower + u * (upper - lower);
            }
        }
    }
}
