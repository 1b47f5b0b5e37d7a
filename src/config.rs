//! Every hyperparameter, with its meaning, its default and its range.

use crate::artist::{Bounds, Distribution};
use crate::loss::GeneratorLoss;
use crate::nn::Init;
use crate::value::{LARGEST_WHOLE, Value, entry};
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
    /// How far the optimiser moves G's weights in a step: above 0, at most 1. Default 1e-4. Live.
    pub generator_learning_rate: f64,
    /// How far the optimiser moves D's weights in a step: above 0, at most 1. Default 1e-4. Live.
    pub discriminator_learning_rate: f64,
    /// What moves the weights, of both networks. Default [`OptimizerKind::Adam`].
    pub optimizer: OptimizerKind,
    /// What G minimises. Default [`GeneratorLoss::Minimax`]. Live.
    pub loss: GeneratorLoss,
    /// Which weights G's gradient goes through. Default [`UpdateOrder::Classic`]. Live.
    pub update_order: UpdateOrder,
    /// k, the updates of D in a step, each on a batch of its own: 1 … 20. Above 1 the update order must be
    /// [`UpdateOrder::Alternating`]. Default 1. Live.
    pub discriminator_steps: usize,
    /// Where both networks start. Default [`Init::PyTorch`].
    pub init: Init,
    /// Whether both networks are told the painting's class as one more input, 0 or 1: whether u > ½. Default false.
    pub conditional: bool,
    /// Whom G learns from.
    pub artist: ArtistConfig,
    /// Who learns nothing. Default [`Freeze::None`]. Live.
    pub freeze: Freeze,
}

/// The artist that G learns from: see [`crate::Artist`].
#[derive(Clone, Debug, PartialEq)]
pub struct ArtistConfig {
    /// The painting for u = 0 and that for u = 1, a number a point, each within ±1,000,000, and not the same.
    /// Default None: the tutorial's x² and 2x² + 1.
    pub bounds: Option<Bounds>,
    /// How u is drawn. Default [`Distribution::Uniform`].
    pub distribution: Distribution,
}

/// The optimiser of both networks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptimizerKind {
    /// The tutorial's: [`crate::nn::Adam`].
    Adam,
    /// The paper's: [`crate::nn::Sgd`], with momentum.
    Sgd,
}

/// Which network keeps its weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freeze {
    /// Both learn.
    None,
    /// Only D learns.
    Generator,
    /// Only G learns.
    Discriminator,
}

/// In which order a step updates D and G.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpdateOrder {
    /// The tutorial's text, as the PyTorch of its day ran it: one forward pass; D is updated; G's gradient then goes
    /// back through the old activations of D and the new weights of D.
    Classic,
    /// Today's script: both gradients at the old weights.
    Simultaneous,
    /// Algorithm 1 of the paper: D is updated, then judges the generated paintings anew, and G learns from that. With k = 1
    /// the paintings are the same; with k > 1 each update of D has a batch of its own, and G a fresh one.
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
            optimizer: OptimizerKind::Adam,
            loss: GeneratorLoss::Minimax,
            update_order: UpdateOrder::Classic,
            discriminator_steps: 1,
            init: Init::PyTorch,
            conditional: false,
            artist: ArtistConfig::default(),
            freeze: Freeze::None,
        }
    }
}

impl Default for ArtistConfig {
    fn default() -> ArtistConfig {
        ArtistConfig { bounds: None, distribution: Distribution::Uniform }
    }
}

const SEED: RangeInclusive<u64> = 0..=LARGEST_WHOLE;
const BATCH_SIZE: RangeInclusive<u64> = 1..=1024;
const IDEAS: RangeInclusive<u64> = 1..=64;
const POINTS: RangeInclusive<u64> = 2..=256;
const HIDDEN_LAYERS: usize = 5;
const HIDDEN_UNITS: RangeInclusive<u64> = 1..=512;

const DISCRIMINATOR_STEPS: RangeInclusive<u64> = 1..=20;
/// Well within float32, so that sums over a batch stay there too.
const FARTHEST: u32 = 1_000_000;

const OPTIMIZERS: [(&str, OptimizerKind); 2] = [("adam", OptimizerKind::Adam), ("sgd", OptimizerKind::Sgd)];
const LOSSES: [(&str, GeneratorLoss); 2] =
    [("minimax", GeneratorLoss::Minimax), ("nonSaturating", GeneratorLoss::NonSaturating)];
