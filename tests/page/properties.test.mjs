// The properties of <gan-painter> in other people's pages: each has its attribute, the last write wins, and reading returns the
// value in force.

import assert from "node:assert/strict";
import { allReady, post, testPost } from "./posts.mjs";

/** A post that loads the script only when it is asked to. */
const LATE = "<script>globalThis.define = () => import('./embed/gan-painter.js');</script>";

testPost(
	"what is set before the script is there holds after it, and reads the same",
	post("<gan-painter></gan-painter>", LATE),
	async (page) => {
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const given = {
				batchSize: 8,
				generatorHidden: [16, 8],
				conditional: true,
				loss: "nonSaturating",
				artistDistribution: "twoModes",
				events: [{ step: 3, field: "freeze", value: "generator" }],
				until: 40,
				panels: "numbers",
				controls: "basic",
				theme: "dark",
				speed: 100,
			};
			Object.assign(tag, { ...given, config: { seed: 5 } });
			const read = () => Object.fromEntries(Object.keys(given).map((name) => [name, tag[name]]));
			const before = read();
			await globalThis.define();
			const upgraded = read();
			const own = Object.keys(tag);
			await globalThis.ready(tag);
			const { batchSize, seed, loss } = tag.gan.config;
			return { given, before, upgraded, after: read(), own, ran: [batchSize, seed, loss], config: tag.config };
		});
		assert.deepEqual(told.before, told.given);
		assert.deepEqual(told.upgraded, told.given);
		assert.deepEqual(told.after, told.given);
		assert.deepEqual(told.own, [], "nothing hides the class's own");
		assert.deepEqual(told.ran, [8, 5, "nonSaturating"]);
		assert.deepEqual([told.config.seed, told.config.artist], [5, { distribution: "twoModes" }]);
	},
);

testPost(
	"each attribute has a property on the prototype, and each property an attribute that says it",
	post("<gan-painter></gan-painter>"),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(() => {
			const tag = document.querySelector("gan-painter");
			const { prototype } = customElements.get("gan-painter");
			const pairs = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(
				([, { get, set, enumerable }]) => get && set && enumerable,
			);
			const fields = (settings, prefix = "") =>
				settings.flatMap(({ name, settings: inner }) =>
					inner ? fields(inner, name) : prefix ? `${prefix}${name[0].toUpperCase()}${name.slice(1)}` : name,
				);
			const texts = {};
			for (const [name, value] of Object.entries({
				seed: 9007199254740991,
				generatorLearningRate: 1e-7,
				conditional: false,
				autoplay: true,
				generatorHidden: new Uint16Array([5, 6]),
				artistLower: [0.1, 1 / 3],
				events: [{ step: 5, field: "generatorLearningRate", value: 1e-3 }],
				panels: ["truth", "numbers"],
				lessonStep: 2,
				speed: Infinity,
			})) {
				const clone = tag.cloneNode();
				clone[name] = value;
				const [attribute] = clone.getAttributeNames();
				const again = clone.cloneNode();
				texts[name] = [attribute, clone.getAttribute(attribute), again[name]];
				clone[name] = name === "seed" ? null : undefined;
				texts[name].push(clone.hasAttribute(attribute));
			}
			return { names: pairs.map(([name]) => name), fields: fields(tag.gan.constructor.settings()), texts };
		});
		const others = "preset events until controls panels lesson lessonStep speed autoplay theme config".split(" ");
		assert.deepEqual(told.names.sort(), [...told.fields, ...others].sort(), "the engine's table, and the tag's own");
		assert.deepEqual(told.texts, {
			seed: ["seed", "9007199254740991", 9007199254740991, false],
			generatorLearningRate: ["generator-learning-rate", "1e-7", 1e-7, false],
			conditional: ["conditional", "false", false, false],
			autoplay: ["autoplay", "", true, false],
			generatorHidden: ["generator-hidden", "5 6", [5, 6], false],
			artistLower: ["artist-lower", "0.1 0.3333333333333333", [0.1, 1 / 3], false],
			events: [
				"events",
				"5_generator-learning-rate_0.001",
				[{ step: 5, field: "generatorLearningRate", value: 1e-3 }],
				false,
			],
			panels: ["panels", "truth numbers", "truth numbers", false],
			lessonStep: ["lesson-step", "2", 2, false],
			speed: ["speed", "Infinity", Number.POSITIVE_INFINITY, false],
		});
	},
);

