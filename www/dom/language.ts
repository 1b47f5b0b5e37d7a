// The language of the page around an element, live: as HTML has it, the nearest lang counts, also outside of the shadow root.

import { hostOf, parentOf, rootOf } from "./tree.js";

/** As its lang says, or that of the nearest element around it; null if none does. */
export function languageOf(element: Element): string | null {
	const parent = parentOf(element);
	return element.getAttribute("lang") ?? (parent && languageOf(parent));
}

/**
 * Tells the language now, and again whenever it changes. Whoever moves the element has to begin anew.
 * @returns ends that
 */
export function followLanguage(element: Element, tell: (lang: string | null) => void) {
	let known = languageOf(element);
	const look = () => {
		const now = languageOf(element);
		if (now !== known) {
			known = now;
			tell(now);
		}
	};
	const endings = rootsAround(element).map((root) => watch(root, look));
	tell(known);
	return () => endings.forEach((end) => end());
}

/** Its shadow root, the one in which that has its host, and so on, up to the document. */
function rootsAround(element: Element): Node[] {
	const root = rootOf(element);
	const host = hostOf(element);
	return root ? [root, ...(host ? rootsAround(host) : [])] : [];
}

interface Watch {
	observer: MutationObserver;
	looks: Set<() => void>;
}

/** One for each root in which somebody follows the language. */
const watches = new WeakMap<Node, Watch>();

/** Has it called whenever a lang in the root is another. */
function watch(root: Node, look: () => void) {
	const { observer, looks } = watches.get(root) ?? beginWatch(root);
	looks.add(look);
	return () => {
		looks.delete(look);
		if (looks.size === 0) {
			observer.disconnect();
			watches.delete(root);
		}
	};
}

function beginWatch(root: Node) {
	const looks: Watch["looks"] = new Set();
	const observer = new MutationObserver(() => looks.forEach((look) => look()));
	observer.observe(root, { attributes: true, attributeFilter: ["lang"], subtree: true });
	const watch = { observer, looks };
	watches.set(root, watch);
	return watch;
}
