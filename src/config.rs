//! Every hyperparameter, with its meaning, its default and its range.

use crate::loss::GeneratorLoss;
use crate::value::Value;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::fmt;
use std::ops::RangeInclusive;

/// What a run is made of. The default is the tutorial.
///
/// The names outside Rust (JavaScript, JSON) are those of [`Config::FIELDS`], in camel case.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Where all random numbers of the run start: 0 … 2⁵³ − 1, the whole numbers that JavaScript can hold. Default 1.
    pub seed: u64,
    /// Paintings of the artist, and as many of G, per step: 1 … 1024. Default 64.
    pub batch_size: usize,
    /// Random numbers from which G makes a painting, each N(0, 1): 1 … 64. Default 5.
    pub ideas: usize,
    /// Points of a painting: 2 … 256. Default 15.
    pub points: usize,
    /// Units of G's hidden layers: 0 … 5 layers of 1 … 512. Default one of 128.
    pub generator_hidden: Vec<usize>,
    /// Units of D's hidden layers: 0 … 5 layers of 1 … 512. Default one of 128.
    pub discriminator_hidden: Vec<usize>,
    /// How far Adam moves G's weights in a step: above 0, at most 1 (below 1e-45 float32 makes it 0). Default 1e-4. Live.
    pub generator_learning_rate: f64,
    /// How far Adam moves D's weights in a step: above 0, at most 1. Default 1e-4. Live.
    pub discriminator_learning_rate: f64,
    /// What G minimises. Default [`GeneratorLoss::Minimax`]. Live.
    pub loss: GeneratorLoss,
    /// Which weights G's gradient goes through. Default [`UpdateOrder::Classic`]. Live.
    pub update_order: UpdateOrder,
}

/// In which order a step updates D and G.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpdateOrder {
    /// The tutorial's text, as the PyTorch of its day ran it: one forward pass; D is updated; G's gradient then goes
    /// back through the old activations of D and the new weights of D.
    Classic,
    /// Today's script: both gradients at the old weights.
    Simultaneous,
    /// Algorithm 1 of the paper: D is updated, then judges the same generated paintings anew, and G learns from that.
    Alternating,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            seed: 1,
            batch_size: 64,
            ideas: 5,
            points: 15,
            generator_hidden: vec![128],
            discriminator_hidden: vec![128],
            generator_learning_rate: 1e-4,
            discriminator_learning_rate: 1e-4,
            loss: GeneratorLoss::Minimax,
            update_order: UpdateOrder::Classic,
        }
    }
}

const SEED: RangeInclusive<u64> = 0..=(1 << 53) - 1;
const BATCH_SIZE: RangeInclusive<u64> = 1..=1024;
const IDEAS: RangeInclusive<u64> = 1..=64;
const POINTS: RangeInclusive<u64> = 2..=256;
const HIDDEN_LAYERS: usize = 5;
const HIDDEN_UNITS: RangeInclusive<u64> = 1..=512;

const LOSSES: [(&str, GeneratorLoss); 2] =
    [("minimax", GeneratorLoss::Minimax), ("nonSaturating", GeneratorLoss::NonSaturating)];
const UPDATE_ORDERS: [(&str, UpdateOrder); 3] = [
    ("classic", UpdateOrder::Classic),
    ("simultaneous", UpdateOrder::Simultaneous),
    ("alternating", UpdateOrder::Alternating),
];

impl Config {
    /// The names of all fields.
    pub const FIELDS: [&str; 10] = [
        "seed",
        "batchSize",
        "ideas",
        "points",
        "generatorHidden",
        "discriminatorHidden",
        "generatorLearningRate",
        "discriminatorLearningRate",
        "loss",
        "updateOrder",
    ];

    /// The fields that a running Gan can change; the others need a new one.
    pub const LIVE: [&str; 4] = ["generatorLearningRate", "discriminatorLearningRate", "loss", "updateOrder"];

    /// The value of a field, None for an unknown one.
    pub fn get(&self, field: &str) -> Option<Value> {
        let layers = |layers: &[usize]| Value::List(layers.iter().map(|&units| Value::Number(units as f64)).collect());
        Some(match field {
            "seed" => Value::Number(self.seed as f64),
            "batchSize" => Value::Number(self.batch_size as f64),
            "ideas" => Value::Number(self.ideas as f64),
            "points" => Value::Number(self.points as f64),
            "generatorHidden" => layers(&self.generator_hidden),
            "discriminatorHidden" => layers(&self.discriminator_hidden),
            "generatorLearningRate" => Value::Number(self.generator_learning_rate),
            "discriminatorLearningRate" => Value::Number(self.discriminator_learning_rate),
            "loss" => name_of(&LOSSES, self.loss),
            "updateOrder" => name_of(&UPDATE_ORDERS, self.update_order),
            _ => return None,
        })
    }

    /// Sets a field to a value from outside.
    ///
    /// # Errors
    /// If there is no such field, or the value is not of its type and range; the config is then as it was.
    pub fn set(&mut self, field: &str, given: &Value) -> Result<(), ConfigError> {
        let given = Given { field, value: given };
        match field {
            "seed" => self.seed = given.whole(SEED)?,
            "batchSize" => self.batch_size = given.whole(BATCH_SIZE)? as usize,
            "ideas" => self.ideas = given.whole(IDEAS)? as usize,
            "points" => self.points = given.whole(POINTS)? as usize,
            "generatorHidden" => self.generator_hidden = given.hidden_layers()?,
            "discriminatorHidden" => self.discriminator_hidden = given.hidden_layers()?,
            "generatorLearningRate" => self.generator_learning_rate = given.learning_rate()?,
            "discriminatorLearningRate" => self.discriminator_learning_rate = given.learning_rate()?,
            "loss" => self.loss = given.choice(&LOSSES)?,
            "updateOrder" => self.update_order = given.choice(&UPDATE_ORDERS)?,
            _ => return Err(given.refuse(Reason::Unknown)),
        }
        Ok(())
    }

