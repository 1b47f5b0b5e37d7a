//! Every hyperparameter, with its meaning, its default and its range.

mod error;
mod given;
pub(crate) mod read;
mod settings;

pub use error::ConfigError;
pub use given::Given;
pub use settings::{Allowed, SETTINGS, Setting};

use crate::artist::{Bounds, Distribution};
use crate::events::Change;
use crate::loss::GeneratorLoss;
use crate::nn::Init;
use serde::{Deserialize, Serialize};

/// What a run is made of. The default is the tutorial.
///
/// Outside Rust (JavaScript, JSON) the names are in camel case. [`SETTINGS`] lists all of them with their ranges.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Config {
    /// The seed of all random numbers in the run: 0 … 2⁵³ − 1, the whole numbers that JavaScript can hold. Default 1.
    pub seed: u64,
    /// Paintings of the artist, and as many of G, per step: 1 … 1024. Default 64.
    pub batch_size: usize,
    /// How many random numbers G makes a painting from, each N(0, 1): 1 … 64. Default 5.
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
    /// The optimiser of both networks. Default [`OptimizerKind::Adam`].
    pub optimizer: OptimizerKind,
    /// What G minimises. Default [`GeneratorLoss::Minimax`]. Live.
    pub loss: GeneratorLoss,
    /// Which of D's weights G's gradient goes through. Default [`UpdateOrder::Classic`]. Live.
    pub update_order: UpdateOrder,
    /// k, the number of updates of D in a step, each on its own batch: 1 … 20. If k is above 1, the update order must be
    /// [`UpdateOrder::Alternating`]. Default 1. Live.
    pub discriminator_steps: usize,
    /// Where both networks start. Default [`Init::PyTorch`].
    pub init: Init,
    /// Whether both networks get the painting's class as one more input: 1 if u > ½, else 0. Default false.
    pub conditional: bool,
    /// The artist that G learns from. Default: the tutorial's.
    pub artist: ArtistConfig,
    /// Which network does not learn. Default [`Freeze::None`]. Live.
    pub freeze: Freeze,
}

/// The artist that G learns from: see [`crate::Artist`].
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(from = "ArtistFields", into = "ArtistFields")]
pub struct ArtistConfig {
    /// The paintings for u = 0 and for u = 1, with one number for each point, within ±1,000,000. They must differ.
    /// Default None: the tutorial's x² and 2x² + 1.
    pub bounds: Option<Bounds>,
    /// How u is drawn. Default [`Distribution::Uniform`].
    pub distribution: Distribution,
}

/// The optimiser of both networks.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum OptimizerKind {
    /// The tutorial's optimiser, [`crate::nn::Adam`].
    Adam,
    /// The paper's optimiser, [`crate::nn::Sgd`] with momentum.
    Sgd,
}

/// Which network keeps its weights.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Freeze {
    /// Both learn.
    None,
    /// Only D learns.
    Generator,
    /// Only G learns.
    Discriminator,
}

/// In which order a step updates D and G.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum UpdateOrder {
    /// The code in the tutorial's text, as the PyTorch of its day ran it. There is one forward pass. D is updated, and then
    /// G's gradient goes back through D's old activations and its new weights.
    Classic,
    /// Today's script: both gradients are taken at the old weights.
    Simultaneous,
    /// Algorithm 1 of the paper: D is updated, then judges the generated paintings again, and G learns from that. With k = 1
    /// the paintings stay the same. With k > 1 each update of D has its own batch, and G gets a fresh one.
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

/// [`ArtistConfig`] as it is written outside Rust, where the bounds stand beside the distribution.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct ArtistFields {
    distribution: Distribution,
    #[serde(skip_serializing_if = "Option::is_none")]
    lower: Option<Vec<f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    upper: Option<Vec<f64>>,
}

impl Default for ArtistFields {
    fn default() -> ArtistFields {
        ArtistConfig::default().into()
    }
}

impl From<ArtistConfig> for ArtistFields {
    fn from(ArtistConfig { bounds, distribution }: ArtistConfig) -> ArtistFields {
        let (lower, upper) = bounds.map(|Bounds { lower, upper }| (lower, upper)).unzip();
        ArtistFields { distribution, lower, upper }
    }
}

impl From<ArtistFields> for ArtistConfig {
    /// A missing bound becomes one without points, which [`Config::validate`] refuses.
    fn from(ArtistFields { distribution, lower, upper }: ArtistFields) -> ArtistConfig {
        let given = lower.is_some() || upper.is_some();
        let bounds = given.then(|| Bounds { lower: lower.unwrap_or_default(), upper: upper.unwrap_or_default() });
        ArtistConfig { bounds, distribution }
    }
}

impl Config {
    /// How many layers a network has at most, the last one included.
    pub const LAYERS: usize = settings::HIDDEN_LAYERS + 1;

    /// How many live changes a run keeps at most.
    pub const MOST_EVENTS: usize = 10_000;

