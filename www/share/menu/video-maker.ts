// The maker of videos. Only the site's page has one, because it is large.

import type { Form } from "../forms.js";

export interface VideoMaker {
	/** The kind of video that this browser writes; undefined if it writes none, or if the maker could not be loaded. */
	kind: () => Promise<"mp4" | "webm" | undefined>;
	make: Form;
}
