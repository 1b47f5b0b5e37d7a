// The menu's fields, each with its label and its problem, and the button that makes a file of them.

import { useComputed } from "@preact/signals";
import { Menu, type MenuProps } from "../../dom/controls.js";
import { useOwnId } from "../../dom/ids.js";
import { useNode } from "../../dom/node.js";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/take-away.js";
import type { SectionName } from "./drafts.js";
import { keepsDownloads } from "./keeping.js";
import { Tray } from "./tray.js";
import type { Workshop } from "./workshop.js";

/** The section of a field, and the workshop that makes what it asks for. */
export interface Place {
	workshop: Workshop;
	section: SectionName;
}

interface EntryProps extends Place {
	/** The name of the option. */
	name: string;
	label: string;
	help?: string;
	value: string;
	onInput: (text: string) => void;
	/** Called when the field is left empty, so that it gets its default. */
	onEmpty: () => void;
}

/** A field for a number. The typed text stays, even if it is refused. */
export function Entry({ workshop, section, name, label, help, value, onInput, onEmpty }: EntryProps) {
	const own = useOwn(languages);
	const [id, helpId, problemId] = [useOwnId(), useOwnId(), useOwnId()];
	const refusal = workshop.refusal.value;
	const problem = refusal?.section === section && refusal.field === name ? refusal.tell(own) : "";
	const input = useNode<HTMLInputElement>(
		(node) => {
			if (problem !== "") {
				node.focus();
			}
		},
		[problem],
	);
	return (
		<div class={problem === "" ? "field" : "field refused"}>
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
				onBlur={({ currentTarget }) => currentTarget.value.trim() === "" && onEmpty()}
				ref={input}
			/>
			{help !== undefined && <p id={helpId} class="explanation" textContent={help} />}
			<p id={problemId} class="problem" role="alert" textContent={problem} />
		</div>
	);
}

interface PickProps<Name extends string> extends Pick<MenuProps<Name>, "names" | "value" | "onChange"> {
	label: string;
	texts: Record<Name, string>;
	help?: string;
}

export function Choose<Name extends string>({ label, texts, help = "", ...menu }: PickProps<Name>) {
	const [id, helpId] = [useOwnId(), useOwnId()];
	return (
		<div class="field">
			<label for={id} textContent={label} />
			<Menu id={id} aria-describedby={help === "" ? undefined : helpId} text={(name) => texts[name]} {...menu} />
			<p id={helpId} class="explanation" textContent={help} />
		</div>
	);
}

interface MakeProps extends Place {
	label: string;
	/** Whether a long press keeps the file in an app that can't download. */
	isKeptByPress: boolean;
	isDisabled: boolean;
	make: () => void;
}

/** The button, and below it the progress and the result of the work. */
export function Make({ workshop, section, label, isKeptByPress, isDisabled, make }: MakeProps) {
	const own = useOwn(languages);
	const isWorking = useComputed(() => workshop.percent.value !== undefined).value;
	const place = workshop.place.value;
	const refusal = workshop.refusal.value;
	const isOwn = refusal?.section === section && refusal.field === undefined;
	return (
		<>
			<div class="make">
				<p class="explanation" textContent={isKeptByPress || keepsDownloads() ? "" : own.keepsNothing} />
				<button
					type="button"
					disabled={isDisabled}
					// A disabled button could not keep the focus.
					aria-disabled={isWorking}
					onClick={() => isWorking || make()}
					textContent={label}
				/>
				<p textContent={isWorking && place && place !== section ? own.busy(own[place]) : ""} />
				<p class="problem" role="alert">
					<span textContent={isOwn ? refusal.tell(own) : ""} />
					<small textContent={isOwn ? (refusal.detail ?? "") : ""} />
				</p>
			</div>
			<Tray workshop={workshop} section={section} />
		</>
	);
}
