// gan-painter map merge: makes one table of the parts that several machines have computed.

import { stat } from "node:fs/promises";
import { checkTarget, PIPE, unlessMissing, writeOut, writeWhole } from "../file.js";
import { INFORMATION, type Option } from "../options.js";
import { Progress } from "../progress.js";
import type { Given } from "../read.js";
import type { Task } from "../task.js";
import { Draft } from "./draft.js";
import { differenceOf, type MapSettings, readSettings, settingsFile, settingsText } from "./settings.js";
import { readShard, type Shard, textOf } from "./shard.js";
import { HEADER, readTable } from "./table.js";

const OPTIONS: Option[] = [
	{ name: "out", value: "FILE", help: "the whole map, a new file; the parts stand after it or before it" },
	...INFORMATION,
];

export function mergeTask(): Task {
	return { sections: [{ title: "What is written:", options: OPTIONS }], takesFiles: true, fields: {}, make };
}

/** A part's table. */
interface Part {
	file: string;
	/** Its settings but for which part it is. */
	settings: MapSettings;
	shard: Shard;
}

async function make(given: Given, files: string[], signal: AbortSignal) {
	const out = given.get("out");
	if (out === undefined || files.length === 0) {
		const missing = out === undefined ? "--out" : "the parts";
		throw new Error(`${missing} must be given, as in map merge --out map.csv part1.csv part2.csv`);
	}
	if (out === PIPE) {
		throw new Error("--out must be a file, as its settings stand beside it, but - was given");
	}
	await checkTarget(out);
	if (await unlessMissing(stat(out))) {
		throw new Error(`--out must be a new file, but ${JSON.stringify(out)} is there already`);
	}
	const parts: Part[] = [];
	for (const file of files) {
		parts.push(await readPart(file));
	}
	checkTogether(parts);
	const draft = new Draft(out);
	const progress = new Progress();
	let rows = 0;
	try {
		draft.write(HEADER);
		for (const [i, part] of parts.entries()) {
			progress.show("map merge", i / parts.length);
			rows += await copy(part, draft, signal);
		}
		await writeWhole(settingsFile(out), settingsText(parts[0].settings), signal);
		draft.finish();
	} finally {
		progress.end();
		draft.drop();
	}
	await writeOut(`${out}: ${rows} rows of ${parts.length} parts\n`);
}

async function readPart(file: string): Promise<Part> {
	const { shard, ...settings } = await readSettings(file);
	if (shard === undefined) {
		throw new Error(`${JSON.stringify(file)} must be a part of a map, made with --shard, but it is a whole one`);
	}
	return { file, settings, shard: readShard("shard", shard) };
}

/** Throws one sentence if the parts do not make a whole map, each of its parts once. */
function checkTogether(parts: Part[]) {
	const [first] = parts;
	const found = new Map<number, Part>();
	for (const part of parts) {
		const names = [first, part].map(({ file }) => `in ${JSON.stringify(file)}`) as [string, string];
		const [one, other] = [first, part].map(({ settings, shard: { of } }) => ({
			...settings,
			"the number of parts": of,
		}));
		const difference = differenceOf(one, other, names);
		if (difference !== undefined) {
			throw new Error(`the parts must be of one map, but ${difference}`);
		}
		const twin = found.get(part.shard.index);
		if (twin) {
			const both = [twin, part].map(({ file }) => JSON.stringify(file)).join(" and ");
			throw new Error(`each part must be given once, but ${both} are both ${textOf(part.shard)}`);
		}
		found.set(part.shard.index, part);
	}
	const { of } = first.shard;
	const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !found.has(index));
	if (missing.length > 0) {
		const named = missing.map((index) => textOf({ index, of })).join(", ");
		throw new Error(`the parts must make the whole map, but ${named} ${missing.length > 1 ? "are" : "is"} missing`);
	}
}

/**
 * Copies a part's rows.
 * @returns how many they are
 */
async function copy({ file, settings, shard }: Part, draft: Draft, signal: AbortSignal) {
	const { cells } = await readTable(file, { ...settings, shard: textOf(shard) }, (row) => {
		signal.throwIfAborted();
		draft.write(row);
	});
	const { value, done } = cells.missing().next();
	if (!done) {
		const { x, y } = cells.grid;
		const [painter, critic] = [x[value % x.length], y[Math.floor(value / x.length)]];
		const lack = `lacks ${cells.total - cells.count} of its ${cells.total} rows, the first with the rates ${painter} and ${critic}`;
		throw new Error(
			`the parts must be complete, but ${JSON.stringify(file)} ${lack}; the command that made it goes on`,
		);
	}
	return cells.count;
}
