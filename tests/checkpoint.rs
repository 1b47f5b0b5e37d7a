//! Checkpoints: what is restored is the run as it was, and what is no checkpoint is refused with one sentence.
#![cfg(not(target_arch = "wasm32"))]

use gan_painter::truth::Gallery;
use gan_painter::{Change, Config, Event, Gan, GeneratorLoss, Preset};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Map, json};
use std::collections::BTreeMap;

fn restore(bytes: &[u8]) -> Result<Gan, String> {
    Gan::restore(bytes).map_err(|error| error.to_string())
}

/// A small run with everything in it: hidden layers, classes, live changes.
fn small() -> Gan {
    let mut gan = Gan::new(Config {
        batch_size: 3,
        ideas: 2,
        points: 4,
        generator_hidden: vec![5],
        discriminator_hidden: vec![3, 2],
        conditional: true,
        ..Config::default()
    })
    .unwrap();
    for _ in 0..4 {
        gan.step().unwrap();
    }
    gan.change(Change::Loss(GeneratorLoss::NonSaturating)).unwrap();
    gan.step().unwrap();
    gan
}

/// A safetensors file, taken apart.
struct Parts {
    header: Map<String, serde_json::Value>,
    data: Vec<u8>,
}

impl Parts {
    fn of(bytes: &[u8]) -> Parts {
        let (length, rest) = bytes.split_first_chunk().unwrap();
        let (header, data) = rest.split_at(u64::from_le_bytes(*length) as usize);
        Parts { header: serde_json::from_slice(header).unwrap(), data: data.to_vec() }
    }

    fn bytes(&self) -> Vec<u8> {
        let header = serde_json::to_vec(&self.header).unwrap();
        [&(header.len() as u64).to_le_bytes()[..], &header, &self.data].concat()
    }

    fn metadata(&mut self) -> &mut Map<String, serde_json::Value> {
        self.header["__metadata__"].as_object_mut().unwrap()
    }

    /// The bytes of a tensor in the data.
    fn place(&self, name: &str) -> std::ops::Range<usize> {
        let offset = |i: usize| self.header[name]["data_offsets"][i].as_u64().unwrap() as usize;
        offset(0)..offset(1)
    }

    fn set_number(&mut self, name: &str, index: usize, number: f32) {
        let start = self.place(name).start + 4 * index;
        self.data[start..start + 4].copy_from_slice(&number.to_le_bytes());
    }

    /// Keeps only these tensors and this metadata.
    fn only(&self, keep: impl Fn(&str) -> bool, metadata: serde_json::Value) -> Parts {
        let mut parts = Parts { header: Map::new(), data: Vec::new() };
        parts.header.insert("__metadata__".to_owned(), metadata);
        for (name, entry) in &self.header {
            if name != "__metadata__" && keep(name) {
                let mut entry = entry.clone();
                let begin = parts.data.len();
                parts.data.extend(&self.data[self.place(name)]);
                entry["data_offsets"] = json!([begin, parts.data.len()]);
                parts.header.insert(name.clone(), entry);
            }
        }
        parts
    }
}

/// Every preset with its own optimiser, classes and events; the answers are the original's, and so is what follows.
#[test]
fn a_restored_run_is_the_run() {
    for name in Preset::NAMES {
        let Preset { config, events, .. } = Preset::named(name).unwrap();
        let mut gan = Gan::with_events(config, events).unwrap();
        for steps in [0, 6, 60] {
            while gan.step_count() < steps {
                gan.step().unwrap();
            }
            let bytes = gan.checkpoint();
            let mut restored = restore(&bytes).unwrap();
            assert_eq!(restored.checkpoint(), bytes, "{name}");
            assert_eq!(restored.state_hash(), gan.state_hash());
            assert_eq!((restored.step_count(), restored.numbers()), (gan.step_count(), gan.numbers()));
            assert_eq!((restored.config(), restored.start()), (gan.config(), gan.start()));
            assert_eq!(restored.events(), gan.events());
            let read = |gan: &mut Gan| {
                let mut numbers = [vec![0.0; 64 * 15], vec![0.0; 64 * 15]];
                gan.read_paintings(&mut numbers[0]).unwrap();
                gan.read_advice(gan.config().loss, &mut numbers[1]).unwrap();
                numbers
            };
            assert_eq!(read(&mut restored), read(&mut gan), "{name}");
            let painting = |gan: &mut Gan| {
                let label = gan.config().conditional.then_some(1.0);
                let mut painting = [0.0; 15];
                gan.paint(&[0.5; 5], label, &mut painting).unwrap();
                (painting, gan.judge(&painting, label).unwrap())
            };
            assert_eq!(painting(&mut restored), painting(&mut gan), "{name}");
            assert_eq!(Gallery::new(&restored).look(&restored).unwrap(), Gallery::new(&gan).look(&gan).unwrap());
            for _ in 0..5 {
                restored.step().unwrap();
                gan.step().unwrap();
            }
            assert_eq!((restored.state_hash(), restored.numbers()), (gan.state_hash(), gan.numbers()), "{name}");
        }
    }
}

