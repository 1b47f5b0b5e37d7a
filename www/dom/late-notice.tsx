// Says where a part of the page would stand that it has not arrived, and offers a way to go on.

import { effect, useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Late } from "./late.js";
import { useNode } from "./node.js";
import { focusedBeside, rootOf } from "./tree.js";
import { useWords } from "./words.js";

interface Props {
	late: Pick<Late<unknown>, "state" | "again">;
	/** Says what is missing. */
	what: string;
	/** To the same run on the page as the server has it now; may read signals. */
	link: () => { href: string; leavesOut: boolean };
}

/** Shows while it has not arrived, and goes away when it has. */
export function LateNotice({ late, what, link }: Props) {
	const { late: words, retry } = useWords();
	/** Whether it once did not arrive: then it stays until it has. */
	const hasFailed = useRef(false);
	const state = late.state.value;
	const { href, leavesOut } = useComputed(link).value;
	hasFailed.current ||= state !== "loading";
	const node = useNode<HTMLDivElement>(
		(node) =>
			effect(() => {
				// Before it is rendered, and the notice with the focus in it is gone.
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

	/** The run has gone on since it was rendered. */
	function renew({ currentTarget }: { currentTarget: HTMLAnchorElement }) {
		currentTarget.href = link().href;
	}

	function follow(event: MouseEvent & { currentTarget: HTMLAnchorElement }) {
		renew(event);
		if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
			// Unlike a link, which may be answered by the page that the browser has kept, it asks the server.
			event.preventDefault();
			history.replaceState(null, "", event.currentTarget.href);
			location.reload();
		}
	}
}

/** Where the notice held the focus, the stage takes it. */
function handFocusOn(node: HTMLElement) {
	if (node.contains(focusedBeside(node))) {
		const stage = node.closest<HTMLElement>(".gan-stage") ?? rootOf(node)?.querySelector<HTMLElement>(".gan-stage");
		stage?.focus({ preventScroll: true });
	}
}
