// Turns refusals by the engine or a form into the command's words.

import { attributeOf } from "../run/attribute-text.js";
import type { Option } from "./options.js";
import type { Given } from "./read.js";

const FIELD = /^[a-zA-Z.]+(?= must be )/;

/**
 * Replaces the field at the beginning of a refusal, such as generatorHidden, by the option that sets it.
 * @param fields the command's own names of options, by field
 */
export function inOptions(sentence: string, fields: Record<string, string>, options: readonly Option[], given: Given) {
	return sentence.replace(FIELD, (field) => {
		const name = fields[field] ?? attributeOf(field.replace(".", "-"));
		// The wrong value may be in a file.
		const isFromFile = !given.has(name) && (given.has("config") || given.has("from"));
		return isFromFile || !options.some((option) => option.name === name) ? field : `--${name}`;
	});
}
