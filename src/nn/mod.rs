//! The hand-written network: matrix products, linear layers, a multilayer perceptron and its optimisers.
//!
//! Nothing here knows what a GAN is. Activations are stored with one **column** per example, `[features, batch]`,
//! and weights as PyTorch stores them, `[outputs, inputs]`. That way the inner loops of the forward pass and of the
//! input's gradient run along the batch as it lies, and `weight` is already what a `state_dict` holds.

mod adam;
mod head;
mod line;
mod linear;
mod matmul;
mod mlp;
mod optimizer;
mod sgd;

pub use adam::Adam;
pub use line::LineBatch;
pub use linear::Linear;
pub use matmul::{add_gradient, affine, matmul_tn};
pub use mlp::{Init, Mlp, Pass};
pub use optimizer::Optimizer;
pub use sgd::Sgd;
