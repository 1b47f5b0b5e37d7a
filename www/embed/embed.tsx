// What <gan-painter> shows, in a page or asleep outside any page: the stage, and the panels that are asked for.

import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { Late } from "../dom/late.js";
import { followScheme } from "../dom/scheme.js";
import { renderInto } from "../dom/words.js";
import { messageOf } from "../engine/problems.js";
import { Box, type Panel } from "../panels/board.js";
import { Column } from "../panels/column.js";
import { readLesson } from "../lessons/asked.js";
import { numbersPanel } from "../panels/numbers.js";
import { settingsPanel } from "../panels/settings.js";
import { truthPanel } from "../panels/truth.js";
import { artistFieldOf, type PropertyName } from "../run/properties.js";
import type { Config, Engine } from "../run/run.js";
import { PANELS, readPlan, readPreset, readView } from "../run/spec.js";
import { mount, type StageHandle } from "../stage/stage.js";
import type { DrawerModule } from "../stage/drawer.js";
import type { Part } from "../stage/parts.js";
import { languages, pickLanguage } from "../words/index.js";
import { Arrivals } from "./arrivals.js";
import { Surroundings } from "./surroundings.js";
import { TagLesson } from "./lesson.js";
import type { GanPainterEventMap } from "./npm/element.js";
import { misspelled, partOf, type Properties } from "./properties.js";

/** The parts that a stage shows in a lesson, in addition to those of the step. */
const LEAST_PARTS: readonly Part[] = ["step", "play"];

export class Embedded {
	readonly stage: StageHandle;
	readonly #host: HTMLElement;
	readonly #box: HTMLElement;
	readonly #properties: Properties;
	readonly #tell: (name: keyof GanPainterEventMap, detail: object) => void;
	/** The view that the attributes last asked for. */
	readonly #view;
	readonly #surroundings: Surroundings;
	readonly #lesson: TagLesson;
	readonly #followInherited: () => void;
	/** Those who wait until the run arrives at a step. */
	readonly arrivals = new Arrivals();
	/** Functions that give back what the tag has taken. */
	readonly #endings: (() => void)[];

