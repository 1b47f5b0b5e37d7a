// Which parts of the loop a place in a step is about.

import type { Acting } from "../code/doing.js";
import type { Line } from "../code/line.js";
import { type Part, partOf } from "../code/parts.js";
import type { NodeName, WireName } from "./wires.js";

export interface Lit {
	nodes: readonly NodeName[];
	wires: readonly WireName[];
}

export const NONE: Lit = { nodes: [], wires: [] };

const OF_PARTS: Record<Exclude<Part, "gradient" | "update">, Lit> = {
	given: { nodes: ["artist", "artists", "ideas"], wires: ["artist", "ideas"] },
	label: { nodes: ["painting", "artists"], wires: ["shown", "artists"] },
	paint: { nodes: ["ideas", "painter", "painting"], wires: ["ideas", "painting"] },
	judgeReal: { nodes: ["artists", "critic", "verdict"], wires: ["artists", "verdict"] },
	judgePainted: { nodes: ["painting", "critic", "verdict"], wires: ["shown", "verdict"] },
	loss: { nodes: ["verdict"], wires: [] },
};

export function litAt(line: Line, { flow, doing }: Acting): Lit {
	const part = partOf(line);
	if (part !== "gradient" && part !== "update") {
		return OF_PARTS[part];
	}
	const player = line.learner === "G" ? "painter" : "critic";
	if (flow === "gradient") {
		return { nodes: ["critic", "advice", player], wires: ["advice", "back"] };
	}
	return { nodes: doing.G === "moves" ? [player, "painting"] : [player], wires: [] };
}
