// What is chosen, held to what the engine says of it, and the tag that comes of it.

import { signal } from "@preact/signals";
import { isRefusal, messageOf } from "../../engine/problems.js";
import type { PresetName } from "../../run/plan.js";
import type { Engine } from "../../run/run.js";
import { PANELS, readPlan } from "../../run/spec.js";
import type { Tag } from "../../share/tags.js";
import { languages, type Words } from "../../words/index.js";
import { fallback } from "../../words/tag.js";
import { type Choices, defaultsOf, type FORMS, iframeTag, NOTHING_SAID, painterTag } from "./forms.js";

const SITE = new URL(".", location.href).href;

export class Builder {
	readonly choices = signal(NOTHING_SAID);
	readonly form = signal<(typeof FORMS)[number]>("tag");
	/** By their names, what presets come to where nothing is said; empty until the engine is there. */
	readonly presets = signal<ReadonlyMap<PresetName, Choices>>(new Map());
	/** Without one, nothing can be chosen: until it is there, and after a crash, when it is asked nothing any more. */
	readonly engine = signal<Engine | undefined>(undefined);

	begin(Engine: Engine) {
		this.presets.value = new Map((Engine.presets() as PresetName[]).map((name) => [name, defaultsOf(Engine, name)]));
		this.engine.value = Engine;
	}

	end() {
		this.engine.value = undefined;
	}

	/** What the choices are held to. */
	get defaults() {
		return this.presets.value.get(this.choices.value.preset) ?? NOTHING_SAID;
	}

	choose(changes: Partial<Choices>) {
		this.choices.value = { ...this.choices.value, ...changes };
	}

	choosePanel(name: (typeof PANELS)[number], isChosen: boolean) {
		const chosen = this.choices.value.panels.split(" ");
		const panels = PANELS.filter((each) => (each === name ? isChosen : chosen.includes(each)));
		this.choose({ panels: panels.join(" ") });
	}

	/**
	 * Takes what was written, unless it is refused: then all stays as it was.
	 * @returns why it is refused; empty if it is not
	 */
	enter(name: "seed" | "until", text: string) {
		const problem = this.#refusalOf({ ...this.choices.value, [name]: text });
		if (problem === "") {
			this.choose({ [name]: text });
		}
		return problem;
	}

	/** Why the tag would refuse these, in its own sentence. */
	#refusalOf(choices: Choices) {
		const Engine = this.engine.value;
		if (!Engine) {
			return "";
		}
		const { attributes } = painterTag(choices, this.defaults, "");
		const asked = { getAttribute: (name: string) => attributes[name] ?? null };
		try {
			const { preset, config } = readPlan(asked, Engine.defaultConfig());
			new Engine({ ...Engine.preset(preset).config, ...config }).free();
			return "";
		} catch (error) {
			if (!isRefusal(error)) {
				this.end();
			}
			return messageOf(error);
		}
	}

	/**
	 * What comes of the choices.
	 * @param words the page's: where no language is chosen, the tag speaks it, too
	 */
	tagIn(words: Words): Tag {
		const choices = this.choices.value;
		const code = choices.lang || words.code;
		return this.form.value === "iframe"
			? iframeTag(choices, this.defaults, SITE, languages[code].title)
			: painterTag(choices, this.defaults, fallback[code]);
	}
}
