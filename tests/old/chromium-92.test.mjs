// What Chromium 92, which is too old, shows.

import { needOldChromium } from "../../scripts/old-chromium.mjs";
import { launch } from "../page/browser.mjs";
import { testTooOld } from "./too-old.mjs";

testTooOld(() => launch({ executablePath: needOldChromium(92), args: ["--no-zygote"] }));
