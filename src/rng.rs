//! The random numbers of a run.

use rand::TryRng;
use rand::rand_core::utils::fill_bytes_via_next_word;
use std::convert::Infallible;

/// xoshiro256++ 1.0 (Blackman & Vigna 2019, <https://prng.di.unimi.it/>). It gives the numbers of
/// [`rand::rngs::Xoshiro256PlusPlus`], whose state can't be read, although a checkpoint has to store it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Xoshiro256PlusPlus {
    state: [u64; 4],
}

impl Xoshiro256PlusPlus {
    /// Makes the generator that belongs to a seed. SplitMix64 fills its state, as the authors recommend.
    pub fn seed_from_u64(mut seed: u64) -> Xoshiro256PlusPlus {
        let mut state = [0; 4];
        for word in &mut state {
            seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = seed;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            *word = z ^ (z >> 31);
        }
        Xoshiro256PlusPlus { state }
    }

    /// Makes a generator that goes on from this state. Returns None if the state is all zeros, because it would never leave them.
    pub fn from_state(state: [u64; 4]) -> Option<Xoshiro256PlusPlus> {
        (state != [0; 4]).then_some(Xoshiro256PlusPlus { state })
    }

    /// The present state, from which [`Xoshiro256PlusPlus::from_state`] goes on.
    pub fn state(&self) -> [u64; 4] {
        self.state
    }
}

impl TryRng for Xoshiro256PlusPlus {
    type Error = Infallible;

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let s = &mut self.state;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = s[3].rotate_left(45);
        Ok(result)
    }

    /// Takes the upper 32 bits, because the lowest bits are the weakest.
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok((self.try_next_u64()? >> 32) as u32)
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        fill_bytes_via_next_word(out, || self.try_next_u64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{Rng, SeedableRng, rngs};

    #[test]
    fn it_gives_the_numbers_of_rand() {
        for seed in [0, 1, u64::MAX] {
            let (mut ours, mut theirs) =
                (Xoshiro256PlusPlus::seed_from_u64(seed), rngs::Xoshiro256PlusPlus::seed_from_u64(seed));
            for _ in 0..1000 {
                assert_eq!(ours.next_u64(), theirs.next_u64());
                assert_eq!(ours.next_u32(), theirs.next_u32());
            }
            let (mut our_bytes, mut their_bytes) = ([0; 13], [0; 13]);
            ours.fill_bytes(&mut our_bytes);
            theirs.fill_bytes(&mut their_bytes);
            assert_eq!(our_bytes, their_bytes);
        }
        assert_eq!(Xoshiro256PlusPlus::from_state([0; 4]), None);
    }
}
