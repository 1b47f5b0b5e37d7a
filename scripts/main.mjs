import { Failure } from "./tools.mjs";

/**
 * Runs a command's body; a failure that has a sentence ends it with that and exit code 1.
 * @param {() => void | Promise<void>} body
 */
export async function main(body) {
	try {
		await body();
	} catch (error) {
		if (!(error instanceof Failure)) {
			throw error;
		}
		console.error(`\n${error.message}`);
		process.exitCode = 1;
	}
}