const UPDATE_ORDERS: [(&str, UpdateOrder); 3] = [
    ("classic", UpdateOrder::Classic),
    ("simultaneous", UpdateOrder::Simultaneous),
    ("alternating", UpdateOrder::Alternating),
];

const INITS: [(&str, Init); 2] = [("pytorch", Init::PyTorch), ("glorot", Init::Glorot)];
const DISTRIBUTIONS: [(&str, Distribution); 2] =
    [("uniform", Distribution::Uniform), ("twoModes", Distribution::TwoModes)];
const FREEZES: [(&str, Freeze); 3] =
    [("none", Freeze::None), ("generator", Freeze::Generator), ("discriminator", Freeze::Discriminator)];

/// The names of the artist's settings.
const ARTIST_FIELDS: [&str; 3] = ["lower", "upper", "distribution"];

impl Config {
    /// The names of all fields.
    pub const FIELDS: [&str; 16] = [
        "seed",
        "batchSize",
        "ideas",
        "points",
        "generatorHidden",
        "discriminatorHidden",
        "generatorLearningRate",
        "discriminatorLearningRate",
        "optimizer",
        "loss",
        "updateOrder",
        "discriminatorSteps",
        "init",
        "conditional",
        "artist",
        "freeze",
    ];

    /// How many layers a network has at most, the last one included.
    pub const LAYERS: usize = HIDDEN_LAYERS + 1;

    /// How many live changes a run keeps at most.
    pub const MOST_EVENTS: usize = 10_000;

    /// The fields that a running Gan can change; the others need a new one.
    pub const LIVE: [&str; 6] =
        ["generatorLearningRate", "discriminatorLearningRate", "loss", "updateOrder", "discriminatorSteps", "freeze"];

