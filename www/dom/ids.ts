// Labels and explanations are found by id. Preact's useId starts again in every root, and a page may have several stages.

import { useState } from "preact/hooks";

let last = 0;

/** An id that is unique on the page, and stays the same as long as the component lives. */
export function useOwnId() {
	const [id] = useState(() => `gan-painter-${++last}`);
	return id;
}
