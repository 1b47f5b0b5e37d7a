//! The look inside the two networks: [`crate::inside`] has the formulas. Asking changes nothing.

use super::Gan;
use super::arguments::{array_from, array_of, label_from, refusal};
use super::outside::plain_from;
use crate::error::GanError;
use crate::gan;
use crate::gan::checks::check_count;
use crate::inside::{Axes, Counts, Inside, MOST_PLACES, Patterns, Player, Strokes, plane_shape};
use crate::truth::Evaluator;
use js_sys::Float32Array;
use wasm_bindgen::prelude::*;

/// How many numbers an axis has.
const AXIS: usize = 3;

#[wasm_bindgen]
impl Gan {
    /// How many strokes, terms and patterns there are to ask for. The counts stay the same during a whole run.
    #[wasm_bindgen(getter, js_name = insideCounts, unchecked_return_type = "InsideCounts")]
    pub fn inside_counts(&self) -> JsValue {
        plain_from(&Counts::of(&self.gan))
    }

    /// Takes the painting that G makes from these ideas apart into strokes. Each unit that G's last layer reads adds h·w: what it
    /// makes of the ideas, times its weights, a curve. The strength of a stroke is |h|·‖w‖, and 0 if the unit is off. Without
    /// hidden layers, the units are the ideas, and then the label.
    ///
    /// The length n of `units`, from 0 to `insideCounts.strokes`, says how many strokes are wanted one by one. `units` `[n]` gets the
    /// numbers of the strongest units, the strongest first; `strengths` `[n]` their strengths; and `strokes` `[n + 2, points]`, row by
    /// row, the bias curve, these n strokes, and the sum of all others. All rows add up to the painting. A unit that is `muted`
    /// (see `paintMuted`) keeps its place and its row, but the sum of all others leaves it out.
    #[wasm_bindgen(js_name = readStrokes)]
    pub fn read_strokes(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] ideas: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number | undefined")] label: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] muted: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] units: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] strengths: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] strokes: &JsValue,
    ) -> Result<(), JsError> {
        let label = label_from(label)?;
        let n = length_from("units", units, [0, Counts::of(&self.gan).strokes])?;
        let strokes = ("strokes", strokes, [n + 2, self.gan.config().points]);
        let outs = [("units", units, [1, n]), ("strengths", strengths, [1, n]), strokes];
        self.ask([self.ideas(ideas), self.muted(muted)], outs, |asked, [ideas, muted], [units, strengths, curves]| {
            asked.inside.strokes(asked.gan, ideas, label, muted, Strokes { units, strengths, curves })
        })
    }

    /// Fills `out` `[points]` with the painting that G would make from these ideas without the strokes of some units. `muted` has
    /// a number for each unit, `[insideCounts.strokes]`: 1 if it is muted, else 0. With none muted, this is what `paint` gives, to
    /// the last bit.
    #[wasm_bindgen(js_name = paintMuted)]
    pub fn paint_muted(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] ideas: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number | undefined")] label: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] muted: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let label = label_from(label)?;
        let out = ("out", out, [1, self.gan.config().points]);
        self.ask([self.ideas(ideas), self.muted(muted)], [out], |asked, [ideas, muted], [out]| {
            asked.inside.paint_muted(asked.gan, ideas, label, muted, out)
        })
    }

    /// What `truth().all` would say of variety and distance without the strokes of the units that are `muted`, as for `paintMuted`.
    #[wasm_bindgen(js_name = truthMuted, unchecked_return_type = "MutedMeasures")]
    pub fn truth_muted(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] muted: &JsValue,
    ) -> Result<JsValue, JsError> {
        let measures = self.ask([self.muted(muted)], [], |asked, [muted], []| {
            asked.inside.truth_muted(asked.gan, asked.evaluator, muted)
        })?;
        Ok(plain_from(&measures))
    }

    /// Takes D's logit for a painting `[points]` apart into terms, and returns the logit; `judge` gives its probability. Each unit that
    /// D's last layer reads adds h·v: what it makes of the painting, times its weight. A unit that is off adds 0. Without hidden
    /// layers, the units are the points, and then the label.
    ///
    /// The length n of `units`, from 0 to `insideCounts.terms`, says how many terms are wanted one by one. `units` `[n]` gets the numbers
    /// of the units with the largest |h·v|, the largest first, and `terms` `[n + 2]` the bias, these n terms, and the sum of all
    /// others. All of `terms` adds up to the logit.
    #[wasm_bindgen(js_name = readTerms)]
    pub fn read_terms(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] painting: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number | undefined")] label: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] units: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] terms: &JsValue,
    ) -> Result<f32, JsError> {
        let label = label_from(label)?;
        let n = length_from("units", units, [0, Counts::of(&self.gan).terms])?;
        let outs = [("units", units, [1, n]), ("terms", terms, [1, n + 2])];
        self.ask([self.painting(painting)], outs, |asked, [painting], [units, terms]| {
            asked.inside.terms(asked.gan, painting, label, units, terms)
        })
    }

    /// Tells what the units of a network's first layer look for. A unit is on where the sum of its weights times the inputs, plus
    /// its bias, is above 0. The inputs are the ideas of the generator, or the points that the discriminator sees, and then the label
    /// in a conditional Gan.
    ///
    /// The length n of `units`, from 0 to `insideCounts.generatorPatterns` or `discriminatorPatterns`, says how many are wanted. `units`
    /// `[n]` gets the numbers of the strongest units, the strongest first; `strengths` `[n]` their strengths; `weights`
    /// `[n, inputs]`, row by row, their weights; and `biases` `[n]` their biases. The strength is the unit's weight in the next
    /// layer if that has one output: above 0 it speaks for the artist. If the next layer has several outputs, it is the norm of
    /// the unit's weights there. Ranked is the strength without its sign. Without hidden layers, the units are the network's
    /// outputs, each with the strength 1.
    #[wasm_bindgen(js_name = readPatterns)]
    pub fn read_patterns(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Player")] player: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] units: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] strengths: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] weights: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] biases: &JsValue,
    ) -> Result<(), JsError> {
        let player = player_from(player)?;
        let n = length_from("units", units, [0, player.patterns(&self.gan)])?;
        let weights = ("weights", weights, [n, player.inputs(&self.gan)]);
        let outs = [("units", units, [1, n]), ("strengths", strengths, [1, n]), weights, ("biases", biases, [1, n])];
        self.ask([], outs, |asked, [], [units, strengths, weights, biases]| {
            asked.inside.patterns(asked.gan, player, Patterns { units, strengths, weights, biases })
        })
    }

    /// Fills `out` `[units]` with what each unit of a hidden layer makes of one input: above 0 if it is on, else 0. The input is
    /// ideas `[ideas]` for the generator, and a painting `[points]` for the discriminator. Hidden layers are counted from 0.
    #[wasm_bindgen(js_name = readActivations)]
    pub fn read_activations(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Player")] player: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number")] layer: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] input: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number | undefined")] label: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let player = player_from(player)?;
        let layer = layer_from(layer)?;
        let label = label_from(label)?;
        let input = match player {
            Player::Generator => self.ideas(input),
            Player::Discriminator => self.painting(input),
        };
        let out = ("out", out, [1, player.units(&self.gan, layer).map_err(refused)?]);
        self.ask([input], [out], |asked, [input], [out]| {
            asked.inside.activations(asked.gan, (player, layer), input, label, out)
        })
    }

    /// Fills `out` `[units]` with how often each unit of a hidden layer is on, a share from 0 to 1, and returns how many units are
    /// never on. The generator is asked with the 256 ideas of `readIdeas`; the discriminator with 512 paintings: the 256 of the artist
    /// that `truth` looks at, and the 256 that G makes of these ideas. Hidden layers are counted from 0.
    #[wasm_bindgen(js_name = readActivity)]
    pub fn read_activity(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Player")] player: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number")] layer: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<u32, JsError> {
        let player = player_from(player)?;
        let layer = layer_from(layer)?;
        let out = ("out", out, [1, player.units(&self.gan, layer).map_err(refused)?]);
        let never = self.ask([], [out], |asked, [], [out]| {
            asked.inside.activity(asked.gan, asked.evaluator, (player, layer), out)
        })?;
        Ok(never as u32)
    }

    /// Tells what G paints on a plane through its ideas, for each of size × size cells, with a size from 2 to 256. `axes` `[2, 3]` has
    /// the number of an idea, its first and its last value: for the axis along a row, then for the one from row to row. All other
    /// ideas, and the label, are held. `u` and `residuals` `[size, size]` get û and the distance to the curve at û, row by row, as
    /// `truth` gives them. The first and the last cell of a row or a column are at the ends. If `axes` has a single axis, `[1, 3]`,
    /// the cells are those of a line: `u` and `residuals` are then `[size]`.
    #[wasm_bindgen(js_name = readPlane)]
    pub fn read_plane(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] ideas: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number | undefined")] label: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] axes: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] u: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] residuals: &JsValue,
    ) -> Result<(), JsError> {
        let label = label_from(label)?;
        let numbers = array_from("axes", axes)?.length() as usize;
        let shape = plane_shape(numbers != AXIS, "u", array_from("u", u)?.length() as usize).map_err(refused)?;
        let outs = [("u", u, shape), ("residuals", residuals, shape)];
        self.ask([self.ideas(ideas), ("axes", axes, [1, numbers])], outs, |asked, [ideas, axes], [u, residuals]| {
            let axes = Axes::read(axes, ideas.len())?;
            asked.inside.plane(asked.gan, (ideas, label), axes, u, residuals)
        })
    }

    /// Fills `out` `[ideas]` with the ideas at a place of a closed way through those of `readIdeas`. At the whole numbers from 0 to 255
    /// the way is at these ideas, 256 is 0 again, and between them it is smooth.
    #[wasm_bindgen(js_name = readWalk)]
    pub fn read_walk(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "number")] place: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] out: &JsValue,
    ) -> Result<(), JsError> {
        let place = number_from("place", place)?;
        let out = ("out", out, [1, self.gan.config().ideas]);
        self.ask([], [out], |asked, [], [out]| asked.inside.walk(asked.gan, asked.evaluator, place, out))
    }

    /// Asks D along a line: at 0 is the curve nearest to the painting `[points]` among those that the artist paints, in a
    /// conditional Gan of the label's class; at 1 is the painting; above 1 it goes on. `logits` and `probabilities`, `[places]` with 2
    /// to 4096 places, get D's answers at evenly spaced places from `from` to `to`. The logits bend where a unit of D goes on or
    /// off. Returns the u of the nearest curve.
    #[wasm_bindgen(js_name = readLine)]
    pub fn read_line(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] painting: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number | undefined")] label: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number")] from: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number")] to: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] logits: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Float32Array")] probabilities: &JsValue,
    ) -> Result<f64, JsError> {
        let label = label_from(label)?;
        let ends = [number_from("from", from)?, number_from("to", to)?];
        let places = length_from("logits", logits, [2, MOST_PLACES])?;
        let outs = [("logits", logits, [1, places]), ("probabilities", probabilities, [1, places])];
        self.ask([self.painting(painting)], outs, |asked, [painting], [logits, probabilities]| {
            asked.inside.line(asked.gan, (painting, label), ends, logits, probabilities)
        })
    }
}

