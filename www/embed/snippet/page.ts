// The page that builds a snippet for other people's pages by clicking, and shows it live.

import "../../page/stop-if-too-old.js";
import type { Gan } from "../../../pkg/gan_painter.js";
import { CONTROLS, PANELS, readPlan, THEMES } from "../../run/spec.js";
import { element, setText, Speaker } from "../../dom/dom.js";
import { messageOf } from "../../engine/problems.js";
import { createLanguageLink } from "../../page/language.js";
import type { Engine } from "../../run/run.js";
import { speedText } from "../../stage/controls.js";
import { type PresetName, SPEEDS } from "../../run/plan.js";
import { followScheme } from "../../dom/scheme.js";
import { languages, pickLanguage } from "../../words/index.js";
import { languages as numbersWords } from "../../words/panels/numbers.js";
import { languages as truthWords } from "../../words/panels/truth.js";
import { languages as ownWords } from "../../words/snippet.js";
import { createCheck, createEntry, createGroup, createMenu } from "./fields.js";
import {
	type Choices,
	defaultsOf,
	iframeTag,
	NAME,
	NOTHING_SAID,
	painterTag,
	type Said,
	SCRIPT,
	scriptTag,
	type Tag,
	textOf,
} from "./forms.js";

type SnippetWords = typeof ownWords.en;

interface Painter extends HTMLElement {
	gan?: Gan;
}

const SITE = new URL(".", location.href).href;
/** Where the built site has the script, which this page takes in itself, with its hash. */
const SCRIPT_ADDRESS = `embed/${SCRIPT}`;
const integrity = document.querySelector("script[integrity]")?.getAttribute("integrity") ?? undefined;

const asked = new URLSearchParams(location.search);
const speaker = new Speaker(languages[pickLanguage(asked.get("lang"), navigator.languages)]);
const own = speaker.of(ownWords);
const panelTitles = { truth: speaker.of(truthWords), numbers: speaker.of(numbersWords) };

const choices = { ...NOTHING_SAID };
let form: "tag" | "iframe" = "tag";
/** What the choices are held to, when the engine is there. */
let defaults = NOTHING_SAID;
let engine: Engine | undefined;

/** The same element as long as it is shown: what is chosen changes its attributes. */
const painter: Painter = document.createElement(NAME);
let iframe = element("iframe");

const leftOut = () => option(own, "", (words) => words.leftOut);
const [panelsHelp, themeHelp, languageHelp, presetHelp] = [0, 1, 2, 3].map(() => element("span"));
const presetMenu = createMenu(
	speaker.text((words) => words.preset),
	[],
	choose("preset"),
	presetHelp,
);
const entries = {
	seed: createEntry(
		own.text((words) => words.seed),
		(text) => enter("seed", text),
		own.text((words) => words.seedHelp),
	),
	until: createEntry(
		own.text((words) => words.until),
		(text) => enter("until", text),
		own.text((words) => words.untilHelp),
	),
};
const speedMenu = createMenu(
	speaker.text((words) => words.speed),
	SPEEDS.map((speed) => option(speaker, String(speed), (words) => speedText(words, speed))),
	choose("speed"),
);
speedMenu.select.value = choices.speed;
const controlsMenu = createMenu(
	own.text((words) => words.controls),
	CONTROLS.map((value) => option(own, value, (words) => words.controlNames[value])),
	choose("controls"),
);
controlsMenu.select.value = choices.controls;
const panels = createGroup(
	own.text((words) => words.panels),
	...PANELS.map((name) =>
		createCheck(
			"checkbox",
			panelTitles[name].text((words) => words.title),
			{},
			(checked) => choosePanel(name, checked),
		),
	),
	element("p", { class: "explanation" }, panelsHelp),
);
const themeMenu = createMenu(
	own.text((words) => words.theme),
	[leftOut(), ...THEMES.map((value) => option(speaker, value, (words) => words.themes[value]))],
	choose("theme"),
	themeHelp,
);
const languageMenu = createMenu(
	own.text((words) => words.language),
	[leftOut(), ...Object.keys(languages).map((value) => option(own, value, () => nameOf(value)))],
	choose("lang"),
	languageHelp,
);
const autoplay = element(
	"div",
	{ class: "field" },
	createCheck(
		"checkbox",
		own.text((words) => words.autoplay),
		{},
		(checked) => {
			choices.autoplay = checked;
			show();
		},
	),
	element(
		"p",
		{ class: "explanation" },
		own.text((words) => words.autoplayHelp),
	),
);
const fields: Record<keyof Choices, HTMLElement> = {
	preset: presetMenu.node,
	seed: entries.seed.node,
	until: entries.until.node,
	speed: speedMenu.node,
	controls: controlsMenu.node,
	panels,
	theme: themeMenu.node,
	lang: languageMenu.node,
	autoplay,
};
const forms = createGroup(
	own.text((words) => words.form),
	...(["tag", "iframe"] as const).map((name) =>
		createCheck(
			"radio",
			own.text((words) => words.forms[name]),
			{ name: "form", checked: name === form },
			() => {
				form = name;
				show();
			},
		),
	),
);
const settings = element("fieldset", { class: "choices", disabled: true }, forms, ...Object.values(fields));

