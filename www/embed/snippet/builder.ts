// The author's choices, checked by the engine, and the tag that results from them.

import { signal } from "@preact/signals";
import { isRefusal, messageOf } from "../../engine/problems.js";
import type { PresetName } from "../../run/plan.js";
import type { Engine } from "../../run/run.js";
import { PANELS, readPlan } from "../../run/spec.js";
import { type Tag, textOf } from "../../share/tags.js";
import { languages, type Words } from "../../words/index.js";
import { fallback } from "../../words/tag.js";
import { type Choices, defaultsOf, type FORMS, iframeTag, NOTHING_SAID, painterTag, queryOf } from "./forms.js";
import { filled, type RecipeFile } from "./recipes.js";
import { addressesIn, baseOf, baseProblem, type SiteName } from "./sites.js";

/** This site's page. */
const PAGE = new URL("index.html", location.href).href;

export class Builder {
	readonly choices = signal(NOTHING_SAID);
	readonly form = signal<(typeof FORMS)[number]>("tag");
	readonly site = signal<SiteName>("beside");
	/** The base path as it is written. */
	readonly base = signal("");
	/** For each preset, the choices that hold if nothing is chosen. Empty until the engine is there. */
	readonly presets = signal<ReadonlyMap<PresetName, Choices>>(new Map());
	/**
	 * Undefined until the engine is there, and after a crash, when it must not be asked anything. Without it, nothing can be chosen.
	 */
	readonly engine = signal<Engine | undefined>(undefined);

	begin(Engine: Engine) {
		this.presets.value = new Map((Engine.presets() as PresetName[]).map((name) => [name, defaultsOf(Engine, name)]));
		this.engine.value = Engine;
	}

	end() {
		this.engine.value = undefined;
	}

	/** What the tag does without the choices. */
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
	 * Takes a text, unless it is refused. A refused text changes nothing.
	 * @returns why the text is refused, or "" if it is not
	 */
	enter(name: "seed" | "until", text: string) {
		const problem = this.#refusalOf({ ...this.choices.value, [name]: text });
		if (problem === "") {
			this.choose({ [name]: text });
		}
		return problem;
	}

	/** Takes the path that the author's site is served under, unless it is refused. A refused path changes nothing. */
	enterBase(text: string) {
		const problem = baseProblem(text);
		if (problem === "") {
			this.base.value = text;
		}
		return problem;
	}

	/** Why the tag would refuse these choices, in the tag's own sentence. */
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

	/** The addresses of the tag's script and of the page for frames on the author's site. */
	get addresses() {
		const addresses = addressesIn(this.site.value, baseOf(this.base.value));
		return this.site.value === "beside" ? { ...addresses, page: PAGE } : addresses;
	}

	/**
	 * The tag that results from the choices.
	 * @param words the page's words. If no language is chosen, the tag speaks the page's language, too.
	 * @param page the page that a frame shows, by default this site's
	 */
	tagIn(words: Words, page = PAGE): Tag {
		return this.form.value === "iframe" ? this.#frameIn(words, page) : this.#painterIn(words);
	}

	/** The code of a recipe's file, with all choices filled in. */
	codeIn(words: Words, file: RecipeFile, script: Tag) {
		return filled(file, {
			BASE: baseOf(this.base.value),
			SCRIPT: textOf(script),
			TAG: textOf(this.#painterIn(words)),
			FRAME: textOf(this.#frameIn(words, this.addresses.page)),
			QUERY: queryOf(this.choices.value, this.defaults),
		});
	}

	#painterIn(words: Words) {
		return painterTag(this.choices.value, this.defaults, fallback[this.#languageIn(words)]);
	}

	#frameIn(words: Words, page: string) {
		return iframeTag(this.choices.value, this.defaults, page, languages[this.#languageIn(words)].title);
	}

	#languageIn(words: Words) {
		return this.choices.value.lang || words.code;
	}
}
