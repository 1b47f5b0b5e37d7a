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
//! `generator_adam_steps` and `discriminator_adam_steps`, how often each was updated, with Adam; and `numbers`, what the
//! last step measured, as JSON.
//!
//! Without `step` a file holds networks only, as PyTorch writes them, and makes a run at step 0. `config` may then leave
//! keys out, or be missing: the sizes are those of the weights.

use crate::config::{Config, ConfigError, OptimizerKind};
use crate::events::{Course, Event};
use crate::gan::{Gan, Numbers};
use crate::nn::{Adam, Mlp, Optimizer, Sgd};
use crate::rng::Xoshiro256PlusPlus;
use crate::safetensors::{File, Tensor};
use crate::state::{Player, State, sizes};
use crate::value::Value;
use ndarray::ArrayView2;
use std::fmt;

/// More than any run takes: two networks with five hidden layers of 512, three times.
pub const LARGEST: usize = 64 << 20;

const PLAYERS: [&str; 2] = ["generator", "discriminator"];
const PAINTINGS: &str = "paintings";

impl Gan {
    /// The whole run as a file: see the module `checkpoint` of the source for what is in it. What [`Gan::restore`] makes of
    /// it goes on to the same bits, and answers every question as this Gan does.
    pub fn checkpoint(&self) -> Vec<u8> {
        let state = self.state();
        let events = Value::List(self.events().iter().map(Event::value).collect());
        let mut metadata = vec![
            ("format".to_owned(), "pt".to_owned()),
            ("config".to_owned(), self.start().value().to_json()),
            ("events".to_owned(), events.to_json()),
            ("step".to_owned(), state.step.to_string()),
            ("rng".to_owned(), state.rng.state().map(|word| format!("{word:016x}")).concat()),
        ];
        if let Some(numbers) = self.numbers() {
            metadata.push(("numbers".to_owned(), numbers_value(numbers).to_json()));
        }
        let mut tensors = Vec::new();
        for (player, Player { network, optimizer }) in PLAYERS.into_iter().zip(state.players()) {
            tensors.extend(named(player, network));
            for (moment, network) in optimizer.moments() {
                tensors.extend(named(&format!("{moment}.{player}"), network));
            }
            if let Optimizer::Adam(adam) = optimizer {
                metadata.push((adam_steps(player), adam.steps().to_string()));
            }
        }
        let paintings = self.paintings().t();
        tensors.push(Tensor {
            name: PAINTINGS.to_owned(),
            shape: paintings.shape().to_vec(),
            numbers: paintings.iter().copied().collect(),
        });
        File { metadata, tensors }.write()
    }

