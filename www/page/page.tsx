// The static page: the stage, and what explains it.

import "./stop-if-too-old.js";
import { effect, signal, untracked } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { followScheme } from "../dom/scheme.js";
import { Late } from "../dom/late.js";
import { LateNotice } from "../dom/late-notice.js";
import { renderInto, useWords } from "../dom/words.js";
import frameAddress from "../embed/frame.js?address";
import { readLocks } from "../run/locks.js";
import { TUTORIAL } from "../run/plan.js";
import { type PagePanel, readPageView } from "../run/page-view.js";
import { PAGE_PANELS, readPreset } from "../run/spec.js";
import { linkTo } from "../stage/link.js";
import { mount } from "../stage/stage.js";
import type { DrawerModule } from "../stage/drawer.js";
import { languages, pickLanguage } from "../words/index.js";
import { askedBy } from "./address.js";
import { About, Footer } from "./footer.js";
import { Header } from "./header.js";
import { Opening } from "./opening.js";
import panelsAddress from "./panels.js?address";
import shareAddress from "./share.js?address";
import takeAwayAddress from "./take-away.js?address";
import taskAddress from "./task.js?address";
import { offerOf, Twins } from "./twin-offer.js";

/** Where the two numbers look finished, and the paintings are not. */
const TELLING_STEP = 1000;
/** Keys of a teacher's link. */
const TASK_KEYS = ["task", "goal", "lock"];

/** It asks for the same as the tag's attributes, by the same names. */
const asked = askedBy(location.search);
const view = readPageView(asked);
const locks = readLocks(asked);
const words = signal(languages[pickLanguage(asked.getAttribute("lang"), navigator.languages)]);
const theme = signal(view.theme ?? "system");
const seen = { words, theme, closed: signal<readonly PagePanel[]>(view.closed) };
const isFramed = parent !== window;
/** Whoever has a task would lose its run by another invitation. */
const hasTask = ["task", "goal"].some((key) => asked.getAttribute(key) !== null);

document.body.replaceChildren();
renderInto(
	document.body,
	words,
	<>
		<Header words={words} theme={theme} tryIt={hasTask ? undefined : lookAtTruth} />
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
const opening = new Opening({
	asked,
	seen,
	isFramed,
	openTwin: (text) => void twins.open(text, tell),
	mayPlay: view.autoplay ?? true,
});
const stage = mount(column, {
	words: words.value,
	preset: readPreset(asked),
	planWith: (Engine) => opening.plan(Engine),
	controls: view.controls,
	locks,
	speed: view.speed,
	settings,
	dropArea: document.documentElement,
	Twin: offerOf(() => twins),
	keepsPast: panelsOf(view).includes("runs"),
	drawers: {
		share: new Late<DrawerModule>(() => import("./share.js"), shareAddress),
		takeAway: new Late<DrawerModule>(() => import("./take-away.js"), takeAwayAddress),
	},
	tell: (name) => opening.hear(name, stage),
});
const latePanels = new Late(() => import("./panels.js"), panelsAddress);
const twins = new Twins(stage, latePanels.here);
stage.player.show(view.drawn);
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
effect(() => stage.setNotice(opening.notice.value));
opening.tell(...view.problems, ...locks.problems);

const tell = (problem: string) => opening.tell(problem);
if (TASK_KEYS.some((key) => asked.getAttribute(key) !== null)) {
	void load(new Late(() => import("./task.js"), taskAddress), "task").then(({ addTask }) =>
		addTask({ main, stage, words, asked, tell }),
	);
}
let tellingHeight: Promise<() => void> | undefined;
if (isFramed) {
	const frame = new Late(() => import("../embed/frame.js"), frameAddress);
	tellingHeight = load(frame, "frame").then(({ listenToHost }) =>
		listenToHost(stage, asked.getAttribute("trust"), tell),
	);
}
// What explains the run comes when the run is there.
const isThere = stage.ready.then(() => opening.isDone);
void isThere.then(() => opening.follow(stage));
isThere
	.then(() => load(latePanels, "panels"))
	.then(({ addPanels }) =>
		addPanels(main, stage, words, settings, panelsOf(view), seen.closed, (kept) => void twins.begin({ kept })),
	)
	.then(async () => (await tellingHeight)?.());
const askedTwin = asked.getAttribute("twin");
if (askedTwin !== null) {
	void twins.open(askedTwin, tell);
}

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

/** Those asked for, or all; where the stage has no settings, there is none for them. */
function panelsOf({ panels, controls }: typeof view) {
	const shown = panels.length > 0 ? panels : PAGE_PANELS;
	return shown.filter((name) => name !== "settings" || controls === "full");
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
