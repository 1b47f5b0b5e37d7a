//! Estimates how many steps fit into a time, for callers whose clock may stand still.

use super::Gan;
use crate::config::{Config, Freeze, UpdateOrder};

/// Floating-point operations in a millisecond: 100 GFLOP/s, twice as many as were measured on one core.
const MOST_OPERATIONS: f64 = 1e8;

impl Gan {
    /// A number of steps that no machine can exceed in this time. It is at least one, unless the time is 0.
    pub fn most_steps_in(&self, milliseconds: f64) -> f64 {
        if milliseconds == 0.0 {
            return 0.0;
        }
        (milliseconds * MOST_OPERATIONS / self.operations_per_step()).floor().max(1.0)
    }

    /// Roughly the number of multiplications and additions in a step's matrix products, 2 for each weight and painting. For every
    /// batch, G paints and D judges both halves, and D's gradient costs as much as judging. G's gradient costs twice as much as
    /// painting, and goes through D. With [`UpdateOrder::Alternating`], D judges again for it, and after several updates of D,
    /// G also paints again. A frozen player has no gradient.
    pub fn operations_per_step(&self) -> f64 {
        let &Config { batch_size, update_order, discriminator_steps: updates, freeze, .. } = self.config();
        let [painting, judging] =
            self.config().sizes().map(|sizes| 2 * sizes.windows(2).map(|pair| pair[0] * pair[1]).sum::<usize>());
        let anew = match update_order {
            UpdateOrder::Alternating if updates > 1 => painting + judging,
            UpdateOrder::Alternating => judging,
            UpdateOrder::Classic | UpdateOrder::Simultaneous => 0,
        };
        let of_generator = if freeze == Freeze::Generator { 0 } else { 2 * painting + judging };
        let of_discriminator = if freeze == Freeze::Discriminator { 0 } else { 2 * judging };
        let for_each_painting = updates * (painting + 2 * judging + of_discriminator) + anew + of_generator;
        // The product of the two whole numbers would be too large for 32 bits.
        batch_size as f64 * for_each_painting as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_holds_some_steps_and_not_too_many() {
        let gan = Gan::new(Config::default()).unwrap();
        let weights = [5 * 128 + 128 * 15, 15 * 128 + 128];
        assert_eq!(gan.operations_per_step(), (64 * (6 * weights[0] + 10 * weights[1])) as f64);
        let config = Config { update_order: UpdateOrder::Alternating, discriminator_steps: 3, ..Config::default() };
        let several = Gan::new(config).unwrap();
        assert_eq!(several.operations_per_step(), (64 * (12 * weights[0] + 28 * weights[1])) as f64);
        assert_eq!([0.0, 1e-9, 20.0].map(|time| gan.most_steps_in(time)), [0.0, 1.0, 871.0]);
        assert_eq!(gan.most_steps_in(f64::INFINITY), f64::INFINITY);
    }
}
