#!/usr/bin/env python3
"""Ten steps of torch.optim.Adam and of torch.optim.SGD with momentum (float64) on five parameters with given gradients:
writes adam.json and sgd.json beside this file.

The gradients differ by orders of magnitude, change sign and rest at zero, so that every term of the formula shows:
a forgotten bias correction, or one on the wrong side, is off by more than 1 % after the first step.
"""
import json
import os

import torch

STEPS, RATE = 10, 0.01
start = [0.5, -0.25, 1.0, -2.0, 0.125]
# Multiples of powers of two: exact in float32.
gradients = [[((7 * step + 3 * i) % 11 - 5) * 2.0 ** (-3 * i) for i in range(len(start))] for step in range(STEPS)]
for step in range(4):
    gradients[step][4] = 0.0

for name, optimizer in [("adam", torch.optim.Adam), ("sgd", lambda *args, **kw: torch.optim.SGD(*args, momentum=0.9, **kw))]:
    parameters = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    stepper = optimizer([parameters], lr=RATE)
    after = []
    for gradient in gradients:
        parameters.grad = torch.tensor(gradient, dtype=torch.float64)
        stepper.step()
        after.append(parameters.tolist())

    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), f"{name}.json")
    with open(path, "w") as f:
        json.dump({"torch": torch.__version__, "rate": RATE, "start": start, "gradients": gradients, "after": after}, f, indent=1)
        f.write("\n")
