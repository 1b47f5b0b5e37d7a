//! The door to JavaScript: the class `Gan`. It converts and calls; all arithmetic is in the core.
//!
//! Numbers, strings, plain objects and the caller's own Float32Arrays cross. What is refused throws an `Error` of one
//! sentence, and leaves the object as it was.

use crate::config::Config;
use crate::gan::{self, GanError, check_length};
use crate::loss::GeneratorLoss;
use crate::value::Value;
use js_sys::{Array, Float32Array, Object};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Performance;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What G minimises: the tutorial's mean ln(1 − D(G(z))), or the paper's −mean ln D(G(z)). */
export type GeneratorLoss = "minimax" | "nonSaturating";

/** Which weights G's gradient goes through: see the README. */
export type UpdateOrder = "classic" | "simultaneous" | "alternating";

/** The fields that `gan.change` takes. */
export interface LiveConfig {
  /** How far Adam moves G's weights in a step: above 0, at most 1. */
  generatorLearningRate: number;
  /** How far Adam moves D's weights in a step: above 0, at most 1. */
  discriminatorLearningRate: number;
  loss: GeneratorLoss;
  updateOrder: UpdateOrder;
}

/** Everything that a run is made of. */
export interface Config extends LiveConfig {
  /** Where all random numbers of the run start: 0 … 2⁵³ − 1. */
  seed: number;
  /** Paintings per step: 1 … 1024. */
  batchSize: number;
  /** Random numbers from which G makes a painting: 1 … 64. */
  ideas: number;
  /** Points of a painting: 2 … 256. */
  points: number;
  /** Units of G's hidden layers: 0 … 5 layers of 1 … 512. */
  generatorHidden: number[];
  /** Units of D's hidden layers: 0 … 5 layers of 1 … 512. */
  discriminatorHidden: number[];
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = performance)]
    static PERFORMANCE: Performance;
}

/// A generator and a discriminator in training.
#[wasm_bindgen]
pub struct Gan {
    gan: gan::Gan,
    /// Numbers on their way to the caller's array.
    buffer: Vec<f32>,
}

#[wasm_bindgen]
impl Gan {
    /// The tutorial's settings, as a plain object.
    #[wasm_bindgen(js_name = defaultConfig, unchecked_return_type = "Config")]
    pub fn default_config() -> Result<JsValue, JsError> {
        Ok(Config::default().serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
    }

    /// A seed that nobody can foretell: 0 … 2⁵³ − 1.
    #[wasm_bindgen(js_name = randomSeed)]
    pub fn random_seed() -> Result<f64, JsError> {
        let bits = getrandom::u64().map_err(|error| JsError::new(&format!("no random numbers here: {error}")))?;
        Ok((bits >> (64 - f64::MANTISSA_DIGITS)) as f64)
    }

    /// A run at its start. Keys left out have their defaults.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_optional_param_type = "Partial<Config>")] config: &JsValue,
    ) -> Result<Gan, JsError> {
        Ok(Gan { gan: gan::Gan::new(config_from(config)?)?, buffer: Vec::new() })
    }

    /// One training step: one update of D and one of G.
    pub fn step(&mut self) -> Result<(), JsError> {
        Ok(self.gan.step()?)
    }

