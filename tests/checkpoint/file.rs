//! Files for the tests, which can be taken apart, changed and put together again.

use serde_json::{Map, json};

/// A safetensors file, taken apart.
pub struct Parts {
    pub header: Map<String, serde_json::Value>,
    pub data: Vec<u8>,
}

impl Parts {
    pub fn of(bytes: &[u8]) -> Parts {
        let (length, rest) = bytes.split_first_chunk().unwrap();
        let (header, data) = rest.split_at(u64::from_le_bytes(*length) as usize);
        Parts { header: serde_json::from_slice(header).unwrap(), data: data.to_vec() }
    }

    /// A file with these tensors, which are filled with zeros.
    pub fn zeros(tensors: &[(String, Vec<usize>)], metadata: serde_json::Value) -> Parts {
        let mut parts = Parts { header: Map::new(), data: Vec::new() };
        parts.header.insert("__metadata__".to_owned(), metadata);
        for (name, shape) in tensors {
            let begin = parts.data.len();
            parts.data.resize(begin + 4 * shape.iter().product::<usize>(), 0);
            let entry = json!({ "dtype": "F32", "shape": shape, "data_offsets": [begin, parts.data.len()] });
            parts.header.insert(name.clone(), entry);
        }
        parts
    }

    /// The file with a change in the text of its header.
    pub fn with_text(&self, from: &str, to: &str) -> Vec<u8> {
        let header = serde_json::to_string(&self.header).unwrap();
        assert!(header.contains(from), "{from} is not in {header}");
        let header = header.replacen(from, to, 1);
        [&(header.len() as u64).to_le_bytes()[..], header.as_bytes(), &self.data].concat()
    }

    /// Gives a tensor another name.
    pub fn rename(&mut self, from: &str, to: &str) {
        let entry = self.header.remove(from).unwrap();
        self.header.insert(to.to_owned(), entry);
    }

    pub fn bytes(&self) -> Vec<u8> {
        let header = serde_json::to_vec(&self.header).unwrap();
        [&(header.len() as u64).to_le_bytes()[..], &header, &self.data].concat()
    }

    pub fn metadata(&mut self) -> &mut Map<String, serde_json::Value> {
        self.header.entry("__metadata__").or_insert(json!({})).as_object_mut().unwrap()
    }

    /// The bytes of a tensor in the data.
    pub fn place(&self, name: &str) -> std::ops::Range<usize> {
        let offset = |i: usize| self.header[name]["data_offsets"][i].as_u64().unwrap() as usize;
        offset(0)..offset(1)
    }

    /// The networks alone, without metadata.
    pub fn networks(&self) -> Parts {
        self.only(|name| name.starts_with("generator.") || name.starts_with("discriminator."), json!({}))
    }

    pub fn set_number(&mut self, name: &str, index: usize, number: f32) {
        let start = self.place(name).start + 4 * index;
        self.data[start..start + 4].copy_from_slice(&number.to_le_bytes());
    }

    /// Keeps only these tensors and this metadata.
    pub fn only(&self, keep: impl Fn(&str) -> bool, metadata: serde_json::Value) -> Parts {
        let mut parts = Parts { header: Map::new(), data: Vec::new() };
        parts.header.insert("__metadata__".to_owned(), metadata);
        for (name, entry) in &self.header {
            if name != "__metadata__" && keep(name) {
                let mut entry = entry.clone();
                let begin = parts.data.len();
                parts.data.extend(&self.data[self.place(name)]);
                entry["data_offsets"] = json!([begin, parts.data.len()]);
                parts.header.insert(name.clone(), entry);
            }
        }
        parts
    }
}

/// The names and shapes of the Linear layers of an `nn.Sequential` with ReLU between them.
pub fn layers(player: &str, sizes: &[usize]) -> Vec<(String, Vec<usize>)> {
    let mut tensors = Vec::new();
    for (l, pair) in sizes.windows(2).enumerate() {
        tensors.push((format!("{player}.{}.weight", 2 * l), vec![pair[1], pair[0]]));
        tensors.push((format!("{player}.{}.bias", 2 * l), vec![pair[1]]));
    }
    tensors
}

/// The tensors of a generator and a discriminator of these sizes.
pub fn networks(generator: &[usize], discriminator: &[usize]) -> Vec<(String, Vec<usize>)> {
    [layers("generator", generator), layers("discriminator", discriminator)].concat()
}
