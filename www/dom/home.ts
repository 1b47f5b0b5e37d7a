// The document and the window of something on the screen. They may differ from those of the script, because a page may open a window
// or a frame of its own and put the element there.

export type View = Window & typeof globalThis;

/** The node's own window, or the script's window if the node's document has none. */
export function viewOf(node: Node): View {
	return viewOn(node) ?? (globalThis as unknown as View);
}

/** The window that shows a node. Undefined if no window shows it. */
export function viewOn(node: Node): View | undefined {
	const view = node.isConnected ? node.ownerDocument?.defaultView : undefined;
	return view && !view.closed ? (view as View) : undefined;
}
