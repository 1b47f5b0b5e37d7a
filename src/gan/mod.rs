//! A run: two networks, two optimisers, random numbers and buffers.
//!
//! [`Gan`] is the run and what can be done with it. A training step is in `train`, with the three update orders side by side;
//! what can be asked of a run in `probe`; what a step draws in `batch`; what it may have to go back to in `state`.

pub(crate) mod batch;
pub(crate) mod checks;
pub mod loss;
mod pace;
mod probe;
pub(crate) mod state;
pub mod trace;
mod train;

use crate::artist::Artist;
use crate::config::{ArtistConfig, Config, ConfigError};
use crate::error::GanError;
use crate::events::{Change, Event, Schedule};
use crate::names::{DISCRIMINATOR, Each, GENERATOR, each_tensor};
use crate::nn::fast::Line;
use crate::nn::{Mlp, Propagation};
use crate::rng::Xoshiro256PlusPlus;
use batch::{Batch, copy_first_rows, set_columns};
use checks::check_numbers;
use loss::Judgement;
use ndarray::Array2;
use probe::Probe;
use serde::Serialize;
use state::{Snapshot, State};
use train::{Moment, Observer, Step};

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
    schedule: Schedule,
    artist: Artist,
    state: State,
    snapshot: Snapshot,
    numbers: Option<Numbers>,
    /// This batch's generated paintings `[points, batch]`; in a conditional Gan with their labels as one more row.
    paintings: Array2<f32>,
    batch: Batch,
    probe: Probe,
    generator_gradient: Mlp,
    discriminator_gradient: Mlp,
}

/// What the tutorial prints of a step, and what D thought of the generated paintings. Where a step updates D several
/// times, they are the last update's.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
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

impl Numbers {
    fn new(judgement: Judgement, generator_loss: f64) -> Numbers {
        Numbers {
            discriminator_accuracy: judgement.real,
            discriminator_score: -judgement.loss,
            generated_probability: judgement.generated,
            generator_loss,
        }
    }
}

impl Gan {
    /// A run at its start: both networks drawn from the config's seed.
    ///
    /// # Errors
    /// If a field of the config is out of its range.
    pub fn new(config: Config) -> Result<Gan, ConfigError> {
        Gan::with_events(config, Vec::new())
    }

    /// A run at its start, with changes that will take effect by themselves when their steps have been taken. A run's
    /// own [`Gan::start`] and [`Gan::events`] make the same run again, to the last bit; but they know nothing of batches or
    /// networks that came from elsewhere ([`Gan::step_on`], [`Gan::with_networks`]).
    ///
    /// # Errors
    /// If a field of the config or an event is not allowed.
    pub fn with_events(config: Config, events: Vec<Event>) -> Result<Gan, ConfigError> {
        let schedule = Schedule::new(config, events)?;
        let config = schedule.start();
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(config.seed);
        let networks = config.sizes().map(|sizes| {
            let mut network = Mlp::zeros(&sizes);
            network.randomize(config.init, &mut rng);
            network
        });
        let state = State::new(config, networks, rng);
        let gan = Gan::at_start(schedule, state);
        Ok(gan.unwrap_or_else(|error| panic!("weights as they are drawn must paint finite numbers: {error}")))
    }

    /// A run at its start, with networks from elsewhere.
    ///
    /// # Errors
    /// If a field of the config is out of its range.
    ///
    /// # Panics
    /// If the networks do not have the sizes that the config names, or a number in them, or in what G paints, is not finite.
    pub fn with_networks(config: Config, generator: Mlp, discriminator: Mlp) -> Result<Gan, ConfigError> {
        let schedule = Schedule::new(config, Vec::new())?;
        let config = schedule.start();
        assert_eq!(
            [generator.sizes(), discriminator.sizes()],
            config.sizes(),
            "the networks must have the config's sizes"
        );
        let finite = |network: &Mlp| network.tensors().flatten().all(|number| number.is_finite());
        assert!(finite(&generator) && finite(&discriminator), "the networks must hold finite numbers");
        let rng = Xoshiro256PlusPlus::seed_from_u64(config.seed);
        let state = State::new(config, [generator, discriminator], rng);
        let gan = Gan::at_start(schedule, state);
        Ok(gan.unwrap_or_else(|error| panic!("the generator must paint finite numbers: {error}")))
    }

