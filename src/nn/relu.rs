//! The rectified linear unit, forward and backward.
//!
//! Source: Nair & Hinton 2010, *Rectified linear units improve restricted Boltzmann machines*.

use ndarray::Array2;

/// `x ← max(x, 0)`, number by number. NaN stays NaN. Any shape.
pub fn relu(x: &mut Array2<f32>) {
    x.mapv_inplace(|x| if x < 0.0 { 0.0 } else { x });
}

/// Turns the gradient with respect to `x = relu(z)` into the one with respect to z: `d ← d·relu′(z)`.
///
/// relu′(z) is 1 where z > 0, else 0. Because z > 0 exactly where x > 0, z itself is not needed. Shapes: x and d the same.
///
/// # Panics
/// If the shapes differ.
pub fn relu_backward(x: &Array2<f32>, d: &mut Array2<f32>) {
    assert!(x.dim() == d.dim(), "shapes of x and its gradient");
    for (d, &x) in d.iter_mut().zip(x) {
        *d = if x > 0.0 { *d } else { 0.0 };
    }
}
