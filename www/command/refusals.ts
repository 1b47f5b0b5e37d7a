// Turns refusals by the engine or a form into the command's words.

import { attributeOf } from "../run/attribute-text.js";
import type { FormName } from "./commands.js";
import { formTable, type Option } from "./options.js";
import type { Given } from "./read.js";

const FIELD = /^[a-zA-Z.]+(?= must be )/;

/** Replaces the field at the beginning of a refusal, such as generatorHidden, by the option that sets it. */
export function inOptions(sentence: string, form: FormName, options: readonly Option[], given: Given) {
	return sentence.replace(FIELD, (field) => {
		const own = formTable(form).find((option) => option.field === field);
		const name = own?.name ?? attributeOf(field.replace(".", "-"));
		// The wrong value may be in a file.
		const isFromFile = !given.has(name) && (given.has("config") || given.has("from"));
		return isFromFile || !options.some((option) => option.name === name) ? field : `--${name}`;
	});
}
