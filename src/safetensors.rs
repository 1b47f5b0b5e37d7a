//! The safetensors format (<https://github.com/huggingface/safetensors>): tensors and a few strings in one file.
//!
//! A file has three parts: eight bytes with the length n of the header, little-endian; the header, n bytes of JSON; then the
//! numbers of all tensors, one tensor after the other. The header names each tensor's `dtype`, its `shape`, and as
//! `data_offsets` where its numbers begin and end. Under `__metadata__` it has strings by name. Only the dtype `F32` is read
//! and written here.
//!
//! This is not the crate `safetensors`. That one writes metadata in the order of a hash map, so that one run would give many
//! files, and of two tensors with one name it reads the later and says nothing.

use crate::config::Given;
use crate::json::{self, JsonError};
use crate::number::Number;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use thiserror::Error;

const METADATA: &str = "__metadata__";
const DTYPE: &str = "F32";
const BYTES_PER_NUMBER: usize = size_of::<f32>();
/// In bytes, more than a run has with [`crate::Config::MOST_EVENTS`].
const LARGEST_HEADER: usize = 2 << 20;

/// A file that is being read.
pub(crate) struct File<'a> {
    /// Strings by name.
    pub metadata: BTreeMap<String, String>,
    /// By name.
    pub tensors: BTreeMap<String, Tensor>,
    /// The numbers of all tensors.
    data: &'a [u8],
}

/// What the header says of a tensor.
#[derive(Deserialize, Serialize)]
pub(crate) struct Tensor {
    dtype: String,
    pub shape: Vec<usize>,
    /// Where its numbers begin and end, in bytes after the header.
    data_offsets: [usize; 2],
}

impl File<'_> {
    /// Reads the header of a file, whose tensors [`File::check_numbers`] has to check before their numbers are read. The memory
    /// that this takes is a small multiple of the header's size.
    ///
    /// # Errors
    /// If this is no safetensors file, or something stands in its header twice.
    pub fn read(bytes: &[u8]) -> Result<File<'_>, FileError> {
        let (header, data) = split(bytes)?;
        let header = json::read(header).map_err(|error| match error {
            JsonError::Other => FileError::NoHeader,
            JsonError::Twice(key) => FileError::Twice(key),
        })?;
        let Given::Object(entries) = header else { return Err(FileError::NoHeader) };
        let (mut metadata, mut tensors) = (BTreeMap::new(), BTreeMap::new());
        for (name, entry) in entries {
            let text = |_| json::write(&entry);
            if name == METADATA {
                metadata = BTreeMap::deserialize(entry.clone()).map_err(text).map_err(FileError::Metadata)?;
            } else {
                let tensor = Tensor::deserialize(entry.clone()).map_err(text);
                tensors.insert(name.clone(), tensor.map_err(|text| FileError::Entry(name, text))?);
            }
        }
        Ok(File { metadata, tensors, data })
    }

    /// The shape of a tensor, None if the file has no such tensor.
    pub fn shape(&self, name: &str) -> Option<&[usize]> {
        self.tensors.get(name).map(|tensor| &tensor.shape[..])
    }

    /// Checks that every tensor has `F32` numbers, which are all there, one tensor after the other. The time that this takes
    /// grows with the square of the number of tensors.
    pub fn check_numbers(&self) -> Result<(), FileError> {
        let length = self.data.len();
        for (name, Tensor { dtype, shape, data_offsets: [begin, end] }) in &self.tensors {
            if dtype != DTYPE {
                return Err(FileError::Dtype(name.clone(), dtype.clone()));
            }
            let bytes = shape.iter().try_fold(BYTES_PER_NUMBER, |product, &size| product.checked_mul(size));
            if bytes.is_none() || bytes != end.checked_sub(*begin) {
                return Err(FileError::Offsets(name.clone(), list(shape), [*begin, *end]));
            }
            if *end > length {
                return Err(FileError::Cut(name.clone(), *end, length));
            }
        }
        let mut rest: Vec<_> = self.tensors.iter().filter(|(_, tensor)| !tensor.shape.contains(&0)).collect();
        let mut reached = 0;
        while let Some(next) = rest.iter().position(|(_, tensor)| tensor.data_offsets[0] == reached) {
            reached = rest.swap_remove(next).1.data_offsets[1];
        }
        match rest.first() {
            Some((name, tensor)) => Err(FileError::Gap(name.to_string(), reached, tensor.data_offsets[0])),
            None if reached < length => Err(FileError::Rest(reached, length)),
            None => Ok(()),
        }
    }

    /// Copies the numbers of a tensor, row by row.
    ///
    /// # Errors
    /// If one is not finite.
    ///
    /// # Panics
    /// If there is no such tensor, or it has another number of numbers.
    pub fn copy_tensor(&self, name: &str, to: &mut [f32]) -> Result<(), FileError> {
        let [begin, end] = self.tensors[name].data_offsets;
        let (numbers, _) = self.data[begin..end].as_chunks();
        assert_eq!(numbers.len(), to.len(), "a tensor must be as large as what it is copied to");
        for (index, (to, &bytes)) in to.iter_mut().zip(numbers).enumerate() {
            *to = f32::from_le_bytes(bytes);
            if !to.is_finite() {
                return Err(FileError::NotFinite(name.to_owned(), index, *to));
            }
        }
        Ok(())
    }
}

/// The header, and the numbers after it.
fn split(bytes: &[u8]) -> Result<(&str, &[u8]), FileError> {
    let Some((length, rest)) = bytes.split_first_chunk() else {
        return Err(other_format(bytes).unwrap_or(FileError::NoHeader));
    };
    let (length, most) = (u64::from_le_bytes(*length), rest.len().min(LARGEST_HEADER));
    if length > most as u64 {
        return Err(other_format(bytes).unwrap_or(FileError::HeaderLength(length, most)));
    }
    let (header, data) = rest.split_at(length as usize);
    Ok((str::from_utf8(header).map_err(|_| FileError::NoHeader)?, data))
}