    /// The tutorial's settings but for these, in any order.
    ///
    /// # Errors
    /// As [`Config::set`] and [`Config::validate`].
    pub fn from_entries(entries: &[(String, Value)]) -> Result<Config, ConfigError> {
        let mut config = Config::default();
        entries.iter().try_for_each(|(field, value)| config.set(field, value))?;
        config.check_together()?;
        Ok(config)
    }

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
            "optimizer" => name_of(&OPTIMIZERS, self.optimizer),
            "loss" => name_of(&LOSSES, self.loss),
            "updateOrder" => name_of(&UPDATE_ORDERS, self.update_order),
            "discriminatorSteps" => Value::Number(self.discriminator_steps as f64),
            "init" => name_of(&INITS, self.init),
            "conditional" => Value::Flag(self.conditional),
            "artist" => self.artist.value(),
            "freeze" => name_of(&FREEZES, self.freeze),
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
            "optimizer" => self.optimizer = given.choice(&OPTIMIZERS)?,
            "loss" => self.loss = given.choice(&LOSSES)?,
            "updateOrder" => self.update_order = given.choice(&UPDATE_ORDERS)?,
            "discriminatorSteps" => self.discriminator_steps = given.whole(DISCRIMINATOR_STEPS)? as usize,
            "init" => self.init = given.choice(&INITS)?,
            "conditional" => self.conditional = given.flag()?,
            "artist" => self.artist = given.artist()?,
            "freeze" => self.freeze = given.choice(&FREEZES)?,
            _ => return Err(given.refuse(Reason::Unknown { fields: &Config::FIELDS })),
        }
        Ok(())
    }

    /// Checks every field, and those that depend on each other: `discriminatorSteps` on `updateOrder`, the artist's
    /// bounds on `points`.
    ///
    /// # Errors
    /// For the first field that is out of its range.
    pub fn validate(&self) -> Result<(), ConfigError> {
        let mut checked = Config::default();
        Config::FIELDS.iter().try_for_each(|field| {
            let value = self.get(field).expect("a field");
            checked.set(field, &value)
        })?;
        self.check_together()
    }

    /// Changes one field of [`Config::LIVE`].
    ///
    /// # Errors
    /// As [`Config::set`] and [`Config::validate`], and if the field cannot change in a running Gan; the config is then
    /// as it was.
    pub fn change(&mut self, field: &str, given: &Value) -> Result<(), ConfigError> {
        let mut changed = self.clone();
        changed.set_live(field, given)?;
        if let Err(error) = changed.check_together() {
            // The field at hand is the one to blame.
            return Err(if field == "updateOrder" {
                let allowed = format!(r#""alternating" while discriminatorSteps is {}"#, self.discriminator_steps);
                Given { field, value: given }.not_allowed(allowed)
            } else {
                error
            });
        }
        *self = changed;
        Ok(())
    }

    /// Sets a field of [`Config::LIVE`], without a look at the others.
    pub(crate) fn set_live(&mut self, field: &str, given: &Value) -> Result<(), ConfigError> {
        if Config::LIVE.contains(&field) {
            return self.set(field, given);
        }
        let known = Config::FIELDS.contains(&field);
        let reason = if known { Reason::NotLive } else { Reason::Unknown { fields: &Config::LIVE } };
        Err(Given { field, value: given }.refuse(reason))
    }

    /// Checks what no field can know by itself.
    pub(crate) fn check_together(&self) -> Result<(), ConfigError> {
        if self.discriminator_steps > 1 && self.update_order != UpdateOrder::Alternating {
            let value = Value::Number(self.discriminator_steps as f64);
            let given = Given { field: "discriminatorSteps", value: &value };
            return Err(given.not_allowed(r#"1 unless updateOrder is "alternating""#.to_owned()));
        }
        let Some(bounds) = &self.artist.bounds else {
            return Ok(());
        };
        for (field, bound) in [("artist.lower", &bounds.lower), ("artist.upper", &bounds.upper)] {
            if bound.len() != self.points {
                let allowed = format!("a list of {} numbers, one for each of the points", self.points);
                return Err(Given { field, value: &numbers(bound) }.not_allowed(allowed));
            }
        }
        if bounds.are_one_curve() {
            let given = Given { field: "artist.upper", value: &numbers(&bounds.upper) };
            return Err(given.not_allowed("another curve than artist.lower".to_owned()));
        }
        Ok(())
    }

    /// The sizes of G and D: inputs, hidden layers, outputs.
    pub fn sizes(&self) -> [Vec<usize>; 2] {
        let sizes = |inputs, hidden: &[usize], outputs| [&[inputs], hidden, &[outputs]].concat();
        [
            sizes(self.generator_inputs(), &self.generator_hidden, self.points),
            sizes(self.discriminator_inputs(), &self.discriminator_hidden, 1),
        ]
    }

    /// How many numbers G makes a painting from: the ideas, and the label if there is one.
    pub fn generator_inputs(&self) -> usize {
        self.ideas + usize::from(self.conditional)
    }

    /// How many numbers D judges: a painting, and the label if there is one.
    pub fn discriminator_inputs(&self) -> usize {
        self.points + usize::from(self.conditional)
    }

    /// All fields by name.
    pub fn value(&self) -> Value {
        Value::Object(Config::FIELDS.iter().map(|field| entry(field, self.get(field).expect("a field"))).collect())
    }
}

impl ArtistConfig {
    fn value(&self) -> Value {
        let mut entries = vec![entry("distribution", name_of(&DISTRIBUTIONS, self.distribution))];
        if let Some(Bounds { lower, upper }) = &self.bounds {
            entries.extend([entry("lower", numbers(lower)), entry("upper", numbers(upper))]);
        }
        Value::Object(entries)
    }
}

fn numbers(list: &[f64]) -> Value {
    Value::List(list.iter().copied().map(Value::Number).collect())
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
    /// The step of the event in which it was given.
    step: Option<u64>,
}

#[derive(Clone, Debug, PartialEq)]
enum Reason {
    NotAllowed { allowed: String },
    NotLive,
    Unknown { fields: &'static [&'static str] },
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let ConfigError { field, given, reason, step } = self;
        if let Some(step) = step {
            write!(f, "in the event at step {step}, ")?;
        }
        match reason {
            Reason::NotAllowed { allowed } => write!(f, "{field} must be {allowed}, but {given} was given"),
            Reason::NotLive => write!(
                f,
                "{field} (given: {given}) cannot change while a Gan is running: {} can; the rest needs a new Gan",
                Config::LIVE.join(", ")
            ),
            Reason::Unknown { fields } => {
                let field = Value::text(field);
                write!(f, "{field} (given: {given}) is not a field; the fields are {}", fields.join(", "))
            }
        }
    }
}

impl std::error::Error for ConfigError {}

impl ConfigError {
    /// `field` must be `allowed`, but `given` was given.
    pub(crate) fn not_allowed(field: &str, allowed: &str, given: &Value) -> ConfigError {
        Given { field, value: given }.not_allowed(allowed.to_owned())
    }

