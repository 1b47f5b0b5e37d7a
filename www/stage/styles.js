// @ts-check
// The stage's style sheet, adopted by each document or shadow root that holds a stage, and given back by the last one.

import css from "./stage.css?inline";

/** @type {WeakMap<Document | ShadowRoot, { sheet: CSSStyleSheet, users: number }>} */
const adopted = new WeakMap();

/** @param {Document | ShadowRoot} root */
export function adoptStyles(root) {
	const entry = adopted.get(root) ?? { sheet: new CSSStyleSheet(), users: 0 };
	if (entry.users++ === 0) {
		entry.sheet.replaceSync(css);
		root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
		adopted.set(root, entry);
	}
	return () => {
		if (--entry.users === 0) {
			root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
			adopted.delete(root);
		}
	};
}
