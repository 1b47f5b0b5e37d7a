// The upper rows of a picture: the step, the two numbers with their goals, the class in a conditional run, and the verdict.

import { widthOf } from "../draw/glyphs.js";
import type { Ink, Shape } from "../draw/shapes.js";
import { GOALS } from "../run/goals.js";
import { decimal, NOTHING } from "../words/decimal.js";
import { drawn } from "../words/drawn.js";
import { grouped } from "../words/grouped.js";
import { EDGE } from "./run-lines.js";
import type { Look } from "./look.js";
import type { Shot } from "./shot.js";

/** The sizes of a column's name and value, and the distance of their baselines from its top. */
const NAME = { size: 11, at: 19 };
const VALUE = { size: 16, at: 38 };
const VERDICT = { size: 13, at: 38 };
const GOAL_SIZE = 10;
/** The top and the height of a second row, which has the verdict alone. */
const [ROW, VERDICT_ROW] = [38, 18];
/** Room below the last value. */
const BELOW = 10;
/** The gap between a name and the text beside it, and the gaps between two columns. */
const [NAME_GAP, LEAST_GAP, MOST_GAP] = [5, 8, 26];
/** The largest numbers in most runs. Room is kept for them, so that nothing moves in a film. */
const [MANY_STEPS, WIDE_SCORE] = [100_000, "−99.999"];

interface Column {
	name: string;
	goal: string;
	value: string;
	width: number;
	verdict?: Ink;
}

interface Placed extends Column {
	x: number;
	/** The top of the column's row. */
	y: number;
	/** How far to the right the value is moved if it stands beside its name, because there is no room below. */
	beside: number;
}

export interface Head {
	columns: Placed[];
	height: number;
}

/** The layout of the head. It is the same in all pictures of a run. */
export function headOf(shot: Shot, { width, language }: Look): Head {
	const words = drawn[language];
	const number = (name: string, goal: string, value: string, widest: string): Column => {
		const nameWidth = widthOf(name, NAME.size) + (goal === "" ? 0 : NAME_GAP + widthOf(goal, GOAL_SIZE));
		return {
			name,
			goal,
			value,
			width: Math.max(nameWidth, widthOf(value, VALUE.size, true), widthOf(widest, VALUE.size, true)),
		};
	};
	const numbers = [
		number(words.step, "", grouped(shot.step), grouped(MANY_STEPS)),
		number(words.accuracy, words.goal(decimal(GOALS.accuracy, 1)), decimal(shot.accuracy, 2), NOTHING),
		number(words.score, words.goal(decimal(GOALS.score, 3)), decimal(shot.score, 3), WIDE_SCORE),
		...(shot.label === undefined ? [] : [number(words.label, "", String(shot.label), "")]),
	];
	const verdicts = Object.values(words.verdicts).map((text) => widthOf(text, VERDICT.size, true));
	const verdict = verdictOf(shot);
	const last: Column = {
		name: words.verdict,
		goal: "",
		value: words.verdicts[verdict],
		width: Math.max(widthOf(words.verdict, NAME.size), ...verdicts),
		verdict: VERDICT_INKS[verdict],
	};
	return placed(numbers, last, width);
}

const VERDICT_INKS: Record<ReturnType<typeof verdictOf>, Ink> = {
	learning: "ink",
	healthy: "painting",
	collapsed: "alarm",
	criticTooStrong: "alarm",
	runAway: "alarm",
};

/** The verdict. A painter beyond float32 has run away. */
function verdictOf({ truth }: Shot) {
	return truth?.verdict ?? "runAway";
}

/** Places the verdict at the right, or in a row of its own if there is no room. */
function placed(numbers: Column[], verdict: Column, width: number): Head {
	const room = width - 2 * EDGE;
	const sum = numbers.reduce((sum, column) => sum + column.width, 0);
	const isOneRow = sum + verdict.width + numbers.length * LEAST_GAP <= room;
	const gaps = isOneRow ? numbers.length : numbers.length - 1;
	const gap = Math.min((room - sum - (isOneRow ? verdict.width : 0)) / gaps, MOST_GAP);
	let x = EDGE;
	const columns = numbers.map((column) => {
		const here = { ...column, x, y: 0, beside: 0 };
		x += column.width + gap;
		return here;
	});
	const last = isOneRow
		? { ...verdict, x: width - EDGE - verdict.width, y: 0, beside: 0 }
		: { ...verdict, x: EDGE, y: ROW, beside: widthOf(verdict.name, NAME.size) + NAME_GAP };
	return { columns: [...columns, last], height: VALUE.at + (isOneRow ? 0 : VERDICT_ROW) + BELOW };
}

export function headShapes(head: Head): Shape[] {
	return [...namesIn(head), ...head.columns.map(valueIn)];
}

/** The parts that are the same in every picture. */
export function namesIn({ columns }: Head) {
	return columns.flatMap(({ name, goal, x, y }): Shape[] => {
		const text = { kind: "text", y: y + NAME.at, align: "start", ink: "muted" } as const;
		const after = x + widthOf(name, NAME.size) + NAME_GAP;
		return [
			{ ...text, x, text: name, size: NAME.size },
			...(goal === "" ? [] : [{ ...text, x: after, text: goal, size: GOAL_SIZE }]),
		];
	});
}

export function valueIn({ value, x, y, beside, verdict }: Placed) {
	const { size, at } = verdict ? VERDICT : VALUE;
	const baseline = y + (beside > 0 ? NAME.at : at);
	const ink: Ink = verdict ?? "ink";
	return { kind: "text", x: x + beside, y: baseline, text: value, size, bold: true, align: "start", ink } as const;
}
