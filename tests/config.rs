//! The exact sentences of a refused config, and what may change while a Gan runs.
#![cfg(not(target_arch = "wasm32"))]

use gan_painter::{Config, Gan};
use serde_json::{Value, json};

fn set(field: &str, value: Value) -> Result<Config, String> {
    Config::from_json(&json!({ field: value })).map_err(|error| error.to_string())
}

#[test]
fn the_default_is_the_tutorial() {
    assert_eq!(
        serde_json::to_value(Config::default()).unwrap(),
        json!({
            "seed": 1, "batchSize": 64, "ideas": 5, "points": 15,
            "generatorHidden": [128], "discriminatorHidden": [128],
            "generatorLearningRate": 1e-4, "discriminatorLearningRate": 1e-4,
            "optimizer": "adam", "loss": "minimax", "updateOrder": "classic", "discriminatorSteps": 1,
            "init": "pytorch", "conditional": false, "artist": { "distribution": "uniform" }, "freeze": "none",
        })
    );
    Config::default().validate().unwrap();
}

#[test]
fn both_ends_of_every_range_are_allowed() {
    for (field, value) in [
        ("seed", json!(0)),
        ("seed", json!(9_007_199_254_740_991_u64)),
        ("batchSize", json!(1)),
        ("batchSize", json!(1024)),
        ("ideas", json!(1)),
        ("ideas", json!(64)),
        ("points", json!(2)),
        ("points", json!(256)),
        ("generatorHidden", json!([])),
        ("discriminatorHidden", json!([1, 512, 1, 512, 1])),
        ("generatorLearningRate", json!(1)),
        ("discriminatorLearningRate", json!(1e-300)),
        ("loss", json!("nonSaturating")),
        ("updateOrder", json!("alternating")),
        ("optimizer", json!("sgd")),
        ("discriminatorSteps", json!(1)),
        ("init", json!("glorot")),
        ("conditional", json!(true)),
        ("artist", json!({ "distribution": "twoModes" })),
        ("artist", json!({ "lower": vec![-1e6; 15], "upper": vec![1e6; 15], "distribution": "uniform" })),
        ("freeze", json!("discriminator")),
    ] {
        let config = set(field, value.clone()).unwrap();
        config.validate().unwrap();
        // Serde turns a rate of 1 into 1.0, which is the same number.
        let taken = serde_json::to_value(config).unwrap()[field].take();
        assert_eq!(taken.as_f64(), value.as_f64(), "{field}");
        assert!(value.is_number() || taken == value, "{field}: {taken}");
    }
    let most = json!({ "discriminatorSteps": 20, "updateOrder": "alternating" });
    assert_eq!(Config::from_json(&most).unwrap().discriminator_steps, 20);
}

/// Checks that need more than one field.
#[test]
fn fields_that_do_not_go_together_are_refused() {
    let refused = |config: Value| Config::from_json(&config).unwrap_err().to_string();
    assert_eq!(
        refused(json!({ "discriminatorSteps": 2 })),
        r#"discriminatorSteps must be 1 unless updateOrder is "alternating", but 2 was given"#
    );
    let artist = |lower: &[f64], upper: &[f64]| json!({ "artist": { "lower": lower, "upper": upper }, "points": 3 });
    assert_eq!(
        refused(artist(&[0.0; 2], &[1.0; 3])),
        "artist.lower must be a list of 3 numbers, one for each of the points, but [0, 0] was given"
    );
    assert_eq!(
        refused(artist(&[0.0; 3], &[1.0; 4])),
        "artist.upper must be a list of 3 numbers, one for each of the points, but [1, 1, 1, 1] was given"
    );
    assert_eq!(
        refused(artist(&[1.0, 2.0, 3.0], &[1.0, 2.0, 3.0])),
        "artist.upper must be another curve than artist.lower, but [1, 2, 3] was given"
    );
    // In float32, both bounds are the same curve.
    assert_eq!(
        refused(artist(&[1.0; 3], &[1.000_000_01; 3])),
        "artist.upper must be another curve than artist.lower, but [1.00000001, 1.00000001, 1.00000001] was given"
    );
}

/// tests/contract.js has the same texts, as JavaScript writes them.
#[test]
fn a_number_is_written_with_the_digits_that_it_needs() {
    for text in [
        "0",
        "-0",
        "-1.5",
        "0.1",
        "0.30000000000000004",
        "0.00001",
        "9.999999999999999e-6",
        "-1.5e-6",
        "1e-7",
        "5e-324",
        "1000000",
        "9007199254740991",
        "9999999999999998",
        "1e16",
        "1.2345678901234568e17",
        "1e21",
        "1.7976931348623157e308",
    ] {
        let number: f64 = text.parse().unwrap();
        assert_eq!(
            set("conditional", json!(number)).unwrap_err(),
            format!("conditional must be true or false, but {text} was given")
        );
    }
}

