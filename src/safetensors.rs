//! The safetensors format (<https://github.com/huggingface/safetensors>): tensors and a few strings in one file.
//!
//! Eight bytes, the length n of the header, little-endian; n bytes of JSON; then all numbers, tensor by tensor. The JSON
//! names each tensor's `dtype`, `shape` and `data_offsets` in what follows, and under `__metadata__` strings by name. Only
//! `F32` is read and written here.

use crate::value::{LARGEST_WHOLE, Value, entry};

/// What stands in a file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct File {
    pub metadata: Vec<(String, String)>,
    /// In the order of their numbers.
    pub tensors: Vec<Tensor>,
}

/// Finite numbers, row by row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tensor {
    pub name: String,
    pub shape: Vec<usize>,
    pub numbers: Vec<f32>,
}

/// More than a run has with [`crate::Config::MOST_EVENTS`]; a JSON parser takes a second for it.
const LARGEST_HEADER: usize = 2 << 20;
/// More than a run has.
const MOST_TENSORS: usize = 100;
const METADATA: &str = "__metadata__";
const BYTES: usize = size_of::<f32>();

impl File {
    /// The file as bytes.
    pub fn write(&self) -> Vec<u8> {
        let text = |(name, text): &(String, String)| entry(name, Value::text(text));
        let mut header = vec![entry(METADATA, Value::Object(self.metadata.iter().map(text).collect()))];
        let mut end = 0;
        for Tensor { name, shape, numbers } in &self.tensors {
            let begin = end;
            end += BYTES * numbers.len();
            let place = vec![
                entry("dtype", Value::text("F32")),
                entry("shape", wholes(shape)),
                entry("data_offsets", wholes(&[begin, end])),
            ];
            header.push(entry(name, Value::Object(place)));
        }
        let mut json = Value::Object(header).to_json();
        // So that the numbers start at a multiple of eight.
        while !json.len().is_multiple_of(8) {
            json.push(' ');
        }
        let mut bytes = Vec::with_capacity(8 + json.len() + end);
        bytes.extend((json.len() as u64).to_le_bytes());
        bytes.extend(json.as_bytes());
        for number in self.tensors.iter().flat_map(|tensor| &tensor.numbers) {
            bytes.extend(number.to_le_bytes());
        }
        bytes
    }

    /// Reads a file, with the caller's parser of JSON. Nothing is allocated before it is known to stand in the file.
    ///
    /// # Errors
    /// With a sentence, if it is no such file, or holds anything but finite `F32` numbers.
    pub fn read(bytes: &[u8], parse_json: impl FnOnce(&str) -> Option<Value>) -> Result<File, String> {
        const NO_HEADER: &str = "the file must be in the safetensors format, but it does not begin with a header's length and a header in JSON";
        let (length, rest) = bytes.split_first_chunk::<8>().ok_or(NO_HEADER)?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok().filter(|&length| length <= LARGEST_HEADER);
        let (header, data) = length.and_then(|length| rest.split_at_checked(length)).ok_or(NO_HEADER)?;
        let header = str::from_utf8(header).ok().and_then(parse_json);
        let Some(Value::Object(header)) = header else { return Err(NO_HEADER.to_owned()) };

        let mut metadata = Vec::new();
        let mut places = Vec::new();
        for (name, value) in header {
            if name == METADATA {
                metadata = texts(value).ok_or("__metadata__ must hold strings by name, but it does not")?;
            } else {
                places.push(Place::read(name, &value)?);
            }
        }
        if places.len() > MOST_TENSORS {
            return Err(format!("the file must hold at most {MOST_TENSORS} tensors, but it holds {}", places.len()));
        }
        let mut tensors = Vec::new();
        let mut end = 0;
        // Whichever tensor comes next; one without numbers before the one that begins at the same place.
        let next = |places: &[Place], end| {
            (0..places.len()).filter(|&i| places[i].begin == end).min_by_key(|&i| places[i].end)
        };
        while let Some(i) = next(&places, end) {
            let place = places.swap_remove(i);
            end = place.end;
            tensors.push(place.tensor(data)?);
        }
        if !places.is_empty() || end != data.len() {
            let bytes = data.len();
            return Err(format!(
                "the tensors must follow each other without gaps, up to the last of the {bytes} bytes after the header, but \
                 they reach to {end}"
            ));
        }
        Ok(File { metadata, tensors })
    }
}

/// A list of sizes.
pub(crate) fn wholes(numbers: &[usize]) -> Value {
    Value::List(numbers.iter().map(|&number| Value::Number(number as f64)).collect())
}

fn texts(value: Value) -> Option<Vec<(String, String)>> {
    let Value::Object(entries) = value else { return None };
    let text = |(name, value)| match value {
        Value::Text(text) => Some((name, text)),
        _ => None,
    };
    entries.into_iter().map(text).collect()
}

/// Where a tensor lies.
struct Place {
    name: String,
    shape: Vec<usize>,
    begin: usize,
    end: usize,
}

impl Place {
    fn read(name: String, value: &Value) -> Result<Place, String> {
        let list = |key| match value.get(key) {
            Some(Value::List(list)) => list.iter().map(size).collect::<Option<Vec<usize>>>(),
            _ => None,
        };
        let (Some(Value::Text(dtype)), Some(shape), Some(offsets)) =
            (value.get("dtype"), list("shape"), list("data_offsets"))
        else {
            return Err(of_tensor(&name, "have a dtype, a shape and data_offsets, but it lacks one"));
        };
        if dtype != "F32" {
            return Err(of_tensor(&name, &format!("have the dtype \"F32\", but {} was given", Value::text(dtype))));
        }
        let bytes = shape.iter().try_fold(BYTES, |product, &size| product.checked_mul(size));
        match (&offsets[..], bytes) {
            (&[begin, end], Some(bytes)) if begin.checked_add(bytes) == Some(end) => {
                Ok(Place { name, shape, begin, end })
            }
            _ => Err(of_tensor(&name, "have data_offsets as far apart as its shape is large, but it has others")),
        }
    }

    fn tensor(self, data: &[u8]) -> Result<Tensor, String> {
        let Place { name, shape, begin, end } = self;
        let Some(bytes) = data.get(begin..end) else {
            return Err(of_tensor(&name, "end within the file, but it does not"));
        };
        let bytes = bytes.as_chunks::<BYTES>().0;
        let numbers: Vec<f32> = bytes.iter().map(|&bytes| f32::from_le_bytes(bytes)).collect();
        match numbers.iter().position(|number| !number.is_finite()) {
            Some(index) => {
                let must = format!("hold finite numbers, but the one at index {index} is NaN or infinite");
                Err(of_tensor(&name, &must))
            }
            None => Ok(Tensor { name, shape, numbers }),
        }
    }
}

/// What a tensor must, as a sentence.
pub(crate) fn of_tensor(name: &str, must: &str) -> String {
    format!("the tensor {} must {must}", Value::text(name))
}

fn size(value: &Value) -> Option<usize> {
    usize::try_from(value.whole([0, LARGEST_WHOLE])?).ok()
}