    /// Checks every field, for a config that was not made by [`Config::set`].
    ///
    /// # Errors
    /// For the first field that is out of its range.
    pub fn validate(&self) -> Result<(), ConfigError> {
        let mut checked = Config::default();
        Config::FIELDS.iter().try_for_each(|field| {
            let value = self.get(field).expect("a field");
            checked.set(field, &value)
        })
    }

    /// Changes one field of [`Config::LIVE`].
    ///
    /// # Errors
    /// As [`Config::set`], and if the field cannot change in a running Gan.
    pub fn change(&mut self, field: &str, given: &Value) -> Result<(), ConfigError> {
        if Config::FIELDS.contains(&field) && !Config::LIVE.contains(&field) {
            return Err(Given { field, value: given }.refuse(Reason::NotLive));
        }
        self.set(field, given)
    }
}

/// The fields by name: the plain object that JavaScript gets.
impl Serialize for Config {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(Config::FIELDS.len()))?;
        for field in Config::FIELDS {
            map.serialize_entry(field, &self.get(field))?;
        }
        map.end()
    }
}

impl GeneratorLoss {
    /// Reads the name of a loss, for an argument called `field`.
    ///
    /// # Errors
    /// If it is none.
    pub fn from_value(field: &str, value: &Value) -> Result<GeneratorLoss, ConfigError> {
        Given { field, value }.choice(&LOSSES)
    }
}

/// Why a value from outside was refused. It displays as one sentence that names the field, what was given and what is
/// allowed.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigError {
    /// The name of the field.
    pub field: String,
    /// What was given, as text.
    pub given: String,
    reason: Reason,
}

#[derive(Clone, Debug, PartialEq)]
enum Reason {
    NotAllowed { allowed: String },
    NotLive,
    Unknown,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let ConfigError { field, given, reason } = self;
        match reason {
            Reason::NotAllowed { allowed } => write!(f, "{field} must be {allowed}, but {given} was given"),
            Reason::NotLive => write!(
                f,
                "{field} (given: {given}) cannot change while a Gan is running: {} can; the rest needs a new Gan",
                Config::LIVE.join(", ")
            ),
            Reason::Unknown => {
                let field = Value::Text(field.clone());
                write!(f, "{field} (given: {given}) is not a field; the fields are {}", Config::FIELDS.join(", "))
            }
        }
    }
}

impl std::error::Error for ConfigError {}

/// A value on its way into a field.
struct Given<'a> {
    field: &'a str,
    value: &'a Value,
}

impl Given<'_> {
    fn whole(&self, range: RangeInclusive<u64>) -> Result<u64, ConfigError> {
        whole_in(self.value, &range)
            .ok_or_else(|| self.not_allowed(format!("a whole number from {} to {}", range.start(), range.end())))
    }

    fn hidden_layers(&self) -> Result<Vec<usize>, ConfigError> {
        let units = |value| Some(whole_in(value, &HIDDEN_UNITS)? as usize);
        match self.value {
            Value::List(list) if list.len() <= HIDDEN_LAYERS => list.iter().map(units).collect(),
            _ => None,
        }
        .ok_or_else(|| {
            let (least, most) = HIDDEN_UNITS.into_inner();
            self.not_allowed(format!("a list of 0 to {HIDDEN_LAYERS} whole numbers from {least} to {most}"))
        })
    }

    fn learning_rate(&self) -> Result<f64, ConfigError> {
        match *self.value {
            Value::Number(rate) if rate > 0.0 && rate <= 1.0 => Ok(rate),
            _ => Err(self.not_allowed("a number above 0 and at most 1".to_owned())),
        }
    }

    fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Result<T, ConfigError> {
        let chosen = |&&(name, _): &&(&str, T)| matches!(self.value, Value::Text(text) if text == name);
        match choices.iter().find(chosen) {
            Some(&(_, choice)) => Ok(choice),
            None => {
                let names: Vec<_> = choices.iter().map(|(name, _)| format!("{name:?}")).collect();
                Err(self.not_allowed(names.join(" or ")))
            }
        }
    }

    fn not_allowed(&self, allowed: String) -> ConfigError {
        self.refuse(Reason::NotAllowed { allowed })
    }

    fn refuse(&self, reason: Reason) -> ConfigError {
        ConfigError { field: self.field.to_owned(), given: self.value.to_string(), reason }
    }
}

fn whole_in(value: &Value, range: &RangeInclusive<u64>) -> Option<u64> {
    match *value {
        Value::Number(number) if number.fract() == 0.0 && number >= 0.0 => {
            Some(number as u64).filter(|whole| range.contains(whole))
        }
        _ => None,
    }
}

fn name_of<T: PartialEq>(choices: &[(&str, T)], choice: T) -> Value {
    let found = choices.iter().find(|(_, each)| *each == choice);
    Value::Text(found.expect("every choice has a name").0.to_owned())
}
