// Texts that teachers paste: links found in chats and lists, and what is wrong with links that are not the page's.

import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_LINKS, readLink, readPasted } from "../../www/teacher/links.js";

const SITE = "https://gan.example/sub/";
const found = (/** @type {string} */ text) =>
	readPasted(text).links.map(({ name, line, link }) => [line, name, link?.replace(SITE, "…")]);

test("links are found in a list, a chat and between other words, with the names before them", () => {
	const chat = `Today at 10
Li Hua: ${SITE}?step=300
王芳：${SITE}?seed=7&step=4我做完了！
[10:32] Max <${SITE}?step=5>, and Ana (${SITE}?step=6).
- ${SITE}?step=7

"Jo" ${SITE}?generator-hidden=8+(8)&step=8
${SITE}?step=9\r\nTom | ${SITE}?step=10 |`;
	assert.deepEqual(found(chat), [
		[2, "Li Hua", "…?step=300"],
		[3, "王芳", "…?seed=7&step=4"],
		[4, "[10:32] Max", "…?step=5"],
		[4, "and Ana", "…?step=6"],
		[5, "", "…?step=7"],
		[7, '"Jo', "…?generator-hidden=8+(8)&step=8"],
		[8, "", "…?step=9"],
		[9, "Tom", "…?step=10"],
	]);
	assert.equal(readPasted(chat).passedOver, 1);
});

test("what is meant to be a link and is none has a line of its own; no more links than are allowed are read", () => {
	assert.deepEqual(found("Ann: htps://gan.example/?step=3\nBob gan.example/?step=3\nnothing"), [
		[1, "Ann", undefined],
		[2, "Bob", undefined],
	]);
	const many = readPasted(`${SITE}?step=1\n`.repeat(MOST_LINKS + 3));
	assert.deepEqual([many.links.length, many.tooMany, many.passedOver], [MOST_LINKS, 3, 0]);
	assert.deepEqual(readPasted(""), { links: [], passedOver: 0, tooMany: 0 });
	const [{ name }] = readPasted(`${"名".repeat(200)}: ${SITE}`).links;
	assert.equal(name, `${"名".repeat(60)}…`);
});

test("a link of the page is read, also of its one file on a disk, and of no other", () => {
	const what = (/** @type {string} */ link) => {
		const read = readLink(link, SITE);
		return read instanceof URLSearchParams ? String(read) : read;
	};
	for (const page of ["", "index.html", "gan-painter.html", "teacher.html"]) {
		assert.equal(what(`${SITE}${page}?step=3#there`), "step=3", page);
	}
	assert.equal(what("file:///C:/Users/me/gan-painter.html?step=3"), "step=3");
	assert.equal(what(`look: ${SITE}?step=3.`), "step=3");
	for (const link of [
		"https://gan.example/?step=3",
		"http://gan.example/sub/?step=3",
		"https://gan.example.evil/sub/?step=3",
		"https://gan.example/sub/snippet.html?step=3",
		"file:///etc/passwd?step=3",
	]) {
		assert.deepEqual(what(link), { what: "foreign", given: link.replace("?step=3", "") });
	}
	assert.deepEqual(what("https://gan.example:99999/sub/?step=3"), { what: "noLink" });
	assert.deepEqual(what("javascript:alert(1)"), { what: "noLink" });
	assert.deepEqual(what(""), { what: "noLink" });
	assert.deepEqual(what(`${SITE}?task=${"a".repeat(20_000)}`), { what: "tooLong" });
});

test("a text that is made to be slow is read all the same", () => {
	// If the time grew with the square of the length, each of these would take minutes.
	const link = `https://${".".repeat(2e5)}a `;
	for (const text of [
		"https://".repeat(2e5),
		`${"a".repeat(9e5)} ://`,
		"?step=".repeat(2e5),
		` :`.repeat(4e5),
		link.repeat(4),
	]) {
		assert(readPasted(`${text}\n${SITE}`).links.length > 0);
	}
});
