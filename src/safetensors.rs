//! The safetensors format (<https://github.com/huggingface/safetensors>, version 0.x): tensors and a few strings in one
//! file.
//!
//! Eight bytes, the length n of the header, little-endian; n bytes of JSON; then all numbers, tensor by tensor. The JSON
//! names each tensor's `dtype`, `shape` and `data_offsets` in what follows, and under `__metadata__` strings by name. Only
//! `F32` is read and written here.

use crate::value::Value;

/// What stands in a file. Tensors keep the order of their numbers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct File {
    pub metadata: Vec<(String, String)>,
    pub tensors: Vec<Tensor>,
}

/// Finite numbers, row by row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tensor {
    pub name: String,
    pub shape: Vec<usize>,
    pub numbers: Vec<f32>,
}

const METADATA: &str = "__metadata__";
/// More than any run has.
const MOST_TENSORS: usize = 100;
const BYTES: usize = size_of::<f32>();

impl File {
    /// The file as bytes.
    pub fn write(&self) -> Vec<u8> {
        let text = |(name, text): &(String, String)| (name.clone(), Value::text(text));
        let whole = |number: usize| Value::Number(number as f64);
        let mut header = vec![(METADATA.to_owned(), Value::Object(self.metadata.iter().map(text).collect()))];
        let mut end = 0;
        for Tensor { name, shape, numbers } in &self.tensors {
            let begin = end;
            end += BYTES * numbers.len();
            let entry = [
                ("dtype", Value::text("F32")),
                ("shape", Value::List(shape.iter().copied().map(whole).collect())),
                ("data_offsets", Value::List(vec![whole(begin), whole(end)])),
            ];
            header.push((name.clone(), Value::Object(entry.map(|(key, value)| (key.to_owned(), value)).to_vec())));
        }
        let mut json = Value::Object(header).to_json();
        // Spaces, so that the numbers start at a multiple of eight.
        json += &" ".repeat(json.len().next_multiple_of(8) - json.len());

        let mut bytes = Vec::with_capacity(8 + json.len() + end);
        bytes.extend((json.len() as u64).to_le_bytes());
        bytes.extend(json.as_bytes());
        bytes.extend(self.tensors.iter().flat_map(|tensor| &tensor.numbers).flat_map(|number| number.to_le_bytes()));
        bytes
    }

    /// Reads a file, with the caller's parser of JSON. Nothing is allocated before it is known to stand in the file.
    ///
    /// # Errors
    /// With a sentence, if it is no such file, or holds anything but finite `F32` numbers.
    pub fn read(bytes: &[u8], parse_json: impl FnOnce(&str) -> Option<Value>) -> Result<File, String> {
        let (length, rest) = bytes.split_first_chunk::<8>().ok_or_else(|| {
            format!(
                "a safetensors file must begin with 8 bytes for the length of its header, but this one has {}",
                bytes.len()
            )
        })?;
        let length = u64::from_le_bytes(*length);
        let (header, data) =
            usize::try_from(length).ok().and_then(|length| rest.split_at_checked(length)).ok_or_else(|| {
                format!(
                    "the header must have the {length} bytes that the file announces, but only {} follow",
                    rest.len()
                )
            })?;
        let header = str::from_utf8(header).ok().and_then(parse_json);
        let Some(Value::Object(header)) = header else {
            return Err("the header must be a JSON object, but it is not".to_owned());
        };

        let mut metadata = Vec::new();
        let mut places = Vec::new();
        for (name, value) in header {
            if name == METADATA {
                metadata = read_metadata(value)?;
            } else {
                places.push(Place::read(name, &value)?);
            }
        }
        if places.len() > MOST_TENSORS {
            return Err(format!(
                "a file must hold at most {MOST_TENSORS} tensors, but this one holds {}",
                places.len()
            ));
        }
        let mut tensors = Vec::new();
        let mut end = 0;
        let next = |places: &[Place], end| {
            let here = places.iter().enumerate().filter(|(_, place)| place.begin == end);
            here.min_by_key(|(_, place)| place.end).map(|(i, _)| i)
        };
        while let Some(i) = next(&places, end) {
            let place = places.swap_remove(i);
            end = place.end;
            tensors.push(place.tensor(data)?);
        }
        if !places.is_empty() || end != data.len() {
            return Err(format!(
                "the tensors must follow each other without gaps up to the last of the {} bytes after the header, but they \
                 reach to {end}",
                data.len()
            ));
        }
        Ok(File { metadata, tensors })
    }
}

fn read_metadata(value: Value) -> Result<Vec<(String, String)>, String> {
    let refusal = || format!("{METADATA} must hold strings by name, but it does not");
    let Value::Object(entries) = value else { return Err(refusal()) };
    let text = |(name, value)| match value {
        Value::Text(text) => Ok((name, text)),
        _ => Err(refusal()),
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
        let quoted = Value::text(&name);
        let get = |key: &str| match value {
            Value::Object(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        };
        match get("dtype") {
            Some(Value::Text(dtype)) if dtype == "F32" => {}
            dtype => {
                let given = dtype.map_or("nothing".to_owned(), Value::to_string);
                return Err(format!("the dtype of {quoted} must be \"F32\", but {given} was given"));
            }
        }
        let wholes = |key: &str| {
            match get(key) {
                Some(Value::List(list)) => list.iter().map(whole).collect::<Option<Vec<usize>>>(),
                _ => None,
            }
            .ok_or_else(|| format!("the {key} of {quoted} must be a list of whole numbers, but it is not"))
        };
        let shape = wholes("shape")?;
        let offsets = wholes("data_offsets")?;
        let bytes = shape.iter().try_fold(BYTES, |product, &size| product.checked_mul(size));
        match (&offsets[..], bytes) {
            (&[begin, end], Some(bytes)) if begin.checked_add(bytes) == Some(end) => {
                Ok(Place { name, shape, begin, end })
            }
            _ => Err(format!(
                "the data_offsets of {quoted} must be as far apart as its shape is large, but they are not"
            )),
        }
    }

    fn quoted(&self) -> Value {
        Value::text(&self.name)
    }

    /// Its numbers.
    fn tensor(self, data: &[u8]) -> Result<Tensor, String> {
        let Some(bytes) = data.get(self.begin..self.end) else {
            return Err(format!(
                "the data_offsets of {} must end within the {} bytes after the header, but they end at {}",
                self.quoted(),
                data.len(),
                self.end
            ));
        };
        let bytes = bytes.as_chunks::<BYTES>().0;
        let numbers: Vec<f32> = bytes.iter().map(|&bytes| f32::from_le_bytes(bytes)).collect();
        match numbers.iter().position(|number| !number.is_finite()) {
            Some(index) => Err(format!(
                "{} must hold finite numbers, but the one at index {index} is NaN or infinite",
                self.quoted()
            )),
            None => Ok(Tensor { name: self.name, shape: self.shape, numbers }),
        }
    }
}

fn whole(value: &Value) -> Option<usize> {
    match *value {
        Value::Number(number) if number >= 0.0 && number.fract() == 0.0 && number < (1_u64 << 53) as f64 => {
            usize::try_from(number as u64).ok()
        }
        _ => None,
    }
}
