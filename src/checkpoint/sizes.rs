//! Finds the networks' sizes from the shapes in a file, and compares them with those of a config.

use super::names::parameter_of;
use super::{PLAYERS, RestoreError};
use crate::config::{Config, Given};
use crate::json;
use crate::names::layer_name;
use crate::safetensors::{File, list};
use std::collections::BTreeSet;

/// The sizes of G and D in the form of [`Config::sizes`]: inputs, hidden layers, outputs.
pub(super) type Sizes = [Vec<usize>; 2];

/// The sizes that the file's weights and biases have.
pub(super) fn of(file: &File) -> Result<Sizes, RestoreError> {
    let [generator, discriminator] = [sizes_of(file, PLAYERS[0])?, sizes_of(file, PLAYERS[1])?];
    let (points, last) = (generator[generator.len() - 1], discriminator.len() - 1);
    if ![points, points + 1].contains(&discriminator[0]) {
        let allowed = format!("[{0}, {points}], or [{0}, {1}] with a label", discriminator[1], points + 1);
        let why = ": the discriminator must take what the generator paints";
        return Err(shape_error(file, layer_name(PLAYERS[1], 0, "weight"), allowed, why));
    }
    if discriminator[last] != 1 {
        let allowed = list(&[1, discriminator[last - 1]]);
        let why = ": the discriminator must give one number";
        return Err(shape_error(file, layer_name(PLAYERS[1], last - 1, "weight"), allowed, why));
    }
    Ok([generator, discriminator])
}

/// The tutorial's settings, with networks of these sizes.
pub(super) fn tutorial(sizes: &Sizes) -> Result<Config, RestoreError> {
    let (inputs, default) = (sizes[0][0], Config::default());
    let tutorial_inputs = default.ideas;
    let config = with_sizes(default, sizes);
    if config.conditional && inputs == tutorial_inputs {
        return Err(RestoreError::Conditional(inputs));
    }
    config.validate().map_err(RestoreError::Range)?;
    Ok(config)
}

/// Checks that a config has these sizes. `fields` are the settings that the file itself gives.
pub(super) fn check(sizes: &Sizes, config: &Config, fields: &Given) -> Result<(), RestoreError> {
    let allowed = config.sizes();
    let Some(i) = (0..PLAYERS.len()).find(|&i| sizes[i] != allowed[i]) else { return Ok(()) };
    let differing: Vec<_> = sizes_as_json(config)
        .into_iter()
        .zip(sizes_as_json(&with_sizes(config.clone(), sizes)))
        .filter(|(own, fitting)| own != fitting)
        .map(|(_, fitting)| fitting)
        .collect();
    let needed: Vec<_> = differing.iter().map(|(name, json)| format!("\"{name}\": {json}")).collect();
    let needed = needed.join(", ");
    let advice = if differing.iter().all(|(name, _)| fields.get(name).is_none()) {
        format!("the config leaves out what differs from the tutorial, so write {needed} into it")
    } else {
        format!("write {needed} into the config, so that it goes with these weights")
    };
    Err(RestoreError::Sizes(PLAYERS[i], list(&allowed[i]), list(&sizes[i]), advice))
}

/// The settings on which the sizes depend.
fn sizes_as_json(config: &Config) -> [(&'static str, String); 5] {
    [
        ("ideas", json::write(&config.ideas)),
        ("points", json::write(&config.points)),
        ("generatorHidden", json::write(&config.generator_hidden)),
        ("discriminatorHidden", json::write(&config.discriminator_hidden)),
        ("conditional", json::write(&config.conditional)),
    ]
}

/// The same config, but with networks of these sizes.
fn with_sizes(config: Config, [generator, discriminator]: &Sizes) -> Config {
    let points = generator[generator.len() - 1];
    let conditional = discriminator[0] == points + 1;
    let hidden = |sizes: &[usize]| sizes[1..sizes.len() - 1].to_vec();
    let (generator_hidden, discriminator_hidden) = (hidden(generator), hidden(discriminator));
    let ideas = generator[0].saturating_sub(usize::from(conditional));
    Config { ideas, points, conditional, generator_hidden, discriminator_hidden, ..config }
}

/// The sizes of a player's network.
fn sizes_of(file: &File, player: &'static str) -> Result<Vec<usize>, RestoreError> {
    let mut sizes = Vec::new();
    for l in 0..count_layers(file, player)? {
        let [weight, bias] = ["weight", "bias"].map(|parameter| layer_name(player, l, parameter));
        let (Some(&[outputs, inputs]), Some(given)) = (file.shape(&weight), file.shape(&bias)) else {
            let name = if file.shape(&weight).is_none() { weight } else { bias };
            return Err(missing(name));
        };
        if given == [inputs] && inputs != outputs {
            let why = ": transpose it, because PyTorch stores weights the other way round than Keras and TensorFlow";
            return Err(shape_error(file, weight, list(&[inputs, outputs]), why));
        }
        if given != [outputs] {
            return Err(shape_error(file, bias, list(&[outputs]), ": it must fit its weight"));
        }
        if let Some(&before) = sizes.last()
            && inputs != before
        {
            return Err(shape_error(file, weight, list(&[outputs, before]), ": it must fit the layer before it"));
        }
        if sizes.is_empty() {
            sizes.push(inputs);
        }
        sizes.push(outputs);
    }
    Ok(sizes)
}

/// Counts the layers of a player, at least one, and checks that each weight is a matrix.
fn count_layers(file: &File, player: &'static str) -> Result<usize, RestoreError> {
    let mut numbers = BTreeSet::new();
    for (name, tensor) in &file.tensors {
        let Some((_, number, kind)) = parameter_of(name).filter(|(of, ..)| *of == player) else { continue };
        if kind == "weight" && tensor.shape.len() != 2 {
            let why = ": every layer must be Linear, and not a BatchNorm, a convolution or the like";
            return Err(shape_error(file, name.clone(), "[outputs, inputs]".to_owned(), why));
        }
        numbers.insert(number);
    }
    match numbers.len() {
        0 => Err(missing(layer_name(player, 0, "weight"))),
        _ if numbers.iter().enumerate().any(|(l, &number)| number != 2 * l) => {
            Err(RestoreError::Numbering(player, list(&Vec::from_iter(numbers))))
        }
        layers if layers > Config::LAYERS => Err(RestoreError::Layers(player, layers)),
        layers => Ok(layers),
    }
}

fn missing(name: String) -> RestoreError {
    RestoreError::Missing(name, "every layer of both networks has a weight and a bias".to_owned())
}

/// The error that refuses a tensor's shape.
fn shape_error(file: &File, name: String, allowed: String, why: &'static str) -> RestoreError {
    let given = list(file.shape(&name).unwrap_or_default());
    RestoreError::Shape(name, allowed, given, why)
}
