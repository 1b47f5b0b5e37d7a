// The page for teachers: a task is made by clicking, solved by a student, handed in and checked.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./accessible.mjs";
import { stateIs, useSite, withPage } from "./browser.mjs";
import { longestTask } from "./tasks.mjs";

const CLIPBOARD = ["clipboard-read", "clipboard-write"];
const TASK = "Have a healthy painter by step 4,000, and <b>don't</b> touch the critic's rate.";
/** With seed 7, the tutorial is healthy from step 2,000 on, with any of the rates below for the painter from step 100 on. */
const HEALTHY = 2000;
/** Milliseconds of processor time. An input that waits for one task and needs another is then answered within 100. */
const LONGEST_TASK = 50;

const use = useSite();

/**
 * Tests the page once its fields can be used.
 * @param {string} name
 * @param {(page: import("playwright-core").Page) => unknown} body
 * @param {{ query?: string } & import("./browser.mjs").Options} [options]
 */
function testTeacher(name, body, { query = "", ...options } = {}) {
	test(name, () => withTeacher(body, { query, ...options }));
}

function withTeacher(body, { query = "", ...options } = {}) {
	const onceThere = async (page) => {
		await page.locator(".make > fieldset:enabled").waitFor();
		await body(page);
	};
	return withPage(use.browser, `${use.site.address}teacher.html${query}`, onceThere, options);
}

const linkOf = (page) => page.locator(".output code").innerText();
const field = (page, name) => page.locator(".make").getByLabel(name, { exact: true });
const bound = (page, measure, how) =>
	page.getByRole("group", { name: measure, exact: true }).getByLabel(how, { exact: true });
const alertsOf = (page) => page.getByRole("alert").filter({ hasText: /./ });
/** The parameters of a link, so that their order does not count. */
const paramsOf = (link) => Object.fromEntries(new URL(link).searchParams);

async function makeTask(page) {
	await field(page, "Seed").fill("7");
	await field(page, "What the two numbers hide").check();
	await field(page, "Settings").check();
	await page.getByText("Lock or hide controls").click();
	const locks = page.locator(".locks");
	await locks.getByLabel("Critic's learning rate").selectOption("locked");
	await locks.getByLabel("Take away").selectOption("hidden");
	await field(page, "What is to be done").fill(TASK);
	await field(page, "Verdict").selectOption("healthy");
	await bound(page, "Step", "at most").fill("4000");
	await bound(page, "Painter's learning rate", "at least").fill("1e-4");
}

const MADE = {
	v: "1",
	seed: "7",
	step: "0",
	panels: "truth settings",
	lock: "discriminator-learning-rate",
	hide: "take-away",
	task: TASK,
	goal: "verdict_is_healthy step_most_4000 generator-learning-rate_least_0.0001",
};

/** Opens a task, changes a rate at step 100, goes to a step, and returns what can be handed in. */
async function solve(link, { field = "generatorLearningRate", rate = 0.0002, step = HEALTHY }) {
	let back = "";
	await withPage(use.browser, link, async (page) => {
		await stateIs(page, "paused");
		const hash = await page.evaluate(async ([field, rate, step]) => {
			const { stage } = document.querySelector("main");
			await stage.goto(100);
			stage.change(field, rate);
			await stage.goto(step);
			return stage.gan.stateHash();
		}, /** @type {[string, number, number]} */ ([field, rate, step]));
		const url = new URL(link);
		const name = field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		url.searchParams.set("events", `100_${name}_${rate}`);
		url.searchParams.set("step", String(step));
		url.searchParams.set("hash", hash);
		back = url.href;
	});
	return back;
}

/** Waits until the preview shows the page as this link opens it. */
function previewIs(page, link) {
	return page.waitForFunction((link) => {
		const frame = document.querySelector("iframe");
		return frame.src === link && frame.contentDocument?.querySelector("main")?.stage?.state === "paused";
	}, link);
}