#[test]
fn a_bad_value_is_refused_with_one_sentence() {
    let whole = |range: &str, given: &str| format!("must be a whole number from {range}, but {given} was given");
    let layers = |given: &str| format!("must be a list of 0 to 5 whole numbers from 1 to 512, but {given} was given");
    let rate = |given: &str| format!("must be a number above 0 and at most 1, but {given} was given");
    for (field, value, sentence) in [
        ("seed", json!(-1), whole("0 to 9007199254740991", "-1")),
        ("seed", json!(9_007_199_254_740_992_u64), whole("0 to 9007199254740991", "9007199254740992")),
        ("seed", json!("7"), whole("0 to 9007199254740991", "\"7\"")),
        ("batchSize", json!(0), whole("1 to 1024", "0")),
        ("batchSize", json!(1025), whole("1 to 1024", "1025")),
        ("batchSize", json!(1.5), whole("1 to 1024", "1.5")),
        ("batchSize", json!(1e300), whole("1 to 1024", "1e300")),
        ("ideas", json!(65), whole("1 to 64", "65")),
        ("ideas", json!(null), whole("1 to 64", "null")),
        ("ideas", json!(true), whole("1 to 64", "true")),
        ("points", json!(1), whole("2 to 256", "1")),
        ("points", json!([15]), whole("2 to 256", "[15]")),
        ("generatorHidden", json!(128), layers("128")),
        ("generatorHidden", json!([128, 0]), layers("[128, 0]")),
        ("generatorHidden", json!([1, 1, 1, 1, 1, 1]), layers("[1, 1, 1, 1, 1, 1]")),
        ("generatorHidden", json!(vec![0; 100]), layers("[0, 0, 0, 0, 0, 0, 0, 0, …]")),
        ("discriminatorHidden", json!(["a", 513]), layers("[\"a\", 513]")),
        ("generatorLearningRate", json!(0), rate("0")),
        ("generatorLearningRate", json!(-0.1), rate("-0.1")),
        ("discriminatorLearningRate", json!(1.01), rate("1.01")),
        ("discriminatorLearningRate", json!("fast"), rate("\"fast\"")),
        ("loss", json!("wasserstein"), r#"must be "minimax" or "nonSaturating", but "wasserstein" was given"#.into()),
        ("loss", json!("x".repeat(1000)), {
            format!(r#"must be "minimax" or "nonSaturating", but "{}"… was given"#, "x".repeat(40))
        }),
        ("optimizer", json!("adamw"), r#"must be "adam" or "sgd", but "adamw" was given"#.into()),
        ("discriminatorSteps", json!(0), whole("1 to 20", "0")),
        ("discriminatorSteps", json!(21), whole("1 to 20", "21")),
        ("init", json!("zeros"), r#"must be "pytorch" or "glorot", but "zeros" was given"#.into()),
        ("conditional", json!(1), "must be true or false, but 1 was given".into()),
        (
            "artist",
            json!("Monet"),
            r#"must be an object with lower, upper, distribution, but "Monet" was given"#.into(),
        ),
        ("freeze", json!("both"), r#"must be "none" or "generator" or "discriminator", but "both" was given"#.into()),
        ("updateOrder", json!(1), r#"must be "classic" or "simultaneous" or "alternating", but 1 was given"#.into()),
    ] {
        assert_eq!(set(field, value), Err(format!("{field} {sentence}")));
    }
}

#[test]
fn a_bad_artist_is_refused_by_the_name_of_its_part() {
    let bound = |given: &str| {
        format!("must be a list of numbers from -1000000 to 1000000, one for each point, but {given} was given")
    };
    for (artist, sentence) in [
        (json!({ "lower": 5, "upper": [1, 2] }), format!("artist.lower {}", bound("5"))),
        (json!({ "lower": [0, 0], "upper": [1, "2"] }), format!("artist.upper {}", bound("[1, \"2\"]"))),
        (json!({ "lower": [0], "upper": [1] }), format!("artist.lower {}", bound("[0]"))),
        (json!({ "lower": [0, 1e7], "upper": [1, 1] }), format!("artist.lower {}", bound("[0, 10000000]"))),
        (
            json!({ "lower": [0, 1] }),
            "artist.upper must be given together with artist.lower, but nothing was given".into(),
        ),
        (
            json!({ "upper": [0, 1] }),
            "artist.lower must be given together with artist.upper, but nothing was given".into(),
        ),
        (
            json!({ "distribution": "normal" }),
            r#"artist.distribution must be "uniform" or "twoModes", but "normal" was given"#.into(),
        ),
        (
            json!({ "colour": [1] }),
            r#""artist.colour" is not a setting, but [1] was given for it; the settings are lower, upper, distribution"#.into(),
        ),
    ] {
        assert_eq!(set("artist", artist), Err(sentence));
    }
}

#[test]
fn an_unknown_field_is_refused_with_the_names_of_all() {
    assert_eq!(
        set("hiddenSize", json!(128)).unwrap_err(),
        "\"hiddenSize\" is not a setting, but 128 was given for it; the settings are seed, batchSize, ideas, points, generatorHidden, \
         discriminatorHidden, generatorLearningRate, discriminatorLearningRate, optimizer, loss, updateOrder, \
         discriminatorSteps, init, conditional, artist, freeze"
    );
}

#[test]
fn a_config_made_in_rust_is_checked_too() {
    let config = Config { seed: 1 << 53, ..Config::default() };
    assert_eq!(
        Gan::new(config).err().unwrap().to_string(),
        "seed must be a whole number from 0 to 9007199254740991, but 9007199254740992 was given"
    );
}