	/**
	 * @param host the tag, whose attributes say what to show
	 * @param root shadow root of the host
	 * @param box an element in the root, which is filled here
	 * @param tell called with the tag's events
	 * @param properties properties of the host
	 */
	constructor(
		host: HTMLElement,
		root: ShadowRoot,
		box: HTMLElement,
		tell: (name: keyof GanPainterEventMap, detail: object) => void,
		properties: Properties,
	) {
		[this.#host, this.#box, this.#tell, this.#properties] = [host, box, tell, properties];
		this.#view = signal(viewOf(host));
		properties.takeWritten();
		const [container, card, panels, settings] = placesIn(box);
		const surroundings = new Surroundings(host, root, () => this.stage.run !== undefined);
		this.#surroundings = surroundings;
		this.#followInherited = followScheme(box);
		const { controls, speed, autoplay } = this.#view.value;
		const stage = mount(container, {
			words: wordsFor(surroundings.language.value),
			preset: readPreset(host),
			controls,
			speed,
			settings,
			autoplay: autoplay === true,
			drawers: { takeAway: new Late<DrawerModule>(() => import("./take-away.js")) },
			planWith: (Engine) => this.#readRun(Engine),
			tell: (name, detail) => tell(name, { ...standOf(stage), ...detail }),
		});
		this.stage = stage;
		const lesson = (this.#lesson = new TagLesson(
			box,
			card,
			stage,
			computed(() => this.#view.value.lesson),
		));
		this.#endings = [
			() => surroundings.leave(),
			() => stage.dispose(),
			renderInto(panels, stage.words, <Panels stage={stage} shown={this.#panels(settings, lesson)} />),
			// The theme is the one asked for, or else the page's.
			effect(() => {
				box.dataset.theme = this.#view.value.theme ?? surroundings.scheme.value;
			}),
			effect(() => {
				const { sight } = lesson;
				if (sight.value) {
					stage.setParts([...LEAST_PARTS, ...(sight.value.parts ?? [])]);
				} else {
					stage.setControls(this.#view.value.controls);
				}
			}),
			effect(() => stage.setWords(wordsFor(surroundings.language.value))),
			lesson.end,
		];
	}

	/** The panels that are asked for, with the settings if the stage has any. In a lesson, these are the panels of its step. */
	#panels(settings: HTMLElement, lesson: TagLesson): ReadonlySignal<Panel[]> {
		const known = { truth: truthPanel, numbers: numbersPanel };
		const last = { ...settingsPanel(settings), isOpen: false };
		return computed(() => {
			const { controls, panels } = this.#view.value;
			return lesson.sight.value
				? lesson.panels.value.map((name) => known[name])
				: [...panels.map((name) => known[name]), ...(controls === "full" ? [last] : [])];
		});
	}

	/** Does what the attributes ask for now. If one is bad, the reader is told and everything goes on as it was. */
	follow() {
		const { stage } = this;
		if (stage.state === "crashed") {
			return;
		}
		const written = this.#properties.takeWritten();
		const before = this.#view.value;
		try {
			// Until there is a run, the start of the run reports a bad attribute.
			const next = stage.run && this.#readRun(stage.run.Engine);
			const now = viewOf(this.#host);
			this.#view.value = now;
			if (now.speed !== before.speed || written.includes("speed")) {
				stage.player.show({ speed: now.speed });
			}
			if (next) {
				stage.player.follow(next, written.map(partOf));
			}
			if (written.includes("lesson") || written.includes("lessonStep")) {
				this.#lesson.return();
			}
			if (now.autoplay && !before.autoplay) {
				stage.playUnasked();
			}
			stage.setNotice("");
		} catch (error) {
			stage.setNotice(messageOf(error));
			this.#tell("error", { message: messageOf(error) });
		}
	}

	/** The value in force of a property. */
	holds(name: PropertyName): unknown {
		const { player } = this.stage;
		const { autoplay = false, controls, panels } = this.#view.value;
		switch (name) {
			case "autoplay":
				return autoplay;
			case "controls":
				return controls;
			case "panels":
				return panels.join(" ");
			case "theme":
				return this.#box.dataset.theme;
			case "speed":
				return player.shown.peek().speed;
			case "lesson":
				return this.#lesson.place.peek()?.id;
			case "lessonStep":
				return this.#lesson.place.peek()?.step;
			default: {
				const value = player.holds(partOf(name));
				const field = artistFieldOf(name);
				return field ? (value as Config["artist"])[field] : value;
			}
		}
	}

	#readRun(Engine: Engine) {
		const [problem] = [...misspelled(this.#host), ...viewOf(this.#host).problems];
		if (problem !== undefined) {
			throw new Error(problem);
		}
		const plan = readPlan(this.#host, Engine.defaultConfig());
		return { ...plan, config: this.#properties.complete(plan.config) };
	}

	/** Stops following the page around the tag. */
	leave() {
		this.#surroundings.leave();
	}

	/** Whether the start failed, so that there is no run that could go on. */
	get failed() {
		return this.stage.state === "failed" && !this.stage.run;
	}

	/** Whether the tag is in no document, and keeps its run until it is put back. */
	get isAsleep() {
		return this.stage.home.peek() === undefined;
	}

	/** Puts the tag to sleep. Everything stays as it is, but the tag holds on to nothing outside itself, and all waits end. */
	sleep() {
		if (!this.isAsleep) {
			this.leave();
			this.stage.sleep();
			this.arrivals.end();
		}
	}

	/** Goes on in the present place, after a sleep or a move. */
	settle() {
		this.#followInherited();
		this.#surroundings.settle();
		this.stage.settle();
	}

	dispose() {
		this.arrivals.end();
		this.#endings.reverse().forEach((end) => end());
		this.#box.replaceChildren();
	}
}

/** Makes the elements that the parts are rendered into. The place of the settings is not put into the box. */
function placesIn(box: HTMLElement) {
	const [widths, container, card, panels, settings] = [0, 1, 2, 3, 4].map(() => document.createElement("div"));
	widths.className = "widths";
	card.className = "card";
	box.append(widths, container, card, panels);
	return [container, card, panels, settings];
}

/** The state of the run, for event listeners. */
function standOf({ run }: StageHandle) {
	const { stepCount: step, accuracy, score } = run ?? {};
	return { step, accuracy, score };
}

function Panels({ stage, shown }: { stage: StageHandle; shown: ReadonlySignal<Panel[]> }) {
	return (
		<Column>
			{shown.value.map((panel) => (
				<Box key={panel.name} stage={stage} panel={panel} />
			))}
		</Column>
	);
}

function viewOf(host: HTMLElement) {
	const { problems, ...view } = readView(host, PANELS);
	const { lesson, problem } = readLesson(host);
	return {
		...view,
		lesson,
		problems: problem === undefined ? problems : [...problems, problem],
	};
}

function wordsFor(language: string | null) {
	return languages[pickLanguage(language, navigator.languages)];
}
