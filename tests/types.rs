//! Checks the table of settings against the types of Rust and of TypeScript, and against the ranges in their docs.
#![cfg(not(target_arch = "wasm32"))]

use gan_painter::inside::{Counts, Player, Spread};
use gan_painter::nn::Init;
use gan_painter::truth::{Evaluator, Verdict};
use gan_painter::{
    Allowed, ArtistConfig, Change, Config, Distribution, Event, Facts, Freeze, Gan, GeneratorLoss, OptimizerKind,
    Preset, SETTINGS, Setting, UpdateOrder,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json, to_value};
use std::collections::BTreeMap;

const TYPES: &str = include_str!("../src/web/types.d.ts");
const DOCS: &str = include_str!("../src/config/mod.rs");

/// A member of an interface or a field of a struct.
struct Member {
    doc: String,
    kind: String,
}

/// The members of the block that follows a heading, by name. A member is a line with a colon, and its doc stands above it.
fn members(source: &str, heading: &str) -> BTreeMap<String, Member> {
    let start = source.find(heading).unwrap_or_else(|| panic!("{heading} is missing"));
    let block = source[start..].lines().skip(1).take_while(|line| !line.starts_with('}'));
    let (mut members, mut doc) = (BTreeMap::new(), String::new());
    for line in block.map(str::trim) {
        if line.starts_with('/') || line.starts_with('*') {
            doc += line;
        } else if let Some((name, kind)) = line.split_once(':').filter(|_| !line.starts_with('#')) {
            let name = name.trim_start_matches("pub ").trim_end_matches('?').to_owned();
            let kind = kind.trim().trim_end_matches([';', ',']).to_owned();
            members.insert(name, Member { doc: std::mem::take(&mut doc), kind });
        }
    }
    members
}

fn names<T>(members: &BTreeMap<String, T>) -> Vec<&str> {
    members.keys().map(String::as_str).collect()
}

fn sorted<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<_> = names.into_iter().collect();
    names.sort_unstable();
    names
}

/// The keys of an object.
fn keys(value: &impl Serialize) -> Vec<String> {
    let mut keys: Vec<_> = to_value(value).unwrap().as_object().unwrap().keys().cloned().collect();
    keys.sort_unstable();
    keys
}

/// What a doc says of a setting's range. None if the type says everything.
fn range(allowed: &Allowed) -> Option<String> {
    match *allowed {
        Allowed::Whole { least, most } if most == (1 << 53) - 1 => Some(format!("{least} … 2⁵³ − 1")),
        Allowed::Whole { least, most } => Some(format!("{least} … {most}")),
        Allowed::Rate { above, most } => Some(format!("above {above}, at most {most}")),
        Allowed::Layers { most, units: [least_units, most_units] } => {
            Some(format!("0 … {most} layers of {least_units} … {most_units}"))
        }
        Allowed::Curve { heights: [-1e6, 1e6], .. } => Some("1,000,000".to_owned()),
        Allowed::Curve { .. } => panic!("another range of a curve"),
        Allowed::Choice { .. } | Allowed::Flag | Allowed::Object { .. } => None,
    }
}

/// The TypeScript type of a setting, with the exported names written out.
fn resolved(kind: &str) -> String {
    let alias = format!("export type {kind} = ");
    let Some(start) = TYPES.find(&alias) else { return kind.to_owned() };
    TYPES[start + alias.len()..].split(';').next().unwrap().to_owned()
}

fn type_of(allowed: &Allowed) -> String {
    match allowed {
        Allowed::Whole { .. } | Allowed::Rate { .. } => "number".to_owned(),
        Allowed::Layers { .. } => "number[]".to_owned(),
        Allowed::Curve { .. } => "ArrayLike<number>".to_owned(),
        Allowed::Choice { names } => format!("\"{}\"", names.join("\" | \"")),
        Allowed::Flag => "boolean".to_owned(),
        Allowed::Object { .. } => "ArtistConfig".to_owned(),
    }
}

fn holds(settings: &[Setting], interface: &BTreeMap<String, Member>) {
    for Setting { name, allowed, .. } in settings {
        let Some(Member { doc, kind }) = interface.get(*name) else { continue };
        assert_eq!(resolved(kind), type_of(allowed), "the type of {name}");
        let range = range(allowed).unwrap_or_default();
        assert!(doc.contains(&range), "the doc of {name} says {doc:?}, not {range}");
    }
}