    /// The run that goes on from a checkpoint, or starts with the networks of a file from PyTorch. `parse_json` is the
    /// caller's parser; it must read every number to the last bit (serde_json with its feature `float_roundtrip`).
    ///
    /// ```
    /// # use gan_painter::{Config, Gan};
    /// let parse_json = |json: &str| serde_json::from_str(json).ok();
    /// let gan = Gan::new(Config::default())?;
    /// assert_eq!(Gan::restore(&gan.checkpoint(), parse_json)?.state_hash(), gan.state_hash());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If it is anything else.
    pub fn restore(bytes: &[u8], parse_json: impl Fn(&str) -> Option<Value>) -> Result<Gan, RestoreError> {
        check_size(bytes.len())?;
        let mut contents = Contents { file: File::read(bytes, &parse_json)?, parse_json };
        let config = contents.config()?;
        let networks = contents.networks("", &config)?;
        let gan = if contents.text("step").is_some() {
            contents.run(config, networks)?
        } else {
            let rng = Xoshiro256PlusPlus::seed_from_u64(config.seed);
            let state = State::new(&config, networks, rng);
            Gan::at_start(Course::new(config, Vec::new())?, state).map_err(|error| error.to_string())?
        };
        match contents.file.tensors.first() {
            Some(Tensor { name, .. }) => {
                Err(format!("{} is no tensor of a run with these settings", Value::text(name)).into())
            }
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
struct Contents<P> {
    file: File,
    parse_json: P,
}

impl<P: Fn(&str) -> Option<Value>> Contents<P> {
    fn text(&self, key: &str) -> Option<&str> {
        self.file.metadata.iter().find(|(name, _)| name == key).map(|(_, text)| text.as_str())
    }

    fn json(&self, key: &str) -> Result<Option<Value>, RestoreError> {
        let Some(text) = self.text(key) else { return Ok(None) };
        match (self.parse_json)(text) {
            Some(value) => Ok(Some(value)),
            None => Err(self.refuse(key, "JSON")),
        }
    }

    /// The number that a decimal text says.
    fn whole(&self, key: &str) -> Result<u64, RestoreError> {
        const MOST: u64 = (1 << 53) - 1;
        let whole = self.text(key).and_then(|text| text.parse().ok()).filter(|&whole| whole <= MOST);
        whole.ok_or_else(|| self.refuse(key, &format!("a whole number from 0 to {MOST}")))
    }

    fn refuse(&self, key: &str, allowed: &str) -> RestoreError {
        let given = self.text(key).map_or("nothing".to_owned(), |text| Value::text(text).to_string());
        format!("{key} in the file's metadata must be {allowed}, but {given} was given").into()
    }

    fn config(&self) -> Result<Config, RestoreError> {
        match self.json("config")? {
            Some(Value::Object(entries)) => Ok(Config::from_entries(&entries)?),
            Some(_) => Err(self.refuse("config", "an object as JSON")),
            None => self.config_of_shapes(),
        }
    }

    /// The tutorial's settings with the sizes of the networks in the file.
    fn config_of_shapes(&self) -> Result<Config, RestoreError> {
        let [generator, discriminator] = PLAYERS.map(|player| {
            // One more than is allowed, so that too many are seen.
            (0..Config::LAYERS + 1).map_while(|l| self.shape(&layer_name(player, l, "weight"))).collect::<Vec<_>>()
        });
        let (Some(&[_, inputs]), Some(&[points, _])) = (generator.first(), generator.last()) else {
            return Err(missing("generator.0.weight"));
        };
        let conditional = discriminator.first().is_some_and(|&[_, inputs]| inputs == points + 1);
        let hidden = |shapes: &[[usize; 2]]| shapes.iter().rev().skip(1).rev().map(|&[outputs, _]| outputs).collect();
        let config = Config {
            ideas: inputs.saturating_sub(usize::from(conditional)),
            points,
            generator_hidden: hidden(&generator),
            discriminator_hidden: hidden(&discriminator),
            conditional,
            ..Config::default()
        };
        config.validate()?;
        Ok(config)
    }

    fn shape(&self, name: &str) -> Option<[usize; 2]> {
        let tensor = self.file.tensors.iter().find(|tensor| tensor.name == name)?;
        tensor.shape[..].try_into().ok()
    }

    /// Takes a tensor out of the file.
    fn tensor(&mut self, name: &str, shape: &[usize]) -> Result<Tensor, RestoreError> {
        let place = self.file.tensors.iter().position(|tensor| tensor.name == name).ok_or_else(|| missing(name))?;
        let tensor = self.file.tensors.swap_remove(place);
        if tensor.shape != shape {
            return Err(format!("{name} must have the shape {shape:?}, but it has {:?}", tensor.shape).into());
        }
        Ok(tensor)
    }

    /// Both networks, or what has their shapes.
    fn networks(&mut self, prefix: &str, config: &Config) -> Result<[Mlp; 2], RestoreError> {
        let [generator, discriminator] = sizes(config);
        Ok([
            self.network(&format!("{prefix}{}", PLAYERS[0]), &generator)?,
            self.network(&format!("{prefix}{}", PLAYERS[1]), &discriminator)?,
        ])
    }

    fn network(&mut self, player: &str, sizes: &[usize]) -> Result<Mlp, RestoreError> {
        let mut tensors = Vec::new();
        for (l, pair) in sizes.windows(2).enumerate() {
            tensors.push(self.tensor(&layer_name(player, l, "weight"), &[pair[1], pair[0]])?);
            tensors.push(self.tensor(&layer_name(player, l, "bias"), &[pair[1]])?);
        }
        let mut network = Mlp::zeros(sizes);
        for (to, Tensor { numbers, .. }) in network.tensors_mut().zip(tensors) {
            to.copy_from_slice(&numbers);
        }
        Ok(network)
    }

    /// The run that these networks stand in.
    fn run(&mut self, config: Config, networks: [Mlp; 2]) -> Result<Gan, RestoreError> {
        let events = match self.json("events")? {
            Some(events) => Event::list_from_value(&events)?,
            None => Vec::new(),
        };
        let mut course = Course::new(config, events)?;
        let state = self.state(course.start(), networks)?;
        course.reach(state.step);
        let numbers = self.numbers()?;
        let Tensor { shape, numbers: paintings, .. } = self.paintings(course.start())?;
        let paintings = ArrayView2::from_shape([shape[0], shape[1]], &paintings).expect("the shape was checked");
        Ok(Gan::at(course, state, numbers, paintings.t()))
    }

    fn state(&mut self, config: &Config, [generator, discriminator]: [Mlp; 2]) -> Result<State, RestoreError> {
        let [of_generator, of_discriminator] = match config.optimizer {
            OptimizerKind::Adam => {
                let means = self.networks("exp_avg.", config)?;
                let squares = self.networks("exp_avg_sq.", config)?;
                if squares.iter().flat_map(Mlp::tensors).flatten().any(|&square| square < 0.0) {
                    return Err("exp_avg_sq must hold no number below 0, but it does".to_owned().into());
                }
                let steps = [self.whole(&adam_steps(PLAYERS[0]))?, self.whole(&adam_steps(PLAYERS[1]))?];
                let mut adams =
                    means.into_iter().zip(squares).zip(steps).map(|((m, v), steps)| Adam::resume(m, v, steps));
                [(); 2].map(|()| Optimizer::Adam(adams.next().expect("two players")))
            }
            OptimizerKind::Sgd => self.networks("momentum_buffer.", config)?.map(|b| Optimizer::Sgd(Sgd::resume(b))),
        };
        Ok(State {
            generator: Player { network: generator, optimizer: of_generator },
            discriminator: Player { network: discriminator, optimizer: of_discriminator },
            rng: self.rng()?,
            step: self.whole("step")?,
        })
    }

    fn rng(&self) -> Result<Xoshiro256PlusPlus, RestoreError> {
        let words = |text: &str| -> Option<[u64; 4]> {
            let digits = text.as_bytes();
            if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
                return None;
            }
            let mut words = [0; 4];
            for (i, word) in words.iter_mut().enumerate() {
                *word = u64::from_str_radix(&text[16 * i..][..16], 16).ok()?;
            }
            Some(words)
        };
        let rng = self.text("rng").and_then(words).and_then(Xoshiro256PlusPlus::from_state);
        rng.ok_or_else(|| self.refuse("rng", "64 hex digits, not all zero"))
    }

    fn numbers(&self) -> Result<Option<Numbers>, RestoreError> {
        let Some(value) = self.json("numbers")? else { return Ok(None) };
        let refusal = || self.refuse("numbers", &format!("the finite numbers {}", NUMBERS.join(", ")));
        let Value::Object(entries) = &value else { return Err(refusal()) };
        let mut numbers = [0.0; NUMBERS.len()];
        for (number, name) in numbers.iter_mut().zip(NUMBERS) {
            *number = match entries.iter().find(|(key, _)| key == name) {
                Some(&(_, Value::Number(number))) if number.is_finite() => number,
                _ => return Err(refusal()),
            };
        }
        let [discriminator_accuracy, discriminator_score, generated_probability, generator_loss] = numbers;
        Ok(Some(Numbers { discriminator_accuracy, discriminator_score, generated_probability, generator_loss }))
    }

    fn paintings(&mut self, config: &Config) -> Result<Tensor, RestoreError> {
        let &Config { batch_size, points, conditional, .. } = config;
        let columns = config.discriminator_inputs();
        let tensor = self.tensor(PAINTINGS, &[batch_size, columns])?;
        let label = |painting: &[f32]| painting[points..].iter().all(|label| (0.0..=1.0).contains(label));
        if conditional && !tensor.numbers.chunks_exact(columns).all(label) {
            return Err(format!("the last column of {PAINTINGS} must hold labels from 0 to 1, but it does not").into());
        }
        Ok(tensor)
    }
}

/// The names of [`Numbers`], in their order.
const NUMBERS: [&str; 4] = ["discriminatorAccuracy", "discriminatorScore", "generatedProbability", "generatorLoss"];

fn numbers_value(numbers: Numbers) -> Value {
    let Numbers { discriminator_accuracy, discriminator_score, generated_probability, generator_loss } = numbers;
    let values = [discriminator_accuracy, discriminator_score, generated_probability, generator_loss];
    Value::Object(
        NUMBERS.into_iter().zip(values).map(|(name, value)| (name.to_owned(), Value::Number(value))).collect(),
    )
}

fn adam_steps(player: &str) -> String {
    format!("{player}_adam_steps")
}

fn named(player: &str, network: &Mlp) -> Vec<Tensor> {
    let layers = network.layers.iter().enumerate();
    layers
        .flat_map(|(l, layer)| {
            [
                Tensor {
                    name: layer_name(player, l, "weight"),
                    shape: layer.weight.shape().to_vec(),
                    numbers: layer.weight.iter().copied().collect(),
                },
                Tensor {
                    name: layer_name(player, l, "bias"),
                    shape: layer.bias.shape().to_vec(),
                    numbers: layer.bias.to_vec(),
                },
            ]
        })
        .collect()
}

/// PyTorch numbers the ReLUs in between too.
fn layer_name(player: &str, l: usize, parameter: &str) -> String {
    format!("{player}.{}.{parameter}", 2 * l)
}

fn missing(name: &str) -> RestoreError {
    format!("the tensor {name} must be in the file, but it is missing").into()
}
