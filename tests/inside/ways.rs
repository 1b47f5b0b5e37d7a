//! Planes, lines and ways through the ideas, and a line through a painting.

use crate::{case, cases, layer_inputs, near};
use gan_painter::inside::{Axes, Axis, Inside};
use gan_painter::loss::probability;
use gan_painter::truth::{Evaluator, PAINTINGS};
use gan_painter::{Config, Distribution, Gan};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_plane_shows_what_g_paints_there(
        case in case().prop_filter("two ideas", |case| case.config.ideas > 1),
        size in 2..20_usize,
        (first, second) in (0..8_usize, 1..8_usize),
        ends in prop::array::uniform2((-3.0..0.0_f32, 0.1..3.0_f32)),
    ) {
        let mut gan = case.gan();
        let hash = gan.state_hash();
        let mut inside = Inside::new(&gan);
        let count = case.config.ideas;
        let first = first % count;
        let second = (first + 1 + second % (count - 1)) % count;
        let [across, down] = ends.map(|(from, to)| [from, to]);
        let axis = |idea, ends| Axis { idea, ends };
        let axes = Axes { across: axis(first, across), down: Some(axis(second, down)) };
        let (mut u, mut residuals) = (vec![f32::NAN; size * size], vec![f32::NAN; size * size]);
        inside.plane(&gan, (&case.ideas, case.label), axes, &mut u, &mut residuals).unwrap();
        let mut painting = vec![0.0; case.config.points];
        for row in 0..size {
            for column in 0..size {
                let mut ideas = case.ideas.clone();
                let at = |[from, to]: [f32; 2], i: usize| from + (to - from) * i as f32 / (size - 1) as f32;
                (ideas[first], ideas[second]) = (at(across, column), at(down, row));
                gan.paint(&ideas, case.label, &mut painting).unwrap();
                let fit = gan.artist().fit(&painting);
                let largest = painting.iter().fold(0.0, |a: f64, &y| a.max(f64::from(y).abs()));
                near(f64::from(u[row * size + column]), fit.u, largest, "û");
                near(f64::from(residuals[row * size + column]), fit.residual, largest, "the residual");
            }
        }
        prop_assert_eq!(gan.state_hash(), hash);
    }

    #[test]
    fn a_line_through_the_ideas_shows_what_g_paints_there(
        case in case(), size in 2..=256_usize, idea in 0..8_usize, ends in (-3.0..0.0_f32, 0.1..3.0_f32),
    ) {
        let mut gan = case.gan();
        let hash = gan.state_hash();
        let idea = idea % case.config.ideas;
        let (first, last) = ends;
        let axes = Axes { across: Axis { idea, ends: [first, last] }, down: None };
        let (mut u, mut residuals) = (vec![f32::NAN; size], vec![f32::NAN; size]);
        Inside::new(&gan).plane(&gan, (&case.ideas, case.label), axes, &mut u, &mut residuals).unwrap();
        let (mut ideas, mut painting) = (case.ideas.clone(), vec![0.0; case.config.points]);
        for i in 0..size {
            ideas[idea] = first + (last - first) * i as f32 / (size - 1) as f32;
            gan.paint(&ideas, case.label, &mut painting).unwrap();
            let fit = gan.artist().fit(&painting);
            let largest = painting.iter().fold(0.0, |a: f64, &y| a.max(f64::from(y).abs()));
            near(f64::from(u[i]), fit.u, largest, "û");
            near(f64::from(residuals[i]), fit.residual, largest, "the residual");
        }
        prop_assert_eq!(gan.state_hash(), hash);
    }

    #[test]
    fn a_line_leads_from_the_nearest_curve_through_the_painting(
        case in case(), from in -1.0..0.5_f64, length in 0.5..3.0_f64, places in 2..200_usize,
    ) {
        let mut gan = case.gan();
        let hash = gan.state_hash();
        let mut inside = Inside::new(&gan);
        let (mut logits, mut probabilities) = (vec![f32::NAN; places], vec![f32::NAN; places]);
        let ends = [from, from + length];
        let u = inside.line(&gan, (&case.painting, case.label), ends, &mut logits, &mut probabilities).unwrap();

        // No curve that the artist paints in this class is nearer.
        let half = |label: f32| if label > 0.5 { 0.5..=1.0 } else { 0.0..=0.5 };
        let class = case.label.map_or(0.0..=1.0, half);
        let paints = |u: f64| case.config.artist.distribution == Distribution::Uniform || !(0.2..=0.8).contains(&u);
        prop_assert!(class.contains(&u) && (paints(u - 1e-9) || paints(u + 1e-9)), "u = {}", u);
        let distance = gan.artist().distance(&case.painting, u);
        for other in (0..=100).map(|i| f64::from(i) / 100.0).filter(|u| class.contains(u) && paints(*u)) {
            prop_assert!(distance <= gan.artist().distance(&case.painting, other) + 1e-9, "{} is nearer", other);
        }
        let curve = gan.artist().curve(u as f32);
        for i in 0..places {
            let t = (from + length * i as f64 / (places - 1) as f64) as f32;
            let there: Vec<f32> = curve.iter().zip(&case.painting).map(|(c, y)| c + t * (y - c)).collect();
            let inputs = layer_inputs(gan.discriminator(), &there, case.label);
            let (h, layer) = (&inputs[inputs.len() - 1], gan.discriminator().layers.last().unwrap());
            let (mut logit, mut size) = (f64::from(layer.bias[0]), f64::from(layer.bias[0]).abs());
            for (unit, (h, of_h)) in h.iter().enumerate() {
                logit += h * f64::from(layer.weight[[0, unit]]);
                size += of_h * f64::from(layer.weight[[0, unit]]).abs();
            }
            near(f64::from(logits[i]), logit, size, "a logit");
            prop_assert_eq!(probabilities[i], probability(logits[i]));
        }
        // At 1 it is the painting itself.
        inside.line(&gan, (&case.painting, case.label), [1.0, 0.0], &mut logits, &mut probabilities).unwrap();
        near(
            f64::from(probabilities[0]), f64::from(gan.judge(&case.painting, case.label).unwrap()), 0.0, "the painting",
        );
        prop_assert_eq!(gan.state_hash(), hash);
    }
}

#[test]
fn a_walk_goes_through_the_ideas_and_closes() {
    let gan = Gan::new(Config::default()).unwrap();
    let (inside, evaluator) = (Inside::new(&gan), Evaluator::new(&gan));
    let ideas = evaluator.ideas(&gan);
    let at = |place: f64| {
        let mut out = vec![f32::NAN; 5];
        inside.walk(&gan, &evaluator, place, &mut out).unwrap();
        out
    };
    let far = |a: &[f32], b: &[f32]| a.iter().zip(b).fold(0.0, |far: f32, (a, b)| far.max((a - b).abs()));
    for i in 0..PAINTINGS {
        let [from, to] = [i, (i + 1) % PAINTINGS].map(|i| &ideas[i * 5..][..5]);
        assert_eq!(at(i as f64), from);
        let middle: Vec<f32> = from.iter().zip(to).map(|(from, to)| (from + to) * 0.5f32.sqrt()).collect();
        assert!(far(&at(i as f64 + 0.5), &middle) < 1e-6);
        assert!(far(&at(i as f64 + 1.0 - 1e-6), to) < 1e-4, "it jumps before {i}");
    }
    assert_eq!(at(256.0), at(0.0));
    assert_eq!(at(-1.0), at(255.0));
    // What is below 0 by less than 256 can hold is 0.
    assert_eq!(at(-1e-300), at(0.0));
}
