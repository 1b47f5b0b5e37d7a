//! Computes the products of src/nn/fast/gemm by ndarray's own matrix product. A package built with the feature `ndarray-product`
//! uses this instead, so that a step of each can be compared.

use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, Axis};

/// The operation on each sum of a product.
#[derive(Clone, Copy, Debug)]
pub enum Epilogue<'a> {
    /// Leaves the sum as it is.
    None,
    /// `max(sum, 0)`.
    Relu,
    /// The sum if this number is above 0, else 0.
    ReluMask(&'a [f32]),
}

impl Epilogue<'_> {
    fn apply(self, product: &mut Array2<f32>) {
        match self {
            Epilogue::None => {}
            Epilogue::Relu => product.mapv_inplace(|sum| if sum < 0.0 { 0.0 } else { sum }),
            Epilogue::ReluMask(x) => {
                product.iter_mut().zip(x).for_each(|(sum, &x)| *sum = if x > 0.0 { *sum } else { 0.0 });
            }
        }
    }
}

/// `y = epilogue(W·x + b)`.
pub fn affine(weight: &Array2<f32>, bias: &Array1<f32>, x: &Array2<f32>, epilogue: Epilogue, y: &mut Array2<f32>) {
    general_mat_mul(1.0, weight, x, 0.0, y);
    for (mut y, &b) in y.rows_mut().into_iter().zip(bias) {
        y += b;
    }
    epilogue.apply(y);
}

/// `d_x = epilogue(Wᵀ·d_y)`.
pub fn input_gradient(weight: &Array2<f32>, d_y: &Array2<f32>, epilogue: Epilogue, d_x: &mut Array2<f32>) {
    general_mat_mul(1.0, &weight.t(), d_y, 0.0, d_x);
    epilogue.apply(d_x);
}

/// `d_W += d_y·xᵀ`.
pub fn add_weight_gradient(d_y: &Array2<f32>, x: &Array2<f32>, d_weight: &mut Array2<f32>) {
    general_mat_mul(1.0, d_y, &x.t(), 1.0, d_weight);
}

/// `d_b += Σ d_y` over the batch.
pub fn add_bias_gradient(d_y: &Array2<f32>, _inputs: usize, d_bias: &mut Array1<f32>) {
    for (d_b, d_y) in d_bias.iter_mut().zip(d_y.axis_iter(Axis(0))) {
        *d_b += d_y.sum();
    }
}
