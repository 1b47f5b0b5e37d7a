//! Compares every handwritten gradient with the slope measured by moving one number.

use gan_painter::loss;
use gan_painter::nn::fast::Fast;
use gan_painter::nn::{Activations, Init, Mlp};
use gan_painter::{Artist, Config, Gan, GeneratorLoss, UpdateOrder};
use ndarray::Array2;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

const LOSSES: [GeneratorLoss; 2] = [GeneratorLoss::Minimax, GeneratorLoss::NonSaturating];

/// The slope is taken in float64, by a second implementation of the network (`Exact` below), over a distance of 2·STEP. Float32
/// rounding is then the only error. Measured: 1.3e-7 of the largest gradient of a network.
const STEP: f64 = 1e-6;
const TOLERANCE: f64 = 1e-6;

/// Networks without a hidden layer, with one and with several: (G's sizes, D's sizes, batch).
fn shapes() -> [(Vec<usize>, Vec<usize>, usize); 4] {
    [
        (vec![2, 3], vec![3, 1], 1),
        (vec![5, 7, 4], vec![4, 6, 1], 9),
        (vec![1, 8, 3, 2], vec![2, 3, 5, 1], 4),
        (vec![3, 9, 6, 8, 7, 6, 11], vec![11, 8, 6, 7, 6, 8, 1], 17),
    ]
}

/// Networks and a batch in which no hidden unit is so near to ReLU's corner that moving a number could cross it.
struct Scene {
    generator: Mlp,
    discriminator: Mlp,
    real: Array2<f32>,
    ideas: Array2<f32>,
}

impl Scene {
    fn new(generator: &[usize], discriminator: &[usize], batch: usize) -> Scene {
        for seed in 0.. {
            let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
            let mut scene = Scene {
                generator: Mlp::zeros(generator),
                discriminator: Mlp::zeros(discriminator),
                real: Array2::from_shape_simple_fn((discriminator[0], batch), || rng.random_range(-2.0..2.0)),
                ideas: Array2::from_shape_simple_fn((generator[0], batch), || rng.random_range(-2.0..2.0)),
            };
            for network in [&mut scene.generator, &mut scene.discriminator] {
                network.randomize(Init::PyTorch, &mut rng);
                // The weights are larger than at PyTorch's start, whose gradients shrink from layer to layer.
                network.tensors_mut().flatten().for_each(|value| *value *= 2.0);
            }
            let (g, d) = (Exact::of(&scene.generator), Exact::of(&scene.discriminator));
            let nearest = (0..batch).flat_map(|i| {
                let (painting, near_g) = g.run(&column(&scene.ideas, i));
                let (_, near_d) = d.run(&painting);
                let (_, near_real) = d.run(&column(&scene.real, i));
                [near_g, near_d, near_real]
            });
            if nearest.fold(f64::INFINITY, f64::min) > 100.0 * STEP {
                return scene;
            }
        }
        unreachable!()
    }

    /// Sends the ideas through G, and both halves through D.
    fn forward(&self, is_fast: bool) -> (Pass, Pass, Pass) {
        let new = |network| Pass::new(is_fast, network, self.ideas.ncols());
        let (mut painted, mut real, mut generated) =
            (new(&self.generator), new(&self.discriminator), new(&self.discriminator));
        painted.activations.input_mut().assign(&self.ideas);
        painted.forward(&self.generator);
        generated.activations.input_mut().assign(painted.activations.output());
        real.activations.input_mut().assign(&self.real);
        generated.forward(&self.discriminator);
        real.forward(&self.discriminator);
        (painted, real, generated)
    }

    fn discriminator_loss(&self, g: &Exact, d: &Exact) -> f64 {
        self.mean(|i| {
            let generated = d.run(&g.run(&column(&self.ideas, i)).0).0[0];
            let real = d.run(&column(&self.real, i)).0[0];
            softplus(-real) + softplus(generated)
        })
    }

    fn generator_loss(&self, kind: GeneratorLoss, g: &Exact, d: &Exact) -> f64 {
        self.mean(|i| generator_loss(kind, d.run(&g.run(&column(&self.ideas, i)).0).0[0]))
    }

    fn mean(&self, each: impl Fn(usize) -> f64) -> f64 {
        let batch = self.ideas.ncols();
        (0..batch).map(each).sum::<f64>() / batch as f64
    }
}

/// The forward and the backward pass of a batch, by the plain code or by the fast one.
struct Pass {
    activations: Activations,
    fast: Option<Fast>,
}

