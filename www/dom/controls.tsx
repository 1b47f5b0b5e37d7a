// A slider, a menu and a checkbox, each with its label and an explanation. The stage and the panels share them.

import type { ComponentChildren } from "preact";
import type { Lockable } from "../run/locks.js";
import { useOwnId } from "./ids.js";
import { describedBy, LockNote, useLock } from "./locking.js";
import { useNode } from "./node.js";
import { guardTouch } from "./touch.js";

interface SliderProps {
	label: ComponentChildren;
	help?: string;
	least: number;
	most: number;
	step: number;
	/** The true value, even if it is beyond the slider's ends or between two of its stops. */
	value: number;
	/** The value in words. */
	shown: string;
	/** Left out if the control can't be locked. */
	lockedAs?: Lockable;
	onInput: (value: number) => void;
}

export function Slider({ label, help, least, most, step, value, shown, lockedAs, onInput }: SliderProps) {
	const [id, helpId] = [useOwnId(), useOwnId()];
	const lock = useLock(lockedAs);
	return (
		<div class="setting" data-setting={lockedAs} hidden={lock.isHidden}>
			<div class="head">
				<label for={id}>{label}</label>
				<span class="shown" aria-hidden="true" textContent={shown} />
			</div>
			<input
				type="range"
				id={id}
				min={least}
				max={most}
				step={step}
				value={value}
				aria-valuetext={shown}
				aria-describedby={describedBy(help === undefined ? undefined : helpId, lock.id)}
				disabled={lock.isLocked}
				onInput={({ currentTarget }) => onInput(Number(currentTarget.value))}
				ref={guardTouch}
			/>
			{help !== undefined && <p id={helpId} class="explanation" textContent={help} />}
			<LockNote lock={lock} />
		</div>
	);
}

interface ChoiceProps<Name extends string> {
	label: string;
	names: readonly Name[];
	entries: Record<Name, { name: string; help: string }>;
	value: Name;
	lockedAs?: Lockable;
	onChange: (value: Name) => void;
}

/** A menu with the meaning of the chosen entry below it. */
export function Choice<Name extends string>({ label, names, entries, value, lockedAs, onChange }: ChoiceProps<Name>) {
	const [id, helpId] = [useOwnId(), useOwnId()];
	const lock = useLock(lockedAs);
	return (
		<div class="setting" data-setting={lockedAs} hidden={lock.isHidden}>
			<div class="head menu">
				<label for={id} textContent={label} />
				<Menu
					id={id}
					aria-describedby={describedBy(helpId, lock.id)}
					disabled={lock.isLocked}
					names={names}
					text={(name) => entries[name].name}
					value={value}
					onChange={onChange}
				/>
			</div>
			<p id={helpId} class="explanation" textContent={entries[value].help} />
			<LockNote lock={lock} />
		</div>
	);
}

export interface MenuProps<Name extends string> {
	id?: string;
	"aria-label"?: string;
	"aria-describedby"?: string;
	disabled?: boolean;
	names: readonly Name[];
	text: (name: Name) => string;
	value: Name;
	onChange: (value: Name) => void;
}

/**
 * A menu alone. The entries' values are set by hand. Preact leaves out a value that is the same as the entry's text, and then a
 * translated text would be taken for the value.
 */
export function Menu<Name extends string>({ names, text, value, onChange, ...others }: MenuProps<Name>) {
	const select = useNode<HTMLSelectElement>((node) => {
		names.forEach((name, i) => node.options[i].setAttribute("value", name));
		node.selectedIndex = names.indexOf(value);
	});
	return (
		<select {...others} onChange={({ currentTarget }) => onChange(currentTarget.value as Name)} ref={select}>
			{names.map((name) => (
				<option key={name} textContent={text(name)} />
			))}
		</select>
	);
}

interface TickProps {
	type: "checkbox" | "radio";
	/** The name of the group, for radio buttons. */
	name?: string;
	label: string;
	checked: boolean;
	disabled?: boolean;
	"aria-describedby"?: string;
	onChange: (checked: boolean) => void;
}

/** A checkbox or a radio button alone, with its label. */
export function Tick({ label, onChange, ...others }: TickProps) {
	return (
		<label class="check">
			<input {...others} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
			<span textContent={label} />
		</label>
	);
}

interface CheckProps extends Pick<TickProps, "label" | "checked" | "onChange"> {
	help: string;
	lockedAs?: Lockable;
}

/** A checkbox with its meaning below it. */
export function Check({ help, lockedAs, ...others }: CheckProps) {
	const helpId = useOwnId();
	const lock = useLock(lockedAs);
	const described = describedBy(helpId, lock.id);
	return (
		<div class="setting" data-setting={lockedAs} hidden={lock.isHidden}>
			<Tick type="checkbox" aria-describedby={described} disabled={lock.isLocked} {...others} />
			<p id={helpId} class="explanation" textContent={help} />
			<LockNote lock={lock} />
		</div>
	);
}
