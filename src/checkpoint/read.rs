//! Reads a run from a file: first its names and shapes, then its metadata, then its numbers.

use super::error::RestoreError;
use super::sizes::{self, Sizes};
use super::{PAINTINGS, PLAYERS, adam_steps, names};
use crate::config::{Config, Given, OptimizerKind, read};
use crate::events::Schedule;
use crate::gan::batch::set_columns;
use crate::gan::state::{Player, State};
use crate::gan::{Gan, Numbers};
use crate::json::{self, JsonError};
use crate::names::tensors_of;
use crate::nn::{Adam, Mlp, Optimizer, Sgd};
use crate::rng::Xoshiro256PlusPlus;
use crate::safetensors::{File, FileError, list};
use ndarray::Array2;

/// The most steps that a run in a file can have taken. JavaScript's whole numbers end far beyond this, so the run can go on.
const MOST_STEPS: u64 = 1 << 52;

pub(super) fn restore(bytes: &[u8]) -> Result<Gan, RestoreError> {
    let file = File::read(bytes)?;
    // Names come before dtypes, so that nobody whose network has other layers is told to change a dtype.
    names::check(&file)?;
    let sizes = sizes::of(&file)?;
    match names::sign_of_run(&file) {
        None => start(&file, &sizes),
        Some(sign) => go_on(&file, &sizes, sign),
    }
}

/// Starts a run with the networks in the file.
fn start(file: &File, sizes: &Sizes) -> Result<Gan, RestoreError> {
    let config = match file.metadata.get("config") {
        Some(text) => read_config(text, sizes)?,
        None => sizes::tutorial(sizes)?,
    };
    file.check_numbers()?;
    let [generator, discriminator] = config.sizes();
    let networks = [read_network(file, PLAYERS[0], &generator)?, read_network(file, PLAYERS[1], &discriminator)?];
    let state = State::new(&config, networks, Xoshiro256PlusPlus::seed_from_u64(config.seed));
    Ok(Gan::at_start(Schedule::new(config, Vec::new())?, state)?)
}

/// Goes on with the whole run that the file holds. `sign` is what shows that it does.
fn go_on(file: &File, sizes: &Sizes, sign: String) -> Result<Gan, RestoreError> {
    let metadata = Metadata { file, sign };
    let config = read_config(metadata.text("config")?, sizes)?;
    let events = read::events(&metadata.json("events", "a list of { step, field, value } as JSON")?)?;
    let mut schedule = Schedule::new(config, events)?;
    let (rng, step) = (metadata.rng()?, metadata.steps("step")?);
    schedule.reach(step);
    let numbers = if step > 0 { Some(metadata.numbers()?) } else { None };
    let config = schedule.start();
    check_tensors(file, config, &metadata.sign)?;
    file.check_numbers()?;

    let [generator_sizes, discriminator_sizes] = config.sizes();
    let state = State {
        generator: read_player(&metadata, PLAYERS[0], &generator_sizes, config.optimizer)?,
        discriminator: read_player(&metadata, PLAYERS[1], &discriminator_sizes, config.optimizer)?,
        rng,
        step,
    };
    let paintings = read_paintings(file, config)?;
    Ok(Gan::at(schedule, state, numbers, paintings))
}

/// The metadata of a whole run.
struct Metadata<'a> {
    file: &'a File<'a>,
    /// What shows that the file holds a whole run.
    sign: String,
}

impl Metadata<'_> {
    fn text(&self, key: &str) -> Result<&str, RestoreError> {
        let text = self.file.metadata.get(key).map(String::as_str);
        text.ok_or_else(|| RestoreError::NoMetadata(key.to_owned(), self.sign.clone()))
    }

    fn json(&self, key: &str, allowed: &str) -> Result<Given, RestoreError> {
        read_json(key, self.text(key)?, allowed)
    }

    fn numbers(&self) -> Result<Numbers, RestoreError> {
        const NAMES: [&str; 4] =
            ["discriminatorAccuracy", "discriminatorScore", "generatedProbability", "generatorLoss"];
        let allowed = format!("JSON with the finite numbers {}", NAMES.join(", "));
        let given = self.json("numbers", &allowed)?;
        let [
            Some(discriminator_accuracy),
            Some(discriminator_score),
            Some(generated_probability),
            Some(generator_loss),
        ] = NAMES.map(|name| given.get(name).and_then(Given::number))
        else {
            return Err(not_allowed("numbers", &allowed, self.text("numbers")?));
        };
        Ok(Numbers { discriminator_accuracy, discriminator_score, generated_probability, generator_loss })
    }

    fn steps(&self, key: &str) -> Result<u64, RestoreError> {
        let text = self.text(key)?;
        let digits = Some(text).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        let steps = digits.and_then(|digits| digits.parse().ok()).filter(|&steps| steps <= MOST_STEPS);
        steps.ok_or_else(|| not_allowed(key, &format!("a whole number from 0 to {MOST_STEPS}"), text))
    }

    fn rng(&self) -> Result<Xoshiro256PlusPlus, RestoreError> {
        let text = self.text("rng")?;
        let digits = Some(text).filter(|text| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let word = |digits: &str| u64::from_str_radix(digits, 16).expect("16 hex digits");
        let words = digits.map(|digits| [0, 16, 32, 48].map(|at| word(&digits[at..at + 16])));
        let rng = words.and_then(Xoshiro256PlusPlus::from_state);
        rng.ok_or_else(|| not_allowed("rng", "64 hex digits, not all zero", text))
    }
}

