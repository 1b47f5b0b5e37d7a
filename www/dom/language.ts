// Follows the language of the page around an element. As in HTML, the nearest lang counts, even outside the shadow root.

import { hostOf, parentOf, rootOf } from "./tree.js";

/** The element's own lang, or that of the nearest element around it. Null if none has a lang. */
function languageOf(element: Element): string | null {
	const parent = parentOf(element);
	return element.getAttribute("lang") ?? (parent && languageOf(parent));
}

/**
 * Calls `tell` with the present language, and again whenever it changes. If the element is moved, this must begin anew.
 * @returns a function that ends the following
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

/** The element's shadow root, the root around that root's host, and so on, up to the document. */
function rootsAround(element: Element): Node[] {
	const root = rootOf(element);
	const host = hostOf(element);
	return root ? [root, ...(host ? rootsAround(host) : [])] : [];
}

interface Watch {
	observer: MutationObserver;
	looks: Set<() => void>;
}

/** One watch for each root in which a language is followed. */
const watches = new WeakMap<Node, Watch>();

/** Has `look` called whenever a lang in the root changes. */
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
