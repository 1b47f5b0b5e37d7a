// Brings a new text into view when it appears, wherever on the page the reader is.

import { useLayoutEffect, useRef } from "preact/hooks";
import { viewOf } from "../dom/home.js";
import { lessMotionIn } from "../dom/less-motion.js";

/**
 * Scrolls the page to the element, no further than necessary. The focus stays where it is.
 * @param isThere whether the element has appeared
 */
export function useComing(isThere: boolean) {
	const node = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		if (isThere && node.current) {
			const isStill = lessMotionIn(viewOf(node.current)).matches;
			node.current.scrollIntoView({ block: "nearest", behavior: isStill ? "auto" : "smooth" });
		}
	}, [isThere]);
	return node;
}
