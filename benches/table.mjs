// The measured numbers as text: for the terminal, and as Markdown between the markers in docs/.

const START = {
	steps: "<!-- npm run bench writes the steps -->",
	parts: "<!-- npm run bench writes the parts -->",
	panels: "<!-- npm run bench writes the panels -->",
	map: "<!-- npm run bench writes the map -->",
	workers: "<!-- npm run bench writes the workers -->",
};
const END = "<!-- end -->";

/** Writes a number with as many digits as are meaningful. */
export function digits(number) {
	return number >= 100 ? Math.round(number).toLocaleString("en-US") : number.toFixed(number >= 10 ? 1 : 2);
}

export function percent(share) {
	return `${Math.round(share * 100)} %`;
}

/**
 * Aligns columns of cells. The first line has the heads.
 * @param {string[][]} lines
 */
export function alignColumns(lines) {
	const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
	const isNumber = (column) => lines.slice(1).some((line) => /^[≤\d]/.test(line[column]));
	const pad = (cell, column) => (isNumber(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]));
	return lines.map((line) => line.map(pad).join("  ").trimEnd()).join("\n");
}

/**
 * The lines of the main table, heads first.
 * @param {import("./results.mjs").Result[]} rows
 */
export function cells(rows, words) {
	return [words.head, ...rows.map((row) => cellsOf(row, words))];
}

/**
 * @param {import("./results.mjs").Result} row
 * @param {typeof import("./words.mjs").en} words
 */
function cellsOf({ name, place, system, micros, stepsPerSecond, ratio, shares }, words) {
	const { lower, median, upper } = micros;
	return [
		words.names[name] ?? name,
		place,
		words.systems[system] ?? system,
		`${digits(median)} (${digits(lower)} … ${digits(upper)})`,
		digits(stepsPerSecond),
		name === "ours" ? "" : digits(ratio),
		shares ? percent(shares.dense) : "",
		shares ? percent(shares.executed) : "",
	];
}

/**
 * The lines of the growth's table, heads first.
 * @param {Awaited<ReturnType<typeof import("./growth.mjs").measureGrowth>>} curves
 * @param {typeof import("./growth.mjs").GOAL} goal
 */
export function growthCells(curves, goal) {
	const head = ["size", "is", "µs a step", "of the peak", `goal ${percent(goal.share)}`];
	const lines = curves.flatMap(({ size, points }) =>
		points.map(({ value, micros, share }) => {
			const met = share >= goal.share ? "met" : "MISSED";
			return [size, String(value), digits(micros), percent(share), value >= goal.least[size] ? met : ""];
		}),
	);
	return [head, ...lines];
}

/**
 * The lines of the table of a step's parts, heads first.
 * @param {Awaited<ReturnType<typeof import("./step-parts.mjs").measureParts>>} measured
 * @param {typeof import("./words.mjs").en} words
 */
export function partCells({ micros, parts }, words) {
	return [
		words.partsHead,
		...parts.map(({ name, share, ofPeak }) => [
			words.parts[name] ?? name,
			digits(share * micros),
			percent(share),
			ofPeak ? percent(ofPeak) : "",
		]),
	];
}

/** The notes below the table. */
export function notes({ machine, peaks, looks, leftOut }, words) {
	const told = (numbers) => Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, digits(value)]));
	return [
		words.machine(machine),
		words.peaks(told(peaks)),
		words.looks(told(looks)),
		...leftOut.map((peer) => words.leftOut(peer)),
	];
}

export function markdown(results, words) {
	const [head, ...lines] = cells(results.rows, words);
	const emphasise = ([name, ...rest]) => [name === words.names.ours ? `**${name}**` : name, ...rest];
	return [words.above, "", markdownTable([head, ...lines.map(emphasise)], 3), "", ...notes(results, words)].join("\n");
}

/**
 * @param {string[][]} lines the heads first
 * @param {number} texts how many columns hold texts; the others hold numbers
 */
export function markdownTable([head, ...lines], texts) {
	const row = (line) => `| ${line.join(" | ")} |`.replaceAll("  ", " ");
	const rule = head.map((_, column) => (column < texts ? "---" : "---:"));
	return [head, rule, ...lines].map(row).join("\n");
}

/**
 * The text with a replacement between the markers of a table.
 * @param {string} text
 * @param {keyof typeof START} table
 * @param {string} inner
 */
export function replaceBetweenMarkers(text, table, inner) {
	const marker = START[table];
	const start = text.indexOf(marker);
	const end = text.indexOf(END, start);
	if (start < 0 || end < 0) {
		throw new Error(`there are no ${marker} and ${END} in the text`);
	}
	return `${text.slice(0, start + marker.length)}\n\n${inner}\n\n${text.slice(end)}`;
}
