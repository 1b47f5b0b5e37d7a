// What is said when something has happened is seen when it comes, wherever on the page the reader is.

import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * The page scrolls to it, no further than it has to; the focus stays where it is.
 * @param isThere whether it has come
 */
export function useComing(isThere: boolean) {
	const node = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		if (isThere) {
			const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
			node.current?.scrollIntoView({ block: "nearest", behavior: isStill ? "auto" : "smooth" });
		}
	}, [isThere]);
	return node;
}