testPost(
	"the last write wins, whoever writes, and is read at once; what holds is the run's",
	post(`<gan-painter seed="3" speed="100"></gan-painter>`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			const told = {};
			tag.seed = 4;
			told.written = [tag.seed, tag.gan.config.seed, tag.getAttribute("seed")];
			tag.setAttribute("seed", "6");
			told.attribute = [tag.seed, tag.gan.config.seed];
			tag.setAttribute("seed", "7");
			tag.seed = 8;
			await Promise.resolve();
			told.both = tag.gan.config.seed;
			told.preset = [tag.preset, tag.generatorLearningRate, tag.until, tag.theme, tag.controls, tag.lesson];
			await tag.step(5);
			tag.generatorHidden.push(3);
			told.fresh = tag.generatorHidden;
			const { gan } = tag;
			for (const name of ["seed", "config", "until", "events", "speed", "preset", "generatorHidden", "loss"]) {
				const value = tag[name];
				tag[name] = value;
			}
			await globalThis.sleep(20);
			told.same = tag.gan === gan;
			return told;
		});
		assert.deepEqual(told, {
			written: [4, 4, "4"],
			attribute: [6, 6],
			both: 8,
			preset: ["pytorch-tutorial", 1e-4, 10000, "light", "full", undefined],
			fresh: [128],
			same: true,
		});
	},
);

testPost(
	"a value of a wrong kind is told with its name, starts nothing, and the last good one is read",
	post(`<gan-painter seed="3"></gan-painter>`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			await tag.step(2);
			const { gan } = tag;
			let errors = [];
			tag.addEventListener("error", ({ detail }) => errors.push(detail.message));
			const told = [];
			for (const [name, value] of /** @type {[string, any][]} */ ([
				["batchSize", Number.NaN],
				["batchSize", "many"],
				["batchSize", {}],
				["batchSize", []],
				["batchSize", [5]],
				["batchSize", Symbol("five")],
				["batchSize", () => 5],
				["batchSize", -1],
				["batchSize", 1e99],
				["batchSize", true],
				["generatorLearningRate", "fast"],
				["generatorHidden", 5.5],
				["generatorHidden", [64, {}]],
				["generatorHidden", {}],
				["conditional", 3],
				["loss", 5],
				["artistDistribution", []],
				["preset", {}],
				["until", Number.NaN],
				["events", {}],
				["events", [{ step: -1, field: "loss", value: "minimax" }]],
				["events", [{ step: 5, field: "seed", value: 2 }]],
				["panels", {}],
				["controls", 1],
				["theme", Symbol("dark")],
				["speed", Number.NaN],
				["lesson", {}],
				["config", 5],
				["config", [64]],
				["config", "seed"],
				["config", { bachSize: 8 }],
				["config", { artist: { lo: [1] } }],
				["config", { artist: 5 }],
			])) {
				const before = JSON.stringify(tag[name]);
				tag[name] = value;
				const after = JSON.stringify(tag[name]);
				await Promise.resolve();
				const sentence = globalThis.alerts(tag);
				const isTold = errors.length === 1 && errors[0] === sentence;
				told.push(isTold && before === after && tag.gan === gan ? sentence : { name, sentence, errors, before, after });
				tag[name] = undefined;
				await Promise.resolve();
				if (globalThis.alerts(tag) !== "") {
					told.push(`${name} stays bad`);
				}
				errors = [];
			}
			return told;
		});
		const batchSize = "batchSize must be a whole number from 1 to 1024, but";
		const hidden = "generatorHidden must be a list of 0 to 5 whole numbers from 1 to 512, but";
		const events = "events must be changes such as 300_loss_nonSaturating, with spaces between, but";
		/** Of the engine's lists of names, only the beginning is compared, because the engine's own tests have the rest. */
		const shortened = (one) =>
			typeof one === "string"
				? one.replace(/one of .*?, but/, "one of …, but").replace(/(only|settings are) .*,.*,.*,.*$/, "$1 …")
				: one;
		assert.deepEqual(told.map(shortened), [
			`${batchSize} "NaN" was given`,
			`${batchSize} "many" was given`,
			`${batchSize} "[object]" was given`,
			`${batchSize} "[array]" was given`,
			`${batchSize} "[array]" was given`,
			`${batchSize} "[symbol]" was given`,
			`${batchSize} "[function]" was given`,
			`${batchSize} -1 was given`,
			`${batchSize} 1e99 was given`,
			`${batchSize} "true" was given`,
			'generatorLearningRate must be a number above 0 and at most 1, but "fast" was given',
			`${hidden} [5.5] was given`,
			`${hidden} [64, "[object]"] was given`,
			`${hidden} ["[object]"] was given`,
			'conditional must be true or false, but "3" was given',
			'loss must be "minimax" or "nonSaturating", but "5" was given',
			'artist.distribution must be "uniform" or "twoModes", but "[array]" was given',
			'preset must be one of …, but "[object]" was given',
			'until must be the step at which it stops, a whole number above 0, but "NaN" was given',
			`${events} "[object]" was given`,
			`${events} "-1_loss_minimax" was given`,
			"in the event at step 5, seed cannot change while a Gan is running, but 2 was given; only …",
			'panels must be one of …, but "[object]" was given',
			'controls must be one of …, but "1" was given',
			'theme must be one of …, but "[symbol]" was given',
			'speed must be a number of steps per second, above 0, but "NaN" was given',
			'lesson must be one of …, but "[object]" was given',
			"config must be an object of settings, but 5 was given",
			"config must be an object of settings, but an array was given",
			'config must be an object of settings, but "seed" was given',
			'"bachSize" is not a setting, but 8 was given for it; the settings are …',
			'"artist.lo" is not a setting, but [1] was given for it; the settings are lower, upper, distribution',
			"artist must be an object with lower, upper, distribution, but 5 was given",
		]);
	},
);

