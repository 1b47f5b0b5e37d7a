// Each panel on a running GAN, driven by a reader's means, in Chromium, Firefox and WebKit. Its numbers are the engine's.

import assert from "node:assert/strict";
import { testInEngines } from "./engines.mjs";

const STEPS = 1000;

/** Tests a panel after some steps of a preset. */
function testPanel(name, panel, body, { preset = "pytorch-tutorial", steps = STEPS } = {}) {
	testInEngines(
		name,
		async (page) => {
			await page.stateIs("paused");
			await page.openPanel(panel);
			await body(page, (css) => `[data-panel=${panel}] ${css}`);
		},
		{ path: `?lang=en&preset=${preset}&step=${steps}` },
	);
}

const truth = (page) =>
	page.evaluate(() => {
		const { u, ...rest } = document.querySelector("main").stage.gan.truth();
		return { ...rest, u: [...u], opinion: [...rest.opinion] };
	});

/** Waits until an element's text is this. */
const says = (page, css, text) =>
	page.waitFor(
		`${css} says "${text}"`,
		(css, text) => document.querySelector(css)?.textContent.trim() === text,
		css,
		text,
	);

testPanel("the truth beside what the numbers claim; a bar chooses ideas", "truth", async (page, css) => {
	const { u, all, verdict } = await truth(page);
	assert.equal(verdict, "learning");
	await says(page, css(".badge .sign + span"), "These numbers say: done.");
	await says(page, css(".badge + .badge .sign + span"), `The truth: not yet — ${all.distance.toFixed(2)} away.`);

	const bars = await page.evaluate(
		(bars) => [...document.querySelectorAll(bars)].map((bar) => bar.ariaLabel),
		css("button.bar"),
	);
	const counts = Array(20).fill(0);
	u.forEach((value) => counts[Math.min(Math.max(Math.floor((1 + value - 0.5) * 10), 0), 19)]++);
	assert.deepEqual(
		bars.map((name) => Number(/: (\d+) of 256 paintings$/.exec(name)[1])),
		counts,
	);

	const fullest = counts.indexOf(Math.max(...counts));
	await page.click(css(`button.bar:nth-of-type(${fullest + 1})`));
	await page.evaluate(() => document.querySelector("[data-panel=ideas]").scrollIntoView());
	await page.waitFor("the ideas panel shows the choice", () =>
		document.querySelector("[data-panel=ideas]").textContent.includes("ideas that you have chosen"),
	);
	const shown = await page.evaluate((fullest) => {
		const { stage } = document.querySelector("main");
		const all = new Float32Array(256 * 5);
		stage.gan.readIdeas(all);
		const sliders = document.querySelectorAll("[data-panel=ideas] .list input");
		const row = Array.from({ length: 256 }, (_, i) => i).find((i) =>
			stage.chosen.ideas.every((idea, k) => idea === all[5 * i + k]),
		);
		return {
			bar: Math.floor((1 + stage.gan.truth().u[row] - 0.5) * 10) === fullest,
			ideas: [...stage.chosen.ideas],
			sliders: [...sliders].map((slider) => slider.valueAsNumber),
		};
	}, fullest);
	assert(shown.bar, "the chosen painting is one of the bar's");
	// A slider shows the nearest of its stops, which are 0.05 apart.
	shown.ideas.forEach((idea, k) => assert(Math.abs(shown.sliders[k] - Math.min(Math.max(idea, -3), 3)) < 0.026));
});

