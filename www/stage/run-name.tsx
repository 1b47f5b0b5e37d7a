// What tells a run from others: its seed, and, while it is at rest, the engine's hash of its state.

import { useComputed } from "@preact/signals";
import { useContext } from "preact/hooks";
import { Term } from "../dom/term.js";
import { Live } from "../dom/text.js";
import { Speech } from "../dom/words.js";
import type { Screen } from "./screen.js";

export function RunName({ told, hash }: Pick<Screen, "told" | "hash">) {
	const speech = useContext(Speech);
	const seed = useComputed(() => (told.value ? speech.value.seed(told.value.seed) : ""));
	const digits = useComputed(() => hash.value ?? "");
	const isKnown = useComputed(() => hash.value !== undefined).value;
	return (
		<span>
			<span class="seed">
				<Live text={seed} />
			</span>
			<span class="state" hidden={!isKnown}>
				{" · "}
				<Term name="state" label={speech.value.state} />{" "}
				<span translate={false}>
					<Live text={digits} />
				</span>
			</span>
		</span>
	);
}
