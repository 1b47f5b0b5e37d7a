// The tags in a page's head for those who find it and share it. Those that must be absolute are written only if the site's address
// is known.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { head } from "../../scripts/head.mjs";
import { root } from "../../scripts/tools.mjs";

/** The tags that are added to a page, one per line. */
function tagsIn(page, site) {
	const { handler } = /** @type {any} */ (head(site).transformIndexHtml);
	const html = readFileSync(join(root, page), "utf8");
	return handler(html, { filename: join(root, page) }).map(({ attrs }) => Object.values(attrs).join(" "));
}

for (const page of ["index.html", "snippet.html", "teacher.html", "map.html"]) {
	test(`${page} has an icon, and its title and description for chats; without the site's address nothing absolute`, () => {
		const [icon, type, title, description, ...others] = tagsIn(page, undefined);
		assert.match(icon, /^icon data:image\/svg\+xml,%3Csvg%20/);
		assert.equal(type, "og:type website");
		assert.match(title, /^og:title GAN painter.*GAN 画家/);
		assert.match(description, /^og:description [A-Z].{50,}[一-鿿].+。$/);
		assert.deepEqual(others, []);
		assert.deepEqual(tagsIn(page, ""), tagsIn(page, undefined));
	});
}

test("with the site's address a page names itself, its languages and its picture", () => {
	const whole = [
		"og:image https://demo.example/gan/assets/card.png",
		"og:image:width 1200",
		"og:image:height 630",
		"twitter:card summary_large_image",
	];
	for (const site of ["https://demo.example/gan", "https://demo.example/gan/"]) {
		assert.deepEqual(tagsIn("index.html", site).slice(4), [
			"canonical https://demo.example/gan/",
			"alternate x-default https://demo.example/gan/",
			"alternate en https://demo.example/gan/index.html?lang=en",
			"alternate zh https://demo.example/gan/index.html?lang=zh",
			"og:url https://demo.example/gan/",
			...whole,
		]);
	}
	assert.deepEqual(tagsIn("snippet.html", "https://demo.example/gan/").slice(4), [
		"canonical https://demo.example/gan/snippet.html",
		"alternate x-default https://demo.example/gan/snippet.html",
		"alternate en https://demo.example/gan/snippet.html?lang=en",
		"alternate zh https://demo.example/gan/snippet.html?lang=zh",
		"og:url https://demo.example/gan/snippet.html",
		...whole,
	]);
});

test("the picture is as large as is said", () => {
	const png = readFileSync(join(root, "docs", "card.png"));
	assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
});

for (const bad of ["demo.example", "/gan/", "https://demo.example/?a", 'https://demo.example/"']) {
	test(`an address that is none is refused: ${bad}`, () => {
		assert.throws(() => head(bad), {
			message: `SITE_URL must be an address such as https://demo.example/gan/, but "${bad}" was given`,
		});
	});
}
