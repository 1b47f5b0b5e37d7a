import assert from "node:assert/strict";
import { test } from "node:test";
import { longSubjects } from "../../scripts/subjects.mjs";

test("subjects of more than 72 characters are named with their commit", () => {
	const log = [`1234567 ${"a".repeat(72)}`, `89abcde ${"a ".repeat(36)}b`].join("\n");
	assert.deepEqual(longSubjects(log), ["89abcde: the subject may have 72 characters, but has 73"]);
	assert.deepEqual(longSubjects(""), []);
});
