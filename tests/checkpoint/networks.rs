//! Files with networks alone: how they start a run, and which are refused.

use crate::file::{Parts, layers, networks};
use crate::{refused, restore, small};
use serde_json::json;

/// The run has the settings that the file contains, or else the sizes of the weights.
#[test]
fn they_start_a_run() {
    let gan = small();
    let parts = Parts::of(&gan.checkpoint()).networks();
    let sizes =
        r#""ideas": 2, "points": 4, "generatorHidden": [5], "discriminatorHidden": [3, 2], "conditional": true"#;
    for (metadata, batch_size) in [
        (json!({}), 64),
        (json!({ "format": "pt" }), 64),
        (json!({ "config": format!("{{{sizes}, \"batchSize\": 7}}") }), 7),
        // The user's own metadata happen to have our names.
        (json!({ "step": "100", "events": "none", "numbers": "1, 2", "generator_adam_steps": "?" }), 64),
    ] {
        let mut restored = restore(&parts.only(|_| true, metadata).bytes()).unwrap();
        assert_eq!((restored.step_count(), restored.numbers()), (0, None));
        assert_eq!(restored.generator(), gan.generator());
        assert_eq!(restored.discriminator(), gan.discriminator());
        assert_eq!((restored.config().batch_size, restored.config().conditional), (batch_size, true));
        restored.step().unwrap();
    }
    let mut deepest = networks(&[5, 1, 2, 3, 4, 5, 15], &[15, 1]);
    assert_eq!(restore(&Parts::zeros(&deepest, json!({})).bytes()).unwrap().config().generator_hidden, [1, 2, 3, 4, 5]);
    deepest.extend(layers("generator", &[5, 1, 2, 3, 4, 5, 15, 15]).split_off(12));
    assert_eq!(
        refused(&Parts::zeros(&deepest, json!({})).bytes()),
        "the generator must have at most 6 layers, but it has 7"
    );
}

fn refused_zeros(tensors: &[(String, Vec<usize>)]) -> String {
    refused(&Parts::zeros(tensors, json!({})).bytes())
}

/// The networks of the tutorial.
fn tutorial() -> Vec<(String, Vec<usize>)> {
    networks(&[5, 128, 15], &[15, 128, 1])
}

fn with(mut tensors: Vec<(String, Vec<usize>)>, name: &str, shape: &[usize]) -> Vec<(String, Vec<usize>)> {
    tensors.retain(|(other, _)| other != name);
    tensors.push((name.to_owned(), shape.to_vec()));
    tensors
}

fn without(name: &str) -> Vec<(String, Vec<usize>)> {
    let mut tensors = tutorial();
    tensors.retain(|(other, _)| other != name);
    tensors
}

fn renamed(rename: impl Fn(&str) -> String) -> Vec<(String, Vec<usize>)> {
    tutorial().into_iter().map(|(name, shape)| (rename(&name), shape)).collect()
}

