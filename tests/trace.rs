//! A traced step makes the same run, notes the tensors in their order, and each tensor is what its name says.

use gan_painter::nn::Mlp;
use gan_painter::{
    Artist, ArtistConfig, Bounds, Config, Distribution, Freeze, Gan, GeneratorLoss, OptimizerKind, UpdateOrder,
};
use std::iter::repeat_n;
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

const ORDERS: [UpdateOrder; 3] = [UpdateOrder::Classic, UpdateOrder::Simultaneous, UpdateOrder::Alternating];

/// A tensor that a step noted.
#[derive(Debug, PartialEq)]
struct Tensor {
    name: String,
    shape: Vec<usize>,
    values: Vec<f32>,
}

/// Makes one traced step.
fn trace(gan: &mut Gan) -> Vec<Tensor> {
    let mut tensors = Vec::new();
    gan.trace_step(|name, shape, values| {
        assert_eq!(values.len(), shape.iter().product::<usize>(), "{name}");
        tensors.push(Tensor { name: name.to_owned(), shape: shape.to_vec(), values: values.to_vec() });
    })
    .unwrap();
    tensors
}

/// The values of the last tensor with this name.
fn last<'a>(tensors: &'a [Tensor], name: &str) -> &'a [f32] {
    &tensors.iter().rfind(|tensor| tensor.name == name).unwrap_or_else(|| panic!("no {name}")).values
}

fn config(update_order: UpdateOrder) -> Config {
    Config { update_order, ..Config::default() }
}

fn several(discriminator_steps: usize) -> Config {
    Config { discriminator_steps, ..config(UpdateOrder::Alternating) }
}

/// One run of each kind, with its name.
fn runs() -> Vec<(String, Config)> {
    let mut runs = Vec::new();
    for order in ORDERS {
        let plain = config(order);
        let mut run = |what: &str, config| runs.push((format!("{order:?}, {what}"), config));
        run("plain", plain.clone());
        run("conditional", Config { conditional: true, ..plain.clone() });
        run("G frozen", Config { freeze: Freeze::Generator, ..plain.clone() });
        run("D frozen", Config { freeze: Freeze::Discriminator, ..plain.clone() });
        run("deep", Config { discriminator_hidden: vec![16, 8], generator_hidden: vec![8, 16], ..plain.clone() });
        run(
            "flat",
            Config { discriminator_hidden: vec![], generator_hidden: vec![], conditional: true, ..plain.clone() },
        );
        run("SGD", Config { optimizer: OptimizerKind::Sgd, loss: GeneratorLoss::NonSaturating, ..plain });
    }
    runs.push(("k = 2".to_owned(), several(2)));
    runs.push(("k = 3, conditional".to_owned(), Config { conditional: true, ..several(3) }));
    runs
}

#[wasm_bindgen_test(unsupported = test)]
fn a_traced_step_is_a_step() {
    for (what, config) in runs() {
        let (mut traced, mut plain) = (Gan::new(config.clone()).unwrap(), Gan::new(config).unwrap());
        for step in 1..=5 {
            trace(&mut traced);
            plain.step().unwrap();
            assert_eq!(traced.state_hash(), plain.state_hash(), "{what}, step {step}");
            assert_eq!(traced.numbers(), plain.numbers(), "{what}, step {step}");
            assert_eq!(traced.step_count(), step);
        }
    }
}

/// A line for each tensor: its name and shape.
fn lines(tensors: &[Tensor]) -> Vec<String> {
    tensors.iter().map(|Tensor { name, shape, .. }| format!("{name} {shape:?}")).collect()
}

const BATCH: &[&str] = &["u [64]", "artistPaintings [64, 15]", "ideas [64, 5]", "paintings [64, 15]"];
const LABELLED: &[&str] =
    &["u [64]", "artistPaintings [64, 15]", "ideas [64, 5]", "labels [64, 1]", "paintings [64, 15]"];
const VERDICT: &[&str] = &["realProbabilities [64, 1]", "generatedProbabilities [64, 1]", "discriminatorLoss []"];
const ANEW: &[&str] = &["generatedProbabilities [64, 1]"];
const LOSS: &[&str] = &["generatorLoss []"];
const ADVICE: &[&str] = &["paintings.grad [64, 15]"];

