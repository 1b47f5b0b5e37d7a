// D(a): what the critic says of the artist's family, as a line over a.

import { element, svgElement } from "../dom/dom.js";
import { term } from "../dom/glossary.js";
import { decimal } from "./decimal.js";
import type { Speaker } from "../dom/dom.js";
import type { Run } from "../run/run.js";
import type { languages } from "../words/panels/critic.js";

/** The engine asks at even distances, from this a to that. */
const [LEAST, MOST] = [0, 3];
/** Where one class ends and the other begins. */
const BOUNDARY = 1.5;
/** The artist's own a, by how they are drawn. */
const RANGES = {
	uniform: [[1, 2]],
	twoModes: [
		[1, 1.2],
		[1.8, 2],
	],
};

export function createOpinion(speaker: Speaker, own: Speaker<typeof languages.en>) {
	/** Whose ranges are drawn. */
	let distribution: keyof typeof RANGES | undefined;
	const path = svgElement("path");
	const stretched = { viewBox: `${LEAST} 0 ${MOST - LEAST} 1`, preserveAspectRatio: "none" };
	const svg = svgElement("svg", { ...stretched, role: "img" }, path);
	const mark = element("span", { class: "mark" });
	const unknown = own.tell(element("p", { class: "unknown" }), (words) => words.unknown);
	const name = own.tell(element("span", { class: "text name" }), (words) => words.real);
	const bands = element("div");
	const classes = element(
		"div",
		{},
		at("left", share(BOUNDARY), element("span", { class: "boundary" })),
		...[0, 1].map((label) => {
			const text = own.tell(element("span", { class: `text class${label}` }), (words) => words.label(label));
			return at("left", share(BOUNDARY), text);
		}),
	);
	const backdrop = element("div", { "aria-hidden": "true" }, bands, at("left", share(BOUNDARY), name), classes);
	const cannotTell = own.tell(element("span", { class: "text" }), (words) => words.cannotTell);
	const half = element("span", { class: "half", "aria-hidden": "true" }, cannotTell);
	const field = element("div", { class: "field" }, backdrop, half, svg, mark, unknown);
	const heights = [1, 0.5, 0].map((value) =>
		at("bottom", value, element("span", {}, value === 0.5 ? "½" : `${value}`)),
	);
	const places = [0, 0.5, 1, 1.5, 2, 2.5, 3].map((a) => at("left", share(a), element("span", {}, String(a))));
	const node = element(
		"div",
		{ class: "opinion" },
		element("p", { class: "up" }, term(speaker, "probability")),
		element("div", { class: "heights", "aria-hidden": "true" }, ...heights),
		field,
		element("div", { class: "places", "aria-hidden": "true" }, ...places),
		element(
			"p",
			{ class: "along" },
			term(speaker, "a", () => "a"),
		),
	);

	function showRanges(next: NonNullable<typeof distribution>) {
		distribution = next;
		const drawn = RANGES[next].map(([from, to]) => {
			const band = element("span", { class: "own" });
			band.style.width = percent(share(to) - share(from));
			return at("left", share(from), band);
		});
		bands.replaceChildren(...drawn);
	}

	return {
		node,
		/**
		 * @param a of the learner's curve, where it is one of the family
		 * @param answer to that curve
		 */
		show({ config: { conditional, artist }, truth }: Run, a: number | undefined, answer: number | undefined) {
			const next = artist.distribution ?? "uniform";
			if (next !== distribution) {
				showRanges(next);
			}
			classes.hidden = !conditional;
			unknown.hidden = truth !== undefined;
			svg.toggleAttribute("hidden", !truth);
			mark.hidden = a === undefined || answer === undefined;
			mark.style.left = percent(share(a ?? LEAST));
			mark.style.bottom = percent(answer ?? 0);
			if (!truth) {
				return;
			}
			const { opinion } = truth;
			const aOf = (i: number) => LEAST + (i / (opinion.length - 1)) * (MOST - LEAST);
			path.setAttribute("d", lineOf(opinion, aOf, conditional));
			const { words } = own;
			const values = [0, 1, BOUNDARY, 2, 3].map((a) => {
				const i = Math.round(share(a) * (opinion.length - 1));
				return words.opinionAt(a, decimal(opinion[i], 2));
			});
			svg.setAttribute("aria-label", words.opinion(values));
		},
	};
}

/** @param conditional where the label changes, the line breaks */
function lineOf(opinion: Float64Array, aOf: (i: number) => number, conditional: boolean) {
	let line = "";
	for (let i = 0; i < opinion.length; i++) {
		const starts = i === 0 || (conditional && aOf(i) > BOUNDARY && aOf(i - 1) <= BOUNDARY);
		line += `${starts ? "M" : "L"}${aOf(i).toFixed(2)} ${(1 - opinion[i]).toFixed(4)}`;
	}
	return line;
}

function share(a: number) {
	return (a - LEAST) / (MOST - LEAST);
}

function percent(share: number) {
	return `${share * 100}%`;
}

function at(side: "left" | "bottom", share: number, node: HTMLElement) {
	node.style[side] = percent(share);
	return node;
}
