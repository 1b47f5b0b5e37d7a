// A field for a whole number of the run, and what is wrong with its text. The two parts can stand in different places.

import { useComputed } from "@preact/signals";
import { useState } from "preact/hooks";
import { useOwnId } from "../dom/ids.js";
import { describedBy, type Lock } from "../dom/locking.js";
import { useNode } from "../dom/node.js";
import { useWords } from "../dom/words.js";
import type { Player } from "../run/player.js";
import { whole } from "../words/whole.js";
import { Draft, type DraftOptions } from "./draft.js";

interface Options extends DraftOptions {
	/** The number's name in a refusal. */
	name: string;
	lock: Lock;
}

export function useWholeField({ name, lock, ...options }: Options) {
	const { code } = useWords();
	const problemId = useOwnId();
	const [draft, setDraft] = useState<Draft>();
	const ref = useNode<HTMLInputElement>(
		(node) => {
			const draft = new Draft(node, options);
			setDraft(draft);
			return draft.begin();
		},
		[options.player],
	);
	const problem = draft?.refusal.value?.(whole[code], name) ?? "";
	return {
		attributes: {
			ref,
			inputMode: "numeric" as const,
			enterKeyHint: "go" as const,
			autocomplete: "off",
			disabled: !useIsUsable(options.player, lock),
			"aria-describedby": describedBy(problemId, lock.id),
			"aria-invalid": problem === "" ? undefined : ("true" as const),
		},
		problem: <p id={problemId} class="problem" role="alert" hidden={problem === ""} textContent={problem} />,
	};
}

/** Whether there is a run that the reader may move. */
export function useIsUsable(player: Player, { isLocked }: Lock) {
	const isThere = useComputed(() => player.run.value !== undefined && player.state.value !== "crashed").value;
	return isThere && !isLocked;
}