testPanel("the two numbers over time; a press in the chart goes to that step", "numbers", async (page, css) => {
	await page.waitFor("the chart is there", (css) => document.querySelector(css)?.clientWidth > 0, css(".plot canvas"));
	const { accuracy, score } = await page.evaluate(() => {
		const { gan } = document.querySelector("main").stage;
		return { accuracy: gan.discriminatorAccuracy, score: gan.discriminatorScore };
	});
	const values = () =>
		page.evaluate((css) => [...document.querySelectorAll(css)].map((node) => node.textContent), css(".legend strong"));
	assert.deepEqual(await values(), [accuracy.toFixed(3), score.toFixed(3).replace("-", "−")]);
	// The drag ends in the middle of the drawing, so about half way through the run.
	await page.drag(css(".plot .u-over"), 0, 0);
	const step = await page.evaluate(() => document.querySelector("main").stage.run.stepCount);
	assert(step > 400 && step < 600, `step ${step}`);
	assert.equal(await page.text(".step .value"), String(step));
});

testPanel("the critic's eye judges a curve while it is dragged, and by keys", "critic", async (page, css) => {
	const { opinion } = await truth(page);
	const drawn = await page.evaluate(
		(css) =>
			document
				.querySelector(css)
				.getAttribute("d")
				.match(/-?[\d.]+/g)
				.map(Number),
		css("svg path"),
	);
	assert.equal(drawn.length, 2 * opinion.length);
	opinion.forEach((value, i) => assert(Math.abs(1 - drawn[2 * i + 1] - value) < 1e-3, `a = ${drawn[2 * i]}`));

	const state = () =>
		page.evaluate(
			(value, handles) => {
				const { gan } = document.querySelector("main").stage;
				const curve = [...document.querySelectorAll(handles)].map((input) => input.value);
				return {
					curve: curve.map(Number),
					shown: document.querySelector(value).textContent,
					judged: gan.judge(Float32Array.from(curve)).toFixed(3),
				};
			},
			css(".answer .value"),
			css(".handle input"),
		);
	const before = await state();
	assert.equal(before.curve.length, 15);
	assert.equal(before.shown, before.judged);
	await page.drag(css(".handle:nth-of-type(8)"), 0, -60);
	const dragged = await state();
	assert(dragged.curve[7] > before.curve[7] + 0.2, "the point has been dragged up");
	assert.deepEqual(dragged.curve.toSpliced(7, 1), before.curve.toSpliced(7, 1), "and no other");
	assert.notEqual(dragged.shown, before.shown);
	assert.equal(dragged.shown, dragged.judged);
	await page.press("ArrowDown");
	const pressed = await state();
	assert(Math.abs(dragged.curve[7] - pressed.curve[7] - 0.05) < 1e-6, `${dragged.curve[7]} ${pressed.curve[7]}`);
	assert.equal(pressed.shown, pressed.judged);
	await page.press("ArrowRight");
	await page.press("PageUp");
	assert((await state()).curve[8] > pressed.curve[8]);

	await page.click(css(".buttons button:nth-of-type(2)"));
	const { curve, shown, judged } = await state();
	curve.forEach((y, p) =>
		assert(Math.abs(y - (1.5 * (-1 + (2 * p) / 14) ** 2 + 0.5)) < 1e-5, "the artist's curve of a = 1.5"),
	);
	assert.equal(shown, judged);
});

testPanel("the ideas are painted at once, and held still while it trains", "ideas", async (page, css) => {
	const slider = css(".list .setting:nth-of-type(2) input");
	const painted = () =>
		page.evaluate((css) => {
			const { gan } = document.querySelector("main").stage;
			const ideas = Float32Array.from(document.querySelectorAll(css), (input) => input.value);
			const out = new Float32Array(15);
			gan.paint(ideas, undefined, out);
			return [[...ideas], [...out]];
		}, css(".list input"));
	await page.click(css("button:nth-of-type(2)"));
	assert.deepEqual((await painted())[0], [0, 0, 0, 0, 0]);
	await page.evaluate((css) => document.querySelector(css).focus(), slider);
	await page.press("End");
	const [ideas, painting] = await painted();
	assert.deepEqual(ideas, [0, 3, 0, 0, 0]);
	/** The number of pixels that differ from those of the first call. */
	const changed = () =>
		page.evaluate((css) => {
			const canvas = document.querySelector(css);
			const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
			const pixels = new Uint32Array(data.buffer);
			canvas.first ??= pixels;
			return pixels.filter((pixel, i) => pixel !== canvas.first[i]).length;
		}, css("canvas"));
	await changed();
	await page.press("ArrowLeft");
	assert.notDeepEqual((await painted())[1], painting);
	assert((await changed()) > 50, "the curve answers at once");
	await page.press("ArrowRight");
	// WebKit does not smooth every edge the same way twice.
	assert((await changed()) < 10, "the same ideas, the same curve");
});

