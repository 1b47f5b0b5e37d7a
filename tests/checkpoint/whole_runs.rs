//! Files with whole runs: which are refused.

use crate::file::Parts;
use crate::{refused, restore, small};
use serde_json::json;

/// The sentence about a small run with this change.
fn changed(change: impl Fn(&mut Parts)) -> String {
    let mut parts = Parts::of(&small().checkpoint());
    change(&mut parts);
    refused(&parts.bytes())
}

#[test]
fn numbers_must_be_possible() {
    assert_eq!(
        changed(|parts| parts.set_number("exp_avg.generator.0.bias", 2, f32::NAN)),
        r#"the tensor "exp_avg.generator.0.bias" must hold finite numbers, but the one at index 2 is NaN"#
    );
    assert_eq!(
        changed(|parts| parts.set_number("generator.0.weight", 3, f32::NEG_INFINITY)),
        r#"the tensor "generator.0.weight" must hold finite numbers, but the one at index 3 is -Infinity"#
    );
    assert_eq!(
        changed(|parts| parts.set_number("exp_avg_sq.discriminator.2.bias", 1, -0.5)),
        r#"the tensor "exp_avg_sq.discriminator.2.bias" must hold no number below 0, but the one at index 1 is -0.5"#
    );
    // A row has five numbers: four points and the label.
    assert_eq!(
        changed(|parts| parts.set_number("paintings", 9, 2.0)),
        r#"the tensor "paintings" must hold labels from 0 to 1 in its last column, but row 1 has 2"#
    );
}

#[test]
fn tensors_must_be_those_of_the_run() {
    assert_eq!(
        changed(|parts| parts.header["paintings"]["shape"] = json!([5, 3])),
        r#"the tensor "paintings" must have the shape [3, 5], but it has [5, 3]"#
    );
    assert_eq!(
        changed(|parts| parts.header["exp_avg.generator.2.weight"]["shape"] = json!([5, 4])),
        r#"the tensor "exp_avg.generator.2.weight" must have the shape [4, 5], but it has [5, 4]"#
    );
    assert_eq!(
        changed(|parts| drop(parts.header.remove("exp_avg.generator.2.weight"))),
        r#"the tensor "exp_avg.generator.2.weight" must be in the file, because its tensor "exp_avg.discriminator.0.bias" shows that it holds a whole run, but it is missing"#
    );
    assert_eq!(
        changed(|parts| parts.rename("generator.0.bias", "generator.1.bias")),
        "the layers of the generator must be numbered 0, 2, 4, … as PyTorch numbers Linear, ReLU, Linear, …, but the file has \
         [0, 1, 2]"
    );
    assert_eq!(
        changed(|parts| parts.rename("exp_avg.generator.0.bias", "momentum_buffer.generator.0.bias")),
        r#"the tensor "momentum_buffer.generator.0.bias" must be left out, because a run with the optimizer and the sizes of its config has none"#
    );
    assert_eq!(
        changed(|parts| parts.rename("paintings", "optimizer.state.0.exp_avg")),
        "the tensor \"optimizer.state.0.exp_avg\" must be renamed or left out, because a file may hold only \
         generator.0.weight, generator.0.bias, generator.2.weight, …, the same of the discriminator, and what a checkpoint adds \
         to them"
    );
    let config = r#"{"points": 4, "ideas": 2, "generatorHidden": [5], "discriminatorHidden": [3, 2]}"#;
    assert_eq!(
        changed(|parts| drop(parts.metadata().insert("config".to_owned(), json!(config)))),
        "the generator must have the sizes [2, 5, 4] of its config, but its weights have [3, 5, 4]: the config leaves out what \
         differs from the tutorial, so write \"conditional\": true into it"
    );
}