async function check(page, text) {
	await page.locator(".check textarea").fill(text);
	await page.getByRole("button", { name: "Check", exact: true }).click();
	await page.locator(".summary [role=status]", { hasText: /./ }).waitFor({ timeout: 60_000 });
	return rowsOf(page);
}

const rowsOf = (page) =>
	page.locator("tbody tr").evaluateAll((rows) =>
		rows.map((row) =>
			Array.from(
				row.children,
				(cell) =>
					Array.from(cell.querySelectorAll("strong, li, a"))
						.map((part) => part.innerText)
						.join("; ") || cell.innerText,
			),
		),
	);

testTeacher(
	"a task is made by clicking, copied, solved elsewhere, handed back, and met: ten links become ten rows",
	async (page) => {
		await makeTask(page);
		const link = await linkOf(page);
		assert.deepEqual(paramsOf(link), MADE);
		await page.getByRole("button", { name: "Copy the link" }).click();
		await page.getByText("Copied.").waitFor();
		assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);

		const good = await solve(link, {});
		const early = await solve(link, { step: 500 });
		const slow = await solve(link, { rate: 0.00005 });
		const other = await solve(link, { field: "discriminatorLearningRate" });
		const wrong = good.replace(/hash=\w+/, "hash=01234567");
		const rows = await check(
			page,
			[
				`Li Hua: ${good}`,
				`王芳：${early}`,
				`Max <${slow}>`,
				`Ana, ${other}`,
				`Wrong: ${wrong.replace("step=2000", "step=2001")}`,
				`Twice: ${good}`,
				"https://elsewhere.example/?step=3",
				`Damaged: ${good.replace("events=100", "events=1o0")}`,
				`Cut: ${link.slice(0, -20).replace("step=0", "")}`,
				"and htps://no-link",
				"Good morning!",
			].join("\n"),
		);
		assert.deepEqual(
			rows.map(([name, goal, step, hash, verdict]) => [name, goal.split(";")[0], step, hash.split(":")[0], verdict]),
			[
				["Li Hua", "✓ met", "2,000", "✓ right", "healthy"],
				["王芳", "✗ missed", "500", "✓ right", "still learning"],
				["Max", "✗ missed", "2,000", "✓ right", "healthy"],
				["Ana", "✓ met", "2,000", "✓ right", "healthy"],
				["Wrong", "✓ met", "2,001", "✗ differs", "healthy"],
				["Twice", "✓ met", "2,000", "✓ right", "healthy"],
				["Line 7", "", "", "", ""],
				["Damaged", "✓ met", "2,000", "✗ differs", "healthy"],
				["Cut", "", "", "", ""],
				["and", "", "", "", ""],
			],
		);
		const remarks = rows.map((row) => row[5]);
		assert.deepEqual(remarks.slice(0, 3), ["", "", ""]);
		assert.equal(remarks[3], "Critic's learning rate: changed, though locked.");
		assert.equal(remarks[5], "The same run and step as Li Hua.");
		assert.equal(remarks[6], "Not a link of this page: https://elsewhere.example/");
		assert.match(remarks[7], /events/);
		assert.equal(remarks[8], "The link names no step.");
		assert.equal(remarks[9], "No link can be read here.");
		assert.match(rows[2][1], /Painter's learning rate 0\.00005 to 0\.0001 ✗ \(asked: at least 0\.0001\)/);
		assert.equal(await page.locator(".summary [role=status]").innerText(), "Checked: 5 of 10 have met the goal.");
		await page.getByText("Lines without a link, passed over: 1.").waitFor();
		assert.equal(await page.getByRole("link", { name: "Open Li Hua" }).getAttribute("href"), good);

		await page.getByRole("button", { name: "Copy the table" }).click();
		await page.locator(".copy + *, .copy [role=status]", { hasText: "Copied." }).last().waitFor();
		const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
		assert.equal(lines.length, 11);
		assert(lines.every((line) => line.split("\t").length === 7));
		assert.equal(lines[1].split("\t")[6], good);

		await bound(page, "Step", "at most").fill("400");
		await page.getByText("The task above is another one now").waitFor();
	},
	{ permissions: CLIPBOARD },
);

