// Citations of a run: BibTeX and LaTeX accept them with any address, and a reader can find the run by them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/tools.mjs";
import { AUTHORS, bibtexOf, sentenceOf, YEAR } from "../../www/share/link/citation.js";
import { momentOf } from "../../www/share/link/moment.js";
import { tagOf } from "../../www/share/link/tag.js";
import { textOf } from "../../www/share/tags.js";
import { createRealPlayer } from "./players.mjs";

const PAGE = "https://host.example/sub/?lang=zh";

/** @param {Partial<import("../../www/share/link/moment.js").Moment>} [others] */
function momentWith(others) {
	return {
		href: `${PAGE}&seed=7`,
		leavesOut: false,
		step: 3210,
		hash: "7f3a91c2",
		attributes: { preset: "race", seed: "7" },
		until: { said: undefined, usual: 10000 },
		speed: undefined,
		version: "0.1.0",
		...others,
	};
}

/** The contents of the braces of an entry by their names. Fails if the braces don't match. */
function fieldsOf(/** @type {string} */ entry) {
	const [first, ...lines] = entry.split("\n");
	assert.match(first, /^@software\{[\w-]+,$/);
	assert.equal(lines.pop(), "}");
	return Object.fromEntries(
		lines.map((line) => {
			const [, name, value] = /^ {2}(\w+) += \{(.*)\},$/.exec(line) ?? assert.fail(line);
			const depths = [...value.replace(/\\[{}]/g, "")].reduce(
				(depths, letter) => [...depths, (depths.at(-1) ?? 0) + Number(letter === "{") - Number(letter === "}")],
				[0],
			);
			assert(Math.min(...depths) === 0 && depths.at(-1) === 0, `braces of ${line}`);
			return [name, value];
		}),
	);
}

test("an entry of BibTeX", () => {
	assert.deepEqual(fieldsOf(bibtexOf(momentWith(), "2026-11-29")), {
		title: "{GAN} painter: a {GAN} that learns to paint, live in a web page",
		author: "{the gan-painter authors}",
		version: "0.1.0",
		year: "2026",
		url: `${PAGE}&seed=7`,
		urldate: "2026-11-29",
		note: "preset race, seed 7, step 3,210, state 7f3a91c2",
	});
});

test("what ends a field or begins a command is written as addresses can write it; the rest stays as it is", () => {
	const href = "https://host.example/~me/a{b}\\c?events=5_loss_minimax&artist=%2C#x$^";
	const { url } = fieldsOf(bibtexOf(momentWith({ href }), ""));
	assert.equal(url, "https://host.example/~me/a%7Bb%7D%5Cc?events=5_loss_minimax&artist=%2C#x$^");
	assert.equal(new URL(url).search, new URL(href).search);
});

test("what LaTeX takes for a command is printed", () => {
	const { version, note } = fieldsOf(
		bibtexOf(momentWith({ version: "1_a~b^c\\", attributes: { preset: "50%_{#1}&$", seed: "7" } }), ""),
	);
	assert.equal(version, "1\\_a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}");
	assert.match(note, /^preset 50\\%\\_\\\{\\#1\\\}\\&\\\$, seed 7/);
});

test("authors and year are the licence's", () => {
	const licence = readFileSync(join(root, "LICENSE-MIT"), "utf8");
	assert(licence.includes(`Copyright (c) ${YEAR} ${AUTHORS}\n`), licence.slice(0, 100));
});

test("a sentence in each language", () => {
	const moment = momentWith({ attributes: { preset: "race", seed: "7", loss: "minimax" } });
	assert.equal(
		sentenceOf(moment, "en"),
		`The gan-painter authors (2026). GAN painter, version 0.1.0: preset race with other settings as in the address, seed 7, step 3,210, state 7f3a91c2. ${PAGE}&seed=7`,
	);
	assert.equal(
		sentenceOf({ ...moment, leavesOut: true }, "zh"),
		`gan-painter 的作者们. GAN 画家（GAN painter），版本 0.1.0：从链接里没有的文件开始，实验 race（其他设置见链接），随机种子 7，第 3,210 步，状态 7f3a91c2. 2026. ${PAGE}&seed=7`,
	);
});

test("a moment of a real run, and the tag that stops there", async () => {
	const player = await createRealPlayer({ preset: "race", config: { seed: 7, batchSize: 8 } });
	await player.goto(30);
	player.setSpeed(30);
	const moment = momentOf(player, PAGE);
	assert(moment && player.run.value);
	assert.equal(moment.hash, player.run.value.gan.stateHash());
	assert.equal(new URL(moment.href).searchParams.get("hash"), moment.hash);
	assert.deepEqual([moment.step, moment.version, moment.leavesOut], [30, "1.2.3", false]);
	assert.deepEqual(moment.attributes, { preset: "race", seed: "7", "batch-size": "8" });
	assert.equal(
		textOf(tagOf(moment, "No <script>")),
		`<gan-painter preset="race" seed="7" batch-size="8" until="30" speed="30">No &lt;script></gan-painter>`,
	);
	assert.equal(tagOf({ ...moment, step: moment.until.usual }, "").attributes.until, undefined);
	assert.equal(tagOf({ ...moment, step: 0 }, "").attributes.until, undefined);
	assert.equal(tagOf({ ...moment, step: 0, until: { said: "9", usual: 10 } }, "").attributes.until, "9");
	player.dispose();
	assert.equal(momentOf(player, PAGE), undefined);
});

test("after a crash no engine is asked for a moment", async () => {
	const player = await createRealPlayer();
	player.attempt(() => {
		throw new WebAssembly.RuntimeError("unreachable");
	});
	assert.equal(player.state.value, "crashed");
	assert.equal(momentOf(player, PAGE), undefined);
});
