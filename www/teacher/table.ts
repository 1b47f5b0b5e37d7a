// The rows of checked links in words, for the page's table and as tab-separated text for a spreadsheet.

import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";
import type { TeacherWords } from "../words/teacher.js";
import type { Row } from "./checker.js";
import type { LinkProblem } from "./links.js";
import { controlName, judgedText } from "./names.js";
import type { Remark } from "./remarks.js";
import type { Refused } from "./replay.js";

/** The columns of the table and the text. */
export const COLUMNS = ["name", "goal", "step", "hash", "verdict", "remarks", "link"] as const;

/** A row in words. Some columns have several lines. */
export interface Told {
	name: string;
	/** Whether the goal is met; undefined if there is no goal, or nothing could be judged. */
	isMet: boolean | undefined;
	goal: string;
	/** Each condition with the value that was found. */
	conditions: string[];
	step: string;
	hash: string;
	isHashRight: boolean | undefined;
	verdict: string;
	remarks: string[];
}

export function nameOf({ name, line }: Pick<Row, "name" | "line">, own: TeacherWords) {
	return name === "" ? own.line(String(line)) : name;
}

export function tell(row: Row, rows: readonly Row[], words: Words, own: TeacherWords): Told {
	const { outcome, hashGiven, remarks, sameAs } = row;
	const name = nameOf(row, own);
	const same = sameAs === undefined ? [] : [own.sameAs(nameOf(rows[sameAs], own))];
	const others = [...same, ...remarks.map((remark) => remarkText(remark, words, own))];
	const nothing = { isMet: undefined, conditions: [], step: "", hash: "", isHashRight: undefined, verdict: "" };
	if (!outcome) {
		return { ...nothing, name, goal: own.waiting, remarks: others };
	}
	if (!("made" in outcome)) {
		return { ...nothing, name, goal: "", remarks: [problemText(outcome, own), ...others] };
	}
	const { judged, step, hash, verdict } = outcome;
	const isMet = judged.length > 0 ? judged.every(({ met }) => met) : undefined;
	const isHashRight = hashGiven === undefined ? undefined : hashGiven.toLowerCase() === hash;
	return {
		name,
		isMet,
		goal: isMet === undefined ? own.noGoal : `${isMet ? own.yes : own.no} ${isMet ? own.met : own.missed}`,
		conditions: judged.map((each) => judgedText(each, own)),
		step: grouped(step),
		hash:
			isHashRight === undefined
				? own.notGiven
				: isHashRight
					? `${own.yes} ${own.right}`
					: `${own.no} ${own.differs(hash)}`,
		isHashRight,
		verdict: own.verdictNames[verdict],
		remarks: others,
	};
}

/** The whole table, with one row per line and tabs between the cells. */
export function asText(rows: readonly Row[], words: Words, own: TeacherWords) {
	const lines = rows.map((row) => {
		const { name, goal, conditions, step, hash, verdict, remarks } = tell(row, rows, words, own);
		return [name, [goal, ...conditions].join("; "), step, hash, verdict, remarks.join(" "), row.href ?? ""];
	});
	const head = COLUMNS.map((column) => own.columns[column]);
	return [head, ...lines].map((cells) => cells.map(cell).join("\t")).join("\n");
}

/** A cell that a spreadsheet reads as text. If it looks like a formula or a quotation, an apostrophe is put before it. */
export function cell(text: string) {
	const line = text.replace(/\s+/g, " ").trim();
	return /^[=+\-@"＝＋－＠]/.test(line) ? `'${line}` : line;
}

function remarkText(remark: Remark, words: Words, own: TeacherWords) {
	switch (remark.what) {
		case "changed":
			return own.lockChanged(controlName(remark.name, words, own));
		case "problem":
			return remark.message;
		default:
			return own[remark.what];
	}
}

/** What is wrong with a link. */
export function problemText(problem: LinkProblem | Refused, own: TeacherWords) {
	switch (problem.what) {
		case "foreign":
			return own.problems.foreign(problem.given);
		case "refused":
			return own.problems.refused(problem.message);
		default:
			return own.problems[problem.what];
	}
}
