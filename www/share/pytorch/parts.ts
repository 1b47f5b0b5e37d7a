// The parts of a run's program in PyTorch. The script and the notebook are put together from them.

import type { Language } from "../../words/languages.js";
import { type PytorchWords, words as languages } from "../../words/pytorch.js";
import { artistLines, batchLines, beginLines, constantLines, fileLines, networkLines } from "./begin.js";
import { changes, learners, type Lives, livesOf } from "./live.js";
import { loopLines } from "./loop.js";
import { measureLines } from "./measures.js";
import { endLines } from "./picture.js";
import type { Source } from "./source.js";

export type Kind = "script" | "notebook";

export interface Part {
	/** A name for programs. */
	name: Exclude<keyof PytorchWords["parts"], "join">;
	title: string;
	/** What the part does, in a sentence or two. */
	says: string;
	/** Its lines of Python. */
	lines: string[];
}

export function partsOf(source: Source, language: Language, kind: Kind): Part[] {
	const { config } = source;
	const words = languages[language];
	const lives = livesOf(source);
	const lines: Record<Part["name"], string[]> = {
		begin: beginLines(kind, lives, words),
		constants: constantLines(source, lives, words),
		artist: artistLines(source, words),
		batches: batchLines(config),
		networks: networkLines(config, lives, words),
		files: fileLines(config, lives, words),
		training: loopLines(kind, source, lives, words),
		measures: measureLines(source, words),
		end: endLines(kind, source),
	};
	const names = Object.keys(lines) as Part["name"][];
	return names
		.filter((name) => lines[name].length > 0)
		.map((name) => ({
			name,
			title: words.parts[name].title,
			says: sentenceOf(name, source, lives, words),
			lines: lines[name],
		}));
}

/** What a part does in this run. A run without labels has no word of them. */
function sentenceOf(name: Part["name"], { config }: Source, lives: Lives, { parts }: PytorchWords) {
	if (name === "training") {
		const { training } = parts;
		if (learners(lives) !== "both") {
			return learners(lives) === "G" ? training.onlyG : training.onlyD;
		}
		return changes(lives.updateOrder) ? training.mixed : training[lives.updateOrder[0][1]];
	}
	const hasOwnBounds = name === "artist" && config.artist.lower !== undefined;
	const part: { says: string; labels?: string } = parts[name];
	const says = hasOwnBounds ? parts.artist.own : part.says;
	return config.conditional && part.labels !== undefined ? says + parts.join + part.labels : says;
}
