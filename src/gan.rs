//! A run: two networks, two optimisers, random numbers and buffers.

use crate::artist::Artist;
use crate::config::{Config, ConfigError, UpdateOrder};
use crate::loss::{self, GeneratorLoss, Verdict};
use crate::nn::{Adam, Mlp, Pass};
use crate::value::Value;
use ndarray::{Array2, ArrayView2, Axis};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use rand_distr::StandardNormal;
use std::fmt;

/// A generator and a discriminator in training.
///
/// Everything is allocated at construction and refilled by each step. A step in which a number stops being finite is
/// not taken: it returns an error, and the run stays at its last finite state.
///
/// ```
/// use gan_painter::{Config, Gan};
///
/// let mut gan = Gan::new(Config::default())?;
/// for _ in 0..100 {
///     gan.step()?;
/// }
/// assert_eq!(gan.step_count(), 100);
/// println!("D accuracy {:.2}", gan.numbers().unwrap().discriminator_accuracy);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Gan {
    config: Config,
    artist: Artist,
    state: State,
    /// Where a step starts, to go back to if it fails.
    before: State,
    numbers: Option<Numbers>,
    /// This batch's generated paintings `[points, batch]`.
    paintings: Array2<f32>,
    /// The u of the artist's paintings, as they were last drawn `[batch]`.
    u: Vec<f32>,
    passes: Passes,
    generator_gradient: Mlp,
    discriminator_gradient: Mlp,
}

/// All that a run's future depends on, beside its config.
#[derive(Clone)]
struct State {
    generator: Mlp,
    discriminator: Mlp,
    generator_adam: Adam,
    discriminator_adam: Adam,
    rng: Xoshiro256PlusPlus,
    step: u64,
}

/// Buffers for what goes through the networks: a batch through G, both halves through D, and one painting alone.
struct Passes {
    generator: Pass,
    real: Pass,
    generated: Pass,
    one_generated: Pass,
    one_judged: Pass,
}

/// What the tutorial prints of a step, and what D thought of the generated paintings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numbers {
    /// The tutorial's "D accuracy": mean D(real), as D saw it before its update.
    pub discriminator_accuracy: f64,
    /// The tutorial's "D score": −D loss, likewise. −2 ln 2 = −1.386… when D cannot tell.
    pub discriminator_score: f64,
    /// mean D(G(z)), likewise.
    pub generated_probability: f64,
    /// G's loss, as its gradient was taken.
    pub generator_loss: f64,
}

impl Gan {
    /// A run at its start: both networks drawn from the config's seed.
    ///
    /// # Errors
    /// If a field of the config is out of its range.
    pub fn new(config: Config) -> Result<Gan, ConfigError> {
        config.validate()?;
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(config.seed);
        let [mut generator, mut discriminator] = networks_of_zeros(&config);
        generator.randomize(&mut rng);
        discriminator.randomize(&mut rng);
        Ok(Gan::assemble(config, generator, discriminator, rng))
    }

    /// A run at its start, with networks from elsewhere.
    ///
    /// # Errors
    /// If a field of the config is out of its range.
    ///
    /// # Panics
    /// If the networks do not have the sizes that the config names, or a number in them, or in what G paints, is not finite.
    pub fn with_networks(config: Config, generator: Mlp, discriminator: Mlp) -> Result<Gan, ConfigError> {
        config.validate()?;
        let sizes = networks_of_zeros(&config).map(|network| network.sizes());
        assert_eq!([generator.sizes(), discriminator.sizes()], sizes, "sizes of the networks");
        let finite = |network: &Mlp| network.tensors().flatten().all(|number| number.is_finite());
        assert!(finite(&generator) && finite(&discriminator), "networks of finite numbers");
        let rng = Xoshiro256PlusPlus::seed_from_u64(config.seed);
        Ok(Gan::assemble(config, generator, discriminator, rng))
    }

