// The tag <gan-painter>, for other people's pages: its life, its methods and its events.

import css from "./element.css?inline";
import { Embedded } from "./embed.js";
import type {
	CSVOptions,
	GanPainter as PublicTag,
	GanPainterProperties,
	GIFOptions,
	PNGOptions,
	SVGOptions,
	TakeOptions,
} from "./npm/element.js";
import { defineProperties, OBSERVED, Properties } from "./properties.js";
import { take, takeLook } from "./take.js";
import { loadEngine } from "../engine/engine.js";
import type { Config } from "../run/run.js";
import { isTooOld } from "../dom/oldest.js";
import { createAdoption } from "../stage/styles.js";
import { showTooOld } from "../dom/too-old.js";

const NAME = "gan-painter";
const adoptStyles = createAdoption(css);

/** Where pages are rendered before there is a browser, there is nothing to extend, and nothing is defined. */
const Base = (globalThis.HTMLElement ?? class {}) as new () => HTMLElement & GanPainterProperties;

class GanPainter extends Base implements PublicTag {
	#root = this.attachShadow({ mode: "open" });
	#box = document.createElement("div");
	#embedded: Embedded | undefined;
	#observer = new MutationObserver((records) => this.#notice(records));
	#properties = new Properties(this, {
		isThere: () => this.#embedded?.stage.run !== undefined,
		holds: (name) => this.#embedded?.holds(name),
		catchUp: () => this.#notice(this.#observer.takeRecords()),
	});

	static {
		defineProperties(this.prototype, (tag) => tag.#properties);
	}

	constructor() {
		super();
		adoptStyles(this.#root);
		this.#box.className = "embedded gan-colours";
		this.#root.append(this.#box);
		this.#observer.observe(this, { attributeFilter: OBSERVED });
		this.#properties.takeOver();
	}

	connectedCallback() {
		this.#embedded?.settle();
		this.#embedded ??= new Embedded(
			this,
			this.#root,
			this.#box,
			(name, detail) => {
				this.dispatchEvent(new CustomEvent(name, { detail }));
			},
			this.#properties,
		);
	}

	disconnectedCallback() {
		this.#embedded?.leave();
		// When it is only moved, it is back by then.
		queueMicrotask(() => this.isConnected || this.#end());
	}

	#end() {
		this.#embedded?.dispose();
		this.#embedded = undefined;
	}

	#notice(records: MutationRecord[]) {
		if (records.length > 0 || this.#properties.isWritten) {
			this.#follow();
		}
	}

	#follow() {
		if (this.#embedded?.failed) {
			this.#end();
			this.connectedCallback();
		} else {
			this.#embedded?.follow();
		}
	}

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

	async step(steps?: number) {
		return (await this.#ready()).step(steps);
	}

	async goto(step: number) {
		return (await this.#ready()).goto(step);
	}

	async reset(config?: Partial<Config>) {
		await (await this.#ready()).reset(config);
	}

	async toGIF(options?: GIFOptions) {
		return takeLook(await this.#ready(), "gif", options);
	}

	async toPNG(options?: PNGOptions) {
		return takeLook(await this.#ready(), "png", options);
	}

	async toSVG(options?: SVGOptions) {
		return takeLook(await this.#ready(), "svg", options);
	}

	async toCSV(options?: CSVOptions) {
		return take(await this.#ready(), "csv", options);
	}

	async checkpoint(options?: TakeOptions) {
		return take(await this.#ready(), "checkpoint", options);
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
	#leave: (() => void) | undefined;

	connectedCallback() {
		this.#leave?.();
		this.#leave = showTooOld(this);
	}

	disconnectedCallback() {
		this.#leave?.();
	}
}

// The script may be on the page twice.
if (globalThis.customElements && !customElements.get(NAME)) {
	customElements.define(NAME, isTooOld() ? TooOld : GanPainter);
}

export { GanPainter, loadEngine };
