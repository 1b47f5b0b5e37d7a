// A part of the page that is loaded later and may fail to arrive.

import { signal } from "@preact/signals";

export class Late<Module> {
	/** A part that is "away" may still come. One that is "gone" can't come any more on this page. */
	readonly state = signal<"loading" | "away" | "gone" | "here">("loading");
	/** Resolves when the part has arrived, however many attempts that took. */
	readonly here: Promise<Module>;
	readonly #import;
	readonly #address;
	#arrive: (module: Module) => void = () => {};
	#tries = 0;

	/** @param address the address of the imported file, left out if somebody else's bundler names the file */
	constructor(load: () => Promise<Module>, address?: string) {
		this.#import = load;
		this.#address = address;
		this.here = new Promise((resolve) => {
			this.#arrive = resolve;
		});
	}

	/** Begins loading. Calling it again does nothing. */
	load() {
		if (this.#tries === 0) {
			void this.#try();
		}
	}

	/** Tries again after the part did not arrive. */
	again() {
		if (this.state.peek() !== "loading") {
			void this.#try();
		}
	}

	async #try() {
		const tries = this.#tries++;
		this.state.value = "loading";
		try {
			// Some engines keep a failed import, so that it fails again. With another query it counts as another import.
			const again = () => import(/* @vite-ignore */ `${this.#address}?again=${tries}`);
			this.#arrive(await (tries === 0 || this.#address === undefined ? this.#import() : again()));
			this.state.value = "here";
		} catch {
			this.state.value = (await this.#isGone()) ? "gone" : "away";
		}
	}

	/**
	 * Whether the script is gone from the server, or fails although the server has it, for example because a script that it needs is
	 * gone.
	 */
	async #isGone() {
		if (this.#address === undefined) {
			return false;
		}
		try {
			const { status, ok, headers, body } = await fetch(this.#address, { cache: "no-store" });
			void body?.cancel();
			const isScript = /javascript/i.test(headers.get("content-type") ?? "");
			return [404, 410].includes(status) || (ok && (!isScript || this.#tries > 1));
		} catch {
			return false;
		}
	}
}
