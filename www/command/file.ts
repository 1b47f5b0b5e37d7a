// Writes a file completely or not at all.

import { access, constants, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { messageOf } from "../engine/problems.js";

type Content = string | Uint8Array;

/** Stands in place of a file for the command's own output. */
export const PIPE = "-";

/** Throws one sentence if no file can be written there. It is better to know this before a long training. */
export function checkTarget(path: string) {
	return named(path, async () => {
		const there = await target(path);
		if (there.isFolder) {
			throw new Error("it is a folder");
		}
		await access(there.isPlain ? dirname(there.path) : there.path, constants.W_OK);
	});
}

/** Writes a file, and replaces an existing one. If the write fails or is cancelled, nothing changes. */
export function writeWhole(path: string, content: Content, signal: AbortSignal) {
	return named(path, async () => {
		const there = await target(path);
		if (there.isPlain) {
			await replace(there.path, there.mode, content, signal);
		} else {
			await writeFile(there.path, content, { signal });
		}
	});
}

/** Writes to a pipe or the terminal. A reader such as `head` may close the pipe when it has read enough. */
export function writeOut(content: Content, stream: NodeJS.WriteStream = process.stdout) {
	return new Promise<void>((resolve, reject) => {
		const end = (error?: NodeJS.ErrnoException | null) => (error && error.code !== "EPIPE" ? reject(error) : resolve());
		stream.once("error", end);
		stream.write(content, end);
	});
}

/** The path behind a name. Something other than a plain file, such as /dev/null, can't be replaced by a file. */
async function target(name: string) {
	const path = (await unlessMissing(realpath(name))) ?? name;
	const there = await unlessMissing(stat(path));
	return { path, mode: there?.mode, isPlain: !there || there.isFile(), isFolder: there?.isDirectory() };
}

/** Undefined if there is nothing. */
export async function unlessMissing<Answer>(asked: Promise<Answer>) {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") {
			return undefined;
		}
		throw error;
	}
}

async function replace(path: string, mode: number | undefined, content: Content, signal: AbortSignal) {
	const beside = join(dirname(path), `.gan-painter-${process.pid}.part`);
	try {
		const file = await open(beside, "wx", mode);
		try {
			await file.writeFile(content, { signal });
			await file.sync();
		} finally {
			await file.close();
		}
		signal.throwIfAborted();
		await rename(beside, path);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}

async function named(path: string, action: () => Promise<void>) {
	try {
		await action();
	} catch (error) {
		throw unwritable(path, error);
	}
}

/** The sentence for a file that can't be written. */
export function unwritable(path: string, error: unknown) {
	const reason = messageOf(error);
	return new Error(`--out must be a file that can be written, but ${JSON.stringify(path)} is none: ${reason}`, {
		cause: error,
	});
}
