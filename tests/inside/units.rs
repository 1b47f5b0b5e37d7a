//! What the units of both networks look for, and what they do.

use crate::{assert_ranked, case, cases, layer_inputs, near};
use gan_painter::inside::{Counts, Inside, Patterns, Player};
use gan_painter::truth::{Evaluator, PAINTINGS};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn patterns_are_the_first_weights_of_the_strongest_units(case in case()) {
        let gan = case.gan();
        let mut inside = Inside::new(&gan);
        let Counts { generator_patterns, discriminator_patterns, .. } = Counts::of(&gan);
        for (player, network, count) in [
            (Player::Generator, gan.generator(), generator_patterns),
            (Player::Discriminator, gan.discriminator(), discriminator_patterns),
        ] {
            let first = &network.layers[0];
            let (n, inputs) = (case.some_of(count), first.weight.ncols());
            let (mut units, mut strengths) = (vec![-1.0; n], vec![f32::NAN; n]);
            let (mut weights, mut biases) = (vec![f32::NAN; n * inputs], vec![f32::NAN; n]);
            let out = Patterns {
                units: &mut units, strengths: &mut strengths, weights: &mut weights, biases: &mut biases,
            };
            inside.patterns(&gan, player, out).unwrap();
            let strength = |unit: usize| match network.layers.get(1) {
                None => 1.0,
                Some(next) if next.bias.len() == 1 => f64::from(next.weight[[0, unit]]),
                Some(next) => (0..next.bias.len()).map(|i| f64::from(next.weight[[i, unit]]).powi(2)).sum::<f64>().sqrt(),
            };
            let units: Vec<usize> = units.into_iter().map(|unit| unit as usize).collect();
            for (i, &unit) in units.iter().enumerate() {
                prop_assert_eq!(&weights[i * inputs..][..inputs], &first.weight.row(unit).to_vec());
                prop_assert_eq!(biases[i], first.bias[unit]);
                near(f64::from(strengths[i]), strength(unit), strength(unit).abs(), "a strength");
            }
            assert_ranked(&units, &(0..count).map(|unit| strength(unit).abs()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn activations_are_those_of_plain_loops(case in case()) {
        let gan = case.gan();
        let mut inside = Inside::new(&gan);
        for (player, network, input) in [
            (Player::Generator, gan.generator(), &case.ideas),
            (Player::Discriminator, gan.discriminator(), &case.painting),
        ] {
            let inputs = layer_inputs(network, input, case.label);
            for (layer, expected) in inputs[1..].iter().enumerate() {
                let mut out = vec![f32::NAN; expected.len()];
                inside.activations(&gan, (player, layer), input, case.label, &mut out).unwrap();
                for (&out, &(value, size)) in out.iter().zip(expected) {
                    near(f64::from(out), value, size, "an activation");
                    prop_assert!(out >= 0.0);
                }
            }
        }
    }

    #[test]
    fn activity_counts_what_is_on(case in case()) {
        let gan = case.gan();
        let (mut inside, mut evaluator) = (Inside::new(&gan), Evaluator::new(&gan));
        let label = |i: usize| case.label.map(|_| if i < PAINTINGS / 2 { 0.0 } else { 1.0 });
        let ideas = evaluator.ideas(&gan);
        let mut seen: [Vec<(Vec<f32>, Option<f32>)>; 2] = [vec![], vec![]];
        for (i, ideas) in ideas.chunks(case.config.ideas).enumerate() {
            let mut painting = vec![0.0; case.config.points];
            let muted = vec![0.0; Counts::of(&gan).strokes];
            inside.paint_muted(&gan, ideas, label(i), &muted, &mut painting).unwrap();
            seen[0].push((ideas.to_vec(), label(i)));
            seen[1].push((painting, label(i)));
            let u = gan.artist().distribution().quantile((i as f32 + 0.5) / PAINTINGS as f32);
            seen[1].push((gan.artist().curve(u), label(i)));
        }
        for (player, seen) in Player::BOTH.into_iter().zip(seen) {
            let mut layer = 0;
            while let Ok(units) = player.units(&gan, layer) {
                let (mut share, mut out) = (vec![0.0; units], vec![f32::NAN; units]);
                for (input, label) in &seen {
                    inside.activations(&gan, (player, layer), input, *label, &mut out).unwrap();
                    share.iter_mut().zip(&out).for_each(|(share, &h)| *share += if h > 0.0 { 1.0 } else { 0.0 });
                }
                let never = inside.activity(&gan, &mut evaluator, (player, layer), &mut out).unwrap();
                for (unit, (&out, share)) in out.iter().zip(share).enumerate() {
                    // A z that is nearly 0 may be rounded to either side, because small batches are summed in another order.
                    let difference = (f64::from(out) * seen.len() as f64 - share).abs();
                    prop_assert!(difference < 1.5, "unit {} of layer {}: {} of {}", unit, layer, out, share);
                }
                prop_assert_eq!(never, out.iter().filter(|&&share| share == 0.0).count());
                layer += 1;
            }
        }
    }
}
