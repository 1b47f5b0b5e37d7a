//! gan-painter's own sources, compiled with ndarray's matrix product (by way of matrixmultiply) in the place of its own.

#![allow(dead_code)]

#[path = "../../../src/artist.rs"]
mod artist;
#[path = "../../../src/batch.rs"]
mod batch;
#[path = "../../../src/config.rs"]
mod config;
#[path = "../../../src/error.rs"]
mod error;
#[path = "../../../src/events.rs"]
mod events;
#[path = "../../../src/gan.rs"]
mod gan;
#[path = "../../../src/loss.rs"]
mod loss;
mod nn;
#[path = "../../../src/rng.rs"]
mod rng;
#[path = "../../../src/state.rs"]
mod state;
#[path = "../../../src/value.rs"]
mod value;

use value::Value;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub struct NdarrayGan(gan::Gan);

#[wasm_bindgen]
impl NdarrayGan {
    #[wasm_bindgen(constructor)]
    pub fn new(update_order: &str) -> Result<NdarrayGan, JsError> {
        let mut config = config::Config::default();
        config.set("updateOrder", &Value::Text(update_order.to_owned()))?;
        Ok(NdarrayGan(gan::Gan::new(config)?))
    }

    pub fn step(&mut self) -> Result<(), JsError> {
        Ok(self.0.step()?)
    }
}