testTeacher(
	"the choices are in the page's own address: a reload keeps them, and a pasted link brings them back",
	async (page) => {
		await makeTask(page);
		const link = await linkOf(page);
		await page.waitForURL(/generator-learning-rate_least_0\.0001/);
		await page.reload();
		await page.locator(".make > fieldset:enabled").waitFor();
		assert.equal(await linkOf(page), link);
		assert.equal(await field(page, "What is to be done").inputValue(), TASK);
		assert.equal(await bound(page, "Painter's learning rate", "at least").inputValue(), "0.0001");

		const pasted = `${link.replace("seed=7", "seed=8&generator-hidden=8+8")}&lang=zh&controls=basic&utm_source=x`;
		await page.getByLabel("Or take everything from a link").fill(`mine: ${pasted}`);
		await page.getByText("Taken.").waitFor();
		assert.deepEqual(paramsOf(await linkOf(page)), {
			...MADE,
			seed: "8",
			"generator-hidden": "8 8",
			lang: "zh",
			controls: "basic",
		});
		assert.equal(await field(page, "Seed").inputValue(), "8");
		assert.equal(await page.locator(".others").innerText(), "generator-hidden: 8 8");
		await page.getByRole("button", { name: "Leave that out" }).click();
		assert.deepEqual(paramsOf(await linkOf(page)), { ...MADE, seed: "8", lang: "zh", controls: "basic" });
		assert.equal(await page.locator("html").getAttribute("lang"), "en");
		await page.goBack();
		assert.equal(page.url(), "about:blank");
	},
);

testTeacher(
	"the page stands beside it as the link opens it, and the way back does not lead through what was chosen",
	async (page) => {
		await makeTask(page);
		await page.locator(".live").scrollIntoViewIfNeeded();
		await previewIs(page, await linkOf(page));
		await field(page, "Seed").fill("9");
		await previewIs(page, await linkOf(page));
		const told = await page.evaluate(() => {
			const { stage } = document.querySelector("iframe").contentDocument.querySelector("main");
			return [stage.gan.config.seed, stage.gan.stepCount];
		});
		assert.deepEqual(told, [9, 0]);
		await page.goBack();
		assert.equal(page.url(), "about:blank");
	},
);

for (const [name, bad, sentence, good] of /** @type {[string, string, RegExp, string][]} */ ([
	["Seed", "x", /^seed must be/, "8"],
	["Starts at step", "10001", /^step must be/, "50"],
	["Or take everything from a link", "https://elsewhere.example/?seed=3", /^Not a link of this page/, ""],
	["Or take everything from a link", "?seed=3", /^No link/, ""],
	["What is to be done", "a".repeat(301), /at most 300 characters, but has 301/, "b"],
])) {
	testTeacher(`${name} "${bad.slice(0, 30)}" gets one sentence, and what held before holds`, async (page) => {
		await makeTask(page);
		const link = await linkOf(page);
		await field(page, name).fill(bad);
		await alertsOf(page).first().waitFor();
		const alerts = await alertsOf(page).allInnerTexts();
		assert.equal(alerts.length, 1);
		assert.match(alerts[0], sentence);
		assert.equal(await field(page, name).getAttribute("aria-invalid"), "true");
		assert.equal(await linkOf(page), link);
		await field(page, name).fill(good);
		assert.equal(await alertsOf(page).count(), 0);
		assert.equal(await field(page, name).getAttribute("aria-invalid"), null);
	});
}

