// The button beside each setting that begins a twin: the same run with only this setting changed. The twin's code comes with the
// panels.

import type { ComponentType } from "preact";
import { useLock } from "../dom/locking.js";
import { useOwn } from "../dom/words.js";
import { messageOf } from "../engine/problems.js";
import type { Origin } from "../run/twin-recipe.js";
import type { TwinOffer } from "../stage/settings.js";
import type { StageHandle } from "../stage/stage.js";
import { languages } from "../words/twin-offer.js";

/** The setting whose button has an explanation. */
const FIRST = "generatorLearningRate";

type Module = typeof import("./panels.js");

/** Puts a twin beside the stage's run. If several are asked for before the code is there, the last one counts. */
export class Twins {
	readonly #module;
	readonly #stage;
	#asked: Origin | string | undefined;

	/** @param module resolves when the twin's code is there */
	constructor(stage: StageHandle, module: Promise<Module>) {
		this.#stage = stage;
		this.#module = module;
	}

	async begin(origin: Origin) {
		this.#asked = origin;
		const { putBeside } = await this.#module;
		if (this.#asked === origin) {
			putBeside(this.#stage, origin);
		}
	}

	/**
	 * Opens the twin that an address asks for, or none if it has no such key. If the text is bad, the reader is told and there is no
	 * twin.
	 */
	async open(text: string | null, tell: (problem: string) => void) {
		this.end();
		if (text === null) {
			return;
		}
		this.#asked = text;
		// The address goes on asking for the twin until the twin is there.
		this.#stage.player.twin.value = text;
		const { putBesideAsked } = await this.#module;
		if (this.#asked !== text) {
			return;
		}
		try {
			putBesideAsked(this.#stage, text);
		} catch (error) {
			this.end();
			tell(messageOf(error));
		}
	}

	/** The settings in which the twin differs. Undefined if there is no twin, or if the twin is another run. */
	get config() {
		const origin = this.#stage.twin.value?.pair.origin.value;
		return origin && "config" in origin && origin.preset === undefined ? origin.config : undefined;
	}

	/** Brings both pictures into view. On a phone they are far from the settings. */
	show() {
		this.#stage.pictures.place?.scrollIntoView({ block: "nearest" });
	}

	end() {
		this.#asked = undefined;
		this.#stage.twin.peek()?.close();
		this.#stage.player.twin.value = undefined;
	}
}

/** @param twins the page's twins, once there is a stage */
export function offerOf(twins: () => Twins): ComponentType<TwinOffer> {
	return function Offer({ field, label, other, lockedAs, control, children }) {
		const own = useOwn(languages);
		const lock = useLock(lockedAs);
		const config = twins().config;
		const value = config?.[field];
		const name = own.another(label);
		const press = () => (value === undefined ? twins().begin({ config: { [field]: other } }) : twins().end());
		const begin = (value: string | number) => void twins().begin({ config: { ...config, [field]: value } });
		if (lock.isLocked || lock.isHidden) {
			return children;
		}
		return (
			<div class="twinned">
				{children}
				<button type="button" class="with-twin" title={name} aria-pressed={value !== undefined} onClick={press}>
					<svg viewBox="0 0 24 24" aria-hidden="true">
						<circle cx="9" cy="12" r="6" />
						<circle cx="15" cy="12" r="6" />
					</svg>
				</button>
				{value === undefined && field === FIRST && <p class="explanation" textContent={own.help} />}
				{value !== undefined && control(own.ofTwin(label), value, begin)}
				{value !== undefined && (
					<button type="button" class="to-pictures" onClick={() => twins().show()} textContent={own.toPictures} />
				)}
			</div>
		);
	};
}
