//! The door to JavaScript: the class `Gan`. It converts values and calls the core, which has all the arithmetic.
//!
//! Numbers, strings, plain objects and the caller's own Float32Arrays pass through it. Bad input throws an `Error` with one
//! sentence, and leaves the object as it was.

mod arguments;
mod game;
mod inside;
mod outside;
mod panics;
mod questions;

use crate::checkpoint::check_size;
use crate::config::{ArtistConfig, Config, SETTINGS, allowed, read};
use crate::facts::Facts;
use crate::gan;
use crate::inside::Inside;
use crate::presets::Preset;
use crate::truth::Evaluator;
use arguments::{numbers_from, refusal};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use outside::{add_tensor, given_from, plain_from, primitive_from};
use wasm_bindgen::prelude::*;
use web_sys::Performance;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = performance)]
    static PERFORMANCE: Performance;
}

/// A generator and a discriminator in training.
#[wasm_bindgen]
pub struct Gan {
    gan: gan::Gan,
    /// The evaluator is made when it is first needed.
    evaluator: Option<Evaluator>,
    /// So is this.
    inside: Option<Inside>,
    /// Numbers on their way to the caller's array.
    buffer: Vec<f32>,
}

#[wasm_bindgen]
impl Gan {
    /// The tutorial's settings, as a plain object.
    #[wasm_bindgen(js_name = defaultConfig, unchecked_return_type = "Config")]
    pub fn default_config() -> JsValue {
        plain_from(&Config::default())
    }

    /// The names of the presets.
    #[wasm_bindgen(unchecked_return_type = "string[]")]
    pub fn presets() -> JsValue {
        plain_from(&Preset::NAMES)
    }

    /// Every setting with its name, its allowed values, and whether a running Gan can change it.
    #[wasm_bindgen(unchecked_return_type = "Setting[]")]
    pub fn settings() -> JsValue {
        plain_from(&SETTINGS)
    }

    /// What holds for every Gan.
    #[wasm_bindgen(unchecked_return_type = "Facts")]
    pub fn facts() -> JsValue {
        plain_from(&Facts::default())
    }

    /// The tutorial's systems, the paper's and the lessons: `new Gan(preset.config, preset.events)` is the run, and it
    /// ends after `preset.steps` steps.
    #[wasm_bindgen(unchecked_return_type = "Preset")]
    pub fn preset(#[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue) -> Result<JsValue, JsError> {
        let preset = name
            .as_string()
            .and_then(|name| Preset::named(&name))
            .ok_or_else(|| refusal("preset", &format!("one of {}", Preset::NAMES.join(", ")), name))?;
        Ok(plain_from(&preset))
    }

    /// The names of the artists that `artist` knows: six families of curves, then the gallery.
    #[wasm_bindgen(unchecked_return_type = "string[]")]
    pub fn artists() -> JsValue {
        plain_from(&ArtistConfig::names())
    }

    /// A named artist with this number of points, as the setting `artist` takes it: `new Gan({ points, artist })`.
    #[wasm_bindgen(unchecked_return_type = "NamedArtist")]
    pub fn artist(
        #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number")] points: &JsValue,
    ) -> Result<JsValue, JsError> {
        let given = primitive_from(points);
        allowed("points").check("points", &given)?;
        let count = given.number().expect("an allowed number of points") as usize;
        let artist = name
            .as_string()
            .and_then(|name| ArtistConfig::named(&name, count))
            .ok_or_else(|| refusal("artist", &format!("one of {}", ArtistConfig::names().join(", ")), name))?;
        Ok(plain_from(&artist))
    }

    /// An unpredictable seed from 0 to 2⁵³ − 1.
    #[wasm_bindgen(js_name = randomSeed)]
    pub fn random_seed() -> Result<f64, JsError> {
        let bits = getrandom::u64().map_err(|_| JsError::new("this browser gives no random numbers"))?;
        Ok((bits >> (64 - f64::MANTISSA_DIGITS)) as f64)
    }

