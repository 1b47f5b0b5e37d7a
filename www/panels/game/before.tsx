// Before a game: what it is, and some of the artist's curves to look at first.

import { useMemo } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import { artistCurves } from "../../draw/artist.js";
import type { Invitation } from "../../run/game.js";
import type { Run } from "../../run/run.js";
import { grouped } from "../../words/grouped.js";
import { languages } from "../../words/panels/game.js";
import { useRun } from "../board.js";
import { extentOf } from "./extent.js";
import { Curves } from "./picture.js";

interface BeforeProps {
	invited: Invitation | undefined;
	isBusy: boolean;
	/** Plays at a step, or at the step on show. */
	onPlay: (step?: number) => void;
}

/** What the game is, and the artist's curves to look at first. */
export function Before({ invited, isBusy, onPlay }: BeforeProps) {
	const own = useOwn(languages);
	const run = useRun();
	const { examples, extent } = useMemo(() => examplesOf(run), [run]);
	const friend = invited?.friend;
	const step = grouped(invited?.step ?? 0);
	return (
		<>
			<p textContent={own.intro} />
			<p
				class="invitation"
				hidden={!invited}
				textContent={friend ? own.friend(step, friend.reader, friend.critic) : own.invited(step)}
			/>
			<p class="explanation" textContent={own.examples} />
			<div class="examples">
				{extent && <Curves curves={examples} kind="artists" extent={extent} label={own.examplesPicture} />}
			</div>
			<p class="explanation" textContent={own.why} />
			<div class="buttons">
				{invited && (
					<button type="button" disabled={isBusy} onClick={() => onPlay(invited.step)} textContent={own.accept} />
				)}
				<button type="button" disabled={isBusy} onClick={() => onPlay()} textContent={own.play} />
			</div>
		</>
	);
}

function examplesOf(run: Run | undefined) {
	if (!run) {
		return { examples: [], extent: undefined };
	}
	const { points } = run.config;
	const all = artistCurves(run, "any");
	const examples = Array.from({ length: all.length / points }, (_, i) => all.slice(i * points, (i + 1) * points));
	return { examples, extent: extentOf([run.lower, run.upper]) };
}
