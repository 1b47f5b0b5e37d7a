// A notice in the place of a part of the page that has not arrived. It offers a way to go on.

import { effect, useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Late } from "./late.js";
import { useNode } from "./node.js";
import { focusedBeside, rootOf } from "./tree.js";
import { useWords } from "./words.js";

interface Props {
	late: Pick<Late<unknown>, "state" | "again">;
	/** A sentence that says what is missing. */
	what: string;
	/** Links to the same run on the server's present version of the page. The function may read signals. */
	link: () => { href: string; leavesOut: boolean };
}

/** Shows the notice once the part has failed to arrive, and hides it when the part is here. */
export function LateNotice({ late, what, link }: Props) {
	const { late: words, retry } = useWords();
	/** Whether loading has failed once. The notice then stays until the part is here. */
	const hasFailed = useRef(false);
	const state = late.state.value;
	const { href, leavesOut } = useComputed(link).value;
	hasFailed.current ||= state !== "loading";
	const node = useNode<HTMLDivElement>(
		(node) =>
			effect(() => {
				// This runs before the notice is removed together with the focus in it.
				if (late.state.value === "here") {
					handFocusOn(node);
				}
			}),
		[late],
	);
	if (state === "here") {
		return null;
	}
	const isGone = state === "gone";
	return (
		<div class="late" role="alert" hidden={!hasFailed.current} ref={node}>
			<p textContent={what} />
			<p textContent={state === "loading" ? words.loading : isGone ? words.gone : words.away} />
			<p hidden={!(isGone && leavesOut)} textContent={words.changes} />
			<button type="button" hidden={isGone} onClick={() => late.again()} textContent={retry} />
			<a hidden={!isGone} href={href} onPointerDown={renew} onClick={follow} textContent={words.reload} />
		</div>
	);

	/** Renews the link, because the run has gone on since it was rendered. */
	function renew({ currentTarget }: { currentTarget: HTMLAnchorElement }) {
		currentTarget.href = link().href;
	}

	function follow(event: MouseEvent & { currentTarget: HTMLAnchorElement }) {
		renew(event);
		if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
			// Reloading asks the server. The browser may answer a link with a page that it has kept.
			event.preventDefault();
			history.replaceState(null, "", event.currentTarget.href);
			location.reload();
		}
	}
}

/** Gives the focus to the stage if the notice had it. */
function handFocusOn(node: HTMLElement) {
	if (node.contains(focusedBeside(node))) {
		const stage = node.closest<HTMLElement>(".gan-stage") ?? rootOf(node)?.querySelector<HTMLElement>(".gan-stage");
		stage?.focus({ preventScroll: true });
	}
}
