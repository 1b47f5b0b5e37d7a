// The link back after a button has led somewhere else.

import type { InEach } from "./languages.js";

const en = { back: "Back to where you were" };
const zh: typeof en = { back: "回到刚才的位置" };

export const lead: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
