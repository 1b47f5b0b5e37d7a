//! Live changes: what may change, what the sentences of a refusal say, and that a run is its config and its events.

use gan_painter::{Change, Config, Event, Freeze, Gan, GeneratorLoss, Preset, UpdateOrder};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

fn event(step: u64, change: Change) -> Event {
    Event { step, change }
}

/// A change as it comes from outside the engine.
fn change(gan: &mut Gan, field: &str, value: Value) -> Result<(), String> {
    let change = Change::from_json(field, &value);
    change.and_then(|change| gan.change(change)).map_err(|error| error.to_string())
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
        ("loss", json!("nonSaturating")),
        ("updateOrder", json!("alternating")),
        ("discriminatorSteps", json!(3)),
        ("generatorLearningRate", json!(0.5)),
        ("discriminatorLearningRate", json!(0.25)),
        ("freeze", json!("generator")),
    ] {
        change(&mut gan, field, value.clone()).unwrap();
        assert_eq!(serde_json::to_value(gan.config()).unwrap()[field], value);
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

    let mut refused = |field: &str, value| change(&mut gan, field, value).unwrap_err();
    assert_eq!(
        refused("batchSize", json!(32)),
        "batchSize cannot change while a Gan is running, but 32 was given; only generatorLearningRate, \
         discriminatorLearningRate, loss, updateOrder, discriminatorSteps, freeze can, and the rest needs a new Gan"
    );
    assert_eq!(
        refused("generatorLearningRate", json!(2)),
        "generatorLearningRate must be a number above 0 and at most 1, but 2 was given"
    );
    assert_eq!(
        refused("updateOrder", json!("classic")),
        r#"updateOrder must be "alternating" while discriminatorSteps is 3, but "classic" was given"#
    );
    assert_eq!(
        refused("speed", json!(1)),
        "\"speed\" is not a setting, but 1 was given for it; the settings are generatorLearningRate, \
         discriminatorLearningRate, loss, updateOrder, discriminatorSteps, freeze"
    );
    assert_eq!(
        gan.change(Change::GeneratorLearningRate(f64::NAN)).unwrap_err().to_string(),
        "generatorLearningRate must be a number above 0 and at most 1, but NaN was given"
    );
    assert_eq!(
        gan.change(Change::DiscriminatorSteps(21)).unwrap_err().to_string(),
        "discriminatorSteps must be a whole number from 1 to 20, but 21 was given"
    );
    assert_eq!(*gan.config(), changed, "a refused change left a trace");
    assert_eq!(gan.events(), events, "a refused change left an event");
}

/// A slider that is dragged during one step leaves one event.
#[wasm_bindgen_test(unsupported = test)]
fn of_two_changes_at_one_step_the_later_holds() {
    let mut gan = Gan::new(Config::default()).unwrap();
    steps(&mut gan, 2);
    for rate in [1e-3, 2e-3, 3e-3] {
        gan.change(Change::GeneratorLearningRate(rate)).unwrap();
    }
    gan.step().unwrap();
    gan.change(Change::GeneratorLearningRate(4e-3)).unwrap();
    let rate = |step, rate| event(step, Change::GeneratorLearningRate(rate));
    assert_eq!(gan.events(), [rate(2, 3e-3), rate(3, 4e-3)]);
}

