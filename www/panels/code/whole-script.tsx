// A button that opens the menu where the whole script can be taken away.

import { useOwn, useWords } from "../../dom/words.js";
import { isFree } from "../../run/locks.js";
import { languages } from "../../words/panels/code.js";
import { useStage } from "../board.js";

/** Renders nothing where the stage shows no such menu. */
export function WholeScript() {
	const own = useOwn(languages);
	const { locked } = useWords();
	const stage = useStage();
	if (!stage.hasDrawer("takeAway") || stage.locks.hidden.has("take-away")) {
		return null;
	}
	const isLocked = !isFree("take-away", stage.locks) || undefined;
	return (
		<div class="whole-script">
			<button
				type="button"
				class={isLocked && "locked"}
				aria-disabled={isLocked}
				title={isLocked && locked}
				onClick={() => stage.openDrawer("takeAway", "pytorch")}
				textContent={own.wholeScript}
			/>
		</div>
	);
}
