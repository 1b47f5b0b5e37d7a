// Shows the progress of a command in one line of the terminal, which is overwritten. A pipe gets no such line.

const TO_THE_START = "\r";
const ERASE_THE_REST = "\u001B[K";

export class Progress {
	readonly #terminal = process.stderr.isTTY ? process.stderr : undefined;
	#shown = "";

	/**
	 * @param share the share of the task that is done, from 0 to 1
	 * @param more what else is known of it
	 */
	show(task: string, share: number, ...more: string[]) {
		const text = [`${task}: ${Math.floor(share * 100)} %`, ...more].join(", ");
		if (text !== this.#shown) {
			this.#shown = text;
			this.#terminal?.write(TO_THE_START + text + ERASE_THE_REST);
		}
	}

	/** Removes the line. */
	end() {
		if (this.#shown) {
			this.#terminal?.write(TO_THE_START + ERASE_THE_REST);
		}
	}
}
