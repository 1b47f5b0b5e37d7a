// The differences between a run's listing and the script that it comes from.

import type { Listing } from "./listings.js";

/** Maps each line that the script lacks to what the script has in its place, or to "" if it has nothing there. */
export type Differences = ReadonlyMap<string, string>;

export function differencesOf(listing: Listing, script: Listing): Differences {
	const [lines, scripts] = [linesOf(listing), linesOf(script)];
	const values = new Map(scripts.flatMap((line) => assigned(line)));
	const others = lines.filter((line) => !scripts.includes(line));
	return new Map(others.map((line) => [line, assigned(line).map(([name]) => values.get(name) ?? "")[0] ?? ""]));
}

function linesOf({ beginning, head, blocks }: Listing) {
	const loop = blocks.flatMap(({ head, groups }) => [head ?? "", ...groups.flat().map(({ code }) => code)]);
	return [...beginning, head, ...loop].filter((line) => line !== "");
}

/** The name that a line assigns and its value: "LR_D" and "0.0001", or "for step" and "range(10000)". Empty for other lines. */
function assigned(line: string): [name: string, value: string][] {
	const [, name, value] = line.match(/^(.*?)(?: = | in )(.*?):?$/) ?? [];
	return name ? [[name.trim(), value]] : [];
}