    /// A run at a state before its first step. The batch on show is the one that this step will draw.
    ///
    /// # Errors
    /// If G paints numbers that are not finite.
    pub(crate) fn at_start(schedule: Schedule, state: State) -> Result<Gan, GanError> {
        let mut gan = Gan::assemble(schedule, state);
        let start = gan.state.rng.clone();
        gan.draw_batch();
        gan.state.rng = start;
        let painted = gan.batch.paint(&gan.state.generator.network);
        gan.check_answer(painted, "the painting")?;
        copy_first_rows(gan.batch.generated.input(), &mut gan.paintings);
        Ok(gan)
    }

    /// A run at a state, with what it showed last: the paintings `[points, batch]`, in a conditional Gan with their labels
    /// as one more row.
    pub(crate) fn at(schedule: Schedule, state: State, numbers: Option<Numbers>, paintings: Array2<f32>) -> Gan {
        Gan { numbers, paintings, ..Gan::assemble(schedule, state) }
    }

    fn assemble(schedule: Schedule, state: State) -> Gan {
        let config = schedule.now();
        let &Config { batch_size, artist: ArtistConfig { ref bounds, distribution }, .. } = config;
        let [generator, discriminator] = state.players().map(|player| &player.network);
        let artist = Artist::new(config.points, bounds.as_ref(), distribution);
        let on_line = Propagation::on_line(discriminator, batch_size, line(&artist, config.conditional));
        Gan {
            artist,
            numbers: None,
            paintings: Array2::zeros((config.discriminator_inputs(), batch_size)),
            batch: Batch::new(config, generator, discriminator, on_line),
            probe: Probe::new(generator, discriminator),
            generator_gradient: Mlp::zeros(&generator.sizes()),
            discriminator_gradient: Mlp::zeros(&discriminator.sizes()),
            snapshot: Snapshot::new(&state),
            state,
            schedule,
        }
    }

    /// One training step on a fresh batch: one update of G, and one of D or as many as the config says.
    ///
    /// # Errors
    /// [`GanError::StepNotTaken`]; the run is then where it was before.
    pub fn step(&mut self) -> Result<(), GanError> {
        self.draw_and_train(None)
    }

    /// [`Gan::step`], to the last bit, that also calls `note` with every tensor on its way: name, shape and numbers, row by
    /// row. [`crate::trace`] says which they are, and in which order. If the step fails, what was noted is of no step.
    ///
    /// # Errors
    /// As [`Gan::step`].
    pub fn trace_step(&mut self, mut note: impl FnMut(&str, &[usize], &[f32])) -> Result<(), GanError> {
        let note: &mut Each = &mut note;
        self.draw_and_train(Some(&mut |moment, gan| trace::note(moment, gan, note)))
    }

    /// One training step on a batch as [`Gan::step`] draws it: the artist's paintings by their u `[batch]`, from which the
    /// labels follow, and the ideas `[batch, ideas]`, row by row.
    ///
    /// # Errors
    /// As [`Gan::step_on`].
    pub fn step_from(&mut self, u: &[f32], ideas: &[f32]) -> Result<(), GanError> {
        let &Config { batch_size, ideas: idea_count, .. } = self.config();
        self.check_one_batch()?;
        check_numbers("u", u, [1, batch_size])?;
        check_numbers("ideas", ideas, [batch_size, idea_count])?;
        self.snapshot.begin(&self.state);
        set_columns(self.batch.generator.input_mut(), ideas, idea_count);
        self.batch.u.copy_from_slice(u);
        self.batch.lay_out_drawn();
        self.train(None)
    }

    /// One training step on a batch that the caller brings.
    /// Shapes: paintings `[batch, points]`, ideas `[batch, ideas]`, row by row; labels `[batch]`, each from 0 to 1, for a
    /// conditional Gan.
    ///
    /// # Errors
    /// If a slice has another length or holds a number that is not allowed, if labels are missing or given to a Gan
    /// without classes, if the config asks for several batches, and as [`Gan::step`].
    pub fn step_on(&mut self, paintings: &[f32], ideas: &[f32], labels: Option<&[f32]>) -> Result<(), GanError> {
        let &Config { batch_size, ideas: idea_count, points, .. } = self.config();
        self.check_one_batch()?;
        check_numbers("paintings", paintings, [batch_size, points])?;
        check_numbers("ideas", ideas, [batch_size, idea_count])?;
        let labels = self.check_labels("labels", labels, batch_size)?;
        self.snapshot.begin(&self.state);
        set_columns(self.batch.generator.input_mut(), ideas, idea_count);
        set_columns(self.batch.real.input_mut(), paintings, points);
        if let Some(labels) = labels {
            self.batch.label_given(labels);
        }
        self.train(None)
    }