/// Makes ten changes of any kind at ten random steps. Then the run is repeated from its config and its events, and from a
/// checkpoint at each of those steps.
#[wasm_bindgen_test(unsupported = test)]
fn replay_and_restore_give_the_same_bits_at_ten_random_steps() {
    for name in ["pytorch-tutorial", "tensorflow-conditional", "paper"] {
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(9);
        let mut gan = Gan::new(Preset::named(name).unwrap().config).unwrap();
        let mut seen = Vec::new();
        for round in 0..10 {
            steps(&mut gan, rng.random_range(1..60));
            let rate = 10f64.powi(rng.random_range(-5..-2));
            let alternating = gan.config().update_order == UpdateOrder::Alternating;
            let change = match round % 6 {
                0 => Change::GeneratorLearningRate(rate),
                1 => Change::Loss([GeneratorLoss::Minimax, GeneratorLoss::NonSaturating][rng.random_range(0..2)]),
                2 => Change::Freeze([Freeze::None, Freeze::Generator, Freeze::Discriminator][rng.random_range(0..3)]),
                3 => Change::DiscriminatorLearningRate(rate),
                4 if alternating => Change::DiscriminatorSteps(rng.random_range(1..4)),
                4 => Change::UpdateOrder(UpdateOrder::Alternating),
                _ => Change::Freeze(Freeze::None),
            };
            gan.change(change).unwrap();
            seen.push((gan.step_count(), gan.state_hash(), gan.checkpoint()));
        }
        steps(&mut gan, 30);

        let mut replayed = Gan::with_events(gan.start().clone(), gan.events().to_vec()).unwrap();
        for (step, hash, checkpoint) in seen {
            let count = step - replayed.step_count();
            steps(&mut replayed, count);
            assert_eq!(replayed.state_hash(), hash, "{name}: replay at step {step}");

            let mut restored = Gan::restore(&checkpoint).unwrap();
            assert_eq!((restored.step_count(), restored.state_hash()), (step, hash), "{name}: restore at step {step}");
            assert_eq!(restored.numbers(), replayed.numbers(), "{name}: numbers at step {step}");
            // A change made after the checkpoint is not part of it.
            let later = gan.events().iter().filter(|event| event.step > step);
            for event in later {
                let count = event.step - restored.step_count();
                steps(&mut restored, count);
                restored.change(event.change).unwrap();
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
        event(0, Change::UpdateOrder(UpdateOrder::Alternating)),
        event(5, Change::DiscriminatorSteps(4)),
        event(8, Change::UpdateOrder(UpdateOrder::Simultaneous)),
        event(8, Change::DiscriminatorSteps(1)),
    ];
    let mut gan = Gan::with_events(Config::default(), to_come.clone()).unwrap();
    assert_eq!(gan.config().update_order, UpdateOrder::Alternating);
    assert_eq!(
        gan.change(Change::UpdateOrder(UpdateOrder::Classic)).unwrap_err().to_string(),
        "updateOrder must leave the events to come possible (in the event at step 5, discriminatorSteps must be 1 unless \
         updateOrder is \"alternating\", but 4 was given), but \"classic\" was given"
    );
    steps(&mut gan, 4);
    assert_eq!(gan.config().discriminator_steps, 1);
    steps(&mut gan, 1);
    assert_eq!(gan.config().discriminator_steps, 4);
    // Between two events, a change does not prevent the later ones.
    gan.change(Change::Freeze(Freeze::Generator)).unwrap();
    steps(&mut gan, 3);
    assert_eq!((gan.config().update_order, gan.config().discriminator_steps), (UpdateOrder::Simultaneous, 1));
    assert_eq!(gan.events()[2], event(5, Change::Freeze(Freeze::Generator)));
    assert_eq!(gan.events().len(), to_come.len() + 1);
}

#[wasm_bindgen_test(unsupported = test)]
fn events_that_cannot_be_are_refused() {
    let refused = |events: Vec<Event>| Gan::with_events(Config::default(), events).err().unwrap().to_string();
    assert_eq!(
        refused(vec![event(7, Change::DiscriminatorSteps(3))]),
        "in the event at step 7, discriminatorSteps must be 1 unless updateOrder is \"alternating\", but 3 was given"
    );
    assert_eq!(
        refused(vec![event(7, Change::GeneratorLearningRate(0.0))]),
        "in the event at step 7, generatorLearningRate must be a number above 0 and at most 1, but 0 was given"
    );
    let none = Change::Freeze(Freeze::None);
    assert_eq!(
        refused(vec![event(7, none), event(5, none)]),
        "events[1].step must be 7 or more, because events stand in the order of their steps, but 5 was given"
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn what_is_no_list_of_events_is_refused() {
    let refused = |json: Value| Event::list_from_json(&json).unwrap_err().to_string();
    assert_eq!(refused(json!(5)), "events must be a list of { step, field, value }, but 5 was given");
    assert_eq!(refused(json!([5])), "events[0] must be { step, field, value }, but 5 was given");
    assert_eq!(
        refused(json!([{ "step": 1, "field": "loss" }])),
        r#"events[0] must be { step, field, value }, but {"field", "step"} was given"#
    );
    assert_eq!(
        refused(json!([{ "step": 1, "field": "loss", "value": "minimax", "line\n": 1 }])),
        r#"events[0] must be { step, field, value }, but {"field", "line\n", "step", "value"} was given"#
    );
    assert_eq!(
        refused(json!([{ "step": -1, "field": "loss", "value": "minimax" }])),
        "events[0].step must be a whole number from 0 to 9007199254740991, but -1 was given"
    );
    assert_eq!(
        refused(json!([{ "step": 1, "field": 2, "value": "minimax" }])),
        "events[0].field must be the name of a setting, but 2 was given"
    );
    let third = json!([
        { "step": 1, "field": "loss", "value": "minimax" },
        { "step": 7, "field": "freeze", "value": 3 },
    ]);
    assert_eq!(
        refused(third),
        "in the event at step 7, freeze must be \"none\" or \"generator\" or \"discriminator\", but 3 was given"
    );
    assert!(
        refused(json!([{ "step": 7, "field": "seed", "value": 3 }]))
            .starts_with("in the event at step 7, seed cannot change while a Gan is running, but 3 was given")
    );
}

/// Events are read as they are written. Whole numbers may also be written as JSON may write them.
#[wasm_bindgen_test(unsupported = test)]
fn events_keep_their_form_outside_rust() {
    let json = json!([
        { "step": 0, "field": "updateOrder", "value": "alternating" },
        { "step": 5, "field": "discriminatorSteps", "value": 4 },
        { "step": 8, "field": "generatorLearningRate", "value": 0.5 },
        { "step": 8, "field": "discriminatorLearningRate", "value": 0.25 },
        { "step": 9, "field": "loss", "value": "nonSaturating" },
        { "step": 10, "field": "freeze", "value": "discriminator" },
    ]);
    let events = Event::list_from_json(&json).unwrap();
    assert_eq!(events[1], event(5, Change::DiscriminatorSteps(4)));
    for (event, json) in serde_json::to_value(&events).unwrap().as_array().unwrap().iter().zip(json.as_array().unwrap())
    {
        // serde_json writes 4 as 4.0.
        assert_eq!((&event["step"], &event["field"]), (&json["step"], &json["field"]));
        assert!(event["value"] == json["value"] || event["value"].as_f64() == json["value"].as_f64(), "{event}");
    }
    let floats = json!([{ "step": 5.0, "field": "discriminatorSteps", "value": 4.0 }]);
    assert_eq!(Event::list_from_json(&floats).unwrap(), events[1..2]);
}

/// A frozen player keeps its weights and its optimiser's memory, while the other one goes on.
#[wasm_bindgen_test(unsupported = test)]
fn who_is_frozen_keeps_still() {
    // Everything that a checkpoint holds of a player, as text: the bytes of its tensors, and the number of its updates.
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
    for order in [UpdateOrder::Classic, UpdateOrder::Simultaneous, UpdateOrder::Alternating] {
        let mut gan = Gan::new(Config::default()).unwrap();
        gan.change(Change::UpdateOrder(order)).unwrap();
        steps(&mut gan, 3);
        let (generator, discriminator) = (player(&gan, "generator"), player(&gan, "discriminator"));
        gan.change(Change::Freeze(Freeze::Generator)).unwrap();
        steps(&mut gan, 3);
        assert!(player(&gan, "generator") == generator, "{order:?}: the frozen generator changed");
        assert!(player(&gan, "discriminator") != discriminator, "{order:?}: the discriminator did not learn");

        let discriminator = player(&gan, "discriminator");
        gan.change(Change::Freeze(Freeze::Discriminator)).unwrap();
        steps(&mut gan, 3);
        assert!(player(&gan, "generator") != generator, "{order:?}: the generator did not learn");
        assert!(player(&gan, "discriminator") == discriminator, "{order:?}: the frozen discriminator changed");
    }
}

/// One step with k = 3 consists of three updates of D, each on its own batch, and one of G on a fourth batch.
#[wasm_bindgen_test(unsupported = test)]
fn several_discriminator_steps_are_as_many_steps_with_a_frozen_painter() {
    let alternating = Config { update_order: UpdateOrder::Alternating, ..Config::default() };
    let mut at_once = Gan::new(Config { discriminator_steps: 3, ..alternating.clone() }).unwrap();
    at_once.step().unwrap();

    let mut one_by_one = Gan::new(alternating).unwrap();
    one_by_one.change(Change::Freeze(Freeze::Generator)).unwrap();
    steps(&mut one_by_one, 3);
    one_by_one.change(Change::Freeze(Freeze::Discriminator)).unwrap();
    one_by_one.step().unwrap();
    assert_eq!(at_once.generator(), one_by_one.generator());
    assert_eq!(at_once.discriminator(), one_by_one.discriminator());
}

#[wasm_bindgen_test(unsupported = test)]
fn a_run_keeps_so_many_changes_and_no_more() {
    let many = (0..Config::MOST_EVENTS as u64).map(|step| event(step + 1, Change::Freeze(Freeze::None))).collect();
    let mut gan = Gan::with_events(Config::default(), many).unwrap();
    assert_eq!(
        gan.change(Change::Loss(GeneratorLoss::NonSaturating)).unwrap_err().to_string(),
        "loss must be left as it is, because a run keeps at most 10000 changes, but \"nonSaturating\" was given"
    );
    // A change that replaces an earlier one needs no room.
    gan.step().unwrap();
    gan.change(Change::Freeze(Freeze::Generator)).unwrap();
    assert_eq!(gan.config().freeze, Freeze::Generator);
    let restored = Gan::restore(&gan.checkpoint()).unwrap();
    assert_eq!(restored.events(), gan.events());

    let too_many = (0..=Config::MOST_EVENTS as u64).map(|step| event(step, Change::Freeze(Freeze::None))).collect();
    assert_eq!(
        Gan::with_events(Config::default(), too_many).err().unwrap().to_string(),
        "events must be a list of at most 10000 changes, but a list of 10001 was given"
    );
}
