// The fields of a form: each a label, what is chosen or written, and a line that explains it.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Menu, type MenuProps } from "../../dom/controls.js";
import { useOwnId } from "../../dom/ids.js";

interface MenuFieldProps<Name extends string> extends MenuProps<Name> {
	label: string;
	help?: string;
}

export function MenuField<Name extends string>({ label, help, ...menu }: MenuFieldProps<Name>) {
	const [id, helpId] = [useOwnId(), useOwnId()];
	return (
		<div class="field">
			<label for={id} textContent={label} />
			<Menu {...menu} id={id} aria-describedby={help === undefined ? undefined : helpId} />
			{help !== undefined && <p id={helpId} class="explanation" textContent={help} />}
		</div>
	);
}

interface EntryProps {
	label: string;
	help: string;
	/** What it is where nothing is written. */
	placeholder: string;
	/** Takes what is written, or says what is wrong with it. */
	enter: (text: string) => string;
}

/** A number in words, and beneath it what is wrong with it. What is written stays, even if it is refused. */
export function Entry({ label, help, placeholder, enter }: EntryProps) {
	const [id, helpId] = [useOwnId(), useOwnId()];
	const [problem, setProblem] = useState("");
	return (
		<div class="field">
			<label for={id} textContent={label} />
			<input
				id={id}
				inputMode="numeric"
				autocomplete="off"
				placeholder={placeholder}
				aria-describedby={helpId}
				aria-invalid={problem === "" ? undefined : "true"}
				onInput={({ currentTarget }) => setProblem(enter(currentTarget.value.trim()))}
			/>
			<p id={helpId} class="explanation" textContent={help} />
			<p class="problem" role="alert" textContent={problem} />
		</div>
	);
}

export function Group({ title, children }: { title: string; children: ComponentChildren }) {
	return (
		<fieldset>
			<legend textContent={title} />
			{children}
		</fieldset>
	);
}
