// The section with the run itself: saves its checkpoint, and opens one.

import { useRef, useState } from "preact/hooks";
import { LockNote, useLock } from "../../dom/locking.js";
import { useOwn, useWords } from "../../dom/words.js";
import { languages } from "../../words/take-away.js";
import { type FileProblem, openFile } from "../../stage/open-file.js";
import { FORMS } from "../forms.js";
import { Make } from "./fields.js";
import type { SectionProps } from "./sections.js";

export function WholeRun({ player, workshop, isDisabled }: SectionProps) {
	const own = useOwn(languages);
	const words = useWords();
	const input = useRef<HTMLInputElement>(null);
	const [opened, setOpened] = useState<{ name: string; problem: FileProblem | undefined }>();
	const problem = opened?.problem;
	const lock = useLock("file");

	async function open({ currentTarget }: { currentTarget: HTMLInputElement }) {
		const file = currentTarget.files?.[0];
		// Without this the same file could not be chosen again.
		currentTarget.value = "";
		if (file) {
			setOpened({ name: file.name, problem: await openFile(player, file) });
		}
	}

	return (
		<>
			<p class="explanation" textContent={own.runHelp} />
			<Make
				workshop={workshop}
				section="run"
				label={own.save}
				isKeptByPress={false}
				isDisabled={isDisabled}
				make={() => void workshop.make("run", FORMS.checkpoint, {})}
			/>
			<div class="open" hidden={lock.isHidden}>
				<button
					type="button"
					disabled={isDisabled || lock.isLocked}
					aria-describedby={lock.id}
					onClick={() => input.current?.click()}
					textContent={own.open}
				/>
				<input type="file" accept=".safetensors" hidden aria-label={own.open} onChange={open} ref={input} />
				<p role="status" textContent={opened && !problem ? own.opened(opened.name) : ""} />
				<p class="problem" role="alert">
					<span textContent={problem ? problem.tell(words) : ""} />
					<small textContent={problem?.detail ?? ""} />
				</p>
				<p class="explanation" textContent={own.openHelp} />
				<LockNote lock={lock} />
			</div>
		</>
	);
}
