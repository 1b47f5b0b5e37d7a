// Style sheets, adopted by each document or shadow root that holds what they are for, and given back by the last one.

import { viewOf } from "../dom/home.js";
import css from "./stage.css?inline";

type Root = Document | ShadowRoot;

interface Adopted {
	/** The sheets belong to it: no other document takes them. */
	document: Document;
	/** By their text, in the order in which they were adopted. */
	sheets: Map<string, { sheet: CSSStyleSheet; users: number }>;
}

const adopted = new WeakMap<Root, Adopted>();

export function createAdoption(css: string) {
	/** @returns gives it back */
	return function adopt(root: Root): () => void {
		const { sheets } = adoptedBy(root);
		const entry = sheets.get(css) ?? { sheet: sheetFor(root, css), users: 0 };
		if (entry.users++ === 0) {
			sheets.set(css, entry);
			root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
		}
		return () => {
			if (--entry.users === 0) {
				sheets.delete(css);
				root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
			}
		};
	};
}

export const adoptStyles = createAdoption(css);

/** Has a shadow root that has come into another document adopt its sheets there. */
export function adoptAnew(root: ShadowRoot) {
	const known = adoptedBy(root);
	if (known.document !== root.ownerDocument) {
		known.document = root.ownerDocument;
		known.sheets.forEach((entry, css) => (entry.sheet = sheetFor(root, css)));
		root.adoptedStyleSheets = [...known.sheets.values()].map(({ sheet }) => sheet);
	}
}

function adoptedBy(root: Root) {
	const known = adopted.get(root) ?? { document: root.ownerDocument ?? (root as Document), sheets: new Map() };
	adopted.set(root, known);
	return known;
}

function sheetFor(root: Root, css: string) {
	const sheet = new (viewOf(root).CSSStyleSheet)();
	sheet.replaceSync(css);
	return sheet;
}
