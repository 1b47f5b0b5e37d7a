// Lets work stand still until it may go on, or until nobody wants it any more.

export class Gate {
	#isOpen = true;
	/** Whoever waits at the gate. */
	readonly #waiting = new Set<() => void>();

	set(isOpen: boolean) {
		this.#isOpen = isOpen;
		if (isOpen) {
			this.#waiting.forEach((pass) => pass());
		}
	}

	/** Resolves as soon as the gate is open or the work is aborted. */
	async pass(signal: AbortSignal) {
		while (!this.#isOpen && !signal.aborted) {
			await new Promise<void>((resolve) => {
				const pass = () => {
					this.#waiting.delete(pass);
					signal.removeEventListener("abort", pass);
					resolve();
				};
				this.#waiting.add(pass);
				signal.addEventListener("abort", pass);
			});
		}
	}
}