const code = element("code", { translate: false });
/** What it says. */
let snippet = "";
const status = element("p", { role: "status" });
const notes = {
	tag: element(
		"ul",
		{ class: "explanation" },
		element(
			"li",
			{},
			element(
				"a",
				{ href: SCRIPT_ADDRESS, download: SCRIPT },
				own.text((words) => words.download(SCRIPT)),
			),
			own.text((words) => words.beside),
		),
		note((words) => words.pinned),
		note((words) => words.policy),
	),
	iframe: element(
		"ul",
		{ class: "explanation" },
		note((words) => words.host),
	),
};
const copyButton = element(
	"button",
	{ type: "button", onclick: copy },
	own.text((words) => words.copy),
);
const live = element("div", { class: "live gan-colours" }, painter);

const back = element(
	"a",
	{},
	own.text((words) => words.back),
);
document.body.replaceChildren(
	element(
		"header",
		{},
		element(
			"h1",
			{},
			own.text((words) => words.title),
		),
		element("div", { class: "choices" }, back, createLanguageLink(speaker)),
		element(
			"p",
			{},
			own.text((words) => words.subtitle),
		),
	),
	element(
		"main",
		{ class: "snippet" },
		settings,
		element(
			"div",
			{},
			heading((words) => words.snippet),
			element("pre", {}, code),
			element("div", { class: "copy" }, copyButton, status),
			notes.tag,
			notes.iframe,
			heading((words) => words.live),
			live,
		),
	),
);
followScheme(document.documentElement);
followScheme(live);
own.bind(() => {
	document.title = own.words.title;
	back.href = `./?lang=${own.words.code}`;
	setText(status, "");
	show();
	if (choices.lang === "") {
		// It asks for the page's language when one of its attributes changes.
		painter.setAttribute("lang", "");
		painter.removeAttribute("lang");
	}
});
painter.addEventListener("ready", () => painter.gan && start(painter.gan.constructor as Engine), { once: true });
if (!customElements.get(NAME)) {
	live.replaceChildren(
		element(
			"p",
			{ class: "problem", role: "alert" },
			own.text((words) => words.missing(SCRIPT_ADDRESS)),
		),
	);
}

function start(Gan: Engine) {
	engine = Gan;
	const names = Gan.presets() as PresetName[];
	presetMenu.select.append(...names.map((value) => option(speaker, value, (words) => words.presets[value].name)));
	presetMenu.select.value = choices.preset;
	settings.disabled = false;
	show();
}

function choose(name: keyof Said) {
	return (value: string) => {
		choices[name] = value;
		show();
	};
}

function choosePanel(name: (typeof PANELS)[number], checked: boolean) {
	const chosen = choices.panels.split(" ");
	choices.panels = PANELS.filter((each) => (each === name ? checked : chosen.includes(each))).join(" ");
	show();
}

