//! A run: two networks, two optimisers, random numbers and buffers.

use crate::artist::Artist;
use crate::batch::{all_finite, copy_first_rows, copy_rows, draw_ideas, first_rows, set_columns, set_label};
use crate::config::{ArtistConfig, Config, ConfigError, Freeze, UpdateOrder};
use crate::error::GanError;
use crate::events::{Change, Course, Event};
use crate::lanes::slice;
use crate::loss::{self, GeneratorLoss, Judgement};
use crate::names::{DISCRIMINATOR, GENERATOR};
use crate::nn::{LineBatch, Mlp, Pass};
use crate::rng::Xoshiro256PlusPlus;
use crate::state::{State, Undo};
use crate::trace::Trace;
use ndarray::Array2;
use rand::RngExt;
use serde::{Deserialize, Serialize};
use std::convert::identity;
use std::slice::from_ref;

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
    course: Course,
    artist: Artist,
    state: State,
    undo: Undo,
    numbers: Option<Numbers>,
    /// This batch's generated paintings `[points, batch]`; in a conditional Gan with their labels as one more row.
    paintings: Array2<f32>,
    /// The u of the artist's paintings, as they were last drawn `[batch]`.
    u: Vec<f32>,
    /// These paintings for a D with one hidden layer; another D gets them as points.
    line: Option<LineBatch>,
    passes: Passes,
    generator_gradient: Mlp,
    discriminator_gradient: Mlp,
}

/// Buffers for what goes through the networks: a batch through G, both halves through D, and one painting alone.
struct Passes {
    generator: Pass,
    real: Pass,
    generated: Pass,
    one_generated: Pass,
    one_judged: Pass,
}

/// Where the artist's half of a batch lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Real {
    /// By its u.
    Drawn,
    /// In the pass, as the caller gave it.
    Given,
}