    fn assemble(config: Config, generator: Mlp, discriminator: Mlp, rng: Xoshiro256PlusPlus) -> Gan {
        let batch = config.batch_size;
        let state = State {
            generator_adam: Adam::new(&generator.sizes()),
            discriminator_adam: Adam::new(&discriminator.sizes()),
            generator,
            discriminator,
            rng,
            step: 0,
        };
        let mut gan = Gan {
            artist: Artist::tutorial(config.points),
            numbers: None,
            paintings: Array2::zeros((config.points, batch)),
            u: vec![0.0; batch],
            passes: Passes {
                generator: state.generator.pass(batch),
                real: state.discriminator.pass(batch),
                generated: state.discriminator.pass(batch),
                one_generated: state.generator.pass(1),
                one_judged: state.discriminator.pass(1),
            },
            generator_gradient: Mlp::zeros(&state.generator.sizes()),
            discriminator_gradient: Mlp::zeros(&state.discriminator.sizes()),
            before: state.clone(),
            state,
            config,
        };
        gan.preview_first_batch();
        gan
    }

    /// Paints the ideas that the first step will draw, so that there is a batch to look at before it.
    fn preview_first_batch(&mut self) {
        let start = self.state.rng.clone();
        self.draw_batch();
        self.state.rng = start;
        self.state.generator.forward(&mut self.passes.generator);
        assert!(all_finite(self.passes.generator.output()), "a generator that paints finite numbers");
        self.paintings.assign(self.passes.generator.output());
    }

    /// One training step on a fresh batch: one update of D and one of G.
    ///
    /// # Errors
    /// [`GanError::StepNotTaken`]; the run is then where it was before.
    pub fn step(&mut self) -> Result<(), GanError> {
        self.before.copy_from(&self.state);
        self.draw_batch();
        self.train_or_go_back()
    }

    /// One training step on a batch that the caller brings.
    /// Shapes: paintings `[batch, points]`, ideas `[batch, ideas]`, row by row.
    ///
    /// # Errors
    /// If a slice has another length or holds a number that is not finite, and as [`Gan::step`].
    pub fn step_on(&mut self, paintings: &[f32], ideas: &[f32]) -> Result<(), GanError> {
        let Config { batch_size, ideas: idea_count, points, .. } = self.config;
        let paintings = input_rows("paintings", paintings, [batch_size, points])?;
        let ideas = input_rows("ideas", ideas, [batch_size, idea_count])?;
        self.before.copy_from(&self.state);
        self.passes.real.input_mut().assign(&paintings.t());
        self.passes.generator.input_mut().assign(&ideas.t());
        self.train_or_go_back()
    }

    /// Draws u ~ U(0, 1) for the artist's paintings, then the ideas ~ N(0, 1).
    fn draw_batch(&mut self) {
        let rng = &mut self.state.rng;
        self.u.fill_with(|| rng.random());
        self.artist.paint(&self.u, self.passes.real.input_mut());
        self.passes.generator.input_mut().mapv_inplace(|_| rng.sample(StandardNormal));
    }

    fn train_or_go_back(&mut self) -> Result<(), GanError> {
        match self.train() {
            Ok(numbers) => {
                self.state.step += 1;
                self.numbers = Some(numbers);
                self.paintings.assign(self.passes.generator.output());
                Ok(())
            }
            Err(what) => {
                self.state.copy_from(&self.before);
                Err(GanError::StepNotTaken { what, step: self.state.step + 1 })
            }
        }
    }

    /// The step itself, on the batch that lies in the passes. An error names what stopped being finite.
    fn train(&mut self) -> Result<Numbers, Culprit> {
        self.state.generator.forward(&mut self.passes.generator);
        check(all_finite(self.passes.generator.output()), "the generator's paintings")?;
        self.passes.generated.input_mut().assign(self.passes.generator.output());
        self.state.discriminator.forward(&mut self.passes.real);
        self.state.discriminator.forward(&mut self.passes.generated);

        let verdict = self.find_discriminator_gradient()?;
        let generator_loss = match self.config.update_order {
            UpdateOrder::Classic => {
                self.update_discriminator()?;
                self.find_generator_gradient()?
            }
            UpdateOrder::Simultaneous => {
                let loss = self.find_generator_gradient()?;
                self.update_discriminator()?;
                loss
            }
            UpdateOrder::Alternating => {
                self.update_discriminator()?;
                self.state.discriminator.forward(&mut self.passes.generated);
                self.find_generator_gradient()?
            }
        };
        self.update_generator()?;
        Ok(Numbers {
            discriminator_accuracy: verdict.real,
            discriminator_score: -verdict.loss,
            generated_probability: verdict.generated,
            generator_loss,
        })
    }

