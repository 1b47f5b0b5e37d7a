// All choices of a teacher: the run, what the student sees of it, and the task.

import { useState } from "preact/hooks";
import { useOwnId } from "../dom/ids.js";
import { useOwn, useWords } from "../dom/words.js";
import { Entry, Group, MenuField } from "../page/fields.js";
import { languages as ownWords } from "../words/teacher.js";
import { GoalFields } from "./goal-fields.js";
import { NO_TASK } from "./task.js";
import type { Maker } from "./maker.js";
import { Seen } from "./seen.js";
import { TaskText } from "./task-text.js";
import { problemText } from "./table.js";

interface Props {
	maker: Maker;
}

export function Chooser({ maker }: Props) {
	const own = useOwn(ownWords);
	return (
		<fieldset class="choices" disabled={!maker.engine.value}>
			<Group title={own.run}>
				<RunFields maker={maker} />
			</Group>
			<Group title={own.seen}>
				<Seen maker={maker} />
			</Group>
			<Group title={own.task}>
				<TaskText maker={maker} />
				<GoalFields maker={maker} />
			</Group>
		</fieldset>
	);
}

function RunFields({ maker }: Props) {
	const words = useWords();
	const own = useOwn(ownWords);
	const { seed = "", step = "" } = maker.task.value;
	return (
		<>
			<MenuField
				label={words.preset}
				names={maker.presets}
				text={(name) => words.presets[name].name}
				value={maker.preset}
				onChange={(preset) => maker.choosePreset(preset)}
				help={maker.engine.value ? words.presets[maker.preset].help : ""}
			/>
			<Entry
				label={own.seed}
				help={own.seedHelp}
				value={seed}
				placeholder={maker.seed}
				enter={(text) => maker.enter("seed", text)}
			/>
			<Entry
				label={own.start}
				help={own.startHelp}
				value={step}
				placeholder={NO_TASK.step}
				enter={(text) => maker.enter("step", text)}
			/>
			<FromLink maker={maker} />
			<Others maker={maker} />
		</>
	);
}

/** A field for a link, which is read as soon as it is pasted. */
function FromLink({ maker }: Props) {
	const own = useOwn(ownWords);
	const [id, helpId] = [useOwnId(), useOwnId()];
	const [problem, setProblem] = useState<ReturnType<Maker["takeLink"]>>();
	return (
		<div class="field">
			<label for={id} textContent={own.paste} />
			<input
				id={id}
				inputMode="url"
				autocomplete="off"
				aria-describedby={helpId}
				aria-invalid={problem ? "true" : undefined}
				onInput={({ currentTarget: { value } }) => setProblem(value.trim() === "" ? undefined : maker.takeLink(value))}
			/>
			<p id={helpId} class="explanation" textContent={own.pasteHelp} />
			<p role="status" textContent={problem === "" ? own.pasted : ""} />
			<p class="problem" role="alert" textContent={problem ? problemText(problem, own) : ""} />
		</div>
	);
}

/** The settings that the link brought and that no field shows. */
function Others({ maker }: Props) {
	const own = useOwn(ownWords);
	const others = Object.entries(maker.others);
	if (others.length === 0) {
		return null;
	}
	return (
		<div class="field">
			<p textContent={own.others} />
			<ul class="others">
				{others.map(([key, value]) => (
					<li key={key} translate={false} textContent={`${key}: ${value}`} />
				))}
			</ul>
			<button type="button" onClick={() => maker.dropOthers()} textContent={own.dropOthers} />
		</div>
	);
}
