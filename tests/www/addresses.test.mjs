// Addresses with anything in them: each bad key gets one sentence that begins with its name, and the rest holds.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { inShort, readAddress } from "../../www/run/address.js";
import { readLocks } from "../../www/run/locks.js";
import { readPageView } from "../../www/run/page-view.js";
import { LONGEST_LIST } from "../../www/run/attribute-text.js";
import { readPlan, readStep } from "../../www/run/spec.js";
import { linkTo } from "../../www/stage/link.js";
import { drawMutant } from "../addresses.mjs";
import { drawFrom, drawSession, perform } from "../sessions.mjs";
import { createRealPlayer, hashOf, realEngine } from "./players.mjs";

const TUTORIAL = "pytorch-tutorial";

/** @param {string} query */
function read(query) {
	const asked = new URLSearchParams(query);
	return readAddress({ getAttribute: (name) => asked.get(name) }, realEngine());
}

test("a good address has no problems", () => {
	const good = read(
		"v=1&preset=mode-collapse&seed=7&until=40&events=5_loss_minimax&step=30&hash=7F3A91C2&utm_source=x",
	);
	assert.deepEqual(good, {
		plan: {
			preset: "mode-collapse",
			config: { seed: 7 },
			until: 40,
			events: [{ step: 5, field: "loss", value: "minimax" }],
		},
		step: 30,
		hash: "7f3a91c2",
		game: undefined,
		problems: [],
	});
	assert.deepEqual(read(""), {
		plan: { preset: TUTORIAL, config: {}, until: undefined },
		step: undefined,
		hash: undefined,
		game: undefined,
		problems: [],
	});
});

/** For each bad address, the sentences and the rest of the plan beside the tutorial's name. */
const BAD = /** @type {[string, string[], object][]} */ ([
	[
		"seed=x&batch-size=8",
		['seed must be a whole number from 0 to 9007199254740991, but "x" was given'],
		{ batchSize: 8 },
	],
	[
		"seed=1e309&batch-size=NaN&ideas=-0",
		[
			"seed must be a whole number from 0 to 9007199254740991, but Infinity was given",
			'batch-size must be a whole number from 1 to 1024, but "NaN" was given',
			"ideas must be a whole number from 1 to 64, but -0 was given",
		],
		{},
	],
	["conditional=no&seed=3", ['conditional must be true or false, but "no" was given'], { seed: 3 }],
	[
		"artist-lower=1+2&seed=3",
		["artist-lower: artist-upper must be given together with artist-lower, but nothing was given"],
		{ seed: 3 },
	],
	[
		"artist-lower=1+x&artist-upper=3+4&points=2&artist-distribution=twoModes",
		[
			'artist-lower must be a list of numbers from -1000000 to 1000000, one for each point, but [1, "x"] was given',
			"artist-upper is left out with artist-lower",
		],
		{ points: 2, artist: { distribution: "twoModes" } },
	],
	[
		"discriminator-steps=4&seed=3",
		['discriminator-steps must be 1 unless update-order is "alternating", but 4 was given'],
		{ seed: 3 },
	],
]);
for (const [query, problems, config] of BAD) {
	test(`?${query}`, () => {
		const { plan, problems: told } = read(query);
		assert.deepEqual([plan, told], [{ preset: TUTORIAL, config, until: undefined }, problems]);
	});
}

test("a setting that does not go with the preset's own is the one to blame", () => {
	const { plan, problems } = read("preset=paper&points=3&update-order=classic");
	const told = 'update-order: discriminator-steps must be 1 unless update-order is "alternating", but 2 was given';
	assert.deepEqual([plan.preset, plan.config, problems], ["paper", { points: 3 }, [told]]);
});

test("an unknown preset is the tutorial", () => {
	for (const name of ["nope", "__proto__", "constructor", "", "\ud800", "\0"]) {
		const { plan, problems } = readAddress(
			{ getAttribute: (key) => ({ preset: name, seed: "3" })[key] ?? null },
			realEngine(),
		);
		assert.deepEqual(plan, { preset: TUTORIAL, config: { seed: 3 }, until: undefined });
		assert.match(problems.join("; "), /^preset must be one of pytorch-tutorial, [^;]*, but ".*" was given$/s);
	}
});

