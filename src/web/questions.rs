//! The questions that a Gan answers. Asking changes nothing.

use super::Gan;
use super::arguments::{array_of, label_from, numbers_from, refusal};
use super::outside::{add_tensor, plain_from, primitive_from, set};
use crate::config::{Config, allowed};
use crate::error::GanError;
use crate::gan;
use crate::number::Number;
use crate::truth::{Evaluator, FAMILY, PAINTINGS};
use js_sys::{Array, Float32Array, Float64Array, Object};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Gan {
    /// How many steps have been taken.
    #[wasm_bindgen(getter, js_name = stepCount)]
    pub fn step_count(&self) -> f64 {
        self.gan.step_count() as f64
    }

    /// Roughly how many multiplications and additions a step takes with the present settings.
    #[wasm_bindgen(getter, js_name = stepOperations)]
    pub fn step_operations(&self) -> f64 {
        self.gan.operations_per_step()
    }

    /// The tutorial's "D accuracy": mean D(real), as D saw it before its update. Undefined before the first step.
    #[wasm_bindgen(getter, js_name = discriminatorAccuracy)]
    pub fn discriminator_accuracy(&self) -> Option<f64> {
        self.gan.numbers().map(|numbers| numbers.discriminator_accuracy)
    }

    /// The tutorial's "D score": −D loss before D's update. It is −2 ln 2 = −1.386… when D cannot tell. Undefined before the first
    /// step.
    #[wasm_bindgen(getter, js_name = discriminatorScore)]
    pub fn discriminator_score(&self) -> Option<f64> {
        self.gan.numbers().map(|numbers| numbers.discriminator_score)
    }

    /// G's loss when its gradient was taken. Undefined before the first step.
    #[wasm_bindgen(getter, js_name = generatorLoss)]
    pub fn generator_loss(&self) -> Option<f64> {
        self.gan.numbers().map(|numbers| numbers.generator_loss)
    }

    /// Fills `out` with this batch's generated paintings, `[batch, points]` row by row, as G made them before its update. Before the
    /// first step, they are those of the first batch that will be drawn.
    #[wasm_bindgen(js_name = readPaintings)]
    pub fn read_paintings(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let &Config { batch_size, points, .. } = self.gan.config();
        let out = array_of("out", out, [batch_size, points])?;
        self.fill(out, |gan, numbers| gan.read_paintings(numbers))
    }

    /// Fills `out` with the ideas that these paintings were made of, `[batch, ideas]` row by row. If they are unknown, as those of a
    /// restored Gan are until its next step, this returns false and leaves `out` as it is.
    #[wasm_bindgen(js_name = readBatchIdeas)]
    pub fn read_batch_ideas(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<bool, JsError> {
        let &Config { batch_size, ideas, .. } = self.gan.config();
        let out = array_of("out", out, [batch_size, ideas])?;
        self.buffer.resize(out.length() as usize, 0.0);
        let is_known = self.gan.read_batch_ideas(&mut self.buffer)?;
        if is_known {
            out.copy_from(&self.buffer);
        }
        Ok(is_known)
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

    /// Fills `out` `[points]` with the artist's curve at u, lower + u·(upper − lower), rounded to float32. As in the truth's
    /// `opinion`, u is from −1 to 2: 0 and 1 are the bounds, and ½ separates the classes of a conditional Gan.
    #[wasm_bindgen(js_name = readCurve)]
    pub fn read_curve(
        &self,
        #[wasm_bindgen(unchecked_param_type = "number")] u: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let [first, last] = FAMILY.map(f64::from);
        let Some(number) = u.as_f64().filter(|u| (first..=last).contains(u)) else {
            return Err(refusal("u", &format!("a number from {} to {}", Number(first), Number(last)), u));
        };
        let out = array_of("out", out, [1, self.gan.config().points])?;
        out.copy_from(&self.gan.artist().curve(number as f32));
        Ok(())
    }

    /// A copy of every weight and bias of G, then of D, as they are now, with PyTorch's names and shapes:
    /// `generator.0.weight` `[outputs, inputs]`, `generator.0.bias` `[outputs]`, `generator.2.weight`, ….
    #[wasm_bindgen(unchecked_return_type = "Tensor[]")]
    pub fn weights(&self) -> Array {
        let tensors = Array::new();
        self.gan.each_weight(&mut |name, shape, values| add_tensor(&tensors, name, shape, values));
        tensors
    }

    /// Fills `out` `[points]` with the painting that G makes from these ideas now. A conditional Gan needs a label from 0 to 1; for
    /// any other Gan it must be undefined.
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

    /// What the two numbers hide, measured on 256 ideas that stay the same during a whole run. Asking changes nothing. This throws if
    /// G's paintings, or D's answers about them, are beyond float32.
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

    /// Fills `out` with the ideas that `truth` uses, `[256, ideas]` row by row: `truth().u[i]` is the û of what G paints from row i.
    /// In a conditional Gan the first half has label 0, the rest 1. The ideas stay the same during a whole run.
    #[wasm_bindgen(js_name = readIdeas)]
    pub fn read_ideas(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let out = array_of("out", out, [PAINTINGS, self.gan.config().ideas])?;
        out.copy_from(&self.evaluator.get_or_insert_with(|| Evaluator::new(&self.gan)).ideas(&self.gan));
        Ok(())
    }

    /// Fills `out` with what D, as it is now, tells G about this batch's paintings, `[batch, points]` row by row:
    /// −∂(mean G loss)/∂painting. If `loss` is left out, the config's loss is taken.
    #[wasm_bindgen(js_name = readAdvice)]
    pub fn read_advice(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "GeneratorLoss")] loss: &JsValue,
    ) -> Result<(), JsError> {
        let &Config { batch_size, points, loss: own, .. } = self.gan.config();
        let out = array_of("out", out, [batch_size, points])?;
        let loss = if loss.is_undefined() {
            own
        } else {
            let given = primitive_from(loss);
            allowed("loss").check("loss", &given)?;
            given.read()
        };
        self.fill(out, |gan, numbers| gan.read_advice(loss, numbers))
    }
}

impl Gan {
    /// Copies what `read` writes to the caller's array.
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