    /// Steps until the time is used, or `most` steps are done. Returns how many it did. If one fails, those before it stay.
    #[wasm_bindgen(js_name = stepFor)]
    pub fn step_for(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "number")] milliseconds: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] most: &JsValue,
    ) -> Result<u32, JsError> {
        let milliseconds = amount_from("milliseconds", milliseconds)?;
        let most = if most.is_undefined() { f64::INFINITY } else { amount_from("most", most)? };
        PERFORMANCE.with(|clock| {
            let end = clock.now() + milliseconds;
            let mut steps = 0;
            while f64::from(steps) < most && clock.now() < end {
                self.gan.step()?;
                steps += 1;
            }
            Ok(steps)
        })
    }

    /// One training step on a batch of the caller's: paintings `[batch, points]` and ideas `[batch, ideas]`, row by row.
    #[wasm_bindgen(js_name = stepOn)]
    pub fn step_on(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] paintings: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] ideas: &JsValue,
    ) -> Result<(), JsError> {
        let &Config { batch_size, points, ideas: idea_count, .. } = self.gan.config();
        let paintings = numbers_from("paintings", paintings, [batch_size, points])?;
        let ideas = numbers_from("ideas", ideas, [batch_size, idea_count])?;
        Ok(self.gan.step_on(&paintings, &ideas)?)
    }

    /// Changes a setting of the running Gan, from the next step on.
    pub fn change(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "keyof LiveConfig")] field: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number | string")] value: &JsValue,
    ) -> Result<(), JsError> {
        let Some(field) = field.as_string() else {
            return Err(refusal("field", "the name of a setting", field));
        };
        Ok(self.gan.change(&field, &primitive_from(value))?)
    }

    /// How many steps were taken.
    #[wasm_bindgen(getter, js_name = stepCount)]
    pub fn step_count(&self) -> f64 {
        self.gan.step_count() as f64
    }

    /// The tutorial's "D accuracy": mean D(real), as D saw it before its update. Undefined before the first step.
    #[wasm_bindgen(getter, js_name = discriminatorAccuracy)]
    pub fn discriminator_accuracy(&self) -> Option<f64> {
        self.gan.numbers().map(|numbers| numbers.discriminator_accuracy)
    }

    /// The tutorial's "D score": −D loss, likewise; −2 ln 2 = −1.386… when D cannot tell.
    #[wasm_bindgen(getter, js_name = discriminatorScore)]
    pub fn discriminator_score(&self) -> Option<f64> {
        self.gan.numbers().map(|numbers| numbers.discriminator_score)
    }

    /// G's loss, as its gradient was taken. Undefined before the first step.
    #[wasm_bindgen(getter, js_name = generatorLoss)]
    pub fn generator_loss(&self) -> Option<f64> {
        self.gan.numbers().map(|numbers| numbers.generator_loss)
    }

    /// Fills `out` with this batch's generated paintings, `[batch, points]` row by row, as G made them before its
    /// update; before the first step, with those that it will train on.
    #[wasm_bindgen(js_name = readPaintings)]
    pub fn read_paintings(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let &Config { batch_size, points, .. } = self.gan.config();
        let out = array_of("out", out, [batch_size, points])?;
        self.fill(out, |gan, numbers| gan.read_paintings(numbers))
    }

    /// Fills `lower` and `upper` with the bounds between which all of the artist's paintings lie, `[points]` each.
    #[wasm_bindgen(js_name = readBounds)]
    pub fn read_bounds(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] lower: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] upper: &JsValue,
    ) -> Result<(), JsError> {
        let shape = [1, self.gan.config().points];
        let (lower, upper) = (array_of("lower", lower, shape)?, array_of("upper", upper, shape)?);
        lower.copy_from(self.gan.artist().lower());
        upper.copy_from(self.gan.artist().upper());
        Ok(())
    }

    /// Fills `out` `[points]` with the painting that G makes of these ideas now. `label` must be undefined:
    /// this Gan knows no classes.
    pub fn paint(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] ideas: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "undefined")] label: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let &Config { points, ideas: idea_count, .. } = self.gan.config();
        no_label(label)?;
        let ideas = numbers_from("ideas", ideas, [1, idea_count])?;
        let out = array_of("out", out, [1, points])?;
        self.fill(out, |gan, numbers| gan.paint(&ideas, numbers))
    }

    /// D's probability that the artist made this painting `[points]`. `label` must be undefined: this Gan knows no classes.
    pub fn judge(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] painting: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "undefined")] label: &JsValue,
    ) -> Result<f32, JsError> {
        no_label(label)?;
        let painting = numbers_from("painting", painting, [1, self.gan.config().points])?;
        Ok(self.gan.judge(&painting)?)
    }

    /// Fills `out` with what D tells G about this batch's paintings, `[batch, points]` row by row:
    /// −∂(mean G loss)/∂painting, as D is now. `loss` is the config's if left out.
    #[wasm_bindgen(js_name = readAdvice)]
    pub fn read_advice(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "GeneratorLoss")] loss: &JsValue,
    ) -> Result<(), JsError> {
        let &Config { batch_size, points, loss: own, .. } = self.gan.config();
        let out = array_of("out", out, [batch_size, points])?;
        let loss = if loss.is_undefined() { own } else { GeneratorLoss::from_value("loss", &primitive_from(loss))? };
        self.fill(out, |gan, numbers| gan.read_advice(loss, numbers))
    }
}

