//! The real data.

use ndarray::Array2;
use serde::{Deserialize, Serialize};

/// The famous artist: a painting is `lower + u·(upper − lower)`, point by point, with u between 0 and 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Artist {
    lower: Vec<f32>,
    upper: Vec<f32>,
    distribution: Distribution,
}

/// The paintings for u = 0 and u = 1, a number a point.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds {
    /// The painting for u = 0.
    pub lower: Vec<f64>,
    /// The painting for u = 1.
    pub upper: Vec<f64>,
}

impl Bounds {
    /// Whether both bounds are the same curve in float32.
    pub(crate) fn are_one_curve(&self) -> bool {
        rounded(&self.lower) == rounded(&self.upper)
    }
}

fn rounded(bound: &[f64]) -> Vec<f32> {
    bound.iter().map(|&number| number as f32).collect()
}

/// The p-th of evenly spaced x from −1 to 1.
pub(crate) fn x_of(p: usize, points: usize) -> f64 {
    -1.0 + 2.0 * p as f64 / (points - 1) as f64
}

/// The tutorial's bounds `x²` and `2x² + 1`: of its curves `a·x² + (a − 1)`, those with a = 1 and a = 2.
pub(crate) fn tutorial(x: f64) -> [f64; 2] {
    [x * x, 2.0 * x * x + 1.0]
}

/// The u that separates the two classes of paintings. A conditional GAN is told the class.
pub(crate) const CLASS_BOUNDARY: f64 = 0.5;

/// The range of u for each of the two classes.
pub(crate) const CLASSES: [[f64; 2]; 2] = [[0.0, CLASS_BOUNDARY], [CLASS_BOUNDARY, 1.0]];

/// How the artist draws u.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Distribution {
    /// u ~ U(0, 1), the tutorial's.
    Uniform,
    /// Half of the paintings have u ~ U(0, 0.2), half u ~ U(0.8, 1). This shows when a painter makes only one kind.
    TwoModes,
}

/// The artist's curve that is nearest to a painting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// û, the u of that curve. If û is outside 0 … 1, the artist does not paint this curve.
    pub u: f64,
    /// The root mean square of the difference between the painting and that curve.
    pub residual: f64,
}

impl Distribution {
    /// The u below which the share `p` of all paintings lies. If p ~ U(0, 1), then this u has the artist's distribution.
    pub fn quantile(self, p: f32) -> f32 {
        match self {
            Distribution::Uniform => p,
            Distribution::TwoModes if p < 0.5 => 0.4 * p,
            Distribution::TwoModes => 1.0 - 0.4 * (1.0 - p),
        }
    }

    /// The ranges between `low` and `high` from which u is drawn evenly, in rising order.
    pub fn ranges(self, [low, high]: [f64; 2]) -> impl Iterator<Item = [f64; 2]> {
        let all: &[[f64; 2]] = match self {
            Distribution::Uniform => &[[0.0, 1.0]],
            Distribution::TwoModes => &[[0.0, 0.2], [0.8, 1.0]],
        };
        all.iter().map(move |&[from, to]| [from.max(low), to.min(high)]).filter(|[from, to]| from < to)
    }

    /// The u nearest to this one among the curves that the artist paints in a class between `low` and `high`.
    ///
    /// # Panics
    /// If the artist paints no curve in this class.
    #[inline(never)]
    pub fn nearest(self, u: f64, class: [f64; 2]) -> f64 {
        let nearest = self.ranges(class).map(|[from, to]| u.clamp(from, to));
        nearest.min_by(|a, b| (a - u).abs().total_cmp(&(b - u).abs())).expect("a range of u")
    }
}

impl Artist {
    /// Without bounds this is the tutorial's artist, `a·x² + (a − 1)` at evenly spaced x from −1 to 1:
    /// `lower = x²` (a = 1), `upper = 2x² + 1` (a = 2) and a = 1 + u.
    ///
    /// # Panics
    /// If there are fewer than two points, or the bounds have another length.
    pub fn new(points: usize, bounds: Option<&Bounds>, distribution: Distribution) -> Artist {
        assert!(points >= 2, "a painting must have two points at least");
        let Some(Bounds { lower, upper }) = bounds else {
            let (lower, upper) = (0..points).map(|p| tutorial(x_of(p, points)).map(|y| y as f32).into()).unzip();
            return Artist { lower, upper, distribution };
        };
        assert!(lower.len() == points && upper.len() == points, "each bound must have a number a point");
        Artist { lower: rounded(lower), upper: rounded(upper), distribution }
    }

