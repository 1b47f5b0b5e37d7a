// What is done by hand with an element that a component renders.

import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * A ref for an element, with which something is done once it is there, and again whenever one of what it depends on is another.
 * @param begin returns what ends that
 */
export function useNode<Node extends Element>(begin: (node: Node) => (() => void) | void, dependsOn?: unknown[]) {
	const ref = useRef<Node>(null);
	useLayoutEffect(() => (ref.current ? begin(ref.current) : undefined), dependsOn);
	return ref;
}
