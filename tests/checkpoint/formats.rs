//! Files that are not safetensors files of float32 numbers.

use crate::file::{Parts, networks};
use crate::{refused, restore, small};
use serde_json::json;

#[test]
fn files_of_other_formats_are_refused_by_their_name() {
    let format = |bytes: &[u8]| {
        let sentence = refused(&[bytes, &[b'x'; 100]].concat());
        sentence.strip_prefix("the file must be in the safetensors format, but it is ").expect(&sentence).to_owned()
    };
    assert_eq!(refused(b""), "the file must be in the safetensors format, but it is empty");
    assert_eq!(
        format(b"PK\x03\x04\x00\x00\x08\x08"),
        "a zip archive, as torch.save and numpy.savez write it: use safetensors.torch.save_file"
    );
    // These are the first bytes of torch.save before version 1.6, and of pickle.dump.
    let pickle = "a pickle, as old versions of torch.save wrote it: use safetensors.torch.save_file";
    assert_eq!(format(b"\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19."), pickle);
    assert_eq!(format(b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00"), pickle);
    assert_eq!(format(b"\x93NUMPY\x01\x00"), "an array of NumPy: use safetensors.numpy.save_file");
    assert_eq!(format(b"\x89HDF\r\n\x1a\n"), "in the HDF5 format of Keras: use safetensors.numpy.save_file");
    assert_eq!(
        format(b"version https://git-lfs.github.com/spec/v1\noid sha256:"),
        "a pointer of Git LFS: fetch the file that it stands for"
    );
    assert_eq!(format(br#"{"config": {}}"#), "text, and begins like JSON");
    assert_eq!(format(b"<!DOCTYPE html>"), "text, and begins like a web page");
}

#[test]
fn a_header_must_be_there_and_be_an_object() {
    let no_header = "the file must be in the safetensors format, but it has no header with an object in JSON";
    assert_eq!(refused(b"GAN"), no_header);
    assert_eq!(
        refused(&[0xFF; 100]),
        "the file must begin with the length of its header, here at most 92, but it begins with 18446744073709551615"
    );
    let bytes = small().checkpoint();
    let header = u64::from_le_bytes(bytes[..8].try_into().unwrap());
    assert_eq!(
        refused(&bytes[..100]),
        format!("the file must begin with the length of its header, here at most 92, but it begins with {header}")
    );
    let with_header = |header: &[u8]| refused(&[&(header.len() as u64).to_le_bytes()[..], header].concat());
    for header in [&b""[..], b"{", b"[]", b"5", b"{}{}", b"{\"a\":\xFF}", &[b'['; 1 << 20]] {
        assert_eq!(with_header(header), no_header);
    }
    assert_eq!(
        with_header(&[b' '; (2 << 20) + 1]),
        "the file must begin with the length of its header, here at most 2097152, but it begins with 2097153"
    );
    assert_eq!(
        refused(&vec![0; gan_painter::checkpoint::LARGEST + 1]),
        "a checkpoint must have at most 67108864 bytes, but this file has 67108865"
    );
}

/// A parser that reads into a map would keep the later of the two without a word.
#[test]
fn a_name_that_is_there_twice_is_seen() {
    let parts = Parts::of(&small().checkpoint());
    let bias = parts.header["generator.0.bias"].to_string();
    let twice = |name: &str| format!("\"{name}\" must stand in the file's header once, but it stands there twice");
    // Both texts are the same name, because the second one escapes a character.
    for name in ["generator.0.bias", r"\u0067enerator.0.bias"] {
        assert_eq!(
            refused(&parts.with_text(r#""paintings":"#, &format!(r#""{name}":{bias},"paintings":"#))),
            twice("generator.0.bias")
        );
    }
    assert_eq!(refused(&parts.with_text(r#""step":"#, r#""step":"4","step":"#)), twice("step"));
    assert_eq!(
        refused(&parts.with_text(r#"{"__metadata__":"#, r#"{"__metadata__":{},"__metadata__":"#)),
        twice("__metadata__")
    );
    assert_eq!(refused(&parts.with_text(r#"{"data_offsets""#, r#"{"dtype":"F16","data_offsets""#)), twice("dtype"));
    let with_more = |value: &str| parts.with_text(r#"{"data_offsets""#, &format!(r#"{{"more":{value},"data_offsets""#));
    assert_eq!(refused(&with_more(r#"[{"x":1,"x":2}]"#)), twice("x"));
    restore(&with_more(r#"[{"x":null,"y":2}]"#)).unwrap();
    for (key, field) in [
        ("config", "seed"),
        ("config", "distribution"),
        ("events", "step"),
        ("events", "value"),
        ("numbers", "generatorLoss"),
    ] {
        let name = format!(r#"\"{field}\":"#);
        assert_eq!(
            refused(&parts.with_text(&name, &format!("{name}1,{name}"))),
            format!("{key} in the file's metadata must have \"{field}\" once, but has it twice")
        );
    }
}

#[test]
fn metadata_must_be_strings() {
    let changed = |metadata| {
        let mut parts = Parts::of(&small().checkpoint());
        parts.header["__metadata__"] = metadata;
        refused(&parts.bytes())
    };
    assert_eq!(
        changed(json!({ "step": 5 })),
        r#"__metadata__ in the file's header must be an object of strings, but "{\"step\":5}" was given"#
    );
    assert_eq!(
        changed(json!([1])),
        r#"__metadata__ in the file's header must be an object of strings, but "[1]" was given"#
    );
}

#[test]
fn numbers_of_another_kind_are_refused_with_the_way_to_float32() {
    let with_dtype = |dtype: &str| {
        let mut parts = Parts::of(&small().checkpoint()).networks();
        for (name, entry) in &mut parts.header {
            if name != "__metadata__" {
                entry["dtype"] = json!(dtype);
            }
        }
        refused(&parts.bytes())
    };
    for dtype in ["F16", "BF16", "F64", "F8_E4M3"] {
        assert_eq!(
            with_dtype(dtype),
            format!(
                r#"the tensor "discriminator.0.bias" must have the dtype "F32", but "{dtype}" was given: call .float() on the network before you save it"#
            )
        );
    }
    assert_eq!(
        with_dtype("I64"),
        r#"the tensor "discriminator.0.bias" must have the dtype "F32", but "I64" was given"#
    );
}

#[test]
fn tensors_must_lie_one_after_the_other_and_fill_the_file() {
    let bytes = small().checkpoint();
    let changed = |key: &str, value: serde_json::Value| {
        let mut parts = Parts::of(&bytes);
        parts.header["paintings"][key] = value;
        refused(&parts.bytes())
    };
    let [begin, end] = [876, 936];
    assert_eq!(Parts::of(&bytes).header["paintings"]["data_offsets"], json!([begin, end]));
    assert_eq!(
        changed("shape", json!([5])),
        r#"the tensor "paintings" must have the shape [3, 5], but it has [5]"#,
        "shapes are known before offsets"
    );
    assert_eq!(
        changed("data_offsets", json!([begin, end - 4])),
        r#"the tensor "paintings" must have data_offsets as far apart as its shape [3, 5] takes, but it has [876, 932]"#
    );
    assert_eq!(
        changed("data_offsets", json!([begin - 4, end - 4])),
        r#"the tensor "paintings" must begin where another ends, 876 bytes after the header, but it begins at 872"#
    );
    assert_eq!(
        changed("data_offsets", json!([begin + 4, end + 4])),
        r#"the tensor "paintings" must end within the file, 936 bytes after the header, but it ends at 940"#
    );
    assert_eq!(
        refused(&bytes[..bytes.len() - 1]),
        r#"the tensor "paintings" must end within the file, 935 bytes after the header, but it ends at 936"#
    );
    assert_eq!(
        refused(&[&bytes[..], &[0]].concat()),
        "the file must end where its last tensor does, 936 bytes after the header, but it ends at 937"
    );
    for given in [json!("F32"), json!([[1], 2]), json!([-1, 0]), json!([1.5, 2]), json!(null)] {
        let sentence = changed("data_offsets", given.clone());
        assert!(
            sentence.starts_with(r#"the tensor "paintings" must have a dtype, a shape and two data_offsets, but "#)
        );
        assert!(sentence.contains(r#"{\"data_offsets\":"#) && sentence.ends_with(" was given"), "{sentence}");
    }
}

/// The product of these sizes is beyond any memory, and beyond 64 bits.
#[test]
fn shapes_that_no_file_can_hold_are_refused() {
    for (outputs, inputs) in [(1_u64 << 40, 1_u64 << 20), (1 << 40, 1 << 40)] {
        let mut parts = Parts::zeros(&networks(&[2, 4], &[4, 1]), json!({}));
        parts.header["generator.0.weight"]["shape"] = json!([outputs, inputs]);
        parts.header["generator.0.bias"]["shape"] = json!([outputs]);
        parts.header["discriminator.0.weight"]["shape"] = json!([1, outputs]);
        assert!(refused(&parts.bytes()).starts_with("the networks in the file must have sizes that a run can have: "));
    }
}
