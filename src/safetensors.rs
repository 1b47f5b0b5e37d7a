//! The safetensors format (<https://github.com/huggingface/safetensors>): tensors and a few strings in one file.
//!
//! Eight bytes, the length n of the header, little-endian; n bytes of JSON; then all numbers, tensor by tensor. The JSON
//! names each tensor's `dtype`, `shape` and `data_offsets` in what follows, and under `__metadata__` strings by name. Only
//! `F32` is read and written here.

use crate::config::Given;
use crate::json;
use serde_json::Value;
use std::collections::BTreeMap;

/// A file that is being read.
pub(crate) struct File<'a> {
    /// Strings by name.
    pub metadata: BTreeMap<String, String>,
    pub tensors: Vec<Tensor<'a>>,
}

/// A tensor in a file.
pub(crate) struct Tensor<'a> {
    pub name: String,
    pub shape: Vec<usize>,
    /// Where its numbers begin.
    begin: usize,
    /// Row by row.
    numbers: &'a [u8],
}

/// A file that is being written: what was written of its header, and its numbers.
pub(crate) struct Writer {
    header: String,
    numbers: Vec<u8>,
}

/// More than a run has with [`crate::Config::MOST_EVENTS`]; a JSON parser takes a second for it.
const LARGEST_HEADER: usize = 2 << 20;
/// More than a run has.
const MOST_TENSORS: usize = 100;
const METADATA: &str = "__metadata__";
const BYTES: usize = size_of::<f32>();

impl Writer {
    /// A file with these strings by name.
    pub fn new(metadata: &[(String, String)]) -> Writer {
        let texts: Vec<String> =
            metadata.iter().map(|(key, text)| format!("{}:{}", json::write(key), json::write(text))).collect();
        Writer { header: format!("{{\"{METADATA}\":{{{}}}", texts.join(",")), numbers: Vec::new() }
    }

    /// Adds a tensor, whose name needs no escapes in JSON.
    pub fn tensor(&mut self, name: &str, shape: &[usize], numbers: &[f32]) {
        let begin = self.numbers.len();
        for number in numbers {
            self.numbers.extend_from_slice(&number.to_le_bytes());
        }
        let [shape, offsets] = [json::write(&shape), json::write(&[begin, self.numbers.len()])];
        self.header.push_str(&format!(r#","{name}":{{"dtype":"F32","shape":{shape},"data_offsets":{offsets}}}"#));
    }

    /// The file as bytes.
    pub fn finish(self) -> Vec<u8> {
        let Writer { mut header, numbers } = self;
        header.push('}');
        // So that the numbers start at a multiple of eight.
        while !header.len().is_multiple_of(8) {
            header.push(' ');
        }
        let mut bytes = Vec::with_capacity(8 + header.len() + numbers.len());
        bytes.extend_from_slice(&(header.len() as u64).to_le_bytes());
        bytes.extend_from_slice(header.as_bytes());
        bytes.extend_from_slice(&numbers);
        bytes
    }
}

impl File<'_> {
    /// Reads a file. Nothing is allocated before it is known to stand in the file.
    ///
    /// # Errors
    /// With a sentence, if it is no such file, or holds anything but `F32` numbers.
    pub fn read(bytes: &[u8]) -> Result<File<'_>, String> {
        let Some((header, data)) = split(bytes) else { return Err(NO_HEADER.to_owned()) };
        let Ok(Value::Object(header)) = serde_json::from_str(header) else { return Err(NO_HEADER.to_owned()) };

        let mut file = File { metadata: BTreeMap::new(), tensors: Vec::new() };
        for (name, value) in header {
            if name == METADATA {
                file.metadata = serde_json::from_value(value)
                    .map_err(|_| "__metadata__ must hold strings by name, but it does not".to_owned())?;
            } else {
                file.tensors.push(Tensor::read(name, &value, data)?);
            }
        }
        if file.tensors.len() > MOST_TENSORS {
            let given = file.tensors.len();
            return Err(format!("the file must hold at most {MOST_TENSORS} tensors, but it holds {given}"));
        }
        let mut end = 0;
        let mut rest: Vec<&Tensor> = file.tensors.iter().filter(|tensor| !tensor.numbers.is_empty()).collect();
        while let Some(next) = rest.iter().position(|tensor| tensor.begin == end) {
            end += rest.swap_remove(next).numbers.len();
        }
        if !rest.is_empty() || end != data.len() {
            let bytes = data.len();
            return Err(format!(
                "the tensors must follow each other without gaps, up to the last of the {bytes} bytes after the header, \
                 but they reach to {end}"
            ));
        }
        Ok(file)
    }
}

const NO_HEADER: &str =
    "the file must be in the safetensors format, but it does not begin with a header's length and a header in JSON";

/// The header, and the numbers after it.
fn split(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    let length = u64::from_le_bytes(*length);
    if length > LARGEST_HEADER as u64 {
        return None;
    }
    let (header, data) = rest.split_at_checked(length as usize)?;
    Some((str::from_utf8(header).ok()?, data))
}

impl<'a> Tensor<'a> {
    fn read(name: String, value: &Value, data: &'a [u8]) -> Result<Tensor<'a>, String> {
        let list = |key| serde_json::from_value::<Vec<usize>>(value.get(key)?.clone()).ok();
        let (Some(Value::String(dtype)), Some(shape), Some(offsets)) =
            (value.get("dtype"), list("shape"), list("data_offsets"))
        else {
            return Err(of_tensor(&name, "have a dtype, a shape and data_offsets, but it lacks one"));
        };
        if dtype != "F32" {
            let given = Given::text(dtype);
            return Err(of_tensor(&name, &format!("have the dtype \"F32\", but {given} was given")));
        }
        let bytes = shape.iter().try_fold(BYTES, |product, &size| product.checked_mul(size));
        let (begin, end) = match (&offsets[..], bytes) {
            (&[begin, end], Some(bytes)) if begin.checked_add(bytes) == Some(end) => (begin, end),
            _ => {
                let must = "have data_offsets as far apart as its shape is large, but it has others";
                return Err(of_tensor(&name, must));
            }
        };
        match data.get(begin..end) {
            Some(numbers) => Ok(Tensor { name, shape, begin, numbers }),
            None => Err(of_tensor(&name, "end within the file, but it does not")),
        }
    }

    /// Copies its numbers to where there is room for as many.
    ///
    /// # Errors
    /// With a sentence, if one is not finite.
    pub fn copy_to(&self, out: &mut [f32]) -> Result<(), String> {
        for (i, (to, bytes)) in out.iter_mut().zip(self.numbers.as_chunks().0).enumerate() {
            *to = f32::from_le_bytes(*bytes);
            if !to.is_finite() {
                let must = format!("hold finite numbers, but the one at index {i} is NaN or infinite");
                return Err(of_tensor(&self.name, &must));
            }
        }
        Ok(())
    }
}

/// What a tensor must, as a sentence.
pub(crate) fn of_tensor(name: &str, must: &str) -> String {
    format!("the tensor {} must {must}", Given::text(name))
}
