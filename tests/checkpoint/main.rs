//! Checkpoints: a restored run is the run as it was, and what is no checkpoint is refused with one sentence.
#![cfg(not(target_arch = "wasm32"))]

mod damage;
mod file;
mod formats;
mod networks;
mod runs;
mod whole_runs;

use gan_painter::{Change, Config, Gan, GeneratorLoss};

fn restore(bytes: &[u8]) -> Result<Gan, String> {
    Gan::restore(bytes).map_err(|error| error.to_string())
}

/// The sentence of a refusal.
fn refused(bytes: &[u8]) -> String {
    restore(bytes).err().expect("a refusal")
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
