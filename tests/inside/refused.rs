//! What a look inside refuses.

use gan_painter::inside::{Axes, Axis, Inside, MOST_PLACES, Player, Strokes};
use gan_painter::nn::Mlp;
use gan_painter::truth::Evaluator;
use gan_painter::{Config, Gan, GanError};

fn sentence<T: std::fmt::Debug>(answer: Result<T, GanError>) -> String {
    answer.unwrap_err().to_string()
}

/// The door to JavaScript checks some of these first, with the same functions: tests/contract.js has all of its sentences.
#[test]
fn wrong_arguments_get_one_sentence() {
    let gan =
        Gan::new(Config { generator_hidden: vec![4, 3], discriminator_hidden: vec![], ..Config::default() }).unwrap();
    let (mut inside, mut evaluator) = (Inside::new(&gan), Evaluator::new(&gan));
    let mut strokes = |muted: &[f32], n: usize, strengths: usize, curves: usize| {
        let [mut units, mut strengths, mut curves] = [n, strengths, curves].map(|length| vec![0.0; length]);
        let out = Strokes { units: &mut units, strengths: &mut strengths, curves: &mut curves };
        sentence(inside.strokes(&gan, &[0.0; 5], None, muted, out))
    };
    assert_eq!(strokes(&[0.0; 3], 4, 4, 90), "units must hold 0 to 3 numbers, but 4 were given");
    assert_eq!(strokes(&[0.0; 3], 3, 2, 75), "strengths must hold 3 numbers (1 × 3), but 2 were given");
    assert_eq!(strokes(&[0.0; 3], 3, 3, 74), "strokes must hold 75 numbers (5 × 15), but 74 were given");
    assert_eq!(strokes(&[0.0; 2], 3, 3, 75), "muted must hold 3 numbers (1 × 3), but 2 were given");
    assert_eq!(
        strokes(&[0.0, 0.5, 1.0], 3, 3, 75),
        "muted must hold 0 or 1 for each unit, but the number at index 1 is 0.5"
    );
    let mut out = [0.0; 15];
    assert_eq!(
        sentence(inside.paint_muted(&gan, &[f32::NAN; 5], None, &[0.0; 3], &mut out)),
        "ideas must hold finite numbers, but the one at index 0 is NaN or infinite"
    );
    assert_eq!(
        sentence(inside.paint_muted(&gan, &[0.0; 5], Some(1.0), &[0.0; 3], &mut out)),
        "label must be left out, because this Gan is not conditional"
    );
    assert_eq!(
        sentence(inside.truth_muted(&gan, &mut evaluator, &[-1.0, 0.0, 0.0])),
        "muted must hold 0 or 1 for each unit, but the number at index 0 is -1"
    );
    assert_eq!(
        sentence(inside.terms(&gan, &[0.0; 15], None, &mut [0.0; 2], &mut [0.0; 3])),
        "terms must hold 4 numbers (1 × 4), but 3 were given"
    );
    assert_eq!(
        sentence(inside.activity(&gan, &mut evaluator, (Player::Generator, 2), &mut out)),
        "layer must be a whole number from 0 to 1 for the generator, but 2 was given"
    );
    let flat = Gan::new(Config::default()).unwrap();
    assert_eq!(
        sentence(Player::Generator.units(&flat, 1)),
        "layer must be 0 for the generator, which has one hidden layer, but 1 was given"
    );
    assert_eq!(
        sentence(inside.activations(&gan, (Player::Discriminator, 0), &[0.0; 15], None, &mut out)),
        "there is no hidden layer to read, because the discriminator has none"
    );
    let axes = |numbers: &[f32]| sentence(Axes::read(numbers, 5));
    for given in [0, 2, 4, 9] {
        let told = format!("axes must hold 3 numbers for a line or 6 for a plane, but {given} were given");
        assert_eq!(axes(&vec![0.0; given]), told);
    }
    assert_eq!(sentence(Axes::read(&[1.0, -3.0, 3.0], 1)), "axes must name ideas by 0, the only one, but 1 was given");
    assert_eq!(
        axes(&[0.0, -3.0, 3.0, 5.0, -3.0, 3.0]),
        "axes must name ideas by whole numbers from 0 to 4, but 5 was given"
    );
    assert_eq!(
        axes(&[-0.5, -3.0, 3.0, 1.0, -3.0, 3.0]),
        "axes must name ideas by whole numbers from 0 to 4, but -0.5 was given"
    );
    let mut plane = |ideas: [usize; 2], ends, cells: usize| {
        let [across, down] = ideas.map(|idea| Axis { idea, ends });
        let axes = Axes { across, down: Some(down) };
        sentence(inside.plane(&gan, (&[0.0; 5], None), axes, &mut vec![0.0; cells], &mut vec![0.0; cells]))
    };
    assert_eq!(plane([1, 1], [-3.0, 3.0], 4), "axes must name two different ideas, but both name 1");
    assert_eq!(
        plane([1, 2], [3.0, 3.0], 4),
        "the ends of an axis must be two different finite numbers, but 3 and 3 were given"
    );
    assert_eq!(plane([1, 7], [-3.0, 3.0], 4), "axes must name ideas by whole numbers from 0 to 4, but 7 was given");
    for cells in [0, 1, 5, 257 * 257] {
        assert_eq!(
            plane([1, 2], [-3.0, 3.0], cells),
            format!("u must hold size × size numbers for a size from 2 to 256, but {cells} were given")
        );
    }
    for cells in [1, 257] {
        let axes = Axes { across: Axis { idea: 1, ends: [-3.0, 3.0] }, down: None };
        let row = &mut vec![0.0; cells];
        assert_eq!(
            sentence(inside.plane(&gan, (&[0.0; 5], None), axes, row, &mut [])),
            format!("u must hold 2 to 256 numbers, but {cells} were given")
        );
    }
    let mut line = |ends, places: usize| {
        sentence(inside.line(&gan, (&[0.0; 15], None), ends, &mut vec![0.0; places], &mut vec![0.0; places]))
    };
    assert_eq!(line([0.0, 1.0], 1), "logits must hold 2 to 4096 numbers, but 1 were given");
    assert_eq!(line([0.0, 1.0], MOST_PLACES + 1), "logits must hold 2 to 4096 numbers, but 4097 were given");
    assert_eq!(line([2.0, 2.0], 2), "from and to must be two different finite numbers, but 2 and 2 were given");
    assert_eq!(
        sentence(inside.walk(&gan, &evaluator, f64::NAN, &mut [0.0; 5])),
        "place must be a finite number, but NaN was given"
    );
}

/// Numbers that float32 cannot hold are refused, and the buffers work as before.
#[test]
fn an_answer_beyond_float32_is_refused() {
    let config = Config { generator_hidden: vec![], discriminator_hidden: vec![], ..Config::default() };
    let mut generator = Mlp::zeros(&[5, 15]);
    generator.layers[0].weight[[3, 1]] = 10.0;
    let gan = Gan::with_networks(config, generator, Mlp::zeros(&[15, 1])).unwrap();
    let mut inside = Inside::new(&gan);
    let (mut u, mut residuals) = (vec![0.0; 9], vec![0.0; 9]);
    let mut plane = |end: f32| {
        let [across, down] = [0, 1].map(|idea| Axis { idea, ends: [-end, end] });
        let axes = Axes { across, down: Some(down) };
        inside.plane(&gan, (&[0.0; 5], None), axes, &mut u, &mut residuals)
    };
    assert_eq!(plane(3e38), Err(GanError::NotFinite { what: "the painting", step: 0 }));
    assert_eq!(plane(3.0), Ok(()));
}
