//! A run: two networks, two optimisers, random numbers and buffers.
//!
//! [`Gan`] is the run and what can be done with it. `train` has the training step, with the three update orders side by side;
//! `probe` has what can be asked of a run; `batch` has what a step draws; `state` has what it may have to go back to.

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
    /// This batch's generated paintings, `[points, batch]`. In a conditional Gan their labels are one more row.
    paintings: Array2<f32>,
    /// The ideas that these paintings were made of, `[ideas, batch]`.
    ideas: Array2<f32>,
    /// Whether these ideas are known. A checkpoint doesn't have them, so a restored run lacks them until its next step.
    knows_ideas: bool,
    batch: Batch,
    probe: Probe,
    generator_gradient: Mlp,
    discriminator_gradient: Mlp,
}

/// What the tutorial prints about a step, and what D thought of the generated paintings. If a step updates D several times, the
/// numbers belong to the last update.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Numbers {
    /// The tutorial's "D accuracy": mean D(real), as D saw it before its update.
    pub discriminator_accuracy: f64,
    /// The tutorial's "D score": −D loss, also before D's update. It is −2 ln 2 = −1.386… when D cannot tell.
    pub discriminator_score: f64,
    /// mean D(G(z)), also before D's update.
    pub generated_probability: f64,
    /// G's loss when its gradient was taken.
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
    /// A run at its start. Both networks are drawn from the config's seed.
    ///
    /// # Errors
    /// If a field of the config is out of its range.
    pub fn new(config: Config) -> Result<Gan, ConfigError> {
        Gan::with_events(config, Vec::new())
    }

    /// A run at its start, with changes that take effect by themselves at their steps. The [`Gan::start`] and [`Gan::events`] of
    /// a run make the same run again, to the last bit, unless it used batches or networks from elsewhere
    /// ([`Gan::step_on`], [`Gan::with_networks`]).
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
    /// If the networks do not have the sizes in the config, or a number in them or in G's paintings is not finite.
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

    /// A run in a state before its first step. The batch on show is the one that the first step will draw.
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
        gan.keep_batch();
        Ok(gan)
    }

    /// A run in a given state, with what it showed last: the paintings `[points, batch]`, with their labels as one more row in a
    /// conditional Gan.
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
            ideas: Array2::zeros((config.ideas, batch_size)),
            knows_ideas: false,
            batch: Batch::new(config, generator, discriminator, on_line),
            probe: Probe::new(generator, discriminator),
            generator_gradient: Mlp::zeros(&generator.sizes()),
            discriminator_gradient: Mlp::zeros(&discriminator.sizes()),
            snapshot: Snapshot::new(&state),
            state,
            schedule,
        }
    }

    /// Takes one training step on a fresh batch: one update of G, and as many of D as the config says.
    ///
    /// # Errors
    /// [`GanError::StepNotTaken`]. The run then stays where it was.
    pub fn step(&mut self) -> Result<(), GanError> {
        self.draw_and_train(None)
    }

    /// Takes the same step as [`Gan::step`], to the last bit, and calls `note` with the name, the shape and the numbers of every
    /// tensor on the way, row by row. [`crate::trace`] lists them in order. If the step fails, ignore what was noted.
    ///
    /// # Errors
    /// As [`Gan::step`].
    pub fn trace_step(&mut self, mut note: impl FnMut(&str, &[usize], &[f32])) -> Result<(), GanError> {
        let note: &mut Each = &mut note;
        self.draw_and_train(Some(&mut |moment, gan| trace::note(moment, gan, note)))
    }

    /// Takes one training step on a batch like those that [`Gan::step`] draws. The artist's paintings are given by their u `[batch]`,
    /// which also determine the labels. The ideas are `[batch, ideas]`, row by row.
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

    /// Takes one training step on the caller's own batch.
    /// Shapes: paintings `[batch, points]`, ideas `[batch, ideas]`, row by row; labels `[batch]`, each from 0 to 1, for a
    /// conditional Gan.
    ///
    /// # Errors
    /// As [`Gan::step`]. Also if a slice has another length or holds a number that is not allowed, if labels are missing or are
    /// given to a Gan without classes, or if the config asks for several batches.
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

    /// Takes the step on the batch that is laid out. If it fails, the run goes back to where it was.
    fn train(&mut self, observer: Option<&mut Observer>) -> Result<(), GanError> {
        match Step::new(self, observer).run() {
            Ok(numbers) => {
                self.state.step += 1;
                self.schedule.reach(self.state.step);
                self.numbers = Some(numbers);
                self.keep_batch();
                Ok(())
            }
            Err(what) => {
                self.snapshot.restore(&mut self.state);
                Err(GanError::StepNotTaken { what, step: self.state.step + 1 })
            }
        }
    }

    /// Keeps the batch's paintings and their ideas to show them, because a step that fails leaves other numbers in the batch.
    fn keep_batch(&mut self) {
        copy_first_rows(self.batch.generated.input(), &mut self.paintings);
        copy_first_rows(self.batch.generator.input(), &mut self.ideas);
        self.knows_ideas = true;
    }

    /// Changes a setting from the next step on. The change becomes an event of the run.
    ///
    /// # Errors
    /// As [`Config::change`]; also if a later event would then no longer be allowed.
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

    /// Every live change in the order of their steps, including those still to come.
    pub fn events(&self) -> &[Event] {
        self.schedule.events()
    }

    /// The hash of everything that the run's future depends on, apart from its settings: both networks, the states of their
    /// optimisers, the random numbers and the step. The same run has the same hash on every machine.
    pub fn state_hash(&self) -> u32 {
        self.state.hash()
    }

    /// Everything that the run's future depends on, apart from its settings.
    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    /// The painter of the real data.
    pub fn artist(&self) -> &Artist {
        &self.artist
    }

    /// How many steps have been taken.
    pub fn step_count(&self) -> u64 {
        self.state.step
    }

    /// What the last step measured, or None before the first step.
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

    /// Calls `each` for every weight and bias of G, then of D, with PyTorch's name, the shape, and the numbers row by row.
    pub fn each_weight(&self, each: &mut Each) {
        each_tensor(GENERATOR, self.generator(), each);
        each_tensor(DISCRIMINATOR, self.discriminator(), each);
    }

    /// G's gradient from the last step that was tried while G was not frozen; zeros before that.
    pub fn generator_gradient(&self) -> &Mlp {
        &self.generator_gradient
    }

    /// D's gradient from the last step that was tried while D was not frozen; zeros before that.
    pub fn discriminator_gradient(&self) -> &Mlp {
        &self.discriminator_gradient
    }

    /// This batch's generated paintings as D sees them, `[points, batch]`, with their labels as one more row in a conditional
    /// Gan.
    pub(crate) fn paintings(&self) -> &Array2<f32> {
        &self.paintings
    }
}

/// The line of the artist's paintings as D sees them: `lower + u·(upper − lower)`, with the label below in a conditional Gan.
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
