// Finds features in a style sheet that the oldest browsers lack, unless @supports asks for them or a plain form comes before them.

import * as css from "css-tree";
import { cssFunctions, problemAt, problemOf } from "./support.mjs";

/**
 * MDN puts the units of some families into one entry.
 * @type {[family: RegExp, entry: string][]}
 */
const UNITS = [
	[/^sv(h|w|b|i|min|max)$/, "viewport_percentage_units_small"],
	[/^lv(h|w|b|i|min|max)$/, "viewport_percentage_units_large"],
	[/^dv(h|w|b|i|min|max)$/, "viewport_percentage_units_dynamic"],
	[/^cq(h|w|b|i|min|max)$/, "container_query_length_units"],
];

/** @param {string} text */
export function problemsOfStyle(text) {
	const problems = new Set();
	const sheet = css.parse(text, {
		parseCustomProperty: true,
		onParseError: (error) => problems.add(`not CSS: ${error.message}`),
	});
	look(sheet, new Set(), problems);
	return [...problems];
}

/**
 * @param {css.CssNode} node a style sheet or a block
 * @param {Set<string>} asked the features that @supports around it has asked for
 * @param {Set<string>} problems
 */
function look({ children }, asked, problems) {
	const tell = (problem) => problem && !asked.has(problem) && problems.add(problem);
	/** Properties that have had a plain form so far. */
	const plain = new Set();
	for (const node of children.toArray()) {
		if (node.type === "Declaration") {
			const found = problemsOfDeclaration(node);
			// A value with var() overrides the plain form before it in any case.
			const usesVariable = css.find(node, ({ type, name }) => type === "Function" && name === "var") !== null;
			if (found.length === 0) {
				// A prefixed property is a plain form of the unprefixed one.
				plain.add(css.property(node.property).basename);
			} else if (!plain.has(node.property) || usesVariable || node.property.startsWith("--")) {
				found.forEach(tell);
			}
		} else if (node.type === "Rule") {
			problemsOfSelector(node.prelude).forEach(tell);
			look(node.block, asked, problems);
			for (const child of node.block.children.toArray()) {
				if (child.type === "Rule" || (child.type === "Atrule" && child.block)) {
					tell(problemAt("css", "selectors", "nesting"));
				}
			}
		} else if (node.type === "Atrule") {
			tell(problemAt("css", "at-rules", node.name));
			const isCondition = node.name === "supports";
			if (node.prelude && !isCondition) {
				problemsOfPrelude(node).forEach(tell);
			}
			if (node.block) {
				look(node.block, isCondition ? new Set([...asked, ...askedBy(node.prelude)]) : asked, problems);
			}
		}
	}
}

/** @param {css.Declaration} declaration */
function problemsOfDeclaration({ property, value }) {
	const problems = [problemAt("css", "properties", property)];
	css.walk(value, (node) => {
		if (node.type === "Identifier") {
			problems.push(problemAt("css", "properties", property, node.name));
		} else if (node.type === "Function") {
			problems.push(problemOf(cssFunctions.get(node.name) ?? []));
			problems.push(problemAt("css", "properties", property, node.name));
			const { first } = node.children;
			if (first?.type === "Identifier" && first.name === "from") {
				problems.push(problemAt("css", "types", "color", node.name, "relative_syntax"));
			}
		} else if (node.type === "Dimension") {
			problems.push(problemOfUnit(node.unit));
		}
	});
	return problems.filter(Boolean);
}

/** @param {string} unit */
function problemOfUnit(unit) {
	const [, name = unit] = UNITS.find(([pattern]) => pattern.test(unit)) ?? [];
	return problemAt("css", "types", "length", name);
}

/** @param {css.CssNode} prelude */
function problemsOfSelector(prelude) {
	const problems = [];
	css.walk(prelude, ({ type, name }) => {
		if (type === "NestingSelector") {
			problems.push(problemAt("css", "selectors", "nesting"));
		} else if (type === "PseudoClassSelector" || type === "PseudoElementSelector") {
			problems.push(problemAt("css", "selectors", name));
		}
	});
	return problems.filter(Boolean);
}

/** @param {css.Atrule} rule */
function problemsOfPrelude({ name, prelude }) {
	const problems = [];
	css.walk(prelude, (node) => {
		if (node.type === "Feature") {
			problems.push(problemAt("css", "at-rules", name, node.name));
		} else if (node.type === "FeatureRange") {
			problems.push(problemAt("css", "at-rules", name, "range_syntax"));
		} else if (node.type === "FeatureFunction" && name === "container") {
			problems.push(problemAt("css", "at-rules", name, `${node.feature}_queries_for_custom_properties`));
		} else if (node.type === "Dimension") {
			problems.push(problemOfUnit(node.unit));
		}
	});
	return problems.filter(Boolean);
}

/** The features that may be used if the condition holds. A condition with "not" asks for none. */
function askedBy(prelude) {
	const text = css.generate(prelude);
	const asked = [];
	if (!/\bnot\b/.test(text)) {
		css.walk(prelude, (node) => {
			if (node.type === "Declaration") {
				asked.push(...problemsOfDeclaration(node));
			}
		});
	}
	return asked;
}
