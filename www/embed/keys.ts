// Keeps the tag's keys and the page's keys apart. The page around a tag may listen to keys before they reach the tag: JupyterLab
// listens on the document, Material for MkDocs on the window. A key that the tag uses must not act there as well. Therefore its
// event is stopped at the window, before it reaches the page's listeners, and the tag gets a copy that never leaves its shadow root.
// The browser's own actions, such as typing or moving a slider, follow from the stopped event. All other keys belong to the page and
// are left alone.

import { usesKey } from "../dom/control-keys.js";
import { hasOpenPopover } from "../dom/popover.js";
import { hostOf, isElement } from "../dom/tree.js";
import { actionOf } from "../stage/keys.js";

interface Guarded {
	root: ShadowRoot;
	/** Whether there is a run for the stage's keys to act on. */
	isReady: () => boolean;
}

interface Guard {
	tags: Set<Guarded>;
	listening: AbortController;
}

const guards = new WeakMap<Window, Guard>();

/**
 * Keeps the keys that a tag uses from the page around it.
 * @param view the tag's window, with one guard for all tags
 * @returns a function that ends this
 */
export function guardKeys(view: Window, tag: Guarded) {
	const guard = guards.get(view) ?? beginGuard(view);
	guard.tags.add(tag);
	return () => {
		guard.tags.delete(tag);
		if (guard.tags.size === 0) {
			guard.listening.abort();
			guards.delete(view);
		}
	};
}

function beginGuard(view: Window) {
	const guard: Guard = { tags: new Set(), listening: new AbortController() };
	const options = { capture: true, signal: guard.listening.signal };
	/** Keys that are down and were kept. The events that follow them are kept, too. */
	const kept = new Set<string>();
	const findTag = (event: KeyboardEvent) => [...guard.tags].find(({ root }) => targetIn(root, event));
	const keepIfUsed = (event: KeyboardEvent) => {
		const tag = findTag(event);
		if (tag && isUsed(tag, event)) {
			kept.add(event.code);
			keep(tag.root, event);
		} else {
			kept.delete(event.code);
		}
	};
	const keepIfKept = (event: KeyboardEvent) => {
		const wasKept = event.type === "keyup" ? kept.delete(event.code) : kept.has(event.code);
		const tag = wasKept && findTag(event);
		if (tag) {
			keep(tag.root, event);
		}
	};
	view.addEventListener("keydown", (event) => isComposing(event) || keepIfUsed(event), options);
	view.addEventListener("keypress", keepIfKept, options);
	view.addEventListener("keyup", (event) => isComposing(event) || keepIfKept(event), options);
	guards.set(view, guard);
	return guard;
}

/** Whether the event belongs to an input method. Browsers do not let anybody copy such events. */
function isComposing({ isComposing, key }: KeyboardEvent) {
	return isComposing || key === "Process";
}

function isUsed({ root, isReady }: Guarded, event: KeyboardEvent) {
	const target = targetIn(root, event) as Element;
	const isStages = () => isReady() && target.closest(".gan-stage") !== null && actionOf(event, target) !== undefined;
	// Escape closes what is open in the tag, and only then what the page has open around it.
	const closes = () => event.key === "Escape" && (hasOpenPopover(root) || target.closest(".drawer") !== null);
	return usesKey(target, event) || isStages() || closes();
}

/** The element in the root that a key is for. Undefined if the key is for nothing there. */
function targetIn(root: ShadowRoot, event: KeyboardEvent) {
	const path = event.composedPath();
	const [target] = path;
	if (path.includes(root)) {
		return isElement(target) ? target : undefined;
	}
	// Nobody outside a closed shadow root sees further than its host, but the tag knows which element has the focus.
	const { activeElement } = root;
	return activeElement && event.isTrusted && hostsOf(root).some((host) => host === target) ? activeElement : undefined;
}

function hostsOf(root: Node): Element[] {
	const host = hostOf(root);
	return host ? [host, ...hostsOf(host)] : [];
}

function keep(root: ShadowRoot, event: KeyboardEvent) {
	event.stopImmediatePropagation();
	const copy = copyOf(event);
	targetIn(root, event)?.dispatchEvent(copy);
	if (copy.defaultPrevented) {
		event.preventDefault();
	}
}

/** Not by the constructor of KeyboardEvent: in Firefox it does not heed `composed`, and the copy would leave the shadow root. */
function copyOf(event: KeyboardEvent) {
	const { type, view, detail } = event;
	const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
	const copy = new UIEvent(type, { view, detail, bubbles: true, cancelable: true, composed: false });
	const getModifierState = (name: string) => event.getModifierState(name);
	const modifiers = { ctrlKey, shiftKey, altKey, metaKey, getModifierState };
	return Object.assign(copy, { key, code, location, repeat, isComposing, ...modifiers });
}