/// Whom a question is put to.
struct Asked<'a> {
    gan: &'a gan::Gan,
    inside: &'a mut Inside,
    evaluator: &'a mut Evaluator,
}

/// One of the caller's arrays: its name, the array, and the rows × columns that it must hold.
type Slot<'a> = (&'static str, &'a JsValue, [usize; 2]);

impl Gan {
    /// Reads the caller's arrays that are given, has `read` answer, and copies the answer to the arrays `outs`. After an error,
    /// `outs` are as they were.
    fn ask<T, const GIVEN: usize, const OUTS: usize>(
        &mut self,
        given: [Slot; GIVEN],
        outs: [Slot; OUTS],
        read: impl FnOnce(Asked, [&[f32]; GIVEN], [&mut [f32]; OUTS]) -> Result<T, GanError>,
    ) -> Result<T, JsError> {
        let (asked, mut rest) = self.read_in(&given, &outs)?;
        let mut part = |(_, _, [rows, columns]): &Slot| {
            let (part, others) = std::mem::take(&mut rest).split_at_mut(rows * columns);
            rest = others;
            part
        };
        let numbers = given.each_ref().map(|slot| &*part(slot));
        let answers = outs.each_ref().map(part);
        let told = read(asked, numbers, answers).map_err(refused)?;
        self.write_out(&outs);
        Ok(told)
    }

