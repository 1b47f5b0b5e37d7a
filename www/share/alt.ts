// Descriptions of pictures for people who can't see them.

import { isSeen, visibleRange } from "../draw/axes.js";
import { partsOf, rangeName } from "../draw/bins.js";
import { countsOf } from "../run/bars.js";
import { countInside } from "../draw/bounds.js";
import { familyOf, opinionAt, tellingOf } from "../draw/family.js";
import { paintingOf } from "../draw/scene.js";
import type { Run } from "../run/run.js";
import { standingName } from "../run/health.js";
import { languages as altWords } from "../words/alt.js";
import { decimal, roughly } from "../words/decimal.js";
import { drawn } from "../words/drawn.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/index.js";
import { languages as criticWords } from "../words/panels/critic.js";
import { standingText } from "../words/verdicts.js";
import { whoLearns } from "../words/who-learns.js";
import { languages as truthWords } from "../words/panels/truth.js";
import type { Chart } from "./options.js";
import { numbersLegend, truthLegend } from "./over-steps.js";
import type { Look } from "./look.js";
import type { Shot } from "./shot.js";

export function stillAlt(shot: Shot, look: Look): string {
	const words = languages[look.language];
	const alt = altWords[look.language];
	const { step, accuracy, score, freeze, label, truth } = shot;
	const sentences = [
		words.sentenceStep(grouped(step)),
		freeze === "none" ? "" : `${whoLearns[look.language].frozen[freeze].trim()}${alt.gap}`,
		alt.numbers(decimal(accuracy, 2), decimal(score, 3)),
		label === undefined ? "" : alt.label(String(label)),
		`${words.picture}${alt.gap}`,
		shot.scene.examples ? `${words.pictureExamples}${alt.gap}` : "",
		`${placeOf(shot, look)}${alt.gap}`,
	];
	const { distance, variety, artistVariety } = truth?.all ?? {};
	const [far, varied, artists] = [distance, variety, artistVariety].map((value) => decimal(value, 2));
	const painter = truth ? words.sentencePainter(far, varied, artists) : "";
	return `${sentences.join("")}${painter}${standingText(standingName(shot), words)}${runIn(look)}`;
}

/** The run in a line; empty if no address can name it. */
function runIn({ language, runText }: Look) {
	const { gap, run } = altWords[language];
	return runText === "" ? "" : gap + run(runText);
}

/** A sentence on where the painting lies. */
function placeOf({ scene }: Shot, { language }: Look) {
	const words = languages[language];
	const painting = paintingOf(scene);
	return isSeen(painting, visibleRange(scene))
		? words.inside(countInside(painting, scene), painting.length)
		: words.outside(roughly(Math.min(...painting)), roughly(Math.max(...painting)));
}

export function filmAlt(first: Shot, last: Shot, look: Look): string {
	return altWords[look.language].film(grouped(first.step), grouped(last.step)) + stillAlt(last, look);
}

export function chartAlt(name: Chart, run: Run, look: Look): string {
	const { language } = look;
	const alt = altWords[language];
	const title = alt.title(drawn[language].titles[name]);
	return `${title}${contentOf(name, run, look)}${runIn(look)}`;
}

function contentOf(name: Chart, run: Run, look: Look) {
	const { language } = look;
	const alt = altWords[language];
	const step = grouped(run.stepCount);
	if (name === "numbers" || name === "truth") {
		const legend = name === "numbers" ? numbersLegend(run, look) : truthLegend(run, look);
		return languages[language].sentenceStep(step) + legend.join(alt.separator);
	}
	const { truth } = run;
	if (!truth) {
		return alt.unknown(step);
	}
	if (name === "histogram") {
		const bars = partsOf(truth, run).map(({ values }) => barsOf(values, look).join(alt.separator));
		const own = truthWords[language];
		const named = bars.map((text, label) => (bars.length > 1 ? alt.bar(own.label(label), text) : text));
		return alt.histogram(step, named.join(alt.separator));
	}
	const [own, family] = [criticWords[language], familyOf(run)];
	const values = tellingOf(family).map((a) => own.opinionAt(a, decimal(opinionAt(truth.opinion, a, family), 2)));
	return languages[language].sentenceStep(step) + own.opinion(values);
}

/** The bars that have any paintings. */
function barsOf(values: Float64Array, { language }: Look) {
	return countsOf(values).flatMap((count, i) => {
		return count === 0 ? [] : [altWords[language].bar(rangeName(truthWords[language], i), String(count))];
	});
}