/// What the tutorial prints of a step, and what D thought of the generated paintings. Where a step updates D several
/// times, they are the last update's.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
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
        let course = Course::new(config, events)?;
        let config = course.start();
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(config.seed);
        let networks = config.sizes().map(|sizes| {
            let mut network = Mlp::zeros(&sizes);
            network.randomize(config.init, &mut rng);
            network
        });
        let state = State::new(config, networks, rng);
        Ok(Gan::at_start(course, state).expect("weights as they are drawn paint finite numbers"))
    }

    /// A run at its start, with networks from elsewhere.
    ///
    /// # Errors
    /// If a field of the config is out of its range.
    ///
    /// # Panics
    /// If the networks do not have the sizes that the config names, or a number in them, or in what G paints, is not finite.
    pub fn with_networks(config: Config, generator: Mlp, discriminator: Mlp) -> Result<Gan, ConfigError> {
        let course = Course::new(config, Vec::new())?;
        let config = course.start();
        assert_eq!(
            [generator.sizes(), discriminator.sizes()],
            config.sizes(),
            "the networks must have the config's sizes"
        );
        let finite = |network: &Mlp| network.tensors().flatten().all(|number| number.is_finite());
        assert!(finite(&generator) && finite(&discriminator), "the networks must hold finite numbers");
        let rng = Xoshiro256PlusPlus::seed_from_u64(config.seed);
        let state = State::new(config, [generator, discriminator], rng);
        Ok(Gan::at_start(course, state).expect("the generator must paint finite numbers"))
    }

    /// A run at a state before its first step. The batch on show is the one that this step will draw.
    ///
    /// # Errors
    /// If G paints numbers that are not finite.
    pub(crate) fn at_start(course: Course, state: State) -> Result<Gan, GanError> {
        let mut gan = Gan::assemble(course, state);
        let start = gan.state.rng.clone();
        gan.draw_batch(&mut Trace::default());
        gan.state.rng = start;
        let painted = gan.paint_batch(&mut Trace::default());
        gan.check_answer(painted.is_ok(), "the painting")?;
        copy_first_rows(gan.passes.generated.input(), &mut gan.paintings);
        Ok(gan)
    }

    /// A run at a state, with what it showed last: the paintings `[points, batch]`, in a conditional Gan with their labels
    /// as one more row.
    pub(crate) fn at(course: Course, state: State, numbers: Option<Numbers>, paintings: Array2<f32>) -> Gan {
        Gan { numbers, paintings, ..Gan::assemble(course, state) }
    }

    fn assemble(course: Course, state: State) -> Gan {
        let config = course.now();
        let &Config { batch_size: batch, artist: ArtistConfig { ref bounds, distribution }, .. } = config;
        let [generator, discriminator] = state.players().map(|player| &player.network);
        let artist = Artist::new(config.points, bounds.as_ref(), distribution);
        let span: Vec<f32> = artist.lower().iter().zip(artist.upper()).map(|(lower, upper)| upper - lower).collect();
        let line = LineBatch::new(discriminator, artist.lower(), &span, config.conditional, batch);
        Gan {
            artist,
            numbers: None,
            paintings: Array2::zeros((config.discriminator_inputs(), batch)),
            u: vec![0.0; batch],
            line,
            passes: Passes {
                generator: generator.pass(batch),
                real: discriminator.pass(batch),
                generated: discriminator.pass(batch),
                one_generated: generator.pass(1),
                one_judged: discriminator.pass(1),
            },
            generator_gradient: Mlp::zeros(&generator.sizes()),
            discriminator_gradient: Mlp::zeros(&discriminator.sizes()),
            undo: Undo::new(&state),
            state,
            course,
        }
    }

    /// One training step on a fresh batch: one update of G, and one of D or as many as the config says.
    ///
    /// # Errors
    /// [`GanError::StepNotTaken`]; the run is then where it was before.
    pub fn step(&mut self) -> Result<(), GanError> {
        self.draw_and_train(&mut Trace::default())
    }

    /// [`Gan::step`], to the last bit, that also calls `note` with every tensor on its way: name, shape and numbers, row by
    /// row. [`crate::trace`] says which they are, and in which order. If the step fails, what was noted is of no step.
    ///
    /// # Errors
    /// As [`Gan::step`].
    pub fn trace_step(&mut self, mut note: impl FnMut(&str, &[usize], &[f32])) -> Result<(), GanError> {
        self.draw_and_train(&mut Trace::to(&mut note))
    }

    fn draw_and_train(&mut self, trace: &mut Trace) -> Result<(), GanError> {
        self.undo.begin(&self.state);
        self.draw_batch(trace);
        self.train_or_go_back(Real::Drawn, trace)
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
        self.undo.begin(&self.state);
        self.u.copy_from_slice(u);
        set_columns(self.passes.generator.input_mut(), ideas, idea_count);
        self.lay_out_drawn();
        self.train_or_go_back(Real::Drawn, &mut Trace::default())
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
        self.undo.begin(&self.state);
        set_columns(self.passes.real.input_mut(), paintings, points);
        set_columns(self.passes.generator.input_mut(), ideas, idea_count);
        if let Some(labels) = labels {
            self.passes.label_batch(labels.iter().copied());
        }
        self.train_or_go_back(Real::Given, &mut Trace::default())
    }

    /// Draws u for the artist's paintings, then the ideas ~ N(0, 1).
    fn draw_batch(&mut self, trace: &mut Trace) {
        let Gan { state: State { rng, .. }, artist, u, passes, .. } = self;
        u.fill_with(|| artist.distribution().quantile(rng.random()));
        draw_ideas(rng, first_rows(passes.generator.input_mut(), self.course.now().ideas));
        self.lay_out_drawn();
        if trace.is_on() {
            self.trace_batch(trace);
        }
    }

    fn trace_batch(&mut self, trace: &mut Trace) {
        let &Config { batch_size, ideas: idea_count, points, conditional, .. } = self.config();
        let mut paintings = Array2::zeros((points, batch_size));
        self.artist.paint(&self.u, &mut paintings);
        trace.batch("artistPaintings", &paintings, identity);
        let ideas = self.passes.generator.input();
        trace.first_features("ideas", ideas, idea_count, identity);
        if conditional {
            trace.tensor("labels", &[batch_size, 1], &slice(ideas)[idea_count * batch_size..]);
        }
    }

    /// Brings the artist's paintings, and the labels, to where a step reads them.
    fn lay_out_drawn(&mut self) {
        let Gan { artist, u, line, passes, .. } = self;
        match line {
            Some(line) => line.set(u, Artist::label),
            None => artist.paint(u, passes.real.input_mut()),
        }
        if self.course.now().conditional {
            passes.label_batch(u.iter().map(|&u| Artist::label(u)));
        }
    }

    fn train_or_go_back(&mut self, real: Real, trace: &mut Trace) -> Result<(), GanError> {
        match self.train(real, trace) {
            Ok(numbers) => {
                self.state.step += 1;
                self.course.reach(self.state.step);
                self.numbers = Some(numbers);
                copy_first_rows(self.passes.generated.input(), &mut self.paintings);
                Ok(())
            }
            Err(what) => {
                self.undo.undo(&mut self.state);
                Err(GanError::StepNotTaken { what, step: self.state.step + 1 })
            }
        }
    }

    /// The step itself; its first batch lies in the passes. An error names what stopped being finite.
    fn train(&mut self, real: Real, trace: &mut Trace) -> Result<Numbers, Culprit> {
        let &Config { update_order, discriminator_steps, .. } = self.config();
        self.paint_batch(trace)?;
        let mut judgement = self.find_discriminator_gradient(real, trace)?;
        let generator_loss = match update_order {
            UpdateOrder::Classic => {
                self.update_discriminator(trace)?;
                self.find_generator_gradient(trace)?
            }
            UpdateOrder::Simultaneous => {
                let loss = self.find_generator_gradient(trace)?;
                self.update_discriminator(trace)?;
                loss
            }
            UpdateOrder::Alternating => {
                self.update_discriminator(trace)?;
                for _ in 1..discriminator_steps {
                    self.draw_batch(trace);
                    self.paint_batch(trace)?;
                    judgement = self.find_discriminator_gradient(real, trace)?;
                    self.update_discriminator(trace)?;
                }
                if discriminator_steps > 1 {
                    self.draw_batch(trace);
                    self.paint_batch(trace)?;
                }
                self.state.discriminator.network.forward(&mut self.passes.generated);
                trace.batch("generatedProbabilities", self.passes.generated.output(), loss::probability);
                self.find_generator_gradient(trace)?
            }
        };
        self.update_generator(trace)?;
        Ok(Numbers {
            discriminator_accuracy: judgement.real,
            discriminator_score: -judgement.loss,
            generated_probability: judgement.generated,
            generator_loss,
        })
    }

    /// G paints the batch's ideas, for D to judge.
    fn paint_batch(&mut self, trace: &mut Trace) -> Result<(), Culprit> {
        let Passes { generator, generated, .. } = &mut self.passes;
        self.state.generator.network.forward(generator);
        check(all_finite(generator.output()), "the generator's paintings")?;
        copy_first_rows(generator.output(), generated.input_mut());
        trace.batch("paintings", generator.output(), identity);
        Ok(())
    }

    /// D judges both halves of the batch; back through D, unless it is frozen.
    fn find_discriminator_gradient(&mut self, source: Real, trace: &mut Trace) -> Result<Judgement, Culprit> {
        let frozen = self.config().freeze == Freeze::Discriminator;
        let Passes { real, generated, .. } = &mut self.passes;
        let discriminator = &self.state.discriminator.network;
        let mut line = self.line.as_mut().filter(|_| source == Real::Drawn);
        match &mut line {
            Some(line) => line.forward(discriminator, real.output_mut()),
            None => discriminator.forward(real),
        }
        discriminator.forward(generated);
        let (real_logits, d_real) = real.output_and_gradient();
        let (generated_logits, d_generated) = generated.output_and_gradient();
        let judgement = loss::discriminator(real_logits, generated_logits, d_real, d_generated);
        check(judgement.loss.is_finite(), "the discriminator's loss")?;
        trace.batch("realProbabilities", real_logits, loss::probability);
        trace.batch("generatedProbabilities", generated_logits, loss::probability);
        trace.tensor("discriminatorLoss", &[], &[judgement.loss as f32]);
        if !frozen {
            let gradient = &mut self.discriminator_gradient;
            gradient.set_to_zero();
            match line {
                Some(line) => line.add_gradient(real.d_output(), gradient),
                None => discriminator.backward_to_parameters(real, gradient),
            }
            discriminator.backward_to_parameters(generated, gradient);
            trace.network(DISCRIMINATOR, ".grad", gradient);
        }
        Ok(judgement)
    }

    /// Back through D, as its weights are now, and the activations that its pass holds; then through G, unless it is
    /// frozen.
    fn find_generator_gradient(&mut self, trace: &mut Trace) -> Result<f64, Culprit> {
        let &Config { loss, freeze, .. } = self.config();
        let Passes { generator, generated, .. } = &mut self.passes;
        let (logits, d_logits) = generated.output_and_gradient();
        let loss = loss::generator(loss, logits, d_logits);
        check(loss.is_finite(), "the generator's loss")?;
        trace.tensor("generatorLoss", &[], &[loss as f32]);
        if freeze != Freeze::Generator {
            self.state.discriminator.network.backward(generated);
            copy_first_rows(generated.d_input(), generator.output_and_gradient().1);
            self.generator_gradient.set_to_zero();
            self.state.generator.network.backward_to_parameters(generator, &mut self.generator_gradient);
            trace.batch("paintings.grad", generator.d_output(), identity);
            trace.network(GENERATOR, ".grad", &self.generator_gradient);
        }
        Ok(loss)
    }

    fn update_discriminator(&mut self, trace: &mut Trace) -> Result<(), Culprit> {
        let &Config { freeze, discriminator_learning_rate: rate, .. } = self.config();
        if freeze == Freeze::Discriminator {
            return Ok(());
        }
        let player = &mut self.state.discriminator;
        self.undo.discriminator.keep(player);
        let finite = player.optimizer.step(&mut player.network, &self.discriminator_gradient, rate);
        trace.network(DISCRIMINATOR, "", &player.network);
        check(finite, "the discriminator's update")
    }

    fn update_generator(&mut self, trace: &mut Trace) -> Result<(), Culprit> {
        let &Config { freeze, generator_learning_rate: rate, .. } = self.config();
        if freeze == Freeze::Generator {
            return Ok(());
        }
        let player = &mut self.state.generator;
        self.undo.generator.keep(player);
        let finite = player.optimizer.step(&mut player.network, &self.generator_gradient, rate);
        trace.network(GENERATOR, "", &player.network);
        check(finite, "the generator's update")
    }

    /// Makes a change from the next step on, which becomes an event of the run.
    ///
    /// # Errors
    /// As [`Config::change`], and if an event that is still to come would then not be allowed.
    pub fn change(&mut self, change: Change) -> Result<(), ConfigError> {
        self.course.change(self.state.step, change)
    }

    /// The painting that G makes of these ideas now. Shapes: ideas `[ideas]`, painting `[points]`. A conditional Gan
    /// needs a label, 0 or 1, or what lies between.
    ///
    /// # Errors
    /// If a slice has another length, an idea is not finite, the label is missing or not allowed, or the painting would
    /// not be finite.
    pub fn paint(&mut self, ideas: &[f32], label: Option<f32>, painting: &mut [f32]) -> Result<(), GanError> {
        let &Config { ideas: idea_count, points, .. } = self.config();
        check_numbers("ideas", ideas, [1, idea_count])?;
        check_length("out", painting.len(), [1, points])?;
        self.check_labels("label", label.as_ref().map(from_ref), 1)?;
        let pass = &mut self.passes.one_generated;
        set_columns(pass.input_mut(), ideas, idea_count);
        if label.is_some() {
            set_label(pass, label);
        }
        self.state.generator.network.forward(pass);
        self.check_answer(all_finite(self.passes.one_generated.output()), "the painting")?;
        copy_rows(self.passes.one_generated.output(), points, painting, identity);
        Ok(())
    }

    /// D's probability that the artist painted it. Shape: painting `[points]`; a conditional Gan needs a label, as for
    /// [`Gan::paint`].
    ///
    /// # Errors
    /// If the slice has another length, a number in it is not finite, the label is missing or not allowed, or the
    /// probability would not be finite.
    pub fn judge(&mut self, painting: &[f32], label: Option<f32>) -> Result<f32, GanError> {
        let points = self.config().points;
        check_numbers("painting", painting, [1, points])?;
        self.check_labels("label", label.as_ref().map(from_ref), 1)?;
        let pass = &mut self.passes.one_judged;
        set_columns(pass.input_mut(), painting, points);
        if label.is_some() {
            set_label(pass, label);
        }
        self.state.discriminator.network.forward(pass);
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
        let &Config { batch_size, points, .. } = self.config();
        check_length("out", advice.len(), [batch_size, points])?;
        let pass = &mut self.passes.generated;
        let discriminator = &self.state.discriminator.network;
        copy_first_rows(&self.paintings, pass.input_mut());
        discriminator.forward(pass);
        let (logits, d_logits) = pass.output_and_gradient();
        loss::generator(loss, logits, d_logits);
        let known = logits.iter().all(|logit| !logit.is_nan());
        discriminator.backward(pass);
        self.check_answer(known && all_finite(self.passes.generated.d_input()), "D's advice")?;
        copy_rows(self.passes.generated.d_input(), points, advice, |d_painting| -d_painting);
        Ok(())
    }

    /// This batch's generated paintings, as G made them before its update; before the first step, those of the first
    /// batch that it will draw. Shape: out `[batch, points]`, row by row.
    ///
    /// # Errors
    /// If the slice has another length.
    pub fn read_paintings(&self, out: &mut [f32]) -> Result<(), GanError> {
        let &Config { batch_size, points, .. } = self.config();
        check_length("out", out.len(), [batch_size, points])?;
        copy_rows(&self.paintings, points, out, identity);
        Ok(())
    }

    /// The labels of this batch's paintings, in a conditional Gan. Shape: out `[batch]`.
    ///
    /// # Errors
    /// If the slice has another length, or the Gan is not conditional.
    pub fn read_labels(&self, out: &mut [f32]) -> Result<(), GanError> {
        let &Config { batch_size, points, conditional, .. } = self.config();
        check_length("out", out.len(), [1, batch_size])?;
        if !conditional {
            return Err(GanError::NoLabels);
        }
        out.copy_from_slice(&slice(&self.paintings)[points * batch_size..]);
        Ok(())
    }

    /// The config as it is now, live changes included.
    pub fn config(&self) -> &Config {
        self.course.now()
    }

    /// The config as it was at step 0.
    pub fn start(&self) -> &Config {
        self.course.start()
    }

    /// Every live change, those to come included, in the order of their steps.
    pub fn events(&self) -> &[Event] {
        self.course.events()
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

    fn check_one_batch(&self) -> Result<(), GanError> {
        match self.config().discriminator_steps {
            1 => Ok(()),
            discriminator_steps => Err(GanError::OneBatch { discriminator_steps }),
        }
    }

    /// The labels of a conditional Gan, None for another.
    fn check_labels<'a>(
        &self,
        name: &'static str,
        labels: Option<&'a [f32]>,
        count: usize,
    ) -> Result<Option<&'a [f32]>, GanError> {
        match (self.config().conditional, labels) {
            (false, None) => Ok(None),
            (true, Some(labels)) => {
                check_length(name, labels.len(), [1, count])?;
                match labels.iter().find(|label| !(0.0..=1.0).contains(*label)) {
                    Some(&given) => Err(GanError::Label { name, given }),
                    None => Ok(Some(labels)),
                }
            }
            (true, None) => Err(GanError::LabelMissing { name }),
            (false, Some(_)) => Err(GanError::LabelGiven { name }),
        }
    }

    pub(crate) fn check_answer(&self, finite: bool, what: Culprit) -> Result<(), GanError> {
        check(finite, what).map_err(|what| GanError::NotFinite { what, step: self.state.step })
    }
}

