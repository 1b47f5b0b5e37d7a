//! What holds for every config: it runs to the same bits again, or stops with a sentence; and it is refused with one.
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
    steps_or_stops(least, 50);
    steps_or_stops(most, 3);
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

#[test]
fn the_same_seed_is_the_same_run() {
    for update_order in [UpdateOrder::Classic, UpdateOrder::Simultaneous, UpdateOrder::Alternating] {
        let run = |seed| {
            let mut gan = Gan::new(Config { seed, update_order, ..Config::default() }).unwrap();
            for step in 0..300 {
                if step == 150 {
                    gan.change("loss", &Value::Text("nonSaturating".to_owned())).unwrap();
                }
                gan.step().unwrap();
            }
            let bits = |network: &gan_painter::nn::Mlp| -> Vec<u32> {
                network.tensors().flatten().map(|weight| weight.to_bits()).collect()
            };
            (bits(gan.generator()), bits(gan.discriminator()))
        };
        assert!(run(1) == run(1), "{update_order:?}: two runs of seed 1 differ");
        assert!(run(1) != run(2), "{update_order:?}: seeds 1 and 2 are one run");
    }
}

/// Asking a Gan for anything changes nothing of its run.
#[test]
fn questions_do_not_change_the_run() {
    let mut asked = Gan::new(Config::default()).unwrap();
    let mut silent = Gan::new(Config::default()).unwrap();
    let mut batch = vec![0.0; 64 * 15];
    for _ in 0..20 {
        asked.paint(&[0.5; 5], &mut batch[..15]).unwrap();
        asked.judge(&[1.0; 15]).unwrap();
        asked.read_paintings(&mut batch).unwrap();
        asked.read_advice(GeneratorLoss::NonSaturating, &mut batch).unwrap();
        asked.step().unwrap();
        silent.step().unwrap();
    }
    assert_eq!(asked.generator(), silent.generator());
    assert_eq!(asked.discriminator(), silent.discriminator());
}

/// A step that runs away is undone as a whole: the same Gan with a lower rate goes on as if it had not been tried.
#[test]
fn a_failed_step_leaves_no_trace() {
    let config = Config { points: 2, batch_size: 4, ..Config::default() };
    let mut gan = Gan::new(config.clone()).unwrap();
    let mut untouched = Gan::new(config).unwrap();
    gan.step().unwrap();
    untouched.step().unwrap();
    // On paintings of this size D's gradient is finite, but its square, which Adam keeps, is not.
    let far = [1e23, 1e23, -1e23, -1e23, 1e23, -1e23, -1e23, 1e23];
    let error = gan.step_on(&far, &[0.0; 20]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "step 2 was not taken, because the discriminator's weights would no longer be finite: \
         lower a learning rate or start again"
    );
    assert_eq!(gan.numbers(), untouched.numbers());
    for _ in 0..5 {
        gan.step().unwrap();
        untouched.step().unwrap();
    }
    assert_eq!(gan.generator(), untouched.generator());
    assert_eq!(gan.discriminator(), untouched.discriminator());
}

#[test]
fn before_the_first_step_its_batch_can_be_seen() {
    let mut gan = Gan::new(Config::default()).unwrap();
    let (mut before, mut after) = (vec![0.0; 64 * 15], vec![0.0; 64 * 15]);
    gan.read_paintings(&mut before).unwrap();
    gan.step().unwrap();
    gan.read_paintings(&mut after).unwrap();
    assert_eq!(before, after);
    assert_ne!(before[..15], before[15..30]);
}

#[test]
fn slices_of_another_length_or_not_finite_are_refused() {
    let mut gan = Gan::new(Config { batch_size: 2, points: 3, ideas: 1, ..Config::default() }).unwrap();
    let sentence = |result: Result<(), GanError>| result.unwrap_err().to_string();
    assert_eq!(sentence(gan.step_on(&[0.0; 5], &[0.0; 2])), "paintings must hold 6 numbers (2 × 3), but 5 were given");
    assert_eq!(
        sentence(gan.step_on(&[0.0, 0.0, f32::NAN, 0.0, 0.0, 0.0], &[0.0; 2])),
        "paintings must hold finite numbers, but the one at index 2 is NaN or infinite"
    );
    assert_eq!(sentence(gan.step_on(&[0.0; 6], &[0.0; 3])), "ideas must hold 2 numbers (2 × 1), but 3 were given");
    assert_eq!(sentence(gan.paint(&[1.0], &mut [0.0; 4])), "out must hold 3 numbers (1 × 3), but 4 were given");
    assert_eq!(
        sentence(gan.paint(&[f32::INFINITY], &mut [0.0; 3])),
        "ideas must hold finite numbers, but the one at index 0 is NaN or infinite"
    );
    assert_eq!(sentence(gan.read_paintings(&mut [])), "out must hold 6 numbers (2 × 3), but 0 were given");
    assert_eq!(
        sentence(gan.judge(&[f32::MAX; 3]).map(drop)),
        "D's judgement would not be finite with the networks as they are at step 0"
    );
    gan.step().unwrap();
}
