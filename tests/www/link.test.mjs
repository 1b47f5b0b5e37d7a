// The run that is read from a link is the one from which the link was written.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import init, { Gan } from "../../pkg/gan_painter.js";
import { linkTo } from "../../www/stage/link.js";
import { Player } from "../../www/run/player.js";
import { readAddress } from "../../www/run/address.js";
import { readPageView } from "../../www/run/page-view.js";
import { readPlan } from "../../www/run/spec.js";
import { hashOf } from "./players.mjs";

const PAGE = "https://host.example/sub/?lang=zh&theme=dark&panels=truth#about";
const source = { load: async () => Gan, hearPanics: () => () => {}, panic: () => undefined, version: () => "" };

await init({ module_or_path: readFileSync(new URL("../../pkg/gan_painter_bg.wasm", import.meta.url)) });

/** @param {any} plan */
async function begin(plan) {
	const player = new Player({ source, plan });
	await player.ready;
	assert(player.run.value, player.failure.value?.message);
	return player;
}

/** @param {string} address */
function read(address) {
	const asked = new URL(address).searchParams;
	const attributes = { getAttribute: (/** @type {string} */ name) => asked.get(name) };
	const { problems, ...opened } = readAddress(attributes, Gan);
	const view = readPageView(attributes);
	assert.deepEqual([...problems, ...view.problems], []);
	return { view, ...opened };
}

/** @param {Player} player */
async function follow(player) {
	const { href: address, leavesOut } = linkTo(PAGE, player, hashOf(player));
	const { view, plan, step = 0, hash } = read(address);
	const next = await begin(plan);
	await next.goto(step);
	assert.equal(hash, hashOf(player));
	return { address, leavesOut, view, plan, next };
}

const plans = {
	"the tutorial": { preset: "pytorch-tutorial", config: {} },
	"every kind of setting": {
		preset: "tensorflow",
		config: {
			seed: 2 ** 53 - 1,
			batchSize: 8,
			points: 3,
			ideas: 2,
			generatorHidden: [],
			discriminatorHidden: [5, 4],
			generatorLearningRate: 1e-7,
			optimizer: "sgd",
			conditional: true,
			artist: { lower: [-0.1, 0, 1e-7], upper: [1, 2, 1e21 / 1e16], distribution: "twoModes" },
		},
		until: 70,
	},
	"a preset's setting put back": { preset: "pytorch-conditional", config: { conditional: false } },
	"a lesson with events of its own": { preset: "race", config: { batchSize: 4, generatorHidden: [4] } },
};
for (const [name, plan] of Object.entries(plans)) {
	test(`it holds ${name}`, async () => {
		const player = await begin(plan);
		await player.goto(12);
		player.setSpeed(Number.POSITIVE_INFINITY);
		const { leavesOut, view, plan: read, next } = await follow(player);
		assert.deepEqual(read, { until: undefined, ...plan });
		assert.deepEqual([view.speed, view.theme, view.panels], [Infinity, "dark", ["truth"]]);
		assert.equal(next.run.value?.stepCount, 12);
		assert.equal(hashOf(next), hashOf(player));
		assert(!leavesOut);
	});
}

test("what was changed before the first step is a setting, what was changed later an event", async () => {
	const player = await begin({ preset: "paper", config: { batchSize: 4 } });
	player.change("generatorLearningRate", 0.03);
	await player.step(3);
	const { address, next } = await follow(player);
	assert.match(address, /generator-learning-rate=0.03&/);
	assert.doesNotMatch(address, /events/);
	assert.equal(hashOf(next), hashOf(player));
	player.change("generatorLearningRate", 0.05);
	player.change("loss", "minimax");
	await player.step(2);
	const later = await follow(player);
	assert.match(later.address, /&events=3_generator-learning-rate_0.05\+3_loss_minimax&/);
	assert(!later.leavesOut);
	assert.equal(hashOf(later.next), hashOf(player));
	await player.goto(2);
	assert.doesNotMatch(linkTo(PAGE, player).href, /events/, "it is not of the run's past");
});

test("a change in the midst of a lesson stands among the lesson's own", async () => {
	const player = await begin({ preset: "the-other-loss", config: { batchSize: 4, generatorHidden: [4] } });
	await player.step(1);
	player.change("freeze", "discriminator");
	await player.step(1);
	const { address, next } = await follow(player);
	assert.match(address, /events=1_freeze_discriminator\+2000_loss_nonSaturating/);
	await Promise.all([player.goto(2010), next.goto(2010)]);
	assert.equal(hashOf(next), hashOf(player));
});

for (const text of ["300", "300_loss", "x_loss_minimax", "300_loss_minimax_1", "300-loss-minimax", "_loss_1"]) {
	test(`events "${text}" are refused`, () => {
		const asked = new URLSearchParams(`events=5_loss_minimax+${text}`);
		assert.throws(() => readPlan({ getAttribute: (name) => asked.get(name) }, Gan.defaultConfig()), {
			message: `events must be changes such as 300_loss_nonSaturating, with spaces between, but "${text}" was given`,
		});
	});
}

