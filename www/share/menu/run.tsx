// The run itself: its checkpoint, and the way back.

import { useRef, useState } from "preact/hooks";
import { useOwn, useWords } from "../../dom/words.js";
import { languages } from "../../words/take-away.js";
import { openFile } from "../../stage/open-file.js";
import { FORMS } from "../forms.js";
import { Make } from "./fields.js";
import type { SectionProps } from "./sections.js";

export function WholeRun({ player, workshop, isDisabled }: SectionProps) {
	const own = useOwn(languages);
	const words = useWords();
	const input = useRef<HTMLInputElement>(null);
	const [opened, setOpened] = useState("");

	async function open({ currentTarget }: { currentTarget: HTMLInputElement }) {
		const file = currentTarget.files?.[0];
		// The same file can be chosen again.
		currentTarget.value = "";
		if (file) {
			const problem = await openFile(player, file, words);
			setOpened(problem === "" ? file.name : "");
			workshop.refuse("run", problem);
		}
	}

	return (
		<>
			<p class="explanation" textContent={own.runHelp} />
			<Make
				workshop={workshop}
				section="run"
				label={own.save}
				isDisabled={isDisabled}
				make={() => void workshop.make("run", FORMS.checkpoint, {})}
			/>
			<div class="open">
				<button type="button" disabled={isDisabled} onClick={() => input.current?.click()} textContent={own.open} />
				<input type="file" accept=".safetensors" hidden aria-label={own.open} onChange={open} ref={input} />
				<p role="status" textContent={opened === "" ? "" : own.opened(opened)} />
				<p class="explanation" textContent={own.openHelp} />
			</div>
		</>
	);
}
