// The contestants of peers.py, in a Python process that keeps running. A request and an answer are one line of JSON each.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { env, Failure, output, root } from "../scripts/tools.mjs";

/**
 * @typedef {object} Peers
 * @property {(import("./rounds.mjs").Entry & { name: string })[]} entries
 * @property {{ name: string, why: string }[]} leftOut
 * @property {() => void} stop
 */

/** @param {string} python */
export function checkPython(python) {
	if (!output(python, ["--version"])?.startsWith("Python 3")) {
		throw new Failure(`--python must be the path of a Python 3, but "${python} --version" does not answer as one`);
	}
}

/**
 * @param {string} python
 * @returns {Promise<Peers>}
 */
export async function startPeers(python) {
	const child = spawn(python, [join(root, "benches", "peers.py")], { env, stdio: ["pipe", "pipe", "inherit"] });
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	const answer = async () => {
		const { value, done } = await lines.next();
		if (done) {
			throw new Failure(`${python} benches/peers.py ended before its time (exit code ${child.exitCode})`);
		}
		return JSON.parse(value);
	};
	const { names, leftOut } = await answer();
	const entries = names.map((name) => ({
		name,
		round(steps) {
			child.stdin.write(`${JSON.stringify({ name, steps })}\n`);
			return answer();
		},
	}));
	return { entries, leftOut, stop: () => child.stdin.end() };
}