#[test]
fn typescript_has_every_setting_with_its_type_and_range() {
    let [live, config, artist] =
        ["LiveConfig", "Config", "ArtistConfig"].map(|name| members(TYPES, &format!("export interface {name} ")));
    let (of_live, of_others): (Vec<&Setting>, Vec<&Setting>) = SETTINGS.iter().partition(|setting| setting.live);
    assert_eq!(names(&live), sorted(of_live.iter().map(|setting| setting.name)));
    assert_eq!(names(&config), sorted(of_others.iter().map(|setting| setting.name)));
    holds(&SETTINGS, &live);
    holds(&SETTINGS, &config);
    let own = SETTINGS.iter().find_map(|setting| match setting.allowed {
        Allowed::Object { settings } => Some(settings),
        _ => None,
    });
    let own = own.expect("the artist's settings");
    assert_eq!(names(&artist), sorted(own.iter().map(|setting| setting.name)));
    holds(own, &artist);
}

#[test]
fn the_docs_of_config_say_every_range_and_what_is_live() {
    let fields = members(DOCS, "pub struct Config {");
    for Setting { name, allowed, live } in SETTINGS {
        let snake: String = name
            .chars()
            .flat_map(|letter| letter.is_uppercase().then_some('_').into_iter().chain(letter.to_lowercase()))
            .collect();
        let Member { doc, .. } = &fields[&snake];
        let range = range(&allowed).unwrap_or_default();
        assert!(doc.contains(&range), "the doc of {snake} says {doc:?}, not {range}");
        assert_eq!(doc.contains(" Live."), live, "{snake}: {doc:?}");
    }
    assert_eq!(fields.len(), SETTINGS.len());
}

/// The names of a choice that serde accepts, from its message about a name that it refuses.
fn variants<T: DeserializeOwned + std::fmt::Debug>() -> Vec<String> {
    let error = serde_json::from_value::<T>(json!("?")).unwrap_err().to_string();
    error.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_table_names_what_serde_reads() {
    let table = |settings: &[Setting], name: &str| {
        let setting = settings.iter().find(|setting| setting.name == name).unwrap();
        to_value(setting).unwrap()["names"].clone()
    };
    for (name, variants) in [
        ("optimizer", variants::<OptimizerKind>()),
        ("loss", variants::<GeneratorLoss>()),
        ("updateOrder", variants::<UpdateOrder>()),
        ("init", variants::<Init>()),
        ("freeze", variants::<Freeze>()),
    ] {
        assert_eq!(table(&SETTINGS, name), json!(variants), "{name}");
    }
    let artist = to_value(SETTINGS.iter().find(|setting| setting.name == "artist").unwrap()).unwrap();
    let distribution = artist["settings"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&distribution["name"], &distribution["names"]),
        (&json!("distribution"), &json!(variants::<Distribution>()))
    );
    assert_eq!(keys(&Config::default()), sorted(SETTINGS.iter().map(|setting| setting.name)));
}

/// Covers every object that leaves the engine as a plain one.
#[test]
fn typescript_has_the_keys_of_every_object() {
    let interface = |name: &str| members(TYPES, &format!("export interface {name} "));
    assert_eq!(names(&interface("Preset")), keys(&Preset::named("race").unwrap()));
    assert_eq!(names(&interface("NamedArtist")), keys(&ArtistConfig::named("heart", 2)));
    let event = Event { step: 1, change: Change::Freeze(Freeze::Generator) };
    assert_eq!(names(&interface("RunEvent")), keys(&event));
    let facts = Facts::default();
    assert_eq!(names(&interface("Facts")), keys(&facts));
    let mut distributions = variants::<Distribution>();
    distributions.sort_unstable();
    assert_eq!(keys(&facts.artist_u), distributions);
    assert_eq!(names(&interface("ArtistRanges")), keys(&facts.artist_u.uniform));
    let gan = Gan::new(Config::default()).unwrap();
    let truth = Evaluator::new(&gan).evaluate(&gan).unwrap();
    assert_eq!(names(&interface("Measures")), keys(&truth.all));
    let verdicts =
        [Verdict::Learning, Verdict::Healthy, Verdict::Collapsed, Verdict::CriticTooStrong, Verdict::RunAway]
            .map(|verdict| to_value(verdict).unwrap().to_string());
    assert_eq!(interface("Truth")["verdict"].kind, verdicts.join(" | "));
    let dealt = ["painting", "label", "isArtists", "probability", "u", "residual", "roughness", "persuasion"];
    assert_eq!(names(&interface("Dealt")), sorted(dealt));
    assert_eq!(names(&interface("InsideCounts")), keys(&Counts::of(&gan)));
    assert_eq!(names(&interface("MutedMeasures")), keys(&Spread { variety: 0.0, distance: 0.0 }));
    let players = Player::BOTH.map(|player| format!("\"{}\"", player.name()));
    assert_eq!(resolved("Player"), players.join(" | "));
    for setting in SETTINGS {
        let Value::String(kind) = to_value(setting).unwrap()["kind"].take() else { panic!("{setting:?}") };
        assert!(TYPES.contains(&format!("kind: \"{kind}\"")), "{kind}");
    }
}