/// The lines of a network with one hidden layer, or of its gradient.
fn network(player: &str, [inputs, outputs]: [usize; 2], ending: &str) -> Vec<String> {
    [
        format!("{player}.0.weight{ending} [128, {inputs}]"),
        format!("{player}.0.bias{ending} [128]"),
        format!("{player}.2.weight{ending} [{outputs}, 128]"),
        format!("{player}.2.bias{ending} [{outputs}]"),
    ]
    .to_vec()
}

#[wasm_bindgen_test(unsupported = test)]
fn the_tensors_come_in_the_order_in_which_they_are_made() {
    let owned = |lines: &[&str]| -> Vec<String> { lines.iter().map(|&line| line.to_owned()).collect() };
    let [batch, verdict, anew, loss, advice] = [BATCH, VERDICT, ANEW, LOSS, ADVICE].map(owned);
    let [d_grad, d] = [".grad", ""].map(|ending| network("discriminator", [15, 1], ending));
    let [g_grad, g] = [".grad", ""].map(|ending| network("generator", [5, 15], ending));
    let expect = |what: &str, config: Config, parts: &[&Vec<String>]| {
        let expected: Vec<String> = parts.iter().copied().flatten().cloned().collect();
        assert_eq!(lines(&trace(&mut Gan::new(config).unwrap())), expected, "{what}");
    };
    let [classic, simultaneous, alternating] = ORDERS.map(config);
    expect("classic", classic.clone(), &[&batch, &verdict, &d_grad, &d, &loss, &advice, &g_grad, &g]);
    expect("simultaneous", simultaneous, &[&batch, &verdict, &d_grad, &loss, &advice, &g_grad, &d, &g]);
    expect("alternating", alternating, &[&batch, &verdict, &d_grad, &d, &anew, &loss, &advice, &g_grad, &g]);

    let update = [&batch, &verdict, &d_grad, &d];
    let rest = [&batch, &anew, &loss, &advice, &g_grad, &g];
    let parts: Vec<_> = repeat_n(update, 3).flatten().chain(rest).collect();
    expect("k = 3", several(3), &parts);

    let frozen = |freeze| Config { freeze, ..classic.clone() };
    expect("G frozen", frozen(Freeze::Generator), &[&batch, &verdict, &d_grad, &d, &loss]);
    expect("D frozen", frozen(Freeze::Discriminator), &[&batch, &verdict, &loss, &advice, &g_grad, &g]);

    let batch = owned(LABELLED);
    let [d_grad, d] = [".grad", ""].map(|ending| network("discriminator", [16, 1], ending));
    let [g_grad, g] = [".grad", ""].map(|ending| network("generator", [6, 15], ending));
    let conditional = Config { conditional: true, ..classic };
    expect("conditional", conditional, &[&batch, &verdict, &d_grad, &d, &loss, &advice, &g_grad, &g]);
}

/// The noted gradients, weights, losses and paintings equal the Gan's to the last bit. tests/golden.rs compares the gradients with
/// PyTorch's.
#[wasm_bindgen_test(unsupported = test)]
fn the_tensors_are_those_that_the_gan_has() {
    for (what, config) in runs() {
        let freeze = config.freeze;
        let mut gan = Gan::new(config).unwrap();
        gan.step().unwrap();
        let tensors = trace(&mut gan);

        let has = |player: &str, ending: &str, network: &Mlp| {
            for (i, numbers) in network.tensors().enumerate() {
                let name = format!("{player}.{}.{}{ending}", i / 2 * 2, ["weight", "bias"][i % 2]);
                assert_eq!(last(&tensors, &name), numbers, "{what}: {name}");
            }
        };
        if freeze != Freeze::Discriminator {
            has("discriminator", ".grad", gan.discriminator_gradient());
            has("discriminator", "", gan.discriminator());
        }
        if freeze != Freeze::Generator {
            has("generator", ".grad", gan.generator_gradient());
            has("generator", "", gan.generator());
        }

        let numbers = gan.numbers().unwrap();
        assert_eq!(last(&tensors, "discriminatorLoss"), [-numbers.discriminator_score as f32], "{what}");
        assert_eq!(last(&tensors, "generatorLoss"), [numbers.generator_loss as f32], "{what}");
        let mut paintings = vec![0.0; 64 * 15];
        gan.read_paintings(&mut paintings).unwrap();
        assert_eq!(last(&tensors, "paintings"), paintings, "{what}");

        let mean = |values: &[f32]| values.iter().copied().map(f64::from).sum::<f64>() / values.len() as f64;
        let loss = tensors.iter().rposition(|tensor| tensor.name == "discriminatorLoss").unwrap();
        let [real, generated] = [&tensors[loss - 2], &tensors[loss - 1]].map(|tensor| mean(&tensor.values));
        // Measured: 7.5e-9. The step computes 1 − σ(−x) where the trace has σ(x).
        assert!((real - numbers.discriminator_accuracy).abs() < 1e-7, "{what}: mean D(real) {real}");
        assert!((generated - numbers.generated_probability).abs() < 1e-7, "{what}: mean D(generated) {generated}");
    }
}