testTeacher("a text of just so many characters is in the link, whatever spaces are around it", async (page) => {
	await makeTask(page);
	await field(page, "What is to be done").fill(`${"b".repeat(300)}\n`);
	assert.equal(await alertsOf(page).count(), 0);
	assert.match(new URL(await linkOf(page)).searchParams.get("task") ?? "", /^b{300}\s*$/);
});

testTeacher("a bad bound of the goal is told at its field, and the goal stays", async (page) => {
	await makeTask(page);
	const link = await linkOf(page);
	for (const bad of ["5000", "x", "-1", "1.5"]) {
		await bound(page, "Step", "at least").fill(bad);
		assert.equal(await bound(page, "Step", "at least").getAttribute("aria-invalid"), "true", bad);
		assert.equal(await alertsOf(page).count(), 1);
		assert.equal(await linkOf(page), link);
	}
	await bound(page, "Step", "at least").fill("");
	assert.equal(await alertsOf(page).count(), 0);
	assert.equal(await linkOf(page), link);
});

test("a task in the address that cannot be taken is told, and the page works", async () => {
	await withTeacher(
		async (page) => {
			assert.match(
				(await alertsOf(page).allInnerTexts()).join(),
				/^The address of this page has a task that cannot be taken: seed must be/,
			);
			await field(page, "Seed").fill("8");
			assert.match(await linkOf(page), /\?v=1&seed=8&step=0$/);
		},
		{ query: "?seed=x" },
	);
});

testTeacher("a long check goes in slices, tells how far it is, and can be cancelled", async (page) => {
	const site = use.site.address;
	await page
		.locator(".check textarea")
		.fill(`A: ${site}?step=5\nB: ${site}?step=1000000&until=1000000\nC: ${site}?step=7`);
	await page.getByRole("button", { name: "Check", exact: true }).click();
	await page.getByText(/Checking link 2 of 3\. Step [\d,]+ of 1,000,000\./).waitFor();
	const stepOf = async () =>
		Number(/Step ([\d,]+)/.exec(await page.locator(".underway").innerText())?.[1].replaceAll(",", ""));
	const before = await stepOf();
	const longest = await longestTask(page, async () => {
		while ((await stepOf()) < before + 2000) {
			await page.locator(".check textarea").press("End");
		}
	});
	assert(longest < LONGEST_TASK, `a task took ${longest} ms`);
	await page.getByRole("button", { name: "Cancel" }).click();
	await page.getByText("Stopped: 1 of 3 are checked.").waitFor();
	const rows = await rowsOf(page);
	assert.deepEqual(
		rows.map(([name, goal]) => [name, goal]),
		[
			["A", "none set"],
			["B", "not checked"],
			["C", "not checked"],
		],
	);
	assert(await page.getByRole("button", { name: "Cancel" }).isDisabled());
	assert.equal((await check(page, `${site}?step=9`))[0][2], "9");
});

testTeacher("links that are made to freeze the page do not", async (page) => {
	const site = use.site.address;
	const text = [
		`${site}?step=1000000000&until=1000000000`,
		`${site}?step=5&batch-size=1024&generator-hidden=512+512+512+512+512&discriminator-hidden=512+512+512+512+512`,
		`${site}?step=5&batch-size=1024&discriminator-steps=20&update-order=alternating&generator-hidden=300+300`,
		`${site}?step=5&events=${"1_generator-learning-rate_0.1+".repeat(600)}`,
		`${site}?step=5&generator-hidden=${"1+".repeat(9000)}`,
		`${site}?step=9`,
	].join("\n");
	let rows = [];
	const longest = await longestTask(page, async () => {
		rows = await check(page, text);
	});
	assert(longest < 100, `a task took ${longest} ms`);
	assert.deepEqual(
		rows.map((row) => row[2]),
		["", "", "", "5", "", "9"],
	);
});

