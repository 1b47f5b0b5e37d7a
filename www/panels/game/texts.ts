// Texts of the game that are made of numbers.

import { criticSays, type Dealt } from "../../run/game.js";
import { decimal } from "../../words/decimal.js";
import type { languages } from "../../words/panels/game.js";
import { kindOf } from "./picture.js";

export type Own = typeof languages.en;

/** A percentage nearer to certainty than this would be rounded to it. */
const ALMOST = 99.5;

export function percentText(probability: number, own: Own) {
	const percent = 100 * probability;
	if (percent >= ALMOST) {
		return own.above(99);
	}
	return percent < 100 - ALMOST ? own.below(1) : own.percent(Math.round(percent));
}

/** Describes a curve to readers who don't see it, with what its picture shows and no more. */
export function shapeText({ painting, roughness }: Pick<Dealt, "painting" | "roughness">, own: Own) {
	const height = (place: number) => decimal(painting[Math.round(place * (painting.length - 1))], 2);
	const [least, most] = [Math.min(...painting), Math.max(...painting)].map((each) => decimal(each, 2));
	return `${own.shape(height(0), height(0.5), height(1), least, most)} ${own.roughness(decimal(roughness, 3))}`;
}

/** Why a curve was told or not, in sentences. */
export function whySentences(dealt: Dealt, answer: boolean, own: Own) {
	const { isArtists, probability, u, residual, roughness } = dealt;
	const whose = kindOf(dealt);
	const percent = percentText(probability, own);
	const says = criticSays(dealt);
	const critic = isArtists ? (says ? own.trusted : own.doubted) : says ? own.fooled : own.foundOut;
	return [
		own.was[whose],
		answer === isArtists ? "" : own.youWrong[whose],
		critic(percent),
		own.residual(decimal(residual, 2), decimal(1 + u, 2)),
		own.rough(decimal(roughness, 3)),
	].filter((sentence) => sentence !== "");
}
