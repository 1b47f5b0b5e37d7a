// The fields of a form. Each has a label, what is chosen or written, and an explanation in one line.

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { Menu, type MenuProps } from "../dom/controls.js";
import { useOwnId } from "../dom/ids.js";
import { numberOr } from "../run/attribute-text.js";

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

interface Written {
	/** The value in force. */
	value: string;
	/** Takes the text that was written, and returns what is wrong with it or "". */
	enter: (text: string) => string;
}

/** The text in a field. What the reader wrote stays, even if it is refused, until another value comes into force from elsewhere. */
export function useWritten({ value, enter }: Written) {
	const [text, setText] = useState(value);
	const [problem, setProblem] = useState("");
	useLayoutEffect(() => {
		if (numberOr(text.trim()) !== numberOr(value)) {
			setText(value);
			setProblem("");
		}
	}, [value]);

	function write(written: string) {
		setText(written);
		setProblem(enter(written.trim()));
	}

	return { text, problem, write };
}

interface EntryProps extends Written {
	label: string;
	help?: string;
	/** The value in force if nothing is written. */
	placeholder: string;
	inputMode?: "numeric" | "decimal" | "url";
}

/** A line of text, with what is wrong with it underneath. */
export function Entry({ label, help, placeholder, inputMode = "numeric", ...written }: EntryProps) {
	const [id, helpId] = [useOwnId(), useOwnId()];
	const { text, problem, write } = useWritten(written);
	return (
		<div class="field">
			<label for={id} textContent={label} />
			<input
				id={id}
				inputMode={inputMode}
				autocomplete="off"
				placeholder={placeholder}
				value={text}
				aria-describedby={help === undefined ? undefined : helpId}
				aria-invalid={problem === "" ? undefined : "true"}
				onInput={({ currentTarget }) => write(currentTarget.value)}
			/>
			{help !== undefined && <p id={helpId} class="explanation" textContent={help} />}
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
