// The way from the address to what is on show, when the page is opened and when the reader goes back or forward.

import { computed, type Signal, signal } from "@preact/signals";
import { messageOf } from "../engine/problems.js";
import { inShort, type Opened, readAddress } from "../run/address.js";
import type { Invitation } from "../run/game.js";
import type { Engine } from "../run/run.js";
import { type PagePanel, readPageView } from "../run/page-view.js";
import type { Asked, THEMES } from "../run/spec.js";
import type { StageHandle } from "../stage/stage.js";
import { grouped } from "../words/grouped.js";
import { languages, pickLanguage, type Words } from "../words/index.js";
import { askedBy } from "./address.js";
import { Following } from "./follow.js";
import type { Seen } from "./seen.js";
import { isOn } from "./store.js";

/** How long a run waits, at most, to learn whether the last session continues instead, in milliseconds. */
const PATIENCE = 50;
/** Keys of a run that is set as a task, even if the run is the usual one. */
const TASK = ["preset", "step", "task", "goal", "lock", "hide", "twin", "game"];

interface Options {
	asked: Asked;
	seen: Seen & {
		words: Signal<Words>;
		theme: Signal<(typeof THEMES)[number]>;
		closed: Signal<readonly PagePanel[]>;
	};
	isFramed: boolean;
	/** Opens the view and the lesson that an address asks for. */
	goTo: (asked: Asked) => void;
	/** Puts the twin that an address asks for beside the run, or no twin if the text is null. */
	openTwin: (text: string | null) => void;
	/** Whether the run may play by itself. */
	mayPlay: boolean;
}

export class Opening {
	/** What is wrong with the address and with its result. */
	readonly notice = computed(() =>
		[inShort(this.#problems.value), ...this.#sentences.value.map((tell) => tell(this.#options.seen.words.value))]
			.filter((sentence) => sentence !== "")
			.join(" "),
	);
	/** The game that the address asks for. */
	readonly game = signal<Invitation | undefined>(undefined);
	/** Resolves when it is clear which run is on show. */
	isDone: Promise<void> = Promise.resolve();
	readonly #options;
	readonly #problems = signal<readonly string[]>([]);
	readonly #sentences = signal<readonly ((words: Words) => string)[]>([]);
	readonly #wasOn;
	#opened: Opened | undefined;
	/** Whether the last session's run is on show, because the address asked for none. */
	#hasGoneOn = false;
	#following: Following | undefined;

	constructor(options: Options) {
		this.#options = options;
		// In a frame, the page around it decides what is on show.
		this.#wasOn = options.isFramed ? Promise.resolve(false) : isOn();
	}

	/** The plan that the address asks for. */
	plan(Engine: Engine) {
		this.#opened = readAddress(this.#options.asked, Engine);
		this.game.value = this.#opened.game;
		return this.#opened.plan;
	}

	/** Called with the stage's events. */
	hear(name: string, stage: StageHandle) {
		if (name === "ready") {
			this.isDone = this.#begin(stage);
		} else if (name === "step") {
			this.#following?.writeSoon();
		}
	}

	/** Adds problems of the address. Each sentence begins with a key. */
	tell(...problems: string[]) {
		this.#problems.value = [...this.#problems.value, ...problems];
	}

	/** Makes the address follow the stage from now on. Sentences about a run go away when another run is on show. */
	follow(stage: StageHandle) {
		let shown = stage.player.id.peek();
		stage.player.id.subscribe((id) => {
			if (id !== shown) {
				this.#sentences.value = [];
			}
			shown = id;
		});
		const { seen, isFramed, goTo } = this.#options;
		const open = () => this.#open(stage);
		this.#following = new Following({ player: stage.player, seen, isFramed, goTo, open });
		if (this.#hasGoneOn) {
			this.#following.writeSoon();
		}
	}

	async #begin(stage: StageHandle) {
		const { asked, mayPlay } = this.#options;
		const opened = this.#opened;
		if (!opened) {
			return;
		}
		this.tell(...opened.problems);
		if (opened.step !== undefined) {
			void this.#goTo(stage, opened.step, opened.hash);
		}
		const isBare = isNobodys(opened, asked);
		// If the session's code does not arrive, the page begins as if nothing were kept.
		const goneOn = this.#wasOn.then((isOn) => isOn && this.#goOn(stage, isBare)).catch(() => false);
		const isOn = isBare && (await Promise.race([this.#wasOn, patience()]));
		if (!(isOn && (await goneOn)) && mayPlay && asked.getAttribute("step") === null && stage.state === "ready") {
			stage.playUnasked();
		}
	}

	/** Opens what the address asks for now. */
	#open(stage: StageHandle) {
		// After a crash, the engine must not be asked anything.
		if (!stage.run || stage.state === "crashed") {
			return;
		}
		try {
			const asked = askedBy(location.search);
			const { plan, step, hash, game, problems } = readAddress(asked, stage.run.Engine);
			this.#problems.value = problems;
			this.game.value = game;
			this.#sentences.value = [];
			stage.restart(plan);
			this.#options.openTwin(asked.getAttribute("twin"));
			if (step !== undefined) {
				void this.#goTo(stage, step, hash);
			}
		} catch (error) {
			this.tell(messageOf(error));
		}
	}

	async #goTo(stage: StageHandle, step: number, hash: string | undefined) {
		const isThere = await stage.goto(step);
		if (isThere && hash !== undefined && stage.gan?.stepCount === step && stage.state !== "crashed") {
			const is = stage.gan.stateHash();
			if (is !== hash) {
				this.#say((words) => words.stateDiffers(grouped(step), hash, is));
			}
		}
	}

	/** @returns whether the last session is now on show */
	async #goOn(stage: StageHandle, isBare: boolean) {
		const { lookUp, resume } = await import("./session.js");
		const last = isBare ? await resume(stage.player) : undefined;
		if (last?.problem) {
			this.#say(last.problem);
		}
		if (last?.query !== undefined) {
			this.#showAs(stage, last.query);
			this.#hasGoneOn = true;
		}
		await lookUp(stage.player);
		return this.#hasGoneOn;
	}

	/** Shows the page as the last session did, except for what the address asks for. */
	#showAs(stage: StageHandle, query: string) {
		const { asked: now, seen } = this.#options;
		const then = askedBy(query);
		const asked = { getAttribute: (name: string) => now.getAttribute(name) ?? then.getAttribute(name) };
		const { theme, speed, closed, drawn } = readPageView(asked);
		stage.player.show({ ...drawn, speed });
		this.#options.openTwin(asked.getAttribute("twin"));
		seen.closed.value = closed;
		seen.theme.value = theme ?? "system";
		seen.words.value = languages[pickLanguage(asked.getAttribute("lang"), navigator.languages)];
	}

	#say(sentence: (words: Words) => string) {
		this.#sentences.value = [...this.#sentences.value, sentence];
	}
}

/** Whether an address leaves the choice of the run open. */
function isNobodys({ plan, problems }: Opened, asked: Asked) {
	const isUsual = Object.keys(plan.config).length === 0 && plan.events === undefined && plan.until === undefined;
	return isUsual && problems.length === 0 && TASK.every((key) => asked.getAttribute(key) === null);
}

function patience() {
	return new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE));
}