/** Takes what was written, unless it is refused: then it says why, and all stays as it was. */
function enter(name: "seed" | "until", text: string) {
	const problem = refusal({ ...choices, [name]: text });
	entries[name].setProblem(problem);
	if (problem === "") {
		choices[name] = text;
		show();
	}
}

/** Why the tag would refuse these, in its own sentence. */
function refusal(asked: Choices) {
	const Gan = engine as Engine;
	const { attributes } = painterTag(asked, defaults, "");
	const probe = element("div");
	set(probe, attributes);
	try {
		const { preset, config } = readPlan(probe, Gan.defaultConfig());
		new Gan({ ...Gan.preset(preset).config, ...config }).free();
		return "";
	} catch (error) {
		return messageOf(error);
	}
}

/** Shows what is chosen: the fields that the form has, the snippet, and what comes of it. */
function show() {
	if (engine) {
		defaults = defaultsOf(engine, choices.preset);
		entries.seed.input.placeholder = defaults.seed;
		entries.until.input.placeholder = defaults.until;
		setText(presetHelp, speaker.words.presets[choices.preset as PresetName].help);
	}
	const inIframe = form === "iframe";
	setText(panelsHelp, inIframe ? own.words.panelsLeftOutInIframe : own.words.panelsLeftOut);
	setText(themeHelp, inIframe ? own.words.themeLeftOutInIframe : own.words.themeLeftOut);
	setText(languageHelp, inIframe ? own.words.languageLeftOutInIframe : own.words.languageLeftOut);
	notes.tag.hidden = inIframe;
	notes.iframe.hidden = !inIframe;
	const code = choices.lang || speaker.words.code;
	if (inIframe) {
		showIframe(iframeTag(choices, defaults, SITE, languages[code].title));
	} else {
		showPainter(painterTag(choices, defaults, ownWords[code as keyof typeof ownWords].fallback));
	}
}

function showPainter(tag: Tag) {
	tell([textOf(scriptTag(integrity)), textOf(tag)]);
	set(painter, tag.attributes);
	live.style.colorScheme = choices.theme === "system" ? "" : choices.theme;
	if (!painter.isConnected && customElements.get(NAME)) {
		live.replaceChildren(painter);
	}
}

function showIframe(tag: Tag) {
	tell([textOf(tag)]);
	// A new one: with another address in the same one, the way back would lead through all of them.
	if (!iframe.isConnected || iframe.getAttribute("src") !== tag.attributes.src) {
		iframe = element("iframe");
		live.replaceChildren(iframe);
	}
	set(iframe, tag.attributes);
	live.style.colorScheme = "";
}

function tell(lines: string[]) {
	const text = lines.join("\n");
	if (snippet !== text) {
		snippet = text;
		setText(code, snippet);
		setText(status, "");
	}
}

async function copy() {
	try {
		await navigator.clipboard.writeText(snippet);
		setText(status, own.words.copied);
	} catch {
		// Not allowed, or the page has no secure address.
		getSelection()?.selectAllChildren(code);
		setText(status, own.words.selected);
	}
}

/** Gives an element these attributes, and of those that can be chosen no other. */
function set(node: HTMLElement, attributes: Record<string, string>) {
	for (const name of Object.keys({ ...choices, ...attributes })) {
		if (attributes[name] === undefined) {
			node.removeAttribute(name);
		} else if (node.getAttribute(name) !== attributes[name]) {
			node.setAttribute(name, attributes[name]);
		}
	}
}

/** A language's name in that language. */
function nameOf(code: string) {
	return new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
}

function option<Spoken extends { code: string }>(
	speaker: Speaker<Spoken>,
	value: string,
	read: (words: Spoken) => string,
) {
	return speaker.tell(element("option", { value }), read);
}

function heading(read: (words: SnippetWords) => string) {
	return element("h2", {}, own.text(read));
}

function note(read: (words: SnippetWords) => string) {
	return element("li", {}, own.text(read));
}
