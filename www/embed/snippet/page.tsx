// The page on which an author builds a snippet for another page by clicking, and sees it live.

import "../../page/stop-if-too-old.js";
import { signal } from "@preact/signals";
import { render } from "preact";
import { followScheme } from "../../dom/scheme.js";
import { Speech, useOwn } from "../../dom/words.js";
import { BesideHeader } from "../../page/beside-header.js";
import { languages, pickLanguage } from "../../words/index.js";
import { languages as ownWords } from "../../words/snippet.js";
import { Builder } from "./builder.js";
import { Chooser } from "./chooser.js";
import { Output } from "./output.js";
import { Preview } from "./preview.js";

const asked = new URLSearchParams(location.search);
const words = signal(languages[pickLanguage(asked.get("lang"), navigator.languages)]);
const builder = new Builder();

document.body.replaceChildren();
render(
	<Speech.Provider value={words}>
		<Header />
		<main class="snippet form">
			<Chooser builder={builder} />
			<div>
				<Output builder={builder} />
				<Preview builder={builder} />
			</div>
		</main>
	</Speech.Provider>,
	document.body,
);
followScheme(document.documentElement);

function Header() {
	return <BesideHeader words={words} own={useOwn(ownWords)} />;
}