/// The last layer of G is linear, so the gradient of its bias is the sum of the gradients of the paintings.
#[wasm_bindgen_test(unsupported = test)]
fn the_gradient_of_the_paintings_is_the_one_that_goes_into_g() {
    for (what, config) in runs().into_iter().filter(|(_, config)| config.freeze != Freeze::Generator) {
        let last_layer = 2 * config.generator_hidden.len();
        let tensors = trace(&mut Gan::new(config).unwrap());
        let gradient = last(&tensors, "paintings.grad");
        for (p, &sum) in last(&tensors, &format!("generator.{last_layer}.bias.grad")).iter().enumerate() {
            let expected: f32 = gradient.chunks(15).map(|painting| painting[p]).sum();
            // Measured: 3.8e-7.
            assert!(sum != 0.0 && (sum - expected).abs() <= 2e-6 * sum.abs(), "{what}: {sum}, {expected}");
        }
    }
}

/// D's gradient for G at the old weights is the advice before the step. At the new ones, with D judging anew, it is the advice
/// after the step. In the tutorial's order it is neither.
#[wasm_bindgen_test(unsupported = test)]
fn the_gradient_of_the_paintings_is_the_critics_advice() {
    let advice = |gan: &mut Gan| {
        let mut advice = vec![0.0; 64 * 15];
        gan.read_advice(GeneratorLoss::Minimax, &mut advice).unwrap();
        advice.iter().map(|advice| -advice).collect::<Vec<f32>>()
    };
    for order in ORDERS {
        // At this rate, one update of D can be seen.
        let mut gan = Gan::new(Config { discriminator_learning_rate: 0.01, ..config(order) }).unwrap();
        let before = advice(&mut gan);
        let tensors = trace(&mut gan);
        let gradient = last(&tensors, "paintings.grad");
        let found = [before, advice(&mut gan)].map(|advice| advice == gradient);
        assert_eq!(found, [order == UpdateOrder::Simultaneous, order == UpdateOrder::Alternating], "{order:?}");
    }
}

/// The noted batch is the one that the step was made on: another Gan that gets it makes the same step.
#[wasm_bindgen_test(unsupported = test)]
fn the_batch_is_the_one_of_the_step() {
    for (what, config) in runs().into_iter().filter(|(_, config)| config.discriminator_steps == 1) {
        let deep = config.discriminator_hidden.len() != 1;
        let (mut traced, mut given) = (Gan::new(config.clone()).unwrap(), Gan::new(config.clone()).unwrap());
        let tensors = trace(&mut traced);
        let labels = config.conditional.then(|| last(&tensors, "labels"));
        given.step_on(last(&tensors, "artistPaintings"), last(&tensors, "ideas"), labels).unwrap();
        let gradients = |gan: &Gan| [gan.generator_gradient().clone(), gan.discriminator_gradient().clone()];
        if deep {
            assert_eq!(gradients(&given), gradients(&traced), "{what}");
        }
        // A D with one hidden layer sees drawn paintings by their u, which rounds in other places. Measured: 1.2e-7.
        let [given, traced] = [gradients(&given), gradients(&traced)];
        for (given, traced) in given.iter().zip(&traced) {
            for (given, traced) in given.tensors().flatten().zip(traced.tensors().flatten()) {
                assert!((given - traced).abs() < 1e-6, "{what}: {given}, {traced}");
            }
        }
    }
}

