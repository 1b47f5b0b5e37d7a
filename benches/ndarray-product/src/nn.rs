//! src/nn with another matmul.

#[path = "../../../src/nn/adam.rs"]
mod adam;
#[path = "../../../src/nn/linear.rs"]
mod linear;
#[path = "../../../src/nn/mlp.rs"]
mod mlp;
#[path = "../../../src/nn/optimizer.rs"]
mod optimizer;
#[path = "../../../src/nn/sgd.rs"]
mod sgd;

mod matmul {
    use ndarray::Array2;
    use ndarray::linalg::general_mat_mul;

    pub fn matmul(a: &Array2<f32>, b: &Array2<f32>, c: &mut Array2<f32>) {
        general_mat_mul(1.0, a, b, 0.0, c);
    }

    pub fn matmul_tn(a: &Array2<f32>, b: &Array2<f32>, c: &mut Array2<f32>) {
        general_mat_mul(1.0, &a.t(), b, 0.0, c);
    }

    pub fn add_matmul_nt(a: &Array2<f32>, b: &Array2<f32>, c: &mut Array2<f32>) {
        general_mat_mul(1.0, a, &b.t(), 1.0, c);
    }
}

pub use adam::Adam;
pub use linear::Linear;
pub use mlp::{Init, Mlp, Pass};
pub use optimizer::Optimizer;
pub use sgd::Sgd;
