// Builds a small site with a generator and its recipe, in the tools' folder, where the generator finds its own packages.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { needGenerator } from "../../scripts/host-tools.mjs";
import { env, root } from "../../scripts/tools.mjs";
import { notebookWithCode, placeOf, withCode } from "./recipe.mjs";

/** The whole page in one file, for a notebook's frame. */
const ONE_FILE = "gan-painter.html";
/** Keeps generators from asking their makers' servers for anything. */
const SILENT = { ASTRO_TELEMETRY_DISABLED: "1", NO_UPDATE_NOTIFIER: "1", NO_MKDOCS_2_WARNING: "1", CI: "1" };

/**
 * @param {string} id
 * @param {import("./host.mjs").Host} host
 * @param {import("./recipe.mjs").Recipe} recipe
 * @returns the folder to serve, and a function that removes it
 */
export async function buildSite(id, host, recipe) {
	const { folder, programs } = needGenerator(id);
	const site = mkdtempSync(join(folder, "site-"));
	const remove = () => rmSync(site, { recursive: true, force: true });
	try {
		cpSync(join(root, "tests", "hosts", id, "site"), site, { recursive: true });
		if (existsSync(join(folder, "node_modules"))) {
			symlinkSync(join(folder, "node_modules"), join(site, "node_modules"));
		}
		follow(recipe, site);
		for (const command of host.commands) {
			await build(command, site, programs);
		}
	} catch (error) {
		remove();
		throw error;
	}
	return { folder: join(site, host.out), remove };
}

/**
 * Makes the changes that a recipe names.
 * @param {import("./recipe.mjs").Recipe} recipe
 * @param {string} site
 */
function follow(recipe, site) {
	const dist = join(root, "dist");
	const place = join(site, recipe.folder);
	mkdirSync(place, { recursive: true });
	cpSync(join(dist, "embed", "gan-painter.js"), join(place, "gan-painter.js"));
	if (recipe.files.some(({ code }) => code.includes(ONE_FILE))) {
		cpSync(join(dist, ONE_FILE), join(place, ONE_FILE));
	}
	cpSync(dist, join(place, "gan"), { recursive: true, filter: (file) => file !== join(dist, "npm") });
	const templates = recipe.files.map(({ name }) => readIfThere(join(site, name)));
	recipe.files.forEach((file, i) => {
		const target = join(site, placeOf(file));
		const fill = target.endsWith(".ipynb") ? notebookWithCode : withCode;
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, fill(templates[i], file.code));
	});
}

const readIfThere = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

/**
 * @param {string[]} command
 * @param {string} site
 * @param {string} programs
 */
async function build([program, ...args], site, programs) {
	const path = `${programs}${delimiter}${env.PATH}`;
	const child = spawn(join(programs, program), args, { cwd: site, env: { ...env, ...SILENT, PATH: path } });
	let told = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (data) => (told += data));
	}
	const [code] = await once(child, "close");
	assert.equal(code, 0, `${program} ${args.join(" ")}:\n${told}`);
}
