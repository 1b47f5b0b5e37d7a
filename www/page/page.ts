// The static page: the stage, and what explains it.

import "./stop-if-too-old.js";
import { PAGE_PANELS, readPlan, readPreset, readStep, readView, THEMES } from "../run/spec.js";
import { element, Speaker } from "../dom/dom.js";
import { createGlossary } from "../dom/glossary.js";
import { createLateNotice, Late } from "../dom/late.js";
import { messageOf } from "../engine/problems.js";
import { createLanguageLink } from "./language.js";
import { addressWith } from "./address.js";
import { linkTo } from "../stage/link.js";
import { TUTORIAL } from "../run/plan.js";
import { followScheme } from "../dom/scheme.js";
import { mount } from "../stage/stage.js";
import { languages, pickLanguage } from "../words/index.js";
import frameAddress from "../embed/frame.js?address";
import panelsAddress from "../panels/index.js?address";

const TUTORIAL_SCRIPT = "https://github.com/MorvanZhou/PyTorch-Tutorial/blob/master/tutorial-contents/406_GAN.py";
/** Where the two numbers look finished, and the paintings are not. */
const TELLING_STEP = 1000;

const asked = new URLSearchParams(location.search);
/** It asks for the same as the tag's attributes, by the same names. */
const attributes = { getAttribute: (name: string) => asked.get(name) };
const view = readView(attributes, PAGE_PANELS);
const speaker = new Speaker(languages[pickLanguage(asked.get("lang"), navigator.languages)]);
const theme = element(
	"select",
	{ onchange: () => chooseTheme(theme.value) },
	...THEMES.map((name) => speaker.tell(element("option", { value: name }), (words) => words.themes[name])),
);
speaker.bind(() => {
	document.title = speaker.words.title;
	theme.setAttribute("aria-label", speaker.words.theme);
});
const tryIt = element(
	"button",
	{ type: "button", onclick: lookAtTruth },
	speaker.text((words) => words.tryIt),
);
const header = element(
	"header",
	{},
	element(
		"h1",
		{},
		speaker.text((words) => words.title),
	),
	element("div", { class: "choices" }, theme, createLanguageLink(speaker)),
	element(
		"p",
		{},
		speaker.text((words) => words.subtitle),
	),
	element(
		"p",
		{ class: "invitation" },
		speaker.text((words) => words.invitation),
		" ",
		tryIt,
	),
);
const column = element("div");
const main = element("main", {}, column);
const glossary = element(
	"section",
	{ class: "about", "aria-labelledby": "about" },
	element(
		"h2",
		{ id: "about" },
		speaker.text((words) => words.glossary),
	),
	createGlossary(speaker),
);
const credit = element(
	"a",
	{ href: TUTORIAL_SCRIPT },
	speaker.text((words) => words.credit),
);
const footer = element("footer", {}, credit);
// As one file for itself, the page has no other beside it.
if (import.meta.env.MODE !== "alone") {
	const snippet = element(
		"a",
		{},
		speaker.text((words) => words.snippet),
	);
	speaker.bind(() => {
		snippet.href = `snippet.html?lang=${speaker.words.code}`;
	});
	footer.append(snippet);
}
document.body.replaceChildren(header, main, glossary, footer);
followScheme(document.documentElement);

const settings = element("div");
const step = asked.get("step");
const stage = mount(column, {
	words: speaker.words,
	preset: readPreset(attributes),
	planWith: (Engine) => readPlan(attributes, Engine.defaultConfig()),
	controls: view.controls,
	speed: view.speed,
	settings,
	autoplay: (view.autoplay ?? true) && step === null,
});
speaker.bind(() => stage.setWords(speaker.words));
/** For the curious, in the browser's console: document.querySelector("main").stage.gan is the running Gan. */
Object.assign(main, { stage });
const problems: string[] = [];
const askedTheme = view.theme ?? THEMES[0];
if (view.problem !== undefined) {
	tell(view.problem);
}
chooseTheme(askedTheme);
let tellingHeight: Promise<() => void> | undefined;
if (parent !== window) {
	// Other sites refuse to be shown in a frame.
	credit.target = "_blank";
	const frame = new Late(() => import("../embed/frame.js"), frameAddress);
	tellingHeight = load(frame, "frame").then(({ listenToHost }) => listenToHost(stage, asked.get("trust"), tell));
}
// What explains the run comes when the run is there.
stage.ready
	.then(() => step !== null && stage.run && showStep(step, stage.run.goal))
	.then(() => load(new Late(() => import("../panels/index.js"), panelsAddress), "panels"))
	.then(({ addPanels }) => addPanels(main, stage, speaker, settings, panelsOf(view)))
	.then(async () => (await tellingHeight)?.());

/** Resolves when the part has arrived; until then a notice under the stage says what is missing. */
function load<Module>(part: Late<Module>, name: "frame" | "panels") {
	const what = () => speaker.words.late[name];
	column.append(createLateNotice(part, speaker, what, () => linkTo(location.href, stage.player)));
	part.load();
	return part.here;
}

function chooseTheme(name: string) {
	theme.value = THEMES.find((known) => known === name) ?? THEMES[0];
	document.documentElement.style.colorScheme = theme.value === "system" ? "" : theme.value;
	stage.redraw();
	if (theme.value !== askedTheme) {
		history.replaceState(null, "", addressWith("theme", theme.value));
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
		stage.goto(readStep(step, last));
	} catch (error) {
		tell(messageOf(error));
	}
}

function lookAtTruth() {
	if (stage.preset !== TUTORIAL) {
		stage.restart({ preset: TUTORIAL, config: {} });
	}
	stage.goto(TELLING_STEP);
	document.querySelector("[data-panel=truth] .badge + .badge")?.scrollIntoView({ block: "nearest" });
}
