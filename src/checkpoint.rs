//! A run as a file, to and from PyTorch.
//!
//! The file is in the safetensors format. Its tensors, all `F32`:
//!
//! | name | shape | is |
//! | --- | --- | --- |
//! | `generator.0.weight`, `generator.0.bias`, `generator.2.weight`, … | `[outputs, inputs]`, `[outputs]` | G, as the `state_dict` of PyTorch's `Sequential(Linear, ReLU, Linear)` |
//! | `discriminator.0.weight`, … | likewise | D; its last layer gives a logit |
//! | `exp_avg.generator.0.weight`, `exp_avg_sq.generator.0.weight`, … | as the weight | Adam's m and v |
//! | `momentum_buffer.generator.0.weight`, … | as the weight | SGD's b, in the place of Adam's |
//! | `paintings` | `[batch, points]` | the batch on show; a conditional Gan's have their label as one more column |
//!
//! In a conditional Gan the label is the last column of the first weights. The metadata, all strings: `config` (the
//! settings at step 0) and `events` as JSON; `step`; `rng`, the random numbers' state as 64 hex digits;
//! `generator_adam_steps` and `discriminator_adam_steps`, how often each was updated, with Adam; and, after the first
//! step, `numbers`, what the last one measured, as JSON.
//!
//! A file may hold the networks alone, as PyTorch writes them: it makes a run at step 0. Its `config` may leave keys out,
//! which then have their defaults; without one, the sizes are those of the weights.

use crate::batch::{copy_rows, set_columns};
use crate::config::{Config, ConfigError, Given, OptimizerKind};
use crate::events::{Course, Event};
use crate::gan::{Gan, Numbers};
use crate::json;
use crate::names::{DISCRIMINATOR, GENERATOR, each_tensor, for_each_tensor, layer_name};
use crate::nn::{Adam, Mlp, Optimizer, Sgd};
use crate::rng::Xoshiro256PlusPlus;
use crate::safetensors::{File, Tensor, Writer, of_tensor};
use crate::state::{Player, State};
use ndarray::Array2;
use serde_json::Value;
use std::convert::identity;
use std::fmt;

/// More than any run takes: two networks with five hidden layers of 512, three times.
pub const LARGEST: usize = 64 << 20;

const PLAYERS: [&str; 2] = [GENERATOR, DISCRIMINATOR];
const PAINTINGS: &str = "paintings";

impl Gan {
    /// The whole run as a file: [`crate::checkpoint`] says what is in it. What [`Gan::restore`] makes of it goes on to the
    /// same bits, and shows the same paintings and numbers.
    pub fn checkpoint(&self) -> Vec<u8> {
        let state = self.state();
        let mut metadata = Vec::new();
        let mut text = |key: &str, text| metadata.push((key.to_owned(), text));
        text("format", "pt".to_owned());
        text("config", json::write(self.start()));
        text("events", json::write(&self.events()));
        text("step", state.step.to_string());
        text("rng", state.rng.state().map(|word| format!("{word:016x}")).concat());
        if let Some(numbers) = self.numbers() {
            text("numbers", json::write(&numbers));
        }
        for (player, Player { optimizer, .. }) in PLAYERS.into_iter().zip(state.players()) {
            if let Optimizer::Adam(adam) = optimizer {
                text(&adam_steps(player), adam.steps().to_string());
            }
        }
        let mut file = Writer::new(&metadata);
        for (name, player) in PLAYERS.into_iter().zip(state.players()) {
            write_player(&mut file, name, player);
        }
        let (columns, rows) = self.paintings().dim();
        let mut paintings = vec![0.0; rows * columns];
        copy_rows(self.paintings(), columns, &mut paintings, identity);
        file.tensor(PAINTINGS, &[rows, columns], &paintings);
        file.finish()
    }

