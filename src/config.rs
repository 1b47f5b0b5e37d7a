//! Every hyperparameter, with its meaning, its default and its range.

use crate::artist::{Bounds, Distribution};
use crate::loss::GeneratorLoss;
use crate::nn::Init;
use crate::text::{joined, joined_by, number_text};
use crate::value::{LARGEST_WHOLE, Value, entry};
use std::fmt;

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

const HIDDEN_LAYERS: usize = 5;
const HIDDEN_UNITS: [usize; 2] = [1, 512];
const POINTS: [usize; 2] = [2, 256];
/// Well within float32, so that sums over a batch stay there too.
const FARTHEST: f64 = 1e6;

/// A setting that is one of a few, each with a name outside Rust.
trait Choice {
    /// The names of all.
    fn names(&self) -> &'static [&'static str];

    /// The place of this one among them.
    fn place(&self) -> usize;

    /// Becomes the one at a place.
    fn choose(&mut self, place: usize);
}

macro_rules! choice {
    ($type:ident { $($variant:ident = $name:literal),+ }) => {
        impl Choice for $type {
            fn names(&self) -> &'static [&'static str] {
                &[$($name),+]
            }

            fn place(&self) -> usize {
                *self as usize
            }

            fn choose(&mut self, place: usize) {
                *self = [$($type::$variant),+][place];
            }
        }
    };
}

