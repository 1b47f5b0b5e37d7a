// "Go on where I was": a switch that is off at first. If it is on, the run on show is kept on the device whenever it has come to
// rest and when the page is left. A page that is opened without a run in its address goes on with the kept run.

import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Player } from "../run/player.js";
import { packSession, unpackSession } from "../run/session.js";
import type { Words } from "../words/index.js";
import { languages } from "../words/session.js";
import { isOn, readSession, turn, writeSession } from "./store.js";

/** The reason why nothing is kept, by its name in words/session.ts. */
export type SessionProblem = "refused" | "full";

const [on, trouble] = [signal(false), signal<SessionProblem | undefined>(undefined)];
/** Whether the switch is on. */
export const isKept: ReadonlySignal<boolean> = on;
/** The last problem. Undefined if there is none. */
export const problem: ReadonlySignal<SessionProblem | undefined> = trouble;

/** How long a run has to rest before it is kept, in milliseconds. */
const REST = 1000;
/** Ends the keeping. Undefined while nothing is kept. */
let stop: (() => void) | undefined;

/** Reads the switch. If it is on, the player's run is kept from now on. */
export async function lookUp(player: Player) {
	if (await isOn()) {
		on.value = true;
		stop ??= keep(player);
	}
}

/**
 * Puts the last session's run on show, exactly as it was.
 * @returns the query of its address, or what is wrong with it; undefined if nothing was kept, or if another run has begun meanwhile
 */
export async function resume(
	player: Player,
): Promise<{ query?: string; problem?: (words: Words) => string } | undefined> {
	const run = player.run.peek();
	try {
		const data = await readSession();
		if (data === undefined || !run) {
			return undefined;
		}
		const { query, plan, standing } = await unpackSession(data, run.Engine);
		if (player.run.peek() !== run) {
			// The reader has begun another run meanwhile.
			return undefined;
		}
		player.goOnWith(plan, standing);
		return { query };
	} catch {
		return { problem: ({ code }) => languages[code].damaged };
	}
}

/** Turns the switch. If it is turned off, the kept session is deleted. */
export async function setKept(isOn: boolean, player: Player) {
	trouble.value = undefined;
	on.value = isOn;
	try {
		await turn(isOn);
	} catch {
		on.value = false;
		trouble.value = "refused";
	}
	if (on.value) {
		stop ??= keep(player);
		await save(player);
	} else {
		endKeeping();
	}
}

function keep(player: Player) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const listening = new AbortController();
	document.addEventListener("visibilitychange", () => document.hidden && void save(player), listening);
	const unfollow = effect(() => {
		player.changes.value;
		player.shown.value;
		clearTimeout(timer);
		if (player.state.value !== "training") {
			timer = setTimeout(() => void save(player), REST);
		}
	});
	return () => {
		unfollow();
		clearTimeout(timer);
		listening.abort();
	};
}

function endKeeping() {
	stop?.();
	stop = undefined;
}

async function save(player: Player) {
	if (new URLSearchParams(location.search).has("lesson")) {
		// The run on show belongs to the lesson.
		return;
	}
	const session = packSession(player, location.search);
	try {
		if (session && !(await writeSession(session))) {
			// Another page of this site has turned the switch off.
			on.value = false;
			endKeeping();
		}
	} catch (error) {
		trouble.value = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";
	}
}
