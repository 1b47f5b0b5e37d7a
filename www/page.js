// @ts-check
// The static page: the stage, and what explains it.

import { element, Speaker } from "./dom.js";
import { mount } from "./stage/stage.js";
import { languages, pickLanguage } from "./words/index.js";

const TUTORIAL = "https://github.com/MorvanZhou/PyTorch-Tutorial/blob/master/tutorial-contents/406_GAN.py";

const asked = new URLSearchParams(location.search).get("lang");
const speaker = new Speaker(languages[pickLanguage(asked, navigator.languages)]);
const other = () => (speaker.words === languages.en ? languages.zh : languages.en);

const switcher = element(
	"a",
	{ class: "language", onclick: switchLanguage },
	speaker.text((words) => words.language),
);
speaker.bind(() => {
	document.documentElement.lang = speaker.words.code;
	document.title = speaker.words.title;
	switcher.lang = other().code;
	const address = new URL(location.href);
	address.searchParams.set("lang", other().code);
	switcher.href = address.href;
});

const header = element(
	"header",
	{},
	element(
		"h1",
		{},
		speaker.text((words) => words.title),
	),
	switcher,
	element(
		"p",
		{},
		speaker.text((words) => words.subtitle),
	),
	element(
		"p",
		{ class: "invitation" },
		speaker.text((words) => words.invitation),
	),
);
const main = element("main");
const about = element(
	"section",
	{ class: "about", "aria-labelledby": "about" },
	element(
		"h2",
		{ id: "about" },
		speaker.text((words) => words.aboutTitle),
	),
	element(
		"dl",
		{},
		...speaker.words.about.map((_, i) =>
			element(
				"div",
				{},
				element(
					"dt",
					{},
					speaker.text((words) => words.about[i].term),
				),
				element(
					"dd",
					{},
					speaker.text((words) => words.about[i].text),
				),
			),
		),
	),
);
const credit = element(
	"a",
	{ href: TUTORIAL },
	speaker.text((words) => words.credit),
);
document.body.replaceChildren(header, main, about, element("footer", {}, credit));

const stage = mount(main, { words: speaker.words, keys: document });
speaker.bind(() => stage.setWords(speaker.words));
/** For the curious, in the browser's console: document.querySelector("main").stage.gan is the running Gan. */
Object.assign(main, { stage });

/** @param {MouseEvent} event */
function switchLanguage(event) {
	if (event.ctrlKey || event.metaKey || event.shiftKey) {
		return;
	}
	event.preventDefault();
	history.replaceState(null, "", switcher.href);
	speaker.speak(other());
}
