// All lessons, by their names.

import { askForAClass } from "./ask-for-a-class.js";
import { criticTooStrong } from "./critic-too-strong.js";
import { insideACollapse } from "./inside-a-collapse.js";
import type { Lesson, LessonId } from "./lesson.js";
import { modeCollapse } from "./mode-collapse.js";
import { noRestingPlace } from "./no-resting-place.js";
import { theNumbersLie } from "./the-numbers-lie.js";
import { theOtherLoss } from "./the-other-loss.js";
import { watchItLearn } from "./watch-it-learn.js";
import { whoIsWho } from "./who-is-who.js";
import { whyDetach } from "./why-detach.js";

export const LESSONS: Record<LessonId, Lesson> = {
	"who-is-who": whoIsWho,
	"watch-it-learn": watchItLearn,
	"the-numbers-lie": theNumbersLie,
	"critic-too-strong": criticTooStrong,
	"the-other-loss": theOtherLoss,
	"mode-collapse": modeCollapse,
	"inside-a-collapse": insideACollapse,
	"no-resting-place": noRestingPlace,
	"ask-for-a-class": askForAClass,
	"why-detach": whyDetach,
};
