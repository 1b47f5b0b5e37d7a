// The films with which the READMEs begin, and what the command is told to make them: npm run shots does so, and a test once more.

import { join } from "node:path";

/** Until the paintings are as good and as varied as the artist's, and stay so. */
const STEPS = 4000;

/** @type {[file: string, args: string[]][]} */
export const films = ["en", "zh"].map((language) => [
	join("docs", `film-${language}.svg`),
	["svg-film", "--steps", String(STEPS), "--language", language],
]);
