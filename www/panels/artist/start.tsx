// The button that starts a run with the drawn artist, and what such a run changes.

import { useState } from "preact/hooks";
import { describedBy, LockNote, useLock } from "../../dom/locking.js";
import { useOwnId } from "../../dom/ids.js";
import { useOwn } from "../../dom/words.js";
import { isRefusal } from "../../engine/problems.js";
import { artistOf, type Drawn, isSameArtist, settingsOf } from "../../run/artist/drawn.js";
import { isWorthKeeping } from "../../run/past.js";
import type { Run } from "../../run/run.js";
import { trainOn } from "../../stage/actions.js";
import { languages } from "../../words/panels/artist.js";
import { useStage } from "../board.js";
import type { Hand } from "./hand.js";
import { Refusal } from "./refusal.js";

export function Start({ hand, run }: { hand: Hand; run: Run }) {
	const own = useOwn(languages);
	const stage = useStage();
	const lock = useLock("artist");
	const toldId = useOwnId();
	const [refused, setRefused] = useState<{ drawn: Drawn; message: string }>();
	const { drawn } = hand;
	const ofRun = artistOf(run);
	const isOfRun = isSameArtist(drawn, ofRun);
	const isTraining = stage.player.state.value === "training";
	const notYet = own.notYet + (isWorthKeeping(stage.player.plan.value, run) ? own.takenBack : "");
	const message = refused?.drawn === drawn ? refused.message : "";
	const start = () => {
		if (!stage.may("artist")) {
			return;
		}
		try {
			trainOn(stage.player, () => stage.player.reset(settingsOf(hand.Engine, drawn)));
			setRefused(undefined);
		} catch (error) {
			// The stage tells the reader of a crash.
			if (isRefusal(error)) {
				setRefused({ drawn, message: error.message });
			}
		}
	};
	return (
		<div class="start">
			<div class="buttons" hidden={lock.isHidden}>
				<button
					type="button"
					class={lock.isLocked ? "begin locked" : "begin"}
					aria-describedby={describedBy(toldId, lock.id)}
					aria-disabled={lock.isLocked ? "true" : undefined}
					onClick={start}
					textContent={own.start}
				/>
				<button
					type="button"
					hidden={lock.isLocked}
					disabled={isOfRun}
					onClick={() => hand.set(artistOf(stage.run ?? run))}
					textContent={own.takeRun}
				/>
			</div>
			<LockNote lock={lock} />
			<Refusal sentence={message ? own.refused : ""} detail={message} />
			<p id={toldId} class="told" role={isTraining ? undefined : "status"} textContent={isOfRun ? own.ofRun : notYet} />
		</div>
	);
}
