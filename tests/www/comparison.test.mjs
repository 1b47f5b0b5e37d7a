// The differences of two runs, and their words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { contrastText } from "../../www/panels/contrast-text.js";
import { contrasts } from "../../www/run/comparison.js";
import { languages as panels } from "../../www/words/panels/runs.js";
import { languages as settings, settingText } from "../../www/words/settings.js";
import { createRealPlayer, PLAN, realEngine } from "./players.mjs";

const SMALL = { batchSize: 2, generatorHidden: [2], discriminatorHidden: [2], seed: 3 };

/** The runs of a session, each as the parts that make it. */
async function sessionOf(deeds, plan = { ...PLAN, config: SMALL }) {
	const player = await createRealPlayer(plan, { keepsPast: true });
	for (const deed of deeds) {
		await deed(player);
	}
	const { startConfig, events } = player.run.value;
	return [...player.past.value, { plan: player.plan.value, startConfig, events }];
}

/** The changes of the last run of a session against the one before. */
async function changedBy(...deeds) {
	const [before, after] = (await sessionOf([(player) => player.goto(50), ...deeds])).slice(-2);
	return contrasts(before, after, realEngine().preset(after.plan.preset));
}

const told = (differences, code = "en") => contrastText(differences, panels[code], settings[code]);

/** @type {[what: string, deeds: ((player: any) => unknown)[], differences: unknown[], en: string, zh: string][]} */
const CASES = [
	["nothing", [(player) => player.reset()], [], "the same again", "与前一次相同"],
	["a seed", [(player) => player.reset({ seed: 42 })], [{ field: "seed", from: 3, to: 42 }], "new seed", "换了种子"],
	[
		"a rate, by hand before the first step",
		[(player) => player.reset(), (player) => player.change("generatorLearningRate", 5e-3)],
		[{ field: "generatorLearningRate", from: 1e-4, to: 5e-3 }],
		"painter's learning rate: 0.0001 → 0.005",
		"画家的学习率：0.0001 → 0.005",
	],
	[
		"a live change",
		[(player) => player.reset(), (player) => player.goto(1300), (player) => player.change("loss", "nonSaturating")],
		[{ field: "loss", step: 1300, from: undefined, to: "nonSaturating" }],
		"painter's loss from step 1,300: non-saturating",
		"画家的损失函数从第 1,300 步起：非饱和 non-saturating",
	],
	[
		"another value of a live change, and one that is gone",
		[
			(player) => player.change("updateOrder", "simultaneous"),
			(player) => player.goto(60),
			(player) => player.change("generatorLearningRate", 2e-7),
			(player) => player.goto(70),
			(player) => player.change("freeze", "discriminator"),
			(player) => player.goto(80),
			(player) => player.goto(60),
			(player) => player.change("generatorLearningRate", 3e-3),
			(player) => player.goto(80),
		],
		[
			{ field: "generatorLearningRate", step: 60, from: 2e-7, to: 3e-3 },
			{ field: "freeze", step: 70, from: "discriminator", to: undefined },
		],
		"painter's learning rate from step 60: 2e-7 → 0.003; who learns not changed at step 70",
		"画家的学习率从第 60 步起：2e-7 → 0.003；第 70 步不再改动学习的一方",
	],
	[
		"a live change that holds from the start now",
		[(player) => player.change("generatorLearningRate", 5e-3), (player) => player.goto(70), (player) => player.reset()],
		[
			{ field: "generatorLearningRate", from: 1e-4, to: 5e-3 },
			{ field: "generatorLearningRate", step: 50, from: 5e-3, to: undefined },
		],
		"painter's learning rate: 0.0001 → 0.005",
		"画家的学习率：0.0001 → 0.005",
	],
	[
		"a slider that is dragged while it trains",
		[
			(player) => player.reset(),
			...[10, 11, 15].flatMap((step) => [
				(player) => player.goto(step),
				(player) => player.change("discriminatorLearningRate", step / 1000),
			]),
		],
		[10, 11, 15].map((step) => ({
			field: "discriminatorLearningRate",
			step,
			from: undefined,
			to: step / 1000,
		})),
		"critic's learning rate in several changes from step 10 to 15: 0.015 in the end",
		"鉴赏家的学习率在第 10 到 15 步之间多次改动，最后为 0.015",
	],
	[
		"another preset, whose own settings and events are not told",
		[
			(player) =>
				player.restart({ preset: "the-other-loss", config: { seed: 3, discriminatorHidden: [], batchSize: 7 } }),
		],
		[
			{ field: "preset", from: "pytorch-tutorial", to: "the-other-loss" },
			{ field: "batchSize", from: 64, to: 7 },
			{ field: "discriminatorHidden", from: [128], to: [] },
		],
		"another preset; batch size: 64 → 7; critic's hidden layers: 128 → none",
		"换了实验；批大小：64 → 7；鉴赏家的隐藏层：128 → 无",
	],
	[
		"an artist",
		[(player) => player.reset({ points: 2, artist: { upper: [3, 4], lower: [0, 1], distribution: "twoModes" } })],
		[
			{ field: "points", from: 15, to: 2 },
			{ field: "artist.distribution", from: "uniform", to: "twoModes" },
			{ field: "artist.lower", from: undefined, to: [0, 1] },
			{ field: "artist.upper", from: undefined, to: [3, 4] },
		],
		"points per painting: 15 → 2; artist's choice of curves: evenly → in two groups; artist's lower bound: the tutorial's → another curve; artist's upper bound: the tutorial's → another curve",
		"每幅画的点数：15 → 2；著名画家怎样选曲线：均匀 → 分成两组；著名画家的下界：教程的 → 另一条曲线；著名画家的上界：教程的 → 另一条曲线",
	],
	[
		"more than is told",
		[
			(player) =>
				player.reset({ seed: 4, conditional: true, optimizer: "sgd", init: "glorot", generatorHidden: [4, 8] }),
		],
		[
			{ field: "seed", from: 3, to: 4 },
			{ field: "generatorHidden", from: [2], to: [4, 8] },
			{ field: "optimizer", from: "adam", to: "sgd" },
			{ field: "init", from: "pytorch", to: "glorot" },
			{ field: "conditional", from: false, to: true },
		],
		"new seed; painter's hidden layers: 2 → 4, 8; optimiser: Adam → SGD with momentum; and 2 more",
		"换了种子；画家的隐藏层：2 → 4, 8；优化器：Adam → 带动量的 SGD；另有 2 处不同",
	],
];

