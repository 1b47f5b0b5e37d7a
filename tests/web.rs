//! The class Gan in the browser: the contract of tests/contract.js, and constant memory.
#![cfg(target_arch = "wasm32")]

use gan_painter::web::Gan;
use js_sys::{Object, Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(module = "/tests/contract.js")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = checks)]
    static CHECKS: Object;
}

fn new_gan() -> Gan {
    Gan::new(&JsValue::UNDEFINED, &JsValue::UNDEFINED).ok().unwrap()
}

#[wasm_bindgen_test]
fn contract() {
    let class = Reflect::get(&new_gan().into(), &"constructor".into()).unwrap();
    let checks = CHECKS.with(Object::entries);
    assert!(checks.length() > 10);
    for entry in checks.iter() {
        let entry = js_sys::Array::from(&entry);
        let check = entry.get(1).unchecked_into::<js_sys::Function>();
        if let Err(error) = check.call1(&JsValue::NULL, &class) {
            panic!("{}: {error:?}", entry.get(0).as_string().unwrap());
        }
    }
}

#[wasm_bindgen_test]
fn memory_stays_as_it_is_over_20000_steps() {
    let mut gan = new_gan();
    let out = js_sys::Float32Array::new_with_length(64 * 15);
    let mut steps = |count| {
        for _ in 0..count {
            gan.step().ok().unwrap();
            gan.read_paintings(&out).ok().unwrap();
        }
    };
    steps(100);
    let before = memory_size();
    steps(20_000);
    assert_eq!(memory_size(), before);
}

/// Truths, checkpoints and Gans that come and go use no more memory either.
#[wasm_bindgen_test]
fn memory_stays_as_it_is_over_500_checkpoints_and_truths() {
    let mut gan = new_gan();
    let mut rounds = |count| {
        for _ in 0..count {
            gan.step().ok().unwrap();
            gan.truth().ok().unwrap();
            gan = Gan::restore(&gan.checkpoint().into()).ok().unwrap();
        }
    };
    rounds(20);
    let before = memory_size();
    rounds(500);
    assert_eq!(memory_size(), before);
}

fn memory_size() -> u32 {
    let memory = wasm_bindgen::memory().unchecked_into::<WebAssembly::Memory>();
    Uint8Array::new(&memory.buffer()).length()
}
