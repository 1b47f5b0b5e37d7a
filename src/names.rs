//! What PyTorch calls the tensors of both networks, and their shapes.

use crate::nn::Mlp;
use crate::text::{joined, number_text};

/// G, at the beginning of its tensors' names.
pub(crate) const GENERATOR: &str = "generator";

/// D, likewise.
pub(crate) const DISCRIMINATOR: &str = "discriminator";

/// What is called with name, shape and numbers of a tensor, row by row.
pub(crate) type Each<'a> = dyn FnMut(&str, &[usize], &[f32]) + 'a;

/// Calls `each` with a network's tensors, whose names begin with the player's.
#[inline(never)]
pub(crate) fn each_tensor(player: &str, network: &Mlp, each: &mut Each) {
    for_each_tensor(player, &network.sizes(), network.tensors(), each);
}

/// The same with the tensors of a network of these sizes, to read or to write to.
pub(crate) fn for_each_tensor<T: Default>(
    player: &str,
    sizes: &[usize],
    mut tensors: impl Iterator<Item = T>,
    mut each: impl FnMut(&str, &[usize], T),
) {
    for (l, pair) in sizes.windows(2).enumerate() {
        for (parameter, shape) in [("weight", &[pair[1], pair[0]][..]), ("bias", &pair[1..])] {
            each(&layer_name(player, l, parameter), shape, tensors.next().unwrap_or_default());
        }
    }
}

/// PyTorch numbers the ReLUs in between too.
pub(crate) fn layer_name(player: &str, l: usize, parameter: &str) -> String {
    joined(&[player, ".", &number_text(2.0 * l as f64), ".", parameter])
}
