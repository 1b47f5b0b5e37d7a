// A panel's words: each panel has a file of its own here, both languages side by side.

const en = { code: "en", title: "Settings" };

const zh: typeof en = { code: "zh", title: "设置" };

export const languages = { en, zh };
