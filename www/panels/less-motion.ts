// Whether the reader asks for less motion, for panels that move something by themselves.

import { useLayoutEffect, useState } from "preact/hooks";
import { lessMotionIn } from "../dom/less-motion.js";
import { useStage } from "./board.js";

/** Also true while the stage is in no window, because nothing moves there. */
export function useLessMotion() {
	const view = useStage().home.value;
	const [isLess, setLess] = useState(true);
	useLayoutEffect(() => {
		const query = view && lessMotionIn(view);
		const look = () => setLess(query?.matches ?? true);
		look();
		query?.addEventListener("change", look);
		return () => query?.removeEventListener("change", look);
	}, [view]);
	return isLess;
}