/// Each sign of a whole run suffices, so that a run that has lost a part is not taken for a new one.
#[test]
fn a_run_without_its_metadata_is_refused_with_the_way_to_keep_them() {
    let parts = Parts::of(&small().checkpoint());
    let refusal = |key: &str, sign: &str| {
        format!(
            "{key} must be in the file's metadata, because {sign} shows that it holds a whole run, but it is missing: keep the \
             metadata when you edit a run (in Python: safe_open(file, \"pt\").metadata()), or save the networks alone to start \
             a new one"
        )
    };
    for (first, sign) in [
        ("paintings", r#"its tensor "paintings""#),
        ("exp_avg.", r#"its tensor "exp_avg.discriminator.0.bias""#),
        ("exp_avg_sq.", r#"its tensor "exp_avg_sq.discriminator.0.bias""#),
    ] {
        let keep = |name: &str| name.starts_with("gen") || name.starts_with("disc") || name.starts_with(first);
        assert_eq!(refused(&parts.only(keep, json!({ "format": "pt" })).bytes()), refusal("config", sign));
    }
    let mut momentum = parts.networks();
    momentum.rename("generator.0.bias", "momentum_buffer.generator.0.bias");
    assert!(!refused(&momentum.bytes()).contains("renamed"), "a momentum is known");
    for key in ["config", "events", "step", "rng", "numbers", "generator_adam_steps", "discriminator_adam_steps"] {
        assert_eq!(
            changed(|parts| drop(parts.metadata().remove(key))),
            refusal(key, r#"its tensor "exp_avg.discriminator.0.bias""#)
        );
    }
    let mut with_rng = parts.networks();
    with_rng.header["__metadata__"] = json!({ "rng": "0" });
    assert_eq!(refused(&with_rng.bytes()), refusal("config", "rng in its metadata"));
    with_rng.header["__metadata__"] = parts.header["__metadata__"].clone();
    assert_eq!(
        refused(&with_rng.bytes()),
        r#"the tensor "paintings" must be in the file, because rng in its metadata shows that it holds a whole run, but it is missing"#
    );
}

#[test]
fn metadata_must_be_those_of_a_run() {
    let metadata =
        |key: &str, value: &str| changed(|parts| drop(parts.metadata().insert(key.to_owned(), json!(value))));
    let steps = "in the file's metadata must be a whole number from 0 to 4503599627370496, but";
    for given in ["+5", "1e3", "", "-1", "4503599627370497", "99999999999999999999", "5.0", " 5"] {
        for key in ["step", "generator_adam_steps"] {
            assert_eq!(metadata(key, given), format!("{key} {steps} {given:?} was given"));
        }
    }
    let rng = "rng in the file's metadata must be 64 hex digits, not all zero, but";
    let signs = format!("{}{}", "+".repeat(16), "1".repeat(48));
    for given in ["12", &"0".repeat(64), &"g".repeat(64), &"一".repeat(64), &signs] {
        let sentence = metadata("rng", given);
        assert!(sentence.starts_with(rng) && sentence.ends_with("was given"), "{sentence}");
    }
    for given in ["{", "5", "[]", ""] {
        assert_eq!(
            metadata("config", given),
            format!("config in the file's metadata must be an object as JSON, but {given:?} was given")
        );
    }
    for given in ["{", "5"] {
        assert_eq!(
            metadata("events", given),
            format!(
                "events in the file's metadata must be a list of {{ step, field, value }} as JSON, but {given:?} was given"
            )
        );
    }
    for given in [
        r#"{"discriminatorAccuracy":1}"#,
        "[]",
        r#"{"discriminatorAccuracy":1,"discriminatorScore":1,"generatedProbability":1,"generatorLoss":1e999}"#,
        r#"{"discriminatorAccuracy":1,"discriminatorScore":1,"generatedProbability":1,"generatorLoss":null}"#,
    ] {
        let sentence = metadata("numbers", given);
        let must = "numbers in the file's metadata must be JSON with the finite numbers discriminatorAccuracy, \
                    discriminatorScore, generatedProbability, generatorLoss, but ";
        assert!(sentence.starts_with(must) && sentence.ends_with(" was given"), "{sentence}");
    }
}

/// The generator's numbers are finite, but its paintings are not. It cannot start a run, but at the end of a run it is a state like
/// any other.
#[test]
fn a_painter_beyond_float32_may_end_a_run_but_not_start_one() {
    let mut parts = Parts::of(&small().checkpoint());
    parts.set_number("generator.0.bias", 0, 3e38);
    parts.set_number("generator.2.weight", 0, 3e38);
    assert_eq!(
        restore(&parts.bytes()).unwrap().step().unwrap_err().to_string(),
        "step 6 was not taken, because the generator's paintings would no longer be finite"
    );
    assert_eq!(
        refused(&parts.networks().bytes()),
        "the painting would not be finite with the networks as they are at step 0"
    );
}
