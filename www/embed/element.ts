// The tag <gan-painter> for other people's pages: its life, its methods and its events.

import css from "./element.css?inline";
import { Embedded } from "./embed.js";
import type {
	BatchesOptions,
	CSVOptions,
	GanPainter as PublicTag,
	GanPainterProperties,
	GIFOptions,
	PNGOptions,
	PyTorchOptions,
	SVGOptions,
	TakeOptions,
} from "./npm/element.js";
import { defineProperties, OBSERVED, Properties } from "./properties.js";
import { take, takeLook } from "./take.js";
import { loadEngine } from "../engine/engine.js";
import type { Config } from "../run/run.js";
import { viewOn } from "../dom/home.js";
import { isTooOld } from "../dom/oldest.js";
import { adoptAnew, createAdoption } from "../stage/styles.js";
import type { StageHandle } from "../stage/stage.js";
import { showTooOld } from "../dom/too-old.js";

const NAME = "gan-painter";
const adoptStyles = createAdoption(css);

/** If a page is rendered without a browser, there is nothing to extend, and no tag is defined. */
const Base = (globalThis.HTMLElement ?? class {}) as new () => HTMLElement & GanPainterProperties;

class GanPainter extends Base implements PublicTag {
	#root = this.attachShadow({ mode: "open" });
	#box = document.createElement("div");
	#embedded: Embedded | undefined;
	#observer = new MutationObserver((records) => this.#notice(records));
	#properties = new Properties(this, {
		isThere: () => this.#embedded?.stage.run !== undefined && !this.#isBehind,
		holds: (name) => this.#embedded?.holds(name),
		catchUp: () => this.#notice(this.#observer.takeRecords()),
	});

	static {
		defineProperties(this.prototype, (tag) => tag.#properties);
	}
	/** Ends listening to the window that the tag is in. */
	#leaving = new AbortController();
	/** Whether something was changed while the tag slept. */
	#isBehind = false;

	constructor() {
		super();
		adoptStyles(this.#root);
		this.#box.className = "embedded gan-colours";
		this.#root.append(this.#box);
		this.#observer.observe(this, { attributeFilter: OBSERVED });
		this.#properties.takeOver();
	}

	connectedCallback() {
		this.#settle();
	}

	/** Called by `moveBefore` instead of the other two callbacks. */
	connectedMoveCallback() {
		this.#settle();
	}

	disconnectedCallback() {
		this.#embedded?.leave();
		// A tag that is only moved is back by then.
		queueMicrotask(() => {
			if (!viewOn(this)) {
				this.#leaving.abort();
				this.#leave();
			}
		});
	}

	/** Begins in the present document, or goes on there. */
	#settle() {
		const view = viewOn(this);
		if (!view) {
			return;
		}
		adoptAnew(this.#root);
		this.#hearEnd(view);
		if (this.#embedded) {
			this.#embedded.settle();
		} else {
			const tell = (name: string, detail: object) => void this.dispatchEvent(new CustomEvent(name, { detail }));
			this.#embedded = new Embedded(this, this.#root, this.#box, tell, this.#properties);
		}
		if (this.#isBehind) {
			this.#isBehind = false;
			this.#follow();
		}
	}

	/** Listens for the end of another window or frame, because nothing else tells its elements of it. */
	#hearEnd(view: Window) {
		this.#leaving.abort();
		this.#leaving = new AbortController();
		const { signal } = this.#leaving;
		if (view !== window) {
			view.addEventListener("pagehide", () => this.#leave(), { signal });
			view.addEventListener("pageshow", () => this.#settle(), { signal });
		}
	}

	/** Puts the tag to sleep until it is put back, if it has a run to keep. Otherwise it begins anew when it is put back. */
	#leave() {
		if (this.#embedded?.stage.run) {
			this.#embedded.sleep();
		} else {
			this.#end();
		}
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
		if (this.#embedded?.isAsleep) {
			this.#isBehind = true;
			return;
		}
		if (this.#embedded?.failed) {
			this.#end();
			this.#settle();
		} else {
			this.#embedded?.follow();
		}
	}

	get gan() {
		return this.#awake?.stage.gan;
	}

	get state() {
		return this.#awake?.stage.state ?? "disposed";
	}

	// Each of these methods waits until the stage is ready, and resolves when the action is done.

	async play() {
		(await this.#ready()).play();
	}

	async pause() {
		(await this.#ready()).pause();
	}

	async step(steps?: number) {
		return this.#arrive((stage) => stage.step(steps));
	}

	async goto(step: number) {
		return this.#arrive((stage) => stage.goto(step));
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

	async toPyTorch(options?: PyTorchOptions) {
		return takeLook(await this.#ready(), "pytorch", options);
	}

	async toNotebook(options?: PyTorchOptions) {
		return takeLook(await this.#ready(), "notebook", options);
	}

	async toBatches(options?: BatchesOptions) {
		return take(await this.#ready(), "batches", options);
	}

	async checkpoint(options?: TakeOptions) {
		return take(await this.#ready(), "checkpoint", options);
	}

	/** Undefined while the tag is in no document. */
	get #awake() {
		return this.#embedded?.isAsleep ? undefined : this.#embedded;
	}

	async #arrive(set: (stage: StageHandle) => Promise<boolean>) {
		const stage = await this.#ready();
		return this.#awake ? this.#awake.arrivals.of(set(stage)) : false;
	}

	async #ready() {
		const embedded = this.#awake;
		if (!embedded) {
			throw new Error(`this ${NAME} is in no document`);
		}
		await embedded.stage.ready;
		return embedded.stage;
	}
}

/** Replaces the tag in a browser that is too old for it. */
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
