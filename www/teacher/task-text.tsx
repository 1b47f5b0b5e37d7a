// The field for the teacher's text, with a counter of its characters.

import { useOwnId } from "../dom/ids.js";
import { useOwn } from "../dom/words.js";
import { useWritten } from "../page/fields.js";
import { MOST_CHARACTERS, readTask } from "../run/task.js";
import { languages } from "../words/teacher.js";
import type { Maker } from "./maker.js";

export function TaskText({ maker }: { maker: Maker }) {
	const own = useOwn(languages);
	const [id, helpId] = [useOwnId(), useOwnId()];
	const { text, write } = useWritten({ value: maker.task.value.task ?? "", enter });
	const { characters, problem } = readTask(text);
	const isTooLong = problem !== undefined;
	const [used, most] = [characters, MOST_CHARACTERS].map(String);
	return (
		<div class="field">
			<label for={id} textContent={own.text} />
			<textarea
				id={id}
				rows={4}
				value={text}
				aria-describedby={helpId}
				aria-invalid={isTooLong ? "true" : undefined}
				onInput={({ currentTarget }) => write(currentTarget.value)}
			/>
			<p id={helpId} class="explanation">
				<span textContent={own.textHelp} /> <span textContent={own.characters(used, most)} />
			</p>
			<p class="problem" role="alert" textContent={isTooLong ? own.textTooLong(used, most) : ""} />
		</div>
	);

	/** Ignores a text that is too long. The message above reports it in the page's language. */
	function enter(text: string) {
		if (readTask(text).problem === undefined) {
			maker.choose({ task: text });
		}
		return "";
	}
}
