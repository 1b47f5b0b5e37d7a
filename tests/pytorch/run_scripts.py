#!/usr/bin/env python3
"""Runs the PyTorch scripts and notebooks of runs one after the other, because importing torch takes seconds.

Each line of stdin is a job, as JSON:
    {"script": FILE, "args": [...]}     the script with these arguments
    {"notebook": FILE}                  the notebook's cells in a kernel of their own
A script's job may also have
    "start": FILE, "expected": FILE     checkpoints: how far G and D then are from the second, and that from the first
    "ideas": FILE                       float32 numbers for every torch.randn of their size, which are those of the measures
The answer to each is a line of stdout: {"torch": version, "printed": text, "figures": {name: value}, "kink": share, "farthest":
{network: difference}, "moved": {network: difference}}, of a notebook {"printed": text, "pictures": count}, or {"error": traceback}.
"""
import contextlib
import io
import json
import math
import runpy
import sys
import traceback

import matplotlib
import numpy as np
import torch
from safetensors.torch import load_file

FIGURES = ["step", "D_score", "distance", "variety", "verdict"]
NETWORKS = {"generator": "G", "discriminator": "D"}

torch.set_num_threads(1)
randn = torch.randn


class Kink:
    """Measures how near any input of a ReLU has come to 0, as a share of the largest one beside it."""
    nearest = 1.0
    relu = torch.nn.ReLU.forward

    def forward(layer, inputs):
        sizes = inputs.detach().abs()
        Kink.nearest = min(Kink.nearest, (sizes.min() / sizes.max()).item())
        return Kink.relu(layer, inputs)



torch.nn.ReLU.forward = Kink.forward

# Scripts draw into memory. A notebook's kernel draws into the notebook.
matplotlib.use("agg")


def run_script(script, args=(), start=None, expected=None, ideas=None):
    sys.argv = [script, *args]
    torch.randn = randn if ideas is None else with_ideas(np.fromfile(ideas, dtype=np.float32))
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        Kink.nearest = 1.0
        made = runpy.run_path(script, run_name="__main__")
    made["D_score"] = -made["D_loss"].detach()
    figures = {name: plain(made[name]) for name in FIGURES}
    answer = {"torch": torch.__version__, "printed": printed.getvalue(), "figures": figures, "kink": Kink.nearest}
    if expected is not None:
        before, after = load_file(start), load_file(expected)
        networks = {player: made[name].state_dict() for player, name in NETWORKS.items()}
        answer["farthest"] = {player: farthest(network, part(after, player)) for player, network in networks.items()}
        answer["moved"] = {player: farthest(part(before, player), part(after, player)) for player in NETWORKS}
    return answer


def with_ideas(ideas):
    """torch.randn, except that it gives these numbers to whoever asks for as many."""
    def draw(*sizes, **options):
        numbers = randn(*sizes, **options)
        return torch.from_numpy(ideas.copy()).reshape(numbers.shape) if numbers.numel() == ideas.size else numbers
    return draw


def part(checkpoint, player):
    return {name.removeprefix(f"{player}."): tensor for name, tensor in checkpoint.items() if name.startswith(f"{player}.")}


def farthest(weights, others):
    """The largest difference between a weight and the other of its name."""
    assert set(weights) == set(others), f"{sorted(weights)}, but the checkpoint has {sorted(others)}"
    differences = [(weights[name] - others[name]).abs().max().item() for name in weights]
    # max() alone would pass over what is not a number. JSON has no infinity.
    return max(differences) if all(map(math.isfinite, differences)) else sys.float_info.max


def plain(value):
    return value if isinstance(value, str) else float(value)


def run_notebook(notebook):
    import nbformat
    from nbclient import NotebookClient
    book = nbformat.read(notebook, as_version=4)
    nbformat.validate(book)
    NotebookClient(book, timeout=600, kernel_name="python3").execute()
    outputs = [output for cell in book.cells for output in cell.get("outputs", [])]
    pictures = sum("image/png" in output.get("data", {}) for output in outputs)
    return {"printed": "".join(output.get("text", "") for output in outputs), "pictures": pictures}


for line in sys.stdin:
    job = json.loads(line)
    try:
        answer = run_notebook(**job) if "notebook" in job else run_script(**job)
    except BaseException:
        answer = {"error": traceback.format_exc()}
    print(json.dumps(answer), flush=True)
