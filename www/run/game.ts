// The game "you against the critic": ten curves, one after the other, of which the reader and the critic each say who painted them.

import type { Dealt } from "../../pkg/gan_painter.js";
import { numberOr } from "./attribute-text.js";
import { check } from "./arguments.js";

export type { Dealt };

/** How many curves each of the two has told rightly. */
export interface Score {
	reader: number;
	critic: number;
}

/** The score of a game at a step of a run. */
export interface Result extends Score {
	step: number;
}

/** What a link asks for: the game at this step, perhaps with the score of whoever sent it. */
export interface Invitation {
	step: number;
	friend: Score | undefined;
}

export interface Game {
	/** The player's id of the run. */
	run: number;
	step: number;
	/** The address of the run at this step. */
	href: string;
	dealt: readonly Dealt[];
	/** For each curve so far, whether the reader has said that it is the artist's. */
	answers: readonly boolean[];
}

/** Whether the critic says that the artist painted this curve. */
export function criticSays({ probability }: Pick<Dealt, "probability">) {
	return probability >= 0.5;
}

/** The game after one more answer. */
export function answered(game: Game, isArtists: boolean): Game {
	return isOver(game) ? game : { ...game, answers: [...game.answers, isArtists] };
}

export function isOver({ dealt, answers }: Game) {
	return answers.length === dealt.length;
}

/** The score of the curves that the reader has answered. */
export function scoreOf({ dealt, answers }: Pick<Game, "dealt" | "answers">): Score {
	const played = dealt.slice(0, answers.length);
	return {
		reader: played.filter(({ isArtists }, i) => answers[i] === isArtists).length,
		critic: played.filter((each) => criticSays(each) === each.isArtists).length,
	};
}

/** Adds a result, in the order of the steps. A step's first result stays, because the same curves come again. */
export function withResult(results: readonly Result[], result: Result): readonly Result[] {
	const isKnown = results.some(({ step }) => step === result.step);
	return isKnown ? results : [...results, result].sort((one, other) => one.step - other.step);
}

/** Whether the reader led at the first step that was played, and who leads at the last one. Undefined if nobody has gained on the other. */
export function courseOf(results: readonly Result[]): "overtaken" | "ahead" | undefined {
	const [first, last] = [results[0], results[results.length - 1]].map((each) => each && each.reader - each.critic);
	if (results.length < 2) {
		return undefined;
	}
	if (last > 0) {
		return "ahead";
	}
	return first > 0 && last < 0 ? "overtaken" : undefined;
}

const SCORE = /^(\d{1,9})-(\d{1,9})$/;

/**
 * Reads the key `game` of an address: `new`, or the score of a friend and the critic, such as `7-9`. Throws one sentence if it is
 * neither.
 * @param dealt how many curves a game has
 */
export function readGame(text: string, step: number, dealt: number): Invitation {
	const [reader, critic] = (SCORE.exec(text) ?? []).slice(1).map(numberOr).map(Number);
	const isScore = reader <= dealt && critic <= dealt;
	check(
		text === "new" || isScore,
		"game",
		`new, or two scores from 0 to ${dealt} such as 7-9, the friend's and the critic's`,
		text,
	);
	return { step, friend: isScore ? { reader, critic } : undefined };
}

/** The key `game` of a link that invites a friend to the same game. It says how it ended, but not which curve is whose. */
export function writeGame({ reader, critic }: Score) {
	return `${reader}-${critic}`;
}
