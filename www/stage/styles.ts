// Style sheets, adopted by each document or shadow root that holds what they are for, and given back by the last one.

import css from "./stage.css?inline";

export function createAdoption(css: string) {
	const adopted = new WeakMap<Document | ShadowRoot, { sheet: CSSStyleSheet; users: number }>();

	/** @returns gives it back */
	return function adopt(root: Document | ShadowRoot): () => void {
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
	};
}

export const adoptStyles = createAdoption(css);
