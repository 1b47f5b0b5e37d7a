// A map's table on the disk. It grows row by row, so that nothing computed is lost when the process is killed, and goes on later.

import { appendFileSync, closeSync, createReadStream, fstatSync, fsyncSync, ftruncateSync, openSync } from "node:fs";
import { stat } from "node:fs/promises";
import { messageOf } from "../../engine/problems.js";
import type { Outcome } from "../../outcomes/cell.js";
import { COLUMNS, rowOf } from "../../outcomes/rows.js";
import { checkTarget, unlessMissing, unwritable, writeWhole } from "../file.js";
import { Cells } from "./cells.js";
import { differenceOf, type MapSettings, readSettings, settingsFile, settingsText, specOf } from "./settings.js";
import { readShard, WHOLE } from "./shard.js";

export const HEADER = COLUMNS.join(",");

export class MapTable {
	readonly #path;
	readonly #file: number;
	#bytes;
	/** The cells that the table has. */
	readonly cells;

	/** Opens the table, or begins one. Throws one sentence if the file is something else, or a table with other settings. */
	static async open(path: string, settings: MapSettings, signal: AbortSignal) {
		await checkTarget(path);
		await begin(path, settings, signal);
		const { cells, end } = await readTable(path, settings);
		return new MapTable(path, cells, end);
	}

	/** @param end where the last whole row ends: the process may have been killed in the middle of one */
	private constructor(path: string, cells: Cells, end: number) {
		this.#path = path;
		this.cells = cells;
		this.#bytes = end;
		try {
			this.#file = openSync(path, "a");
			ftruncateSync(this.#file, end);
		} catch (error) {
			throw unwritable(path, error);
		}
		if (end === 0) {
			this.#write(HEADER);
		}
	}

	/** Writes a row. What has been written stays if the process is killed. */
	append(outcome: Outcome) {
		const row = rowOf(outcome);
		this.cells.take(row);
		this.#write(row);
	}

	#write(line: string) {
		try {
			if (fstatSync(this.#file).size !== this.#bytes) {
				throw new Error("another process writes it, too");
			}
			appendFileSync(this.#file, `${line}\n`);
		} catch (error) {
			throw unwritable(this.#path, error);
		}
		this.#bytes += line.length + 1;
	}

	close() {
		fsyncSync(this.#file);
		closeSync(this.#file);
	}
}

/** Writes the settings of a new table; throws one sentence if the table is there and has none, or others. */
async function begin(path: string, settings: MapSettings, signal: AbortSignal) {
	const [table, beside] = await Promise.all([path, settingsFile(path)].map((name) => unlessMissing(stat(name))));
	if (table && !table.isFile()) {
		throw unwritable(path, new Error("a map needs a plain file, to go on after a stop"));
	}
	if (beside) {
		const difference = differenceOf(await readSettings(path), settings);
		if (difference !== undefined) {
			const file = JSON.stringify(path);
			throw new Error(`--out must be a new file or one with these settings, but ${file} has others: ${difference}`);
		}
		return;
	}
	if (table && table.size > 0) {
		const [file, missing] = [path, settingsFile(path)].map((name) => JSON.stringify(name));
		throw new Error(`--out must be a new file or a map's, but ${file} is there without its settings, ${missing}`);
	}
	await writeWhole(settingsFile(path), settingsText(settings), signal);
}

/**
 * Reads a table.
 * @param each called with each row
 * @returns the cells that it has, and the byte after its last whole row
 */
export async function readTable(path: string, settings: MapSettings, each: (row: string) => void = () => {}) {
	const shard = settings.shard === undefined ? WHOLE : readShard("shard", settings.shard);
	const cells = new Cells(specOf(settings), shard);
	let lines = 0;
	const end = await readLines(path, (line) => {
		lines++;
		if (lines === 1) {
			checkHeader(path, line);
			return;
		}
		try {
			cells.take(line);
		} catch (error) {
			const wrong = `line ${lines} is ${messageOf(error)}`;
			throw new Error(`${JSON.stringify(path)} must have rows of its map, each once, but its ${wrong}`, {
				cause: error,
			});
		}
		each(line);
	});
	return { cells, end };
}

function checkHeader(path: string, line: string) {
	if (line !== HEADER) {
		throw new Error(`${JSON.stringify(path)} must begin with the header of a map, but its first line is another`);
	}
}

/**
 * Calls `each` with the whole lines of a file, if there is one.
 * @returns the byte after the last of them
 */
async function readLines(path: string, each: (line: string) => void) {
	let [rest, end] = ["", 0];
	if (!(await unlessMissing(stat(path)))) {
		return end;
	}
	// The tables have only letters of ASCII, so a byte is a letter.
	for await (const piece of createReadStream(path, "latin1")) {
		const lines = (rest + piece).split("\n");
		rest = lines.pop()!;
		for (const line of lines) {
			each(line);
			end += line.length + 1;
		}
	}
	return end;
}
