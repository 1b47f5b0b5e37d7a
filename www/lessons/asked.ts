// The lesson that an address or a tag asks for. Both have keys of the same names. One sentence says what is wrong with a bad value.

import { shown } from "../run/arguments.js";
import type { Asked } from "../run/spec.js";
import { LESSON_IDS, type LessonPlace } from "./lesson.js";
import { LESSONS } from "./lessons.js";

/** If the lesson has no such step, it opens at its first one. */
export function readLesson(asked: Asked): { lesson?: LessonPlace; problem?: string } {
	const [name, given] = [asked.getAttribute("lesson"), asked.getAttribute("lesson-step")];
	if (name === null) {
		return given === null ? {} : { problem: `lesson-step needs a lesson, but ${shown(given)} was given alone` };
	}
	const id = LESSON_IDS.find((id) => id === name);
	if (id === undefined) {
		return { problem: `lesson must be one of ${LESSON_IDS.join(", ")}, but ${shown(name)} was given` };
	}
	const step = given === null ? 1 : Number(given);
	const most = LESSONS[id].steps.length;
	return Number.isInteger(step) && step >= 1 && step <= most
		? { lesson: { id, step } }
		: {
				lesson: { id, step: 1 },
				problem: `lesson-step must be a whole number from 1 to ${most}, but ${shown(given)} was given`,
			};
}
