// A text that an author copies with one press.

import { useRef } from "preact/hooks";
import { useCopying } from "../../dom/copying.js";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/snippet.js";

export function Snippet({ text, copyText }: { text: string; copyText: string }) {
	const own = useOwn(languages);
	const code = useRef<HTMLElement>(null);
	const [outcome, copy] = useCopying(text, () => code.current && getSelection()?.selectAllChildren(code.current));
	return (
		<>
			<pre>
				<code translate={false} textContent={text} ref={code} />
			</pre>
			<div class="copy">
				<button type="button" onClick={() => void copy()} textContent={copyText} />
				<p role="status" textContent={outcome ? own[outcome] : ""} />
			</div>
		</>
	);
}
