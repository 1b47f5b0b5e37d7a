// A slow walk through the ideas. It goes on by itself while the panel can be seen, or by presses if the reader asks for less motion.

import { useEffect, useRef, useState } from "preact/hooks";
import { useIsSeen, useStage } from "../board.js";
import { useLessMotion } from "../less-motion.js";

/** The time from one moment of the walk to the next, in milliseconds. */
const MOMENT = 125;
/** The way of a moment, and that of a press. From one set of ideas to the next it is 1. */
const [SLOWLY, AT_ONCE] = [1 / 24, 1 / 4];

/**
 * @param show shows the ideas at the present place of the walk
 * @returns whether the walk goes on by itself, and what a press and another choice of ideas do
 */
export function useWalk(show: (ideas: Float32Array) => void) {
	const stage = useStage();
	const isSeen = useIsSeen();
	const isStill = useLessMotion();
	const [isWanted, turn] = useState(false);
	const isOn = isWanted && !isStill;
	const place = useRef(0);
	const go = (way: number) => {
		const run = stage.askable;
		if (run) {
			place.current += way;
			const ideas = new Float32Array(run.config.ideas);
			run.gan.readWalk(place.current, ideas);
			show(ideas);
		}
	};
	const latest = useRef(go);
	latest.current = go;
	const view = stage.home.value;
	useEffect(() => {
		if (isOn && isSeen && view) {
			const timer = view.setInterval(() => latest.current(SLOWLY), MOMENT);
			return () => view.clearInterval(timer);
		}
		return undefined;
	}, [isOn, isSeen, view]);
	const press = () => {
		turn(!isOn && !isStill);
		if (!isOn) {
			go(isStill ? AT_ONCE : 0);
		}
	};
	return { isOn, press, stop: () => turn(false), isStill };
}
