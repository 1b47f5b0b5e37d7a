// The place of a snippet: a page with the script beside it, any other site by its base path, or a site generator's recipe.

import { shown } from "../../run/arguments.js";
import { SCRIPT } from "../../share/tags.js";
import { RECIPES, type Recipe } from "./recipes.js";

/** `beside` has the script in the page's own folder, `path` has it wherever it is served. Each of the others is a recipe. */
export const SITES = ["beside", "path", ...RECIPES.map(({ id }) => id)] as const;
export type SiteName = (typeof SITES)[number];

/** The folder that the whole site is put into, for frames. */
export const FOLDER = "gan";
/** A base path without spaces, quotes, or anything that a generator's template would take for code. */
const PATH = /^(https?:\/\/[^\s/"'`<>?#{}\\]+)?\/([^\s/"'`<>?#{}\\]+\/)*$/i;

export function recipeOf(site: SiteName): Recipe | undefined {
	return RECIPES.find(({ id }) => id === site);
}

/** Whether the recipe's lines contain the base path. */
export function hasBase(site: SiteName, form: "tag" | "iframe") {
	const files = recipeOf(site)?.[form === "tag" ? "tag" : "frame"];
	return files ? files.some(({ code }) => /BASE|SCRIPT|FRAME/.test(code)) : site === "path";
}

/** Adds a slash at the end of a path if there is none. */
export function baseOf(text: string) {
	return text.endsWith("/") ? text : `${text}/`;
}

/** Why a text is no base path, or "" if it is one. */
export function baseProblem(text: string) {
	return PATH.test(baseOf(text))
		? ""
		: `base path must be a path such as /blog/ or an address such as https://blog.example/, but ${shown(text)} was given`;
}

/** The addresses of the script and of the page for frames. */
export function addressesIn(site: SiteName, base: string) {
	const folder = base + (recipeOf(site)?.at ?? "");
	return { script: site === "beside" ? SCRIPT : folder + SCRIPT, page: `${folder}${FOLDER}/index.html` };
}

/** The folder of an address. */
export function folderOf(address: string) {
	return address.slice(0, address.lastIndexOf("/") + 1);
}
