//! The game: what is dealt, that it is fair, and that dealing changes nothing.
#![cfg(not(target_arch = "wasm32"))]

use gan_painter::game::{DEALT, Dealt};
use gan_painter::nn::Mlp;
use gan_painter::{Artist, ArtistConfig, Bounds, Config, Distribution, Gan};

fn trained(config: Config, steps: usize) -> Gan {
    let mut gan = Gan::new(config).unwrap();
    (0..steps).for_each(|_| gan.step().unwrap());
    gan
}

/// Small networks, so that many runs take no time.
fn small(seed: u64) -> Config {
    Config { seed, batch_size: 4, generator_hidden: vec![8], discriminator_hidden: vec![8], ..Config::default() }
}

fn paintings(dealt: &[Dealt]) -> Vec<&[f32]> {
    dealt.iter().map(|dealt| dealt.painting.as_slice()).collect()
}

#[test]
fn the_same_step_deals_the_same_and_the_run_stays_as_it_is() {
    let mut gan = trained(Config::default(), 50);
    let (hash, mut silent) = (gan.state_hash(), trained(Config::default(), 50));
    let dealt = gan.deal().unwrap();
    assert_eq!(dealt.len(), DEALT);
    assert_eq!(gan.deal().unwrap(), dealt);
    assert_eq!(trained(Config::default(), 50).deal().unwrap(), dealt);
    assert_eq!(Gan::restore(&gan.checkpoint()).unwrap().deal().unwrap(), dealt);
    assert_eq!(gan.state_hash(), hash);
    gan.step().unwrap();
    silent.step().unwrap();
    assert_eq!(gan.state_hash(), silent.state_hash());
    assert_ne!(whose(&gan.deal().unwrap()), whose(&dealt));
    let other = trained(Config { seed: 2, ..Config::default() }, 50).deal().unwrap();
    assert_ne!(paintings(&other), paintings(&dealt));
}

fn whose(dealt: &[Dealt]) -> Vec<bool> {
    dealt.iter().map(|dealt| dealt.is_artists).collect()
}

/// A fair coin for each of the n paintings: the share is within five standard errors of ½, so is the share of equal neighbours, and
/// how many of ten are the artist's has the variance 10/4.
#[test]
fn counting_does_not_help() {
    const DEALS: usize = 4000;
    let deals: Vec<_> = (0..DEALS as u64).map(|seed| whose(&Gan::new(small(seed)).unwrap().deal().unwrap())).collect();
    let standard = |n: usize| 0.25f64.sqrt() / (n as f64).sqrt();
    let all = deals.concat();
    let share = all.iter().filter(|&&is_artists| is_artists).count() as f64 / all.len() as f64;
    assert!((share - 0.5).abs() < 5.0 * standard(all.len()), "{share}");
    let pairs = || deals.iter().flat_map(|deal| deal.windows(2));
    let equal = pairs().filter(|pair| pair[0] == pair[1]).count() as f64 / pairs().count() as f64;
    assert!((equal - 0.5).abs() < 5.0 * standard(pairs().count()), "{equal}");
    let counts = deals.iter().map(|deal| deal.iter().filter(|&&is_artists| is_artists).count() as f64);
    let variance = counts.map(|count| (count - 5.0).powi(2)).sum::<f64>() / DEALS as f64;
    // The squared distance has the variance 2·2.5² − 10/8 = 11.25: see the fourth moment of a binomial distribution.
    assert!((variance - 2.5).abs() < 5.0 * (11.25 / DEALS as f64).sqrt(), "{variance}");
    // The steps of one run, too.
    let mut gan = Gan::new(small(1)).unwrap();
    let mut count = 0;
    for _ in 0..1000 {
        count += whose(&gan.deal().unwrap()).iter().filter(|&&is_artists| is_artists).count();
        gan.step().unwrap();
    }
    assert!((count as f64 / 10_000.0 - 0.5).abs() < 5.0 * standard(10_000), "{count} of 10,000");
}

