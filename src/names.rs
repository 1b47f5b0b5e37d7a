//! What PyTorch calls the tensors of both networks, and their shapes.

use crate::nn::Mlp;

/// G, at the beginning of its tensors' names.
pub(crate) const GENERATOR: &str = "generator";

/// D, at the beginning of its tensors' names.
pub(crate) const DISCRIMINATOR: &str = "discriminator";

/// A callback that gets the name, the shape and the numbers of a tensor, row by row.
pub(crate) type Each<'a> = dyn FnMut(&str, &[usize], &[f32]) + 'a;

/// Calls `each` with every tensor of a network; their names begin with the player's.
pub(crate) fn each_tensor(player: &str, network: &Mlp, each: &mut Each) {
    for_each_tensor(player, &network.sizes(), network.tensors(), each);
}

/// Calls `each` with every tensor of a network of these sizes, to read it or to write to it.
///
/// # Panics
/// If there are more or fewer tensors than a network of these sizes has.
pub(crate) fn for_each_tensor<T>(
    player: &str,
    sizes: &[usize],
    mut tensors: impl Iterator<Item = T>,
    mut each: impl FnMut(&str, &[usize], T),
) {
    for (l, pair) in sizes.windows(2).enumerate() {
        for (parameter, shape) in [("weight", &[pair[1], pair[0]][..]), ("bias", &pair[1..])] {
            let tensor = tensors.next().expect("every layer has a weight and a bias");
            each(&layer_name(player, l, parameter), shape, tensor);
        }
    }
    assert!(tensors.next().is_none(), "no network has more tensors than its layers");
}

/// The name of a parameter of the layer l, which PyTorch numbers 2l, because it numbers the ReLUs in between, too.
pub(crate) fn layer_name(player: &str, l: usize, parameter: &str) -> String {
    format!("{player}.{}.{parameter}", 2 * l)
}