#[test]
fn names_with_another_prefix_are_refused_with_those_that_the_file_has() {
    let expected =
        r#"the tensors must have names like "generator.0.weight" and "discriminator.0.weight", but the file has "#;
    for prefix in ["module.", "_orig_mod.", "gan.nets."] {
        assert_eq!(
            refused_zeros(&renamed(|name| format!("{prefix}{name}"))),
            format!("{expected}\"{prefix}discriminator.0.bias\"")
        );
    }
    let short = |name: &str| name.replace("generator", "G").replace("discriminator", "D");
    assert_eq!(refused_zeros(&renamed(short)), format!(r#"{expected}"D.0.bias", "G.0.bias""#));
    assert_eq!(
        refused_zeros(&renamed(|name| name.replace("discriminator.", "").replace("generator.", "1"))),
        format!(r#"{expected}"0.bias", "10.bias", "12.bias", "2.bias""#)
    );
    assert_eq!(refused_zeros(&[]), format!("{expected}no tensors"));
    // A long name is cut.
    assert_eq!(refused_zeros(&[("\n\"".repeat(100), vec![1])]), format!(r#"{expected}"{}"…"#, r#"\n\""#.repeat(20)));
}

#[test]
fn tensors_beside_the_networks_are_refused_by_their_name() {
    let refusal = |name: &str| {
        format!(
            "the tensor \"{name}\" must be renamed or left out, because a file may hold only generator.0.weight, \
             generator.0.bias, generator.2.weight, …, the same of the discriminator, and what a checkpoint adds to them"
        )
    };
    for (name, shape) in [
        ("generator_ema.0.weight", &[128, 5][..]),
        ("optimizer.state.0.exp_avg", &[128, 5]),
        ("generator.module.0.weight", &[128, 5]),
        ("generator.0.weight_orig", &[128, 5]),
        ("generator.00.weight", &[128, 5]),
        ("generator.-0.weight", &[128, 5]),
        ("generator.0.weight.0", &[128, 5]),
        ("generator", &[]),
        ("x", &[0]),
    ] {
        assert_eq!(refused_zeros(&with(tutorial(), name, shape)), refusal(name));
    }
    let with_ema = [tutorial(), layers("generator_ema", &[5, 128, 15])].concat();
    assert_eq!(refused_zeros(&with_ema), refusal("generator_ema.0.bias"));
}

/// PyTorch gives such layers integers, so a remark on dtypes would mislead the reader.
#[test]
fn layers_of_other_kinds_are_refused_for_what_they_are() {
    let mut parts = Parts::zeros(
        &[
            layers("discriminator", &[15, 128, 1]),
            layers("generator", &[5, 128])[..2].to_vec(),
            ["weight", "bias", "running_mean", "running_var"]
                .map(|name| (format!("generator.1.{name}"), vec![128]))
                .to_vec(),
            vec![("generator.1.num_batches_tracked".to_owned(), vec![])],
            vec![("generator.3.weight".to_owned(), vec![15, 128]), ("generator.3.bias".to_owned(), vec![15])],
        ]
        .concat(),
        json!({}),
    );
    parts.header["generator.1.num_batches_tracked"]["dtype"] = json!("I64");
    assert_eq!(
        refused(&parts.bytes()),
        r#"the networks must be Linear layers with ReLU between them, but the tensor "generator.1.num_batches_tracked" belongs to a BatchNorm layer or the like"#
    );
    // A LayerNorm has only a weight and a bias.
    let no_linear = ": every layer must be Linear, and not a BatchNorm, a convolution or the like";
    let layer_norm = with(with(tutorial(), "generator.1.weight", &[128]), "generator.1.bias", &[128]);
    assert_eq!(
        refused_zeros(&layer_norm),
        format!(
            r#"the tensor "generator.1.weight" must have the shape [outputs, inputs], but it has [128]{no_linear}"#
        )
    );
    assert_eq!(
        refused_zeros(&with(tutorial(), "discriminator.0.weight", &[8, 1, 3, 3])),
        format!(
            r#"the tensor "discriminator.0.weight" must have the shape [outputs, inputs], but it has [8, 1, 3, 3]{no_linear}"#
        )
    );
}

#[test]
fn layers_must_be_numbered_as_pytorch_numbers_them() {
    let numbered = |from: &str, to: &str| refused_zeros(&renamed(|name| name.replace(from, to)));
    let must = "must be numbered 0, 2, 4, … as PyTorch numbers Linear, ReLU, Linear, …, but the file has";
    assert_eq!(numbered("generator.2", "generator.3"), format!("the layers of the generator {must} [0, 3]"));
    assert_eq!(
        numbered("discriminator.0", "discriminator.1"),
        format!("the layers of the discriminator {must} [1, 2]")
    );
}

#[test]
fn missing_tensors_are_named() {
    let because = "because every layer of both networks has a weight and a bias, but it is missing";
    for name in ["generator.0.weight", "discriminator.2.bias", "generator.0.bias"] {
        assert_eq!(refused_zeros(&without(name)), format!(r#"the tensor "{name}" must be in the file, {because}"#));
    }
    assert_eq!(
        refused_zeros(&layers("generator", &[5, 128, 15])),
        format!(r#"the tensor "discriminator.0.weight" must be in the file, {because}"#)
    );
    assert_eq!(
        refused_zeros(&layers("discriminator", &[15, 128, 1])),
        format!(r#"the tensor "generator.0.weight" must be in the file, {because}"#)
    );
}

#[test]
fn shapes_must_fit_each_other() {
    let changed = |name: &str, shape: &[usize]| refused_zeros(&with(tutorial(), name, shape));
    assert_eq!(
        changed("generator.0.bias", &[127]),
        r#"the tensor "generator.0.bias" must have the shape [128], but it has [127]: it must fit its weight"#
    );
    assert_eq!(
        changed("generator.0.bias", &[128, 1]),
        r#"the tensor "generator.0.bias" must have the shape [128], but it has [128, 1]: it must fit its weight"#
    );
    assert_eq!(
        changed("generator.2.weight", &[15, 64]),
        r#"the tensor "generator.2.weight" must have the shape [15, 128], but it has [15, 64]: it must fit the layer before it"#
    );
    assert_eq!(
        refused_zeros(&networks(&[5, 128, 15], &[20, 128, 1])),
        r#"the tensor "discriminator.0.weight" must have the shape [128, 15], or [128, 16] with a label, but it has [128, 20]: the discriminator must take what the generator paints"#
    );
    assert_eq!(
        refused_zeros(&networks(&[5, 128, 15], &[15, 128, 2])),
        r#"the tensor "discriminator.2.weight" must have the shape [1, 128], but it has [2, 128]: the discriminator must give one number"#
    );
    // Keras and TensorFlow store [inputs, outputs].
    let transposed = tutorial().into_iter().map(|(name, shape)| (name, shape.into_iter().rev().collect()));
    assert_eq!(
        refused_zeros(&transposed.collect::<Vec<_>>()),
        r#"the tensor "generator.0.weight" must have the shape [128, 5], but it has [5, 128]: transpose it, because PyTorch stores weights the other way round than Keras and TensorFlow"#
    );
}

#[test]
fn a_config_must_have_the_sizes_of_the_weights() {
    let refused = |tensors: &[_], config: &str| refused(&Parts::zeros(tensors, json!({ "config": config })).bytes());
    let smaller = networks(&[5, 6, 15], &[15, 7, 1]);
    let left_out = "the config leaves out what differs from the tutorial, so write";
    assert_eq!(
        refused(&smaller, "{}"),
        format!(
            "the generator must have the sizes [5, 128, 15] of its config, but its weights have [5, 6, 15]: {left_out} \
             \"generatorHidden\": [6], \"discriminatorHidden\": [7] into it"
        )
    );
    assert_eq!(
        refused(&smaller, r#"{"generatorHidden": [6]}"#),
        format!(
            "the discriminator must have the sizes [15, 128, 1] of its config, but its weights have [15, 7, 1]: {left_out} \
             \"discriminatorHidden\": [7] into it"
        )
    );
    assert_eq!(
        refused(&smaller, r#"{"generatorHidden": [5], "discriminatorHidden": [7]}"#),
        "the generator must have the sizes [5, 5, 15] of its config, but its weights have [5, 6, 15]: write \
         \"generatorHidden\": [6] into the config, so that it goes with these weights"
    );
    assert_eq!(
        refused(&networks(&[3, 5, 4], &[5, 3, 2, 1]), r#"{"seed": 7}"#),
        format!(
            "the generator must have the sizes [5, 128, 15] of its config, but its weights have [3, 5, 4]: {left_out} \
             \"ideas\": 2, \"points\": 4, \"generatorHidden\": [5], \"discriminatorHidden\": [3,2], \"conditional\": true into \
             it"
        )
    );
    // The networks have one layer more, and one layer less, than the config.
    for hidden in [&[128, 15][..], &[]] {
        let sizes = [&[5], hidden, &[15]].concat();
        assert_eq!(
            refused(&networks(&sizes, &[15, 128, 1]), "{}"),
            format!(
                "the generator must have the sizes [5, 128, 15] of its config, but its weights have {sizes:?}: {left_out} \
                 \"generatorHidden\": {} into it",
                json!(hidden)
            )
        );
    }
    assert_eq!(
        refused(&smaller, r#"{"batchSize": 0}"#),
        "batchSize must be a whole number from 1 to 1024, but 0 was given"
    );
    assert_eq!(
        refused(&smaller, "bert-base"),
        r#"config in the file's metadata must be an object as JSON, but "bert-base" was given"#
    );
    assert_eq!(
        refused_zeros(&networks(&[5, 1024, 15], &[15, 128, 1])),
        "the networks in the file must have sizes that a run can have: generatorHidden must be a list of 0 to 5 whole numbers \
         from 1 to 512, but [1024] was given"
    );
}

/// The discriminator's 16 inputs are 15 points and a label, but the generator's 5 are the tutorial's ideas without one.
#[test]
fn a_label_for_the_discriminator_alone_is_refused() {
    let tensors = networks(&[5, 128, 15], &[16, 128, 1]);
    assert_eq!(
        refused_zeros(&tensors),
        "conditional must be written into the config in the file's metadata ({\"ideas\": 4, \"conditional\": true}), because \
         the discriminator takes a label, but the generator's 5 inputs are as many as the tutorial's without one"
    );
    let config = json!({ "config": r#"{"ideas": 4, "conditional": true}"# });
    assert!(restore(&Parts::zeros(&tensors, config).bytes()).unwrap().config().conditional);
    let without_ideas = json!({ "config": r#"{"conditional": true}"# });
    assert!(refused(&Parts::zeros(&tensors, without_ideas).bytes()).ends_with(r#"so write "ideas": 4 into it"#));
    // With the tutorial's 5 ideas and a label, there is no doubt.
    let sure = networks(&[6, 128, 15], &[16, 128, 1]);
    assert!(restore(&Parts::zeros(&sure, json!({})).bytes()).unwrap().config().conditional);
}
