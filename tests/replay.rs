//! The same run on every machine, to the last bit: the table of hashes, natively, in Chrome and in Firefox. In tests/engines, the
//! package as it is shipped is checked against the same table in four engines.

use gan_painter::{Config, Event, Gan, Preset};
use serde::Deserialize;
use serde_json::{Map, Value};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A run of the table. A changed hash means that every run that was ever linked to has changed, so it needs a reason.
#[derive(Deserialize)]
struct Entry {
    name: String,
    preset: String,
    /// Settings that replace those of the preset.
    config: Option<Map<String, Value>>,
    /// Events that replace those of the preset.
    events: Option<Value>,
    /// Live changes, each made after its step.
    changes: Value,
    /// The step at which the run goes through a checkpoint.
    restore: Option<u64>,
    steps: u64,
    hash: String,
}

impl Entry {
    fn play(&self) -> String {
        let Preset { mut config, mut events, .. } = Preset::named(&self.preset).unwrap();
        if let Some(own) = &self.config {
            let mut settings = serde_json::to_value(config).unwrap();
            own.iter().for_each(|(field, value)| settings[field] = value.clone());
            config = Config::from_json(&settings).unwrap();
        }
        if let Some(own) = &self.events {
            events = Event::list_from_json(own).unwrap();
        }
        let changes = Event::list_from_json(&self.changes).unwrap();
        let mut gan = Gan::with_events(config, events).unwrap();
        loop {
            let step = gan.step_count();
            for event in changes.iter().filter(|event| event.step == step) {
                gan.change(event.change).unwrap();
            }
            if self.restore == Some(step) {
                gan = Gan::restore(&gan.checkpoint()).unwrap();
            }
            if step == self.steps {
                return format!("{:08x}", gan.state_hash());
            }
            gan.step().unwrap();
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn the_same_bits_on_every_machine() {
    let table: Vec<Entry> = serde_json::from_str(include_str!("hashes.json")).unwrap();
    let hashes = |hash: fn(&Entry) -> String| -> Vec<(&str, String)> {
        table.iter().map(|entry| (entry.name.as_str(), hash(entry))).collect()
    };
    assert_eq!(hashes(Entry::play), hashes(|entry| entry.hash.clone()));
}
