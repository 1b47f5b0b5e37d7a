//! Tells from the names of a file's tensors whether it holds a whole run or networks alone, and refuses names that do not belong.

use super::{PAINTINGS, PLAYERS, RestoreError};
use crate::config::Given;
use crate::safetensors::File;

/// PyTorch's names for the state of an optimiser.
const MOMENTS: [&str; 3] = ["exp_avg", "exp_avg_sq", "momentum_buffer"];
/// The names of the tensors of PyTorch's normalisation layers that are neither weights nor biases.
const BATCH_NORM: [&str; 3] = ["running_mean", "running_var", "num_batches_tracked"];

/// Finds a name which shows that the file holds a whole run. Returns None if it holds networks alone.
pub(super) fn sign_of_run(file: &File) -> Option<String> {
    let tensor = names(file).find(|name| *name == PAINTINGS || moment_of(name).is_some());
    let rng = || file.metadata.contains_key("rng").then(|| "rng in its metadata".to_owned());
    tensor.map(|name| format!("its tensor {}", Given::text(name))).or_else(rng)
}

/// Checks that every name is one that a file can have.
pub(super) fn check(file: &File) -> Result<(), RestoreError> {
    if !names(file).any(|name| PLAYERS.iter().any(|player| rest_of(name, player).is_some())) {
        return Err(RestoreError::NoPlayer(examples(file)));
    }
    if let Some(name) = names(file).find(|name| BATCH_NORM.iter().any(|end| name.ends_with(end))) {
        return Err(RestoreError::BatchNorm(name.to_owned()));
    }
    let is_known = |name: &str| name == PAINTINGS || parameter_of(moment_of(name).unwrap_or(name)).is_some();
    let stray = names(file).find(|name| !is_known(name));
    stray.map_or(Ok(()), |name| Err(RestoreError::Stray(name.to_owned())))
}

/// The player, the number and the kind of a parameter: `discriminator.2.bias` is the bias of the discriminator's module 2.
pub(super) fn parameter_of(name: &str) -> Option<(&'static str, usize, &str)> {
    let player = PLAYERS.into_iter().find(|player| rest_of(name, player).is_some())?;
    let (number, kind) = rest_of(name, player)?.split_once('.')?;
    let index = number.parse().ok()?;
    (["weight", "bias"].contains(&kind) && format!("{index}") == number).then_some((player, index, kind))
}

/// The name of the parameter to which this optimiser tensor belongs.
fn moment_of(name: &str) -> Option<&str> {
    MOMENTS.into_iter().find_map(|moment| rest_of(name, moment))
}

/// The rest of a name after this first part and a full stop.
fn rest_of<'a>(name: &'a str, first: &str) -> Option<&'a str> {
    name.strip_prefix(first)?.strip_prefix('.')
}

fn names<'a>(file: &'a File) -> impl Iterator<Item = &'a str> {
    file.tensors.keys().map(String::as_str)
}

/// Up to four of the file's names, one for each first part, such as "D.0.bias" and "G.0.bias".
fn examples(file: &File) -> String {
    let first_part = |name: &str| name.split('.').next().map(str::to_owned);
    let mut examples: Vec<&str> = names(file).collect();
    examples.dedup_by_key(|name| first_part(name));
    examples.truncate(4);
    let examples: Vec<_> = examples.into_iter().map(|name| Given::text(name).to_string()).collect();
    if examples.is_empty() { "no tensors".to_owned() } else { examples.join(", ") }
}
