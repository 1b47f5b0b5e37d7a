//! The training step, in the three orders in which the two players can be updated.

use super::batch::copy_first_rows;
use super::loss::{self, Judgement};
use super::{Gan, Numbers};
use crate::config::{Config, Freeze, UpdateOrder};

/// The name of a number that stopped being finite: why a step was not taken.
pub(super) type Quantity = &'static str;

/// What has just happened in a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Moment {
    /// The artist's paintings, the ideas and the labels are drawn.
    BatchDrawn,
    /// G has painted the ideas.
    Painted,
    /// D has judged both halves, at this loss.
    Judged { loss: f64 },
    /// D has judged G's half once more, after its update.
    JudgedAnew,
    /// D's gradient is found.
    DiscriminatorGradient,
    /// D is updated.
    DiscriminatorUpdated,
    /// G's loss is found.
    GeneratorLoss(f64),
    /// G's gradient is found.
    GeneratorGradient,
    /// G is updated.
    GeneratorUpdated,
}

/// A callback for every moment of an observed step. It gets the run as it is at that moment.
pub(super) type Observer<'a> = dyn FnMut(Moment, &Gan) + 'a;

/// A step of a run whose batch is laid out.
pub(super) struct Step<'g, 'o> {
    gan: &'g mut Gan,
    observer: Option<&'g mut Observer<'o>>,
}

impl<'g, 'o> Step<'g, 'o> {
    pub fn new(gan: &'g mut Gan, observer: Option<&'g mut Observer<'o>>) -> Step<'g, 'o> {
        Step { gan, observer }
    }

    /// Takes the step. If a number stops being finite, this returns its name, and the run stays in the middle of the step.
    pub fn run(mut self) -> Result<Numbers, Quantity> {
        let &Config { update_order, discriminator_steps, .. } = self.gan.config();
        match update_order {
            UpdateOrder::Classic => self.classic(),
            UpdateOrder::Simultaneous => self.simultaneous(),
            UpdateOrder::Alternating => self.alternating(discriminator_steps),
        }
    }

    /// D learns, and then G learns from the new D through the activations of the old one. This is the tutorial's first version, in
    /// which one forward pass serves both.
    fn classic(&mut self) -> Result<Numbers, Quantity> {
        self.paint()?;
        let judgement = self.judge()?;
        self.find_discriminator_gradient();
        self.update_discriminator()?;
        let generator_loss = self.find_generator_gradient()?;
        self.update_generator()?;
        Ok(Numbers::new(judgement, generator_loss))
    }

    /// Both gradients are found with the old weights, and then both players learn.
    fn simultaneous(&mut self) -> Result<Numbers, Quantity> {
        self.paint()?;
        let judgement = self.judge()?;
        self.find_discriminator_gradient();
        let generator_loss = self.find_generator_gradient()?;
        self.update_discriminator()?;
        self.update_generator()?;
        Ok(Numbers::new(judgement, generator_loss))
    }

    /// D learns, on a fresh batch each time. Then the new D judges again, and G learns from that. This is the paper's Algorithm 1.
    fn alternating(&mut self, discriminator_steps: usize) -> Result<Numbers, Quantity> {
        self.paint()?;
        let mut judgement = self.judge()?;
        self.find_discriminator_gradient();
        self.update_discriminator()?;
        for _ in 1..discriminator_steps {
            self.draw();
            self.paint()?;
            judgement = self.judge()?;
            self.find_discriminator_gradient();
            self.update_discriminator()?;
        }
        if discriminator_steps > 1 {
            self.draw();
            self.paint()?;
        }
        self.judge_anew();
        let generator_loss = self.find_generator_gradient()?;
        self.update_generator()?;
        Ok(Numbers::new(judgement, generator_loss))
    }

    fn draw(&mut self) {
        self.gan.draw_batch();
        self.tell(Moment::BatchDrawn);
    }