    /// The run that goes on from a checkpoint, or starts with the networks of a file from PyTorch.
    ///
    /// ```
    /// # use gan_painter::{Config, Gan};
    /// let gan = Gan::new(Config::default())?;
    /// assert_eq!(Gan::restore(&gan.checkpoint())?.state_hash(), gan.state_hash());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If it is anything else.
    pub fn restore(bytes: &[u8]) -> Result<Gan, RestoreError> {
        check_size(bytes.len())?;
        let mut contents = Contents { file: File::read(bytes)?, refusal: None };
        // Any trace of a run makes it a whole one: what is missing is then told.
        let whole = ["step", "rng", "events", "numbers"].iter().any(|key| contents.text(key).is_some())
            || contents.file.tensors.iter().any(|tensor| tensor.name == PAINTINGS);
        let gan = if whole { contents.run()? } else { contents.start()? };
        match contents.file.tensors.first() {
            Some(Tensor { name, .. }) => Err(of_tensor(name, "not be in the file, as it is none of this run's").into()),
            None => Ok(gan),
        }
    }
}

/// Refuses a file that is larger than any checkpoint.
pub fn check_size(bytes: usize) -> Result<(), RestoreError> {
    if bytes <= LARGEST {
        return Ok(());
    }
    Err(format!("a checkpoint must have at most {LARGEST} bytes, but this file has {bytes}").into())
}

/// Why a file was refused: one sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct RestoreError(String);

impl fmt::Display for RestoreError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for RestoreError {}

impl From<String> for RestoreError {
    fn from(sentence: String) -> RestoreError {
        RestoreError(sentence)
    }
}

impl From<ConfigError> for RestoreError {
    fn from(error: ConfigError) -> RestoreError {
        RestoreError(error.to_string())
    }
}

/// A file that is being taken apart.
struct Contents<'a> {
    file: File<'a>,
    /// What was refused first. What reads on after it reads zeros: to stop at each place would be a third more code.
    refusal: Option<RestoreError>,
}

