//! What holds for every config: a valid one steps or stops with its sentence, any other is refused with one.
#![cfg(not(target_arch = "wasm32"))]

use gan_painter::{Config, Gan, GanError, GeneratorLoss, UpdateOrder, Value};
use proptest::prelude::*;

/// Sizes drawn so that each power of two is as likely as the next.
fn log_uniform(most: usize) -> impl Strategy<Value = usize> {
    (0.0..(most as f64 + 1.0).ln()).prop_map(move |ln| (ln.exp() as usize).clamp(1, most))
}

fn hidden() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(log_uniform(512), 0..=5)
}

fn learning_rate() -> impl Strategy<Value = f64> {
    (-8.0..=0.0).prop_map(|exponent| 10f64.powf(exponent))
}

fn loss() -> impl Strategy<Value = GeneratorLoss> {
    prop::sample::select(vec![GeneratorLoss::Minimax, GeneratorLoss::NonSaturating])
}

fn update_order() -> impl Strategy<Value = UpdateOrder> {
    prop::sample::select(vec![UpdateOrder::Classic, UpdateOrder::Simultaneous, UpdateOrder::Alternating])
}

prop_compose! {
    fn config()(
        seed in 0..1u64 << 53,
        batch_size in log_uniform(1024),
        ideas in log_uniform(64),
        points in log_uniform(256).prop_map(|points| points.max(2)),
        generator_hidden in hidden(),
        discriminator_hidden in hidden(),
        generator_learning_rate in learning_rate(),
        discriminator_learning_rate in learning_rate(),
        loss in loss(),
        update_order in update_order(),
    ) -> Config {
        Config {
            seed, batch_size, ideas, points, generator_hidden, discriminator_hidden,
            generator_learning_rate, discriminator_learning_rate, loss, update_order,
        }
    }
}

/// Numbers near every range's ends, texts, and lists of lists.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        prop::num::f64::ANY.prop_map(Value::Number),
        (-2..1030).prop_map(|whole| Value::Number(f64::from(whole))),
        (0.0..1.1).prop_map(Value::Number),
        prop::sample::select(vec!["minimax", "classic", "", "7", "一"]).prop_map(|text| Value::Text(text.to_owned())),
        Just(Value::Other("null".to_owned())),
    ];
    leaf.prop_recursive(2, 16, 7, |inner| prop::collection::vec(inner, 0..7).prop_map(Value::List))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_is_taken_as_given_or_refused_with_a_sentence(
        field in prop::sample::select(&Config::FIELDS),
        given in value(),
    ) {
        let mut config = Config::default();
        match config.set(field, &given) {
            Ok(()) => {
                prop_assert_eq!(config.get(field), Some(given));
                prop_assert_eq!(config.validate(), Ok(()));
            }
            Err(error) => {
                let sentence = error.to_string();
                prop_assert!(sentence.starts_with(&format!("{field} must be ")), "{}", sentence);
                prop_assert!(sentence.ends_with(&format!(", but {given} was given")), "{}", sentence);
                prop_assert_eq!(config, Config::default());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_valid_config_steps_or_stops_with_its_sentence(config in config()) {
        steps_or_stops(config, 50);
    }
}

/// Each field at either end of its range, one at a time, and all of them together.
#[test]
fn the_corners_step_or_stop_with_their_sentence() {
    let least = Config {
        seed: 0,
        batch_size: 1,
        ideas: 1,
        points: 2,
        generator_hidden: vec![],
        discriminator_hidden: vec![],
        generator_learning_rate: f64::MIN_POSITIVE,
        discriminator_learning_rate: f64::MIN_POSITIVE,
        ..Config::default()
    };
    let most = Config {
        seed: (1 << 53) - 1,
        batch_size: 1024,
        ideas: 64,
        points: 256,
        generator_hidden: vec![512; 5],
        discriminator_hidden: vec![512; 5],
        generator_learning_rate: 1.0,
        discriminator_learning_rate: 1.0,
        loss: GeneratorLoss::NonSaturating,
        update_order: UpdateOrder::Alternating,
    };
    for extreme in [least, most] {
        for field in Config::FIELDS {
            let mut config = Config::default();
            config.set(field, &extreme.get(field).unwrap()).unwrap();
            steps_or_stops(config, 50);
        }
        steps_or_stops(extreme, 50);
    }
}

/// Steps until it stops or `steps` are done, and looks at every number that can be seen on the way.
fn steps_or_stops(config: Config, steps: u64) {
    let (batch, points) = (config.batch_size, config.points);
    let mut gan = Gan::new(config.clone()).unwrap();
    let mut numbers = vec![0.0; batch * points];
    for step in 1..=steps {
        let stopped = gan.step();
        match &stopped {
            Ok(()) => assert_eq!(gan.step_count(), step),
            Err(GanError::StepNotTaken { step: tried, .. }) => {
                assert_eq!((*tried, gan.step_count()), (step, step - 1));
            }
            Err(other) => panic!("{config:?}: {other}"),
        }
        if let Some(numbers) = gan.numbers() {
            assert!(numbers.discriminator_accuracy.is_finite() && numbers.generated_probability.is_finite());
            assert!(numbers.discriminator_score.is_finite() && numbers.generator_loss.is_finite());
        }
        assert!(gan.generator().tensors().chain(gan.discriminator().tensors()).flatten().all(|w| w.is_finite()));
        gan.read_paintings(&mut numbers).unwrap();
        assert!(numbers.iter().all(|number| number.is_finite()));
        match gan.read_advice(config.loss, &mut numbers) {
            Ok(()) => assert!(numbers.iter().all(|number| number.is_finite())),
            Err(error) => assert!(matches!(error, GanError::NotFinite { .. }), "{error}"),
        }
        if stopped.is_err() {
            return;
        }
    }
}