testPost(
	"config sets what it names, and takes that back; what is set singly beside it stays",
	post(`<gan-painter seed="3"></gan-painter><gan-painter class="other"></gan-painter>`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const [tag, other] = document.querySelectorAll("gan-painter");
			const names = () => tag.getAttributeNames().join(" ");
			const told = {};
			tag.config = { batchSize: 8, loss: "nonSaturating", artist: { distribution: "twoModes" }, points: undefined };
			told.both = [tag.seed, tag.batchSize, tag.config.loss, tag.artistDistribution, names()];
			tag.loss = "nonSaturating";
			tag.config = { seed: 5, ideas: 7 };
			told.back = [tag.seed, tag.ideas, tag.batchSize, tag.loss, names()];
			tag.config = null;
			told.none = [tag.seed, tag.ideas, names()];
			tag.config = { artist: { lower: Array(15).fill(0), upper: Array(15).fill(0.5) }, generatorHidden: [9] };
			other.config = tag.config;
			told.copied = JSON.stringify(other.gan.config) === "" || [
				JSON.stringify(other.config),
				JSON.stringify(tag.config),
			];
			told.hashes = [other.config && other.gan.stateHash(), tag.gan.stateHash()];
			told.fresh = tag.config !== tag.config && tag.config.generatorHidden !== tag.config.generatorHidden;
			return told;
		});
		assert.deepEqual(told.both, [3, 8, "nonSaturating", "twoModes", "seed batch-size loss artist-distribution"]);
		assert.deepEqual(told.back, [5, 7, 64, "nonSaturating", "seed loss ideas"]);
		assert.deepEqual(told.none, [3, 5, "seed loss"]);
		assert.equal(told.copied[0], told.copied[1]);
		assert.equal(told.hashes[0], told.hashes[1]);
		assert(told.fresh);
	},
);