    /// A run at its start. Keys left out have their defaults. The events take effect by themselves at their steps.
    /// `new Gan(gan.startConfig, gan.events)` repeats the run of `gan` to the last bit, unless that run was trained by `stepOn`
    /// or began with PyTorch's networks.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_optional_param_type = "Partial<Config>")] config: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "RunEvent[]")] events: &JsValue,
    ) -> Result<Gan, JsError> {
        let config = match config.is_undefined() {
            true => Config::default(),
            false => read::config(given_from(config))?,
        };
        let events = match events.is_undefined() {
            true => Vec::new(),
            false => read::events(&given_from(events))?,
        };
        Ok(Gan::from(gan::Gan::with_events(config, events)?))
    }

    /// Goes on with the run of a checkpoint, bit for bit, or starts a run with the networks of a safetensors file from
    /// PyTorch.
    pub fn restore(#[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: &JsValue) -> Result<Gan, JsError> {
        let Some(bytes) = bytes.dyn_ref::<Uint8Array>().filter(|_| ArrayBuffer::is_view(bytes)) else {
            return Err(refusal("bytes", "a Uint8Array", bytes));
        };
        check_size(bytes.length() as usize)?;
        Ok(Gan::from(gan::Gan::restore(&bytes.to_vec())?))
    }

    /// The whole run as a file in the safetensors format, with the names and shapes of PyTorch.
    pub fn checkpoint(&self) -> Uint8Array {
        Uint8Array::from(self.gan.checkpoint().as_slice())
    }

    /// A hash, eight hex digits long, of everything that the run's future depends on, apart from its settings: networks, optimisers,
    /// random numbers and step. It is the same in every browser for the same config, events and step.
    #[wasm_bindgen(js_name = stateHash)]
    pub fn state_hash(&self) -> String {
        format!("{:08x}", self.gan.state_hash())
    }

    /// The settings as they are now.
    #[wasm_bindgen(getter, unchecked_return_type = "Config")]
    pub fn config(&self) -> JsValue {
        plain_from(self.gan.config())
    }

    /// The settings as they were at step 0.
    #[wasm_bindgen(getter, js_name = startConfig, unchecked_return_type = "Config")]
    pub fn start_config(&self) -> JsValue {
        plain_from(self.gan.start())
    }

    /// Every live change in the order of their steps, including those still to come.
    #[wasm_bindgen(getter, unchecked_return_type = "RunEvent[]")]
    pub fn events(&self) -> JsValue {
        plain_from(self.gan.events())
    }

    /// Takes one training step: one update of G, and `discriminatorSteps` of D.
    pub fn step(&mut self) -> Result<(), JsError> {
        Ok(self.gan.step()?)
    }

    /// Takes the same training step as `step`, to the last bit, and copies out every tensor on the way, in the order in which the
    /// step makes them. With `classic` these are
    ///
    /// - `u` `[batch]`, at which `readCurve` gives the artist's paintings, `artistPaintings` `[batch, points]`, `ideas`
    ///   `[batch, ideas]`, in a conditional Gan `labels` `[batch, 1]`, and `paintings` `[batch, points]`, which G makes from the
    ///   ideas;
    /// - D's `realProbabilities` and `generatedProbabilities` `[batch, 1]`, `discriminatorLoss` `[]`, its gradient
    ///   `discriminator.0.weight.grad`, `discriminator.0.bias.grad`, `discriminator.2.weight.grad`, …, and its weights after
    ///   the update, `discriminator.0.weight`, …;
    /// - `generatorLoss` `[]`, `paintings.grad` `[batch, points]`, which is ∂(mean G loss)/∂painting as G's gradient goes
    ///   through it, `generator.0.weight.grad`, … and after the update `generator.0.weight`, ….
    ///
    /// With `simultaneous`, D's weights come after G's gradient. With `alternating`, D judges again, so `generatedProbabilities`
    /// come a second time before `generatorLoss`. If `discriminatorSteps` is above 1, everything from `u` to D's weights
    /// is repeated as often, and the batch up to `paintings` comes once more for G. There are no gradients and weights of a
    /// frozen player, and no `paintings.grad` of a frozen G.
    #[wasm_bindgen(js_name = traceStep, unchecked_return_type = "TracedTensor[]")]
    pub fn trace_step(&mut self) -> Result<Array, JsError> {
        let tensors = Array::new();
        self.gan.trace_step(|name, shape, values| add_tensor(&tensors, name, shape, values))?;
        Ok(tensors)
    }

    /// Takes steps until the time is used up or `most` steps are done. If `most` is given, the time may be Infinity. Returns the
    /// number of steps taken. It is at least one if both arguments are above 0. It is never more than 100 GFLOP/s allow in that
    /// time, so the call ends even if the clock stands still. If a step fails, the steps before it stay.
    #[wasm_bindgen(js_name = stepFor)]
    pub fn step_for(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "number")] milliseconds: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] most: &JsValue,
    ) -> Result<u32, JsError> {
        let most = match most.as_f64() {
            None if most.is_undefined() => f64::INFINITY,
            Some(steps) if steps >= 0.0 && (steps.fract() == 0.0 || steps.is_infinite()) => steps,
            _ => return Err(refusal("most", "a whole number from 0 up", most)),
        };
        let milliseconds = match milliseconds.as_f64() {
            Some(time) if time >= 0.0 && (time.is_finite() || most.is_finite()) => time,
            _ => return Err(refusal("milliseconds", "a finite number from 0 up", milliseconds)),
        };
        let most = most.min(self.gan.most_steps_in(milliseconds));
        PERFORMANCE.with(|clock| {
            let end = clock.now() + milliseconds;
            let mut steps = 0;
            while f64::from(steps) < most && (steps == 0 || clock.now() < end) {
                self.gan.step()?;
                steps += 1;
            }
            Ok(steps)
        })
    }

    /// Takes one training step on the caller's own batch: paintings `[batch, points]` and ideas `[batch, ideas]`, row by row, and
    /// for a conditional Gan labels `[batch]`, each from 0 to 1. `discriminatorSteps` must be 1.
    #[wasm_bindgen(js_name = stepOn)]
    pub fn step_on(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] paintings: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] ideas: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Float32Array")] labels: &JsValue,
    ) -> Result<(), JsError> {
        let &Config { batch_size, points, ideas: idea_count, .. } = self.gan.config();
        let paintings = numbers_from("paintings", paintings, [batch_size, points])?;
        let ideas = numbers_from("ideas", ideas, [batch_size, idea_count])?;
        let labels = if labels.is_undefined() { None } else { Some(numbers_from("labels", labels, [1, batch_size])?) };
        Ok(self.gan.step_on(&paintings, &ideas, labels.as_deref())?)
    }

    /// Changes a setting of the running Gan from the next step on. The change becomes one of its `events`.
    pub fn change(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "keyof LiveConfig")] field: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number | string")] value: &JsValue,
    ) -> Result<(), JsError> {
        let field = primitive_from(field);
        let change = read::change(read::field_name("field", &field)?, &primitive_from(value))?;
        Ok(self.gan.change(change)?)
    }
}

impl From<gan::Gan> for Gan {
    fn from(gan: gan::Gan) -> Gan {
        Gan { gan, evaluator: None, inside: None, buffer: Vec::new() }
    }
}
