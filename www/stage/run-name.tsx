// What distinguishes a run from others: its seed and, while it is at rest, the engine's hash of its state.

import { type ReadonlySignal, useComputed } from "@preact/signals";
import { useContext } from "preact/hooks";
import { LockNote, useLock } from "../dom/locking.js";
import { Term } from "../dom/term.js";
import { Live } from "../dom/text.js";
import { Speech, useWords } from "../dom/words.js";
import type { Player } from "../run/player.js";
import type { Limits } from "../dom/whole-text.js";
import type { Screen } from "./screen.js";
import { useWholeField } from "./whole-field.js";

/** A placeholder as wide as any hash. */
const NO_HASH = "00000000";

export interface Seeding {
	/** Begins the same run from another seed. */
	beginFrom: (seed: number) => void;
}

interface Props {
	player: Player;
	screen: Screen;
	actions: Seeding;
	/** Whether the seed is shown as a text instead of a field. */
	hidesField: boolean;
}

export function RunName({ player, screen: { told, hash }, actions, hidesField }: Props) {
	const speech = useContext(Speech);
	const seed = useComputed(() => told.value?.seed);
	const text = useComputed(() => (seed.value === undefined ? "" : speech.value.seed(seed.value)));
	const digits = useComputed(() => hash.value ?? NO_HASH);
	const isKnown = useComputed(() => hash.value !== undefined).value;
	const { isHidden } = useLock("new-seed");
	return (
		<div class="run-name">
			{hidesField || isHidden ? (
				<span class="seed">
					<Live text={text} />
				</span>
			) : (
				<SeedField player={player} seed={seed} beginFrom={actions.beginFrom} />
			)}
			{/* The place of the hash is kept, so that nothing moves. */}
			<span class="state" style={{ visibility: isKnown ? "visible" : "hidden" }}>
				<span class="dot">{" · "}</span>
				<Term name="state" label={speech.value.state} />{" "}
				<span translate={false}>
					<Live text={digits} />
				</span>
			</span>
		</div>
	);
}

interface FieldProps extends Seeding {
	player: Player;
	seed: ReadonlySignal<number | undefined>;
}

function SeedField({ player, seed, beginFrom }: FieldProps) {
	const { seedName } = useWords();
	const lock = useLock("new-seed");
	const field = useWholeField({
		player,
		value: seed,
		show: String,
		name: seedName,
		limits: () => limitsOf(player),
		lock,
		enter: beginFrom,
	});
	return (
		<>
			<label class="seed">
				<span textContent={seedName} />
				<input {...field.attributes} />
			</label>
			{field.problem}
			<LockNote lock={lock} />
		</>
	);
}

/** The engine's limits. There is a run whenever something can be written. */
function limitsOf(player: Player) {
	return player.run.peek()?.table.find(({ name }) => name === "seed") as Limits;
}