test("events are read by the names of attributes and of fields", () => {
	const { plan } = read("https://host.example/?events=5_generator-learning-rate_0.1+6_generatorLearningRate_0.2");
	const field = "generatorLearningRate";
	assert.deepEqual(plan.events, [
		{ step: 5, field, value: 0.1 },
		{ step: 6, field, value: 0.2 },
	]);
});

test("of events that can be read the engine says what is wrong", async () => {
	const events = /** @type {any} */ ([{ step: 300, field: "loss", value: "nonsense" }]);
	const player = new Player({ source, plan: { preset: "paper", config: {}, events } });
	await player.ready;
	assert.match(player.failure.value?.message ?? "", /^in the event at step 300, loss must be /);
});

test("what is drawn, and how fast it goes", async () => {
	const player = await begin({ preset: "paper", config: {} });
	const usual = {
		autoplay: undefined,
		closed: [],
		controls: "full",
		drawn: {},
		panels: ["truth"],
		problems: [],
		speed: "auto",
	};
	assert.deepEqual((await follow(player)).view, { ...usual, theme: "dark" });
	/** @type {import("../../www/run/page-view.js").PageView["drawn"]} */
	const drawn = { batch: false, advice: "both", earlier: true, artist: true, label: "0" };
	player.show({ ...drawn, speed: 3 });
	const { address, view } = await follow(player);
	assert.match(
		address,
		/&speed=3&show-batch=false&show-advice=both&show-earlier=true&show-artist=true&show-class=0&hash=/,
	);
	assert.deepEqual([view.drawn, view.speed], [drawn, 3]);
	player.show({ batch: true, earlier: false, artist: false });
	assert.deepEqual((await follow(player)).view.drawn, { advice: "both", label: "0" });
});

test("a hash is only in a link that asks for it, and of a run that it can make again", async () => {
	const player = await begin({ preset: "paper", config: { batchSize: 4 } });
	assert.equal(
		linkTo("https://host.example/?hash=12345678", player).href,
		"https://host.example/?v=1&preset=paper&batch-size=4&step=0",
	);
	assert.match(linkTo("https://host.example/", player, hashOf(player)).href, new RegExp(`&hash=${hashOf(player)}$`));
	player.open(player.run.value?.gan.checkpoint() ?? assert.fail());
	const { href, leavesOut } = linkTo("https://host.example/", player, hashOf(player));
	assert.deepEqual([/hash/.test(href), leavesOut], [false, true]);
});

test("an artist's curves have no more digits than the engine computes with", async () => {
	const lower = Float32Array.of(0.1, -1 / 3, 1e6);
	const upper = [0.1 + 0.2, Math.PI * 1e5, 5e-324];
	const player = await begin({ preset: "paper", config: { points: 3, batchSize: 4, artist: { lower, upper } } });
	await player.step(3);
	const { address, next } = await follow(player);
	assert.match(address, /&artist-lower=0.1\+-0.33333334\+1000000&artist-upper=0.3\+314159.25\+0&/);
	assert.equal(hashOf(next), hashOf(player));
});

test("a run that went on behind its end", async () => {
	const player = await begin({ preset: "paper", config: { batchSize: 4 }, until: 3 });
	await player.step(5);
	const { plan, next } = await follow(player);
	assert.equal(plan.until, 5);
	assert.equal(hashOf(next), hashOf(player));
});

test("what is not of the run stays, and what was of another one goes", async () => {
	const player = await begin({ preset: "paper", config: {} });
	const { href: address } = linkTo(
		"https://host.example/?trust=https://blog.example&seed=5&until=9&artist-lower=1#x",
		player,
	);
	assert.equal(address, "https://host.example/?trust=https%3A%2F%2Fblog.example&v=1&preset=paper&step=0");
});

test("without a run it is the page's own address", async () => {
	const player = new Player({ source, plan: /** @type {any} */ ({ preset: "nonsense", config: {} }) });
	await player.ready;
	assert.deepEqual(linkTo("https://host.example/?preset=nonsense#x", player), {
		href: "https://host.example/?preset=nonsense",
		leavesOut: false,
	});
});

test("after a crash the engine is not asked", async () => {
	const player = await begin({ preset: "mode-collapse", config: { seed: 5 } });
	await player.step(2);
	const { preset } = Gan;
	try {
		Gan.preset = () => assert.fail("it was asked");
		player.attempt(() => {
			throw new WebAssembly.RuntimeError("unreachable");
		});
		assert.equal(player.state.value, "crashed");
		assert.equal(
			linkTo("https://host.example/", player).href,
			"https://host.example/?v=1&preset=mode-collapse&seed=5&step=2",
		);
	} finally {
		Gan.preset = preset;
	}
});