    /// Checks the caller's arrays, and makes room for their numbers, one array after the other, with those that are given filled
    /// in. All questions share this room, so nothing is allocated once it is large enough.
    fn read_in(&mut self, given: &[Slot], outs: &[Slot]) -> Result<(Asked<'_>, &mut [f32]), JsError> {
        let mut length = 0;
        for &(name, value, shape) in given.iter().chain(outs) {
            length += array_of(name, value, shape)?.length() as usize;
        }
        let Gan { gan, evaluator, inside, buffer } = self;
        buffer.resize(length, 0.0);
        let mut start = 0;
        for (_, value, [rows, columns]) in given {
            value.unchecked_ref::<Float32Array>().copy_to(&mut buffer[start..][..rows * columns]);
            start += rows * columns;
        }
        let inside = inside.get_or_insert_with(|| Inside::new(gan));
        let evaluator = evaluator.get_or_insert_with(|| Evaluator::new(gan));
        Ok((Asked { gan, inside, evaluator }, buffer))
    }

    /// Copies the last numbers of the buffer to the caller's arrays.
    #[inline(never)]
    fn write_out(&self, outs: &[Slot]) {
        let mut start = self.buffer.len() - outs.iter().map(|(_, _, [rows, columns])| rows * columns).sum::<usize>();
        for (_, value, [rows, columns]) in outs {
            value.unchecked_ref::<Float32Array>().copy_from(&self.buffer[start..][..rows * columns]);
            start += rows * columns;
        }
    }