    pub(crate) fn at_step(self, step: u64) -> ConfigError {
        ConfigError { step: Some(step), ..self }
    }
}

/// A value on its way into a field.
struct Given<'a> {
    field: &'a str,
    value: &'a Value,
}

impl Given<'_> {
    fn whole(&self, range: RangeInclusive<u64>) -> Result<u64, ConfigError> {
        self.value
            .whole(range.clone())
            .ok_or_else(|| self.not_allowed(format!("a whole number from {} to {}", range.start(), range.end())))
    }

    fn hidden_layers(&self) -> Result<Vec<usize>, ConfigError> {
        let units = |value: &Value| Some(value.whole(HIDDEN_UNITS)? as usize);
        match self.value {
            Value::List(list) if list.len() <= HIDDEN_LAYERS => list.iter().map(units).collect(),
            _ => None,
        }
        .ok_or_else(|| {
            let (least, most) = HIDDEN_UNITS.into_inner();
            self.not_allowed(format!("a list of 0 to {HIDDEN_LAYERS} whole numbers from {least} to {most}"))
        })
    }

    fn flag(&self) -> Result<bool, ConfigError> {
        match *self.value {
            Value::Flag(flag) => Ok(flag),
            _ => Err(self.not_allowed("true or false".to_owned())),
        }
    }

    fn artist(&self) -> Result<ArtistConfig, ConfigError> {
        let Value::Object(entries) = self.value else {
            return Err(self.not_allowed(format!("an object with {}", ARTIST_FIELDS.join(", "))));
        };
        let mut artist = ArtistConfig::default();
        let [mut lower, mut upper] = [None, None];
        for (name, value) in entries {
            let field = format!("artist.{name}");
            let given = Given { field: &field, value };
            match name.as_str() {
                "lower" => lower = Some(given.bound()?),
                "upper" => upper = Some(given.bound()?),
                "distribution" => artist.distribution = given.choice(&DISTRIBUTIONS)?,
                _ => return Err(given.refuse(Reason::Unknown { fields: &ARTIST_FIELDS })),
            }
        }
        let missing = |field, other: &str| {
            let value = Value::Other("nothing".to_owned());
            Given { field, value: &value }.not_allowed(format!("given together with {other}"))
        };
        artist.bounds = match (lower, upper) {
            (Some(lower), Some(upper)) => Some(Bounds { lower, upper }),
            (None, None) => None,
            (Some(_), None) => return Err(missing("artist.upper", "artist.lower")),
            (None, Some(_)) => return Err(missing("artist.lower", "artist.upper")),
        };
        Ok(artist)
    }

    fn bound(&self) -> Result<Vec<f64>, ConfigError> {
        let number = |value: &Value| match *value {
            Value::Number(number) if number.abs() <= f64::from(FARTHEST) => Some(number),
            _ => None,
        };
        match self.value {
            Value::List(list) if POINTS.contains(&(list.len() as u64)) => list.iter().map(number).collect(),
            _ => None,
        }
        .ok_or_else(|| {
            self.not_allowed(format!("a list of numbers from -{FARTHEST} to {FARTHEST}, one for each point"))
        })
    }

    fn learning_rate(&self) -> Result<f64, ConfigError> {
        match *self.value {
            Value::Number(rate) if rate > 0.0 && rate <= 1.0 => Ok(rate),
            _ => Err(self.not_allowed("a number above 0 and at most 1".to_owned())),
        }
    }

    fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Result<T, ConfigError> {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        Ok(choices[self.place_in(&names)?].1)
    }

    fn place_in(&self, names: &[&str]) -> Result<usize, ConfigError> {
        let text = if let Value::Text(text) = self.value { text } else { "" };
        names.iter().position(|name| *name == text).ok_or_else(|| {
            let quoted: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
            self.not_allowed(quoted.join(" or "))
        })
    }

    fn not_allowed(&self, allowed: String) -> ConfigError {
        self.refuse(Reason::NotAllowed { allowed })
    }

    fn refuse(&self, reason: Reason) -> ConfigError {
        ConfigError { field: self.field.to_owned(), given: self.value.to_string(), reason, step: None }
    }
}

fn name_of<T: PartialEq>(choices: &[(&str, T)], choice: T) -> Value {
    let found = choices.iter().find(|(_, each)| *each == choice);
    Value::Text(found.expect("every choice has a name").0.to_owned())
}
