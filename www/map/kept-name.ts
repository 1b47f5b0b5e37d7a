// The names of kept maps, apart from what reads and writes them: they are asked for first.

import type { MapSpec } from "../outcomes/spec.js";

/**
 * The name under which a map is kept: the engine's version, because another one may compute other bits, and all that the map is made
 * of, in an order of its own.
 * @param spec plain, see `plainSpec`
 */
export function keyOf(version: string, spec: MapSpec) {
	return `${version} ${JSON.stringify(spec, (_, value: unknown) => (isPlain(value) ? inOrder(value) : value))}`;
}

function isPlain(value: unknown): value is object {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(value: object) {
	return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
