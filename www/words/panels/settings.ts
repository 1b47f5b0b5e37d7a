// A panel's words: each panel has a file of its own here, both languages side by side.

import type { InEach } from "../languages.js";

const en = { title: "Settings" };

const zh = { title: "设置" } satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