for (const [what, deeds, differences, en, zh] of CASES) {
	test(`what was changed is told: ${what}`, async () => {
		const found = await changedBy(...deeds);
		assert.deepEqual(
			found.map(({ step, ...rest }) => (step === undefined ? rest : { step, ...rest })),
			differences,
		);
		assert.equal(told(found), en);
		assert.equal(told(found, "zh"), zh);
	});
}

test("a file that a run began with, or began without, is told", async () => {
	const Engine = realEngine();
	const [one, other] = [5, 6].map((seed) => {
		const gan = new Engine({ ...SMALL, seed });
		gan.stepFor(1000, 4);
		return gan.checkpoint();
	});
	const found = async (...deeds) => told(await changedBy(...deeds));
	assert.equal(await found((player) => player.open(one)), "begins with a file; new seed");
	assert.equal(
		await found(
			(player) => player.open(one),
			(player) => player.open(other),
		),
		"begins with another file; new seed",
	);
	assert.equal(
		await found(
			(player) => player.open(one),
			(player) => player.reset({ seed: 5 }),
		),
		"begins without the file",
	);
});

test("every setting of the engine has a name in each language, and every value that is a name", () => {
	const all = realEngine()
		.settings()
		.flatMap(({ name, ...setting }) =>
			setting.kind === "object"
				? setting.settings.map((inner) => ({ ...inner, name: `${name}.${inner.name}` }))
				: [{ name, ...setting }],
		);
	for (const [code, own] of Object.entries(settings)) {
		assert.deepEqual(Object.keys(own.names).toSorted(), all.map(({ name }) => name).toSorted(), code);
		for (const setting of all) {
			const name = /** @type {import("../../www/words/settings.js").SettingName} */ (setting.name);
			const names = setting.kind === "choice" ? setting.names : [];
			const values = own.values[name];
			assert.deepEqual(Object.keys(values ?? {}).toSorted(), names.toSorted(), `${code} ${name}`);
			names.forEach((value) => assert.equal(settingText(name, value, own), values[value]));
		}
	}
});

test("of two changes at one step the later is told", () => {
	const Engine = realEngine();
	const preset = Engine.preset(PLAN.preset);
	const made = { plan: PLAN, startConfig: preset.config, events: [] };
	const events = [0.5, 0.25].map((value) => ({ step: 60, field: "generatorLearningRate", value }));
	assert.deepEqual(contrasts(made, { ...made, events: /** @type {any} */ (events) }, preset), [
		{ field: "generatorLearningRate", step: 60, from: undefined, to: 0.25 },
	]);
});

test("a setting that is another one from the start, and changes later, is told with both", () => {
	const field = "generatorLearningRate";
	assert.equal(
		told([
			{ field, from: 1e-4, to: 5e-3 },
			{ field, step: 60, from: undefined, to: 0.5 },
		]),
		"painter's learning rate: 0.0001 → 0.005; painter's learning rate from step 60: 0.5",
	);
});
