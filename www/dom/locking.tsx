// Controls that a teacher's link has locked or left out: what is around them says which.

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Lockable, type Locks, UNLOCKED } from "../run/locks.js";
import { useOwnId } from "./ids.js";
import { useWords } from "./words.js";

export const Locking = createContext<Locks>(UNLOCKED);

/** How it stands with a control. */
export interface Lock {
	isHidden: boolean;
	isLocked: boolean;
	/** Of the sentence that says so, where it is locked. */
	id: string | undefined;
}

/** @param name none if the control can't be locked */
export function useLock(name?: Lockable): Lock {
	const { locked, hidden } = useContext(Locking);
	const id = useOwnId();
	const isLocked = name !== undefined && locked.has(name);
	return { isHidden: name !== undefined && hidden.has(name), isLocked, id: isLocked ? id : undefined };
}

/** Says under a control that it is locked, if it is. */
export function LockNote({ lock: { id, isLocked } }: { lock: Lock }) {
	const { locked } = useWords();
	return isLocked ? <p class="locked" id={id} textContent={locked} /> : null;
}

/** What describes a control. */
export function describedBy(...ids: (string | undefined)[]) {
	return ids.filter((id) => id !== undefined).join(" ") || undefined;
}
