// Writes the page's address, once a second at most; where the browser does not let it, it stops.

/** Milliseconds between two writes, at least. */
const EVERY = 1000;

export class Pen {
	readonly #write;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#last = Number.NEGATIVE_INFINITY;
	/** Undefined until it was tried. */
	#isAllowed: boolean | undefined;

	/** @param write writes what is due, by `put` */
	constructor(write: () => void) {
		this.#write = write;
	}

	/** Has it written: at once, or when a second is over. */
	soon() {
		if (this.#timer === undefined && this.#isAllowed !== false) {
			const wait = Math.max(this.#last + EVERY - performance.now(), 0);
			this.#timer = setTimeout(() => {
				this.#timer = undefined;
				this.#write();
			}, wait);
		}
	}

	/** Writes the address of the entry of the history that is on show, or adds an entry. */
	put(how: "replaceState" | "pushState", state: unknown, address: string) {
		if (this.#isAllowed === false) {
			return;
		}
		this.#last = performance.now();
		try {
			history[how](state, "", address);
			this.#isAllowed = true;
		} catch {
			// In a sandbox, or from a file, it is never allowed. Where it was before, there were too many at once, and it will be again.
			this.#isAllowed ??= false;
		}
	}
}
