//! Why a run could not do what was asked.

use crate::inside::Player;
use crate::number::Number;
use thiserror::Error;

/// Why a Gan could not do what was asked. It displays as one sentence.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum GanError {
    /// A slice has the wrong length.
    #[error("{name} must hold {} numbers ({rows} × {columns}), but {given} were given", rows * columns)]
    Length {
        /// Its name.
        name: &'static str,
        /// How many numbers it holds.
        given: usize,
        /// How many rows it must hold.
        rows: usize,
        /// How many numbers each row must have.
        columns: usize,
    },
    /// A slice whose length the caller chooses is too short or too long.
    #[error("{name} must hold {least} to {most} numbers, but {given} were given")]
    Count {
        /// Its name.
        name: &'static str,
        /// How many numbers it holds.
        given: usize,
        /// How many numbers it must have at least.
        least: usize,
        /// How many numbers it may have.
        most: usize,
    },
    /// A slice does not hold the numbers of a square.
    #[error("{name} must hold size × size numbers for a size from 2 to {most}, but {given} were given")]
    Square {
        /// Its name.
        name: &'static str,
        /// How many numbers it holds.
        given: usize,
        /// The largest size.
        most: usize,
    },
    /// A number in a slice is NaN or infinite.
    #[error("{name} must hold finite numbers, but the one at index {index} is NaN or infinite")]
    Input {
        /// The name of the slice.
        name: &'static str,
        /// Where the number is.
        index: usize,
    },
    /// A label is not a number from 0 to 1.
    #[error("{name} must be from 0 to 1, but {} was given", Number(f64::from(*given)))]
    Label {
        /// The name of the label or slice.
        name: &'static str,
        /// The label.
        given: f32,
    },
    /// A conditional Gan was asked without labels.
    #[error("{name} must be given, from 0 to 1, because this Gan is conditional")]
    LabelMissing {
        /// The name of the label or slice.
        name: &'static str,
    },
    /// A Gan without classes was given labels.
    #[error("{name} must be left out, because this Gan is not conditional")]
    LabelGiven {
        /// The name of the label or slice.
        name: &'static str,
    },
    /// A flag in a slice is neither 0 nor 1.
    #[error("{name} must hold 0 or 1 for each unit, but the number at index {index} is {}", Number(f64::from(*given)))]
    Flag {
        /// The name of the slice.
        name: &'static str,
        /// Where the number is.
        index: usize,
        /// The number.
        given: f32,
    },
    /// The network has no such hidden layer.
    #[error("layer must be {}, but {given} was given", layers(*player, *hidden))]
    Layer {
        /// The network.
        player: Player,
        /// The number of the layer.
        given: usize,
        /// How many hidden layers there are.
        hidden: usize,
    },
    /// A network without hidden layers was asked about one.
    #[error("there is no hidden layer to read, because the {} has none", player.name())]
    NoLayers {
        /// The network.
        player: Player,
    },
    /// The numbers of axes are neither those of a line nor those of a plane.
    #[error("axes must hold 3 numbers for a line or 6 for a plane, but {given} were given")]
    Axes {
        /// How many numbers were given.
        given: usize,
    },
    /// An axis is no idea.
    #[error("axes must name ideas by {}, but {} was given", idea_numbers(*ideas), Number(*given))]
    Idea {
        /// The number of the idea.
        given: f64,
        /// How many ideas there are.
        ideas: usize,
    },
    /// A plane has the same axis twice.
    #[error("axes must name two different ideas, but both name {given}")]
    SameIdea {
        /// The number of the idea.
        given: usize,
    },
    /// Two ends do not make a range.
    #[error("{name} must be two different finite numbers, but {} and {} were given", Number(ends[0]), Number(ends[1]))]
    Ends {
        /// The name of the ends.
        name: &'static str,
        /// The ends.
        ends: [f64; 2],
    },
    /// A place on a way is not finite.
    #[error("place must be a finite number, but {} was given", Number(*given))]
    Place {
        /// The place.
        given: f64,
    },
    /// A Gan without classes was asked for the labels of its paintings.
    #[error("there are no labels to read, because this Gan is not conditional")]
    NoLabels,
    /// A batch was given for a step that needs several.
    #[error("discriminatorSteps must be 1 for a step on a batch of your own, but it is {discriminator_steps}")]
    OneBatch {
        /// How often the step updates D.
        discriminator_steps: usize,
    },
    /// A number stopped being finite during a step, so the step was undone.
    #[error("step {step} was not taken, because {what} would no longer be finite")]
    StepNotTaken {
        /// The name of the number.
        what: &'static str,
        /// The step that was tried.
        step: u64,
    },
    /// The answer to a question would not be finite.
    #[error("{what} would not be finite with the networks as they are at step {step}")]
    NotFinite {
        /// The name of the answer.
        what: &'static str,
        /// The step that the run is at.
        step: u64,
    },
}

/// The numbers of the hidden layers of a network that has so many.
fn layers(player: Player, hidden: usize) -> String {
    match hidden {
        1 => format!("0 for the {}, which has one hidden layer", player.name()),
        _ => format!("a whole number from 0 to {} for the {}", hidden - 1, player.name()),
    }
}

/// The numbers of so many ideas.
fn idea_numbers(ideas: usize) -> String {
    match ideas {
        1 => "0, the only one".to_owned(),
        _ => format!("whole numbers from 0 to {}", ideas - 1),
    }
}
