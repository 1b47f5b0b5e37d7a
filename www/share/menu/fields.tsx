// The fields of the menu, each with its label and what is wrong with it, and the button that makes something of them.

import { useComputed } from "@preact/signals";
import { Menu, type MenuProps } from "../../dom/controls.js";
import { useOwnId } from "../../dom/ids.js";
import { useNode } from "../../dom/node.js";
import { numberOr } from "../../run/attribute-text.js";
import type { SectionName, Workshop } from "./workshop.js";

/** Of which section, and who makes what is asked for in it. */
export interface Place {
	workshop: Workshop;
	section: SectionName;
}

interface EntryProps extends Place {
	/** As an option. */
	name: string;
	label: string;
	help?: string;
	value: string;
	onInput: (text: string) => void;
}

/** A number. What is written stays, even if it is refused. */
export function Entry({ workshop, section, name, label, help, value, onInput }: EntryProps) {
	const [id, helpId, problemId] = [useOwnId(), useOwnId(), useOwnId()];
	const problem = useComputed(() => {
		const refusal = workshop.refusal.value;
		return refusal?.section === section && fieldOf(refusal.sentence) === name ? refusal.sentence : "";
	}).value;
	const input = useNode<HTMLInputElement>(
		(node) => {
			if (problem !== "") {
				node.focus();
			}
		},
		[problem],
	);
	return (
		<div class="field">
			<label for={id} textContent={label} />
			<input
				id={id}
				inputMode="numeric"
				autocomplete="off"
				value={value}
				aria-describedby={`${help === undefined ? "" : helpId} ${problemId}`.trim()}
				aria-invalid={problem === "" ? undefined : "true"}
				onInput={({ currentTarget }) => {
					workshop.refusal.value = undefined;
					onInput(currentTarget.value);
				}}
				ref={input}
			/>
			{help !== undefined && <p id={helpId} class="explanation" textContent={help} />}
			<p id={problemId} class="problem" role="alert" textContent={problem} />
		</div>
	);
}

/** What was written, as an option: undefined if nothing was. */
export function optionOf(text: string) {
	return text.trim() === "" ? undefined : numberOr(text);
}

/** Each sentence begins with the option that it refuses. */
function fieldOf(sentence: string) {
	return /^\w+/.exec(sentence)?.[0];
}

interface PickProps<Name extends string> extends Pick<MenuProps<Name>, "names" | "value" | "onChange"> {
	label: string;
	texts: Record<Name, string>;
}

export function Choose<Name extends string>({ label, texts, ...menu }: PickProps<Name>) {
	const id = useOwnId();
	return (
		<div class="field">
			<label for={id} textContent={label} />
			<Menu id={id} text={(name) => texts[name]} {...menu} />
		</div>
	);
}

interface MakeProps extends Place {
	label: string;
	/** Those that tell themselves what is wrong with them. */
	fields?: readonly string[];
	isDisabled: boolean;
	make: () => void;
}

/** The button, and under it what was refused, unless a field tells it. */
export function Make({ workshop, section, label, fields = [], isDisabled, make }: MakeProps) {
	const isWorking = useComputed(() => workshop.percent.value !== undefined).value;
	const refusal = workshop.refusal.value;
	const isOwn = refusal?.section === section && !fields.includes(fieldOf(refusal.sentence) ?? "");
	return (
		<div class="make">
			<button
				type="button"
				disabled={isDisabled}
				// Disabled, it could not keep the focus.
				aria-disabled={isWorking}
				onClick={() => isWorking || make()}
				textContent={label}
			/>
			<p class="problem" role="alert" textContent={isOwn ? refusal.sentence : ""} />
		</div>
	);
}
