// A part of the page that is loaded later, and may not arrive.

import { signal } from "@preact/signals";

export class Late<Module> {
	/** "away" may come yet; "gone" comes no more on this page. */
	readonly state = signal<"loading" | "away" | "gone" | "here">("loading");
	/** Resolves when it has arrived, however often it was tried. */
	readonly here: Promise<Module>;
	readonly #import;
	readonly #address;
	#arrive: (module: Module) => void = () => {};
	#tries = 0;

	/** @param address of the file that is imported; left out where a bundler of others names it */
	constructor(load: () => Promise<Module>, address?: string) {
		this.#import = load;
		this.#address = address;
		this.here = new Promise((resolve) => {
			this.#arrive = resolve;
		});
	}

	/** Begins; asked once more it does nothing. */
	load() {
		if (this.#tries === 0) {
			void this.#try();
		}
	}

	/** Once more, after it did not arrive. */
	again() {
		if (this.state.peek() !== "loading") {
			void this.#try();
		}
	}

	async #try() {
		const tries = this.#tries++;
		this.state.value = "loading";
		try {
			// Some engines keep an import that failed, and it fails again: under another query it is another one.
			const again = () => import(/* @vite-ignore */ `${this.#address}?again=${tries}`);
			this.#arrive(await (tries === 0 || this.#address === undefined ? this.#import() : again()));
			this.state.value = "here";
		} catch {
			this.state.value = (await this.#isGone()) ? "gone" : "away";
		}
	}

	/** Whether the server has no such script any more, or has it, and it fails even so: as when one that it needs is gone. */
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
