// The films with which the READMEs begin, and the picture that chats show of the site, with what the command is told to make them:
// npm run shots does so, and a test makes the films once more.

import { join } from "node:path";

/** Until the paintings are as good and as varied as the artist's, and stay so. */
const STEPS = 4000;

/** @type {[file: string, args: string[]][]} */
export const films = ["en", "zh"].map((language) => [
	join("docs", `film-${language}.svg`),
	["svg-film", "--steps", String(STEPS), "--language", language],
]);

/**
 * 1200×630 pixels.
 * @type {[file: string, args: string[]]}
 */
export const card = [join("docs", "card.png"), ["png", "--size", "card", "--steps", String(STEPS)]];
