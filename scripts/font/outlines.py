"""Writes www/draw/font-data.ts: the outlines of the characters that are drawn.

    python3 -m venv somewhere && somewhere/bin/pip install fonttools==4.68.0
    somewhere/bin/python scripts/font/outlines.py NotoSansCJK-Regular.ttc

The font is Noto Sans CJK, version 2.004: Debian has it in the package fonts-noto-cjk. Which characters there are is read from the
words that are drawn, www/words/drawn.ts: run it when a test says that one of theirs has no outline.
"""

import json
import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTCollection

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "www" / "words" / "drawn.ts"
DATA = ROOT / "www" / "draw" / "font-data.ts"
FACE = "Noto Sans CJK SC"

# The grid on which the points lie, and how far a polyline may be from the font's curve, in its units of 1/1000.
UNITS = 96
TOLERANCE = 6
CURVE_PIECES = 8

ASCII = "".join(map(chr, range(32, 127)))
MARKS = "−½×·–…≤≥âû，。：；？！（）“”、《》"
# Not all of these are in the font: they are made of the digits.
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SUPERSCRIPT_SIZE, SUPERSCRIPT_RISE = 0.6, 0.36

# Each step from point to point is two characters, from −45 to 45, of the 91 from # to ~ without the backslash.
LONGEST_STEP = 45

HEAD = """// The outlines of the characters that are drawn, made by scripts/font/outlines.py of Noto Sans CJK SC 2.004.
// © 2014-2021 Adobe (http://www.adobe.com/), under the SIL Open Font License 1.1: see LICENSE-OFL.

/** The size of the square that a Chinese character fills, in the units of the outlines. */
export const UNITS = %d;

/**
 * The character, its width, and each closed line after a "!": two characters for each step, right and up, from # = -45 to ~ = 45.
 * The first step comes from the end of the line before, at first from the left end of the baseline, and the others go from point to
 * point. Where it is a long way to the first point, there are lines of one point on it.
 */
export const GLYPHS = [
"""


def main(font_file):
    font = next(each for each in TTCollection(font_file).fonts if each["name"].getDebugName(1) == FACE)
    words = WORDS.read_text(encoding="utf-8")
    characters = {each for each in words if ord(each) > 126} | set(ASCII) | set(MARKS) | set(SUPERSCRIPTS)
    lines = [json.dumps(glyph(font, each), ensure_ascii=False) for each in sorted(characters)]
    # What the formatter would write with other quotes.
    lines = [f'"\\u0022{line[3:]}' if line.startswith('"\\"') else line for line in lines]
    DATA.write_text(HEAD % UNITS + "".join(f"\t{line},\n" for line in lines) + "];\n", encoding="utf-8")
    print(f"{len(lines)} characters, {DATA.stat().st_size} bytes")


def glyph(font, character):
    size, rise, of = 1, 0, character
    if character in SUPERSCRIPTS:
        size, rise, of = SUPERSCRIPT_SIZE, SUPERSCRIPT_RISE, str(SUPERSCRIPTS.index(character))
    name = font.getBestCmap().get(ord(of))
    if name is None:
        sys.exit(f"{character} is not in the font")
    drawn = font.getGlyphSet()[name]
    pen = DecomposingRecordingPen(font.getGlyphSet())
    drawn.draw(pen)

    def to_grid(point):
        x, y = (each / font["head"].unitsPerEm * UNITS * size for each in point)
        return round(x), round(y + rise * UNITS)

    text = character + str(to_grid((drawn.width, 0))[0])
    place = (0, 0)
    for curve in closed_lines(pen.value):
        line = without_needless([to_grid(point) for point in simplified(curve)])
        if len(line) > 2:
            text += "".join("!" + each for each in steps(place, line[0]))
            text += "".join(each for a, b in zip(line, line[1:]) for each in steps(a, b))
            place = line[-1]
    return text


def closed_lines(commands):
    """The outlines as points, curves cut into pieces."""
    lines = []
    for command, points in commands:
        if command == "moveTo":
            lines.append([points[0]])
        elif command == "lineTo":
            lines[-1].append(points[0])
        elif command == "curveTo":
            a, b, c, d = lines[-1][-1], *points
            for piece in range(1, CURVE_PIECES + 1):
                t = piece / CURVE_PIECES
                parts = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
                lines[-1].append(tuple(sum(k * p[i] for k, p in zip(parts, (a, b, c, d))) for i in (0, 1)))
        elif command != "closePath":
            sys.exit(f"unknown: {command}")
    return lines


def simplified(line):
    """Without the points that lie near the line between others (Douglas and Peucker)."""
    first = line[0]
    far = max(range(len(line)), key=lambda i: distance(line[i], first, first))
    return simplified_part(line[: far + 1])[:-1] + simplified_part([*line[far:], first])[:-1]


def simplified_part(part):
    if len(part) < 3:
        return part
    off, at = max((distance(part[i], part[0], part[-1]), i) for i in range(1, len(part) - 1))
    if off <= TOLERANCE:
        return [part[0], part[-1]]
    return simplified_part(part[: at + 1])[:-1] + simplified_part(part[at:])


def distance(p, a, b):
    (px, py), (ax, ay), (bx, by) = p, a, b
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    if length == 0:
        return ((px - ax) ** 2 + (py - ay) ** 2) ** 0.5
    return abs((bx - ax) * (py - ay) - (by - ay) * (px - ax)) / length


def without_needless(line):
    """Without the points that lie on the line from the one before to the next."""
    i = 0
    while len(line) > 2 and i < len(line):
        (ax, ay), (bx, by), (cx, cy) = line[i - 1], line[i], line[(i + 1) % len(line)]
        if (bx - ax) * (cy - by) == (by - ay) * (cx - bx):
            line.pop(i)
            i = 0
        else:
            i += 1
    return line


def steps(a, b):
    """From a to b, in as many steps as are needed."""
    away = b[0] - a[0], b[1] - a[1]
    if max(map(abs, away)) <= LONGEST_STEP:
        return ["".join(map(digit, away))]
    middle = a[0] + away[0] // 2, a[1] + away[1] // 2
    return steps(a, middle) + steps(middle, b)


def digit(number):
    code = number + LONGEST_STEP + ord("#")
    return chr(code + 1 if code >= ord("\\") else code)


main(sys.argv[1])
