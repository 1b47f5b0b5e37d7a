// Those who have sent a tag's run to a step and wait for it to arrive. The run may go on when the tag is put back, but nobody waits
// that long.

export class Arrivals {
	readonly #waiting = new Set<(isThere: boolean) => void>();

	/** Resolves to whether the run arrived. If the wait ends before, it resolves to false. */
	of(arrival: Promise<boolean>) {
		return new Promise<boolean>((resolve, reject) => {
			this.#waiting.add(resolve);
			void arrival.then(resolve, reject).then(() => this.#waiting.delete(resolve));
		});
	}

	/** Ends all waits. */
	end() {
		this.#waiting.forEach((resolve) => resolve(false));
		this.#waiting.clear();
	}
}
