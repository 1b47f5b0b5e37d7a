// The current Chromium without one of the newest features that the oldest supported browsers have.

import { testTooOld } from "../old/too-old.mjs";
import { launch } from "./browser.mjs";

testTooOld(launch, (page) =>
	page.addInitScript(() => {
		delete globalThis.DecompressionStream;
	}),
);
