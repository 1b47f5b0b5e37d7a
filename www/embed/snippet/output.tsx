// The snippet as text, the button that copies it, and notes on its form.

import { useOwn, useWords } from "../../dom/words.js";
import { isPublic, SCRIPT, SCRIPT_ADDRESS, scriptTag, textOf } from "../../share/tags.js";
import { languages } from "../../words/snippet.js";
import type { Builder } from "./builder.js";
import { penOf, PENS } from "./forms.js";
import { RecipeLines } from "./recipe-lines.js";
import { folderOf, recipeOf } from "./sites.js";
import { Snippet } from "./text.js";

/** The hash of the tag's script. This page includes the script with its hash. */
const integrity = document.querySelector("script[integrity]")?.getAttribute("integrity") ?? undefined;
const PUBLISHED = new URL(SCRIPT_ADDRESS, location.href);

export function Output({ builder }: { builder: Builder }) {
	const own = useOwn(languages);
	const form = builder.form.value;
	const recipe = recipeOf(builder.site.value);
	const Plain = form === "tag" ? OneTag : Iframe;
	return (
		<>
			<h2 textContent={own.snippet} />
			{(form === "tag" || form === "iframe") &&
				(recipe ? <RecipeLines builder={builder} recipe={recipe} form={form} /> : <Plain builder={builder} />)}
			{PENS.map((name) => name === form && <Pen key={name} builder={builder} name={name} />)}
		</>
	);
}

function OneTag({ builder }: { builder: Builder }) {
	const own = useOwn(languages);
	const { script } = builder.addresses;
	const lines = [scriptTag(integrity, script), builder.tagIn(useWords())];
	return (
		<>
			<Snippet text={lines.map(textOf).join("\n")} copyText={own.copy} />
			<ul class="explanation">
				<li>
					<a href={SCRIPT_ADDRESS} download={SCRIPT} textContent={own.download(SCRIPT)} />
					<span textContent={script === SCRIPT ? own.beside : own.servedAs(script)} />
				</li>
				<li textContent={own.pinned} />
				<li textContent={own.policy} />
			</ul>
		</>
	);
}

function Iframe({ builder }: { builder: Builder }) {
	const own = useOwn(languages);
	const { page } = builder.addresses;
	return (
		<>
			<Snippet text={textOf(builder.tagIn(useWords(), page))} copyText={own.copy} />
			<ul class="explanation">
				<li textContent={builder.site.value === "path" ? own.siteAs(folderOf(page)) : own.host} />
			</ul>
		</>
	);
}

function Pen({ builder, name }: { builder: Builder; name: (typeof PENS)[number] }) {
	const own = useOwn(languages);
	const panes = penOf(builder.tagIn(useWords()), PUBLISHED.href, integrity);
	return (
		<>
			{!isPublic(PUBLISHED) && <p class="problem" textContent={own.notPublic(SCRIPT)} />}
			{Object.entries(panes).map(([pane, text]) => (
				<section key={pane} class="pane">
					<h3 textContent={pane} />
					<Snippet text={text} copyText={own.copyPane(pane)} />
				</section>
			))}
			<ul class="explanation">
				<li textContent={own.paste[name]} />
				<li textContent={own.anyOrigin(SCRIPT)} />
			</ul>
		</>
	);
}
