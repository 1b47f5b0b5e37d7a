"""Reads the PyTorch programs of the folder given: compiles each script, and each cell of each valid notebook."""

import ast
import sys
import unicodedata
from pathlib import Path

import nbformat

WIDTH = 88


def check(code, name):
    ast.parse(code, name)
    for number, line in enumerate(code.split("\n"), 1):
        columns = sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)
        assert columns <= WIDTH, f"{name}, line {number} has {columns} columns: {line}"
        assert line == line.rstrip(), f"{name}, line {number} ends with blanks"
        assert "\t" not in line, f"{name}, line {number} has a tab"


folder = Path(sys.argv[1])
scripts = sorted(folder.glob("*.py"))
for path in scripts:
    check(path.read_text(encoding="utf-8"), path.name)
notebooks = sorted(folder.glob("*.ipynb"))
for path in notebooks:
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5), path.name
    for cell in notebook.cells:
        if cell.cell_type == "code":
            check(cell.source, f"{path.name}, {cell.id}")
    whole = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    ast.parse(whole, path.name)
print(len(scripts), len(notebooks))
