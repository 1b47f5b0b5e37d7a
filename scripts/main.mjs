import { Failure } from "./tools.mjs";

/**
 * Runs a command's body. A failure that has a sentence prints that sentence and ends the command with exit code 1.
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
