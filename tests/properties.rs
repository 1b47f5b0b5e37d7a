//! Properties of every config: a valid one steps or stops with a sentence, any other is refused with one.
#![cfg(not(target_arch = "wasm32"))]

use gan_painter::nn::Init;
use gan_painter::truth::Evaluator;
use gan_painter::{
    ArtistConfig, Bounds, Change, Config, Distribution, Event, Freeze, Gan, GanError, GeneratorLoss, OptimizerKind,
    SETTINGS, Setting, UpdateOrder,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Sizes drawn so that each power of two is as likely as the next one.
fn log_uniform(most: usize) -> impl Strategy<Value = usize> {
    (0.0..(most as f64 + 1.0).ln()).prop_map(move |ln| (ln.exp() as usize).clamp(1, most))
}

fn learning_rate() -> impl Strategy<Value = f64> {
    (-8.0..=0.0).prop_map(|exponent| 10f64.powf(exponent))
}

fn one_of<T: Copy + std::fmt::Debug>(choices: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(choices)
}

fn artist(points: usize) -> impl Strategy<Value = ArtistConfig> {
    let bound = || prop::collection::vec(prop_oneof![-3.0..3.0, -1e6..1e6], points);
    let bounds = (bound(), bound()).prop_map(|(lower, upper)| Bounds { lower, upper });
    (prop::option::of(bounds), one_of(&[Distribution::Uniform, Distribution::TwoModes]))
        .prop_map(|(bounds, distribution)| ArtistConfig { bounds, distribution })
}

prop_compose! {
    /// Any valid config up to these sizes.
    fn config(batch: usize, most_ideas: usize, most_points: usize, units: usize)(
        points in log_uniform(most_points).prop_map(|points| points.max(2)),
    )(
        points in Just(points),
        artist in artist(points),
        seed in 0..1u64 << 53,
        (batch_size, ideas) in (log_uniform(batch), log_uniform(most_ideas)),
        generator_hidden in prop::collection::vec(log_uniform(units), 0..=5),
        discriminator_hidden in prop::collection::vec(log_uniform(units), 0..=5),
        generator_learning_rate in learning_rate(),
        discriminator_learning_rate in learning_rate(),
        optimizer in one_of(&[OptimizerKind::Adam, OptimizerKind::Sgd]),
        loss in one_of(&[GeneratorLoss::Minimax, GeneratorLoss::NonSaturating]),
        (update_order, discriminator_steps) in prop_oneof![
            one_of(&[UpdateOrder::Classic, UpdateOrder::Simultaneous]).prop_map(|order| (order, 1)),
            (Just(UpdateOrder::Alternating), 1..=4_usize),
        ],
        init in one_of(&[Init::PyTorch, Init::Glorot]),
        conditional in any::<bool>(),
        freeze in one_of(&[Freeze::None, Freeze::None, Freeze::Generator, Freeze::Discriminator]),
    ) -> Config {
        Config {
            seed, batch_size, ideas, points, generator_hidden, discriminator_hidden,
            generator_learning_rate, discriminator_learning_rate, optimizer, loss, update_order, discriminator_steps,
            init, conditional, artist, freeze,
        }
    }
}

/// Changes as a Rust program makes them. Most of them are allowed.
fn event() -> impl Strategy<Value = Event> {
    let change = prop_oneof![
        learning_rate().prop_map(Change::GeneratorLearningRate),
        learning_rate().prop_map(Change::DiscriminatorLearningRate),
        prop::num::f64::ANY.prop_map(Change::GeneratorLearningRate),
        one_of(&[GeneratorLoss::Minimax, GeneratorLoss::NonSaturating]).prop_map(Change::Loss),
        one_of(&[UpdateOrder::Classic, UpdateOrder::Simultaneous, UpdateOrder::Alternating])
            .prop_map(Change::UpdateOrder),
        (0..=21_usize).prop_map(Change::DiscriminatorSteps),
        one_of(&[Freeze::None, Freeze::Generator, Freeze::Discriminator]).prop_map(Change::Freeze),
    ];
    (0..6_u64, change).prop_map(|(step, change)| Event { step, change })
}

fn field() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&SETTINGS).prop_map(|setting| setting.name)
}