testPanel(
	"conditional: a class switch, a label between the classes, and each class's own bounds and histogram",
	"ideas",
	async (page, css) => {
		assert(["0", "1"].includes(await page.text(".label .value")));
		await page.click(css(".classes label:nth-of-type(2) input"));
		const label = () => page.evaluate((css) => document.querySelector(css).value, css(".conditional .setting input"));
		assert.equal(await label(), "1");
		await page.drag(css(".conditional .setting input"), -30, 0);
		assert(Number(await label()) > 0 && Number(await label()) < 1);
		const rows = await page.evaluate(() => [...document.querySelectorAll("[data-panel=truth] .histogram")].length);
		assert.equal(rows, 2);
		const { classes } = await truth(page);
		const told = await page.evaluate(() => document.querySelector("[data-panel=truth] .rows").textContent);
		for (const { distance, variety } of classes) {
			assert(told.includes(`distance ${distance.toFixed(2)}, variety ${variety.toFixed(2)}`), told);
		}
	},
	{ preset: "pytorch-conditional" },
);

testPanel("the timeline is dragged back, and the run stands as it stood then", "settings", async (page) => {
	await page.drag(".scrubber", -100, 0);
	const found = await page.evaluate(() => {
		const { gan, run } = document.querySelector("main").stage;
		const same = new gan.constructor();
		same.stepFor(Infinity, run.stepCount);
		return { step: run.stepCount, last: run.lastStep, same: same.stateHash() === gan.stateHash() };
	});
	assert(found.step > 0 && found.step < STEPS && found.last === STEPS, JSON.stringify(found));
	assert(found.same);
	assert.match(await page.text(".past"), /looking back at step \d+\./);
});

/** The lines that change the picture. */
const PAINTS = ["artist_paintings", "G_paintings = G", "G_loss.backward", "opt_G.step"];
const GRAPH_PAINTS = ["artist_paintings", " G_out", " train_G"];

