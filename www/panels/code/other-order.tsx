// A control for the run's update order. It switches between the script that detaches and the one that clears the gradient.

import { useOwn, useWords } from "../../dom/words.js";
import { isFree } from "../../run/locks.js";
import { languages } from "../../words/panels/code.js";
import { useStage } from "../board.js";
import type { Source } from "./listings.js";

const OTHERS: Partial<Record<Source, "classic" | "simultaneous">> = {
	classic: "simultaneous",
	conditional: "simultaneous",
	simultaneous: "classic",
};

interface Props {
	source: Source;
	/** Called before the run changes. */
	onChange: () => void;
}

/** Renders nothing if the run has no such counterpart, or if a teacher's link leaves the control out. */
export function OtherOrder({ source, onChange }: Props) {
	const own = useOwn(languages);
	const { orders } = useWords();
	const stage = useStage();
	const other = OTHERS[source];
	if (!other || stage.locks.hidden.has("update-order")) {
		return null;
	}
	const isLocked = !isFree("update-order", stage.locks) || undefined;
	const change = () => {
		if (stage.may("update-order")) {
			onChange();
			stage.player.attempt(() => stage.change("updateOrder", other));
		}
	};
	return (
		<div class="other-order">
			<p class="explanation" textContent={own.detaching[other]} />
			<button
				type="button"
				class={isLocked && "locked"}
				aria-disabled={isLocked}
				onClick={change}
				textContent={own.changeOrder(orders[other].name)}
			/>
		</div>
	);
}