    fn find_discriminator_gradient(&mut self) -> Result<Verdict, Culprit> {
        let Passes { real, generated, .. } = &mut self.passes;
        let (real_logits, d_real) = real.output_and_gradient();
        let (generated_logits, d_generated) = generated.output_and_gradient();
        let verdict = loss::discriminator(real_logits, generated_logits, d_real, d_generated);
        check(verdict.loss.is_finite(), "the discriminator's loss")?;
        self.discriminator_gradient.set_to_zero();
        self.state.discriminator.backward_to_parameters(real, &mut self.discriminator_gradient);
        self.state.discriminator.backward_to_parameters(generated, &mut self.discriminator_gradient);
        Ok(verdict)
    }

    /// Back through D, as its weights are now, and the activations that its pass holds; then through G.
    fn find_generator_gradient(&mut self) -> Result<f64, Culprit> {
        let Passes { generator, generated, .. } = &mut self.passes;
        let (logits, d_logits) = generated.output_and_gradient();
        let loss = loss::generator(self.config.loss, logits, d_logits);
        check(loss.is_finite(), "the generator's loss")?;
        self.state.discriminator.backward(generated);
        generator.output_and_gradient().1.assign(generated.d_input());
        self.generator_gradient.set_to_zero();
        self.state.generator.backward_to_parameters(generator, &mut self.generator_gradient);
        Ok(loss)
    }

    fn update_discriminator(&mut self) -> Result<(), Culprit> {
        let State { discriminator, discriminator_adam, .. } = &mut self.state;
        let rate = self.config.discriminator_learning_rate;
        let finite = discriminator_adam.step(discriminator, &self.discriminator_gradient, rate);
        check(finite, "the discriminator's update")
    }

    fn update_generator(&mut self) -> Result<(), Culprit> {
        let State { generator, generator_adam, .. } = &mut self.state;
        let rate = self.config.generator_learning_rate;
        let finite = generator_adam.step(generator, &self.generator_gradient, rate);
        check(finite, "the generator's update")
    }

    /// Changes a field of [`Config::LIVE`] from the next step on.
    ///
    /// # Errors
    /// As [`Config::change`].
    pub fn change(&mut self, field: &str, value: &Value) -> Result<(), ConfigError> {
        self.config.change(field, value)
    }

    /// The painting that G makes of these ideas now. Shapes: ideas `[ideas]`, painting `[points]`.
    ///
    /// # Errors
    /// If a slice has another length, an idea is not finite, or the painting would not be.
    pub fn paint(&mut self, ideas: &[f32], painting: &mut [f32]) -> Result<(), GanError> {
        let ideas = input_rows("ideas", ideas, [1, self.config.ideas])?;
        check_length("out", painting.len(), [1, self.config.points])?;
        let pass = &mut self.passes.one_generated;
        pass.input_mut().assign(&ideas.t());
        self.state.generator.forward(pass);
        self.check_answer(all_finite(self.passes.one_generated.output()), "the painting")?;
        copy_rows(self.passes.one_generated.output(), painting, |number| number);
        Ok(())
    }

    /// D's probability that the artist painted it. Shape: painting `[points]`.
    ///
    /// # Errors
    /// If the slice has another length, a number in it is not finite, or the probability would not be.
    pub fn judge(&mut self, painting: &[f32]) -> Result<f32, GanError> {
        let painting = input_rows("painting", painting, [1, self.config.points])?;
        let pass = &mut self.passes.one_judged;
        pass.input_mut().assign(&painting.t());
        self.state.discriminator.forward(pass);
        let logit = pass.output()[[0, 0]];
        self.check_answer(logit.is_finite(), "D's judgement")?;
        Ok(loss::probability(logit))
    }

