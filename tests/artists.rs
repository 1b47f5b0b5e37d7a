//! The named artists: each is one that a run takes, whatever the number of its points.
#![cfg(not(target_arch = "wasm32"))]

use gan_painter::{Artist, ArtistConfig, Bounds, Config, Distribution, Gan};

/// The bounds of a named artist.
fn bounds(name: &str, points: usize) -> Bounds {
    ArtistConfig::named(name, points).unwrap().bounds.unwrap()
}

#[test]
fn every_one_is_accepted_for_any_number_of_points() {
    for name in ArtistConfig::names() {
        for points in [2, 3, 15, 64, 256] {
            let artist = ArtistConfig::named(name, points).unwrap();
            let config = Config { points, artist, ..Config::default() };
            config.validate().unwrap_or_else(|error| panic!("{name}, {points} points: {error}"));
            let Bounds { lower, upper } = config.artist.bounds.unwrap();
            for y in lower.into_iter().chain(upper) {
                assert!((-1.0..=4.0).contains(&y), "{name}, {points} points: {y}");
                assert!(!(y == 0.0 && y.is_sign_negative()), "{name}, {points} points: −0");
            }
        }
    }
    assert_eq!(ArtistConfig::named("rembrandt", 15), None);
}

/// A painting of another number of points shows the same curves: where both have an x, the heights are the same.
#[test]
fn they_are_functions_of_x_alone() {
    for name in ArtistConfig::names() {
        let (coarse, fine) = (bounds(name, 15), bounds(name, 29));
        for (coarse, fine) in [(coarse.lower, fine.lower), (coarse.upper, fine.upper)] {
            for (p, y) in coarse.iter().enumerate() {
                assert!((y - fine[2 * p]).abs() < 0.0011, "{name}: {y} and {}", fine[2 * p]);
            }
        }
    }
}

/// The artist that the default settings mean, to the last bit, and the same run.
#[test]
fn the_tutorials_is_the_default() {
    for points in 2..=256 {
        let unnamed = Artist::new(points, None, Distribution::Uniform);
        assert_eq!(Artist::new(points, Some(&bounds("tutorial", points)), Distribution::Uniform), unnamed);
    }
    let run = |artist| {
        let mut gan = Gan::new(Config { artist, ..Config::default() }).unwrap();
        (0..20).for_each(|_| gan.step().unwrap());
        gan.state_hash()
    };
    assert_eq!(run(ArtistConfig::named("tutorial", 15).unwrap()), run(ArtistConfig::default()));
}

/// What each is known by, at places where its formula is easy.
#[test]
fn their_shapes_are_what_their_names_say() {
    let at = |name, p: usize| {
        let Bounds { lower, upper } = bounds(name, 9);
        (lower[p], upper[p])
    };
    // The nine x are −1, −¾, … 1.
    assert_eq!(at("wave", 6), (0.5, 2.5));
    assert_eq!(at("line", 8), (0.5, 2.5));
    assert_eq!((at("step", 3), at("step", 4)), ((0.0, 1.0), (1.0, 3.0)));
    assert_eq!((at("bump", 4), at("bump", 0)), ((0.5, 3.0), (0.0, 1.0)));
    assert_eq!(at("one-curve", 2), (-0.02, 0.02));
    assert_eq!(at("heart", 4), (-1.0, 2.0));
    assert_eq!((at("smile-and-frown", 4), at("smile-and-frown", 8)), ((0.2, 2.2), (2.0, 0.4)));
    assert_eq!(at("year-of-temperatures", 4), (1.357, 2.44));
    assert_eq!((at("ribbon", 4), at("ribbon", 6), at("ribbon", 5)), ((-0.5, 2.5), (2.5, -0.5), (1.0, 1.0)));
    assert_eq!(at("mountains", 0), (0.2, 0.75));
    let Bounds { upper, .. } = bounds("heartbeat", 65);
    let highest = (0..65).max_by(|&a, &b| upper[a].total_cmp(&upper[b])).unwrap();
    assert_eq!(highest, 32, "the spike is in the middle");
}
