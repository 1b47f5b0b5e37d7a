// All lessons, by their names.

import type { Lesson, LessonId } from "./lesson.js";
import { theNumbersLie } from "./the-numbers-lie.js";
import { whoIsWho } from "./who-is-who.js";

export const LESSONS: Partial<Record<LessonId, Lesson>> = {
	"who-is-who": whoIsWho,
	"the-numbers-lie": theNumbersLie,
};
