// Reads the arguments of the command.

import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { messageOf } from "../engine/problems.js";
import { attributeOf } from "../run/attribute-text.js";
import { nearest } from "./nearest.js";
import { KINDS, type Option } from "./options.js";

/** The given texts by option name. A switch that stands alone has an empty text. */
export type Given = Map<string, string>;

type Token = ReturnType<typeof tokensOf>[number];

/**
 * Reads the options of a command, and the files that stand alone. Throws one sentence if an option is unknown, refused or lacks its
 * value.
 */
export function readOptions(command: string, args: string[], options: Option[], takesFiles = false) {
	const given: Given = new Map();
	const files: string[] = [];
	const tokens = tokensOf(args, options);
	for (const [index, token] of tokens.entries()) {
		if (token.kind === "positional" && takesFiles) {
			files.push(token.value);
			continue;
		}
		if (token.kind !== "option") {
			throw new Error(strayWord(command, token, tokens[index - 1]));
		}
		const option = options.find(({ name }) => name === token.name);
		if (!option) {
			throw new Error(unknownOption(command, token, options));
		}
		if (option.refusal !== undefined) {
			throw new Error(option.refusal);
		}
		if (given.has(option.name)) {
			throw new Error(`--${option.name} must be given once, but it was given more than once`);
		}
		given.set(option.name, valueOf(option, token));
	}
	return { given, files };
}

function tokensOf(args: string[], options: Option[]) {
	const types = options.map(({ name, value, short }) => {
		const type = value ? ("string" as const) : ("boolean" as const);
		return [name, short ? { type, short } : { type }] as const;
	});
	return parseArgs({ args, options: Object.fromEntries(types), strict: false, tokens: true }).tokens;
}

function valueOf({ name, value, mayBeEmpty, help }: Option, { value: text, inlineValue }: Token & { kind: "option" }) {
	const kind = value ? KINDS[value] : "true or false";
	// If another option stands in place of a value, the value was forgotten.
	const isLeftOut = text === undefined || (!inlineValue && text.startsWith("--"));
	if (value && isLeftOut) {
		throw new Error(`--${name} needs ${kind} after it (${help})`);
	}
	if (text === "" && !mayBeEmpty) {
		throw new Error(`--${name} must be ${kind}, but an empty text was given`);
	}
	return text ?? "";
}

/** @param before the token before it */
function strayWord(command: string, token: Token, before: Token | undefined) {
	const word = token.kind === "positional" ? token.value : "--";
	if (before?.kind === "option" && before.value === undefined && ["true", "false"].includes(word)) {
		return `${before.rawName} must have its value after an equals sign: ${before.rawName}=${word}`;
	}
	return `the options of ${command} must begin with dashes, but ${JSON.stringify(word)} was given; ${helpFor(command)}`;
}

function unknownOption(command: string, { name, rawName }: Token & { kind: "option" }, options: Option[]) {
	const near = nearest(
		attributeOf(name),
		options.map((option) => option.name),
	);
	return `${rawName} is not an option of ${command}; ${near === undefined ? helpFor(command) : `--${near} is one`}`;
}

function helpFor(command: string) {
	return `"gan-painter ${command} --help" names them all`;
}

/** The bytes of the file that an option names. */
async function readBytes(option: string, file: string): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return new Uint8Array(await readFile(file));
	} catch (error) {
		throw unreadable(option, "a file that can be read", file, error);
	}
}

/** What `make` makes of the bytes of the file that an option names. */
export async function readMade<Made>(
	option: string,
	file: string,
	allowed: string,
	make: (bytes: Uint8Array<ArrayBuffer>) => Made,
): Promise<Made> {
	const bytes = await readBytes(option, file);
	try {
		return make(bytes);
	} catch (error) {
		throw unreadable(option, allowed, file, error);
	}
}

/** The content of the JSON file that an option names. */
export async function readJson(option: string, file: string): Promise<unknown> {
	return readMade(option, file, "a file of JSON", (bytes): unknown => JSON.parse(new TextDecoder().decode(bytes)));
}

function unreadable(option: string, allowed: string, file: string, error: unknown) {
	// JSON's message contains lines of the file.
	const reason = messageOf(error).replaceAll(/\s+/g, " ");
	return new Error(`${option} must be ${allowed}, but ${JSON.stringify(file)} was given: ${reason}`, { cause: error });
}
