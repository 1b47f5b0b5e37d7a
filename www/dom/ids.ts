// Labels and explanations are found by id. Preact's useId counts anew in every root, and a page may have several stages in it.

import { useState } from "preact/hooks";

let last = 0;

/** An id that nothing else on the page has, the same as long as the component lives. */
export function useOwnId() {
	const [id] = useState(() => `gan-painter-${++last}`);
	return id;
}