testTeacher("in Chinese every word is Chinese, and nothing that was chosen is lost", async (page) => {
	await makeTask(page);
	const link = await linkOf(page);
	await check(page, `Li: ${link.replace("step=0", "step=5")}\nhttps://elsewhere.example/`);
	await page.getByRole("link", { name: "中文" }).click();
	assert.equal(await page.title(), "给老师");
	assert.equal(await linkOf(page), link);
	const english = await page.evaluate(() =>
		[
			...document.querySelectorAll(
				".teacher :is(label, legend, h2, h3, button, th, td, li, p, option, summary, .measure)",
			),
		]
			.map((node) => node.innerText)
			.filter((text) => /[a-zA-Z]{4}/.test(text) && !/[一-鿿]/.test(text)),
	);
	assert.deepEqual(english, ["English"]);
	assert.equal(await page.getByRole("link", { name: "回到演示" }).getAttribute("href"), "index.html?lang=zh");
});

for (const scheme of /** @type {const} */ (["light", "dark"])) {
	testTeacher(
		`accessible on a phone 360 px wide, ${scheme}`,
		async (page) => {
			await makeTask(page);
			await field(page, "Seed").fill("x");
			await check(page, `Li Hua: ${use.site.address}?step=300&hash=00000000\nhttps://elsewhere.example/`);
			await page.locator("iframe").evaluate((frame) => frame.remove());
			await assertAccessible(page, "with a task, a mistake and two rows");
			const { wide, low } = await page.evaluate(() => ({
				wide: document.documentElement.scrollWidth,
				low: [
					...document.querySelectorAll(
						".teacher :is(button, select, summary, input:not([type=checkbox]), label.check)",
					),
				]
					.filter((node) => node.getBoundingClientRect().height < 44)
					.map((node) => node.outerHTML.slice(0, 80)),
			}));
			assert.equal(wide, 360);
			assert.deepEqual(low, []);
		},
		{ viewport: { width: 360, height: 740 }, colorScheme: scheme, hasTouch: true, isMobile: true },
	);
}

testTeacher("by keyboard alone", async (page) => {
	const name = () =>
		page.evaluate(() => {
			const { activeElement: at } = document;
			const group = at.closest("[role=group]")?.querySelector(".measure")?.innerText ?? "";
			return `${group} ${at.labels?.[0]?.innerText ?? at.innerText}`.trim();
		});
	const keys = {
		Seed: ["7"],
		"The ideas": ["Space"],
		"Lock or hide controls": ["Enter"],
		Reset: ["ArrowDown"],
		"What is to be done": ["G", "o"],
		Verdict: ["ArrowDown", "ArrowDown"],
		"Step at most": ["9", "0"],
		Links: ["x"],
		Check: ["Enter"],
	};
	const met = [];
	// The page in the preview has its own stops.
	for (let i = 0; i < 300 && met.at(-1) !== "Check"; i++) {
		await page.keyboard.press("Tab");
		met.push(await name());
		for (const key of keys[met.at(-1)] ?? []) {
			await page.keyboard.press(key);
		}
		if (met.at(-1) === "Copy the link") {
			await previewIs(page, await linkOf(page));
		}
	}
	assert.deepEqual(
		Object.keys(keys).filter((name) => !met.includes(name)),
		[],
	);
	assert.deepEqual(paramsOf(await linkOf(page)), {
		v: "1",
		seed: "7",
		step: "0",
		panels: "ideas",
		lock: "reset",
		task: "Go",
		goal: "verdict_is_healthy step_most_90",
	});
	await page.getByText("There is no link in this text.").waitFor();
});

test("the page's foot leads there, and back", async () => {
	await withPage(use.browser, `${use.site.address}?lang=zh&autoplay=false`, async (page) => {
		await page.getByRole("link", { name: "给老师" }).click();
		await page.locator(".make > fieldset:enabled").waitFor();
		assert.equal(await page.title(), "给老师");
		await page.getByRole("link", { name: "回到演示" }).click();
		await stateIs(page, "ready", "training");
	});
});
