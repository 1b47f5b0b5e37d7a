// The words of a panel. Each panel has a file of its own here, with both languages side by side.

import type { InEach } from "../languages.js";

const en = { title: "Settings" };

const zh = { title: "设置" } satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
