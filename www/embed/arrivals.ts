// What somebody waits for who has sent a tag's run to a step: the way may go on when the tag is put back, but nobody waits so long.

export class Arrivals {
	readonly #waiting = new Set<(isThere: boolean) => void>();

	/** Resolves to whether the run came there: not if the wait ends before. */
	of(arrival: Promise<boolean>) {
		return new Promise<boolean>((resolve, reject) => {
			this.#waiting.add(resolve);
			void arrival.then(resolve, reject).then(() => this.#waiting.delete(resolve));
		});
	}

	/** Nobody waits any more. */
	end() {
		this.#waiting.forEach((resolve) => resolve(false));
		this.#waiting.clear();
	}
}