#[test]
fn what_is_told_of_a_painting_is_true() {
    for conditional in [false, true] {
        let distribution = Distribution::TwoModes;
        let artist = ArtistConfig { distribution, ..ArtistConfig::default() };
        let mut gan = trained(Config { conditional, artist, ..Config::default() }, 100);
        let mut modes = [0; 2];
        let mut labels = [[0; 2]; 2];
        for _ in 0..100 {
            for dealt in gan.deal().unwrap() {
                let Dealt { painting, label, is_artists, probability, fit, roughness, persuasion } = &dealt;
                assert_eq!(gan.judge(painting, *label).unwrap(), *probability);
                assert_eq!(gan.artist().fit(painting), *fit);
                assert_eq!(label.is_some(), conditional);
                if let Some(label) = label {
                    labels[usize::from(*is_artists)][usize::from(*label == 1.0)] += 1;
                }
                if *is_artists {
                    assert!(fit.residual < 1e-6 && *roughness < 1e-6, "{dealt:?}");
                    assert!((0.0..=0.2001).contains(&fit.u) || (0.7999..=1.0001).contains(&fit.u), "{fit:?}");
                    modes[usize::from(fit.u > 0.5)] += 1;
                    assert!(label.is_none_or(|label| label == Artist::label(fit.u as f32)));
                } else {
                    assert!(fit.residual > 1e-3 && *roughness > 1e-3, "{dealt:?}");
                }
                assert_slope(&mut gan, &dealt, persuasion);
            }
            gan.step().unwrap();
        }
        // Of some 500 each. Five standard errors of a half of 500 are 56.
        assert!(modes.iter().all(|&count| count > 180), "{modes:?}");
        assert!(!conditional || labels.as_flattened().iter().all(|&count| count > 180), "{labels:?}");
    }
}

/// The persuasion is the slope of ln D: along its own direction, ln D rises by its length. Over the way of 0.01 some of D's units go on or
/// off, so that the measured slope differs by 9 % at most (2,000 paintings of two runs).
fn assert_slope(gan: &mut Gan, dealt: &Dealt, persuasion: &[f32]) {
    let length = persuasion.iter().map(|slope| slope * slope).sum::<f32>().sqrt();
    let moved = |by: f32| -> Vec<f32> {
        dealt.painting.iter().zip(persuasion).map(|(y, slope)| y + by * slope / length).collect()
    };
    let mut ln = |by: f32| f64::from(gan.judge(&moved(by), dealt.label).unwrap()).ln();
    let slope = (ln(5e-3) - ln(-5e-3)) / 1e-2;
    assert!((slope / f64::from(length) - 1.0).abs() < 0.2, "{slope} {length}");
}

#[test]
fn the_roughness_says_how_unevenly_a_painting_bends() {
    let zigzag: Vec<f64> = (0..15).map(|p| f64::from(p % 2)).collect();
    let bounds = Some(Bounds { lower: vec![0.0; 15], upper: zigzag });
    let artist = ArtistConfig { bounds, distribution: Distribution::Uniform };
    let dealt = Gan::new(Config { artist, ..small(1) }).unwrap().deal().unwrap();
    let artists = dealt.iter().filter(|dealt| dealt.is_artists).collect::<Vec<_>>();
    assert!(!artists.is_empty());
    // The second differences of u·(0, 1, 0, …) are −2u and 2u, seven and six times: 2u·√(1 − 1/169).
    for Dealt { fit, roughness, .. } in artists {
        assert!((roughness - 2.0 * fit.u * (168.0f64 / 169.0).sqrt()).abs() < 1e-6, "{roughness} {}", fit.u);
    }
    for points in [2, 3] {
        let dealt = Gan::new(Config { points, ..small(1) }).unwrap().deal().unwrap();
        assert!(dealt.iter().all(|dealt| dealt.roughness == 0.0));
    }
}

#[test]
fn every_artist_can_be_played_and_what_is_beyond_float32_gets_a_sentence() {
    let edge = |sign: f64| vec![sign * 1e6; 256];
    let bounds = Some(Bounds { lower: edge(-1.0), upper: edge(1.0) });
    let artist = ArtistConfig { bounds, distribution: Distribution::Uniform };
    let dealt = Gan::new(Config { points: 256, artist, ..small(3) }).unwrap().deal().unwrap();
    let is_finite = |dealt: &Dealt| {
        let numbers = [dealt.fit.u, dealt.fit.residual, dealt.roughness, f64::from(dealt.probability)];
        numbers.iter().all(|number| number.is_finite()) && dealt.persuasion.iter().all(|slope| slope.is_finite())
    };
    assert!(dealt.iter().all(is_finite));

    let [generator, mut discriminator] = Config::default().sizes().map(|sizes| Mlp::zeros(&sizes));
    discriminator.layers.iter_mut().for_each(|layer| layer.weight.fill(1e30));
    discriminator.layers[0].bias.fill(1e30);
    let mut gan = Gan::with_networks(Config::default(), generator, discriminator).unwrap();
    let refusal = gan.deal().unwrap_err().to_string();
    assert_eq!(refusal, "D's judgement would not be finite with the networks as they are at step 0");
}
