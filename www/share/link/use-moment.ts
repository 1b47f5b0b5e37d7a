// Which moment of the run the drawer shares.

import { useLayoutEffect, useState } from "preact/hooks";
import type { Player } from "../../run/player.js";
import { type Moment, momentOf } from "./moment.js";

interface Shared {
	/** Undefined until there is a run. */
	moment: Moment | undefined;
	/** Whether the run has gone on since, or is about to. */
	isMoving: boolean;
	/** Takes the moment of now. */
	renew: () => Moment | undefined;
}

/** At rest the step on show. While the run moves it stays what it was: an address that changes all the time can't be copied. */
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
		// After a crash the engine can't be asked: what it said before is still right.
		const now = momentOf(player, location.href) ?? moment;
		setMoment(now);
		return now;
	}
}
