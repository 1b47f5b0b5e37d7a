// The options of all files that can be made. The menu, the tag's methods and the command's --help are built from them.

import { check, isObject, shown } from "../run/arguments.js";
import type { Run } from "../run/run.js";
import { grouped } from "../words/grouped.js";
import { LANGUAGES } from "../words/languages.js";

/** The allowed values of an option, and its default. */
export type Option = {
	/** The text in the command's --help. */
	help: string;
} & (
	| { kind: "whole"; least: number; most: number; usual?: number }
	| { kind: "name"; names: readonly string[]; usual: string }
	| { kind: "text"; usual: string }
);

export const THEMES = ["light", "dark"] as const;
/** The content of a picture: the run as the stage shows it, or one of its charts. */
export const CHARTS = ["numbers", "truth", "histogram", "opinion"] as const;
export type Chart = (typeof CHARTS)[number];
export const PICTURES = ["picture", ...CHARTS] as const;
export type Picture = (typeof PICTURES)[number];
/** The sizes: 480×300, 960×600, and 1200×630 for a link's preview card. */
export const SIZES = ["1x", "2x", "card"] as const;
/** The most characters of a host. */
const LONGEST_HOST = 200;
/** The other options that the tag's methods accept. */
const WORK = ["signal", "onProgress"];
/** The most rows of a table. */
const MOST_ROWS = 100_000;

const looks = {
	language: { kind: "name", names: LANGUAGES, usual: "en", help: "of the words" },
	theme: { kind: "name", names: THEMES, usual: "light", help: "its colours" },
	host: { kind: "text", usual: "", help: "the address of a page that shows the run, to be written under it" },
} as const satisfies Record<string, Option>;

const of = { kind: "name", names: PICTURES, usual: "picture", help: "what it shows" } as const satisfies Option;

const step = { kind: "whole", least: 0, most: Number.MAX_SAFE_INTEGER } as const;

function film<const Usual extends number, const Most extends number>(usual: Usual, most: Most) {
	return {
		from: { ...step, help: "its first step; the run's first if left out" },
		to: { ...step, help: "its last step; the run's last if left out" },
		frames: { kind: "whole", least: 2, most, usual, help: "how many, evenly from one step to the other" },
		width: { kind: "whole", least: 320, most: 1280, usual: 480, help: "in pixels" },
		height: { kind: "whole", least: 200, most: 960, usual: 300, help: "in pixels" },
		...looks,
	} as const satisfies Record<string, Option>;
}

const rows = {
	every: {
		kind: "whole",
		least: 1,
		most: Number.MAX_SAFE_INTEGER,
		help: "steps from row to row; a row for each moment that is kept of the run if left out",
	},
} as const satisfies Record<string, Option>;

const program = {
	language: { kind: "name", names: LANGUAGES, usual: "en", help: "of its comments and of what it prints" },
} as const satisfies Record<string, Option>;

/** The options of each form, by name. */
export const OPTIONS = {
	gif: film(200, 1000),
	video: film(200, 1000),
	"svg-film": film(60, 200),
	png: { of, size: { kind: "name", names: SIZES, usual: "1x", help: "480×300, 960×600 or 1200×630" }, ...looks },
	svg: { of, ...looks },
	csv: rows,
	json: rows,
	paintings: {},
	histogram: {},
	checkpoint: {},
	pytorch: program,
	notebook: program,
	batches: {
		steps: {
			kind: "whole",
			least: 1,
			most: 100_000,
			usual: 20,
			help: "of how many steps, from where the run stands, and at most 100 MB",
		},
	},
} as const satisfies Record<string, Record<string, Option>>;

type Table = typeof OPTIONS;
/** The type of an option's value after the check. */
type Value<Given> = Given extends { kind: "whole" }
	? Given extends { usual: number }
		? number
		: number | undefined
	: Given extends { kind: "name"; names: readonly (infer Name)[] }
		? Name
		: string;
/** The options of a form, with the defaults filled in. */
export type Options<Form extends keyof Table> = { [Name in keyof Table[Form]]: Value<Table[Form][Name]> };
export type FilmOptions = Options<"gif">;

/** Checks options and fills in the defaults. Throws one sentence if an option is wrong. */
export function readOptions<Form extends keyof Table>(form: Form, given: object): Options<Form> {
	check(isObject(given), "options", "an object", given);
	const table: Record<string, Option> = OPTIONS[form];
	const values = Object.entries(given).filter(([, value]) => value !== undefined);
	for (const [name, value] of values) {
		if (!Object.hasOwn(table, name)) {
			throw new Error(unknownOption(form, Object.keys(table), name, value));
		}
		checkOption(name, table[name], value);
	}
	const usual = Object.entries(table).map(([name, option]) => [name, "usual" in option ? option.usual : undefined]);
	return Object.fromEntries([...usual, ...values]) as Options<Form>;
}

function checkOption(name: string, option: Option, given: unknown) {
	if (option.kind === "whole") {
		checkWholeIn(name, option.least, option.most, given);
	} else if (option.kind === "name") {
		check(
			option.names.some((other) => other === given),
			name,
			`one of ${option.names.join(", ")}`,
			given,
		);
	} else {
		const isGood = typeof given === "string" && /^[!-~]*$/.test(given) && given.length <= LONGEST_HOST;
		check(isGood, name, `an address of at most ${LONGEST_HOST} characters, without spaces and accents`, given);
	}
}

/** Throws one sentence if this is no whole number in the range. */
export function checkWholeIn(name: string, least: number, most: number, given: unknown) {
	const isGood = Number.isInteger(given) && Number(given) >= least && Number(given) <= most;
	check(isGood, name, `a whole number from ${grouped(least)} to ${grouped(most)}`, given);
}

function unknownOption(form: string, known: string[], name: string, given: unknown) {
	const names = [...known, ...WORK].join(", ");
	return `${shown(name)} is not an option of ${form}, but ${shown(given)} was given for it; the options are ${names}`;
}

/** How far a run goes. */
type Reach = Pick<Run, "firstStep" | "lastStep">;

/** The first and the last step of a film of this run. */
export function rangeOf(run: Reach, { from, to }: Pick<FilmOptions, "from" | "to">) {
	const first = run.firstStep;
	const last = to ?? run.lastStep;
	checkWholeIn("to", first, step.most, last);
	checkWholeIn("from", first, last, from ?? first);
	return { from: from ?? first, to: last };
}

/** The fewest steps between two rows of a run's table, so that it has no more rows than a page can hold. */
export function leastEvery(run: Reach) {
	return Math.max(Math.ceil((run.lastStep - run.firstStep) / MOST_ROWS), rows.every.least);
}

/** Checks the steps between two rows of a run's table. */
export function checkEvery(run: Reach, every: number) {
	checkWholeIn("every", leastEvery(run), rows.every.most, every);
}
