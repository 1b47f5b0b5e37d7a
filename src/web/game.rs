//! The game: [`crate::game`] says how its paintings are drawn. Asking changes nothing.

use super::Gan;
use super::outside::set;
use crate::game::Dealt;
use js_sys::{Array, Float32Array, Object};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Gan {
    /// Deals ten paintings for the game "you against the critic". Each is the artist's or the painter's, as a fair coin says: with u from
    /// the artist's distribution, or from ideas ~ N(0, 1). They come from a random stream of their own, which is made of seed and step, so
    /// the run stays as it is, and the same run deals the same ten at the same step, to the last bit. It throws if a painting or D's answer
    /// is beyond float32.
    #[wasm_bindgen(unchecked_return_type = "Dealt[]")]
    pub fn deal(&mut self) -> Result<Array, JsError> {
        Ok(self.gan.deal()?.iter().map(plain).collect())
    }
}

fn plain(dealt: &Dealt) -> Object {
    let object = Object::new();
    let set = |name, value| set(&object, name, value);
    set("painting", Float32Array::from(dealt.painting.as_slice()).into());
    if let Some(label) = dealt.label {
        set("label", label.into());
    }
    set("isArtists", dealt.is_artists.into());
    set("probability", dealt.probability.into());
    set("u", dealt.fit.u.into());
    set("residual", dealt.fit.residual.into());
    set("roughness", dealt.roughness.into());
    set("persuasion", Float32Array::from(dealt.persuasion.as_slice()).into());
    object
}
