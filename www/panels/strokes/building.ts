// Lays a painting's strokes down one after the other: by hand, or by itself after a press.

import { useEffect, useState } from "preact/hooks";
import { useIsOpen } from "../board.js";
import { useLessMotion } from "../less-motion.js";

/** The time between two strokes, in milliseconds. */
const EVERY = 700;

/**
 * @param most the number of parts
 */
export function useBuilding(most: number) {
	const isOpen = useIsOpen();
	const isCalm = useLessMotion();
	/** How many parts are laid down. Undefined if all are, however many there are. */
	const [kept, keep] = useState<number>();
	const [isWanted, setWanted] = useState(false);
	const laid = Math.min(kept ?? most, most);
	const isGoing = isWanted && isOpen && !isCalm && laid < most;
	const lay = (parts: number) => keep(parts < most ? parts : undefined);
	useEffect(() => {
		if (!isGoing) {
			setWanted(false);
			return;
		}
		const timer = setTimeout(() => lay(laid + 1), EVERY);
		return () => clearTimeout(timer);
	}, [isGoing, laid]);
	const layByHand = (parts: number) => {
		setWanted(false);
		lay(parts);
	};
	const toggle = () => {
		if (!isGoing && laid === most) {
			lay(0);
		}
		setWanted(!isGoing);
	};
	return { laid, isGoing, isCalm, layByHand, toggle };
}
