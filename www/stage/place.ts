// The element of a stage, and the place where it goes.

import { rootOf } from "../dom/tree.js";

export function checkedRootOf(container: HTMLElement) {
	const root = rootOf(container);
	if (!root) {
		throw new Error("mount needs a container that is in a document or a shadow root, but this one is in neither");
	}
	return root;
}

export function stageNode() {
	const node = document.createElement("div");
	node.className = "gan-painter gan-stage";
	node.setAttribute("role", "group");
	node.tabIndex = -1;
	return node;
}
