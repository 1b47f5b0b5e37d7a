// The task's link, the button that copies it, and a preview of the page that it opens.

import { useEffect, useRef, useState } from "preact/hooks";
import { useCopying } from "../dom/copying.js";
import { useNode } from "../dom/node.js";
import { useOwn } from "../dom/words.js";
import { languages } from "../words/teacher.js";
import type { Maker } from "./maker.js";

/** Milliseconds to wait for another choice before the preview is loaded again. */
const PATIENCE = 500;

export function Output({ maker }: { maker: Maker }) {
	const own = useOwn(languages);
	const link = maker.link.value;
	const code = useRef<HTMLElement>(null);
	const [outcome, copy] = useCopying(link, () => code.current && getSelection()?.selectAllChildren(code.current));
	return (
		<div class="output">
			<h3 textContent={own.link} />
			{/* A long link can be scrolled, also with the keyboard. */}
			<pre role="group" aria-label={own.link} tabIndex={0}>
				<code translate={false} textContent={link} ref={code} />
			</pre>
			<div class="copy">
				<button type="button" disabled={link === ""} onClick={() => void copy()} textContent={own.copy} />
				{link !== "" && <a href={link} target="_blank" rel="noopener" textContent={own.open} />}
				<p role="status" textContent={outcome ? own[outcome] : ""} />
			</div>
			<p class="explanation" textContent={own.keep} />
			<h3 textContent={own.live} />
			<Preview link={useSettled(link)} title={own.preview} />
		</div>
	);
}

/** A frame with the page. Another address needs another frame, because in the same one the back button would go through all addresses. */
function Preview({ link, title }: { link: string; title: string }) {
	const place = useNode<HTMLDivElement>(
		(node) => {
			if (link !== "") {
				const frame = document.createElement("iframe");
				frame.loading = "lazy";
				frame.src = link;
				frame.title = title;
				node.replaceChildren(frame);
			}
		},
		[link],
	);
	useEffect(() => {
		place.current?.firstElementChild?.setAttribute("title", title);
	}, [title]);
	return <div class="live" ref={place} />;
}

/** The text once it has not changed for a while. */
function useSettled(text: string) {
	const [settled, setSettled] = useState(text);
	useEffect(() => {
		const waiting = setTimeout(() => setSettled(text), settled === "" ? 0 : PATIENCE);
		return () => clearTimeout(waiting);
	}, [text]);
	return settled;
}