impl Passes {
    /// Both halves of a batch share their labels.
    fn label_batch(&mut self, labels: impl Iterator<Item = f32> + Clone) {
        for pass in [&mut self.generator, &mut self.real, &mut self.generated] {
            set_label(pass, labels.clone());
        }
    }
}

/// The name of a number that stopped being finite.
type Culprit = &'static str;

fn check(finite: bool, what: Culprit) -> Result<(), Culprit> {
    if finite { Ok(()) } else { Err(what) }
}

/// Refuses the caller's numbers if they are not rows × columns, or one is not finite.
fn check_numbers(name: &'static str, numbers: &[f32], shape: [usize; 2]) -> Result<(), GanError> {
    check_length(name, numbers.len(), shape)?;
    match numbers.iter().position(|number| !number.is_finite()) {
        Some(index) => Err(GanError::Input { name, index }),
        None => Ok(()),
    }
}

/// Holds the length of a slice against the rows × columns that it must have.
pub(crate) fn check_length(name: &'static str, given: usize, [rows, columns]: [usize; 2]) -> Result<(), GanError> {
    if given == rows * columns { Ok(()) } else { Err(GanError::Length { name, given, rows, columns }) }
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
            gan.draw_batch(&mut Trace::default());
            u.extend(gan.u.iter().copied().map(f64::from));
            ideas.extend(gan.passes.generator.input().iter().copied().map(f64::from));
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
