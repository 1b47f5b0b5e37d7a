// Controls that a teacher's link has locked or left out. The context around them says which.

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Lockable, type Locks, UNLOCKED } from "../run/locks.js";
import { useOwnId } from "./ids.js";
import { useWords } from "./words.js";

export const Locking = createContext<Locks>(UNLOCKED);

/** The state of a control. */
export interface Lock {
	isHidden: boolean;
	isLocked: boolean;
	/** The id of the sentence that says the control is locked. Undefined if it is not locked. */
	id: string | undefined;
}

/** @param name the control's name, left out if it can't be locked */
export function useLock(name?: Lockable): Lock {
	const { locked, hidden } = useContext(Locking);
	const id = useOwnId();
	const isLocked = name !== undefined && locked.has(name);
	return { isHidden: name !== undefined && hidden.has(name), isLocked, id: isLocked ? id : undefined };
}

/** Tells the reader below a control that it is locked, if it is. */
export function LockNote({ lock: { id, isLocked } }: { lock: Lock }) {
	const { locked } = useWords();
	return isLocked ? <p class="locked" id={id} textContent={locked} /> : null;
}

/** The ids of the texts that describe a control. */
export function describedBy(...ids: (string | undefined)[]) {
	return ids.filter((id) => id !== undefined).join(" ") || undefined;
}
