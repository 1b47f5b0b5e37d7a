// The properties of <gan-painter> in other people's pages: each has its attribute, the last write wins, and reading gives what holds.

import assert from "node:assert/strict";
import { allReady, post, testPost } from "./posts.mjs";

/** A post in which the script comes when the page asks for it. */
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
			tag.seed = tag.seed;
			tag.config = tag.config;
			tag.until = tag.until;
			tag.events = tag.events;
			tag.speed = tag.speed;
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
