// Writes what was made: all of it, or nothing.

import { access, constants, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { messageOf } from "../engine/problems.js";

type Content = string | Uint8Array;

/** Throws one sentence where no file can be made: better now than after a long training. */
export function checkTarget(path: string) {
	return named(path, async () => {
		const there = await target(path);
		if (there.isFolder) {
			throw new Error("it is a folder");
		}
		await access(there.isPlain ? dirname(there.path) : there.path, constants.W_OK);
	});
}

/** Writes a file, in the place of one that is there. What fails, or is given up, leaves things as they were. */
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

/** Writes where a pipe reads, or the terminal. Who has read enough, as `head` has, may close the pipe. */
export function writeOut(content: Content, stream: NodeJS.WriteStream = process.stdout) {
	return new Promise<void>((resolve, reject) => {
		const end = (error?: NodeJS.ErrnoException | null) => (error && error.code !== "EPIPE" ? reject(error) : resolve());
		stream.once("error", end);
		stream.write(content, end);
	});
}

/** Where a name leads. What is there and is no plain file, such as /dev/null, can't be replaced by one. */
async function target(name: string) {
	const path = (await unlessMissing(realpath(name))) ?? name;
	const there = await unlessMissing(stat(path));
	return { path, mode: there?.mode, isPlain: !there || there.isFile(), isFolder: there?.isDirectory() };
}

/** Undefined where nothing is there. */
async function unlessMissing<Answer>(asked: Promise<Answer>) {
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
		const reason = messageOf(error);
		throw new Error(`--out must be a file that can be written, but ${JSON.stringify(path)} is none: ${reason}`, {
			cause: error,
		});
	}
}
