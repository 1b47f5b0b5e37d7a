#!/usr/bin/env python3
"""What other programs say of the command's files, and the command on a terminal.

referee.py image FILE                    its size, and how long each frame is shown, in milliseconds (by Pillow)
referee.py table FILE                    its rows (by csv)
referee.py checkpoint FILE               its metadata, and the tensors' shapes (by safetensors)
referee.py batches FILE                  its metadata and tensors (by safetensors)
referee.py terminal TEXT SIGNAL ARGS...  runs ARGS with a terminal as stderr, sends the signal once TEXT stands there, and prints
                                         exit code, stdout and what stood on the terminal
"""
import csv
import json
import os
import pty
import signal
import subprocess
import sys


def image(path):
    from PIL import Image, ImageSequence
    with Image.open(path) as file:
        frames = [(frame.convert("RGB"), frame.info.get("duration")) for frame in ImageSequence.Iterator(file)]
        return {
            "format": file.format,
            "size": file.size,
            "durations": [duration for _, duration in frames],
            "colours": [len(frame.getcolors(1 << 24)) for frame, _ in frames],
            "loop": file.info.get("loop"),
        }


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def checkpoint(path):
    from safetensors import safe_open
    with safe_open(path, framework="numpy") as file:
        return {"metadata": file.metadata(), "shapes": {name: file.get_tensor(name).shape for name in file.keys()}}


def batches(path):
    from safetensors import safe_open
    with safe_open(path, framework="numpy") as file:
        tensors = {name: file.get_tensor(name) for name in file.keys()}
        assert all(tensor.dtype == "float32" for tensor in tensors.values())
        return {"metadata": file.metadata(), "tensors": {name: tensor.tolist() for name, tensor in tensors.items()}}


def terminal(text, name, *args):
    ours, theirs = pty.openpty()
    program = subprocess.Popen(args, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    shown = ""
    sent = False
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # Linux says so when nobody writes any more.
            break
        if not piece:
            break
        shown += piece.decode()
        if not sent and text in shown:
            sent = True
            if name != "none":
                program.send_signal(signal.Signals[name])
    return {"status": program.wait(), "stdout": program.stdout.read().decode(), "shown": shown}


if __name__ == "__main__":
    ways = {"image": image, "table": table, "checkpoint": checkpoint, "batches": batches, "terminal": terminal}
    json.dump(ways[sys.argv[1]](*sys.argv[2:]), sys.stdout)
