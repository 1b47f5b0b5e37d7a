// Two bounds as a text of numbers: how they are written, and how a pasted text is read.

import { isObject } from "../arguments.js";
import type { Bound, Distribution, Drawn } from "./drawn.js";
import { DISTRIBUTIONS } from "./drawn.js";

/** What is wrong with a text. */
export type Problem =
	/** There are not two lists. */
	| { kind: "lists"; given: number }
	/** There are not two lists, and a part of the text is no number. */
	| { kind: "word"; given: string }
	/** A comma may be a decimal one, or stand between two numbers. */
	| { kind: "comma"; given: string }
	/** A part of a list is no number. */
	| { kind: "number"; bound: Bound; place: number; given: string }
	/** The lists differ in length. */
	| { kind: "lengths"; lower: number; upper: number }
	/** There are too few or too many numbers. */
	| { kind: "points"; given: number; least: number; most: number };

/** The bounds in a text. The distribution is given only if the text names one. */
export type Read = Pick<Drawn, Bound> & { distribution?: Distribution };

/** The lists of a text, the lower bound's first. */
interface Lists {
	lists: readonly (readonly unknown[])[];
	distribution?: Distribution;
	/** A part with a comma of which nobody knows what it means. */
	unclear?: string;
}

/** The most characters of a part that a refusal shows. */
const LONGEST = 20;
/** What stands between numbers with decimal commas, and such a number. */
const [APART, WITH_COMMA] = [/[\s;|]+/, /^[-−–+]?\d+(,\d+)?$/];
/** What stands between the numbers of a list, or around them. */
const BETWEEN = /[\s,;|，、；&=:"'`(){}[\]]+/;

/** Both bounds as two rows, the lower one first. */
export function numbersOf({ lower, upper }: Pick<Drawn, Bound>) {
	return [lower, upper].map((bound) => bound.join(", ")).join("\n");
}

/**
 * Reads two lists of numbers: two rows, two columns, two paragraphs, lists in brackets, JSON, or parts named "lower" and "upper".
 * @param limits how many numbers each may have
 */
export function readNumbers(text: string, { least, most }: { least: number; most: number }): Read | Problem {
	const { lists, distribution, unclear } = inJson(text) ?? inText(text);
	if (unclear !== undefined) {
		return { kind: "comma", given: unclear };
	}
	if (lists.length !== 2) {
		const word = lists.flat().find((part) => !Number.isFinite(numberIn(part)));
		return typeof word === "string" ? { kind: "word", given: shortened(word) } : { kind: "lists", given: lists.length };
	}
	const [lower, upper] = lists.map((list) => list.map(numberIn));
	const problem = badNumber("lower", lists[0], lower) ?? badNumber("upper", lists[1], upper);
	if (problem) {
		return problem;
	}
	if (lower.length !== upper.length) {
		return { kind: "lengths", lower: lower.length, upper: upper.length };
	}
	if (lower.length < least || lower.length > most) {
		return { kind: "points", given: lower.length, least, most };
	}
	return { lower, upper, ...(distribution && { distribution }) };
}

function badNumber(bound: Bound, given: readonly unknown[], numbers: number[]): Problem | undefined {
	const place = numbers.findIndex((number) => !Number.isFinite(number));
	return place < 0 ? undefined : { kind: "number", bound, place: place + 1, given: shortened(String(given[place])) };
}

function shortened(text: string) {
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function numberIn(part: unknown) {
	if (typeof part === "number") {
		return part;
	}
	return typeof part === "string" && part.trim() !== "" ? Number(part.replace(/^[−–]/, "-")) : Number.NaN;
}

/** The lists of a text in JSON; undefined if it is none, or has no lists. */
function inJson(text: string): Lists | undefined {
	try {
		return listsOf(JSON.parse(text));
	} catch {
		return undefined;
	}
}

function listsOf(value: unknown): Lists | undefined {
	if (Array.isArray(value) && value.length > 0 && value.every(Array.isArray)) {
		return inRows(value);
	}
	if (!isObject(value)) {
		return undefined;
	}
	const { lower, upper, distribution, artist } = value as Record<string, unknown>;
	if (Array.isArray(lower) && Array.isArray(upper)) {
		return { lists: [lower, upper], distribution: DISTRIBUTIONS.find((each) => each === distribution) };
	}
	return listsOf(artist);
}

function inText(text: string): Lists {
	return inNamed(text) ?? inBrackets(text) ?? inLines(text);
}

/** Parts that begin with the names of the bounds, as in code, in an address or in the attributes of a tag. */
function inNamed(text: string): Lists | undefined {
	const [, ...parts] = text.split(/(?:artist[-_. ]?)?\b(lower|upper)\b/i);
	const find = (name: Bound) => parts.filter((_, i) => i % 2 === 1 && parts[i - 1].toLowerCase() === name);
	const [lower, upper] = [find("lower"), find("upper")];
	return lower.length === 1 && upper.length === 1 ? { lists: [partsOf(lower[0]), partsOf(upper[0])] } : undefined;
}

function inBrackets(text: string): Lists | undefined {
	const lists = [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, inside]) => partsOf(inside));
	return lists.length > 1 ? inRows(lists) : undefined;
}

function inLines(text: string): Lists {
	const split = (by: RegExp) =>
		text
			.split(by)
			.map(partsOf)
			.filter(({ length }) => length > 0);
	const rows = split(/\r?\n/);
	const paragraphs = split(/\r?\n\s*\n/);
	const lists = rows.length > 2 && paragraphs.length === 2 ? { lists: paragraphs } : inRows(rows);
	return { ...lists, unclear: unclearIn(text) };
}

/** The first number with a comma in a row whose numbers are kept apart by something else, as where decimals have commas. */
function unclearIn(text: string) {
	for (const row of text.split(/\r?\n/)) {
		const parts = row.split(APART).filter(Boolean);
		if (parts.length > 1 && parts.every((part) => WITH_COMMA.test(part))) {
			const unclear = parts.find((part) => part.includes(","));
			if (unclear !== undefined) {
				return shortened(unclear);
			}
		}
	}
	return undefined;
}

/** Two rows, or more rows of two numbers each: these are columns. */
function inRows(rows: readonly (readonly unknown[])[]): Lists {
	const areColumns = rows.length > 2 && rows.every(({ length }) => length === 2);
	return { lists: areColumns ? [0, 1].map((column) => rows.map((row) => row[column])) : rows };
}

/** The parts of a list. In an address, a plus after a digit is a space. */
function partsOf(text: string) {
	return text
		.replace(/([\d.])\+/g, "$1 ")
		.split(BETWEEN)
		.filter(Boolean);
}