impl Gan {
    /// Copies to the caller's array what `read` writes.
    fn fill(
        &mut self,
        out: &Float32Array,
        read: impl FnOnce(&mut gan::Gan, &mut [f32]) -> Result<(), GanError>,
    ) -> Result<(), JsError> {
        self.buffer.resize(out.length() as usize, 0.0);
        read(&mut self.gan, &mut self.buffer)?;
        out.copy_from(&self.buffer);
        Ok(())
    }
}

fn config_from(config: &JsValue) -> Result<Config, JsError> {
    let mut result = Config::default();
    if config.is_undefined() {
        return Ok(result);
    }
    if !is_plain_object(config) {
        return Err(refusal("config", "a plain object of settings", config));
    }
    for entry in Object::entries(config.unchecked_ref()) {
        let entry = Array::from(&entry);
        let (key, value) = (entry.get(0), entry.get(1));
        if !value.is_undefined() {
            result.set(&key.as_string().expect("keys are strings"), &value_from(&value))?;
        }
    }
    Ok(result)
}

/// Whether it is an object as `{}` makes it, in this window or another.
fn is_plain_object(value: &JsValue) -> bool {
    let prototype = |object: &JsValue| JsValue::from(Object::get_prototype_of(object));
    value.is_object() && (prototype(value).is_null() || prototype(&prototype(value)).is_null())
}

/// A value with what it holds. It runs the caller's code if the value is a proxy, so no Gan may be borrowed.
fn value_from(value: &JsValue) -> Value {
    if value.is_bigint() {
        return primitive_from(value);
    }
    serde_wasm_bindgen::from_value(value.clone()).unwrap_or_else(|_| primitive_from(value))
}

/// A number or a string; of anything else only its kind.
fn primitive_from(value: &JsValue) -> Value {
    if let Some(number) = value.as_f64() {
        Value::Number(number)
    } else if let Some(text) = value.as_string() {
        Value::Text(text)
    } else if value.is_null() || value.is_undefined() {
        Value::Other(if value.is_null() { "null" } else { "undefined" }.to_owned())
    } else {
        let kind = value.js_typeof().as_string().expect("typeof is a string");
        Value::Other(format!("a JavaScript {kind}"))
    }
}

fn amount_from(name: &str, value: &JsValue) -> Result<f64, JsError> {
    match value.as_f64() {
        Some(amount) if amount.is_finite() && amount >= 0.0 => Ok(amount),
        _ => Err(refusal(name, "a finite number from 0 up", value)),
    }
}

/// The caller's array, whose length is rows × columns.
fn array_of<'a>(name: &'static str, value: &'a JsValue, shape: [usize; 2]) -> Result<&'a Float32Array, JsError> {
    let Some(array) = value.dyn_ref::<Float32Array>() else {
        return Err(refusal(name, "a Float32Array", value));
    };
    check_length(name, array.length() as usize, shape)?;
    Ok(array)
}

fn numbers_from(name: &'static str, value: &JsValue, shape: [usize; 2]) -> Result<Vec<f32>, JsError> {
    Ok(array_of(name, value, shape)?.to_vec())
}

fn no_label(label: &JsValue) -> Result<(), JsError> {
    if label.is_undefined() {
        return Ok(());
    }
    Err(refusal("label", "left out (undefined), as this Gan knows no classes", label))
}

fn refusal(name: &str, allowed: &str, given: &JsValue) -> JsError {
    JsError::new(&format!("{name} must be {allowed}, but {} was given", primitive_from(given)))
}
