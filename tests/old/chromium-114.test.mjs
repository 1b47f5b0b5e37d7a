// What works in Chromium 114.

import { testInOldChromium } from "./works.mjs";

testInOldChromium(114);