for (const [preset, told] of Object.entries({
	"pytorch-tutorial": { lines: 13, code: "D_loss.backward(retain_variables=True)" },
	"pytorch-upstream": { lines: 14, code: "prob_artist1 = D(G_paintings.detach())" },
	tensorflow: { lines: 8, code: " train_G,", paints: GRAPH_PAINTS },
	"tensorflow-conditional": {
		lines: 8,
		code: "artist_paintings, labels = artist_works_with_labels()",
		paints: GRAPH_PAINTS,
	},
	"pytorch-conditional": { code: "artist_paintings, labels = artist_works_with_labels()" },
	paper: { code: "opt_D.step()" },
})) {
	testPanel(
		`one step of ${preset}, line by line: the engine's own tensors`,
		"code",
		async (page, css) => {
			const [next, back] = [css(".next"), css(".back")];
			const seen = [];
			const look = () =>
				page.evaluate((panel) => {
					const all = (css) => [...document.querySelectorAll(`${panel} ${css}`)];
					const [place] = all(".place");
					return {
						line: all("[aria-current=step] code").map((node) => node.textContent.replace(/\s+/g, " "))[0],
						place: place.textContent,
						tensors: all(".tensor").map((node) => ({
							name: node.querySelector("code").textContent,
							shape: node.querySelector(".shape").textContent,
							numbers: [...node.querySelectorAll("pre")].map((pre) => pre.textContent),
						})),
						moving: all(".player").filter((node) => /weights move/.test(node.textContent)).length,
						picture: document.querySelector(".frame canvas").toDataURL(),
					};
				}, "[data-panel=code]");
			const before = await look();
			await page.click(next);
			for (let at = await look(); at.place !== seen.at(-1)?.place; at = await look()) {
				seen.push(at);
				const [, line, lines] = /line (\d+) of (\d+)/.exec(at.place);
				if (line === lines) {
					break;
				}
				await page.click(next);
			}
			if (told.lines) {
				assert.equal(seen.length, told.lines);
			}
			assert(
				seen.some(({ line }) => line === told.code),
				seen.map(({ line }) => line).join("\n"),
			);

			const engine = await page.evaluate((preset) => {
				const { Engine, gan } = document.querySelector("main").stage.run;
				const same = new Engine(Engine.preset(preset).config);
				same.stepFor(Infinity, 20);
				const before = same.weights().find(({ name }) => name === "generator.0.weight").values;
				const record = same.traceStep();
				const traced = record.map(({ name, shape, values }) => ({ name, shape, first: [...values.slice(0, 3)] }));
				const after = record.findLast(({ name }) => name === "generator.0.weight");
				const [rows, columns] = after.shape;
				const moved = Array.from({ length: rows }, (_, row) => {
					const changes = before.subarray(row * columns, (row + 1) * columns);
					return changes.reduce((sum, value, i) => sum + Math.abs(value - after.values[row * columns + i]), 0);
				});
				const row = moved.indexOf(Math.max(...moved));
				traced.push({ name: "moving row", first: [before, after.values].map((values) => values[row * columns]) });
				return { traced, sameRun: same.stateHash() === gan.stateHash() };
			}, preset);
			assert(engine.sameRun, "it is the run's own step");
			const last = (name) => engine.traced.findLast((tensor) => tensor.name === name);
			const shown = (name) => seen.flatMap(({ tensors }) => tensors).findLast((tensor) => tensor.name === name);
			for (const [python, name] of [
				["G_loss", "generatorLoss"],
				["D_loss", "discriminatorLoss"],
				["G_paintings", "paintings"],
				["G_ideas", "ideas"],
			]) {
				const { numbers, shape } = shown(python);
				assert.equal(shape, `[${last(name).shape.join(", ")}]`);
				const [first] = numbers[0].match(/-?\d+\.\d+/);
				assert.equal(Number(first), Number(last(name).first[0].toFixed(4)), python);
			}
			const rows = shown("G[0].weight").numbers.map((row) => row.match(/-?\d+\.\d+/)[0]);
			const digits = rows[0].split(".")[1].length;
			assert.deepEqual(
				rows,
				last("moving row").first.map((value) => value.toFixed(digits)),
			);
			assert.notEqual(rows[0], rows[1], "the row that is shown moves");

			const changes = seen.filter(({ picture }, i) => picture !== (seen[i - 1] ?? before).picture);
			const changing = changes.map(({ line }) => line);
			for (const line of told.paints ?? PAINTS) {
				assert(
					changing.some((changed) => changed.startsWith(line)),
					`${line} changes the picture: ${changing}`,
				);
			}
			assert(
				!changing.some((line) => /^prob_artist1|_loss = |opt_D|D_loss,|train_D/.test(line)),
				`and a line that paints nothing does not: ${changing}`,
			);
			assert.deepEqual(
				seen.filter(({ moving }) => moving > 0).map(({ line, moving }) => `${line} ${moving}`),
				seen.filter(({ line }) => /opt_[DG]\.step\(\)|train_[DG]/.test(line)).map(({ line }) => `${line} 1`),
			);
			await page.click(back);
			assert.equal((await look()).place, seen.at(-2).place);
		},
		{ preset, steps: 20 },
	);
}
