//! Files with all kinds of damage.

use crate::file::Parts;
use crate::{restore, small};
use gan_painter::truth::Evaluator;
use proptest::prelude::*;
use serde_json::json;

/// The config of [`small`], as one would write it by hand.
const CONFIG: &str =
    r#"{"ideas":2,"points":4,"generatorHidden":[5],"discriminatorHidden":[3,2],"conditional":true,"batchSize":3}"#;

/// A way in which a file can be damaged.
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
                let key = if keys.is_empty() { "config" } else { &keys[at.index(keys.len())] };
                parts.metadata().insert(key.to_owned(), json!(text));
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
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Damages whole runs and networks alone. Each file is refused with a sentence, or it is a run that steps or stops with its
    /// sentence, without a NaN on the way.
    #[test]
    fn a_damaged_checkpoint_is_refused_or_runs(
        networks_alone in any::<bool>(),
        damages in prop::collection::vec(damage(), 1..3),
    ) {
        let mut bytes = small().checkpoint();
        if networks_alone {
            let mut parts = Parts::of(&bytes).networks();
            parts.metadata().insert("config".to_owned(), json!(CONFIG));
            bytes = parts.bytes();
        }
        for damage in damages {
            // A file that was cut or has a changed byte may be impossible to take apart.
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
                    if let Ok(truth) = Evaluator::new(&gan).evaluate(&gan) {
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
