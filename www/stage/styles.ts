// Style sheets. Each document or shadow root that needs them adopts them, and its last user gives them back.

import { viewOf } from "../dom/home.js";
import css from "./stage.css?inline";

type Root = Document | ShadowRoot;

interface Adopted {
	/** The document that the sheets belong to. No other document accepts them. */
	document: Document;
	/** The sheets by their text, in the order in which they were adopted. */
	sheets: Map<string, { sheet: CSSStyleSheet; users: number }>;
}

const adopted = new WeakMap<Root, Adopted>();

export function createAdoption(css: string) {
	/** @returns a function that gives the sheet back */
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

/** Has a shadow root adopt its sheets again after it has moved to another document. */
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
