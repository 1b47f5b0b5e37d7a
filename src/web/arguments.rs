//! Arguments of the class's methods: each is checked before a Gan sees it.

use super::outside::primitive_from;
use crate::config::ConfigError;
use crate::gan::checks::check_length;
use js_sys::{ArrayBuffer, Float32Array};
use wasm_bindgen::prelude::*;

/// The caller's array, of any length.
pub(super) fn array_from<'a>(name: &'static str, value: &'a JsValue) -> Result<&'a Float32Array, JsError> {
    // Only a real view may be asked for its length. Anything else could throw while a Gan is borrowed.
    let array = value.dyn_ref::<Float32Array>().filter(|_| ArrayBuffer::is_view(value));
    array.ok_or_else(|| refusal(name, "a Float32Array", value))
}

/// The caller's array, whose length is rows × columns.
pub(super) fn array_of<'a>(
    name: &'static str,
    value: &'a JsValue,
    shape: [usize; 2],
) -> Result<&'a Float32Array, JsError> {
    let array = array_from(name, value)?;
    check_length(name, array.length() as usize, shape)?;
    Ok(array)
}

/// A copy of the caller's array, whose length is rows × columns.
pub(super) fn numbers_from(name: &'static str, value: &JsValue, shape: [usize; 2]) -> Result<Vec<f32>, JsError> {
    Ok(array_of(name, value, shape)?.to_vec())
}

/// Reads a label, where undefined means none.
#[inline(never)]
pub(super) fn label_from(label: &JsValue) -> Result<Option<f32>, JsError> {
    match label.as_f64() {
        Some(number) if (0.0..=1.0).contains(&number) => Ok(Some(number as f32)),
        None if label.is_undefined() => Ok(None),
        _ => Err(refusal("label", "a number from 0 to 1, or undefined", label)),
    }
}

/// The error that `name` must be `allowed`, but something else was given.
pub(super) fn refusal(name: &str, allowed: &str, given: &JsValue) -> JsError {
    ConfigError::not_allowed(name, allowed, primitive_from(given)).into()
}
