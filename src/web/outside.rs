//! Reads values from JavaScript, and makes plain objects for it.

use crate::config::Given;
use js_sys::{Array, ArrayBuffer, Float32Array, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// As in js_sys, but an exception from a proxy is returned as an error.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn own_keys(object: &JsValue) -> Result<Array, JsValue>;
}

/// How deep lists and objects are read. There is a limit, because a JavaScript list may contain itself.
const DEEPEST: usize = 4;

/// How many values are read at most. A list that contains itself several times has more values than anybody can wait for.
const MOST_VALUES: u32 = 2_000_000;

/// Reads a value with everything inside it. Undefined entries of an object count as left out. Of a value that lies too deep, or
/// throws when it is read, only the kind is read. If the value is a proxy or has getters, this runs the caller's code, so no Gan
/// may be borrowed.
pub(super) fn given_from(value: &JsValue) -> Given {
    let mut left = MOST_VALUES;
    given_at(value, 0, &mut left)
}

/// `left` is how many values may still be read.
fn given_at(value: &JsValue, depth: usize, left: &mut u32) -> Given {
    if depth > DEEPEST || *left == 0 {
        return primitive_from(value);
    }
    let parts = if Array::is_array(value) || ArrayBuffer::is_view(value) {
        list_at(value, depth, left).map(Given::List)
    } else if is_plain_object(value) {
        entries_at(value, depth, left).map(Given::Object)
    } else {
        None
    };
    parts.unwrap_or_else(|| primitive_from(value))
}

/// None if there are more elements than may still be read, or one of them throws.
fn list_at(list: &JsValue, depth: usize, left: &mut u32) -> Option<Vec<Given>> {
    let length = Reflect::get(list, &"length".into()).ok()?.as_f64().filter(|length| *length <= f64::from(*left))?;
    (0..length as u32)
        .map(|i| {
            *left = left.saturating_sub(1);
            Some(given_at(&Reflect::get_u32(list, i).ok()?, depth + 1, left))
        })
        .collect()
}

/// None if an entry throws.
fn entries_at(object: &JsValue, depth: usize, left: &mut u32) -> Option<Vec<(String, Given)>> {
    let mut entries = Vec::new();
    for key in own_keys(object).ok()?.iter() {
        let value = Reflect::get(object, &key).ok()?;
        if !value.is_undefined() {
            *left = left.saturating_sub(1);
            entries.push((key.as_string().expect("keys are strings"), given_at(&value, depth + 1, left)));
        }
    }
    Some(entries)
}

/// Whether this is an object such as `{}`, made in this window or another.
fn is_plain_object(value: &JsValue) -> bool {
    let prototype = |object: &JsValue| Reflect::get_prototype_of(object).map(JsValue::from);
    value.is_object()
        && match prototype(value) {
            Ok(first) => first.is_null() || prototype(&first).is_ok_and(|second| second.is_null()),
            Err(_) => false,
        }
}

/// Reads a number, a string or a boolean. Of anything else, only the kind is read. This never runs the caller's code.
pub(super) fn primitive_from(value: &JsValue) -> Given {
    if let Some(number) = value.as_f64() {
        Given::Number(number)
    } else if let Some(text) = value.as_string() {
        Given::Text(text)
    } else if let Some(flag) = value.as_bool() {
        Given::Flag(flag)
    } else if value.is_null() {
        Given::Other("null".to_owned())
    } else if value.is_undefined() {
        Given::Other("undefined".to_owned())
    } else {
        Given::Other(format!("a JavaScript {}", value.js_typeof().as_string().expect("typeof is a string")))
    }
}

/// Sets a property of a new object.
pub(super) fn set(object: &Object, name: &str, value: JsValue) {
    Reflect::set(object, &name.into(), &value).expect("a new object takes properties");
}

/// Adds `{ name, shape, values }` to a list, with a copy of the numbers.
pub(super) fn add_tensor(tensors: &Array, name: &str, shape: &[usize], values: &[f32]) {
    let tensor = Object::new();
    set(&tensor, "name", name.into());
    set(&tensor, "shape", shape.iter().copied().map(JsValue::from).collect::<Array>().into());
    set(&tensor, "values", Float32Array::from(values).into());
    tensors.push(&tensor);
}

/// A value of ours as a plain object, array, number or string.
pub(super) fn plain_from<T: Serialize + ?Sized>(value: &T) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).expect("a value that JavaScript can hold")
}