    /// The painting for u = 0, `[points]`.
    pub fn lower(&self) -> &[f32] {
        &self.lower
    }

    /// The painting for u = 1, `[points]`.
    pub fn upper(&self) -> &[f32] {
        &self.upper
    }

    /// How u is drawn.
    pub fn distribution(&self) -> Distribution {
        self.distribution
    }

    /// The class of a painting, as a conditional GAN is told it: 1 where u > ½, else 0.
    pub fn label(u: f32) -> f32 {
        if f64::from(u) > CLASS_BOUNDARY { 1.0 } else { 0.0 }
    }

    /// Finds the artist's curve nearest to a painting y, and its distance.
    /// With s = upper − lower: `û = Σ s·(y − lower)/Σ s²`, and the residual is √(mean (y − lower − û·s)²).
    /// For the tutorial's artist â = 1 + û. Shape: painting `[points]`.
    ///
    /// # Panics
    /// If the painting has another length.
    #[inline(never)]
    pub fn fit(&self, painting: &[f32]) -> Fit {
        let (mut product, mut square) = (0.0, 0.0);
        for (y, (lower, span)) in painting.iter().zip(self.lines()) {
            product += span * (f64::from(*y) - lower);
            square += span * span;
        }
        let u = product / square;
        Fit { u, residual: self.distance(painting, u) }
    }

    /// `√(mean (y − lower − u·(upper − lower))²)`: how far a painting y is from the curve at u. Shape: painting `[points]`.
    ///
    /// # Panics
    /// If the painting has another length.
    #[inline(never)]
    pub fn distance(&self, painting: &[f32], u: f64) -> f64 {
        assert!(painting.len() == self.lower.len(), "a painting must have as many points as the artist's");
        let square = |(y, (lower, span)): (&f32, (f64, f64))| {
            let difference = f64::from(*y) - lower - u * span;
            difference * difference
        };
        let sum: f64 = painting.iter().zip(self.lines()).map(square).sum();
        (sum / self.lower.len() as f64).sqrt()
    }

    /// How far apart the bounds are: √(mean (upper − lower)²).
    pub fn span(&self) -> f64 {
        let sum: f64 = self.lines().map(|(_, span)| span * span).sum();
        (sum / self.lower.len() as f64).sqrt()
    }

    /// The height of a picture of both bounds: their largest number minus their smallest.
    pub fn height(&self) -> f64 {
        let numbers = || self.lower.iter().chain(&self.upper).copied();
        f64::from(numbers().fold(f32::NEG_INFINITY, f32::max)) - f64::from(numbers().fold(f32::INFINITY, f32::min))
    }

    /// Lower and upper − lower, point by point.
    fn lines(&self) -> impl Iterator<Item = (f64, f64)> {
        let line = |(&lower, &upper): (&f32, &f32)| (f64::from(lower), f64::from(upper - lower));
        self.lower.iter().zip(&self.upper).map(line)
    }

    /// The same painting as [`Artist::curve`], point by point in float64.
    pub(crate) fn at(&self, u: f64) -> impl Iterator<Item = f64> {
        self.lines().map(move |(lower, span)| lower + u * span)
    }

    /// The painting `lower + u·(upper − lower)`. Shape: `[points]`.
    pub fn curve(&self, u: f32) -> Vec<f32> {
        self.lower.iter().zip(&self.upper).map(|(lower, upper)| lower + u * (upper - lower)).collect()
    }

    /// One painting a column: `paintings[p, i] = lower[p] + u[i]·(upper[p] − lower[p])`.
    /// Shapes: u `[batch]`, paintings `[points, batch]`; rows beyond the points stay as they are.
    pub fn paint(&self, u: &[f32], paintings: &mut Array2<f32>) {
        for ((mut row, &lower), &upper) in paintings.rows_mut().into_iter().zip(&self.lower).zip(&self.upper) {
            for (painting, u) in row.iter_mut().zip(u) {
                *painting = lower + u * (upper - lower);
            }
        }
    }
}
