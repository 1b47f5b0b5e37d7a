//! Why a run could not do what was asked.

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