impl Contents<'_> {
    fn text(&self, key: &str) -> Option<&str> {
        self.file.metadata.get(key).map(String::as_str)
    }

    fn json(&self, key: &str) -> Result<Value, RestoreError> {
        self.text(key).and_then(|text| serde_json::from_str(text).ok()).ok_or_else(|| self.not_allowed(key, "JSON"))
    }

    fn not_allowed(&self, key: &str, allowed: &str) -> RestoreError {
        let given = self.text(key).map_or_else(Given::nothing, Given::text);
        ConfigError::not_allowed(&format!("{key} in the file's metadata"), allowed, given).into()
    }

    fn refuse(&mut self, refusal: RestoreError) {
        self.refusal.get_or_insert(refusal);
    }

    /// Stops if anything was refused.
    fn check(&mut self) -> Result<(), RestoreError> {
        self.refusal.take().map_or(Ok(()), Err)
    }

    fn config(&self) -> Result<Config, RestoreError> {
        match self.json("config")? {
            json @ Value::Object(_) => Ok(Config::from_json(&json)?),
            _ => Err(self.not_allowed("config", "an object as JSON")),
        }
    }

    /// A run that begins with the networks in the file.
    fn start(&mut self) -> Result<Gan, RestoreError> {
        let config = if self.text("config").is_some() { self.config()? } else { self.config_of_shapes()? };
        let networks = self.networks("", &config);
        self.check()?;
        let state = State::new(&config, networks, Xoshiro256PlusPlus::seed_from_u64(config.seed));
        Gan::at_start(Course::new(config, Vec::new())?, state).map_err(|error| error.to_string().into())
    }

    /// The run that the file holds.
    fn run(&mut self) -> Result<Gan, RestoreError> {
        let mut course = Course::new(self.config()?, Event::list_from_json(&self.json("events")?)?)?;
        let state = self.state(course.start());
        self.check()?;
        course.reach(state.step);
        let numbers = if state.step > 0 { Some(self.numbers()?) } else { None };
        let paintings = self.paintings(course.start());
        self.check()?;
        Ok(Gan::at(course, state, numbers, paintings))
    }

    /// The tutorial's settings with the sizes of the networks in the file.
    fn config_of_shapes(&self) -> Result<Config, RestoreError> {
        let [generator, discriminator] = [self.shapes(PLAYERS[0])?, self.shapes(PLAYERS[1])?];
        let (ideas, points) = (generator[0][1], generator[generator.len() - 1][0]);
        let conditional = discriminator[0][1] == points + 1;
        let hidden = |shapes: &[[usize; 2]]| shapes[1..].iter().map(|&[_, inputs]| inputs).collect();
        let config = Config {
            ideas: ideas.saturating_sub(usize::from(conditional)),
            points,
            generator_hidden: hidden(&generator),
            discriminator_hidden: hidden(&discriminator),
            conditional,
            ..Config::default()
        };
        config.validate()?;
        Ok(config)
    }

    /// The shapes `[outputs, inputs]` of a player's weights.
    fn shapes(&self, player: &str) -> Result<Vec<[usize; 2]>, RestoreError> {
        let mut shapes = Vec::new();
        // One layer more than is allowed, so that too many are seen.
        for l in 0..=Config::LAYERS {
            let name = layer_name(player, l, "weight");
            match self.file.tensors.iter().find(|tensor| tensor.name == name) {
                Some(Tensor { shape, .. }) => match shape[..] {
                    [outputs, inputs] => shapes.push([outputs, inputs]),
                    _ => {
                        let must = format!("have the shape [outputs, inputs], but it has {shape:?}");
                        return Err(of_tensor(&name, &must).into());
                    }
                },
                None if shapes.is_empty() => return Err(missing(&name)),
                None => break,
            }
        }
        let weight = |tensor: &&Tensor| tensor.name.starts_with(player) && tensor.name.ends_with(".weight");
        let weights = self.file.tensors.iter().filter(weight).count();
        if weights != shapes.len() {
            let numbered = shapes.len();
            return Err(format!(
                "the layers of the {player} must be numbered 0, 2, 4, … as PyTorch numbers Linear, ReLU, Linear, …, \
                 but only {numbered} of {weights} are"
            )
            .into());
        }
        Ok(shapes)
    }

    /// Both networks, or what has their shapes.
    fn networks(&mut self, prefix: &str, config: &Config) -> [Mlp; 2] {
        let [generator, discriminator] = config.sizes();
        [self.network(prefix, PLAYERS[0], &generator), self.network(prefix, PLAYERS[1], &discriminator)]
    }

    fn network(&mut self, prefix: &str, player: &str, sizes: &[usize]) -> Mlp {
        let mut network = Mlp::zeros(sizes);
        let player = format!("{prefix}{player}");
        for_each_tensor(&player, sizes, network.tensors_mut(), |name, shape, to| self.take(name, shape, to));
        network
    }

    /// Takes the numbers of a tensor out of the file.
    fn take(&mut self, name: &str, shape: &[usize], to: &mut [f32]) {
        let Some(place) = self.file.tensors.iter().position(|tensor| tensor.name == name) else {
            return self.refuse(missing(name));
        };
        let tensor = self.file.tensors.swap_remove(place);
        if tensor.shape != shape {
            let must = format!("have the shape {shape:?}, but it has {:?}", tensor.shape);
            return self.refuse(of_tensor(name, &must).into());
        }
        if let Err(sentence) = tensor.copy_to(to) {
            self.refuse(sentence.into());
        }
    }

    fn state(&mut self, config: &Config) -> State {
        let [generator, discriminator] = self.networks("", config);
        let [of_generator, of_discriminator] = match config.optimizer {
            OptimizerKind::Adam => {
                let [of_generator, of_discriminator] = self.networks("exp_avg.", config);
                let squares = self.networks("exp_avg_sq.", config);
                let below_0 = |square: &Mlp| square.tensors().any(|tensor| tensor.iter().any(|&square| square < 0.0));
                if squares.iter().any(below_0) {
                    self.refuse(of_tensor("exp_avg_sq.…", "hold no number below 0, but one does").into());
                }
                let [generator_square, discriminator_square] = squares;
                [
                    Adam::resume(of_generator, generator_square, self.whole(&adam_steps(PLAYERS[0]))),
                    Adam::resume(of_discriminator, discriminator_square, self.whole(&adam_steps(PLAYERS[1]))),
                ]
                .map(Optimizer::Adam)
            }
            OptimizerKind::Sgd => self.networks("momentum_buffer.", config).map(|b| Optimizer::Sgd(Sgd::resume(b))),
        };
        State {
            generator: Player { network: generator, optimizer: of_generator },
            discriminator: Player { network: discriminator, optimizer: of_discriminator },
            rng: self.rng(),
            step: self.whole("step"),
        }
    }

    /// The number that a decimal text says.
    fn whole(&mut self, key: &str) -> u64 {
        // Far from where JavaScript's whole numbers end, so that the run can go on.
        const MOST: u64 = 1 << 52;
        let digits = self.text(key).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        let whole = digits.and_then(|text| text.parse().ok()).filter(|&whole| whole <= MOST);
        whole.unwrap_or_else(|| {
            self.refuse(self.not_allowed(key, &format!("a whole number from 0 to {MOST}")));
            0
        })
    }

    fn rng(&mut self) -> Xoshiro256PlusPlus {
        let words = |text: &str| {
            let mut words = [0; 4];
            for (i, digit) in text.chars().enumerate() {
                let word = words.get_mut(i / 16)?;
                *word = *word << 4 | u64::from(digit.to_digit(16)?);
            }
            (text.len() == 64).then_some(words)
        };
        let rng = self.text("rng").and_then(words).and_then(Xoshiro256PlusPlus::from_state);
        rng.unwrap_or_else(|| {
            self.refuse(self.not_allowed("rng", "64 hex digits, not all zero"));
            Xoshiro256PlusPlus::seed_from_u64(0)
        })
    }

    fn numbers(&self) -> Result<Numbers, RestoreError> {
        let finite = |value: &Value| value.as_f64().is_some_and(f64::is_finite);
        let numbers = self.json("numbers")?;
        let names = ["discriminatorAccuracy", "discriminatorScore", "generatedProbability", "generatorLoss"];
        match serde_json::from_value(numbers.clone()) {
            Ok(all) if names.iter().all(|name| finite(&numbers[name])) => Ok(all),
            _ => Err(self.not_allowed("numbers", &format!("the finite numbers {}", names.join(", ")))),
        }
    }

    /// `[inputs of D, batch]`.
    fn paintings(&mut self, config: &Config) -> Array2<f32> {
        let &Config { batch_size, points, conditional, .. } = config;
        let columns = config.discriminator_inputs();
        let mut numbers = vec![0.0; batch_size * columns];
        self.take(PAINTINGS, &[batch_size, columns], &mut numbers);
        let mut paintings = Array2::zeros((columns, batch_size));
        set_columns(&mut paintings, &numbers, columns);
        if conditional && paintings.row(points).iter().any(|label| !(0.0..=1.0).contains(label)) {
            self.refuse(of_tensor(PAINTINGS, "hold labels from 0 to 1 in its last column, but it does not").into());
        }
        paintings
    }
}

fn adam_steps(player: &str) -> String {
    format!("{player}_adam_steps")
}

/// Writes a player's tensors.
fn write_player(file: &mut Writer, name: &str, Player { network, optimizer }: &Player) {
    let mut write = |name: &str, network: &Mlp| {
        each_tensor(name, network, &mut |name, shape, numbers| file.tensor(name, shape, numbers));
    };
    write(name, network);
    for (moment, network) in optimizer.moments() {
        write(&format!("{moment}.{name}"), network);
    }
}

fn missing(name: &str) -> RestoreError {
    of_tensor(name, "be in the file, but it is missing").into()
}
