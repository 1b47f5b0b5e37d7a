// npm run map: makes the maps that come with the page, by the project's own command. It takes some 12 minutes a map and core.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LETTERS } from "../www/map/shipped.js";
import { gridOf } from "../www/outcomes/spec.js";
import { main } from "./main.mjs";
import { root, run } from "./tools.mjs";

/** The command's own. */
const PRESET = "pytorch-upstream";
const SIZE = 48;
const STEPS = 5000;
const LOSSES = /** @type {const} */ (["minimax", "nonSaturating"]);

await main(async () => {
	run("node", ["scripts/build.mjs"]);
	const { default: init, Gan } = await import("../pkg/gan_painter.js");
	await init({ module_or_path: readFileSync(join(root, "pkg", "gan_painter_bg.wasm")) });
	const folder = mkdtempSync(join(tmpdir(), "gan-painter-map-"));
	try {
		for (const loss of LOSSES) {
			const args = ["map", "--size", String(SIZE), "--steps", String(STEPS), "--seed", "1", "--loss", loss];
			const table = join(folder, `${loss}.csv`);
			run("node", [join("dist", "npm", "command.js"), ...args, "--out", table]);
			const text = write(pack(`npx gan-painter ${args.join(" ")}`, table, Gan.preset(PRESET).config));
			writeFileSync(join(root, "www", "map", "shipped", `${loss}.json`), text);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
});

/**
 * The map in the form in which it is stored.
 * @param {string} command the command that made the table
 * @param {string} table the table's file; its settings stand beside it
 * @param {import("../pkg/gan_painter.js").Config} preset the settings with which the command begins
 * @returns {import("../www/map/shipped.js").Shipped}
 */
function pack(command, table, preset) {
	const { config, x: painters, y: critics, size, steps } = JSON.parse(readFileSync(`${table}.json`, "utf8"));
	// The command's settings have no rates.
	const complete = { ...preset, ...config };
	const spec = { config: complete, x: painters, y: critics, size, steps, seeds: 1 };
	const [, ...lines] = readFileSync(table, "utf8").trim().split("\n");
	const rows = new Map(lines.map((line) => [line.split(",").slice(0, 2).join(), line.split(",")]));
	const { x, y } = gridOf(spec);
	// The first row of the map is the one with the smallest y.
	const cells = y.flatMap((critic) => x.map((painter) => needed(rows, `${painter},${critic}`)));
	const letters = new Map(Object.entries(LETTERS).map(([letter, verdict]) => [String(verdict), letter]));
	const verdicts = y.map((_, row) => cells.slice(row * SIZE, (row + 1) * SIZE).map((cell) => letters.get(cell[4])));
	const numbers = (/** @type {number} */ column) => cells.map((cell) => Number(Number(cell[column]).toPrecision(2)));
	return { command, spec, verdicts: verdicts.map((row) => row.join("")), distances: numbers(5), varieties: numbers(6) };
}

/**
 * @param {Map<string, string[]>} rows
 * @param {string} rates
 */
function needed(rows, rates) {
	const row = rows.get(rates);
	if (!row) {
		throw new Error(`the table has no row for the rates ${rates}`);
	}
	return row;
}

/**
 * The map as JSON, with a line for each row.
 * @param {import("../www/map/shipped.js").Shipped} map
 */
function write({ command, spec, verdicts, distances, varieties }) {
	const text = (/** @type {unknown} */ value) => JSON.stringify(value);
	const inRows = (/** @type {number[]} */ numbers) =>
		`[\n${verdicts.map((_, row) => numbers.slice(row * SIZE, (row + 1) * SIZE).join(",")).join(",\n")}\n]`;
	return `{
"command": ${text(command)},
"spec": ${text(spec)},
"verdicts": [\n${verdicts.map(text).join(",\n")}\n],
"distances": ${inRows(distances)},
"varieties": ${inRows(varieties)}
}
`;
}
