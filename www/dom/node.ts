// Work by hand on an element that a component renders.

import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * A ref for an element. `begin` is called with the element once it is there, and again whenever a dependency changes.
 * @param begin begins the work, and may return a function that ends it
 */
export function useNode<Node extends Element>(begin: (node: Node) => (() => void) | void, dependsOn?: unknown[]) {
	const ref = useRef<Node>(null);
	useLayoutEffect(() => (ref.current ? begin(ref.current) : undefined), dependsOn);
	return ref;
}
