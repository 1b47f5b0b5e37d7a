// The run in a line or two, in the lower right corner of a picture.

import { widthOf } from "../draw/glyphs.js";
import type { Shape } from "../draw/shapes.js";
import type { Look } from "./look.js";

/** The margin at the left and the right of a picture. */
export const EDGE = 14;
const SIZE = 10;
const ROW = 13;
const MOST_LINES = 2;
const BELOW = 8;

/** @returns the shapes, and the height that they need */
export function runLinesOf({ runText, width, height }: Look) {
	const lines = runText === "" ? [] : brokenTo(runText, width - 2 * EDGE);
	const shapes = lines.map((text, i): Shape => {
		const y = height - BELOW - (lines.length - 1 - i) * ROW;
		return { kind: "text", x: width - EDGE, y, text, size: SIZE, align: "end", ink: "muted" };
	});
	return { shapes, height: lines.length * ROW + BELOW };
}

/** Breaks a text that is too long before a setting, and cuts what is still too long. */
function brokenTo(text: string, room: number) {
	const lines = [""];
	for (const part of text.split(/(?=[?&])/)) {
		const line = lines[lines.length - 1];
		if (line !== "" && widthOf(line + part, SIZE) > room) {
			lines.push(part);
		} else {
			lines[lines.length - 1] = line + part;
		}
	}
	const kept = lines.slice(0, MOST_LINES);
	if (lines.length > MOST_LINES) {
		kept[MOST_LINES - 1] += "…";
	}
	return kept.map((line) => cutTo(line, room));
}

function cutTo(line: string, room: number) {
	if (widthOf(line, SIZE) <= room) {
		return line;
	}
	let cut = line.replace(/…$/, "");
	while (widthOf(`${cut}…`, SIZE) > room) {
		cut = cut.slice(0, -1);
	}
	return `${cut}…`;
}
