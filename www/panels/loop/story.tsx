// The loop in sentences.

import { useOwn, useWords } from "../../dom/words.js";
import type { Config } from "../../run/run.js";
import { nearestA } from "../../run/nearest.js";
import { tellOutside } from "../../stage/outside.js";
import { decimal } from "../../words/decimal.js";
import { languages, type LoopWords } from "../../words/panels/loop.js";
import { isSkipped } from "../code/doing.js";
import { partOf } from "../code/parts.js";
import type { At } from "../walking.js";
import type { Flowing } from "./asked.js";
import { DIGITS } from "./diagram.js";

type Freeze = Config["freeze"];

/** What happens in each step, with the numbers of the painting on show. */
export function Story({ flowing, freeze, step }: { flowing: Flowing; freeze: Freeze; step: number }) {
	const own = useOwn(languages);
	const words = useWords();
	const { run, painting } = flowing;
	const outside = painting ? tellOutside({ lower: run.lower, upper: run.upper, paintings: painting }, words) : "";
	const sentences = [
		ideasText(flowing, own),
		outside || own.paintsCurve(decimal(painting && nearestA(run, painting), 2)),
		answerText(flowing, own),
		adviceText(flowing, own),
		step === 0 ? own.notYet : own.who[freeze],
	];
	return (
		<ol class="story">
			{sentences.map((sentence, i) => (
				<li key={i} textContent={sentence} />
			))}
		</ol>
	);
}

function ideasText({ ideas, label }: Flowing, own: LoopWords) {
	if (!ideas) {
		return own.ideasUnknown;
	}
	return label === undefined ? own.ideasGo(ideas.length) : own.ideasAndLabel(ideas.length, decimal(label, 0));
}

function answerText({ ofPainting, ofArtists }: Flowing, own: LoopWords) {
	return ofPainting === undefined ? own.saysNothing : own.says(decimal(ofPainting, DIGITS), decimal(ofArtists, DIGITS));
}

function adviceText({ advice }: Flowing, own: LoopWords) {
	if (!advice) {
		return own.advisesBeyond;
	}
	const up = advice.lengths.filter((length) => length > 0).length;
	const down = advice.lengths.filter((length) => length < 0).length;
	return up + down > 0 ? own.advises(up, down) : own.advisesNothing;
}

/** What happens at the reader's place in a step. */
export function sentenceAt({ walk, place }: At, freeze: Freeze, own: LoopWords) {
	const { line, known } = walk.stops[place];
	const { move, learner } = line;
	if (learner && isSkipped(line, freeze)) {
		return own.leftOut[learner];
	}
	const { moves } = own;
	const number = (name: string) => decimal(known.get(name)?.values[0], DIGITS);
	if (partOf(line) === "label") {
		return own.labelled;
	}
	switch (move) {
		case "rest":
			return own.given;
		case "judgeReal":
			return moves.judgeReal(number("prob_artist0"));
		case "judgePainted":
		case "judgeDetached":
			return moves.judgePainted(number("prob_artist1"));
		case "loss":
			return learner === "D" ? moves.lossD(number("D_loss")) : moves.lossG(number("G_loss"));
		default:
			return moves[move];
	}
}
