//! src/nn with another matmul.

#[path = "../../../src/nn/adam.rs"]
mod adam;
#[path = "../../../src/nn/head.rs"]
mod head;
#[path = "../../../src/nn/line.rs"]
mod line;
#[path = "../../../src/nn/linear.rs"]
mod linear;
#[path = "../../../src/nn/mlp.rs"]
mod mlp;
#[path = "../../../src/nn/optimizer.rs"]
mod optimizer;
#[path = "../../../src/nn/sgd.rs"]
mod sgd;

mod matmul {
    use ndarray::linalg::general_mat_mul;
    use ndarray::{Array1, Array2, Axis};

    pub fn affine(weight: &Array2<f32>, bias: &Array1<f32>, x: &Array2<f32>, relu: bool, y: &mut Array2<f32>) {
        general_mat_mul(1.0, weight, x, 0.0, y);
        for (mut y, &b) in y.rows_mut().into_iter().zip(bias) {
            y += b;
        }
        if relu {
            y.mapv_inplace(|y| if y < 0.0 { 0.0 } else { y });
        }
    }

    pub fn matmul_tn(a: &Array2<f32>, b: &Array2<f32>, gate: Option<&Array2<f32>>, c: &mut Array2<f32>) {
        general_mat_mul(1.0, &a.t(), b, 0.0, c);
        if let Some(gate) = gate {
            c.zip_mut_with(gate, |c, &gate| *c = if gate > 0.0 { *c } else { 0.0 });
        }
    }

    pub fn add_gradient(d_y: &Array2<f32>, x: &Array2<f32>, d_w: &mut Array2<f32>, d_b: Option<&mut Array1<f32>>) {
        general_mat_mul(1.0, d_y, &x.t(), 1.0, d_w);
        for (d_b, d_y) in d_b.into_iter().flatten().zip(d_y.axis_iter(Axis(0))) {
            *d_b += d_y.sum();
        }
    }
}

pub use adam::Adam;
pub use line::LineBatch;
pub use linear::Linear;
pub use mlp::{Init, Mlp, Pass};
pub use optimizer::Optimizer;
pub use sgd::Sgd;
