// Makes the events of a run again, live changes among them, when its way is computed again.

import type { Gan, RunEvent } from "../../pkg/gan_painter.js";
import { unlessRefused } from "../engine/problems.js";
import type { Run } from "./run.js";

/** The events that are not among the known ones. */
export function eventsBeyond(known: RunEvent[], events: RunEvent[]) {
	const texts = new Set(known.map((event) => JSON.stringify(event)));
	return events.filter((event) => !texts.has(JSON.stringify(event)));
}

/** Makes the live changes of one step again. Some are only allowed after others, so they are made in whichever order works. */
export function makeTogether(gan: Gan, changes: RunEvent[]) {
	const { left } = makeInTurn(gan, changes);
	if (left.length > 0) {
		throw new Error(`the changes of step ${gan.stepCount} can't be made again`);
	}
}

/** The live changes in an order that the engine accepts. Throws the engine's sentence if it refuses one in every order. */
export function inOrder({ Engine, gan }: Pick<Run, "Engine" | "gan">, changes: RunEvent[]) {
	if (changes.length < 2) {
		return changes;
	}
	const copy = Engine.restore(gan.checkpoint());
	try {
		const { made, left } = makeInTurn(copy, changes);
		left.forEach(({ field, value }) => copy.change(field, value));
		return made;
	} finally {
		copy.free();
	}
}

function makeInTurn(gan: Gan, changes: RunEvent[]) {
	const make = ({ field, value }: RunEvent) => {
		gan.change(field, value);
		return true;
	};
	const made: RunEvent[] = [];
	let left = changes;
	for (;;) {
		const refused = left.filter((change) => {
			const isMade = unlessRefused(() => make(change));
			if (isMade) {
				made.push(change);
			}
			return !isMade;
		});
		if (refused.length === left.length) {
			return { made, left };
		}
		left = refused;
	}
}
