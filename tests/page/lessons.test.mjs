// Walks through each lesson on the page, in both languages, with right and wrong guesses, and on a phone.

import { describe, test } from "node:test";
import { useSite } from "./browser.mjs";
import { DESKTOP, LESSONS, PHONE, walk, withLesson } from "./lesson-walk.mjs";

const use = useSite();

/** In npm test, each lesson is walked twice. npm run long walks every combination. */
const both = [true, false];
const WAYS =
	process.env.GAN_PAINTER_WALKS === "all"
		? ["en", "zh"].flatMap((code) =>
				both.flatMap((isRight) => [DESKTOP, PHONE].map((screen) => ({ code, isRight, screen }))),
			)
		: [
				{ code: "en", isRight: true, screen: DESKTOP },
				{ code: "zh", isRight: false, screen: PHONE },
			];

describe("a lesson from its first step to its last", { concurrency: 2 }, () => {
	for (const lesson of Object.values(LESSONS)) {
		for (const { code, isRight, screen } of WAYS) {
			const how = `${isRight ? "right" : "wrong"} guesses, ${code}, ${screen.viewport.width} pixels wide`;
			test(`${lesson.id}: ${how}`, () =>
				withLesson(use, { lesson: lesson.id, lang: code }, (page) => walk(page, lesson, { code, isRight }), screen));
		}
	}
});
