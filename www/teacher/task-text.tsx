// The teacher's text, with a counter of its characters.

import { useOwnId } from "../dom/ids.js";
import { useOwn } from "../dom/words.js";
import { useWritten } from "../page/fields.js";
import { languages } from "../words/teacher.js";
import { CHARACTERS, type Maker } from "./maker.js";

export function TaskText({ maker }: { maker: Maker }) {
	const own = useOwn(languages);
	const [id, helpId] = [useOwnId(), useOwnId()];
	const { text, write } = useWritten({ value: maker.task.value.task ?? "", enter });
	const used = Array.from(text.trim()).length;
	const isTooLong = used > CHARACTERS;
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
				<span textContent={own.textHelp} /> <span textContent={own.characters(String(used), String(CHARACTERS))} />
			</p>
			<p
				class="problem"
				role="alert"
				textContent={isTooLong ? own.textTooLong(String(used), String(CHARACTERS)) : ""}
			/>
		</div>
	);

	/** What is too long is told in the page's language, and here only left out. */
	function enter(text: string) {
		if (Array.from(text).length <= CHARACTERS) {
			maker.choose({ task: text });
		}
		return "";
	}
}
