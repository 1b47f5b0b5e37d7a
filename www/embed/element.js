// @ts-check
// The tag <gan-painter>, for other people's pages: its life, its methods and its events.

import { element } from "../dom/dom.js";
import css from "./element.css?inline";
import { embed } from "./embed.js";
import { loadEngine } from "../engine/engine.js";
import { isTooOld } from "../dom/oldest.js";
import { createAdoption } from "../stage/styles.js";
import { showTooOld } from "../dom/too-old.js";

const NAME = "gan-painter";
/** A page may change these as often as it likes: nothing here depends on them. */
const FOREIGN = ["class", "id", "style"];
const adoptStyles = createAdoption(css);

/** Where pages are rendered before there is a browser, there is nothing to extend, and nothing is defined. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

class GanPainter extends Base {
	#root = this.attachShadow({ mode: "open" });
	#box = element("div", { class: "embedded gan-colours" });
	/** @type {ReturnType<typeof embed> | undefined} */
	#embedded;

	constructor() {
		super();
		adoptStyles(this.#root);
		this.#root.append(this.#box);
		// Not a list of attributes: the engine knows what there is to set.
		const observer = new MutationObserver((records) => {
			if (records.some(({ attributeName }) => !FOREIGN.includes(attributeName ?? ""))) {
				this.#follow();
			}
		});
		observer.observe(this, { attributes: true });
	}

	connectedCallback() {
		this.#embedded ??= embed(this, this.#box, (name, detail) => {
			this.dispatchEvent(new CustomEvent(name, { detail }));
		});
	}

	disconnectedCallback() {
		// When it is only moved, it is back by then.
		queueMicrotask(() => this.isConnected || this.#end());
	}

	#end() {
		this.#embedded?.dispose();
		this.#embedded = undefined;
	}

	#follow() {
		if (this.#embedded?.failed) {
			this.#end();
			this.connectedCallback();
		} else {
			this.#embedded?.follow();
		}
	}

	/** The running Gan; undefined until it is ready. A reset makes another one. */
	get gan() {
		return this.#embedded?.stage.gan;
	}

	get state() {
		return this.#embedded?.stage.state ?? "disposed";
	}

	// Each of these waits until it is ready, and resolves when it is done.

	async play() {
		(await this.#ready()).play();
	}

	async pause() {
		(await this.#ready()).pause();
	}

	/** @param {number} [steps] */
	async step(steps) {
		(await this.#ready()).step(steps);
	}

	/**
	 * Shows another step of the run; one that was not reached yet is trained up to.
	 * @param {number} step
	 */
	async goto(step) {
		(await this.#ready()).goto(step);
	}

	/**
	 * Starts again from step 0, with other settings if they are given. A setting that the engine refuses rejects, and the
	 * run goes on as it was.
	 * @param {Partial<import("../run/run.js").Config>} [config]
	 */
	async reset(config) {
		(await this.#ready()).reset(config);
	}

	async #ready() {
		if (!this.#embedded) {
			throw new Error(`this ${NAME} is in no document`);
		}
		const { stage } = this.#embedded;
		await stage.ready;
		return stage;
	}
}

/** In the place of the tag, where the browser is too old for it. */
class TooOld extends Base {
	connectedCallback() {
		if (!this.shadowRoot) {
			showTooOld(this);
		}
	}
}

// The script may be on the page twice.
if (globalThis.customElements && !customElements.get(NAME)) {
	customElements.define(NAME, isTooOld() ? TooOld : GanPainter);
}

export { GanPainter, loadEngine };
