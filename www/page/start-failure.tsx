// Says why the engine is missing on a page that can't do without it, with a button that tries again.

import { useWords } from "../dom/words.js";
import { messageOf, StartError } from "../engine/problems.js";

export function StartFailure({ error, again }: { error: unknown; again: () => void }) {
	const words = useWords();
	return (
		<div role="alert">
			<p class="problem" textContent={words.startFailed} />
			<p textContent={error instanceof StartError ? words.problems[error.problem] : messageOf(error)} />
			<button type="button" onClick={again} textContent={words.retry} />
		</div>
	);
}
