// The texts for a run that does not go the usual way.

import type { Language } from "../languages.js";

export const unusual: Record<Language, string> = {
	en: "Here the run went another way than it nearly always does. Set the step up again, or simply go on.",
	zh: "这一次训练没有像绝大多数时候那样发展。可以重新开始这一步，也可以直接继续。",
};
