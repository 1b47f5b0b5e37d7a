//! The hand-written network: a multilayer perceptron, its loss and its optimisers.
//!
//! Nothing here knows what the network is for. Read it in this order; each file is complete in itself:
//!
//! 1. [`loss`]: what is minimised, and its gradient with respect to the network's output,
//! 2. [`products`] and [`Linear`]: one layer, and how a gradient goes back through it,
//! 3. [`relu`](relu()) and [`Mlp`]: layer upon layer, forward and backward,
//! 4. [`Adam`] and [`Sgd`]: what a gradient does to the weights.
//!
//! Then, if at all, [`Propagation`], which chooses between this code and the fast one in [`fast`].
//!
//! # Layout
//!
//! Activations are stored with one **column** per example, `[features, batch]`, and weights as PyTorch stores them,
//! `[outputs, inputs]`. So the inner loops of the forward pass and of the input's gradient run along the batch as it lies, and
//! `weight` is already what a `state_dict` holds. `d_x` is the gradient of the loss with respect to x, and has the shape of x.
//!
//! # A step of a network with one hidden layer
//!
//! ```text
//!                 W₁ [units, inputs]               W₂ [outputs, units]
//!                 b₁ [units]                       b₂ [outputs]
//!                        │                                │
//! x[0] [inputs, batch] ──┴─ W₁·x + b₁ ─ relu ─▶ x[1] ─────┴─ W₂·x + b₂ ─▶ x[2] [outputs, batch]
//!                                          [units, batch]                   │
//!                                                                         loss
//!                                                                           ▼
//!                 d_x[1] ◀─ 0 where x[1] = 0 ─ W₂ᵀ·d_x[2] ◀────────── d_x[2] [outputs, batch]
//!             [units, batch]                                                │
//!                   │                                                       │
//! d_W₁ += d_x[1]·x[0]ᵀ  [units, inputs]              d_W₂ += d_x[2]·x[1]ᵀ  [outputs, units]
//! d_b₁ += Σ d_x[1]      [units]                      d_b₂ += Σ d_x[2]      [outputs]
//!                   │                                                       │
//!                   └───────▶ Adam: m, v, and W, b ← W, b − αₜ·m/(√v + εₜ) ◀┘
//! ```

mod adam;
pub(crate) mod elementary;
pub mod fast;
mod init;
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
pub use propagation::{PATH, Path, Propagation};
pub use relu::{relu, relu_backward};
pub use sgd::Sgd;
