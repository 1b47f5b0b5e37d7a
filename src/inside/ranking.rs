//! Which of many parts are the largest.

/// Parts, the largest first.
pub(super) struct Ranking {
    sizes: Vec<f64>,
    order: Vec<usize>,
}

impl Ranking {
    /// Makes room for so many parts.
    pub fn new(most: usize) -> Ranking {
        Ranking { sizes: vec![0.0; most], order: vec![0; most] }
    }

    /// Finds the largest of `count` parts, as many as `units` has room for, and writes their numbers. The largest comes first, and of
    /// two equal ones the one with the lower number. All others follow in any order.
    ///
    /// This selects one after the other, because the code of a sort would be a tenth of the module's.
    pub fn rank(&mut self, count: usize, size: impl Fn(usize) -> f64, units: &mut [f32]) {
        for part in 0..count {
            (self.sizes[part], self.order[part]) = (size(part), part);
        }
        self.select(count, units);
    }

    #[inline(never)]
    fn select(&mut self, count: usize, units: &mut [f32]) {
        let (sizes, order) = (&self.sizes[..count], &mut self.order[..count]);
        for (i, unit) in units.iter_mut().enumerate() {
            let mut largest = i;
            for j in i + 1..order.len() {
                let (a, b) = (order[largest], order[j]);
                if sizes[b] > sizes[a] || (sizes[b] == sizes[a] && b < a) {
                    largest = j;
                }
            }
            order.swap(i, largest);
            *unit = order[i] as f32;
        }
    }

    /// The numbers of the parts that were ranked last, the largest first.
    pub fn order(&self, count: usize) -> &[usize] {
        &self.order[..count]
    }

    /// The size of a part.
    pub fn size(&self, part: usize) -> f64 {
        self.sizes[part]
    }
}
