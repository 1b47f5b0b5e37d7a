// The films at the top of the READMEs and the picture of the site that chats show, with the command's arguments that make them. npm
// run shots makes them, and a test makes the films once more.

import { join } from "node:path";

/** By this step, the paintings have become as good and as varied as the artist's, and stay so. */
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