    /// The settings in a JSON object, and the tutorial's for all others.
    ///
    /// # Errors
    /// As [`Config::validate`]; also if a name is unknown, or a value has the wrong type.
    pub fn from_json(json: &serde_json::Value) -> Result<Config, ConfigError> {
        read::config(Given::from_json(json))
    }

    /// Checks every field, and then the fields that depend on each other: `discriminatorSteps` depends on `updateOrder`, and
    /// the artist's bounds depend on `points`.
    ///
    /// # Errors
    /// Names the first field that is out of its range.
    pub fn validate(&self) -> Result<(), ConfigError> {
        let number = |field, number| allowed(field).check(field, &Given::Number(number));
        let numbers = |field, numbers: &[f64]| allowed(field).check(field, &Given::numbers(numbers));
        let layers =
            |field, units: &[usize]| numbers(field, &units.iter().map(|&units| units as f64).collect::<Vec<_>>());
        number("seed", self.seed as f64)?;
        number("batchSize", self.batch_size as f64)?;
        number("ideas", self.ideas as f64)?;
        number("points", self.points as f64)?;
        layers("generatorHidden", &self.generator_hidden)?;
        layers("discriminatorHidden", &self.discriminator_hidden)?;
        number("generatorLearningRate", self.generator_learning_rate)?;
        number("discriminatorLearningRate", self.discriminator_learning_rate)?;
        number("discriminatorSteps", self.discriminator_steps as f64)?;
        if let Some(Bounds { lower, upper }) = &self.artist.bounds {
            numbers("artist.lower", lower)?;
            numbers("artist.upper", upper)?;
        }
        self.check_together()
    }

    /// Checks the fields that depend on each other.
    pub(crate) fn check_together(&self) -> Result<(), ConfigError> {
        if self.discriminator_steps > 1 && self.update_order != UpdateOrder::Alternating {
            let given = Given::Number(self.discriminator_steps as f64);
            let allowed = r#"1 unless updateOrder is "alternating""#;
            return Err(ConfigError::not_allowed("discriminatorSteps", allowed, given));
        }
        let Some(bounds) = &self.artist.bounds else {
            return Ok(());
        };
        for (field, bound) in [("artist.lower", &bounds.lower), ("artist.upper", &bounds.upper)] {
            if bound.len() != self.points {
                let allowed = format_args!("a list of {} numbers, one for each of the points", self.points);
                return Err(ConfigError::not_allowed(field, allowed, Given::numbers(bound)));
            }
        }
        if bounds.are_one_curve() {
            let given = Given::numbers(&bounds.upper);
            return Err(ConfigError::not_allowed("artist.upper", "another curve than artist.lower", given));
        }
        Ok(())
    }

    /// Makes a live change.
    ///
    /// # Errors
    /// As [`Config::validate`]. The config then stays as it was.
    pub fn change(&mut self, change: Change) -> Result<(), ConfigError> {
        change.check()?;
        let before = self.clone();
        self.apply(change);
        let done = self.check_together();
        if done.is_err() {
            *self = before;
        }
        match (done, change) {
            // The error must name the field that was changed.
            (Err(_), Change::UpdateOrder(_)) => {
                let allowed = format_args!("\"alternating\" while discriminatorSteps is {}", self.discriminator_steps);
                Err(ConfigError::not_allowed("updateOrder", allowed, change.parts().1))
            }
            (done, _) => done,
        }
    }

    /// Makes a live change without checking the result.
    pub(crate) fn apply(&mut self, change: Change) {
        match change {
            Change::GeneratorLearningRate(rate) => self.generator_learning_rate = rate,
            Change::DiscriminatorLearningRate(rate) => self.discriminator_learning_rate = rate,
            Change::Loss(loss) => self.loss = loss,
            Change::UpdateOrder(order) => self.update_order = order,
            Change::DiscriminatorSteps(steps) => self.discriminator_steps = steps,
            Change::Freeze(freeze) => self.freeze = freeze,
        }
    }

    /// The sizes of G and D: inputs, hidden layers, outputs.
    pub fn sizes(&self) -> [Vec<usize>; 2] {
        let sizes = |inputs, hidden: &[usize], outputs| [&[inputs], hidden, &[outputs]].concat();
        [
            sizes(self.generator_inputs(), &self.generator_hidden, self.points),
            sizes(self.discriminator_inputs(), &self.discriminator_hidden, 1),
        ]
    }

    /// How many inputs G has: the ideas, and the label if there is one.
    pub fn generator_inputs(&self) -> usize {
        self.ideas + usize::from(self.conditional)
    }

    /// How many inputs D has: the points of a painting, and the label if there is one.
    pub fn discriminator_inputs(&self) -> usize {
        self.points + usize::from(self.conditional)
    }
}

/// What a field may be. A name such as "artist.lower" is one of the artist's fields.
pub(crate) fn allowed(field: &str) -> Allowed {
    let setting = match field.strip_prefix("artist.") {
        Some(part) => settings::find(&settings::ARTIST_SETTINGS, part),
        None => settings::find(&SETTINGS, field),
    };
    setting.expect("the name of a setting").allowed
}
