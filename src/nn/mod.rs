//! The hand-written network: a multilayer perceptron, its loss and its optimisers.
//!
//! Nothing here knows what the network is for. Read the parts in this order:
//!
//! 1. [`loss`]: what is minimised, and its gradient with respect to the network's output,
//! 2. [`products`] and [`Linear`]: one layer, and how a gradient goes back through it,
//! 3. [`relu`](relu()) and [`Mlp`]: layer upon layer, forward and backward,
//! 4. [`Init`]: where the weights start,
//! 5. [`Adam`] and [`Sgd`]: what a gradient does to the weights. An [`Optimizer`] is one of the two.
//!
//! You need two more files along the way. `lanes` takes four numbers at a time, which you can read as one number. `elementary`
//! computes the exponential and the logarithm to the same bits on every machine.
//!
//! # Which code runs
//!
//! The loss, the initialisation and the optimisers exist once. The pass through the layers exists twice: as the plain loops of
//! `products`, `relu` and `Mlp`, and as faster code in [`fast`]. [`Propagation`] chooses between them. By default it runs the fast
//! code. The plain loops run with the feature `reference`, and in the tests that compare the fast code with them.
//!
//! # Layout
//!
//! Activations are stored with one **column** per example, `[features, batch]`, and weights as PyTorch stores them,
//! `[outputs, inputs]`. Therefore the inner loops of the fast forward pass, and of the fast input gradient, run along a row of
//! the batch as it lies in memory; the plain loops ignore the layout. Also, a `weight` is already what a `state_dict` holds.
//!
//! # A step of a network with one hidden layer
//!
//! Layers are counted from 0, and the layer l leads from `x[l]` to `x[l + 1]`:
//!
//! - `z[l + 1] = Wₗ·x[l] + bₗ`, and `x[l + 1] = relu(z[l + 1])`, without the ReLU after the last layer. z is not kept.
//! - `d_z[l] = ∂loss/∂z[l]`, in the shape of `z[l]`. At the network's input and output there is no ReLU, so z is x there.
//! - `d_W` and `d_b` are ∂loss/∂W and ∂loss/∂b, in the shapes of W and b.
//!
//! ```text
//!                 W₀ [units, inputs]               W₁ [outputs, units]
//!                 b₀ [units]                       b₁ [outputs]
//!                        │                                │
//! x[0] [inputs, batch] ──┴─ W₀·x + b₀ ─ relu ─▶ x[1] ─────┴─ W₁·x + b₁ ─▶ x[2] [outputs, batch]
//!                                          [units, batch]                   │
//!                                                                         loss
//!                                                                           ▼
//!                 d_z[1] ◀── where x[1] > 0 ── W₁ᵀ·d_z[2] ◀────────── d_z[2] [outputs, batch]
//!             [units, batch]                                                │
//!                   │                                                       │
//! d_W₀ += d_z[1]·x[0]ᵀ  [units, inputs]              d_W₁ += d_z[2]·x[1]ᵀ  [outputs, units]
//! d_b₀ += Σ d_z[1]      [units]                      d_b₁ += Σ d_z[2]      [outputs]
//!                   │                                                       │
//!                   └───────▶ Adam: m, v, and W, b ← W, b − αₜ·m/(√v + εₜ) ◀┘
//! ```
//!
//! Where `x[1]` is not above 0, `d_z[1]` is 0. The parameters' gradients have a `+=`, because one step may use several batches.
//! The gradient is set to zero before each step, and every batch adds to it.

mod adam;
pub(crate) mod elementary;
pub mod fast;
mod init;
pub(crate) mod lanes;
mod linear;
pub mod loss;
mod mlp;
mod optimizer;
pub mod products;
mod propagation;
mod relu;
mod sgd;

pub use adam::Adam;
pub use init::Init;
pub use linear::Linear;
pub use mlp::{Activations, Mlp};
pub use optimizer::Optimizer;
pub use propagation::{BACKEND, Backend, Propagation};
pub use relu::{relu, relu_backward};
pub use sgd::Sgd;
