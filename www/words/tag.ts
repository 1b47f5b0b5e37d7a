// The content of a tag for readers whose browsers run no script.

import type { Language } from "./languages.js";

export const fallback: Record<Language, string> = {
	en: "Here a small GAN learns to paint, where scripts can run.",
	zh: "脚本可以运行时，这里有一个小小的 GAN 在学画画。",
};
