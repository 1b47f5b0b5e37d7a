//! The safetensors format (<https://github.com/huggingface/safetensors>): tensors and a few strings in one file.
//!
//! A file has three parts: eight bytes with the length n of the header, little-endian; the header, n bytes of JSON; then the
//! numbers of all tensors, one tensor after the other. The header names each tensor's `dtype`, its `shape`, and as
//! `data_offsets` where its numbers begin and end. Under `__metadata__` it has strings by name. Only the dtype `F32` is read
//! and written here.
//!
//! We do not use the crate `safetensors`, for two reasons. It writes metadata in the order of a hash map, so one run would give
//! many different files; and if two tensors have the same name, it silently reads the later one.

use crate::config::Given;
use crate::json::{self, JsonError};
use crate::number::Number;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use thiserror::Error;

const METADATA: &str = "__metadata__";
const DTYPE: &str = "F32";
const BYTES_PER_NUMBER: usize = size_of::<f32>();
/// The largest header in bytes: more than a run with [`crate::Config::MOST_EVENTS`] needs.
const LARGEST_HEADER: usize = 2 << 20;

/// A file that is being read.
pub(crate) struct File<'a> {
    /// The file's strings by name.
    pub metadata: BTreeMap<String, String>,
    /// What the header says of each tensor, by name.
    pub tensors: BTreeMap<String, Tensor>,
    /// The numbers of all tensors.
    data: &'a [u8],
}

/// What the header says of a tensor.
#[derive(Deserialize, Serialize)]
pub(crate) struct Tensor {
    dtype: String,
    pub shape: Vec<usize>,
    /// Where the tensor's numbers begin and end, in bytes after the header.
    data_offsets: [usize; 2],
}

impl File<'_> {
    /// Reads the header of a file. [`File::check_numbers`] has to check the tensors before their numbers are read. The memory
    /// this takes is a small multiple of the header's size.
    ///
    /// # Errors
    /// If this is not a safetensors file, or its header has something twice.
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

    /// The shape of a tensor, or None if the file does not have it.
    pub fn shape(&self, name: &str) -> Option<&[usize]> {
        self.tensors.get(name).map(|tensor| &tensor.shape[..])
    }

    /// Checks that all tensors hold `F32` numbers and lie one after the other without gaps. The time this takes grows with the
    /// square of the number of tensors.
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
    /// If there is no such tensor, or it holds more or fewer numbers.
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

/// Splits a file into its header and the numbers after it.
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

/// Recognises files of some other formats by their first bytes.
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
    /// A file with these strings, which keep their order.
    pub fn new(metadata: &[(String, String)]) -> Writer {
        let texts: Vec<_> = metadata.iter().map(|(key, text)| format!("\"{key}\":{}", json::write(text))).collect();
        Writer { entries: vec![format!("\"{METADATA}\":{{{}}}", texts.join(","))], numbers: Vec::new() }
    }

    /// Adds a tensor. Its name must need no escapes in JSON, and its numbers are given row by row.
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
        // The numbers have to start at a multiple of eight bytes.
        let length = header.len().next_multiple_of(8);
        header.resize(length, b' ');
        [&(length as u64).to_le_bytes(), &header[..], &self.numbers].concat()
    }
}

/// Why a file is no safetensors file of float32 numbers. It displays as one sentence.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum FileError {
    /// The file has another format. The text says which, and what to do about it.
    #[error("the file must be in the safetensors format, but it is {0}")]
    OtherFormat(&'static str),
    /// There is no header, or the header is not the JSON of an object.
    #[error("the file must be in the safetensors format, but it has no header with an object in JSON")]
    NoHeader,
    /// The header has the first length; the second is the longest that is allowed.
    #[error("the file must begin with the length of its header, here at most {1}, but it begins with {0}")]
    HeaderLength(u64, usize),
    /// The header has this name twice: as a tensor, as a string of the metadata, or inside a tensor's description.
    #[error("{} must stand in the file's header once, but it stands there twice", Given::text(.0))]
    Twice(String),
    /// The metadata are not an object of strings. The text is their JSON.
    #[error("{METADATA} in the file's header must be an object of strings, but {} was given", Given::text(.0))]
    Metadata(String),
    /// The tensor of this name has a description that is not understood. The text is its JSON.
    #[error(
        "the tensor {} must have a dtype, a shape and two data_offsets, but {} was given",
        Given::text(.0), Given::text(.1)
    )]
    Entry(String, String),
    /// The tensor of this name has a dtype other than `F32`.
    #[error("the tensor {} must have the dtype \"F32\", but {} was given{}", Given::text(.0), Given::text(.1), advice(.1))]
    Dtype(String, String),
    /// The tensor of this name and shape takes more or fewer bytes than there are between its offsets.
    #[error("the tensor {} must have data_offsets as far apart as its shape {} takes, but it has {:?}", Given::text(.0), .1, .2)]
    Offsets(String, String, [usize; 2]),
    /// The tensor of this name ends at the first of these bytes after the header, but the file ends at the second.
    #[error("the tensor {} must end within the file, {} bytes after the header, but it ends at {}", Given::text(.0), .2, .1)]
    Cut(String, usize, usize),
    /// The tensor of this name should begin at the first of these bytes after the header, but begins at the second.
    #[error("the tensor {} must begin where another ends, {} bytes after the header, but it begins at {}", Given::text(.0), .1, .2)]
    Gap(String, usize, usize),
    /// The last tensor ends at the first of these bytes after the header, but the file ends at the second.
    #[error("the file must end where its last tensor does, {0} bytes after the header, but it ends at {1}")]
    Rest(usize, usize),
    /// The tensor of this name has a number that is not finite at this index, counted row by row.
    #[error("the tensor {} must hold finite numbers, but the one at index {} is {}", Given::text(.0), .1, Number(f64::from(*.2)))]
    NotFinite(String, usize, f32),
}

/// Says what to do about another dtype.
fn advice(dtype: &str) -> &'static str {
    let is_float = dtype.starts_with('F') || dtype.starts_with("BF");
    if is_float { ": call .float() on the network before you save it" } else { "" }
}

/// Writes a shape for a sentence, and cuts it where it gets long.
pub(crate) fn list(sizes: &[usize]) -> String {
    Given::List(sizes.iter().map(|&size| Given::Number(size as f64)).collect()).to_string()
}
