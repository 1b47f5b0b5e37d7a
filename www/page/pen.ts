// Writes the page's address at most once a second. It stops if the browser does not allow it.

/** The least time between two writes, in milliseconds. */
const EVERY = 1000;

export class Pen {
	readonly #write;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#last = Number.NEGATIVE_INFINITY;
	/** Undefined until the first attempt. */
	#isAllowed: boolean | undefined;

	/** @param write writes what is due, using `put` */
	constructor(write: () => void) {
		this.#write = write;
	}

	/** Has the address written, at once or when a second has passed. */
	soon() {
		if (this.#timer === undefined && this.#isAllowed !== false) {
			const wait = Math.max(this.#last + EVERY - performance.now(), 0);
			this.#timer = setTimeout(() => {
				this.#timer = undefined;
				this.#write();
			}, wait);
		}
	}

	/** Writes the address of the present history entry, or adds an entry. */
	put(how: "replaceState" | "pushState", state: unknown, address: string) {
		if (this.#isAllowed === false) {
			return;
		}
		this.#last = performance.now();
		try {
			history[how](state, "", address);
			this.#isAllowed = true;
		} catch {
			// In a sandbox or from a file, writing never works. If it worked before, there were too many writes at once, and it will work
			// again.
			this.#isAllowed ??= false;
		}
	}
}
