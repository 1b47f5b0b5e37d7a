//! Why a run could not do what was asked.

use crate::text::{joined, number_text};
use crate::value::Value;
use std::fmt;

/// Why a Gan could not do what was asked. It displays as one sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum GanError {
    /// A slice has the wrong length.
    Length {
        /// Its name.
        name: &'static str,
        /// How many numbers it holds.
        given: usize,
        /// How many it must hold: rows × columns.
        allowed: [usize; 2],
    },
    /// A number in a slice is NaN or infinite.
    Input {
        /// The name of the slice.
        name: &'static str,
        /// Where the number is.
        index: usize,
    },
    /// A label is not a number from 0 to 1.
    Label {
        /// The name of the label or slice.
        name: &'static str,
        /// The label.
        given: f32,
    },
    /// Labels are missing, or given to a Gan without classes.
    Conditional {
        /// The name of the label or slice.
        name: &'static str,
        /// Whether the Gan has classes.
        conditional: bool,
    },
    /// A batch was given for a step that needs several.
    OneBatch {
        /// How often the step updates D.
        discriminator_steps: usize,
    },
    /// A number stopped being finite in a step, which was undone.
    StepNotTaken {
        /// The name of the number.
        what: &'static str,
        /// The step that was tried.
        step: u64,
    },
    /// The answer to a question would not be finite.
    NotFinite {
        /// The name of the answer.
        what: &'static str,
        /// The step that the run is at.
        step: u64,
    },
}

impl fmt::Display for GanError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let whole = |number: u64| number_text(number as f64);
        let size = |number: usize| whole(number as u64);
        f.write_str(&match *self {
            GanError::Length { name, given, allowed: [rows, columns] } => {
                let (numbers, rows, columns, given) = (size(rows * columns), size(rows), size(columns), size(given));
                joined(&[
                    name,
                    " must hold ",
                    &numbers,
                    " numbers (",
                    &rows,
                    " × ",
                    &columns,
                    "), but ",
                    &given,
                    " were given",
                ])
            }
            GanError::Input { name, index } => {
                let index = size(index);
                joined(&[name, " must hold finite numbers, but the one at index ", &index, " is NaN or infinite"])
            }
            GanError::Label { name, given } => {
                let given = Value::Number(f64::from(given)).words();
                joined(&[name, " must be from 0 to 1, but ", &given, " was given"])
            }
            GanError::Conditional { name, conditional: true } => {
                joined(&[name, " must be given, from 0 to 1, as this Gan is conditional"])
            }
            GanError::Conditional { name, conditional: false } => {
                joined(&[name, " must be left out, as this Gan is not conditional"])
            }
            GanError::OneBatch { discriminator_steps } => {
                let sentence = "discriminatorSteps must be 1 for a step on a batch of the caller's, but it is ";
                joined(&[sentence, &size(discriminator_steps)])
            }
            GanError::StepNotTaken { what, step } => {
                joined(&["step ", &whole(step), " was not taken, because ", what, " would no longer be finite"])
            }
            GanError::NotFinite { what, step } => {
                joined(&[what, " would not be finite with the networks as they are at step ", &whole(step)])
            }
        })
    }
}

impl std::error::Error for GanError {}
