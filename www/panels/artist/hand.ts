// What the reader draws, and what the parts of the editor do with it.

import type { RefObject } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Extent } from "../../draw/bounds.js";
import { grainOf, roomyRange } from "../../draw/roomy.js";
import { rounded } from "../../run/artist/curve.js";
import { Draft } from "../../run/artist/draft.js";
import { artistOf, type Bound, type Drawn, nameOf, pointLimits, withPoints } from "../../run/artist/drawn.js";
import type { Engine, Run } from "../../run/run.js";
import { useAsked, useAskedOpen } from "../board.js";

export interface Hand {
	/** The drawing, or the run's artist until the reader draws. */
	drawn: Drawn;
	/** The name of the engine's artist that the drawing is; undefined if it is another one. */
	name: string | undefined;
	draft: Draft;
	Engine: Engine;
	/** The heights on show. They stay the same while a change goes on. */
	range: Extent;
	limits: ReturnType<typeof pointLimits>;
	/** Whether there are more points than can be drawn by hand. */
	isTooFine: boolean;
	/** Changes a bound. The change goes on until `draft.settle`. */
	draw: (bound: Bound, curve: readonly number[]) => void;
	/** Changes the number of points. The change goes on until `draft.settle`. */
	setPoints: (points: number) => void;
	/** Draws something else in a single step. */
	set: (to: Drawn) => void;
	undo: () => void;
	redo: () => void;
}

/** The drawing belongs to the panel. It stays when the panel is closed and when another run begins. */
export function useHand(run: Run | undefined): Hand | undefined {
	const [draft] = useState(() => new Draft());
	const range = useRef<Extent | undefined>(undefined);
	const isByHand = useRef(false);
	const Engine = useAsked(({ Engine }) => Engine);
	const ofRun = useMemo(() => run && artistOf(run), [run]);
	const limits = useMemo(() => run && pointLimits(run), [run]);
	const drawn = draft.now.value ?? ofRun;
	if (drawn && !draft.isGoing.value) {
		range.current = roomyRange(drawn, range.current, !isByHand.current);
	}
	const shown = range.current;
	const name = useName(drawn);
	return useMemo(
		() => Engine && drawn && shown && limits && handOf(draft, drawn, name, Engine, shown, limits, isByHand),
		[draft, drawn, name, Engine, shown, limits],
	);
}

/** The name of the engine's artist that is drawn, asked once for each drawing while the panel is open. */
function useName(drawn: Drawn | undefined) {
	const known = useRef<{ drawn: Drawn; name: string | undefined } | undefined>(undefined);
	return useAskedOpen(({ Engine }) => {
		if (drawn && known.current?.drawn !== drawn) {
			known.current = { drawn, name: nameOf(Engine, drawn) };
		}
		return known.current?.name;
	});
}

function handOf(
	draft: Draft,
	drawn: Drawn,
	name: string | undefined,
	Engine: Engine,
	range: Extent,
	limits: Hand["limits"],
	isByHand: RefObject<boolean>,
): Hand {
	const grain = grainOf(range);
	const act = (byHand: boolean, change: () => void) => {
		isByHand.current = byHand;
		change();
	};
	return {
		drawn,
		name,
		draft,
		Engine,
		range,
		limits,
		isTooFine: drawn.lower.length > limits.most,
		draw(bound, curve) {
			const before = draft.startOr(drawn)[bound];
			act(true, () => draft.change(drawn, { ...drawn, [bound]: rounded(curve, grain, before) }));
		},
		setPoints: (points) =>
			act(true, () => draft.change(drawn, withPoints(Engine, draft.startOr(drawn), points, grain))),
		set: (to) => act(false, () => draft.set(drawn, to)),
		undo: () => act(false, () => draft.undo()),
		redo: () => act(false, () => draft.redo()),
	};
}

/** Ends a change when the reader lets go of a slider. After a tap of a finger, a browser may not tell of any change. */
export function settling({ draft }: Hand) {
	const settle = () => draft.settle();
	return { onChange: settle, onPointerUp: settle, onKeyUp: settle };
}