/// A file in tests/checkpoint/runs, and the hashes of the run in it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SavedRun {
    step: u64,
    hash: String,
    hash_after_20_more: String,
}

fn step_to(gan: &mut Gan, step: u64) {
    while gan.step_count() < step {
        gan.step().unwrap();
    }
}

/// Files that the engine wrote at commit dbcb981: `classic` and `conditional` (SGD, alternating, events past and to come,
/// bounds of its own) began with networks of the engine, `pytorch` with those of pytorch.safetensors. They restore to the
/// same hash for ever, and the same runs are written to the same bytes.
#[test]
fn files_of_earlier_versions_are_read_and_written_to_the_same_bits() {
    let table: BTreeMap<String, SavedRun> = serde_json::from_str(include_str!("checkpoint/runs/runs.json")).unwrap();
    assert_eq!(table.len(), 3);
    for (name, SavedRun { step, hash, hash_after_20_more }) in table {
        let read =
            |path: &str| std::fs::read(format!("{}/tests/checkpoint/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let bytes = read(&format!("runs/{name}.safetensors"));
        let hash_of = |gan: &Gan| format!("{:08x}", gan.state_hash());
        let mut restored = restore(&bytes).unwrap();
        assert_eq!((restored.step_count(), hash_of(&restored)), (step, hash), "{name}");
        assert!(restored.checkpoint() == bytes, "{name} is written to other bytes than it was read from");

        let (start, events) = (restored.start().clone(), restored.events().to_vec());
        let mut replayed = if name == "pytorch" {
            let networks = restore(&read("pytorch.safetensors")).unwrap();
            let mut gan =
                Gan::with_networks(start, networks.generator().clone(), networks.discriminator().clone()).unwrap();
            for Event { step, change } in events {
                step_to(&mut gan, step);
                gan.change(change).unwrap();
            }
            gan
        } else {
            Gan::with_events(start, events).unwrap()
        };
        step_to(&mut replayed, step);
        assert!(replayed.checkpoint() == bytes, "{name}, replayed, is written to other bytes");

        step_to(&mut restored, step + 20);
        assert_eq!(hash_of(&restored), hash_after_20_more, "{name}");
    }
}

/// Networks alone start a run: with the settings in the file, those of them that are there, or the sizes of the weights.
#[test]
fn weights_alone_start_a_run() {
    let gan = small();
    let parts = Parts::of(&gan.checkpoint());
    let weights = |name: &str| name.starts_with("generator.") || name.starts_with("discriminator.");
    let sizes =
        r#""ideas": 2, "points": 4, "generatorHidden": [5], "discriminatorHidden": [3, 2], "conditional": true"#;
    for (metadata, batch_size) in [
        (json!({}), 64),
        (json!({ "format": "pt" }), 64),
        (json!({ "config": format!("{{{sizes}, \"batchSize\": 7}}") }), 7),
    ] {
        let mut restored = restore(&parts.only(weights, metadata).bytes()).unwrap();
        assert_eq!((restored.step_count(), restored.numbers()), (0, None));
        assert_eq!(restored.generator(), gan.generator());
        assert_eq!(restored.discriminator(), gan.discriminator());
        assert_eq!((restored.config().batch_size, restored.config().conditional), (batch_size, true));
        restored.step().unwrap();
    }
    let refused = |metadata| restore(&parts.only(weights, metadata).bytes()).err().unwrap();
    assert_eq!(
        refused(json!({ "config": "{}" })),
        r#"the tensor "generator.0.weight" must have the shape [128, 5], but it has [5, 3]"#
    );
    assert_eq!(
        refused(json!({ "config": r#"{"batchSize": 0}"# })),
        "batchSize must be a whole number from 1 to 1024, but 0 was given"
    );
    let without =
        |missing: &'static str| restore(&parts.only(|name| weights(name) && name != missing, json!({})).bytes());
    assert_eq!(
        without("generator.0.weight").err().unwrap(),
        r#"the tensor "generator.0.weight" must be in the file, but it is missing"#
    );
    assert_eq!(
        without("discriminator.2.bias").err().unwrap(),
        r#"the tensor "discriminator.2.bias" must be in the file, but it is missing"#
    );
}

#[test]
fn weights_alone_must_be_layers_as_pytorch_numbers_them() {
    let parts = Parts::of(&small().checkpoint());
    let refused = |change: fn(&mut Parts)| {
        let alone = |name: &str| name.starts_with("generator.") || name.starts_with("discriminator.");
        let mut parts = parts.only(alone, json!({}));
        change(&mut parts);
        restore(&parts.bytes()).err().unwrap()
    };
    assert_eq!(
        refused(|parts| {
            for parameter in ["weight", "bias"] {
                let entry = parts.header.remove(&format!("generator.2.{parameter}")).unwrap();
                parts.header.insert(format!("generator.3.{parameter}"), entry);
            }
        }),
        "the layers of the generator must be numbered 0, 2, 4, … as PyTorch numbers Linear, ReLU, Linear, …, but only 1 of 2 \
         are"
    );
    assert_eq!(
        refused(|parts| parts.header["generator.2.weight"]["shape"] = json!([20])),
        r#"the tensor "generator.2.weight" must have the shape [outputs, inputs], but it has [20]"#
    );
}

#[test]
fn what_is_no_checkpoint_is_refused_with_one_sentence() {
    let bytes = small().checkpoint();
    let refused = |bytes: &[u8]| restore(bytes).err().unwrap();
    let no_file =
        "the file must be in the safetensors format, but it does not begin with a header's length and a header in JSON";
    assert_eq!(refused(b"GAN"), no_file);
    assert_eq!(refused(&[0xFF; 100]), no_file);
    assert_eq!(refused(&[0; 100]), no_file);
    assert_eq!(refused(&[&(3_u64 << 20).to_le_bytes()[..], &[b' '; 4 << 20]].concat()), no_file);
    assert!(refused(&bytes[..bytes.len() - 1]).ends_with("must end within the file, but it does not"));
    assert!(
        refused(&[&bytes[..], &[0]].concat()).starts_with("the tensors must follow each other without gaps, up to")
    );
    assert_eq!(
        refused(&vec![0; gan_painter::checkpoint::LARGEST + 1]),
        "a checkpoint must have at most 67108864 bytes, but this file has 67108865"
    );

    let changed = |change: fn(&mut Parts)| {
        let mut parts = Parts::of(&bytes);
        change(&mut parts);
        restore(&parts.bytes()).err().unwrap()
    };
    let metadata = |key: &'static str, value: &'static str| {
        let mut parts = Parts::of(&bytes);
        parts.metadata().insert(key.to_owned(), json!(value));
        restore(&parts.bytes()).err().unwrap()
    };
    assert_eq!(
        changed(|parts| parts.header["paintings"]["dtype"] = json!("F16")),
        r#"the tensor "paintings" must have the dtype "F32", but "F16" was given"#
    );
    assert_eq!(
        changed(|parts| parts.header["paintings"]["shape"] = json!([1_u64 << 50, 1_u64 << 50])),
        r#"the tensor "paintings" must have data_offsets as far apart as its shape is large, but it has others"#
    );
    assert_eq!(
        changed(|parts| parts.header["paintings"]["shape"] = json!([5, 3])),
        r#"the tensor "paintings" must have the shape [3, 5], but it has [5, 3]"#
    );
    assert_eq!(
        changed(|parts| parts.set_number("exp_avg.generator.0.bias", 2, f32::NAN)),
        r#"the tensor "exp_avg.generator.0.bias" must hold finite numbers, but the one at index 2 is NaN or infinite"#
    );
    assert_eq!(
        changed(|parts| parts.set_number("exp_avg_sq.generator.0.bias", 2, -1.0)),
        r#"the tensor "exp_avg_sq.…" must hold no number below 0, but one does"#
    );
    assert_eq!(
        changed(|parts| parts.set_number("paintings", 4, 2.0)),
        r#"the tensor "paintings" must hold labels from 0 to 1 in its last column, but it does not"#
    );
    assert_eq!(
        changed(|parts| {
            let entry = parts.header.remove("generator.0.bias").unwrap();
            parts.header.insert("generator.1.bias".to_owned(), entry);
        }),
        r#"the tensor "generator.0.bias" must be in the file, but it is missing"#
    );
    assert_eq!(
        changed(|parts| {
            parts.header.insert("x".to_owned(), json!({ "dtype": "F32", "shape": [0], "data_offsets": [0, 0] }));
        }),
        r#"the tensor "x" must not be in the file, as it is none of this run's"#
    );
    assert_eq!(
        changed(|parts| parts.header["__metadata__"] = json!({ "step": 5 })),
        "__metadata__ must hold strings by name, but it does not"
    );
    let without = |key: &str| {
        let mut parts = Parts::of(&bytes);
        parts.metadata().remove(key);
        restore(&parts.bytes()).err().unwrap()
    };
    assert_eq!(
        without("step"),
        "step in the file's metadata must be a whole number from 0 to 4503599627370496, but nothing was given"
    );
    assert_eq!(without("config"), "config in the file's metadata must be JSON, but nothing was given");
    assert_eq!(without("events"), "events in the file's metadata must be JSON, but nothing was given");
    assert_eq!(without("numbers"), "numbers in the file's metadata must be JSON, but nothing was given");
    assert_eq!(
        metadata("step", "+5"),
        r#"step in the file's metadata must be a whole number from 0 to 4503599627370496, but "+5" was given"#
    );
    assert_eq!(
        metadata("step", "1e3"),
        r#"step in the file's metadata must be a whole number from 0 to 4503599627370496, but "1e3" was given"#
    );
    assert_eq!(
        metadata("rng", "12"),
        r#"rng in the file's metadata must be 64 hex digits, not all zero, but "12" was given"#
    );
    assert_eq!(metadata("config", "{"), r#"config in the file's metadata must be JSON, but "{" was given"#);
    assert_eq!(metadata("events", "5"), "events must be a list of { step, field, value }, but 5 was given");
    assert_eq!(
        metadata("numbers", r#"{"discriminatorAccuracy":1}"#),
        "numbers in the file's metadata must be the finite numbers discriminatorAccuracy, discriminatorScore, \
         generatedProbability, generatorLoss, but \"{\\\"discriminatorAccuracy\\\":1}\" was given"
    );
}

/// A generator of finite numbers that paints others: no start for a run. As the end of one it is a state like any other.
#[test]
fn a_painter_beyond_float32_may_end_a_run_but_not_start_one() {
    let mut parts = Parts::of(&small().checkpoint());
    parts.set_number("generator.0.bias", 0, 3e38);
    parts.set_number("generator.2.weight", 0, 3e38);
    assert_eq!(
        restore(&parts.bytes()).unwrap().step().unwrap_err().to_string(),
        "step 6 was not taken, because the generator's paintings would no longer be finite"
    );
    let alone = parts.only(|name| name.starts_with("generator.") || name.starts_with("discriminator."), json!({}));
    assert_eq!(
        restore(&alone.bytes()).err().unwrap(),
        "the painting would not be finite with the networks as they are at step 0"
    );
}

/// What can go wrong with a file.
#[derive(Clone, Debug)]
enum Damage {
    Cut(prop::sample::Index),
    Byte(prop::sample::Index, u8),
    Number(prop::sample::Index, f32),
    Repeat(prop::sample::Index, prop::sample::Index),
    Metadata(prop::sample::Index, String),
    Tensor(prop::sample::Index, &'static str, String),
    Drop(prop::sample::Index),
    Rename(prop::sample::Index, prop::sample::Index),
    Insert(usize, Vec<usize>),
}

fn damage() -> impl Strategy<Value = Damage> {
    let index = any::<prop::sample::Index>;
    let text = prop_oneof![
        prop::sample::select(vec![
            "0",
            "-1",
            "1e300",
            "null",
            "[]",
            "{}",
            "[[[[[[[[]]]]]]]]",
            "\"F32\"",
            "\"F16\"",
            "[0,0]",
            "[1e9,1e9]",
            "{\"conditional\":false}",
            "{\"hidden\":1}",
            "[{\"step\":1,\"field\":\"freeze\",\"value\":\"generator\"}]",
        ])
        .prop_map(str::to_owned),
        prop::collection::vec(prop::sample::select("[]{}:,\"09aefz.-".chars().collect::<Vec<_>>()), 0..12)
            .prop_map(|characters| characters.into_iter().collect()),
    ];
    prop_oneof![
        index().prop_map(Damage::Cut),
        (index(), any::<u8>()).prop_map(|(i, byte)| Damage::Byte(i, byte)),
        (index(), prop::num::f32::ANY).prop_map(|(i, number)| Damage::Number(i, number)),
        (index(), index()).prop_map(|(from, to)| Damage::Repeat(from, to)),
        (index(), text.clone()).prop_map(|(i, text)| Damage::Metadata(i, text)),
        (index(), prop::sample::select(vec!["dtype", "shape", "data_offsets"]), text)
            .prop_map(|(i, key, text)| Damage::Tensor(i, key, text)),
        index().prop_map(Damage::Drop),
        (index(), index()).prop_map(|(a, b)| Damage::Rename(a, b)),
        (0..1000_usize, prop::collection::vec(0..3_usize, 0..3))
            .prop_map(|(begin, shape)| Damage::Insert(begin, shape)),
    ]
}

impl Damage {
    fn apply(&self, bytes: &[u8]) -> Vec<u8> {
        let mut parts = Parts::of(bytes);
        let names: Vec<String> = parts.header.keys().cloned().collect();
        let keys: Vec<String> = parts.metadata().keys().cloned().collect();
        let json = |text: &str| serde_json::from_str(text).unwrap_or_else(|_| json!(text));
        match self {
            Damage::Cut(at) => return bytes[..at.index(bytes.len())].to_vec(),
            Damage::Byte(at, byte) => {
                let mut bytes = bytes.to_vec();
                let at = at.index(bytes.len());
                bytes[at] = *byte;
                return bytes;
            }
            Damage::Number(at, number) => {
                let at = at.index(parts.data.len() / 4);
                parts.data[4 * at..][..4].copy_from_slice(&number.to_le_bytes());
            }
            Damage::Repeat(from, to) => {
                let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
                return [&bytes[..from], &bytes[from.min(to)..to.max(from)], &bytes[to..]].concat();
            }
            Damage::Metadata(at, text) => {
                parts.metadata().insert(keys[at.index(keys.len())].clone(), json!(text));
            }
            Damage::Tensor(at, key, text) => {
                parts.header[&names[at.index(names.len())]][key] = json(text);
            }
            Damage::Drop(at) => {
                parts.header.remove(&names[at.index(names.len())]);
            }
            Damage::Insert(begin, shape) => {
                let end = begin + 4 * shape.iter().product::<usize>();
                let entry = json!({ "dtype": "F32", "shape": shape, "data_offsets": [begin, end] });
                parts.header.insert("x".to_owned(), entry);
            }
            Damage::Rename(a, b) => {
                let entry = parts.header.remove(&names[a.index(names.len())]).unwrap();
                parts.header.insert(names[b.index(names.len())].clone(), entry);
            }
        }
        parts.bytes()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Each is refused with a sentence, or it is a run that steps or stops with its sentence, without a NaN on the way.
    #[test]
    fn a_damaged_checkpoint_is_refused_or_runs(damages in prop::collection::vec(damage(), 1..3)) {
        let mut bytes = small().checkpoint();
        for damage in damages {
            // What was cut or hit may no longer be a file that can be taken apart.
            if restore(&bytes).is_ok() {
                bytes = damage.apply(&bytes);
            }
        }
        match restore(&bytes) {
            Err(sentence) => prop_assert!(sentence.len() > 20 && !sentence.contains('\n'), "{}", sentence),
            Ok(mut gan) => {
                let mut paintings = vec![0.0; gan.config().batch_size * gan.config().points];
                for _ in 0..3 {
                    gan.read_paintings(&mut paintings).unwrap();
                    prop_assert!(paintings.iter().all(|number| number.is_finite()));
                    if let Some(numbers) = gan.numbers() {
                        prop_assert!(numbers.discriminator_accuracy.is_finite() && numbers.discriminator_score.is_finite());
                        prop_assert!(numbers.generated_probability.is_finite() && numbers.generator_loss.is_finite());
                    }
                    if let Ok(truth) = Gallery::new(&gan).look(&gan) {
                        prop_assert!(truth.u.iter().chain(&truth.opinion).all(|number| number.is_finite()));
                    }
                    if gan.step().is_err() {
                        break;
                    }
                }
                prop_assert_eq!(restore(&gan.checkpoint()).unwrap().state_hash(), gan.state_hash());
            }
        }
    }
}
