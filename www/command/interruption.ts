// Ctrl+C, and what else ends a command before it is done.

/** Exit codes, as a shell has them: 128 and the signal's number. */
const CODES = { SIGINT: 130, SIGTERM: 143 };

export class Interruption extends Error {
	readonly exitCode;

	constructor(name: keyof typeof CODES) {
		super(`interrupted by ${name}`);
		this.exitCode = CODES[name];
	}
}

/** A signal that aborts when the process is told to end, with an Interruption. Told once more, the process ends at once. */
export function listen() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"] as const) {
		process.once(name, () => controller.abort(new Interruption(name)));
	}
	return controller.signal;
}
