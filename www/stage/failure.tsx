// A failure, what it means and the way back, shown over the picture.

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { useWords } from "../dom/words.js";
import { TUTORIAL } from "../run/plan.js";
import type { Player } from "../run/player.js";
import type { Failure } from "../run/status.js";
import type { Words } from "../words/index.js";

export function FailureNote({ player }: { player: Player }) {
	const words = useWords();
	const failure = player.failure.value;
	if (!failure) {
		return <div class="failure" role="alert" hidden />;
	}
	const { title, help, way } = textsOf(failure, player, words);
	return (
		<div class={`failure ${failure.kind}`} role="alert">
			<strong textContent={title} />
			<p class="detail" textContent={failure.message} />
			<p textContent={help} />
			{way && <button type="button" onClick={way.act} textContent={way.label} />}
			{failure.kind === "crash" && <Report report={failure.report} />}
		</div>
	);
}

/** The failure's name, its meaning if that is known, and the way back. */
function textsOf(failure: Failure, player: Player, words: Words) {
	if (failure.kind === "crash") {
		return { title: words.crashed, help: words.crashedHelp };
	}
	if (failure.kind === "step") {
		const way = { label: words.reset, act: () => player.attempt(() => player.reset()) };
		return { title: words.stepFailed, help: words.stepFailedHelp, way };
	}
	const { problem } = failure;
	const way = problem
		? { label: words.retry, act: () => player.start() }
		: { label: words.presets[TUTORIAL].name, act: () => player.start({ preset: TUTORIAL, config: {} }) };
	return { title: words.startFailed, help: problem && words.problems[problem], way };
}

/** A button that copies the report. If copying is not allowed, the report is shown and selected to be copied by hand. */
function Report({ report }: { report: string }) {
	const words = useWords();
	const text = useRef<HTMLTextAreaElement>(null);
	const outcome = useSignal<"reportCopied" | "reportSelected" | undefined>(undefined);

	async function copy() {
		try {
			await navigator.clipboard.writeText(report);
			outcome.value = "reportCopied";
		} catch {
			// The browser does not allow copying, or the page's address is not secure.
			outcome.value = "reportSelected";
			if (text.current) {
				text.current.hidden = false;
				text.current.select();
			}
		}
	}

	return (
		<div class="report">
			<button type="button" onClick={copy} textContent={words.copyReport} />
			<p role="status" textContent={outcome.value && words[outcome.value]} />
			<textarea
				readOnly
				hidden={outcome.value !== "reportSelected"}
				rows={4}
				aria-label={words.report}
				value={report}
				ref={text}
			/>
		</div>
	);
}
