// All lessons, by their names.

import { criticTooStrong } from "./critic-too-strong.js";
import type { Lesson, LessonId } from "./lesson.js";
import { modeCollapse } from "./mode-collapse.js";
import { theNumbersLie } from "./the-numbers-lie.js";
import { theOtherLoss } from "./the-other-loss.js";
import { watchItLearn } from "./watch-it-learn.js";
import { whoIsWho } from "./who-is-who.js";

export const LESSONS: Partial<Record<LessonId, Lesson>> = {
	"who-is-who": whoIsWho,
	"watch-it-learn": watchItLearn,
	"the-numbers-lie": theNumbersLie,
	"critic-too-strong": criticTooStrong,
	"the-other-loss": theOtherLoss,
	"mode-collapse": modeCollapse,
};
