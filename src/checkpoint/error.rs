//! Why a file was refused.

use super::LARGEST;
use crate::config::{Config, ConfigError, Given};
use crate::error::GanError;
use crate::number::Number;
use crate::safetensors::FileError;
use thiserror::Error;

/// Why a file was refused. It displays as one sentence. Shapes and lists of sizes are texts, ready for that sentence.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum RestoreError {
    /// The file has this many bytes, more than any checkpoint.
    #[error("a checkpoint must have at most {LARGEST} bytes, but this file has {0}")]
    TooLarge(usize),
    /// The file is not a safetensors file of float32 numbers.
    #[error(transparent)]
    File(#[from] FileError),
    /// A setting or a live change is not allowed.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// G paints numbers that are not finite.
    #[error(transparent)]
    Painting(#[from] GanError),
    /// No tensor's name begins with a player's name. The text has some of the names in the file.
    #[error(
        "the tensors must have names like \"generator.0.weight\" and \"discriminator.0.weight\", but the file has {0}"
    )]
    NoPlayer(String),
    /// The tensor of this name belongs to a layer of another kind.
    #[error(
        "the networks must be Linear layers with ReLU between them, but the tensor {} belongs to a BatchNorm layer or the like",
        Given::text(.0)
    )]
    BatchNorm(String),
    /// The tensor of this name belongs neither to the networks nor to a run.
    #[error(
        "the tensor {} must be renamed or left out, because a file may hold only generator.0.weight, generator.0.bias, \
         generator.2.weight, …, the same of the discriminator, and what a checkpoint adds to them",
        Given::text(.0)
    )]
    Stray(String),
    /// The tensor of this name is missing. The second text says why it is needed.
    #[error("the tensor {} must be in the file, because {}, but it is missing", Given::text(.0), .1)]
    Missing(String, String),
    /// The tensor of this name must have the first shape, but has the second. The last text says why.
    #[error("the tensor {} must have the shape {}, but it has {}{}", Given::text(.0), .1, .2, .3)]
    Shape(String, String, String, &'static str),
    /// The layers of this player do not have the numbers 0, 2, 4 and so on.
    #[error(
        "the layers of the {0} must be numbered 0, 2, 4, … as PyTorch numbers Linear, ReLU, Linear, …, but the file has {1}"
    )]
    Numbering(&'static str, String),
    /// This player has this many layers, more than are allowed.
    #[error("the {} must have at most {} layers, but it has {}", .0, Config::LAYERS, .1)]
    Layers(&'static str, usize),
    /// Without a config, nothing says whether the last of G's inputs is a label. G has this many.
    #[error(
        "conditional must be written into the config in the file's metadata ({{\"ideas\": {}, \"conditional\": true}}), because \
         the discriminator takes a label, but the generator's {} inputs are as many as the tutorial's without one",
        .0 - 1, .0
    )]
    Conditional(usize),
    /// No run has networks of these sizes.
    #[error("the networks in the file must have sizes that a run can have: {0}")]
    Range(ConfigError),
    /// This player has the first sizes in its config, but its weights have the second. The last text says what to do about it.
    #[error("the {0} must have the sizes {1} of its config, but its weights have {2}: {3}")]
    Sizes(&'static str, String, String, String),
    /// The metadata of a whole run lack this name. The second text is what shows that it is a whole run.
    #[error(
        "{0} must be in the file's metadata, because {1} shows that it holds a whole run, but it is missing: keep the metadata \
         when you edit a run (in Python: safe_open(file, \"pt\").metadata()), or save the networks alone to start a new one"
    )]
    NoMetadata(String, String),
    /// This name in the metadata must have the first value, but has the second.
    #[error("{} in the file's metadata must be {}, but {} was given", .0, .1, Given::text(.2))]
    Metadata(String, String, String),
    /// The object under the first name in the metadata has the second name twice.
    #[error("{} in the file's metadata must have {} once, but has it twice", .0, Given::text(.1))]
    Twice(String, String),
    /// The tensor of this name holds running means of squares, but has a number below 0 at this index, counted row by row.
    #[error("the tensor {} must hold no number below 0, but the one at index {} is {}", Given::text(.0), .1, Number(f64::from(*.2)))]
    Negative(String, usize, f32),
    /// The batch on show has a label in this row that is not from 0 to 1.
    #[error("the tensor \"paintings\" must hold labels from 0 to 1 in its last column, but row {} has {}", .0, Number(f64::from(*.1)))]
    Label(usize, f32),
    /// A run with the file's config has no tensor of this name.
    #[error("the tensor {} must be left out, because a run with the optimizer and the sizes of its config has none", Given::text(.0))]
    LeftOver(String),
}