test("of the events only bad ones are left out", () => {
	const good = { step: 5, field: "loss", value: "minimax" };
	for (const [bad, problem] of [
		["x", 'events must be changes such as 300_loss_nonSaturating, with spaces between, but "x" was given'],
		["6_loss_y", 'events: in the event at step 6, loss must be "minimax" or "nonSaturating", but "y" was given'],
		["1e9_loss_minimax", "events must be changes such as 300_loss_nonSaturating, with spaces between, but "],
		["6_constructor_1", 'events: in the event at step 6, "constructor" is not a setting, but 1 was given for it; '],
		["99999999999999999999_loss_minimax", "events: step must be a whole number from 0 to 9007199254740991, but 1e20 "],
	]) {
		const { plan, problems } = read(`seed=3&events=5_loss_minimax+${bad}`);
		assert.deepEqual([plan.config, plan.events, problems.length], [{ seed: 3 }, [good], 1], bad);
		assert(problems[0].startsWith(problem), problems[0]);
	}
});

test("events that do not go together are left out as a whole, and the preset's take effect", () => {
	const { plan, problems } = read("preset=race&events=7_loss_minimax+6_loss_minimax");
	assert.deepEqual([plan.preset, plan.events], ["race", undefined]);
	assert.match(problems.join("; "), /^events: step must be 7 or more, [^;]*, but 6 was given$/);
	assert.match(
		read("events=6_discriminator-steps_4").problems[0],
		/^events: in the event at step 6, discriminator-steps /,
	);
});

test("where it stops, where it goes, and what is to be found there", () => {
	for (const [query, problem] of [
		["until=0", "until must be the step at which it stops, a whole number above 0, but 0 was given"],
		["step=10001", 'step must be a whole number from 0 to 10000, but "10001" was given'],
		["until=50&step=51", 'step must be a whole number from 0 to 50, but "51" was given'],
		["until=Infinity&step=1e300", 'step must be a whole number from 0 to 9007199254740991, but "1e300" was given'],
		["step=%00", 'step must be a whole number from 0 to 10000, but "\\u0000" was given'],
		["hash=7f3a91c", 'hash must be eight hex digits, such as 7f3a91c2, but "7f3a91c" was given'],
		["v=", 'v must be 1, but "" was given'],
		[
			"v=2",
			'v must be 1, but "2" was given: a later version of this page has made the address, and may mean more by it',
		],
	]) {
		assert.deepEqual(read(query).problems, [problem]);
		assert.deepEqual(read(`${query}&seed=3`).plan.config, { seed: 3 });
	}
	assert.equal(read("until=1e15&step=1e15").step, 1e15);
});

test("of many sentences only the first is shown, and what the others are about", () => {
	assert.equal(inShort([]), "");
	assert.equal(inShort(["seed must be 1"]), "seed must be 1");
	const three = ["v must be 1, but 2", "events: in the event at", "artist-upper is left out with artist-lower"];
	assert.equal(inShort(three), "v must be 1, but 2 (and 2 more: events, artist-upper)");
});

test("no list that the engine takes is cut", () => {
	const lists = realEngine()
		.settings()
		.flatMap((each) => (each.kind === "object" ? each.settings : [each]));
	const longest = lists.map((each) =>
		each.kind === "layers" ? each.most : each.kind === "curve" ? each.points[1] : 0,
	);
	assert(Math.max(...longest) < LONGEST_LIST);
});

/** npm run long makes more addresses. */
const MUTANTS = Number(process.env.GAN_PAINTER_ADDRESSES ?? 1000);
/** Milliseconds of processor time that no address may exceed, and the number of characters that no sentence may exceed. */
const [LONGEST_TIME, LONGEST_SENTENCE] = [200, 700];

