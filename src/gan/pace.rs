//! How many steps a time can hold, for callers whose clock may stand still.

use super::Gan;
use crate::config::Freeze;

/// Floating-point operations in a millisecond: 100 GFLOP/s, twice as many as were measured on one core.
const MOST_OPERATIONS: f64 = 1e8;

impl Gan {
    /// More steps than a machine takes in this time, and one at least, unless the time is 0.
    pub fn most_steps_in(&self, milliseconds: f64) -> f64 {
        if milliseconds == 0.0 {
            return 0.0;
        }
        (milliseconds * MOST_OPERATIONS / self.operations_per_step()).floor().max(1.0)
    }

    /// About the multiplications and additions of a step's matrix products, 2 for each weight and painting: G paints; D
    /// judges its paintings and the artist's; D's gradient costs as much again, G's twice as much as painting and goes
    /// through D. Who is frozen has none. With one update of D.
    fn operations_per_step(&self) -> f64 {
        let config = self.config();
        let [generator, discriminator] =
            config.sizes().map(|sizes| 2 * sizes.windows(2).map(|pair| pair[0] * pair[1]).sum::<usize>());
        let of_generator = if config.freeze == Freeze::Generator { 0 } else { 2 * generator + discriminator };
        let of_discriminator = if config.freeze == Freeze::Discriminator { 0 } else { 2 * discriminator };
        (config.batch_size * (generator + 2 * discriminator + of_generator + of_discriminator)) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn a_time_holds_some_steps_and_not_too_many() {
        let gan = Gan::new(Config::default()).unwrap();
        let weights = [5 * 128 + 128 * 15, 15 * 128 + 128];
        assert_eq!(gan.operations_per_step(), (64 * (6 * weights[0] + 10 * weights[1])) as f64);
        assert_eq!([0.0, 1e-9, 20.0].map(|time| gan.most_steps_in(time)), [0.0, 1.0, 871.0]);
        assert_eq!(gan.most_steps_in(f64::INFINITY), f64::INFINITY);
    }
}
