// The tag's properties: there is one for each of the engine's settings, and each value becomes the text of its attribute and back.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
	artistFieldOf,
	joinConfig,
	PROPERTY_NAMES,
	SETTINGS,
	splitConfig,
	textOf,
	valueOf,
} from "../../www/run/properties.js";
import { realEngine } from "./players.mjs";

const KINDS = { whole: "number", rate: "number", layers: "numbers", curve: "numbers", choice: "text", flag: "flag" };

test("there is a property for each setting of the engine's table, of its kind, and no other", () => {
	const artistName = (name) => `artist${name[0].toUpperCase()}${name.slice(1)}`;
	const table = realEngine()
		.settings()
		.flatMap((setting) =>
			setting.kind === "object"
				? setting.settings.map(({ name, kind }) => [artistName(name), KINDS[kind]])
				: [[setting.name, KINDS[setting.kind]]],
		);
	assert.deepEqual(SETTINGS, Object.fromEntries(table));
	assert.deepEqual(PROPERTY_NAMES.map(artistFieldOf).filter(Boolean), ["lower", "upper", "distribution"]);
});

test("a value is written so that it reads back exactly", () => {
	/** @type {[import("../../www/run/properties.js").PropertyName, unknown, string, unknown?][]} */
	const rows = [
		["seed", 2 ** 53 - 1, "9007199254740991"],
		["generatorLearningRate", 1e-7, "1e-7"],
		["discriminatorLearningRate", 0.1 + 0.2, "0.30000000000000004"],
		["until", Number.POSITIVE_INFINITY, "Infinity"],
		["seed", "0x10", "0x10", 16],
		["seed", 7n, "7", 7],
		["conditional", true, ""],
		["conditional", false, "false"],
		["conditional", "", "", true],
		["autoplay", true, ""],
		["autoplay", "false", "false", false],
		["generatorHidden", [], ""],
		["generatorHidden", new Uint8Array([3, 4]), "3 4", [3, 4]],
		["artistLower", new Float32Array([0.1, -1]), "0.10000000149011612 -1", [Math.fround(0.1), -1]],
		["panels", ["truth", "numbers"], "truth numbers", "truth numbers"],
		["events", [], ""],
		[
			"events",
			[
				{ step: 5, field: "discriminatorLearningRate", value: 1e-7 },
				{ step: 1e6, field: "loss", value: "minimax" },
			],
			"5_discriminator-learning-rate_1e-7 1000000_loss_minimax",
		],
		["loss", "nonSaturating", "nonSaturating"],
	];
	for (const [name, value, text, read = value] of rows) {
		assert.equal(textOf(name, value), text, name);
		assert.deepEqual(valueOf(name, text), read, name);
	}
});

test("what takes an attribute away", () => {
	for (const name of PROPERTY_NAMES) {
		assert.deepEqual([textOf(name, undefined), textOf(name, null), valueOf(name, null)], [null, null, undefined]);
	}
	assert.deepEqual([textOf("autoplay", false), textOf("speed", "auto")], [null, null]);
});

test("what no text can say is named by its kind, and never by what a page could mean", () => {
	for (const name of PROPERTY_NAMES) {
		const odd = [{}, () => 5, Symbol("five")].map((value) => textOf(name, value));
		assert.deepEqual(odd, ["[object]", "[function]", "[symbol]"]);
	}
	assert.equal(textOf("seed", [5]), "[array]");
	assert.equal(textOf("generatorHidden", [64, null, Number.NaN]), "64 null NaN");
	assert.equal(textOf("panels", [["truth"]]), "[array]");
	assert.equal(textOf("events", [5, [], { step: {}, value: 3 }]), "5 [array] [object]_undefined_3");
	assert.equal(textOf("generatorHidden", Array(1e6).fill(1)).split(" ").length, 1000, "the engine refuses it");
	for (const [name, text] of /** @type {const} */ ([
		["seed", "many"],
		["seed", ""],
		["generatorHidden", "64 x"],
		["conditional", "perhaps"],
		["events", "300_loss"],
	])) {
		assert.equal(valueOf(name, text), undefined, name);
	}
});

test("a config is taken apart and put together", () => {
	const { config } = realEngine().preset("pytorch-conditional");
	const { given, unknown } = splitConfig(config);
	assert.deepEqual(unknown, {});
	assert.deepEqual(joinConfig(given), config);
	const odd = { sead: 1, seed: 2, ideas: undefined, points: null, artistLower: [1], artist: { lo: 1, upper: [2] } };
	const parts = splitConfig(odd);
	assert.deepEqual(parts.unknown, { sead: 1, artistLower: [1], artist: { lo: 1 } }, "the engine refuses it");
	assert.deepEqual(joinConfig(parts.given), { seed: 2, artist: { upper: [2] } });
	assert.deepEqual(splitConfig({ artist: 5 }).unknown, { artist: 5 });
	assert.deepEqual(splitConfig({ artist: null }), { given: new Map(), unknown: {} });
});
