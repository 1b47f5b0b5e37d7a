// What works in Chromium 106.

import { testInOldChromium } from "./works.mjs";

testInOldChromium(106);
