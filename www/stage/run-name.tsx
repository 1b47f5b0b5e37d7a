// What tells a run from others: its seed, and, while it is at rest, the engine's hash of its state.

import { useComputed } from "@preact/signals";
import { useContext } from "preact/hooks";
import { Term } from "../dom/term.js";
import { Live } from "../dom/text.js";
import { Speech } from "../dom/words.js";
import type { Screen } from "./screen.js";

/** As wide as any. */
const NO_HASH = "00000000";

export function RunName({ told, hash }: Pick<Screen, "told" | "hash">) {
	const speech = useContext(Speech);
	const seed = useComputed(() => (told.value ? speech.value.seed(told.value.seed) : ""));
	const digits = useComputed(() => hash.value ?? NO_HASH);
	const isKnown = useComputed(() => hash.value !== undefined).value;
	return (
		<span>
			<span class="seed">
				<Live text={seed} />
			</span>
			{/* Its place is kept, so that nothing moves. */}
			<span class="state" style={{ visibility: isKnown ? "visible" : "hidden" }}>
				{" · "}
				<Term name="state" label={speech.value.state} />{" "}
				<span translate={false}>
					<Live text={digits} />
				</span>
			</span>
		</span>
	);
}
