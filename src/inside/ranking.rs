//! Which of many parts are the strongest.

/// Parts, the strongest first.
pub(super) struct Ranking {
    strengths: Vec<f64>,
    order: Vec<usize>,
}

impl Ranking {
    /// Makes room for so many parts.
    pub fn new(most: usize) -> Ranking {
        Ranking { strengths: vec![0.0; most], order: vec![0; most] }
    }

    /// Finds the strongest of `count` parts, as many as `units` has room for, and writes their numbers. The sign of a strength does not
    /// count. The strongest comes first, and of two equal ones the one with the lower number. All others follow in any order.
    ///
    /// This selects one after the other, because the code of a sort would be a tenth of the module's.
    pub fn rank(&mut self, count: usize, strength: impl Fn(usize) -> f64, units: &mut [f32]) {
        for part in 0..count {
            (self.strengths[part], self.order[part]) = (strength(part), part);
        }
        self.select(count, units);
    }

    #[inline(never)]
    fn select(&mut self, count: usize, units: &mut [f32]) {
        let (strengths, order) = (&self.strengths[..count], &mut self.order[..count]);
        for (i, unit) in units.iter_mut().enumerate() {
            let mut strongest = i;
            for j in i + 1..order.len() {
                let [a, b] = [order[strongest], order[j]];
                let [size_a, size_b] = [a, b].map(|part| strengths[part].abs());
                if size_b > size_a || (size_b == size_a && b < a) {
                    strongest = j;
                }
            }
            order.swap(i, strongest);
            *unit = order[i] as f32;
        }
    }

    /// The numbers of the parts that were ranked last, the strongest first.
    pub fn order(&self, count: usize) -> &[usize] {
        &self.order[..count]
    }

    /// The strength of a part.
    pub fn strength(&self, part: usize) -> f64 {
        self.strengths[part]
    }
}