    /// What D tells G about this batch's paintings, point by point: `−∂(mean G loss)/∂painting`, as D is now.
    /// Shape: advice `[batch, points]`, row by row.
    ///
    /// # Errors
    /// If the slice has another length, or the advice would not be finite.
    pub fn read_advice(&mut self, loss: GeneratorLoss, advice: &mut [f32]) -> Result<(), GanError> {
        check_length("out", advice.len(), [self.config.batch_size, self.config.points])?;
        let pass = &mut self.passes.generated;
        pass.input_mut().assign(&self.paintings);
        self.state.discriminator.forward(pass);
        let (logits, d_logits) = pass.output_and_gradient();
        loss::generator(loss, logits, d_logits);
        let known = logits.iter().all(|logit| !logit.is_nan());
        self.state.discriminator.backward(pass);
        self.check_answer(known && all_finite(self.passes.generated.d_input()), "D's advice")?;
        copy_rows(self.passes.generated.d_input(), advice, |d_painting| -d_painting);
        Ok(())
    }

    /// This batch's generated paintings, as G made them before its update; before the first step, those that it will
    /// train on. Shape: out `[batch, points]`, row by row.
    ///
    /// # Errors
    /// If the slice has another length.
    pub fn read_paintings(&self, out: &mut [f32]) -> Result<(), GanError> {
        check_length("out", out.len(), [self.config.batch_size, self.config.points])?;
        copy_rows(&self.paintings, out, |number| number);
        Ok(())
    }

    /// The config as it is now, live changes included.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The painter of the real data.
    pub fn artist(&self) -> &Artist {
        &self.artist
    }

    /// How many steps were taken.
    pub fn step_count(&self) -> u64 {
        self.state.step
    }

    /// What the last step measured; None before the first.
    pub fn numbers(&self) -> Option<Numbers> {
        self.numbers
    }

    /// G as it is now.
    pub fn generator(&self) -> &Mlp {
        &self.state.generator
    }

    /// D as it is now.
    pub fn discriminator(&self) -> &Mlp {
        &self.state.discriminator
    }

    /// G's gradient of the last step that was tried; zeros before the first.
    pub fn generator_gradient(&self) -> &Mlp {
        &self.generator_gradient
    }

    /// D's gradient of the last step that was tried; zeros before the first.
    pub fn discriminator_gradient(&self) -> &Mlp {
        &self.discriminator_gradient
    }

    fn check_answer(&self, finite: bool, what: Culprit) -> Result<(), GanError> {
        check(finite, what).map_err(|what| GanError::NotFinite { what, step: self.state.step })
    }
}

impl State {
    fn copy_from(&mut self, other: &State) {
        self.generator.copy_from(&other.generator);
        self.discriminator.copy_from(&other.discriminator);
        self.generator_adam.copy_from(&other.generator_adam);
        self.discriminator_adam.copy_from(&other.discriminator_adam);
        self.rng = other.rng.clone();
        self.step = other.step;
    }
}

/// Why a Gan could not do what was asked. It displays as one sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum GanError {
    /// A slice has the wrong length.
    Length {
        /// Its name.
        name: &'static str,
        /// How many numbers it holds.
        given: usize,
        /// How many it must hold: rows × columns.
        allowed: [usize; 2],
    },
    /// A number in a slice is NaN or infinite.
    Input {
        /// The name of the slice.
        name: &'static str,
        /// Where the number is.
        index: usize,
    },
    /// A number stopped being finite in a step, which was undone.
    StepNotTaken {
        /// The name of the number.
        what: &'static str,
        /// The step that was tried.
        step: u64,
    },
    /// The answer to a question would not be finite.
    NotFinite {
        /// The name of the answer.
        what: &'static str,
        /// The step that the run is at.
        step: u64,
    },
}

