// All lessons, by their names.

import type { Lesson, LessonId } from "./lesson.js";

export const LESSONS: Partial<Record<LessonId, Lesson>> = {};
