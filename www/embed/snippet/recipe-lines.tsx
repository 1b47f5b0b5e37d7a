// What a post needs in one site generator: the lines of each file, and the places of this site's files.

import { useOwn, useWords } from "../../dom/words.js";
import { SCRIPT, SCRIPT_ADDRESS, scriptTag } from "../../share/tags.js";
import { languages as noteWords } from "../../words/recipes.js";
import { languages } from "../../words/snippet.js";
import type { Builder } from "./builder.js";
import type { Recipe } from "./recipes.js";
import { FOLDER } from "./sites.js";
import { Snippet } from "./text.js";

/** The page as a single file, beside this one. */
const ONE_FILE = "gan-painter.html";

interface Props {
	builder: Builder;
	recipe: Recipe;
	form: "tag" | "iframe";
}

export function RecipeLines({ builder, recipe, form }: Props) {
	const own = useOwn(languages);
	const words = useWords();
	const notes: Record<string, string> = useOwn(noteWords);
	const files = form === "tag" ? recipe.tag : recipe.frame;
	const script = scriptTag(undefined, builder.addresses.script);
	// A frame that needs only one line needs no explanation.
	const hasNote = form === "tag" || files.length > 1 || isOneFile(recipe);
	return (
		<>
			{files.map((file) => (
				<section key={file.name} class="pane">
					<h3 textContent={file.name} />
					<Snippet text={builder.codeIn(words, file, script)} copyText={own.copyPane(file.name)} />
				</section>
			))}
			<ul class="explanation">
				{files.length > 1 && <li textContent={own.added} />}
				<Needed recipe={recipe} form={form} />
				{hasNote && <li textContent={notes[recipe.id] ?? ""} />}
				{form === "tag" && <li textContent={own.policy} />}
			</ul>
		</>
	);
}

/** Names the file of this site that is needed and its place, or says that all files are needed. */
function Needed({ recipe, form }: Omit<Props, "builder">) {
	const own = useOwn(languages);
	const { folder } = recipe;
	const inFolder = (name: string) => (folder === "." ? name : `${folder}/${name}`);
	if (form === "iframe" && !isOneFile(recipe)) {
		return <li textContent={own.siteAs(inFolder(`${FOLDER}/`))} />;
	}
	const [name, address] = form === "tag" ? [SCRIPT, SCRIPT_ADDRESS] : [ONE_FILE, ONE_FILE];
	return (
		<li>
			<a href={address} download={name} textContent={own.download(name)} />
			<span textContent={own.into(inFolder(name))} />
		</li>
	);
}

/** Whether the recipe's frame shows the page as a single file. */
function isOneFile({ frame }: Recipe) {
	return frame.some(({ code }) => code.includes(ONE_FILE));
}