impl fmt::Display for GanError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            GanError::Length { name, given, allowed: [rows, columns] } => {
                let numbers = rows * columns;
                write!(f, "{name} must hold {numbers} numbers ({rows} × {columns}), but {given} were given")
            }
            GanError::Input { name, index } => {
                write!(f, "{name} must hold finite numbers, but the one at index {index} is NaN or infinite")
            }
            GanError::StepNotTaken { what, step } => {
                write!(f, "step {step} was not taken, because {what} would no longer be finite")
            }
            GanError::NotFinite { what, step } => {
                write!(f, "{what} would not be finite with the networks as they are at step {step}")
            }
        }
    }
}

impl std::error::Error for GanError {}

/// The name of a number that stopped being finite.
type Culprit = &'static str;

fn check(finite: bool, what: Culprit) -> Result<(), Culprit> {
    if finite { Ok(()) } else { Err(what) }
}

fn all_finite(array: &Array2<f32>) -> bool {
    array.fold(true, |finite, number| finite & number.is_finite())
}

fn networks_of_zeros(config: &Config) -> [Mlp; 2] {
    let sizes = |inputs, hidden: &[usize], outputs| [&[inputs], hidden, &[outputs]].concat();
    [
        Mlp::zeros(&sizes(config.ideas, &config.generator_hidden, config.points)),
        Mlp::zeros(&sizes(config.points, &config.discriminator_hidden, 1)),
    ]
}

/// The caller's numbers as a matrix `[rows, columns]`.
fn input_rows<'a>(name: &'static str, numbers: &'a [f32], shape: [usize; 2]) -> Result<ArrayView2<'a, f32>, GanError> {
    check_length(name, numbers.len(), shape)?;
    match numbers.iter().position(|number| !number.is_finite()) {
        Some(index) => Err(GanError::Input { name, index }),
        None => Ok(ArrayView2::from_shape(shape, numbers).expect("length was checked")),
    }
}

/// Holds the length of a slice against the rows × columns that it must have.
pub(crate) fn check_length(name: &'static str, given: usize, allowed: [usize; 2]) -> Result<(), GanError> {
    if given == allowed[0] * allowed[1] { Ok(()) } else { Err(GanError::Length { name, given, allowed }) }
}

/// Copies `[features, batch]` to the caller's `[batch, features]`.
fn copy_rows(from: &Array2<f32>, to: &mut [f32], map: impl Fn(f32) -> f32) {
    for (to, from) in to.chunks_exact_mut(from.nrows()).zip(from.axis_iter(Axis(1))) {
        for (to, &from) in to.iter_mut().zip(from) {
            *to = map(from);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean_and_variance(numbers: &[f64]) -> (f64, f64) {
        let mean = numbers.iter().sum::<f64>() / numbers.len() as f64;
        (mean, numbers.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / numbers.len() as f64)
    }

    /// u ~ U(0, 1): mean 1/2, variance 1/12. Ideas ~ N(0, 1). Over 1000 batches the means are within five standard errors.
    #[test]
    fn a_batch_is_drawn_as_the_tutorial_draws_it() {
        let mut gan = Gan::new(Config::default()).unwrap();
        let (mut u, mut ideas) = (Vec::new(), Vec::new());
        for _ in 0..1000 {
            gan.draw_batch();
            u.extend(gan.u.iter().copied().map(f64::from));
            ideas.extend(gan.passes.generator.input().iter().copied().map(f64::from));
            let painting = gan.passes.real.input().column(3);
            assert!((painting[7] - gan.u[3]).abs() < 1e-6, "at x = 0 a painting is u");
        }
        assert!(u.iter().all(|u| (0.0..1.0).contains(u)));
        let (mean, variance) = mean_and_variance(&u);
        assert!((mean - 0.5).abs() < 5.0 * (1.0 / 12.0 / 64_000f64).sqrt(), "mean of u: {mean}");
        assert!((variance - 1.0 / 12.0).abs() < 2e-3, "variance of u: {variance}");
        let (mean, variance) = mean_and_variance(&ideas);
        assert!(mean.abs() < 5.0 / 320_000f64.sqrt(), "mean of the ideas: {mean}");
        assert!((variance - 1.0).abs() < 5.0 * (2.0 / 320_000f64).sqrt(), "variance of the ideas: {variance}");
    }
}
