// The document and the window that something on the screen stands in: not always those of its script, as a page may open a window of
// its own, or a frame, and put it there.

export type View = Window & typeof globalThis;

/** The node's own window; the script's, where its document has none. */
export function viewOf(node: Node): View {
	return viewOn(node) ?? (globalThis as unknown as View);
}

/** The window that shows a node; undefined where none does. */
export function viewOn(node: Node): View | undefined {
	const view = node.isConnected ? node.ownerDocument?.defaultView : undefined;
	return view && !view.closed ? (view as View) : undefined;
}
