// How far a command is: one line on the terminal, written again and again. In a pipe there is none.

const TO_THE_START = "\r";
const ERASE_THE_REST = "\u001B[K";

export class Progress {
	readonly #terminal = process.stderr.isTTY ? process.stderr : undefined;
	#shown = "";

	/** @param share of the task that is done, from 0 to 1 */
	show(task: string, share: number) {
		const text = `${task}: ${Math.floor(share * 100)} %`;
		if (text !== this.#shown) {
			this.#shown = text;
			this.#terminal?.write(TO_THE_START + text + ERASE_THE_REST);
		}
	}

	/** Leaves no line behind. */
	end() {
		if (this.#shown) {
			this.#terminal?.write(TO_THE_START + ERASE_THE_REST);
		}
	}
}
