// What the oldest browsers support, from MDN's data.

import data from "@mdn/browser-compat-data" with { type: "json" };
import packageJson from "../../package.json" with { type: "json" };

/** MDN's names of the browsers in browserslist of package.json, and of the same browsers on phones. */
const NAMES = {
	chrome: ["chrome", "chrome_android"],
	edge: ["edge"],
	firefox: ["firefox", "firefox_android"],
	safari: ["safari", "safari_ios"],
};

/** The browsers, each with its oldest version that works. */
const floor = packageJson.browserslist
	.map((entry) => entry.split(" "))
	.flatMap(([browser, version]) => NAMES[browser].map((name) => ({ name, version: Number(version) })));

/**
 * The oldest browsers that lack a feature, with the version from which they have it: "firefox 119". Empty if all have it. A partial
 * implementation, in MDN's words, counts as one.
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
 * A sentence about the browsers that lack the feature at a path of MDN's data. Undefined if all have it, or if MDN does not know
 * it.
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
 * The same for features that share a name. It counts only if each of them is lacking somewhere.
 * @param {{ name: string, compat: import("@mdn/browser-compat-data").CompatStatement }[]} features
 */
export function problemOf(features) {
	const missing = features.map(({ compat }) => lacking(compat));
	if (missing.length > 0 && missing.every((each) => each.length > 0)) {
		return `${features.map(({ name }) => name).join(" or ")} (${missing[0].join(", ")})`;
	}
}

/** MDN's statements about CSS functions by their names, such as light-dark, color-mix and round. */
export const cssFunctions = new Map();
collect(data.css.types, (name, compat) => add(cssFunctions, name, { name: `${name}()`, compat }));

/** Statements about members of objects: properties and methods of the browser's interfaces and of JavaScript's own. */
export const members = new Map();
/** Statements about global names: interfaces, functions of the window, and JavaScript's own objects. */
export const globals = new Map();
/** Interfaces whose members have everyday names, but which a page like ours never meets. */
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