/// The noted u are those of the artist's paintings, and make the same step to the last bit.
#[wasm_bindgen_test(unsupported = test)]
fn the_u_and_the_ideas_are_all_that_a_batch_consists_of() {
    let mut runs: Vec<_> = runs().into_iter().filter(|(_, config)| config.discriminator_steps == 1).collect();
    let artist = ArtistConfig { distribution: Distribution::TwoModes, ..ArtistConfig::default() };
    runs.push(("two modes".to_owned(), Config { artist, ..Config::default() }));
    for (what, config) in runs {
        let (mut traced, mut given) = (Gan::new(config.clone()).unwrap(), Gan::new(config).unwrap());
        let tensors = trace(&mut traced);
        let u = last(&tensors, "u");
        given.step_from(u, last(&tensors, "ideas")).unwrap();
        assert_eq!(given.generator(), traced.generator(), "{what}");
        assert_eq!(given.discriminator(), traced.discriminator(), "{what}");
        let curves: Vec<f32> = u.iter().flat_map(|&u| traced.artist().curve(u)).collect();
        assert_eq!(last(&tensors, "artistPaintings"), curves, "{what}");
    }
}

/// The repeated probabilities are those of the new D.
#[wasm_bindgen_test(unsupported = test)]
fn d_judges_anew_for_g() {
    for config in [config(UpdateOrder::Alternating), several(2)] {
        let mut gan = Gan::new(Config { discriminator_learning_rate: 0.01, ..config }).unwrap();
        let tensors = trace(&mut gan);
        let probabilities: Vec<_> = tensors
            .iter()
            .filter(|tensor| tensor.name == "generatedProbabilities")
            .map(|tensor| &tensor.values)
            .collect();
        let (anew, before) = probabilities.split_last().unwrap();
        for (i, painting) in last(&tensors, "paintings").chunks(15).enumerate() {
            let judged = gan.judge(painting, None).unwrap();
            assert_eq!(judged, anew[i]);
            assert!(before.iter().all(|before| (before[i] - anew[i]).abs() > 1e-5));
        }
    }
}

/// The noted labels and artist's curves are as the tutorial says: the label is 1 where u > ½.
#[wasm_bindgen_test(unsupported = test)]
fn labels_are_those_of_the_artists_paintings() {
    let config = Config { conditional: true, ..Config::default() };
    let artist = Artist::new(config.points, None, config.artist.distribution);
    let tensors = trace(&mut Gan::new(config).unwrap());
    let labels = last(&tensors, "labels");
    assert!(labels.contains(&0.0) && labels.contains(&1.0));
    for (painting, &label) in last(&tensors, "artistPaintings").chunks(15).zip(labels) {
        let fit = artist.fit(painting);
        assert!(fit.residual < 1e-6 && (0.0..1.0).contains(&fit.u), "{fit:?}");
        assert_eq!(label, Artist::label(fit.u as f32));
    }
}

/// A traced step fails with the same sentence as any other, and the run goes back.
#[wasm_bindgen_test(unsupported = test)]
fn a_traced_step_fails_as_a_step_fails() {
    let bounds = Bounds { lower: vec![-1e6; 15], upper: vec![1e6; 15] };
    let config = Config {
        artist: ArtistConfig { bounds: Some(bounds), ..ArtistConfig::default() },
        optimizer: OptimizerKind::Sgd,
        discriminator_learning_rate: 1.0,
        generator_learning_rate: 1.0,
        ..Config::default()
    };
    let (mut traced, mut plain) = (Gan::new(config.clone()).unwrap(), Gan::new(config).unwrap());
    for _ in 0..1000 {
        let result = plain.step();
        assert_eq!(traced.trace_step(|_, _, _| {}), result);
        assert_eq!(traced.state_hash(), plain.state_hash());
        if result.is_err() {
            return;
        }
    }
    panic!("no step failed");
}
