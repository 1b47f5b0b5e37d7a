//! The sentences of a refused config, to the letter, and what may change while a Gan runs.
#![cfg(not(target_arch = "wasm32"))]

use gan_painter::{Config, Gan, GeneratorLoss, UpdateOrder, Value};
use serde_json::json;

fn set(field: &str, value: serde_json::Value) -> Result<Config, String> {
    let mut config = Config::default();
    let before = config.clone();
    let value: Value = serde_json::from_value(value).unwrap();
    match config.set(field, &value) {
        Ok(()) => Ok(config),
        Err(error) => {
            assert_eq!(config, before, "a refused value changed the config");
            Err(error.to_string())
        }
    }
}

#[test]
fn the_default_is_the_tutorial() {
    assert_eq!(
        serde_json::to_value(Config::default()).unwrap(),
        json!({
            "seed": 1.0, "batchSize": 64.0, "ideas": 5.0, "points": 15.0,
            "generatorHidden": [128.0], "discriminatorHidden": [128.0],
            "generatorLearningRate": 1e-4, "discriminatorLearningRate": 1e-4,
            "loss": "minimax", "updateOrder": "classic",
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
    ] {
        let config = set(field, value.clone()).unwrap();
        let as_given: Value = serde_json::from_value(value).unwrap();
        assert_eq!(config.get(field), Some(as_given), "{field}");
        config.validate().unwrap();
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
        ("updateOrder", json!(1), r#"must be "classic" or "simultaneous" or "alternating", but 1 was given"#.into()),
    ] {
        assert_eq!(set(field, value), Err(format!("{field} {sentence}")));
    }
}

#[test]
fn an_unknown_field_is_refused_with_the_names_of_all() {
    assert_eq!(
        set("hiddenSize", json!(128)).unwrap_err(),
        "\"hiddenSize\" (given: 128) is not a field; the fields are seed, batchSize, ideas, points, generatorHidden, \
         discriminatorHidden, generatorLearningRate, discriminatorLearningRate, loss, updateOrder"
    );
}

#[test]
fn a_running_gan_changes_only_what_is_live() {
    let mut gan = Gan::new(Config::default()).unwrap();
    gan.change("loss", &Value::Text("nonSaturating".into())).unwrap();
    gan.change("updateOrder", &Value::Text("alternating".into())).unwrap();
    gan.change("generatorLearningRate", &Value::Number(0.5)).unwrap();
    gan.change("discriminatorLearningRate", &Value::Number(0.25)).unwrap();
    let changed = Config {
        loss: GeneratorLoss::NonSaturating,
        update_order: UpdateOrder::Alternating,
        generator_learning_rate: 0.5,
        discriminator_learning_rate: 0.25,
        ..Config::default()
    };
    assert_eq!(*gan.config(), changed);

    let refused = |gan: &mut Gan, field: &str, value| gan.change(field, &value).unwrap_err().to_string();
    assert_eq!(
        refused(&mut gan, "batchSize", Value::Number(32.0)),
        "batchSize (given: 32) cannot change while a Gan is running: generatorLearningRate, \
         discriminatorLearningRate, loss, updateOrder can; the rest needs a new Gan"
    );
    assert_eq!(
        refused(&mut gan, "generatorLearningRate", Value::Number(f64::NAN)),
        "generatorLearningRate must be a number above 0 and at most 1, but NaN was given"
    );
    assert!(
        refused(&mut gan, "speed", Value::Number(1.0)).starts_with("\"speed\" (given: 1) is not a field; the fields ")
    );
    assert_eq!(*gan.config(), changed, "a refused change left a trace");
}

#[test]
fn a_config_made_in_rust_is_checked_too() {
    let config = Config { seed: 1 << 53, ..Config::default() };
    assert_eq!(
        Gan::new(config).err().unwrap().to_string(),
        "seed must be a whole number from 0 to 9007199254740991, but 9007199254740992 was given"
    );
}
