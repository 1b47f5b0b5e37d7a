// The link to this moment of the run, ready to copy or to hand to the system's share sheet.

import { useState } from "preact/hooks";
import { useOwn, useWords } from "../../dom/words.js";
import { grouped } from "../../words/grouped.js";
import { languages } from "../../words/share.js";
import { Copy } from "../drawer/copy.js";
import { isPublic } from "../tags.js";
import type { Moment } from "./moment.js";

interface Props {
	moment: Moment;
	isMoving: boolean;
	renew: () => Moment | undefined;
}

export function Link({ moment, isMoving, renew }: Props) {
	const own = useOwn(languages);
	const { title, late } = useWords();
	const [hasFailed, setFailed] = useState(false);
	const { href, step, hash, leavesOut } = moment;
	const canSend = navigator.canShare?.({ url: href }) ?? false;
	return (
		<div class="link">
			<p class="explanation" textContent={own.help} />
			<p class="moment" textContent={own.state(grouped(step), hash)} />
			<p class="explanation" textContent={isMoving ? own.moving : ""} />
			<Copy text={href} name={own.link} label={own.copyLink} renew={() => now().href}>
				{canSend && <button type="button" class="send" onClick={() => void send()} textContent={own.send} />}
			</Copy>
			<p class="problem" role="alert" textContent={hasFailed ? own.notSent : ""} />
			{leavesOut && (
				<p class="warning">
					<span textContent={late.changes} /> <span textContent={own.takeCheckpoint} />
				</p>
			)}
			{!isPublic(new URL(href)) && <p class="warning" textContent={own.onlyHere} />}
		</div>
	);

	function now() {
		return renew() ?? moment;
	}

	async function send() {
		setFailed(false);
		try {
			await navigator.share({ title, url: now().href });
		} catch (error) {
			// A reader who closes the sheet has decided not to share. That is no failure.
			setFailed(!(error instanceof DOMException && error.name === "AbortError"));
		}
	}
}
