//! A training step allocates nothing. Everything is allocated when the run is made.
#![cfg(not(target_arch = "wasm32"))]

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
