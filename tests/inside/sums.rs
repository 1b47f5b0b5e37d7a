//! A painting as its strokes and a logit as its terms, also without some of them.

use crate::{Case, assert_ranked, case, cases, layer_inputs, near};
use gan_painter::inside::{Counts, Inside, Spread, Strokes};
use gan_painter::loss::probability;
use gan_painter::truth::{Evaluator, PAINTINGS};
use gan_painter::{Config, Gan};
use proptest::prelude::*;

/// The answer of [`Inside::strokes`], owned.
struct Answer {
    units: Vec<usize>,
    strengths: Vec<f32>,
    curves: Vec<Vec<f64>>,
}

fn strokes(inside: &mut Inside, gan: &Gan, case: &Case, n: usize, muted: &[f32]) -> Answer {
    let points = gan.config().points;
    let (mut units, mut strengths, mut curves) = (vec![-1.0; n], vec![-1.0; n], vec![f32::NAN; (n + 2) * points]);
    let out = Strokes { units: &mut units, strengths: &mut strengths, curves: &mut curves };
    inside.strokes(gan, &case.ideas, case.label, muted, out).unwrap();
    Answer {
        units: units.into_iter().map(|unit| unit as usize).collect(),
        strengths,
        curves: curves.chunks(points).map(|row| row.iter().map(|&y| f64::from(y)).collect()).collect(),
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn strokes_add_up_to_the_painting(case in case()) {
        let mut gan = case.gan();
        let hash = gan.state_hash();
        let mut inside = Inside::new(&gan);
        let (points, count) = (case.config.points, Counts::of(&gan).strokes);
        let inputs = layer_inputs(gan.generator(), &case.ideas, case.label);
        let h = &inputs[inputs.len() - 1];
        prop_assert_eq!(h.len(), count);
        let layer = gan.generator().layers[inputs.len() - 1].clone();
        let w = |unit: usize, p: usize| f64::from(layer.weight[[p, unit]]);
        let norm = |unit| (0..points).map(|p| w(unit, p) * w(unit, p)).sum::<f64>().sqrt();

        let muted = &case.muted[..count];
        let n = case.some_of(count);
        let Answer { units, strengths, curves } = strokes(&mut inside, &gan, &case, n, &vec![0.0; count]);
        let (mut painting, mut without) = (vec![0.0; points], vec![0.0; points]);
        gan.paint(&case.ideas, case.label, &mut painting).unwrap();
        inside.paint_muted(&gan, &case.ideas, case.label, muted, &mut without).unwrap();
        let left = strokes(&mut inside, &gan, &case, n, muted).curves;
        for p in 0..points {
            // What the terms add up to, by the units' own rounded numbers.
            let size = curves.iter().map(|row| row[p].abs()).sum::<f64>();
            near(curves.iter().map(|row| row[p]).sum(), f64::from(painting[p]), size, "the painting");
            let kept = units.iter().enumerate().filter(|(_, unit)| muted[**unit] == 0.0).map(|(i, _)| left[i + 1][p]);
            let sum = left[0][p] + kept.sum::<f64>() + left[n + 1][p];
            near(sum, f64::from(without[p]), size, "the painting without the muted strokes");

            near(curves[0][p], f64::from(layer.bias[p]), 0.0, "the bias");
            for (i, &unit) in units.iter().enumerate() {
                let (value, size) = h[unit];
                near(curves[i + 1][p], value * w(unit, p), size * w(unit, p).abs(), "a stroke");
                prop_assert_eq!(left[i + 1][p], curves[i + 1][p]);
            }
            let others = (0..count).filter(|unit| !units.contains(unit));
            let (rest, size) = others.fold((0.0, 0.0), |(sum, size), unit| {
                (sum + h[unit].0 * w(unit, p), size + h[unit].1 * w(unit, p).abs())
            });
            near(curves[n + 1][p], rest, size, "the other strokes");
        }
        for (&unit, &strength) in units.iter().zip(&strengths) {
            near(f64::from(strength), h[unit].0.abs() * norm(unit), h[unit].1 * norm(unit), "a strength");
        }
        assert_ranked(&units, &(0..count).map(|unit| h[unit].0.abs() * norm(unit)).collect::<Vec<_>>());
        prop_assert_eq!(gan.state_hash(), hash);
    }

    #[test]
    fn terms_add_up_to_the_logit(case in case()) {
        let mut gan = case.gan();
        let hash = gan.state_hash();
        let mut inside = Inside::new(&gan);
        let count = Counts::of(&gan).terms;
        let inputs = layer_inputs(gan.discriminator(), &case.painting, case.label);
        let h = &inputs[inputs.len() - 1];
        prop_assert_eq!(h.len(), count);
        let layer = gan.discriminator().layers[inputs.len() - 1].clone();
        let n = case.some_of(count);
        let (mut units, mut terms) = (vec![-1.0; n], vec![f32::NAN; n + 2]);
        let logit = inside.terms(&gan, &case.painting, case.label, &mut units, &mut terms).unwrap();
        let units: Vec<usize> = units.into_iter().map(|unit| unit as usize).collect();
        let terms: Vec<f64> = terms.into_iter().map(f64::from).collect();

        prop_assert_eq!(probability(logit), gan.judge(&case.painting, case.label).unwrap());
        near(terms.iter().sum(), f64::from(logit), terms.iter().map(|term| term.abs()).sum(), "the logit");
        near(terms[0], f64::from(layer.bias[0]), 0.0, "the bias");
        let term = |unit: usize| h[unit].0 * f64::from(layer.weight[[0, unit]]);
        let size = |unit: usize| h[unit].1 * f64::from(layer.weight[[0, unit]]).abs();
        for (i, &unit) in units.iter().enumerate() {
            near(terms[i + 1], term(unit), size(unit), "a term");
        }
        let others = || (0..count).filter(|unit| !units.contains(unit));
        near(terms[n + 1], others().map(term).sum(), others().map(size).sum(), "the other terms");
        assert_ranked(&units, &(0..count).map(|unit| term(unit).abs()).collect::<Vec<_>>());
        prop_assert_eq!(gan.state_hash(), hash);
    }

    /// The measures without some strokes are those of the paintings without them. With no unit muted, they are the truth's to the
    /// last bit, and with all muted there is no variety.
    #[test]
    fn the_muted_truth_is_that_of_muted_paintings(case in case()) {
        let mut gan = case.gan();
        let hash = gan.state_hash();
        let (mut inside, mut evaluator) = (Inside::new(&gan), Evaluator::new(&gan));
        let count = Counts::of(&gan).strokes;
        let truth = evaluator.evaluate(&gan).unwrap().all;
        let [none, all] = [0.0, 1.0].map(|flag| vec![flag; count]);
        let unmuted = inside.truth_muted(&gan, &mut evaluator, &none).unwrap();
        prop_assert_eq!(unmuted, Spread { variety: truth.variety, distance: truth.distance });
        prop_assert!(inside.truth_muted(&gan, &mut evaluator, &all).unwrap().variety < 1e-12);

        let muted = &case.muted[..count];
        let (mut u, mut distance) = (vec![], 0.0);
        let mut painting = vec![0.0; case.config.points];
        for (i, ideas) in evaluator.ideas(&gan).chunks(case.config.ideas).enumerate() {
            let label = case.label.map(|_| if i < PAINTINGS / 2 { 0.0 } else { 1.0 });
            inside.paint_muted(&gan, ideas, label, muted, &mut painting).unwrap();
            let fit = gan.artist().fit(&painting);
            u.push(fit.u);
            distance += gan.artist().distance(&painting, gan.artist().distribution().nearest(fit.u, [0.0, 1.0]));
        }
        let mean = u.iter().sum::<f64>() / u.len() as f64;
        let variety = (u.iter().map(|u| (u - mean).powi(2)).sum::<f64>() / u.len() as f64).sqrt();
        let spread = inside.truth_muted(&gan, &mut evaluator, muted).unwrap();
        near(spread.variety, variety, variety, "the variety");
        near(spread.distance, distance / PAINTINGS as f64, distance / PAINTINGS as f64, "the distance");

        let mut paintings = [vec![f32::NAN; case.config.points], vec![0.0; case.config.points]];
        inside.paint_muted(&gan, &case.ideas, case.label, &none, &mut paintings[0]).unwrap();
        gan.paint(&case.ideas, case.label, &mut paintings[1]).unwrap();
        prop_assert_eq!(&paintings[0], &paintings[1]);
        inside.paint_muted(&gan, &case.ideas, case.label, &all, &mut paintings[0]).unwrap();
        prop_assert_eq!(&paintings[0], gan.generator().layers.last().unwrap().bias.as_slice().unwrap());
        prop_assert_eq!(gan.state_hash(), hash);
    }
}

/// At the end of every range, the sums are the longest. Measured: 3e-8.
#[test]
fn the_largest_networks_add_up_too() {
    let hidden = vec![512; 5];
    let config = Config {
        ideas: 64,
        points: 256,
        conditional: true,
        batch_size: 16,
        generator_hidden: hidden.clone(),
        discriminator_hidden: hidden,
        ..Config::default()
    };
    let mut gan = Gan::new(config).unwrap();
    (0..5).for_each(|_| gan.step().unwrap());
    let mut inside = Inside::new(&gan);
    let (ideas, mut painting) = (vec![2.0; 64], vec![0.0; 256]);
    gan.paint(&ideas, Some(1.0), &mut painting).unwrap();
    let (mut units, mut strengths, mut curves) = (vec![0.0; 512], vec![0.0; 512], vec![0.0; 514 * 256]);
    let out = Strokes { units: &mut units, strengths: &mut strengths, curves: &mut curves };
    inside.strokes(&gan, &ideas, Some(1.0), &[0.0; 512], out).unwrap();
    let adds = |terms: &mut dyn Iterator<Item = f32>, sum: f32| {
        let (total, size) = terms.fold((0.0, 0.0), |(sum, size), y| (sum + f64::from(y), size + f64::from(y).abs()));
        near(total, f64::from(sum), size, "a sum");
    };
    for (p, &y) in painting.iter().enumerate() {
        adds(&mut curves.chunks(256).map(|row| row[p]), y);
    }
    let mut terms = vec![0.0; 514];
    let logit = inside.terms(&gan, &painting, Some(1.0), &mut units, &mut terms).unwrap();
    adds(&mut terms.into_iter(), logit);
}

#[test]
fn counts_are_those_of_the_layers() {
    let counts = |conditional, hidden: [&[usize]; 2]| {
        let [generator_hidden, discriminator_hidden] = hidden.map(<[usize]>::to_vec);
        let config = Config { conditional, generator_hidden, discriminator_hidden, ..Config::default() };
        let Counts { strokes, terms, generator_patterns, discriminator_patterns } =
            Counts::of(&Gan::new(config).unwrap());
        [strokes, terms, generator_patterns, discriminator_patterns]
    };
    assert_eq!(counts(false, [&[128], &[128]]), [128; 4]);
    assert_eq!(counts(true, [&[3, 4], &[5, 6, 7]]), [4, 7, 3, 5]);
    assert_eq!(counts(false, [&[], &[]]), [5, 15, 15, 1]);
    assert_eq!(counts(true, [&[], &[]]), [6, 16, 15, 1]);
}
