//! The same seed is the same run on every machine: natively, in Chrome and in Firefox, to the last bit.

use gan_painter::{Config, Gan, GeneratorLoss, UpdateOrder};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Of every weight's bits after 2000 steps, an FNV-1a hash. A change of these is a change of every run that was ever
/// linked to, and needs a reason.
const HASHES: [(UpdateOrder, GeneratorLoss, u64); 3] = [
    (UpdateOrder::Classic, GeneratorLoss::Minimax, 0x3EA7_D563_6832_421E),
    (UpdateOrder::Simultaneous, GeneratorLoss::Minimax, 0xBAA2_7E76_00F9_FAA6),
    (UpdateOrder::Alternating, GeneratorLoss::NonSaturating, 0xDD39_9C73_5790_F871),
];

#[wasm_bindgen_test(unsupported = test)]
fn the_same_bits_on_every_machine() {
    let found = HASHES.map(|(update_order, loss, _)| {
        let mut gan = Gan::new(Config { update_order, loss, ..Config::default() }).unwrap();
        for _ in 0..2000 {
            gan.step().unwrap();
        }
        let weights = gan.generator().tensors().chain(gan.discriminator().tensors()).flatten();
        let bytes = weights.flat_map(|weight| weight.to_le_bytes());
        let hash = bytes
            .fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
        (update_order, loss, hash)
    });
    assert_eq!(found, HASHES);
}
