// The tag speaks the language of the page around it, wherever it is placed, and follows its changes.

import assert from "node:assert/strict";
import { allReady, post, SCRIPT, testPost } from "./posts.mjs";

/** The first text on a tag's buttons, by language. */
const PLAY = { en: /^Play/, zh: /^播放/ };
const speaks = async (page, language, selector = "gan-painter") => {
	const tag = await page.waitForFunction(
		([selector, language]) =>
			globalThis.tags(selector).find((tag) => tag.shadowRoot.querySelector(".gan-stage")?.lang === language),
		[selector, language],
		{ timeout: 5000 },
	);
	assert.match(await tag.evaluate((node) => node.shadowRoot.querySelector(".play").innerText), PLAY[language]);
};

/** `tags` finds all tags, also in shadow roots. `observers` counts the observers at work. */
const helpers = (page) =>
	page.addInitScript(() => {
		globalThis.tags = (selector, root = document) =>
			[...root.querySelectorAll("*")].flatMap((node) => [
				...(node.matches(selector) ? [node] : []),
				...(node.shadowRoot ? globalThis.tags(selector, node.shadowRoot) : []),
			]);
		const ofLang = new Map();
		globalThis.observers = () => [...ofLang.values()].filter((is) => is).length;
		const { observe, disconnect } = MutationObserver.prototype;
		MutationObserver.prototype.observe = function (node, options) {
			options.attributeFilter?.includes("lang") && ofLang.set(this, true);
			return observe.call(this, node, options);
		};
		MutationObserver.prototype.disconnect = function () {
			ofLang.has(this) && ofLang.set(this, false);
			return disconnect.call(this);
		};
	});

testPost(
	"it follows the language of the page, of any element around it, and its own",
	post(`<section><gan-painter></gan-painter></section>`),
	async (page) => {
		await allReady(page);
		await speaks(page, "en");
		await page.evaluate(() => (document.documentElement.lang = "zh-CN"));
		await speaks(page, "zh");
		await page.evaluate(() => (document.querySelector("section").lang = "en"));
		await speaks(page, "en");
		await page.evaluate(() => document.querySelector("section").removeAttribute("lang"));
		await speaks(page, "zh");
		await page.evaluate(() => document.querySelector("gan-painter").setAttribute("lang", "en-GB"));
		await speaks(page, "en");
	},
	{ before: helpers },
);

testPost(
	"it finds the language outside of nested shadow roots, and a slotted one that of its parent",
	post(`<div id="outer" lang="zh"></div><div id="slots" lang="zh"><gan-painter class="slotted"></gan-painter></div>`),
	async (page) => {
		await page.evaluate(() => {
			const outer = document.querySelector("#outer").attachShadow({ mode: "open" });
			outer.innerHTML = "<p><b></b></p>";
			outer.querySelector("b").replaceWith(document.createElement("div"));
			const inner = outer.querySelector("div").attachShadow({ mode: "closed" });
			inner.innerHTML = `<section></section>`;
			const tag = document.createElement("gan-painter");
			tag.className = "nested";
			inner.firstChild.append(tag);
			// The helper does not see into closed roots.
			const tags = globalThis.tags;
			globalThis.tags = (selector, root) => (selector === ".nested" ? [tag] : tags(selector, root));
			const slots = document.querySelector("#slots").attachShadow({ mode: "open" });
			slots.innerHTML = `<article lang="en"><slot></slot></article>`;
			globalThis.section = inner.firstChild;
		});
		await speaks(page, "zh", ".nested");
		await speaks(page, "zh", ".slotted");
		await page.evaluate(() => (document.querySelector("#outer").lang = "en"));
		await speaks(page, "en", ".nested");
		await page.evaluate(() => (globalThis.section.lang = "zh"));
		await speaks(page, "zh", ".nested");
	},
	{ before: helpers },
);

testPost(
	"where it is moved to, the language there counts, and the one that it has left no longer",
	post(`<div id="a"><gan-painter></gan-painter></div><div id="b" lang="zh"></div>`),
	async (page) => {
		await allReady(page);
		await page.evaluate(() => document.querySelector("#b").append(document.querySelector("gan-painter")));
		await speaks(page, "zh");
		await page.evaluate(() => (document.querySelector("#b").lang = "en"));
		await speaks(page, "en");
		await page.evaluate(() => (document.querySelector("#a").lang = "zh"));
		await page.waitForTimeout(100);
		await speaks(page, "en");
	},
	{ before: helpers },
);

testPost(
	"200 of them share one observer, and leave none behind",
	post("<main></main>"),
	async (page) => {
		const counts = await page.evaluate(async () => {
			const main = document.querySelector("main");
			main.innerHTML = "<gan-painter></gan-painter>".repeat(200);
			await globalThis.sleep(50);
			const counts = [globalThis.observers()];
			// The tags are moved into another parent, in another order.
			const section = document.body.appendChild(document.createElement("section"));
			section.append(...[...main.children].reverse());
			await globalThis.sleep(50);
			counts.push(globalThis.observers());
			section.remove();
			await globalThis.sleep(50);
			counts.push(globalThis.observers());
			return counts;
		});
		assert.deepEqual(counts, [1, 1, 0]);
	},
	{ before: helpers },
);

testPost(
	"light or dark is found outside of nested shadow roots and through a slot, also after a move and when the page changes later",
	post(
		`<div id="outer"></div><div id="slots"><gan-painter class="slotted"></gan-painter></div>`,
		`<style>
			body[data-theme=dark] { color: #cfd0d0; background: #131416 }
			#slots { color: #888 }
		</style>${SCRIPT}`,
	),
	async (page) => {
		await page.evaluate(() => {
			const outer = document.querySelector("#outer").attachShadow({ mode: "open" });
			outer.innerHTML = "<div></div>";
			const inner = outer.firstElementChild.attachShadow({ mode: "open" });
			inner.innerHTML = `<gan-painter class="nested"></gan-painter>`;
			const slots = document.querySelector("#slots").attachShadow({ mode: "open" });
			// The text colour says nothing here, because it is grey, but the ground of the slot's place does.
			slots.innerHTML = `<article style="background: #222"><slot></slot></article>`;
			// The tag begins anew, as if the script had come later.
			document.querySelector("#slots").append(document.querySelector(".slotted"));
		});
		const themes = () =>
			page.evaluate(() =>
				[".nested", ".slotted"].map(
					(name) => globalThis.tags(name)[0].shadowRoot.querySelector(".embedded").dataset.theme,
				),
			);
		const are = async (...expected) => {
			await page.waitForTimeout(100);
			assert.deepEqual(await themes(), expected);
		};
		await are("light", "dark");
		await page.evaluate(() => (document.body.dataset.theme = "dark"));
		await are("dark", "dark");
		await page.evaluate(() => delete document.body.dataset.theme);
		await are("light", "dark");
		await page.evaluate(() => {
			const light = document.body.appendChild(document.createElement("div"));
			light.append(document.querySelector(".slotted"));
			const dark = document.body.appendChild(document.createElement("div"));
			dark.style.color = "white";
			dark.append(globalThis.tags(".nested")[0]);
		});
		await are("dark", "light");
	},
	{ before: helpers },
);
