// Finds, by their names, features in a script that the oldest browsers lack.

import { Linter } from "eslint";
import { globals, members, problemOf } from "./support.mjs";

/** The newest edition of JavaScript whose syntax all of the oldest browsers can read. */
const EDITION = 2022;

/**
 * Members are judged only by their names, because nothing tells to which object they belong. Therefore a name counts only if no
 * object of the oldest browsers has such a member.
 */
const rule = {
	create(context) {
		const tell = (node, known, name) => {
			const message = problemOf(known.get(name) ?? []);
			if (message) {
				context.report({ node, message });
			}
		};
		return {
			"MemberExpression[computed=false] > Identifier.property": (node) => tell(node, members, node.name),
			"MemberExpression[computed=true] > Literal.property": (node) => tell(node, members, node.value),
			"Property[computed=false] > Identifier.key": (node) => tell(node, members, node.name),
			"Program:exit"(node) {
				const { through } = context.sourceCode.getScope(node);
				through.forEach(({ identifier }) => tell(identifier, globals, identifier.name));
			},
		};
	},
};

/**
 * @param {string} text
 * @param {"module" | "script"} sourceType
 */
export function problemsOfScript(text, sourceType = "module") {
	const messages = new Linter().verify(
		text,
		{
			plugins: { old: { rules: { rule } } },
			rules: { "old/rule": "error" },
			languageOptions: { ecmaVersion: EDITION, sourceType },
			linterOptions: { noInlineConfig: true },
		},
		{ filename: "script.js" },
	);
	return [...new Set(messages.map(({ message }) => message))];
}

/** The style sheets that a script contains as strings. */
export function stylesIn(text, sourceType = "module") {
	const styles = [];
	const keep = (value) => value.length > 100 && /\{[a-z-]+:[^{}]+\}/.test(value) && styles.push(value);
	new Linter().verify(
		text,
		{
			plugins: {
				old: {
					rules: {
						styles: {
							create: () => ({
								Literal: ({ value }) => typeof value === "string" && keep(value),
								TemplateElement: ({ value }) => keep(value.cooked),
							}),
						},
					},
				},
			},
			rules: { "old/styles": "error" },
			languageOptions: { ecmaVersion: "latest", sourceType },
		},
		{ filename: "script.js" },
	);
	return styles;
}
