//! gan-painter's own sources, compiled with ndarray's matrix product (by way of matrixmultiply) in the place of its own.

#![allow(dead_code, unused_imports)]

#[path = "../../../src/artist.rs"]
mod artist;
#[path = "../../../src/batch.rs"]
mod batch;
#[path = "../../../src/config/mod.rs"]
mod config;
#[path = "../../../src/elementary.rs"]
mod elementary;
#[path = "../../../src/error.rs"]
mod error;
#[path = "../../../src/events.rs"]
mod events;
#[path = "../../../src/gan.rs"]
mod gan;
#[path = "../../../src/lanes.rs"]
mod lanes;
#[path = "../../../src/loss.rs"]
mod loss;
#[path = "../../../src/names.rs"]
mod names;
mod nn;
#[path = "../../../src/number.rs"]
mod number;
#[path = "../../../src/rng.rs"]
mod rng;
#[path = "../../../src/state.rs"]
mod state;
#[path = "../../../src/trace.rs"]
mod trace;

use serde_json::json;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub struct NdarrayGan(gan::Gan);

#[wasm_bindgen]
impl NdarrayGan {
    #[wasm_bindgen(constructor)]
    pub fn new(update_order: &str) -> Result<NdarrayGan, JsError> {
        let config = config::Config::from_json(&json!({ "updateOrder": update_order }))?;
        Ok(NdarrayGan(gan::Gan::new(config)?))
    }

    pub fn step(&mut self) -> Result<(), JsError> {
        Ok(self.0.step()?)
    }

    #[wasm_bindgen(getter, js_name = discriminatorAccuracy)]
    pub fn discriminator_accuracy(&self) -> Option<f64> {
        self.0.numbers().map(|numbers| numbers.discriminator_accuracy)
    }

    #[wasm_bindgen(getter, js_name = discriminatorScore)]
    pub fn discriminator_score(&self) -> Option<f64> {
        self.0.numbers().map(|numbers| numbers.discriminator_score)
    }

    #[wasm_bindgen(js_name = readPaintings)]
    pub fn read_paintings(&self, out: &mut [f32]) -> Result<(), JsError> {
        Ok(self.0.read_paintings(out)?)
    }
}