/// Changes as somebody would write them. Most of them are not allowed.
fn written_event() -> impl Strategy<Value = Value> {
    (0..6_u64, field(), value())
        .prop_map(|(step, field, value)| json!({ "step": step, "field": field, "value": value }))
}

/// Numbers near the ends of every range, texts, and lists of lists.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        // serde_json turns numbers that are not finite into null.
        prop::num::f64::ANY.prop_map(Value::from),
        (-2..1030).prop_map(Value::from),
        (-2..1030).prop_map(|whole| Value::from(f64::from(whole))),
        any::<u64>().prop_map(Value::from),
        (0.0..1.1).prop_map(Value::from),
        prop::sample::select(vec!["minimax", "classic", "", "7", "一"]).prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
    ];
    let name = prop::sample::select(vec!["lower", "upper", "distribution", "seed", "minimax"]).prop_map(str::to_owned);
    leaf.prop_recursive(2, 16, 7, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..7).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..3).prop_map(|entries| entries.into_iter().collect()),
        ]
    })
}

/// Whether two values are the same, if whole numbers may be written as floats.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        _ => a == b,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_is_taken_as_given_or_refused_with_a_sentence(
        field in field(),
        given in value(),
    ) {
        match Config::from_json(&json!({ field: given })) {
            Ok(config) => {
                // Fields that the value left out have their defaults.
                let taken = serde_json::to_value(&config).unwrap();
                prop_assert!(same(&taken[field], &given) || field == "artist", "{} became {}", given, taken[field]);
                prop_assert_eq!(Config::from_json(&taken), Ok(config));
            }
            Err(error) => {
                let sentence = error.to_string();
                if field == "artist" || sentence.contains(" unless ") {
                    prop_assert!(sentence.contains(field), "{}", sentence);
                } else {
                    prop_assert!(sentence.starts_with(&format!("{field} must be ")), "{}", sentence);
                    prop_assert!(sentence.ends_with(" was given"), "{}", sentence);
                }
                // The sentence has none of serde's own words.
                for word in ["invalid", "expected", "column"] {
                    prop_assert!(!sentence.contains(word), "{}", sentence);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever somebody writes as settings and events gives a sentence or a run.
    #[test]
    fn any_settings_and_events_are_refused_or_run(
        entries in prop::collection::vec((field(), value()), 0..4),
        events in prop::collection::vec(written_event(), 0..4),
    ) {
        let mut settings = Map::from_iter(entries.into_iter().map(|(field, value)| (field.to_owned(), value)));
        settings.insert("batchSize".to_owned(), json!(3));
        settings.insert("ideas".to_owned(), json!(2));
        for field in ["generatorHidden", "discriminatorHidden"] {
            settings.insert(field.to_owned(), json!([4]));
        }
        let gan = Config::from_json(&settings.into())
            .and_then(|config| Gan::with_events(config, Event::list_from_json(&events.into())?));
        match gan {
            Ok(gan) => steps_or_stops(gan, 3),
            Err(error) => {
                let sentence = error.to_string();
                prop_assert!(!sentence.contains('\n') && sentence.len() < 1000, "{}", sentence);
                prop_assert!(sentence.contains(", but "), "{}", sentence);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_valid_config_steps_or_stops_with_its_sentence(config in config(1024, 64, 256, 512)) {
        steps_or_stops(Gan::new(config).unwrap(), 50);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_small_run_with_events_is_refused_or_steps_or_stops(
        config in config(6, 4, 6, 6),
        mut events in prop::collection::vec(event(), 0..5),
    ) {
        events.sort_by_key(|event| event.step);
        match Gan::with_events(config, events) {
            Ok(gan) => steps_or_stops(gan, 8),
            Err(error) => {
                let sentence = error.to_string();
                prop_assert!(sentence.contains(", but "), "{}", sentence);
            }
        }
    }
}

/// Tries each field at either end of its range, one at a time and all of them together.
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
        // This order allows any number of D's steps.
        update_order: UpdateOrder::Alternating,
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
        optimizer: OptimizerKind::Sgd,
        loss: GeneratorLoss::NonSaturating,
        update_order: UpdateOrder::Alternating,
        discriminator_steps: 20,
        init: Init::Glorot,
        conditional: true,
        artist: ArtistConfig {
            bounds: Some(Bounds { lower: vec![-1e6; 256], upper: vec![1e6; 256] }),
            distribution: Distribution::TwoModes,
        },
        freeze: Freeze::Generator,
    };
    for extreme in [least, most] {
        let values = serde_json::to_value(&extreme).unwrap();
        for Setting { name, .. } in SETTINGS {
            // The artist's bounds have one number for each point of a painting.
            let points = if name == "artist" { &values["points"] } else { &json!(15) };
            let mut settings = json!({ "updateOrder": "alternating", "points": points });
            settings[name] = values[name].clone();
            steps_or_stops(Gan::new(Config::from_json(&settings).unwrap()).unwrap(), 50);
        }
        steps_or_stops(Gan::new(extreme).unwrap(), 5);
    }
}

/// Steps until the Gan stops or `steps` are done, and checks every visible number on the way.
fn steps_or_stops(mut gan: Gan, steps: u64) {
    let &Config { batch_size, points, .. } = gan.config();
    let mut numbers = vec![0.0; batch_size * points];
    let mut evaluator = Evaluator::new(&gan);
    for step in 1..=steps {
        let stopped = gan.step();
        match &stopped {
            Ok(()) => assert_eq!(gan.step_count(), step),
            Err(GanError::StepNotTaken { step: tried, .. }) => {
                assert_eq!((*tried, gan.step_count()), (step, step - 1));
            }
            Err(other) => panic!("{:?}: {other}", gan.config()),
        }
        if let Some(numbers) = gan.numbers() {
            assert!(numbers.discriminator_accuracy.is_finite() && numbers.generated_probability.is_finite());
            assert!(numbers.discriminator_score.is_finite() && numbers.generator_loss.is_finite());
        }
        assert!(gan.generator().tensors().chain(gan.discriminator().tensors()).flatten().all(|w| w.is_finite()));
        gan.read_paintings(&mut numbers).unwrap();
        assert!(numbers.iter().all(|number| number.is_finite()));
        match gan.read_advice(gan.config().loss, &mut numbers) {
            Ok(()) => assert!(numbers.iter().all(|number| number.is_finite())),
            Err(error) => assert!(matches!(error, GanError::NotFinite { .. }), "{error}"),
        }
        match evaluator.evaluate(&gan) {
            Ok(truth) => {
                let measures = std::iter::once(&truth.all).chain(truth.classes.iter().flatten());
                for number in measures
                    .flat_map(|m| [m.mean, m.residual, m.distance, m.variety, m.artist_variety, m.coverage, m.inside])
                {
                    assert!(number.is_finite(), "{:?}: {:?}", gan.config(), truth.all);
                }
                assert!(truth.u.iter().chain(&truth.residuals).all(|number| number.is_finite()));
                assert!(truth.opinion.iter().all(|opinion| (0.0..=1.0).contains(opinion)));
            }
            Err(error) => assert!(matches!(error, GanError::NotFinite { .. }), "{error}"),
        }
        if stopped.is_err() {
            break;
        }
    }
    let mut restored = Gan::restore(&gan.checkpoint()).unwrap();
    assert_eq!(restored.state_hash(), gan.state_hash());
    for _ in 0..2 {
        let mut finite = true;
        let traced = gan.trace_step(|_, _, values| finite &= values.iter().all(|value| value.is_finite()));
        assert!(finite || traced.is_err());
        assert_eq!(restored.step(), traced);
        assert_eq!(restored.state_hash(), gan.state_hash());
    }
}
