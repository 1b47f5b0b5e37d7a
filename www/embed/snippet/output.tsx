// The snippet as text, the button that copies it, and what there is to know of its form.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useOwn, useWords } from "../../dom/words.js";
import { languages } from "../../words/snippet.js";
import type { Builder } from "./builder.js";
import { SCRIPT, SCRIPT_ADDRESS, scriptTag, textOf } from "./forms.js";

/** The page takes in the tag's script itself, with its hash. */
const integrity = document.querySelector("script[integrity]")?.getAttribute("integrity") ?? undefined;

export function Output({ builder }: { builder: Builder }) {
	const own = useOwn(languages);
	const tag = builder.tagIn(useWords());
	const isIframe = builder.form.value === "iframe";
	const lines = isIframe ? [tag] : [scriptTag(integrity), tag];
	return (
		<>
			<h2 textContent={own.snippet} />
			<Snippet text={lines.map(textOf).join("\n")} />
			<ul class="explanation" hidden={isIframe}>
				<li>
					<a href={SCRIPT_ADDRESS} download={SCRIPT} textContent={own.download(SCRIPT)} />
					<span textContent={own.beside} />
				</li>
				<li textContent={own.pinned} />
				<li textContent={own.policy} />
			</ul>
			<ul class="explanation" hidden={!isIframe}>
				<li textContent={own.host} />
			</ul>
		</>
	);
}

function Snippet({ text }: { text: string }) {
	const own = useOwn(languages);
	const code = useRef<HTMLElement>(null);
	/** What became of the text on show when it was copied. */
	const [outcome, setOutcome] = useState<"copied" | "selected">();
	useLayoutEffect(() => setOutcome(undefined), [text]);

	async function copy() {
		try {
			await navigator.clipboard.writeText(text);
			setOutcome("copied");
		} catch {
			// Not allowed, or the page has no secure address.
			if (code.current) {
				getSelection()?.selectAllChildren(code.current);
			}
			setOutcome("selected");
		}
	}

	return (
		<>
			<pre>
				<code translate={false} textContent={text} ref={code} />
			</pre>
			<div class="copy">
				<button type="button" onClick={() => void copy()} textContent={own.copy} />
				<p role="status" textContent={outcome ? own[outcome] : ""} />
			</div>
		</>
	);
}
