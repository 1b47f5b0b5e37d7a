"""Runs the docs' Python with numpy in PyTorch's place: PyTorch itself is too large to be a tool of the tests.

Usage: python as_torch.py < snippet.py. It has what the snippet uses: names, shapes and files are as strict as PyTorch's.
"""
import sys
from types import ModuleType

import numpy
from safetensors.numpy import load_file, save_file


class Linear:
    def __init__(self, inputs, outputs):
        self.parameters = {"weight": numpy.zeros((outputs, inputs), "f4"), "bias": numpy.zeros(outputs, "f4")}


class Activation:
    parameters = {}


class Sequential:
    def __init__(self, *layers):
        self.layers = layers

    def state_dict(self):
        return {f"{i}.{name}": tensor for i, each in enumerate(self.layers) for name, tensor in each.parameters.items()}

    def load_state_dict(self, tensors):
        own = self.state_dict()
        if {name: tensor.shape for name, tensor in own.items()} != {name: tensor.shape for name, tensor in tensors.items()}:
            raise RuntimeError(f"names or shapes differ: {sorted(own)} and {sorted(tensors)}")
        for name, tensor in own.items():
            tensor[...] = tensors[name]


torch, nn, files = ModuleType("torch"), ModuleType("torch.nn"), ModuleType("safetensors.torch")
torch.nn = nn
nn.Linear, nn.ReLU, nn.Sigmoid, nn.Sequential = Linear, Activation, Activation, Sequential
files.load_file, files.save_file = load_file, save_file
sys.modules.update({"torch": torch, "torch.nn": nn, "safetensors.torch": files})
exec(compile(sys.stdin.read(), "the snippet", "exec"))
