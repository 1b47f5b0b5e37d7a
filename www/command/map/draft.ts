// A file that gets its name only when it is complete.

import { appendFileSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { unwritable } from "../file.js";

/** Letters that are written at once: with one write for each line, a map of millions would take minutes. */
const PIECE = 1 << 20;

export class Draft {
	readonly #path;
	readonly #draft;
	#file: number | undefined;
	#waiting = "";

	constructor(path: string) {
		this.#path = path;
		this.#draft = join(dirname(path), `.gan-painter-map-${process.pid}.part`);
		this.#file = this.#named(() => openSync(this.#draft, "wx"));
	}

	write(line: string) {
		this.#waiting += `${line}\n`;
		if (this.#waiting.length >= PIECE) {
			this.#flush();
		}
	}

	/** Gives the file its name. */
	finish() {
		this.#flush();
		this.#named(() => {
			fsyncSync(this.#file!);
			renameSync(this.#draft, this.#path);
		});
	}

	/** Leaves nothing of an unfinished file. */
	drop() {
		if (this.#file !== undefined) {
			closeSync(this.#file);
			this.#file = undefined;
			rmSync(this.#draft, { force: true });
		}
	}

	#flush() {
		this.#named(() => appendFileSync(this.#file!, this.#waiting));
		this.#waiting = "";
	}

	#named<Answer>(action: () => Answer) {
		try {
			return action();
		} catch (error) {
			throw unwritable(this.#path, error);
		}
	}
}
