// The texts of all lessons, by name.

import type { LessonId, LessonTexts } from "../../lessons/lesson.js";
import type { Language } from "../languages.js";
import { languages as askForAClass } from "./ask-for-a-class.js";
import { languages as criticTooStrong } from "./critic-too-strong.js";
import { languages as insideACollapse } from "./inside-a-collapse.js";
import { languages as modeCollapse } from "./mode-collapse.js";
import { languages as noRestingPlace } from "./no-resting-place.js";
import { languages as theNumbersLie } from "./the-numbers-lie.js";
import { languages as theOtherLoss } from "./the-other-loss.js";
import { languages as watchItLearn } from "./watch-it-learn.js";
import { languages as whoIsWho } from "./who-is-who.js";
import { languages as whyDetach } from "./why-detach.js";

export const lessonTexts: Record<LessonId, Record<Language, LessonTexts>> = {
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