    /// G paints the ideas, for D to judge.
    fn paint(&mut self) -> Result<(), Quantity> {
        let finite = self.gan.batch.paint(&self.gan.state.generator.network);
        check(finite, "the generator's paintings")?;
        self.tell(Moment::Painted);
        Ok(())
    }

    /// D judges both halves of the batch.
    fn judge(&mut self) -> Result<Judgement, Quantity> {
        let discriminator = &self.gan.state.discriminator.network;
        let (real, generated) = (&mut self.gan.batch.real, &mut self.gan.batch.generated);
        real.forward(discriminator);
        generated.forward(discriminator);
        let (real_logits, d_real) = real.output_and_gradient();
        let (generated_logits, d_generated) = generated.output_and_gradient();
        let judgement = loss::discriminator(real_logits, generated_logits, d_real, d_generated);
        check(judgement.loss.is_finite(), "the discriminator's loss")?;
        self.tell(Moment::Judged { loss: judgement.loss });
        Ok(judgement)
    }

    /// D judges G's half once more.
    fn judge_anew(&mut self) {
        self.gan.batch.generated.forward(&self.gan.state.discriminator.network);
        self.tell(Moment::JudgedAnew);
    }

    /// Goes back through D from both halves, unless D is frozen.
    fn find_discriminator_gradient(&mut self) {
        if self.gan.config().freeze == Freeze::Discriminator {
            return;
        }
        let discriminator = &self.gan.state.discriminator.network;
        let gradient = &mut self.gan.discriminator_gradient;
        gradient.set_to_zero();
        self.gan.batch.real.backward(discriminator, gradient);
        self.gan.batch.generated.backward(discriminator, gradient);
        self.tell(Moment::DiscriminatorGradient);
    }

    /// Finds G's loss. Then, unless G is frozen, goes back through D, with its present weights and the activations of its last
    /// forward pass, and on through G.
    fn find_generator_gradient(&mut self) -> Result<f64, Quantity> {
        let &Config { loss, freeze, .. } = self.gan.config();
        let (logits, d_logits) = self.gan.batch.generated.output_and_gradient();
        let loss = loss::generator(loss, logits, d_logits);
        check(loss.is_finite(), "the generator's loss")?;
        self.tell(Moment::GeneratorLoss(loss));
        if freeze != Freeze::Generator {
            let (generator, generated) = (&mut self.gan.batch.generator, &mut self.gan.batch.generated);
            let gradient = &mut self.gan.generator_gradient;
            generated.backward_to_input(&self.gan.state.discriminator.network);
            copy_first_rows(generated.d_input(), generator.output_and_gradient().1);
            gradient.set_to_zero();
            generator.backward(&self.gan.state.generator.network, gradient);
            self.tell(Moment::GeneratorGradient);
        }
        Ok(loss)
    }

    fn update_discriminator(&mut self) -> Result<(), Quantity> {
        let &Config { freeze, discriminator_learning_rate: rate, .. } = self.gan.config();
        if freeze == Freeze::Discriminator {
            return Ok(());
        }
        let player = &mut self.gan.state.discriminator;
        self.gan.snapshot.discriminator.take(player);
        let finite = player.optimizer.step(&mut player.network, &self.gan.discriminator_gradient, rate);
        self.tell(Moment::DiscriminatorUpdated);
        check(finite, "the discriminator's update")
    }

    fn update_generator(&mut self) -> Result<(), Quantity> {
        let &Config { freeze, generator_learning_rate: rate, .. } = self.gan.config();
        if freeze == Freeze::Generator {
            return Ok(());
        }
        let player = &mut self.gan.state.generator;
        self.gan.snapshot.generator.take(player);
        let finite = player.optimizer.step(&mut player.network, &self.gan.generator_gradient, rate);
        self.tell(Moment::GeneratorUpdated);
        check(finite, "the generator's update")
    }

    fn tell(&mut self, moment: Moment) {
        if let Some(observer) = &mut self.observer {
            observer(moment, self.gan);
        }
    }
}

fn check(finite: bool, what: Quantity) -> Result<(), Quantity> {
    if finite { Ok(()) } else { Err(what) }
}
