// The engine's sentences, and those about a form, as the command says them.

import { attributeOf } from "../run/attribute-text.js";
import type { FormName } from "./commands.js";
import { formTable, type Option } from "./options.js";
import type { Given } from "./read.js";

const FIELD = /^[a-zA-Z.]+(?= must be )/;

/** A refusal that begins with a field, such as generatorHidden: with the option, as it is written. */
export function inOptions(sentence: string, form: FormName, options: readonly Option[], given: Given) {
	return sentence.replace(FIELD, (field) => {
		const own = formTable(form).find((option) => option.field === field);
		const name = own?.name ?? attributeOf(field.replace(".", "-"));
		// What is wrong may stand in a file.
		const isFromFile = !given.has(name) && (given.has("config") || given.has("from"));
		return isFromFile || !options.some((option) => option.name === name) ? field : `--${name}`;
	});
}
