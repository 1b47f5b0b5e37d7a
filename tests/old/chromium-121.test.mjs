// What works in Chromium 121.

import { testInOldChromium } from "./works.mjs";

testInOldChromium(121);