impl Pass {
    fn new(is_fast: bool, network: &Mlp, batch: usize) -> Pass {
        let sizes = network.sizes();
        Pass { activations: Activations::zeros(&sizes, batch), fast: is_fast.then(|| Fast::new(&sizes, batch)) }
    }

    fn forward(&mut self, network: &Mlp) {
        match &mut self.fast {
            Some(fast) => fast.forward(network, &mut self.activations),
            None => network.forward(&mut self.activations),
        }
    }

    fn backward(&mut self, network: &Mlp, gradient: &mut Mlp) {
        match &mut self.fast {
            Some(fast) => fast.backward(network, &mut self.activations, gradient),
            None => network.backward(&mut self.activations, gradient),
        }
    }

    fn backward_to_input(&mut self, network: &Mlp) {
        match &mut self.fast {
            Some(fast) => fast.backward_to_input(network, &mut self.activations),
            None => network.backward_to_input(&mut self.activations),
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn discriminator() {
    for (g, d, batch) in shapes() {
        let scene = Scene::new(&g, &d, batch);
        for is_fast in [false, true] {
            let (_, mut real, mut generated) = scene.forward(is_fast);
            let (real_logits, d_real) = real.activations.output_and_gradient();
            let (generated_logits, d_generated) = generated.activations.output_and_gradient();
            let verdict = loss::discriminator(real_logits, generated_logits, d_real, d_generated);
            let mut gradient = Mlp::zeros(&d);
            real.backward(&scene.discriminator, &mut gradient);
            generated.backward(&scene.discriminator, &mut gradient);

            let (g, d) = (Exact::of(&scene.generator), Exact::of(&scene.discriminator));
            close(verdict.loss, scene.discriminator_loss(&g, &d), 1.0);
            gradient_is_slope(&gradient, d, |d| scene.discriminator_loss(&g, d));
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn generator_through_discriminator() {
    for (g, d, batch) in shapes() {
        let scene = Scene::new(&g, &d, batch);
        for (is_fast, kind) in [false, true].into_iter().flat_map(|is_fast| LOSSES.map(|kind| (is_fast, kind))) {
            let (mut painted, _, mut generated) = scene.forward(is_fast);
            let (logits, d_logits) = generated.activations.output_and_gradient();
            let loss = loss::generator(kind, logits, d_logits);
            generated.backward_to_input(&scene.discriminator);
            painted.activations.output_and_gradient().1.assign(generated.activations.d_input());
            let mut gradient = Mlp::zeros(&g);
            painted.backward(&scene.generator, &mut gradient);

            let (g, d) = (Exact::of(&scene.generator), Exact::of(&scene.discriminator));
            close(loss, scene.generator_loss(kind, &g, &d), 1.0);
            gradient_is_slope(&gradient, g, |g| scene.generator_loss(kind, g, &d));
        }
    }
}

/// The advice is the slope of G's loss against each point of each painting, with the opposite sign. The two losses advise the same
/// direction, at the ratio p : 1 − p, where p is D's probability.
#[wasm_bindgen_test(unsupported = test)]
fn advice() {
    let (batch, points) = (6, 5);
    let config = Config {
        batch_size: batch,
        points,
        discriminator_hidden: vec![7],
        generator_hidden: vec![4],
        update_order: UpdateOrder::Simultaneous,
        ..Config::default()
    };
    let mut gan = Gan::new(config).unwrap();
    gan.step().unwrap();
    let mut paintings = vec![0.0; batch * points];
    gan.read_paintings(&mut paintings).unwrap();
    let mut advice = LOSSES.map(|loss| {
        let mut advice = vec![0.0; batch * points];
        gan.read_advice(loss, &mut advice).unwrap();
        advice
    });

    let d = Exact::of(gan.discriminator());
    for (kind, advice) in LOSSES.into_iter().zip(&advice) {
        for (painting, advice) in paintings.chunks(points).zip(advice.chunks(points)) {
            let mut painting: Vec<f64> = painting.iter().copied().map(f64::from).collect();
            for p in 0..points {
                let slope = slope(|by| {
                    let moved = painting[p] + by;
                    let unmoved = std::mem::replace(&mut painting[p], moved);
                    let loss = generator_loss(kind, d.run(&painting).0[0]) / batch as f64;
                    painting[p] = unmoved;
                    loss
                });
                close(f64::from(advice[p]), -slope, 0.1);
            }
        }
    }
    let [minimax, non_saturating] = &mut advice;
    for (row, painting) in paintings.chunks(points).enumerate() {
        let p = gan.judge(painting, None).unwrap();
        for i in row * points..(row + 1) * points {
            close(f64::from(minimax[i] * (1.0 - p)), f64::from(non_saturating[i] * p), 0.1);
        }
    }
}

/// Compares the artist's half taken by its u, whose first layer needs no product, with the same paintings taken as any others.
/// Measured: 1.8e-7 of the largest number of D's gradient.
#[wasm_bindgen_test(unsupported = test)]
fn the_artists_half_by_its_u() {
    for (batch, points, units, conditional) in
        [(1, 2, 1, false), (7, 5, 3, true), (9, 16, 6, false), (66, 30, 257, true)]
    {
        let config =
            Config { batch_size: batch, points, discriminator_hidden: vec![units], conditional, ..Config::default() };
        let [mut by_u, mut by_points] = [(); 2].map(|()| Gan::new(config.clone()).unwrap());
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(3);
        let u: Vec<f32> = (0..batch).map(|_| rng.random()).collect();
        let ideas: Vec<f32> = (0..batch * config.ideas).map(|_| rng.random_range(-2.0..2.0)).collect();
        let paintings: Vec<f32> = u.iter().flat_map(|&u| by_u.artist().curve(u)).collect();
        let labels: Vec<f32> = u.iter().map(|&u| Artist::label(u)).collect();
        by_u.step_from(&u, &ideas).unwrap();
        by_points.step_on(&paintings, &ideas, conditional.then_some(&labels)).unwrap();

        let [by_u, by_points] = [by_u, by_points]
            .map(|gan| gan.discriminator_gradient().tensors().flatten().copied().map(f64::from).collect::<Vec<_>>());
        let largest = by_points.iter().fold(0.0, |largest: f64, g| largest.max(g.abs()));
        assert!(largest > 1e-3, "a gradient of zeros would prove nothing");
        for (by_u, by_points) in by_u.into_iter().zip(by_points) {
            close(by_u, by_points, largest);
        }
    }
}

fn gradient_is_slope(gradient: &Mlp, mut network: Exact, loss: impl Fn(&Exact) -> f64) {
    let gradient: Vec<f64> = gradient.tensors().flatten().copied().map(f64::from).collect();
    let largest = gradient.iter().fold(0.0, |largest: f64, g| largest.max(g.abs()));
    assert!(largest > 1e-3, "a gradient of zeros would prove nothing");
    for (i, &derivative) in gradient.iter().enumerate() {
        let slope = slope(|by| {
            let unmoved = network.values[i];
            network.values[i] += by;
            let loss = loss(&network);
            network.values[i] = unmoved;
            loss
        });
        close(derivative, slope, largest);
    }
}

fn slope(mut f: impl FnMut(f64) -> f64) -> f64 {
    (f(STEP) - f(-STEP)) / (2.0 * STEP)
}

fn close(value: f64, exact: f64, size: f64) {
    assert!((value - exact).abs() <= TOLERANCE * size, "{value} is not {exact} (± {TOLERANCE:e} × {size})");
}

/// A second implementation of the network, in float64 and without matrices: it computes one number after the other.
struct Exact {
    sizes: Vec<usize>,
    values: Vec<f64>,
}

impl Exact {
    fn of(network: &Mlp) -> Exact {
        let values = network.tensors().flatten().copied().map(f64::from).collect();
        Exact { sizes: network.sizes(), values }
    }

    /// The output for one input, and the smallest distance of a hidden unit from ReLU's corner.
    fn run(&self, input: &[f64]) -> (Vec<f64>, f64) {
        let mut x = input.to_vec();
        let (mut values, mut nearest) = (&self.values[..], f64::INFINITY);
        for (l, pair) in self.sizes.windows(2).enumerate() {
            let (weights, rest) = values.split_at(pair[0] * pair[1]);
            let (biases, rest) = rest.split_at(pair[1]);
            values = rest;
            let sums = weights.chunks(pair[0]).map(|row| row.iter().zip(&x).map(|(w, x)| w * x).sum::<f64>());
            x = sums.zip(biases).map(|(sum, b)| sum + b).collect();
            if l + 2 < self.sizes.len() {
                nearest = x.iter().fold(nearest, |nearest, x| nearest.min(x.abs()));
                x.iter_mut().for_each(|x| *x = x.max(0.0));
            }
        }
        (x, nearest)
    }
}

fn generator_loss(kind: GeneratorLoss, logit: f64) -> f64 {
    match kind {
        GeneratorLoss::Minimax => -softplus(logit),
        GeneratorLoss::NonSaturating => softplus(-logit),
    }
}

fn softplus(x: f64) -> f64 {
    x.exp().ln_1p()
}

fn column(matrix: &Array2<f32>, i: usize) -> Vec<f64> {
    matrix.column(i).iter().copied().map(f64::from).collect()
}
