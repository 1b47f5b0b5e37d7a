//! Live changes: what may change, what the sentences of a refusal say, and that a run is its config and its events.

use gan_painter::{Config, Event, Freeze, Gan, GeneratorLoss, Preset, UpdateOrder, Value};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

fn event(step: u64, field: &str, value: Value) -> Event {
    Event { step, field: field.to_owned(), value }
}

fn steps(gan: &mut Gan, count: u64) {
    for _ in 0..count {
        gan.step().unwrap();
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_running_gan_changes_only_what_is_live() {
    let mut gan = Gan::new(Config::default()).unwrap();
    for (field, value) in [
        ("loss", Value::text("nonSaturating")),
        ("updateOrder", Value::text("alternating")),
        ("discriminatorSteps", Value::Number(3.0)),
        ("generatorLearningRate", Value::Number(0.5)),
        ("discriminatorLearningRate", Value::Number(0.25)),
        ("freeze", Value::text("generator")),
    ] {
        gan.change(field, &value).unwrap();
        assert_eq!(gan.config().get(field), Some(value));
    }
    let changed = Config {
        loss: GeneratorLoss::NonSaturating,
        update_order: UpdateOrder::Alternating,
        discriminator_steps: 3,
        generator_learning_rate: 0.5,
        discriminator_learning_rate: 0.25,
        freeze: Freeze::Generator,
        ..Config::default()
    };
    assert_eq!(*gan.config(), changed);
    assert_eq!(*gan.start(), Config::default());
    let events = gan.events().to_vec();

    let mut refused = |field: &str, value| gan.change(field, &value).unwrap_err().to_string();
    assert_eq!(
        refused("batchSize", Value::Number(32.0)),
        "batchSize (given: 32) cannot change while a Gan is running: generatorLearningRate, discriminatorLearningRate, loss, \
         updateOrder, discriminatorSteps, freeze can; the rest needs a new Gan"
    );
    assert_eq!(
        refused("generatorLearningRate", Value::Number(f64::NAN)),
        "generatorLearningRate must be a number above 0 and at most 1, but NaN was given"
    );
    assert_eq!(
        refused("updateOrder", Value::text("classic")),
        r#"updateOrder must be "alternating" while discriminatorSteps is 3, but "classic" was given"#
    );
    assert!(refused("speed", Value::Number(1.0)).starts_with("\"speed\" (given: 1) is not a field; the fields "));
    assert_eq!(*gan.config(), changed, "a refused change left a trace");
    assert_eq!(gan.events(), events, "a refused change left an event");
}

/// A slider that is dragged at one step leaves one event.
#[wasm_bindgen_test(unsupported = test)]
fn of_two_changes_at_one_step_the_later_holds() {
    let mut gan = Gan::new(Config::default()).unwrap();
    steps(&mut gan, 2);
    for rate in [1e-3, 2e-3, 3e-3] {
        gan.change("generatorLearningRate", &Value::Number(rate)).unwrap();
    }
    gan.step().unwrap();
    gan.change("generatorLearningRate", &Value::Number(4e-3)).unwrap();
    let rate = |step, rate| event(step, "generatorLearningRate", Value::Number(rate));
    assert_eq!(gan.events(), [rate(2, 3e-3), rate(3, 4e-3)]);
}

/// Ten changes of any kind at ten random steps; then the same run from its config and its events, and from a checkpoint at
/// each of those steps.
#[wasm_bindgen_test(unsupported = test)]
fn replay_and_restore_give_the_same_bits_at_ten_random_steps() {
    let parse_json = |json: &str| serde_json::from_str(json).ok();
    for name in ["pytorch-tutorial", "tensorflow-conditional", "paper"] {
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(9);
        let mut gan = Gan::new(Preset::named(name).unwrap().config).unwrap();
        let mut seen = Vec::new();
        for round in 0..10 {
            steps(&mut gan, rng.random_range(1..60));
            let rate = Value::Number(10f64.powi(rng.random_range(-5..-2)));
            let alternating = gan.config().update_order == UpdateOrder::Alternating;
            let (field, value) = match round % 6 {
                0 => ("generatorLearningRate", rate),
                1 => ("loss", Value::text(["minimax", "nonSaturating"][rng.random_range(0..2)])),
                2 => ("freeze", Value::text(["none", "generator", "discriminator"][rng.random_range(0..3)])),
                3 => ("discriminatorLearningRate", rate),
                4 if alternating => ("discriminatorSteps", Value::Number(f64::from(rng.random_range(1..4)))),
                4 => ("updateOrder", Value::text("alternating")),
                _ => ("freeze", Value::text("none")),
            };
            gan.change(field, &value).unwrap();
            seen.push((gan.step_count(), gan.state_hash(), gan.checkpoint()));
        }
        steps(&mut gan, 30);

        let mut replayed = Gan::with_events(gan.start().clone(), gan.events().to_vec()).unwrap();
        for (step, hash, checkpoint) in seen {
            let count = step - replayed.step_count();
            steps(&mut replayed, count);
            assert_eq!(replayed.state_hash(), hash, "{name}: replay at step {step}");

            let mut restored = Gan::restore(&checkpoint, parse_json).unwrap();
            assert_eq!((restored.step_count(), restored.state_hash()), (step, hash), "{name}: restore at step {step}");
            assert_eq!(restored.numbers(), replayed.numbers(), "{name}: numbers at step {step}");
            // A change that was made after the checkpoint is no part of it.
            let later = gan.events().iter().filter(|event| event.step > step);
            for event in later {
                let count = event.step - restored.step_count();
                steps(&mut restored, count);
                restored.change(&event.field, &event.value).unwrap();
            }
            let count = gan.step_count() - restored.step_count();
            steps(&mut restored, count);
            assert_eq!(restored.state_hash(), gan.state_hash(), "{name}: restored at step {step}, at the end");
            assert_eq!(restored.events(), gan.events());
        }
        let count = gan.step_count() - replayed.step_count();
        steps(&mut replayed, count);
        assert_eq!(replayed.state_hash(), gan.state_hash(), "{name}: replay at the end");
        assert_eq!(replayed.config(), gan.config());
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn events_to_come_take_effect_by_themselves_and_are_kept_possible() {
    let to_come = vec![
        event(0, "updateOrder", Value::text("alternating")),
        event(5, "discriminatorSteps", Value::Number(4.0)),
        event(8, "updateOrder", Value::text("simultaneous")),
        event(8, "discriminatorSteps", Value::Number(1.0)),
    ];
    let mut gan = Gan::with_events(Config::default(), to_come.clone()).unwrap();
    assert_eq!(gan.config().update_order, UpdateOrder::Alternating);
    assert_eq!(
        gan.change("updateOrder", &Value::text("classic")).unwrap_err().to_string(),
        "updateOrder must be one with which the events to come are possible (in the event at step 5, discriminatorSteps must \
         be 1 unless updateOrder is \"alternating\", but 4 was given), but \"classic\" was given"
    );
    steps(&mut gan, 4);
    assert_eq!(gan.config().discriminator_steps, 1);
    steps(&mut gan, 1);
    assert_eq!(gan.config().discriminator_steps, 4);
    // Between two events, a change is no obstacle to those that are still to come.
    gan.change("freeze", &Value::text("generator")).unwrap();
    steps(&mut gan, 3);
    assert_eq!((gan.config().update_order, gan.config().discriminator_steps), (UpdateOrder::Simultaneous, 1));
    assert_eq!(gan.events()[2], event(5, "freeze", Value::text("generator")));
    assert_eq!(gan.events().len(), to_come.len() + 1);
}

#[wasm_bindgen_test(unsupported = test)]
fn events_that_cannot_be_are_refused() {
    let refused = |events: Vec<Event>| Gan::with_events(Config::default(), events).err().unwrap().to_string();
    let three = || Value::Number(3.0);
    assert_eq!(
        refused(vec![event(7, "discriminatorSteps", three())]),
        "in the event at step 7, discriminatorSteps must be 1 unless updateOrder is \"alternating\", but 3 was given"
    );
    assert_eq!(
        refused(vec![event(7, "freeze", three())]),
        "in the event at step 7, freeze must be \"none\" or \"generator\" or \"discriminator\", but 3 was given"
    );
    assert!(
        refused(vec![event(7, "seed", three())]).starts_with("in the event at step 7, seed (given: 3) cannot change")
    );
    assert_eq!(
        refused(vec![event(7, "freeze", Value::text("none")), event(5, "freeze", Value::text("none"))]),
        "events[1].step must be 7 or more, as events stand in the order of their steps, but 5 was given"
    );

    let refused = |json: &str| Event::list_from_value(&serde_json::from_str(json).unwrap()).unwrap_err().to_string();
    assert_eq!(refused("5"), "events must be a list of { step, field, value }, but 5 was given");
    assert_eq!(refused("[5]"), "events[0] must be { step, field, value }, but 5 was given");
    assert_eq!(
        refused(r#"[{"step": 1, "field": "loss"}]"#),
        r#"events[0] must be { step, field, value }, but {"step", "field"} was given"#
    );
    assert_eq!(
        refused(r#"[{"step": 1, "field": "loss", "value": "minimax", "line\n": 1}]"#),
        r#"events[0] must be { step, field, value }, but {"step", "field", "value", "line\u000a"} was given"#
    );
    assert_eq!(
        refused(r#"[{"step": -1, "field": "loss", "value": "minimax"}]"#),
        "events[0].step must be a whole number from 0 to 9007199254740991, but -1 was given"
    );
    assert_eq!(
        refused(r#"[{"step": 1, "field": 2, "value": "minimax"}]"#),
        "events[0].field must be the name of a setting, but 2 was given"
    );
}

/// A frozen player keeps its weights and what its optimiser remembers; the other goes on.
#[wasm_bindgen_test(unsupported = test)]
fn who_is_frozen_keeps_still() {
    // All of a player that a checkpoint holds, as text: the bytes of its tensors, and how often it was updated.
    let player = |gan: &Gan, name: &str| {
        let bytes = gan.checkpoint();
        let (length, rest) = bytes.split_first_chunk().unwrap();
        let (header, data) = rest.split_at(u64::from_le_bytes(*length) as usize);
        let header: serde_json::Value = serde_json::from_slice(header).unwrap();
        let tensors = header.as_object().unwrap().iter().filter(|(tensor, _)| tensor.contains(name));
        let offset = |tensor: &serde_json::Value, i: usize| tensor["data_offsets"][i].as_u64().unwrap() as usize;
        let numbers: Vec<&[u8]> = tensors.map(|(_, tensor)| &data[offset(tensor, 0)..offset(tensor, 1)]).collect();
        assert_eq!(numbers.len(), 12, "weights and two moments of two layers");
        format!("{numbers:?} {}", header["__metadata__"][format!("{name}_adam_steps")])
    };
    for order in ["classic", "simultaneous", "alternating"] {
        let mut gan = Gan::new(Config::default()).unwrap();
        gan.change("updateOrder", &Value::text(order)).unwrap();
        steps(&mut gan, 3);
        let (generator, discriminator) = (player(&gan, "generator"), player(&gan, "discriminator"));
        gan.change("freeze", &Value::text("generator")).unwrap();
        steps(&mut gan, 3);
        assert!(player(&gan, "generator") == generator, "{order}: the frozen generator changed");
        assert!(player(&gan, "discriminator") != discriminator, "{order}: the discriminator did not learn");

        let discriminator = player(&gan, "discriminator");
        gan.change("freeze", &Value::text("discriminator")).unwrap();
        steps(&mut gan, 3);
        assert!(player(&gan, "generator") != generator, "{order}: the generator did not learn");
        assert!(player(&gan, "discriminator") == discriminator, "{order}: the frozen discriminator changed");
    }
}

/// One step with k = 3 is three updates of D on batches of their own, and one of G on a fourth.
#[wasm_bindgen_test(unsupported = test)]
fn several_discriminator_steps_are_as_many_steps_with_a_frozen_painter() {
    let alternating = Config { update_order: UpdateOrder::Alternating, ..Config::default() };
    let mut at_once = Gan::new(Config { discriminator_steps: 3, ..alternating.clone() }).unwrap();
    at_once.step().unwrap();

    let mut one_by_one = Gan::new(alternating).unwrap();
    one_by_one.change("freeze", &Value::text("generator")).unwrap();
    steps(&mut one_by_one, 3);
    one_by_one.change("freeze", &Value::text("discriminator")).unwrap();
    one_by_one.step().unwrap();
    assert_eq!(at_once.generator(), one_by_one.generator());
    assert_eq!(at_once.discriminator(), one_by_one.discriminator());
}

#[wasm_bindgen_test(unsupported = test)]
fn a_run_keeps_so_many_changes_and_no_more() {
    let many = (0..Config::MOST_EVENTS as u64).map(|step| event(step + 1, "freeze", Value::text("none"))).collect();
    let mut gan = Gan::with_events(Config::default(), many).unwrap();
    assert_eq!(
        gan.change("loss", &Value::text("nonSaturating")).unwrap_err().to_string(),
        "loss must be left as it is, as a run keeps at most 10000 changes, but \"nonSaturating\" was given"
    );
    // What replaces an earlier change needs no room.
    gan.step().unwrap();
    gan.change("freeze", &Value::text("generator")).unwrap();
    assert_eq!(gan.config().freeze, Freeze::Generator);
    let restored = Gan::restore(&gan.checkpoint(), |json| serde_json::from_str(json).ok()).unwrap();
    assert_eq!(restored.events(), gan.events());

    let too_many = (0..=Config::MOST_EVENTS as u64).map(|step| event(step, "freeze", Value::text("none"))).collect();
    assert_eq!(
        Gan::with_events(Config::default(), too_many).err().unwrap().to_string(),
        "events must be at most 10000 changes, but 10001 was given"
    );
}
