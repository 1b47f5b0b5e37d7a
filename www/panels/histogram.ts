// How many paintings have which a: bars to press, and where the artist's would stand.

import { element, setText, svgElement } from "../dom/dom.js";

/** The a of the first bar's left edge, and how many bars there are to a unit of a. */
const FIRST = 0.5;
const PER_UNIT = 10;
const BARS = 20;
const LAST = FIRST + BARS / PER_UNIT;
/** Of a bar's place: on either side of it there is a gap. */
const GAP = 0.05;
/** Of the whole height: what is there at all can be seen. */
const LEAST_HEIGHT = 0.02;
/** The ends that the scale of counts may have: the first that is not exceeded. */
const TOPS = [40, 60, 100, 200, 300];
/** Where a key leads from a bar. */
const KEYS: Record<string, (at: number) => number> = {
	ArrowLeft: (at) => at - 1,
	ArrowRight: (at) => at + 1,
	Home: () => 0,
	End: () => BARS - 1,
};

export interface Artist {
	/** How many paintings are his. */
	count: number;
	/** Ranges of a, each from where to where, from which he draws evenly. */
	ranges: number[][];
}

export interface HistogramWords {
	between: (from: string, to: string) => string;
	below: (to: string) => string;
	above: (from: string) => string;
	bar: (range: string, count: number, all: number) => string;
	counts: string;
}

/** @param choose one of the paintings */
export function createHistogram(artist: Artist, choose: (index: number) => void) {
	/** The a of the paintings. */
	let shown: ArrayLike<number> = [];
	const bars = Array.from({ length: BARS }, (_, i) =>
		element("button", { type: "button", class: "bar", tabIndex: i === BARS / 2 ? 0 : -1, onclick: () => press(i) }),
	);
	// All in one path: to change it, nothing has to be laid out.
	const drawn = svgElement("path");
	const stretched = { viewBox: `0 0 ${BARS} 1`, preserveAspectRatio: "none" };
	const drawing = svgElement("svg", { ...stretched, "aria-hidden": true }, drawn);
	const width = artist.ranges.reduce((sum, [from, to]) => sum + to - from, 0);
	const expected = artist.count / width / PER_UNIT;
	const bands = artist.ranges.map(([from, to]) => {
		const band = element("div", { class: "band" });
		band.style.left = percent((from - FIRST) / (LAST - FIRST));
		band.style.width = percent((to - from) / (LAST - FIRST));
		return band;
	});
	const counts = element("span", { class: "name" });
	const scale = [1, 0.5, 0].map((share) => {
		const tick = element("span", { class: "count" });
		tick.style.bottom = percent(share);
		return { share, tick };
	});
	const ticks = [0.5, 1, 1.5, 2, 2.5].map((a) => {
		const text = { [FIRST]: `≤ ${a}`, [LAST]: `≥ ${a}` }[a] ?? String(a);
		const tick = element("span", {}, text);
		tick.style.setProperty("--at", percent((a - FIRST) / (LAST - FIRST)));
		return tick;
	});
	const group = element("div", { class: "bars", role: "group", onkeydown: move }, ...bars);
	const node = element(
		"div",
		{ class: "histogram" },
		counts,
		element("div", { class: "area" }, ...scale.map(({ tick }) => tick), drawing, group, ...bands),
		element("div", { class: "ticks" }, ...ticks),
		element("span", { class: "name" }, "a"),
	);

	function press(i: number) {
		const middle = FIRST + (i + 0.5) / PER_UNIT;
		let nearest;
		for (let p = 0; p < shown.length; p++) {
			const nearer = nearest === undefined || Math.abs(shown[p] - middle) < Math.abs(shown[nearest] - middle);
			if (barOf(shown[p]) === i && nearer) {
				nearest = p;
			}
		}
		if (nearest !== undefined) {
			choose(nearest);
		}
	}

	function move(event: KeyboardEvent) {
		const from = bars.findIndex((bar) => bar === event.target);
		const to = KEYS[event.key]?.(from);
		if (to === undefined) {
			return;
		}
		event.preventDefault();
		const next = bars[Math.min(Math.max(to, 0), BARS - 1)];
		bars[from].tabIndex = -1;
		next.tabIndex = 0;
		next.focus();
	}

	return {
		node,
		/**
		 * @param values the a of the paintings
		 * @param chosen the index of one of them
		 */
		show(words: HistogramWords, name: string, values: ArrayLike<number>, chosen?: number) {
			shown = values;
			const found: number[] = Array(BARS).fill(0);
			for (let p = 0; p < values.length; p++) {
				found[barOf(values[p])]++;
			}
			const most = Math.max(...found, expected);
			const top = TOPS.find((end) => most <= end) ?? values.length;
			const pressed = chosen === undefined ? undefined : barOf(values[chosen]);
			bars.forEach((bar, i) => {
				setAttribute(bar, "aria-label", words.bar(rangeOf(words, i), found[i], values.length));
				setAttribute(bar, "aria-pressed", String(i === pressed));
				setAttribute(bar, "aria-disabled", String(found[i] === 0));
			});
			setAttribute(drawn, "d", found.map((count, i) => (count > 0 ? barPath(i, count / top) : "")).join(""));
			for (const band of bands) {
				band.style.height = percent(expected / top);
			}
			for (const { share, tick } of scale) {
				setText(tick, String(share * top));
			}
			setText(counts, words.counts);
			setAttribute(group, "aria-label", name);
		},
	};
}

/** @param share of the whole height */
function barPath(i: number, share: number) {
	const height = Math.max(share, LEAST_HEIGHT);
	return `M${i + GAP} 1v${-height}h${1 - 2 * GAP}v${height}z`;
}

function barOf(a: number) {
	return Math.min(Math.max(Math.floor((a - FIRST) * PER_UNIT), 0), BARS - 1);
}

/** The bars at both ends hold what lies beyond, too. */
function rangeOf(words: HistogramWords, i: number) {
	const [from, to] = [i, i + 1].map((edge) => (FIRST + edge / PER_UNIT).toFixed(1));
	return i === 0 ? words.below(to) : i === BARS - 1 ? words.above(from) : words.between(from, to);
}

function percent(share: number) {
	return `${100 * share}%`;
}

/** The same value again costs nothing. */
function setAttribute(node: Element, name: string, value: string) {
	if (node.getAttribute(name) !== value) {
		node.setAttribute(name, value);
	}
}
