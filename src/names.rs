//! What PyTorch calls the tensors of both networks, and their shapes.

use crate::nn::Mlp;

/// The names of G's tensors begin with this.
pub(crate) const GENERATOR: &str = "generator";

/// The names of D's tensors begin with this.
pub(crate) const DISCRIMINATOR: &str = "discriminator";

/// A callback that gets the name, the shape and the numbers of a tensor, row by row.
pub(crate) type Each<'a> = dyn FnMut(&str, &[usize], &[f32]) + 'a;

/// Calls `each` with every tensor of a network; their names begin with the player's.
pub(crate) fn each_tensor(player: &str, network: &Mlp, each: &mut Each) {
    for ((name, shape), tensor) in tensors_of(player, &network.sizes()).into_iter().zip(network.tensors()) {
        each(&name, &shape, tensor);
    }
}

/// The names and shapes of the tensors of a network of these sizes, in the order of [`Mlp::tensors`].
pub(crate) fn tensors_of(player: &str, sizes: &[usize]) -> Vec<(String, Vec<usize>)> {
    let tensors_of_layer = |(l, pair): (usize, &[usize])| {
        let (inputs, outputs) = (pair[0], pair[1]);
        [(layer_name(player, l, "weight"), vec![outputs, inputs]), (layer_name(player, l, "bias"), vec![outputs])]
    };
    sizes.windows(2).enumerate().flat_map(tensors_of_layer).collect()
}

/// The name of a parameter of layer l. PyTorch numbers this layer 2l, because it also counts the ReLUs in between.
pub(crate) fn layer_name(player: &str, l: usize, parameter: &str) -> String {
    format!("{player}.{}.{parameter}", 2 * l)
}
