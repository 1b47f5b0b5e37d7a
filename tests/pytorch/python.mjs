// Python processes with PyTorch, for the scripts of runs: see run_scripts.py.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { needTorch } from "../../scripts/tools.mjs";

const PROGRAM = fileURLToPath(new URL("run_scripts.py", import.meta.url));

/** A Python process that does one job after the other. */
export class Python {
	#process;
	#answers;

	constructor() {
		this.#process = spawn(needTorch(), [PROGRAM], { stdio: ["pipe", "pipe", "inherit"] });
		this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
	}

	/** Does a job, and throws Python's own traceback if that fails. A process does one at a time. */
	async run(job) {
		this.#process.stdin.write(`${JSON.stringify(job)}\n`);
		const { value: line } = await this.#answers.next();
		if (line === undefined) {
			throw new Error(`Python ended without an answer to ${JSON.stringify(job)}`);
		}
		const answer = JSON.parse(line);
		if (answer.error) {
			throw new Error(answer.error);
		}
		return answer;
	}

	end() {
		this.#process.stdin.end();
	}
}

/** Does the jobs in two processes at once. Gives their answers in the order of the jobs. */
export async function runAll(jobs) {
	const answers = [];
	let next = 0;
	const work = async (python) => {
		while (next < jobs.length) {
			const at = next++;
			answers[at] = await python.run(jobs[at]);
		}
		python.end();
	};
	await Promise.all([work(new Python()), work(new Python())]);
	return answers;
}
