// The texts of all lessons, by their names.

import type { LessonId, LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";

export const lessonTexts: Partial<Record<LessonId, Record<Language, LessonTexts>>> = {};
