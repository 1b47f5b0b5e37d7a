// What makes videos of a run. Only the site's page has one: it is large.

import type { Form } from "../forms.js";

export interface VideoMaker {
	/** What this browser writes; undefined if neither, or if what makes it did not arrive. */
	kind: () => Promise<"mp4" | "webm" | undefined>;
	make: Form;
}
