// gan-painter map: how the runs at many pairs of learning rates end, as a table that grows row by row.

import { availableParallelism } from "node:os";
import type { Work } from "../../outcomes/computer.js";
import { jobOf } from "../../outcomes/spec.js";
import { checkWhole } from "../../run/arguments.js";
import { attributeOf, numberOr } from "../../run/attribute-text.js";
import type { PresetName } from "../../run/plan.js";
import type { Engine } from "../../run/run.js";
import { fileName } from "../../share/names.js";
import { checkWholeIn } from "../../share/options.js";
import { source } from "../engine.js";
import { PIPE, writeOut } from "../file.js";
import { INFORMATION, type Option, runOptions, settingOptions } from "../options.js";
import { Progress } from "../progress.js";
import type { Given } from "../read.js";
import type { Task } from "../task.js";
import { begin } from "../train.js";
import type { Cells } from "./cells.js";
import { Rate } from "./rate.js";
import { LEAST_SIZE, type MapSettings, MOST_SIZE, RATES, specOf, VARIED } from "./settings.js";
import { readShard, type Shard, textOf, WHOLE } from "./shard.js";
import { MapTable } from "./table.js";
import { computeInThreads } from "./threads.js";

const PRESET: PresetName = "pytorch-upstream";
const SIZE = 48;
const STEPS = 5000;
const MOST_JOBS = 1024;
/** Milliseconds between two reports of the progress. */
const LOOK = 500;

const OPTIONS: Option[] = [
	{
		name: "size",
		value: "N",
		help: `how many rates each axis has, ${LEAST_SIZE} to ${MOST_SIZE}; ${SIZE} if left out`,
	},
	{ name: "shard", value: "I/N", help: "computes only one part of several, such as 2/3; map merge puts them together" },
	{ name: "jobs", value: "N", help: "how many runs at once; as many as the machine has cores if left out" },
	{ name: "out", value: "FILE", help: "the table, which goes on if it is there; left out, its name tells the map" },
	...INFORMATION,
];

/** Options of a single run that a map has no use for. */
const NOT_HERE = ["events", "from"];

export function mapTask(Engine: Engine): Task {
	const steps = `the step at which each run is looked at; ${STEPS} if left out`;
	const still = Engine.presets().filter((name) => Engine.preset(name).events.length === 0);
	const run = runOptions(Engine, steps, still);
	return {
		sections: [
			{ title: "What is written:", options: OPTIONS },
			{ title: "What runs:", options: run.filter(({ name }) => !NOT_HERE.includes(name)) },
			{ title: "Its settings, the preset's if left out:", options: settingOptions(Engine).map(unlessVaried) },
		],
		fields: {},
		make: (given, _files, signal) => make(given, Engine, signal),
	};
}

/** Refuses the settings that the axes have. */
function unlessVaried(option: Option): Option {
	const axis = Object.values(RATES).find(({ name }) => attributeOf(name) === option.name);
	const refusal =
		axis && `--${option.name} can't be given to map, which has runs at every rate from ${axis.from} to ${axis.to}`;
	return refusal === undefined ? option : { ...option, refusal };
}

async function make(given: Given, Engine: Engine, signal: AbortSignal) {
	const jobs = whole(given, "jobs", 1, MOST_JOBS) ?? availableParallelism();
	const { settings, name } = await settingsOf(given, Engine);
	const file = given.get("out") ?? name;
	if (file === PIPE) {
		throw new Error("--out must be a file, from which a stopped map can go on, but - was given");
	}
	const table = await MapTable.open(file, settings, signal);
	const before = table.cells.count;
	try {
		await compute(table, settings, jobs, signal);
	} finally {
		table.close();
	}
	const { count } = table.cells;
	await writeOut(`${file}: ${count} rows, ${count - before} of them new\n`);
}

/** The settings of the map, and a name for its file. */
async function settingsOf(given: Given, Engine: Engine) {
	const size = whole(given, "size", LEAST_SIZE, MOST_SIZE) ?? SIZE;
	const steps = numberOr(given.get("steps") ?? String(STEPS));
	checkWhole("--steps", steps, 1);
	const shard = given.has("shard") ? readShard("--shard", given.get("shard")) : WHOLE;
	if (shard.of > size * size) {
		throw new Error(
			`--shard must have at most ${size * size} parts, one for each cell, but ${textOf(shard)} was given`,
		);
	}
	const { player, run } = await begin(given, Engine, PRESET);
	if (run.events.length > 0) {
		const { preset } = player.plan.value;
		throw new Error(
			`--preset must be a run without live changes, as a map's are, but ${JSON.stringify(preset)} has some`,
		);
	}
	const kept = Object.entries(run.config).filter(([field]) => !VARIED.some((varied) => varied === field));
	const settings: MapSettings = {
		engine: source.version(),
		config: Object.fromEntries(kept) as MapSettings["config"],
		...RATES,
		size,
		steps,
		...(shard.of > 1 && { shard: textOf(shard) }),
	};
	return { settings, name: fileName(player, "csv", partOfName(size, shard), steps) };
}

function partOfName(size: number, { index, of }: Shard) {
	return `map${size}${of > 1 ? `-part${index}of${of}` : ""}`;
}

/** A whole number that an option gives; undefined if it is left out. */
function whole(given: Given, option: string, least: number, most: number) {
	const text = given.get(option);
	if (text === undefined) {
		return undefined;
	}
	const number = numberOr(text);
	checkWholeIn(`--${option}`, least, most, number);
	return Number(number);
}

/** Computes the cells that the table does not have. */
async function compute(table: MapTable, settings: MapSettings, jobs: number, signal: AbortSignal) {
	const { cells } = table;
	const missing = cells.missing();
	const spec = specOf(settings);
	const work: Work = {
		next() {
			const { done, value } = missing.next();
			return done ? undefined : jobOf(spec, cells.grid, value);
		},
		told: (_job, outcome) => table.append(outcome),
	};
	const width = Math.min(jobs, cells.total - cells.count);
	await withProgress(cells, () => computeInThreads(work, width, signal));
}

async function withProgress(cells: Cells, action: () => Promise<void>) {
	const progress = new Progress();
	const rate = new Rate(cells.count, cells.total);
	const looking = setInterval(() => {
		progress.show("map", cells.count / cells.total, ...rate.told(cells.count));
	}, LOOK);
	try {
		await action();
	} finally {
		clearInterval(looking);
		progress.end();
	}
}
