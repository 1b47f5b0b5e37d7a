#!/usr/bin/env python3
"""A file as PyTorch writes it, and what PyTorch's networks in it answer.

Usage:  python make_pytorch.py
Writes  pytorch.safetensors (both state_dicts) and pytorch.json (questions and answers) beside this script.
Made with Python 3.11.7, torch 2.15.0, numpy 2.4.6 and safetensors 0.8.0.
"""
import json
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch.nn import Linear, ReLU, Sequential, Sigmoid

HERE = Path(__file__).parent

torch.manual_seed(406)
players = {
    "generator": Sequential(Linear(5, 6), ReLU(), Linear(6, 15)),
    "discriminator": Sequential(Linear(15, 7), ReLU(), Linear(7, 1), Sigmoid()),
}

ideas, paintings = torch.randn(4, 5), 2 * torch.rand(4, 15)
with torch.no_grad():
    answers = {
        "paintings": players["generator"](ideas).tolist(),
        "probabilities": players["discriminator"](paintings)[:, 0].tolist(),
    }
tensors = {f"{player}.{k}": v for player, network in players.items() for k, v in network.state_dict().items()}
save_file(tensors, HERE / "pytorch.safetensors")
data = {"questions": {"ideas": ideas.tolist(), "paintings": paintings.tolist()}, "answers": answers}
(HERE / "pytorch.json").write_text(json.dumps(data, separators=(",", ":")) + "\n")