fn not_allowed(key: &str, allowed: &str, given: &str) -> RestoreError {
    RestoreError::Metadata(key.to_owned(), allowed.to_owned(), given.to_owned())
}

fn read_json(key: &str, text: &str, allowed: &str) -> Result<Given, RestoreError> {
    json::read(text).map_err(|error| match error {
        JsonError::Other => not_allowed(key, allowed, text),
        JsonError::Twice(repeated) => RestoreError::Twice(key.to_owned(), repeated),
    })
}

/// Reads the settings at step 0, and checks that their networks have the file's sizes.
fn read_config(text: &str, sizes: &Sizes) -> Result<Config, RestoreError> {
    const ALLOWED: &str = "an object as JSON";
    let fields = read_json("config", text, ALLOWED)?;
    if !matches!(fields, Given::Object(_)) {
        return Err(not_allowed("config", ALLOWED, text));
    }
    let config = read::config(fields.clone())?;
    sizes::check(sizes, &config, &fields)?;
    Ok(config)
}

/// Checks that the file has the tensors of a run with this config, and no others.
fn check_tensors(file: &File, config: &Config, sign: &str) -> Result<(), RestoreError> {
    let prefixes = match config.optimizer {
        OptimizerKind::Adam => &["", "exp_avg.", "exp_avg_sq."][..],
        OptimizerKind::Sgd => &["", "momentum_buffer."],
    };
    let mut tensors = vec![(PAINTINGS.to_owned(), vec![config.batch_size, config.discriminator_inputs()])];
    for (player, sizes) in PLAYERS.into_iter().zip(config.sizes()) {
        for prefix in prefixes {
            tensors.extend(tensors_of(&format!("{prefix}{player}"), &sizes));
        }
    }
    let is_left_over = |name: &str| tensors.iter().all(|(own, _)| own != name);
    if let Some(name) = file.tensors.keys().find(|name| is_left_over(name)) {
        return Err(RestoreError::LeftOver(name.clone()));
    }
    for (name, shape) in tensors {
        match file.shape(&name) {
            Some(given) if given == shape => {}
            Some(given) => return Err(RestoreError::Shape(name, list(&shape), list(given), "")),
            None => return Err(RestoreError::Missing(name, format!("{sign} shows that it holds a whole run"))),
        }
    }
    Ok(())
}

/// Reads G or D with the state of its optimiser.
fn read_player(
    metadata: &Metadata,
    player: &str,
    sizes: &[usize],
    optimizer: OptimizerKind,
) -> Result<Player, RestoreError> {
    let network = |prefix: &str| read_network(metadata.file, &format!("{prefix}{player}"), sizes);
    let optimizer = match optimizer {
        OptimizerKind::Adam => {
            let (mean, mean_of_squares) = (network("exp_avg.")?, network("exp_avg_sq.")?);
            for ((name, _), squares) in
                tensors_of(&format!("exp_avg_sq.{player}"), sizes).into_iter().zip(mean_of_squares.tensors())
            {
                if let Some(index) = squares.iter().position(|&square| square < 0.0) {
                    return Err(RestoreError::Negative(name, index, squares[index]));
                }
            }
            Optimizer::Adam(Adam::resume(mean, mean_of_squares, metadata.steps(&adam_steps(player))?))
        }
        OptimizerKind::Sgd => Optimizer::Sgd(Sgd::resume(network("momentum_buffer.")?)),
    };
    Ok(Player { network: network("")?, optimizer })
}

/// Reads a network of these sizes from the tensors whose names begin with `name`.
fn read_network(file: &File, name: &str, sizes: &[usize]) -> Result<Mlp, FileError> {
    let mut network = Mlp::zeros(sizes);
    for ((name, _), to) in tensors_of(name, sizes).iter().zip(network.tensors_mut()) {
        file.copy_tensor(name, to)?;
    }
    Ok(network)
}

/// Reads the batch on show. Shape: `[inputs of D, batch]`.
fn read_paintings(file: &File, config: &Config) -> Result<Array2<f32>, RestoreError> {
    let &Config { batch_size, points, conditional, .. } = config;
    let columns = config.discriminator_inputs();
    let mut numbers = vec![0.0; batch_size * columns];
    file.copy_tensor(PAINTINGS, &mut numbers)?;
    let mut paintings = Array2::zeros((columns, batch_size));
    set_columns(&mut paintings, &numbers, columns);
    if conditional && let Some(row) = paintings.row(points).iter().position(|label| !(0.0..=1.0).contains(label)) {
        return Err(RestoreError::Label(row, paintings[[points, row]]));
    }
    Ok(paintings)
}
