// The static page: the stage, and what explains it.

import "./stop-if-too-old.js";
import { effect, signal, untracked } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { followScheme } from "../dom/scheme.js";
import { Late } from "../dom/late.js";
import { LateNotice } from "../dom/late-notice.js";
import { renderInto, useWords } from "../dom/words.js";
import frameAddress from "../embed/frame.js?address";
import { messageOf } from "../engine/problems.js";
import { readLocks } from "../run/locks.js";
import { TUTORIAL } from "../run/plan.js";
import { PAGE_PANELS, readPlan, readPreset, readStep, readView, THEMES } from "../run/spec.js";
import panelsAddress from "../panels/index.js?address";
import { linkTo } from "../stage/link.js";
import { mount } from "../stage/stage.js";
import type { DrawerModule } from "../stage/drawer.js";
import { languages, pickLanguage } from "../words/index.js";
import { addressWith } from "./address.js";
import { About, Footer } from "./footer.js";
import { Header, type Theme } from "./header.js";
import shareAddress from "./share.js?address";
import takeAwayAddress from "./take-away.js?address";
import taskAddress from "./task.js?address";

/** Where the two numbers look finished, and the paintings are not. */
const TELLING_STEP = 1000;
/** Keys of a teacher's link. */
const TASK_KEYS = ["task", "goal", "lock"];

const asked = new URLSearchParams(location.search);
/** It asks for the same as the tag's attributes, by the same names. */
const attributes = { getAttribute: (name: string) => asked.get(name) };
const view = readView(attributes, PAGE_PANELS);
const locks = readLocks(attributes);
const words = signal(languages[pickLanguage(asked.get("lang"), navigator.languages)]);
const askedTheme = view.theme ?? THEMES[0];
const theme = signal(askedTheme);
const isFramed = parent !== window;

document.body.replaceChildren();
renderInto(
	document.body,
	words,
	<>
		<Header words={words} theme={theme} chooseTheme={chooseTheme} tryIt={lookAtTruth} />
		<main>
			<div />
		</main>
		<Rest isFramed={isFramed} />
	</>,
);
followScheme(document.documentElement);

const main = document.querySelector("main") as HTMLElement;
const column = main.firstElementChild as HTMLElement;
const settings = document.createElement("div");
const step = asked.get("step");
const stage = mount(column, {
	words: words.value,
	preset: readPreset(attributes),
	planWith: (Engine) => readPlan(attributes, Engine.defaultConfig()),
	controls: view.controls,
	locks,
	speed: view.speed,
	settings,
	autoplay: (view.autoplay ?? true) && step === null,
	dropArea: document.documentElement,
	keepsPast: panelsOf(view).includes("runs"),
	drawers: {
		share: new Late<DrawerModule>(() => import("./share.js"), shareAddress),
		takeAway: new Late<DrawerModule>(() => import("./take-away.js"), takeAwayAddress),
	},
});
/** For the curious, in the browser's console: document.querySelector("main").stage.gan is the running Gan. */
Object.assign(main, { stage });
effect(() => {
	stage.setWords(words.value);
	document.title = words.value.title;
});
effect(() => {
	document.documentElement.style.colorScheme = theme.value === "system" ? "" : theme.value;
	untracked(() => stage.redraw());
});

const problems: string[] = [];
view.problems.forEach(tell);
locks.problems.forEach(tell);
if (TASK_KEYS.some((key) => asked.has(key))) {
	void load(new Late(() => import("./task.js"), taskAddress), "task").then(({ addTask }) =>
		addTask({ main, stage, words, asked: attributes, tell }),
	);
}
let tellingHeight: Promise<() => void> | undefined;
if (isFramed) {
	const frame = new Late(() => import("../embed/frame.js"), frameAddress);
	tellingHeight = load(frame, "frame").then(({ listenToHost }) => listenToHost(stage, asked.get("trust"), tell));
}
// What explains the run comes when the run is there.
stage.ready
	.then(() => step !== null && stage.run && showStep(step, stage.run.goal))
	.then(() => load(new Late(() => import("../panels/index.js"), panelsAddress), "panels"))
	.then(({ addPanels }) => addPanels(main, stage, words, settings, panelsOf(view)))
	.then(async () => (await tellingHeight)?.());

/** Resolves when the part has arrived; until then a notice under the stage says what is missing. */
function load<Module>(part: Late<Module>, name: "frame" | "panels" | "task") {
	// As one file for itself, the page has all of it.
	if (import.meta.env.MODE !== "alone") {
		const place = document.createElement("div");
		column.append(place);
		renderInto(place, words, <Missing part={part} name={name} />);
	}
	part.load();
	return part.here;
}

function Missing({ part, name }: { part: Pick<Late<unknown>, "state" | "again">; name: "frame" | "panels" | "task" }) {
	return <LateNotice late={part} what={useWords().late[name]} link={() => linkTo(location.href, stage.player)} />;
}

/** What stands below the stage, and is not seen at first: it comes after the first curve. */
function Rest({ isFramed }: { isFramed: boolean }) {
	const [isDue, setDue] = useState(false);
	useEffect(() => void stage.ready.then(() => setDue(true)), []);
	return (
		<>
			{isDue && <About />}
			<Footer isFramed={isFramed} />
		</>
	);
}

function chooseTheme(name: Theme) {
	theme.value = name;
	if (name !== askedTheme) {
		history.replaceState(null, "", addressWith("theme", name));
	}
}

/** Those asked for, or all; where the stage has no settings, there is none for them. */
function panelsOf({ panels, controls }: typeof view) {
	const shown = panels.length > 0 ? panels : PAGE_PANELS;
	return shown.filter((name) => name !== "settings" || controls === "full");
}

/** One more sentence about what is wrong with the address. */
function tell(problem: string) {
	problems.push(problem);
	stage.setNotice(problems.join("; "));
}

function showStep(step: string, last: number) {
	try {
		void stage.goto(readStep(step, last));
	} catch (error) {
		tell(messageOf(error));
	}
}

function lookAtTruth() {
	if (!stage.may("timeline") || (stage.preset !== TUTORIAL && !stage.may("preset"))) {
		return;
	}
	if (stage.preset !== TUTORIAL) {
		stage.restart({ preset: TUTORIAL, config: {} });
	}
	void stage.goto(TELLING_STEP);
	document.querySelector("[data-panel=truth] .badge + .badge")?.scrollIntoView({ block: "nearest" });
}
