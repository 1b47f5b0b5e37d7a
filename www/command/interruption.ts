// Handles Ctrl+C and other signals that end a command early.

/** Exit codes as in a shell: 128 plus the signal's number. */
const CODES = { SIGINT: 130, SIGTERM: 143 };

export class Interruption extends Error {
	readonly exitCode;

	constructor(name: keyof typeof CODES) {
		super(`interrupted by ${name}`);
		this.exitCode = CODES[name];
	}
}

/** A signal that aborts with an Interruption when the process is told to end. Told again, the process ends at once. */
export function listen() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"] as const) {
		process.once(name, () => controller.abort(new Interruption(name)));
	}
	return controller.signal;
}
