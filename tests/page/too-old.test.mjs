// Today's Chromium without one of the newest things that the oldest browsers have.

import { testTooOld } from "../old/too-old.mjs";
import { launch } from "./browser.mjs";

testTooOld(launch, (page) =>
	page.addInitScript(() => {
		delete globalThis.DecompressionStream;
	}),
);