// In the order in which the types declare them.
choice!(OptimizerKind { Adam = "adam", Sgd = "sgd" });
choice!(GeneratorLoss { Minimax = "minimax", NonSaturating = "nonSaturating" });
choice!(UpdateOrder { Classic = "classic", Simultaneous = "simultaneous", Alternating = "alternating" });
choice!(Init { PyTorch = "pytorch", Glorot = "glorot" });
choice!(Distribution { Uniform = "uniform", TwoModes = "twoModes" });
choice!(Freeze { None = "none", Generator = "generator", Discriminator = "discriminator" });

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

    /// What a field is kept in, None for an unknown one.
    fn slot(&mut self, field: &str) -> Option<Slot<'_>> {
        Some(match field {
            "seed" => Slot::Seed(&mut self.seed),
            "batchSize" => Slot::Count(&mut self.batch_size, [1, 1024]),
            "ideas" => Slot::Count(&mut self.ideas, [1, 64]),
            "points" => Slot::Count(&mut self.points, POINTS),
            "generatorHidden" => Slot::Layers(&mut self.generator_hidden),
            "discriminatorHidden" => Slot::Layers(&mut self.discriminator_hidden),
            "generatorLearningRate" => Slot::Rate(&mut self.generator_learning_rate),
            "discriminatorLearningRate" => Slot::Rate(&mut self.discriminator_learning_rate),
            "optimizer" => Slot::Choice(&mut self.optimizer),
            "loss" => Slot::Choice(&mut self.loss),
            "updateOrder" => Slot::Choice(&mut self.update_order),
            "discriminatorSteps" => Slot::Count(&mut self.discriminator_steps, [1, 20]),
            "init" => Slot::Choice(&mut self.init),
            "conditional" => Slot::Flag(&mut self.conditional),
            "artist" => Slot::Artist(&mut self.artist),
            "freeze" => Slot::Choice(&mut self.freeze),
            _ => return None,
        })
    }

    /// The value of a field, None for an unknown one.
    pub fn get(&self, field: &str) -> Option<Value> {
        // Of a copy, as a slot is for writing too: a table for reading alone would double the code.
        self.clone().slot(field).map(|slot| slot.value())
    }

    /// Sets a field to a value from outside.
    ///
    /// # Errors
    /// If there is no such field, or the value is not of its type and range; the config is then as it was.
    pub fn set(&mut self, field: &str, given: &Value) -> Result<(), ConfigError> {
        match self.slot(field) {
            Some(slot) => slot.set(field, given),
            None => Err(ConfigError::unknown(field, given, &Config::FIELDS)),
        }
    }

    /// Checks every field, and those that depend on each other: `discriminatorSteps` on `updateOrder`, the artist's
    /// bounds on `points`.
    ///
    /// # Errors
    /// For the first field that is out of its range.
    pub fn validate(&self) -> Result<(), ConfigError> {
        let Value::Object(entries) = self.value() else { unreachable!("a config is an object") };
        Config::from_entries(&entries).map(|_| ())
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
                let steps = number_text(self.discriminator_steps as f64);
                ConfigError::not_allowed(
                    field,
                    &joined(&[r#""alternating" while discriminatorSteps is "#, &steps]),
                    given,
                )
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
            self.set(field, given)
        } else if Config::FIELDS.contains(&field) {
            Err(ConfigError::not_live(field, given))
        } else {
            Err(ConfigError::unknown(field, given, &Config::LIVE))
        }
    }

    /// Checks what no field can know by itself.
    pub(crate) fn check_together(&self) -> Result<(), ConfigError> {
        if self.discriminator_steps > 1 && self.update_order != UpdateOrder::Alternating {
            let given = Value::Number(self.discriminator_steps as f64);
            return Err(ConfigError::not_allowed(
                "discriminatorSteps",
                r#"1 unless updateOrder is "alternating""#,
                &given,
            ));
        }
        let Some(bounds) = &self.artist.bounds else {
            return Ok(());
        };
        for (field, bound) in [("artist.lower", &bounds.lower), ("artist.upper", &bounds.upper)] {
            if bound.len() != self.points {
                let points = number_text(self.points as f64);
                let allowed = joined(&["a list of ", &points, " numbers, one for each of the points"]);
                return Err(ConfigError::not_allowed(field, &allowed, &Value::of_numbers(bound)));
            }
        }
        if bounds.are_one_curve() {
            let given = Value::of_numbers(&bounds.upper);
            return Err(ConfigError::not_allowed("artist.upper", "another curve than artist.lower", &given));
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
        let mut copy = self.clone();
        let mut value = |field| copy.slot(field).expect("a field").value();
        Value::Object(Config::FIELDS.iter().map(|field| entry(field, value(field))).collect())
    }
}

impl ArtistConfig {
    fn value(&self) -> Value {
        let distribution = self.distribution.names()[self.distribution.place()];
        let mut entries = vec![entry("distribution", Value::text(distribution))];
        if let Some(Bounds { lower, upper }) = &self.bounds {
            entries.push(entry("lower", Value::of_numbers(lower)));
            entries.push(entry("upper", Value::of_numbers(upper)));
        }
        Value::Object(entries)
    }

    fn from_entries(entries: &[(String, Value)]) -> Result<ArtistConfig, ConfigError> {
        let mut distribution = Distribution::Uniform;
        let [mut lower, mut upper] = [Vec::new(), Vec::new()];
        for (name, given) in entries {
            let field = joined(&["artist.", name]);
            let slot = match name.as_str() {
                "lower" => Slot::Bound(&mut lower),
                "upper" => Slot::Bound(&mut upper),
                "distribution" => Slot::Choice(&mut distribution),
                _ => return Err(ConfigError::unknown(&field, given, &ARTIST_FIELDS)),
            };
            slot.set(&field, given)?;
        }
        let missing = |field, other: &str| {
            let nothing = Value::Other("nothing".to_owned());
            Err(ConfigError::not_allowed(field, &joined(&["given together with ", other]), &nothing))
        };
        // A bound that was given has points.
        let bounds = match (lower.is_empty(), upper.is_empty()) {
            (false, false) => Some(Bounds { lower, upper }),
            (true, true) => None,
            (false, true) => return missing("artist.upper", "artist.lower"),
            (true, false) => return missing("artist.lower", "artist.upper"),
        };
        Ok(ArtistConfig { bounds, distribution })
    }
}

impl GeneratorLoss {
    /// Reads the name of a loss, for an argument called `field`.
    ///
    /// # Errors
    /// If it is none.
    pub fn from_value(field: &str, value: &Value) -> Result<GeneratorLoss, ConfigError> {
        let mut loss = GeneratorLoss::Minimax;
        Slot::Choice(&mut loss).set(field, value)?;
        Ok(loss)
    }
}

/// What a field is kept in, by what it may hold: the only place that knows of types and ranges.
enum Slot<'a> {
    /// 0 … 2⁵³ − 1.
    Seed(&'a mut u64),
    /// A whole number from the first to the last of the range.
    Count(&'a mut usize, [usize; 2]),
    /// The units of hidden layers.
    Layers(&'a mut Vec<usize>),
    /// A learning rate.
    Rate(&'a mut f64),
    Choice(&'a mut dyn Choice),
    Flag(&'a mut bool),
    /// One of the artist's bounds.
    Bound(&'a mut Vec<f64>),
    Artist(&'a mut ArtistConfig),
}

impl Slot<'_> {
    /// Sets it to a value from outside, for a field of this name.
    fn set(mut self, field: &str, given: &Value) -> Result<(), ConfigError> {
        if let (Slot::Artist(artist), Value::Object(entries)) = (&mut self, given) {
            **artist = ArtistConfig::from_entries(entries)?;
            return Ok(());
        }
        self.take(given).ok_or_else(|| ConfigError::not_allowed(field, &self.allowed(), given))
    }

    /// Takes over a value, None if it is not allowed.
    fn take(&mut self, given: &Value) -> Option<()> {
        match (self, given) {
            (Slot::Seed(seed), _) => **seed = given.whole([0, LARGEST_WHOLE])?,
            (Slot::Count(count, range), _) => **count = given.whole(range.map(|end| end as u64))? as usize,
            (Slot::Layers(layers), Value::List(list)) if list.len() <= HIDDEN_LAYERS => {
                **layers = given.sizes(HIDDEN_UNITS)?;
            }
            (Slot::Rate(rate), &Value::Number(given)) if given > 0.0 && given <= 1.0 => **rate = given,
            (Slot::Choice(choice), Value::Text(given)) => {
                choice.choose(choice.names().iter().position(|name| name == given)?);
            }
            (Slot::Flag(flag), &Value::Flag(given)) => **flag = given,
            (Slot::Bound(bound), Value::List(list)) if (POINTS[0]..=POINTS[1]).contains(&list.len()) => {
                let mut numbers = Vec::new();
                for value in list {
                    match *value {
                        Value::Number(number) if number.abs() <= FARTHEST => numbers.push(number),
                        _ => return None,
                    }
                }
                **bound = numbers;
            }
            _ => return None,
        }
        Some(())
    }

    /// What is allowed, as a refusal says it.
    fn allowed(&self) -> String {
        match self {
            Slot::Seed(_) => whole_number([0, LARGEST_WHOLE]),
            Slot::Count(_, range) => whole_number(range.map(|end| end as u64)),
            Slot::Layers(_) => {
                let [layers, least, most] =
                    [HIDDEN_LAYERS, HIDDEN_UNITS[0], HIDDEN_UNITS[1]].map(|n| number_text(n as f64));
                joined(&["a list of 0 to ", &layers, " whole numbers from ", &least, " to ", &most])
            }
            Slot::Rate(_) => "a number above 0 and at most 1".to_owned(),
            Slot::Choice(choice) => joined(&["\"", &joined_by("\" or \"", choice.names()), "\""]),
            Slot::Flag(_) => "true or false".to_owned(),
            Slot::Bound(_) => {
                let farthest = number_text(FARTHEST);
                joined(&["a list of numbers from -", &farthest, " to ", &farthest, ", one for each point"])
            }
            Slot::Artist(_) => joined(&["an object with ", &joined_by(", ", &ARTIST_FIELDS)]),
        }
    }

    fn value(self) -> Value {
        match self {
            Slot::Seed(seed) => Value::Number(*seed as f64),
            Slot::Count(count, _) => Value::Number(*count as f64),
            Slot::Layers(layers) => Value::of_sizes(layers),
            Slot::Rate(rate) => Value::Number(*rate),
            Slot::Choice(choice) => Value::text(choice.names()[choice.place()]),
            Slot::Flag(flag) => Value::Flag(*flag),
            Slot::Bound(bound) => Value::of_numbers(bound),
            Slot::Artist(artist) => artist.value(),
        }
    }
}

/// A range of whole numbers, as a refusal says it.
pub(crate) fn whole_number(range: [u64; 2]) -> String {
    let [least, most] = range.map(|end| number_text(end as f64));
    joined(&["a whole number from ", &least, " to ", &most])
}

/// Why a value from outside was refused: one sentence that names the field, what was given and what is allowed.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfigError(String);

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

impl ConfigError {
    /// `field` must be `allowed`, but `given` was given.
    pub(crate) fn not_allowed(field: &str, allowed: &str, given: &Value) -> ConfigError {
        ConfigError(joined(&[field, " must be ", allowed, ", but ", &given.words(), " was given"]))
    }

    fn not_live(field: &str, given: &Value) -> ConfigError {
        let live = joined_by(", ", &Config::LIVE);
        let cannot = ") cannot change while a Gan is running: ";
        ConfigError(joined(&[field, " (given: ", &given.words(), cannot, &live, " can; the rest needs a new Gan"]))
    }

    fn unknown(field: &str, given: &Value, fields: &[&str]) -> ConfigError {
        let (name, fields) = (Value::text(field).words(), joined_by(", ", fields));
        ConfigError(joined(&[&name, " (given: ", &given.words(), ") is not a field; the fields are ", &fields]))
    }

    pub(crate) fn at_step(self, step: u64) -> ConfigError {
        ConfigError(joined(&["in the event at step ", &number_text(step as f64), ", ", &self.0]))
    }

    /// The sentence.
    pub(crate) fn into_sentence(self) -> String {
        self.0
    }
}