    fn draw_and_train(&mut self, observer: Option<&mut Observer>) -> Result<(), GanError> {
        self.snapshot.begin(&self.state);
        self.draw_batch();
        if let Some(observer) = observer {
            observer(Moment::BatchDrawn, self);
            return self.train(Some(observer));
        }
        self.train(None)
    }

    fn draw_batch(&mut self) {
        self.batch.draw(&mut self.state.rng, self.artist.distribution(), self.schedule.now().ideas);
    }

    /// The step, on the batch that is laid out; if it fails, back to where the run was.
    fn train(&mut self, observer: Option<&mut Observer>) -> Result<(), GanError> {
        match Step::new(self, observer).run() {
            Ok(numbers) => {
                self.state.step += 1;
                self.schedule.reach(self.state.step);
                self.numbers = Some(numbers);
                copy_first_rows(self.batch.generated.input(), &mut self.paintings);
                Ok(())
            }
            Err(what) => {
                self.snapshot.restore(&mut self.state);
                Err(GanError::StepNotTaken { what, step: self.state.step + 1 })
            }
        }
    }

    /// Makes a change from the next step on, which becomes an event of the run.
    ///
    /// # Errors
    /// As [`Config::change`], and if an event that is still to come would then not be allowed.
    pub fn change(&mut self, change: Change) -> Result<(), ConfigError> {
        self.schedule.change(self.state.step, change)
    }

    /// The config as it is now, live changes included.
    pub fn config(&self) -> &Config {
        self.schedule.now()
    }

    /// The config as it was at step 0.
    pub fn start(&self) -> &Config {
        self.schedule.start()
    }

    /// Every live change, those to come included, in the order of their steps.
    pub fn events(&self) -> &[Event] {
        self.schedule.events()
    }

    /// The hash of all that the run's future depends on, beside its settings: both networks, what their optimisers
    /// remember, the random numbers and the step. The same run has the same hash on every machine.
    pub fn state_hash(&self) -> u32 {
        self.state.hash()
    }

    /// All that the run's future depends on, beside its settings.
    pub(crate) fn state(&self) -> &State {
        &self.state
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
        &self.state.generator.network
    }

    /// D as it is now.
    pub fn discriminator(&self) -> &Mlp {
        &self.state.discriminator.network
    }

    /// Calls `each` with the name that PyTorch gives it, the shape and the numbers, row by row, of every weight and bias of G,
    /// then of D.
    pub fn each_weight(&self, each: &mut Each) {
        each_tensor(GENERATOR, self.generator(), each);
        each_tensor(DISCRIMINATOR, self.discriminator(), each);
    }

    /// G's gradient as it was last found: by a step that was tried, with G not frozen. Zeros before.
    pub fn generator_gradient(&self) -> &Mlp {
        &self.generator_gradient
    }

    /// D's gradient as it was last found: by a step that was tried, with D not frozen. Zeros before.
    pub fn discriminator_gradient(&self) -> &Mlp {
        &self.discriminator_gradient
    }

    /// This batch's generated paintings as D sees them, `[points, batch]`; in a conditional Gan with their labels as one
    /// more row.
    pub(crate) fn paintings(&self) -> &Array2<f32> {
        &self.paintings
    }
}

/// What the artist paints, as D sees it: `lower + u·(upper − lower)`, in a conditional Gan with the label below.
fn line(artist: &Artist, conditional: bool) -> Line {
    let span = artist.lower().iter().zip(artist.upper()).map(|(lower, upper)| upper - lower);
    let (mut origin, mut direction) = (artist.lower().to_vec(), span.collect::<Vec<f32>>());
    let offset = conditional.then(|| {
        origin.push(0.0);
        direction.push(0.0);
        let mut offset = vec![0.0; origin.len()];
        offset[artist.lower().len()] = 1.0;
        offset
    });
    Line { origin, direction, offset }
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
            u.extend(gan.batch.u.iter().copied().map(f64::from));
            ideas.extend(gan.batch.generator.input().iter().copied().map(f64::from));
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
