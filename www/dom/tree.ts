// The tree that a node stands in. The node may be in another window, where it is no instance of this window's classes.

/** The document or shadow root that a node is in. Undefined if it is in neither. */
export function rootOf(node: Node): Document | ShadowRoot | undefined {
	const root = node.getRootNode();
	return root.nodeType === Node.DOCUMENT_NODE || isShadowRoot(root) ? (root as Document | ShadowRoot) : undefined;
}

/** What contains an element: its parent, or the host of its shadow root. */
export function parentOf(element: Element): Element | null {
	return element.parentElement ?? hostOf(element);
}

/** The host of the shadow root that a node is in, or that it is. Null in a document. */
export function hostOf(node: Node): Element | null {
	const root = node.getRootNode();
	return isShadowRoot(root) ? root.host : null;
}

/** The element with the focus in the tree of a node. */
export function focusedBeside(node: Node): Element | null {
	return rootOf(node)?.activeElement ?? null;
}

export function isElement(target: unknown): target is HTMLElement {
	return (target as Node | null)?.nodeType === Node.ELEMENT_NODE;
}

function isShadowRoot(root: Node): root is ShadowRoot {
	return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && "host" in root;
}
