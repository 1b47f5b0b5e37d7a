// What every command is to the command line: options, and something to make of what is given.

import type { Option } from "./options.js";
import type { Given } from "./read.js";

/** The options under one heading of --help. */
export interface Section {
	title: string;
	options: Option[];
}

export interface Task {
	sections: Section[];
	/** Whether the command takes files that stand alone, without an option. */
	takesFiles?: boolean;
	/** Options whose names differ from those of the fields that they set, by field. The other names are the field's in kebab case. */
	fields: Record<string, string>;
	/**
	 * Makes the file, and tells of it.
	 * @param files the files that stand alone
	 */
	make(given: Given, files: string[], signal: AbortSignal): Promise<void>;
}
