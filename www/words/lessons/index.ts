// The texts of all lessons, by their names.

import type { LessonId, LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { languages as theNumbersLie } from "./the-numbers-lie.js";
import { languages as whoIsWho } from "./who-is-who.js";

export const lessonTexts: Partial<Record<LessonId, Record<Language, LessonTexts>>> = {
	"who-is-who": whoIsWho,
	"the-numbers-lie": theNumbersLie,
};
