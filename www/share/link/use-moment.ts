// Chooses the moment of the run that the drawer shares.

import { useLayoutEffect, useState } from "preact/hooks";
import type { Player } from "../../run/player.js";
import { type Moment, momentOf } from "./moment.js";

interface Shared {
	/** The shared moment; undefined until there is a run. */
	moment: Moment | undefined;
	/** Whether the run has gone on since then, or is about to. */
	isMoving: boolean;
	/** Takes the present moment. */
	renew: () => Moment | undefined;
}

/** The shared moment. At rest it is the step on show. While the run moves it stays, because a changing address can't be copied. */
export function useMoment(player: Player): Shared {
	const [moment, setMoment] = useState(() => momentOf(player, location.href));
	const state = player.state.value;
	const isMoving = state === "training" || player.journey.value !== undefined;
	const [changes, shown] = [player.changes.value, player.shown.value];
	useLayoutEffect(() => {
		if (!isMoving) {
			renew();
		}
	}, [isMoving, state, changes, shown]);
	return { moment, isMoving, renew };

	function renew() {
		// After a crash the engine can't be asked, but the last moment is still right.
		const now = momentOf(player, location.href) ?? moment;
		setMoment(now);
		return now;
	}
}
