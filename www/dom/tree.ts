// The tree that a node stands in, in whichever window: the nodes of another window are no instances of this one's classes.

/** The document or shadow root that an element is in; undefined if it is in neither. */
export function rootOf(node: Node): Document | ShadowRoot | undefined {
	const root = node.getRootNode();
	return root.nodeType === Node.DOCUMENT_NODE || isShadowRoot(root) ? (root as Document | ShadowRoot) : undefined;
}

/** What an element is inside of: its parent, or the host of its shadow root. */
export function parentOf(element: Element): Element | null {
	return element.parentElement ?? hostOf(element);
}

/** The host of the shadow root that a node is in, or is; null in a document. */
export function hostOf(node: Node): Element | null {
	const root = node.getRootNode();
	return isShadowRoot(root) ? root.host : null;
}

/** What has the focus in the tree of a node. */
export function focusedBeside(node: Node): Element | null {
	return rootOf(node)?.activeElement ?? null;
}

/** The window whose document a node is in, or this one, if its document has none. */
export function windowOf(node: Node) {
	return node.ownerDocument?.defaultView ?? window;
}

export function isElement(target: unknown): target is HTMLElement {
	return (target as Node | null)?.nodeType === Node.ELEMENT_NODE;
}

function isShadowRoot(root: Node): root is ShadowRoot {
	return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && "host" in root;
}
