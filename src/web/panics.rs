//! Hands a panic's message to JavaScript before the wasm traps, because the error thrown then only says "unreachable".

#[cfg(feature = "test-panic")]
use super::Gan;
use js_sys::Function;
use std::cell::RefCell;
use std::panic;
use wasm_bindgen::prelude::*;

thread_local! {
    static LISTENERS: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
}

/// Calls `listener` with the message of every panic to come. A panic is an error of this program itself, and the call in
/// which it happens then throws a `WebAssembly.RuntimeError`. Use no Gan after that: the one in that call stays locked, and
/// nothing that the others say can be relied on.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(#[wasm_bindgen(unchecked_param_type = "(message: string) => void")] listener: Function) {
    LISTENERS.with_borrow_mut(|listeners| listeners.push(listener));
}

/// The version of this program, for reports of an error: "0.1.0".
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Runs once, when the wasm is loaded.
#[wasm_bindgen(start)]
fn hear_panics() {
    panic::set_hook(Box::new(|panic| {
        let message = JsValue::from(panic.to_string());
        // The list is copied, because a listener may add another one.
        for listener in LISTENERS.with_borrow(Clone::clone) {
            // An error in a listener is ignored, because the panic goes on anyway.
            let _ = listener.call1(&JsValue::UNDEFINED, &message);
        }
    }));
}

/// For testing what the page says after a panic. No shipped build has this.
#[cfg(feature = "test-panic")]
#[wasm_bindgen]
impl Gan {
    /// Panics with this message.
    pub fn panic(&mut self, message: &str) {
        panic!("{message}");
    }
}
