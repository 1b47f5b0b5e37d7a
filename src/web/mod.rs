//! The door to JavaScript: the class `Gan`. It converts and calls; all arithmetic is in the core.
//!
//! Numbers, strings, plain objects and the caller's own Float32Arrays cross. What is refused throws an `Error` of one
//! sentence, and leaves the object as it was.

mod arguments;
mod outside;
mod panics;

use crate::checkpoint::check_size;
use crate::config::{Config, SETTINGS, read};
use crate::error::GanError;
use crate::events::Change;
use crate::gan;
use crate::presets::Preset;
use crate::truth::{Evaluator, PAINTINGS};
use arguments::{array_of, label_from, numbers_from, refusal};
use js_sys::{Array, ArrayBuffer, Float32Array, Float64Array, Object, Uint8Array};
use outside::{given_from, plain_from, primitive_from, set};
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
    /// Made when it is first asked for.
    evaluator: Option<Evaluator>,
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

    /// Every setting: its name, what it may be, and whether a running Gan can change it.
    #[wasm_bindgen(unchecked_return_type = "Setting[]")]
    pub fn settings() -> JsValue {
        plain_from(&SETTINGS)
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

    /// A seed that nobody can foretell: 0 … 2⁵³ − 1.
    #[wasm_bindgen(js_name = randomSeed)]
    pub fn random_seed() -> Result<f64, JsError> {
        let bits = getrandom::u64().map_err(|_| JsError::new("this browser gives no random numbers"))?;
        Ok((bits >> (64 - f64::MANTISSA_DIGITS)) as f64)
    }

    /// A run at its start. Keys left out have their defaults. The events take effect by themselves when their steps have
    /// been taken: `new Gan(gan.startConfig, gan.events)` is the run of `gan` once more, to the last bit, unless it was
    /// trained by `stepOn` or began with PyTorch's networks.
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

    /// The run that goes on from a checkpoint, bit for bit; or one that starts with the networks of a safetensors file from
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

    /// Eight hex digits of all that the run's future depends on, beside its settings: networks, optimisers, random numbers
    /// and step. The same in every browser for the same config, events and step.
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

    /// Every live change, those to come included, in the order of their steps.
    #[wasm_bindgen(getter, unchecked_return_type = "RunEvent[]")]
    pub fn events(&self) -> JsValue {
        plain_from(self.gan.events())
    }

    /// One training step: one update of G, and `discriminatorSteps` of D.
    pub fn step(&mut self) -> Result<(), JsError> {
        Ok(self.gan.step()?)
    }

    /// One training step, the same as `step` to the last bit, that also copies out every tensor on its way, in the order in
    /// which it makes them. With `classic` these are
    ///
    /// - `artistPaintings` `[batch, points]`, `ideas` `[batch, ideas]`, in a conditional Gan `labels` `[batch, 1]`, and
    ///   `paintings` `[batch, points]`, which G makes of the ideas;
    /// - D's `realProbabilities` and `generatedProbabilities` `[batch, 1]`, `discriminatorLoss` `[]`, its gradient
    ///   `discriminator.0.weight.grad`, `discriminator.0.bias.grad`, `discriminator.2.weight.grad`, …, and its weights after
    ///   the update, `discriminator.0.weight`, …;
    /// - `generatorLoss` `[]`, `paintings.grad` `[batch, points]`, which is ∂(mean G loss)/∂painting as G's gradient goes
    ///   through it, `generator.0.weight.grad`, … and after the update `generator.0.weight`, ….
    ///
    /// With `simultaneous`, D's weights come after G's gradient. With `alternating`, `generatedProbabilities` come again
    /// before `generatorLoss`, as D judges anew; and if `discriminatorSteps` is above 1, all from `artistPaintings` to D's
    /// weights comes as often, and the batch up to `paintings` once more for G. A frozen player has no gradients and no
    /// weights in it, and a frozen G no `paintings.grad`.
    #[wasm_bindgen(js_name = traceStep, unchecked_return_type = "TracedTensor[]")]
    pub fn trace_step(&mut self) -> Result<Array, JsError> {
        let tensors = Array::new();
        self.gan.trace_step(|name, shape, values| {
            let object = Object::new();
            set(&object, "name", name.into());
            set(&object, "shape", shape.iter().copied().map(JsValue::from).collect::<Array>().into());
            set(&object, "values", Float32Array::from(values).into());
            tensors.push(&object);
        })?;
        Ok(tensors)
    }

    /// Steps until the time is used, or `most` steps are done: with `most`, the time may be Infinity. Returns how many it
    /// did: one at least where both are above 0, and no more than 100 GFLOP/s would do in the time, so that it comes back
    /// even if the clock stands still. If one fails, those before it stay.
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

    /// One training step on a batch of the caller's: paintings `[batch, points]` and ideas `[batch, ideas]`, row by row, and
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

    /// Changes a setting of the running Gan, from the next step on, which becomes one of its `events`.
    pub fn change(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "keyof LiveConfig")] field: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number | string")] value: &JsValue,
    ) -> Result<(), JsError> {
        let field = primitive_from(field);
        let change = read::change(read::field_name("field", &field)?, &primitive_from(value))?;
        Ok(self.gan.change(change)?)
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
    /// update; before the first step, with those of the first batch that it will draw.
    #[wasm_bindgen(js_name = readPaintings)]
    pub fn read_paintings(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let &Config { batch_size, points, .. } = self.gan.config();
        let out = array_of("out", out, [batch_size, points])?;
        self.fill(out, |gan, numbers| gan.read_paintings(numbers))
    }

    /// Fills `out` `[batch]` with the labels of these paintings. It throws if the Gan is not conditional.
    #[wasm_bindgen(js_name = readLabels)]
    pub fn read_labels(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let out = array_of("out", out, [1, self.gan.config().batch_size])?;
        self.fill(out, |gan, numbers| gan.read_labels(numbers))
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

    /// Fills `out` `[points]` with the artist's curve at u, lower + u·(upper − lower), as float32 rounds it. u is from −1 to
    /// 2, as in the truth's `opinion`: 0 and 1 are the bounds, and ½ parts the classes of a conditional Gan.
    #[wasm_bindgen(js_name = readCurve)]
    pub fn read_curve(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number")] u: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let Some(number) = u.as_f64().filter(|u| (-1.0..=2.0).contains(u)) else {
            return Err(refusal("u", "a number from -1 to 2", u));
        };
        let out = array_of("out", out, [1, self.gan.config().points])?;
        out.copy_from(&self.gan.artist().curve(number as f32));
        Ok(())
    }

    /// Fills `out` `[points]` with the painting that G makes of these ideas now. A conditional Gan needs a label from 0 to 1;
    /// for another it must be undefined.
    pub fn paint(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] ideas: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number | undefined")] label: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let &Config { points, ideas: idea_count, .. } = self.gan.config();
        let label = label_from(label)?;
        let ideas = numbers_from("ideas", ideas, [1, idea_count])?;
        let out = array_of("out", out, [1, points])?;
        self.fill(out, |gan, numbers| gan.paint(&ideas, label, numbers))
    }

    /// D's probability that the artist made this painting `[points]`. The label is as for `paint`.
    pub fn judge(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] painting: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] label: &JsValue,
    ) -> Result<f32, JsError> {
        let label = label_from(label)?;
        let painting = numbers_from("painting", painting, [1, self.gan.config().points])?;
        Ok(self.gan.judge(&painting, label)?)
    }

    /// What the two numbers hide, on 256 ideas that stay the same in a whole run. Asking changes nothing. It throws where
    /// G's paintings, or what D says of them, are beyond float32.
    #[wasm_bindgen(unchecked_return_type = "Truth")]
    pub fn truth(&mut self) -> Result<Object, JsError> {
        let truth = self.evaluator.get_or_insert_with(|| Evaluator::new(&self.gan)).evaluate(&self.gan)?;
        let object = Object::new();
        let set = |name, value| set(&object, name, value);
        let numbers = |numbers: &[f64]| Float64Array::from(numbers).into();
        set("u", numbers(&truth.u));
        set("residuals", numbers(&truth.residuals));
        set("all", plain_from(&truth.all));
        if let Some(classes) = truth.classes {
            set("classes", plain_from(&classes));
        }
        set("criticAccuracy", truth.critic_accuracy.into());
        set("realProbability", truth.real_probability.into());
        set("generatedProbability", truth.generated_probability.into());
        set("opinion", numbers(&truth.opinion));
        set("verdict", plain_from(&truth.verdict));
        set("limits", plain_from(&truth.limits));
        Ok(object)
    }

    /// Fills `out` with the ideas on which `truth` looks, `[256, ideas]` row by row: `truth().u[i]` is the û of what G paints
    /// of row i. In a conditional Gan the first half has label 0, the rest 1. They stay the same in a whole run.
    #[wasm_bindgen(js_name = readIdeas)]
    pub fn read_ideas(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let out = array_of("out", out, [PAINTINGS, self.gan.config().ideas])?;
        out.copy_from(&self.evaluator.get_or_insert_with(|| Evaluator::new(&self.gan)).ideas(&self.gan));
        Ok(())
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
        let loss = match loss.is_undefined() {
            true => own,
            false => match read::change("loss", &primitive_from(loss))? {
                Change::Loss(loss) => loss,
                _ => unreachable!("the field is the loss"),
            },
        };
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

impl From<gan::Gan> for Gan {
    fn from(gan: gan::Gan) -> Gan {
        Gan { gan, evaluator: None, buffer: Vec::new() }
    }
}
