#!/usr/bin/env python3
"""A checkpoint as Python reads it: safetensors for the file, numpy in float64 for what the networks in it answer.

referee.py answer FILE                 reads {ideas, paintings, labels} from stdin; prints G's paintings, D's probabilities,
                                       the metadata and the tensors' shapes
referee.py rewrite FILE OUT            writes the same tensors and metadata
referee.py networks FILE OUT [CONFIG]  writes the networks alone, and the config if there is one
"""
import json
import sys

import numpy as np
from safetensors import safe_open
from safetensors.numpy import save_file


def read(path):
    with safe_open(path, framework="numpy") as file:
        return {name: file.get_tensor(name) for name in file.keys()}, file.metadata()


def through(tensors, player, rows, labels):
    """Linear, ReLU, ..., Linear; the label is the last input."""
    x = np.array(rows, dtype=np.float64)
    if labels is not None:
        x = np.column_stack([x, labels])
    i = 0
    while f"{player}.{i}.weight" in tensors:
        weight, bias = (tensors[f"{player}.{i}.{name}"].astype(np.float64) for name in ("weight", "bias"))
        x = (np.maximum(x, 0) if i > 0 else x) @ weight.T + bias
        i += 2
    return x


def answer(path):
    questions = json.load(sys.stdin)
    tensors, metadata = read(path)
    logits = through(tensors, "discriminator", questions["paintings"], questions["labels"])
    json.dump({
        "paintings": through(tensors, "generator", questions["ideas"], questions["labels"]).tolist(),
        "probabilities": (1 / (1 + np.exp(-logits[:, 0]))).tolist(),
        "metadata": metadata,
        "shapes": {name: tensor.shape for name, tensor in tensors.items()},
    }, sys.stdout)


def rewrite(path, out):
    tensors, metadata = read(path)
    save_file(tensors, out, metadata)


def networks(path, out, config=None):
    tensors, _ = read(path)
    kept = {name: tensor for name, tensor in tensors.items() if name.startswith(("generator.", "discriminator."))}
    save_file(kept, out, config and {"config": config})


if __name__ == "__main__":
    {"answer": answer, "rewrite": rewrite, "networks": networks}[sys.argv[1]](*sys.argv[2:])