testPost(
	"many writes in one task begin one run; a live one changes it, and goes back, in its midst",
	post(`<gan-painter loss="nonSaturating" seed="3"></gan-painter>`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			await tag.step(10);
			const { gan } = tag;
			let made = 0;
			const { free } = gan.constructor.prototype;
			gan.constructor.prototype.free = function (...given) {
				made++;
				return free.apply(this, given);
			};
			tag.loss = undefined;
			tag.generatorLearningRate = 0.01;
			await Promise.resolve();
			const live = [tag.gan === gan, tag.events, tag.loss, made];
			await tag.step(10);
			tag.generatorLearningRate = null;
			const back = tag.events.at(-1);
			await tag.step(10);
			const byHand = new gan.constructor({ ...gan.startConfig }, gan.events);
			byHand.stepFor(1e9, 30);
			const hashes = [tag.gan.stateHash(), byHand.stateHash()];
			byHand.free();
			made = 0;
			Object.assign(tag, {
				seed: 8,
				batchSize: 16,
				config: { points: 9 },
				ideas: 3,
				optimizer: "sgd",
				preset: "paper",
			});
			await Promise.resolve();
			await Promise.resolve();
			const { seed, batchSize, points, ideas, optimizer } = tag.gan.config;
			return { live, back, hashes, made, ran: [seed, batchSize, points, ideas, optimizer], first: tag.gan !== gan };
		});
		assert.deepEqual(told.live, [
			true,
			[
				{ step: 10, field: "loss", value: "minimax" },
				{ step: 10, field: "generatorLearningRate", value: 0.01 },
			],
			"minimax",
			1,
		]);
		assert.deepEqual(told.back, { step: 20, field: "generatorLearningRate", value: 1e-4 });
		assert.equal(told.hashes[0], told.hashes[1]);
		assert.deepEqual(told.ran, [8, 16, 9, 3, "sgd"]);
		assert.equal(told.made, 1, "the run before is freed, and no other");
	},
);

testPost(
	"names that frameworks leave on an element change nothing; one that was meant is told",
	post(`<gan-painter seed="3"></gan-painter>`),
	async (page) => {
		await allReady(page);
		const told = await page.evaluate(async () => {
			const tag = document.querySelector("gan-painter");
			await tag.step(2);
			const errors = [];
			tag.addEventListener("error", ({ detail }) => errors.push(detail.message));
			const { gan } = tag;
			for (const name of [
				...["data-batch-size", "aria-label", "slot", "tabindex", "role", "_ngcontent-abc-c1", "data-v-7a7a37b1"],
				...["ng-reflect-batch-size", "ng-version", "part", "is", "key", "ref", "batch", "bachsize"],
			]) {
				tag.setAttribute(name, "1");
			}
			await Promise.resolve();
			const harmless = [errors.length, tag.gan === gan];
			const sentences = {};
			for (const name of ["batchSize", "batch_size", "generatorLearningRate", "config"]) {
				tag.setAttribute(name, "8");
				await Promise.resolve();
				sentences[name] = globalThis.alerts(tag);
				tag.setAttribute("aria-label", "again");
				await Promise.resolve();
				tag.removeAttribute(name);
				await Promise.resolve();
			}
			return { harmless, sentences, errors: errors.length, left: globalThis.alerts(tag), same: tag.gan === gan };
		});
		assert.deepEqual(told, {
			harmless: [0, true],
			sentences: {
				batchSize: "batchsize is no attribute of this element: batch-size is how it is written",
				batch_size: "batch_size is no attribute of this element: batch-size is how it is written",
				generatorLearningRate:
					"generatorlearningrate is no attribute of this element: generator-learning-rate is how it is written",
				config: "config is a property, and no attribute: each setting has an attribute of its own, such as batch-size",
			},
			errors: 4,
			left: "",
			same: true,
		});
	},
);

testPost(
	"a lesson is read as it is open, and opened again by who writes it",
	post(`<gan-painter lesson="who-is-who" seed="5" speed="100"></gan-painter>`),
	async (page) => {
		await page.locator(".lesson-card .go").waitFor();
		const read = () =>
			page.evaluate(() => {
				const { lesson, lessonStep, seed } = document.querySelector("gan-painter");
				return [lesson, lessonStep, seed];
			});
		assert.deepEqual(await read(), ["who-is-who", 1, 5]);
		const waiting = await page.evaluate(() => {
			const tag = document.querySelector("gan-painter");
			tag.seed = 6;
			return [tag.seed, tag.lesson];
		});
		assert.deepEqual(waiting, [6, "who-is-who"]);
		await page.getByRole("button", { name: "Leave", exact: false }).first().click();
		await page.locator(".lesson-card .lessons").waitFor();
		assert.deepEqual(await read(), [undefined, undefined, 6]);
		await page.evaluate(() => {
			document.querySelector("gan-painter").lesson = "who-is-who";
		});
		await page.locator(".lesson-card .go").waitFor();
		assert.deepEqual(await read(), ["who-is-who", 1, 6]);
	},
);
