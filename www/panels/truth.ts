// What the two numbers hide: which curves the painter paints, how far they are from the artist's, and how varied.

import { element, setText } from "../dom/dom.js";
import { term } from "../dom/glossary.js";
import { languages } from "../words/panels/truth.js";
import { createBadge } from "./badge.js";
import { createClaim } from "./claim.js";
import { decimal } from "./decimal.js";
import { createGauge } from "./gauge.js";
import { createHistogram } from "./histogram.js";
import { historyOf } from "./history.js";
import type { Measures, Truth } from "../../pkg/gan_painter.js";
import type { Speaker } from "../dom/dom.js";
import type { Run } from "../run/run.js";
import type { StageHandle } from "../stage/stage.js";
import type { CreateChart, Panel } from "./board.js";

/** The chart's y axis goes at least so far. */
const LEAST_TOP = 0.5;

export function truthPanel(stage: StageHandle, speaker: Speaker, createChart?: CreateChart): Panel {
	const own = speaker.of(languages);
	/** What the bars show. */
	let shown: { run: Run; truth: Truth } | undefined;
	/** The painting whose bar was pressed. */
	let picked: { run: Run; index: number; ideas: Float32Array } | undefined;
	/** What the rows were made for. */
	let made = "";
	let rows: Row[] = [];
	let limits: Truth["limits"] | undefined;

	const claim = createClaim(speaker);
	const badge = createBadge();
	const rowsNode = element("div", { class: "rows" });
	const chosen = element("span", { role: "status" });
	const chosenMeasures = element("span");
	const distance = createGauge(term(speaker, "distance"), Math.sqrt);
	const variety = createGauge(term(speaker, "variety"));
	const verdict = element("strong");
	let top = LEAST_TOP;
	const chart = createChart?.(
		stage,
		speaker,
		[
			{
				term: "distance",
				name: () => own.words.distanceName,
				goal: (goal) => own.words.healthyBelow(decimal(goal, 2)),
				goalAt: ["right", "above"],
				digits: 2,
				scale: "y",
			},
			{
				term: "variety",
				name: () => own.words.varietyName,
				goal: (goal) => own.words.artists(decimal(goal, 2)),
				goalAt: ["right", "above"],
				digits: 2,
				scale: "y",
			},
		],
		[{ key: "y", title: () => own.words.axis, range: () => [0, top] }],
	);
	const heading = (read: (words: typeof own.words) => string) => element("h3", {}, own.text(read));
	const explanation = (read: (words: typeof own.words) => string) =>
		element("p", { class: "explanation" }, own.text(read));
	const key = (name: string, read: (words: typeof own.words) => string) =>
		element("li", {}, element("span", { class: `key ${name}` }), own.text(read));
	const measured = element(
		"div",
		{},
		heading((words) => words.paintings),
		element(
			"ul",
			{ class: "legend" },
			key("bar", (words) => words.painter),
			key("band", (words) => words.artist),
			element("li", {}, term(speaker, "a")),
		),
		rowsNode,
		explanation((words) => words.press),
		element("p", { class: "chosen" }, chosen, chosenMeasures),
		heading((words) => words.measures),
		distance.node,
		variety.node,
		explanation((words) => words.hatched),
		element("p", { class: "verdict" }, term(speaker, "verdict"), " ", verdict),
	);
	const beyond = explanation((words) => words.beyondHelp);
	beyond.hidden = true;
	const node = element(
		"div",
		{},
		claim.node,
		badge.node,
		measured,
		beyond,
		...(chart ? [heading((words) => words.overTime), chart.node, explanation((words) => words.off)] : []),
	);

	/** @param index in the truth's u */
	function pick(index: number) {
		if (!shown) {
			return;
		}
		const { run, truth } = shown;
		const count = run.config.ideas;
		const all = new Float32Array(truth.u.length * count);
		run.gan.readIdeas(all);
		const ideas = all.slice(index * count, (index + 1) * count);
		picked = { run, index, ideas };
		const label = run.config.conditional ? Number(index >= truth.u.length / 2) : undefined;
		stage.choose(ideas, label);
	}

	function showPaintings(run: Run, truth: Truth) {
		const { conditional, artist } = run.config;
		const needed = `${conditional} ${artist.distribution}`;
		if (needed !== made) {
			made = needed;
			rows = createRows(run, truth.u.length, pick);
			rowsNode.replaceChildren(...rows.map((row) => row.node));
		}
		const { words } = own;
		rows.forEach(({ histogram, title, first, count }, label) => {
			const a = Float64Array.from(truth.u.subarray(first, first + count), (u) => 1 + u);
			const index = picked && picked.index - first;
			const inside = index !== undefined && index >= 0 && index < count;
			const name = truth.classes ? `${words.label(label)}: ${words.class(texts(truth.classes[label]))}` : "";
			setText(title, name);
			histogram.show(words, `${name} ${words.bars}`, a, inside ? index : undefined);
		});
		if (picked) {
			const [u, residual] = [truth.u[picked.index], truth.residuals[picked.index]];
			setText(chosen, words.chosen(picked.index + 1));
			setText(chosenMeasures, words.chosenMeasures(decimal(1 + u, 2), decimal(residual, 2)));
		} else {
			setText(chosen, "");
			setText(chosenMeasures, "");
		}
	}

	function showMeasures({ all, limits }: Truth) {
		const { words } = own;
		const { artistVariety } = all;
		const text = texts(all);
		distance.show({
			value: all.distance,
			text: words.distance(text.distance),
			most: limits.runAway,
			healthy: [0, limits.distance],
			ticks: [
				{ value: 0, text: "0" },
				{ value: limits.distance, text: words.healthyBelow(decimal(limits.distance, 2)) },
				{ value: limits.runAway, text: words.orMore(decimal(limits.runAway, 2)) },
			],
		});
		variety.show({
			value: all.variety,
			text: words.variety(text.variety, text.artist),
			most: 2 * artistVariety,
			healthy: limits.variety,
			ticks: [
				{ value: 0, text: "0" },
				{ value: artistVariety, text: words.artists(text.artist) },
				{ value: 2 * artistVariety, text: words.orMore(decimal(2 * artistVariety, 2)) },
			],
		});
	}

	function drawHistory(run: Run) {
		// The same at every step of a run; where the painter is beyond float32 now, they were told before.
		limits = run.truth?.limits ?? limits;
		if (!limits) {
			return;
		}
		const history = historyOf(run);
		const values = [
			history.map(({ measures }) => measures?.distance ?? null),
			history.map(({ measures }) => measures?.variety ?? null),
		];
		const artistVariety = history.find(({ measures }) => measures)?.measures?.artistVariety ?? 0;
		const most = Math.max(...values.flat().map((value) => value ?? 0));
		top = Math.min(Math.max(1.1 * most, LEAST_TOP), limits.runAway);
		const steps = history.map(({ step }) => step);
		chart?.show({ steps, values, goals: [limits.distance, artistVariety], step: run.stepCount });
	}

	return {
		title: own.text((words) => words.title),
		node,
		look(run) {
			const { words } = own;
			const { truth } = run;
			if (picked && (picked.run !== run || stage.chosen?.ideas !== picked.ideas)) {
				picked = undefined;
			}
			claim.look(run);
			measured.hidden = truth === undefined;
			beyond.hidden = truth !== undefined;
			shown = truth && { run, truth };
			if (truth) {
				const healthy = truth.verdict === "healthy";
				badge.show(healthy, words.badge[truth.verdict](texts(truth.all)));
				setText(verdict, `${healthy ? "✓" : "✗"} ${speaker.words.verdicts[truth.verdict]}`);
				showPaintings(run, truth);
				showMeasures(truth);
			} else {
				badge.show(false, words.beyond);
			}
		},
		draw: chart && drawHistory,
	};
}

/** Paintings of a class, or all of them. */
interface Row {
	histogram: ReturnType<typeof createHistogram>;
	node: HTMLElement;
	title: HTMLElement;
	first: number;
	count: number;
}

/** @param all how many paintings there are */
function createRows({ config, facts }: Run, all: number, pick: (index: number) => void): Row[] {
	const ranges = facts.artistU[config.artist.distribution ?? "uniform"];
	const parts = config.conditional ? ranges.classes : [ranges.all];
	return parts.map((part, label) => {
		const count = all / parts.length;
		const first = label * count;
		const histogram = createHistogram({ count, ranges: part.map((range) => range.map((u) => 1 + u)) }, (index) =>
			pick(first + index),
		);
		const title = element("p", { class: "class" });
		return { histogram, title, first, count, node: element("div", {}, title, histogram.node) };
	});
}

function texts({ distance, variety, artistVariety }: Measures) {
	return { distance: decimal(distance, 2), variety: decimal(variety, 2), artist: decimal(artistVariety, 2) };
}
