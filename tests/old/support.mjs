// What the oldest browsers know, by MDN's data.

import data from "@mdn/browser-compat-data" with { type: "json" };
import packageJson from "../../package.json" with { type: "json" };

/** MDN's names of the browsers of package.json's browserslist, and of the same ones on phones. */
const NAMES = {
	chrome: ["chrome", "chrome_android"],
	edge: ["edge"],
	firefox: ["firefox", "firefox_android"],
	safari: ["safari", "safari_ios"],
};

/** Each with the oldest version that works. */
const floor = packageJson.browserslist
	.map((entry) => entry.split(" "))
	.flatMap(([browser, version]) => NAMES[browser].map((name) => ({ name, version: Number(version) })));

/**
 * Which of the oldest browsers lack a feature, with the version from which they have it: "firefox 119". Empty if all have it.
 * What MDN calls a partial implementation counts as one.
 * @param {import("@mdn/browser-compat-data").CompatStatement} compat
 */
export function lacking({ support }) {
	return floor.flatMap(({ name, version }) => {
		const statements = [support[name] ?? []].flat();
		const plain = statements.filter((each) => !each.flags && !each.prefix && !each.alternative_name);
		const has = plain.some(
			({ version_added: added, version_removed: removed }) =>
				added && parseFloat(added.replace("≤", "")) <= version && !(removed && parseFloat(removed) <= version),
		);
		return has ? [] : [`${name} ${plain.find((each) => each.version_added)?.version_added ?? "never"}`];
	});
}

/**
 * What lacks the feature at a path of MDN's data, as a sentence; undefined if all have it, or MDN knows nothing of it.
 * @param {...string} path
 */
export function problemAt(...path) {
	/** @type {any} */
	let node = data;
	for (const key of path) {
		node = node && Object.hasOwn(node, key) ? node[key] : undefined;
	}
	return node?.__compat && problemOf([{ name: path.join("."), compat: node.__compat }]);
}

/**
 * The same of features that share a name: it counts only if each of them is lacking somewhere.
 * @param {{ name: string, compat: import("@mdn/browser-compat-data").CompatStatement }[]} features
 */
export function problemOf(features) {
	const missing = features.map(({ compat }) => lacking(compat));
	if (missing.length > 0 && missing.every((each) => each.length > 0)) {
		return `${features.map(({ name }) => name).join(" or ")} (${missing[0].join(", ")})`;
	}
}

/** MDN's statements about CSS functions, by their names: light-dark, color-mix, round. */
export const cssFunctions = new Map();
collect(data.css.types, (name, compat) => add(cssFunctions, name, { name: `${name}()`, compat }));

/** About members of objects: properties and methods of the browser's interfaces and of JavaScript's own. */
export const members = new Map();
/** About names that are there by themselves: interfaces, functions of the window, JavaScript's own objects. */
export const globals = new Map();
/** Interfaces with members of everyday names, none of which a page like ours meets. */
const FAR_OFF = /^(CSS|GPU|XR|SVG|Media|Audio|Performance|Touch|VTT|Notification|Payment|Serial|HTMLFencedFrame)/;
for (const owners of [data.api, data.javascript.builtins, data.webassembly.api]) {
	for (const [owner, { __compat, ...rest }] of Object.entries(/** @type {Record<string, any>} */ (owners))) {
		if (__compat) {
			add(globals, owner, { name: owner, compat: __compat });
		}
		for (const [key, { __compat: compat }] of Object.entries(rest)) {
			const name = key.replace(/_static$/, "");
			if (compat?.status?.standard_track && !compat.status.experimental && !FAR_OFF.test(owner)) {
				add(members, name, { name: `${owner}.${name}`, compat });
			}
			if (compat && ["Window", "globals"].includes(owner)) {
				add(globals, name, { name, compat });
			}
		}
	}
}

function add(map, name, feature) {
	map.set(name, [...(map.get(name) ?? []), feature]);
}

function collect(node, found) {
	for (const [name, child] of Object.entries(node)) {
		if (name !== "__compat" && typeof child === "object") {
			if (child.__compat) {
				found(name, child.__compat);
			}
			collect(child, found);
		}
	}
}