/// What a file is that begins with these bytes, if that is known to be something else.
fn other_format(bytes: &[u8]) -> Option<FileError> {
    const FORMATS: [(&[u8], &str); 7] = [
        (b"PK\x03\x04", "a zip archive, as torch.save and numpy.savez write it: use safetensors.torch.save_file"),
        (b"\x80", "a pickle, as old versions of torch.save wrote it: use safetensors.torch.save_file"),
        (b"\x93NUMPY", "an array of NumPy: use safetensors.numpy.save_file"),
        (b"\x89HDF", "in the HDF5 format of Keras: use safetensors.numpy.save_file"),
        (b"version https://git-lfs", "a pointer of Git LFS: fetch the file that it stands for"),
        (b"{", "text, and begins like JSON"),
        (b"<", "text, and begins like a web page"),
    ];
    let known = FORMATS.iter().find(|(start, _)| bytes.starts_with(start)).map(|&(_, format)| format);
    known.or(bytes.is_empty().then_some("empty")).map(FileError::OtherFormat)
}

/// A file that is being written.
pub(crate) struct Writer {
    /// The entries of the header, as JSON.
    entries: Vec<String>,
    numbers: Vec<u8>,
}

impl Writer {
    /// A file with these strings by name, which keep their order.
    pub fn new(metadata: &[(String, String)]) -> Writer {
        let texts: Vec<_> = metadata.iter().map(|(key, text)| format!("\"{key}\":{}", json::write(text))).collect();
        Writer { entries: vec![format!("\"{METADATA}\":{{{}}}", texts.join(","))], numbers: Vec::new() }
    }

    /// Adds a tensor, whose name needs no escapes in JSON. Its numbers stand row by row.
    pub fn tensor(&mut self, name: &str, shape: &[usize], numbers: &[f32]) {
        let begin = self.numbers.len();
        self.numbers.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
        let data_offsets = [begin, self.numbers.len()];
        let entry = Tensor { dtype: DTYPE.to_owned(), shape: shape.to_vec(), data_offsets };
        self.entries.push(format!("\"{name}\":{}", json::write(&entry)));
    }

    /// The file as bytes.
    pub fn finish(self) -> Vec<u8> {
        let mut header = format!("{{{}}}", self.entries.join(",")).into_bytes();
        // The numbers must start at a multiple of eight.
        let length = header.len().next_multiple_of(8);
        header.resize(length, b' ');
        [&(length as u64).to_le_bytes(), &header[..], &self.numbers].concat()
    }
}

/// Why a file is no safetensors file of float32 numbers. It displays as one sentence.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum FileError {
    /// The file is of another format: what it is, and what to do about it.
    #[error("the file must be in the safetensors format, but it is {0}")]
    OtherFormat(&'static str),
    /// There is no header, or not the JSON of an object in it.
    #[error("the file must be in the safetensors format, but it has no header with an object in JSON")]
    NoHeader,
    /// The header has the first length, but it may have the second at most.
    #[error("the file must begin with the length of its header, here at most {1}, but it begins with {0}")]
    HeaderLength(u64, usize),
    /// A tensor, a string of the metadata, or something about a tensor, has this name and stands in the header twice.
    #[error("{} must stand in the file's header once, but it stands there twice", Given::text(.0))]
    Twice(String),
    /// The metadata are something else, as JSON.
    #[error("{METADATA} in the file's header must be an object of strings, but {} was given", Given::text(.0))]
    Metadata(String),
    /// The tensor of this name is described in another way, as JSON.
    #[error(
        "the tensor {} must have a dtype, a shape and two data_offsets, but {} was given",
        Given::text(.0), Given::text(.1)
    )]
    Entry(String, String),
    /// The tensor of this name has another dtype.
    #[error("the tensor {} must have the dtype \"F32\", but {} was given{}", Given::text(.0), Given::text(.1), advice(.1))]
    Dtype(String, String),
    /// The tensor of this name and shape takes another number of bytes than lie between its offsets.
    #[error("the tensor {} must have data_offsets as far apart as its shape {} takes, but it has {:?}", Given::text(.0), .1, .2)]
    Offsets(String, String, [usize; 2]),
    /// The tensor of this name ends at the first of these bytes after the header, the file at the second.
    #[error("the tensor {} must end within the file, {} bytes after the header, but it ends at {}", Given::text(.0), .2, .1)]
    Cut(String, usize, usize),
    /// The tensor of this name should begin at the first of these bytes after the header, and begins at the second.
    #[error("the tensor {} must begin where another ends, {} bytes after the header, but it begins at {}", Given::text(.0), .1, .2)]
    Gap(String, usize, usize),
    /// The last tensor ends at the first of these bytes after the header, the file at the second.
    #[error("the file must end where its last tensor does, {0} bytes after the header, but it ends at {1}")]
    Rest(usize, usize),
    /// The tensor of this name has such a number at this index, row by row.
    #[error("the tensor {} must hold finite numbers, but the one at index {} is {}", Given::text(.0), .1, Number(f64::from(*.2)))]
    NotFinite(String, usize, f32),
}

/// What to do about another dtype.
fn advice(dtype: &str) -> &'static str {
    let is_float = dtype.starts_with('F') || dtype.starts_with("BF");
    if is_float { ": call .float() on the network before you save it" } else { "" }
}

/// A shape in a sentence, cut where it gets long.
pub(crate) fn list(sizes: &[usize]) -> String {
    Given::List(sizes.iter().map(|&size| Given::Number(size as f64)).collect()).to_string()
}
