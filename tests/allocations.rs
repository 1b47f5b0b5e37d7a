//! A training step allocates nothing, and neither does a look inside. Everything is allocated when the run, and what looks at it, is
//! made.
#![cfg(not(target_arch = "wasm32"))]

use gan_painter::inside::{Axes, Axis, Counts, Inside, Patterns, Player, Strokes};
use gan_painter::truth::Evaluator;
use gan_painter::{Config, Freeze, Gan, GeneratorLoss, OptimizerKind, UpdateOrder};

#[test]
fn a_step_allocates_nothing() {
    let alternating = Config { update_order: UpdateOrder::Alternating, ..Config::default() };
    for (what, config) in [
        ("classic", Config::default()),
        ("simultaneous", Config { update_order: UpdateOrder::Simultaneous, ..Config::default() }),
        ("alternating", Config { discriminator_steps: 3, ..alternating.clone() }),
        ("conditional", Config { conditional: true, ..Config::default() }),
        ("SGD", Config { optimizer: OptimizerKind::Sgd, loss: GeneratorLoss::NonSaturating, ..alternating }),
        ("deep", Config { discriminator_hidden: vec![33, 8], generator_hidden: vec![8, 33], ..Config::default() }),
        ("flat", Config { discriminator_hidden: vec![], generator_hidden: vec![], ..Config::default() }),
        ("small", Config { ideas: 1, points: 2, batch_size: 8, ..Config::default() }),
        ("G frozen", Config { freeze: Freeze::Generator, ..Config::default() }),
    ] {
        let mut gan = Gan::new(config).unwrap();
        let counted = allocation_counter::measure(|| (0..20).for_each(|_| gan.step().unwrap()));
        assert_eq!(counted.count_total, 0, "{what}: {counted:?}");
    }
}

#[test]
fn a_look_inside_allocates_nothing() {
    for (what, config) in [
        ("default", Config::default()),
        ("conditional", Config { conditional: true, ..Config::default() }),
        ("deep", Config { discriminator_hidden: vec![33, 8], generator_hidden: vec![8, 33], ..Config::default() }),
        ("flat", Config { discriminator_hidden: vec![], generator_hidden: vec![], ..Config::default() }),
        ("narrow", Config { ideas: 2, points: 2, generator_hidden: vec![1], batch_size: 1, ..Config::default() }),
    ] {
        let gan = Gan::new(config).unwrap();
        let (mut inside, mut evaluator) = (Inside::new(&gan), Evaluator::new(&gan));
        let mut look = Look::new(&gan);
        let counted = allocation_counter::measure(|| look.everywhere(&gan, &mut inside, &mut evaluator));
        assert_eq!(counted.count_total, 0, "{what}: {counted:?}");
    }
}

/// The caller's slices for every question.
struct Look {
    label: Option<f32>,
    ideas: Vec<f32>,
    muted: Vec<f32>,
    painting: Vec<f32>,
    /// Large enough for every answer.
    room: [Vec<f32>; 4],
}

impl Look {
    fn new(gan: &Gan) -> Look {
        let &Config { ideas, points, conditional, .. } = gan.config();
        Look {
            label: conditional.then_some(1.0),
            ideas: vec![0.5; ideas],
            muted: vec![1.0; Counts::of(gan).strokes],
            painting: vec![0.5; points],
            room: std::array::from_fn(|_| vec![0.0; 10_000]),
        }
    }

    fn everywhere(&mut self, gan: &Gan, inside: &mut Inside, evaluator: &mut Evaluator) {
        let Look { label, ideas, muted, painting, room: [a, b, c, d] } = self;
        let (label, points) = (*label, painting.len());
        let Counts { strokes, terms, .. } = Counts::of(gan);
        let out = Strokes {
            units: &mut a[..strokes],
            strengths: &mut b[..strokes],
            curves: &mut c[..(strokes + 2) * points],
        };
        inside.strokes(gan, ideas, label, muted, out).unwrap();
        inside.paint_muted(gan, ideas, label, muted, &mut a[..points]).unwrap();
        inside.truth_muted(gan, evaluator, muted).unwrap();
        inside.terms(gan, painting, label, &mut a[..terms], &mut b[..terms + 2]).unwrap();
        for player in Player::BOTH {
            let (n, inputs) = (player.patterns(gan), player.inputs(gan));
            let out = Patterns {
                units: &mut a[..n],
                strengths: &mut b[..n],
                weights: &mut c[..n * inputs],
                biases: &mut d[..n],
            };
            inside.patterns(gan, player, out).unwrap();
            let input = if player == Player::Generator { &*ideas } else { &*painting };
            for layer in 0..5 {
                let Ok(units) = player.units(gan, layer) else { break };
                inside.activations(gan, (player, layer), input, label, &mut a[..units]).unwrap();
                inside.activity(gan, evaluator, (player, layer), &mut a[..units]).unwrap();
            }
        }
        let [across, down] = [0, 1].map(|idea| Axis { idea, ends: [-3.0, 3.0] });
        inside.plane(gan, (ideas, label), Axes { across, down: Some(down) }, &mut a[..81], &mut b[..81]).unwrap();
        inside.walk(gan, evaluator, 3.5, &mut a[..ideas.len()]).unwrap();
        inside.line(gan, (painting, label), [0.0, 2.0], &mut a[..100], &mut b[..100]).unwrap();
    }
}