    fn ideas<'a>(&self, ideas: &'a JsValue) -> Slot<'a> {
        ("ideas", ideas, [1, self.gan.config().ideas])
    }

    fn painting<'a>(&self, painting: &'a JsValue) -> Slot<'a> {
        ("painting", painting, [1, self.gan.config().points])
    }

    fn muted<'a>(&self, muted: &'a JsValue) -> Slot<'a> {
        ("muted", muted, [1, Counts::of(&self.gan).strokes])
    }
}

/// The length of the caller's array, which is between two numbers.
#[inline(never)]
fn length_from(name: &'static str, value: &JsValue, range: [usize; 2]) -> Result<usize, JsError> {
    let length = array_from(name, value)?.length() as usize;
    check_count(name, length, range).map_err(refused)?;
    Ok(length)
}

/// An error of the core, as an error of JavaScript.
#[inline(never)]
fn refused(error: GanError) -> JsError {
    error.into()
}

fn player_from(player: &JsValue) -> Result<Player, JsError> {
    let name = player.as_string();
    let found = Player::BOTH.into_iter().find(|player| name.as_deref() == Some(player.name()));
    found.ok_or_else(|| refusal("player", r#""generator" or "discriminator""#, player))
}

/// Whether the network has this layer is checked later.
fn layer_from(layer: &JsValue) -> Result<usize, JsError> {
    match layer.as_f64() {
        Some(number) if number >= 0.0 && number.fract() == 0.0 => Ok(number as usize),
        _ => Err(refusal("layer", "a whole number from 0 up", layer)),
    }
}

fn number_from(name: &str, number: &JsValue) -> Result<f64, JsError> {
    number.as_f64().filter(|number| number.is_finite()).ok_or_else(|| refusal(name, "a finite number", number))
}