/** The queries of some sessions' addresses. */
async function realQueries() {
	const Engine = realEngine();
	const engine = { presets: Engine.presets(), settings: Engine.settings() };
	const queries = Array.from({ length: 20 }, async (_, number) => {
		const { plan, deeds } = drawSession(number, engine);
		const player = await createRealPlayer(plan);
		for (const deed of player.run.value ? deeds : []) {
			await perform(player, deed);
		}
		const { search } = new URL(linkTo("https://host.example/", player, player.run.value && hashOf(player)).href);
		player.dispose();
		return search.slice(1);
	});
	return (await Promise.all(queries)).filter((query) => query !== "");
}

/** The message of a reader that refuses the whole address for one bad key. Undefined if no key is bad. */
function refusalOf(asked) {
	const Engine = realEngine();
	try {
		const plan = readPlan(asked, Engine.defaultConfig());
		const preset = Engine.preset(plan.preset);
		new Engine({ ...preset.config, ...plan.config }, plan.events ?? preset.events).free();
		const [step, hash, version, game] = ["step", "hash", "v", "game"].map((key) => asked.getAttribute(key));
		assert(step === null || readStep(step, plan.until ?? preset.steps) >= 0);
		assert(hash === null || /^[0-9a-f]{8}$/i.test(hash), "hash");
		assert(game === null || /^(new|(\d|10)-(\d|10))$/.test(game), "game");
		// Any number is good, however many digits it has, but a key is not read beyond its longest text.
		assert((asked.getAttribute("until") ?? "").length <= 100_000, "until");
		assert(version === null || Number(version) === 1, "v");
		return undefined;
	} catch (error) {
		assert(error instanceof Error);
		return error.message;
	}
}

test(`${MUTANTS} addresses that were damaged: a sentence for each bad key, and all others hold`, async () => {
	const [queries, draw, Engine] = [await realQueries(), drawFrom(1), realEngine()];
	let [bad, slowest] = [0, 0];
	for (let number = 0; number < MUTANTS; number++) {
		const query = drawMutant(draw, queries);
		const given = new URLSearchParams(query);
		const asked = { getAttribute: (name) => given.get(name) };
		const name = `mutant ${number}: ?${query.slice(0, 1000)}`;
		const before = process.cpuUsage();
		const { plan, step, hash, problems } = readAddress(asked, Engine);
		const { user, system } = process.cpuUsage(before);
		const others = [...readPageView(asked).problems, ...readLocks(asked).problems];
		slowest = Math.max(slowest, (user + system) / 1000);
		const keys = [...problems, ...others].map((problem) => problem.split(/[ :[]/)[0]);
		assert.equal(new Set(keys).size, keys.length, `${name} has one sentence a key: ${inShort(problems)}`);
		assert.deepEqual(
			keys.filter((key) => !given.has(key)),
			[],
			name,
		);
		assert(
			[...problems, ...others].every(({ length }) => length < LONGEST_SENTENCE),
			name,
		);
		const left = new Set(keys);
		assert.equal(refusalOf(asked) === undefined, problems.length === 0, `${name}: ${inShort(problems)}`);
		const rest = { getAttribute: (key) => (left.has(key) ? null : given.get(key)) };
		assert.equal(refusalOf(rest), undefined, name);
		const { events, ...expected } = readPlan(rest, Engine.defaultConfig());
		const { events: kept, ...read } = plan;
		assert.deepEqual(
			[read, step === undefined, hash === undefined],
			[expected, rest.getAttribute("step") === null, rest.getAttribute("hash") === null],
			name,
		);
		assert(left.has("events") || isDeepStrictEqual(kept, events), name);
		bad += Math.sign(problems.length);
	}
	assert(slowest < LONGEST_TIME, `${slowest} ms`);
	assert(bad > MUTANTS / 3 && bad < MUTANTS, `${bad} of them were bad`);
	console.log(
		`${bad} of ${MUTANTS} addresses had something bad, the slowest took ${Math.round(slowest)} ms of the processor`,
	);
});
