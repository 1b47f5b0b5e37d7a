#!/usr/bin/env python3
"""Keeps of make_golden.py's output what tests/golden.rs reads, with the digits that float32 can tell apart.

Usage: python make_golden.py --out DIR && python trim.py DIR     (writes classic.json, … beside this file)
"""
import json
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
orders = ["classic", "simultaneous", "alternating"]
for variant in orders + [f"conditional_{order}" for order in orders]:
    with open(os.path.join(sys.argv[1], f"golden_{variant}.json")) as f:
        golden = json.load(f)
    f64 = golden["f64"]

    def digits(tensors):
        return {name: [float(f"{value:.9g}") for value in values] for name, values in tensors.items()}

    kept = {
        **{key: golden[key] for key in ["variant", "seed", "torch", "init_sum_f64"]},
        "log": f64["log"],
        "grad_step1": digits(f64["grad_step1"]),
        "weights": {step: digits(tensors) for step, tensors in f64["weights"].items()},
    }
    with open(os.path.join(here, f"{variant}.json"), "w") as f:
        json.dump(kept, f, separators=(",", ":"))
        f.write("\n")
