// Reads what stands behind the command.

import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { messageOf } from "../engine/problems.js";
import type { Option } from "./options.js";

/** What was given, by the options' names; of a switch that stands alone an empty text. */
export type Given = Map<string, string>;

/** Reads the options of a command. What is not one of them, or lacks its value, throws one sentence. */
export function readOptions(command: string, args: string[], options: Option[]): Given {
	const types = options.map(({ name, value }) => [name, { type: value ? "string" : "boolean" }] as const);
	const { tokens } = parseArgs({ args, options: Object.fromEntries(types), strict: false, tokens: true });
	const given: Given = new Map();
	for (const token of tokens) {
		if (token.kind !== "option") {
			throw new Error(unknown(command, token.kind === "positional" ? token.value : "--"));
		}
		const option = options.find(({ name }) => name === token.name);
		if (!option) {
			throw new Error(unknown(command, token.rawName));
		}
		// An option in the place of a value: the value was forgotten.
		const isLeftOut = token.value === undefined || (!token.inlineValue && token.value.startsWith("--"));
		if (option.value && isLeftOut) {
			throw new Error(`${option.name} must be followed by ${option.value}, ${option.help}, but nothing was given`);
		}
		given.set(token.name, token.value ?? "");
	}
	return given;
}

function unknown(command: string, given: string) {
	const help = `gan-painter ${command} --help`;
	return `each option of ${command} must be one of those that "${help}" names, but ${JSON.stringify(given)} was given`;
}

/** The bytes of a file that an option names. */
export async function readBytes(option: string, file: string): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return new Uint8Array(await readFile(file));
	} catch (error) {
		throw unreadable(option, "a file that can be read", file, error);
	}
}

/** What a JSON file says that an option names. */
export async function readJson(option: string, file: string): Promise<unknown> {
	const bytes = await readBytes(option, file);
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch (error) {
		throw unreadable(option, "a file of JSON", file, error);
	}
}

function unreadable(option: string, allowed: string, file: string, error: unknown) {
	const reason = messageOf(error);
	return new Error(`${option} must be ${allowed}, but ${JSON.stringify(file)} was given: ${reason}`, { cause: error });
}
