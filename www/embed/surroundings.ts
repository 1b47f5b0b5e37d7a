// The surroundings of a tag wherever it stands or is moved: the page's language, its colours, and its keys.

import { signal } from "@preact/signals";
import { viewOf } from "../dom/home.js";
import { followLanguage } from "../dom/language.js";
import { followHost, type Scheme } from "./host.js";
import { guardKeys } from "./keys.js";

export class Surroundings {
	readonly language = signal<string | null>(null);
	readonly scheme = signal<Scheme>("light");
	readonly #host: HTMLElement;
	readonly #root: ShadowRoot;
	readonly #isReady: () => boolean;
	#endings: (() => void)[] = [];

	/**
	 * @param root shadow root of the host
	 * @param isReady whether the tag has a run
	 */
	constructor(host: HTMLElement, root: ShadowRoot, isReady: () => boolean) {
		this.#host = host;
		this.#root = root;
		this.#isReady = isReady;
		this.settle();
	}

	/** Follows the surroundings of the tag's present place. */
	settle() {
		this.leave();
		this.#endings = [
			followLanguage(this.#host, (now) => (this.language.value = now)),
			followHost(this.#host, this.#root, (now) => (this.scheme.value = now)),
			guardKeys(viewOf(this.#host), { root: this.#root, isReady: this.#isReady }),
		];
	}

	leave() {
		this.#endings.forEach((end) => end());
		this.#endings = [];
	}
}
