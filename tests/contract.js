// What pages and other people's code may rely on in the class Gan. tests/web.rs runs it in the browsers, tests/contract.test.mjs in
// Node. Each check gets the class and throws if the check fails.

const BATCH = 64;
const POINTS = 15;
const IDEAS = 5;

export const checks = {
	"the default config is the tutorial's, as a plain object": (Gan) => {
		const config = Gan.defaultConfig();
		equal(Object.getPrototypeOf(config), Object.prototype);
		same(config, {
			seed: 1,
			batchSize: 64,
			ideas: 5,
			points: 15,
			generatorHidden: [128],
			discriminatorHidden: [128],
			generatorLearningRate: 1e-4,
			discriminatorLearningRate: 1e-4,
			optimizer: "adam",
			loss: "minimax",
			updateOrder: "classic",
			discriminatorSteps: 1,
			init: "pytorch",
			conditional: false,
			artist: { distribution: "uniform" },
			freeze: "none",
		});
	},

	"settings says what every setting may be: its ends are taken, and what lies beyond them is refused": (Gan) => {
		const settings = Gan.settings();
		same(
			settings.map(({ name }) => name),
			Object.keys(Gan.defaultConfig()),
		);
		same(
			settings.filter(({ live }) => live).map(({ name }) => name),
			["generatorLearningRate", "discriminatorLearningRate", "loss", "updateOrder", "discriminatorSteps", "freeze"],
		);
		const others = { updateOrder: "alternating", batchSize: 1, ideas: 1, points: 2 };
		const taken = (name, value) => {
			try {
				new Gan({ ...others, generatorHidden: [], discriminatorHidden: [], [name]: value }).free();
				return true;
			} catch (error) {
				holds(error.message.startsWith(`${name} must be `), error.message);
				return false;
			}
		};
		for (const { name, kind, least, above, most, units, names } of settings) {
			if (kind === "whole") {
				same(
					[least - 1, least, most, most + 1].map((value) => taken(name, value)),
					[false, true, true, false],
				);
			} else if (kind === "rate") {
				same(
					[above, most, most + 1e-9].map((value) => taken(name, value)),
					[false, true, false],
				);
			} else if (kind === "layers") {
				const layers = [
					[],
					Array(most).fill(units[0]),
					[units[1]],
					Array(most + 1).fill(1),
					[units[0] - 1],
					[units[1] + 1],
				];
				same(
					layers.map((value) => taken(name, value)),
					[true, true, true, false, false, false],
				);
			} else if (kind === "choice") {
				same(
					[...names, "?"].map((value) => taken(name, value)),
					[...names.map(() => true), false],
				);
			}
		}
	},

	"facts says what holds for every Gan": (Gan) => {
		const { truthPaintings, dealt, familyU, classBoundary, artistU } = Gan.facts();
		const gan = new Gan();
		const { u, opinion } = gan.truth();
		equal(u.length, truthPaintings);
		equal(gan.deal().length, dealt);
		gan.readIdeas(new Float32Array(truthPaintings * IDEAS));
		const curve = new Float32Array(POINTS);
		const [first, last] = familyU;
		for (const [at, answer] of [
			[first, opinion[0]],
			[last, opinion.at(-1)],
		]) {
			gan.readCurve(at, curve);
			holds(
				Math.abs(gan.judge(curve) - answer) < 1e-6,
				`D says ${gan.judge(curve)} of the curve at ${at}, not ${answer}`,
			);
		}
		for (const beyond of [first - 1e-9, last + 1e-9]) {
			refuses(
				() => gan.readCurve(beyond, curve),
				`u must be a number from ${first} to ${last}, but ${beyond} was given`,
			);
		}

		const distributions = Gan.settings()
			.find(({ name }) => name === "artist")
			.settings.at(-1);
		same(Object.keys(artistU), distributions.names);
		for (const [distribution, { all, classes }] of Object.entries(artistU)) {
			const drawn = [[], []];
			// The artist's first point is 1 + 2u.
			const trained = new Gan({ batchSize: 1024, conditional: true, artist: { distribution } });
			const trace = trained.traceStep();
			const [paintings, labels] = ["artistPaintings", "labels"].map(
				(name) => trace.find((tensor) => tensor.name === name).values,
			);
			labels.forEach((label, i) => drawn[label].push((paintings[i * POINTS] - 1) / 2));
			const reaches = (values, ranges) => {
				for (const [from, to] of ranges) {
					const within = values.filter((value) => value > from - 1e-6 && value < to + 1e-6);
					holds(
						Math.min(...within) < from + 0.02 && Math.max(...within) > to - 0.02,
						`${distribution}: ${from} … ${to}`,
					);
				}
				const isIn = (value) => ranges.some(([from, to]) => value > from - 1e-6 && value < to + 1e-6);
				holds(values.every(isIn), `${distribution}: a u outside ${JSON.stringify(ranges)}`);
			};
			reaches(drawn.flat(), all);
			classes.forEach((ranges, label) => reaches(drawn[label], ranges));
			holds(
				drawn[0].every((u) => u <= classBoundary + 1e-6) && drawn[1].every((u) => u > classBoundary - 1e-6),
				"classes",
			);
		}
	},

	"every preset is a config, its events and its steps, and runs": (Gan) => {
		const names = Gan.presets();
		equal(names[0], "pytorch-tutorial");
		same(Gan.preset(names[0]), { config: Gan.defaultConfig(), events: [], steps: 10_000 });
		for (const name of names) {
			const { config, events, steps } = Gan.preset(name);
			holds(steps > 0, `${name} has no steps`);
			const gan = new Gan(config, events);
			gan.step();
			same(gan.startConfig, config);
			same(gan.events, events);
		}
		holds(names.includes("race") && Gan.preset("race").events.length > 0, "the race has no events");
	},

	"every named artist is one that a run takes, with as many points as were asked for": (Gan) => {
		const names = Gan.artists();
		equal(names[0], "tutorial");
		equal(new Set(names).size, 12);
		for (const name of names) {
			for (const points of [2, 3, 15, 64]) {
				const artist = Gan.artist(name, points);
				same(Object.keys(artist).sort(), ["distribution", "lower", "upper"]);
				holds(Array.isArray(artist.lower) && artist.lower.length === points, `${name} has other points`);
				holds([...artist.lower, ...artist.upper].every(Number.isFinite), `${name} is not finite`);
				const gan = new Gan({ points, artist });
				gan.step();
				same(gan.startConfig.artist, artist);
				const [lower, upper] = [new Float32Array(points), new Float32Array(points)];
				gan.readBounds(lower, upper);
				same([lower, upper], [Float32Array.from(artist.lower), Float32Array.from(artist.upper)]);
			}
		}
		const [named, usual] = [new Gan({ artist: Gan.artist("tutorial", 15) }), new Gan()];
		named.step();
		usual.step();
		equal(named.stateHash(), usual.stateHash());
		same(Gan.artist("heart", 3), { distribution: "twoModes", lower: [1.699, -1, 1.699], upper: [2.28, 2, 2.28] });
		for (const points of [1, 257, 2.5, NaN, "15", undefined]) {
			refuses(() => Gan.artist("heart", points), /^points must be a whole number from 2 to 256, but .+ was given$/);
		}
		for (const name of ["rembrandt", 1, undefined, {}]) {
			refuses(() => Gan.artist(name, 15), /^artist must be one of tutorial, .+, mountains, but .+ was given$/);
		}
	},

	"keys left out, or undefined, have their defaults": (Gan) => {
		const hashes = [undefined, {}, { seed: undefined }, { seed: 1 }, Gan.defaultConfig()].map((config) => {
			const gan = new Gan(config);
			gan.step();
			return gan.discriminatorScore;
		});
		for (const hash of hashes) {
			equal(hash, hashes[0]);
		}
	},

	"a random seed is a whole number that a config takes, and another each time": (Gan) => {
		const seeds = Array.from({ length: 20 }, () => Gan.randomSeed());
		for (const seed of seeds) {
			holds(Number.isSafeInteger(seed) && seed >= 0, `${seed} is no seed`);
			new Gan({ seed }).free();
		}
		equal(new Set(seeds).size, 20);
	},

	"before the first step there are paintings, but no numbers": (Gan) => {
		const gan = new Gan();
		equal(gan.stepCount, 0);
		equal(gan.discriminatorAccuracy, undefined);
		equal(gan.discriminatorScore, undefined);
		equal(gan.generatorLoss, undefined);
		const [before, after] = [new Float32Array(BATCH * POINTS), new Float32Array(BATCH * POINTS)];
		gan.readPaintings(before);
		gan.step();
		gan.readPaintings(after);
		same(before, after);
		holds(
			before.some((value) => value !== 0),
			"the paintings are empty",
		);
	},

	"a step counts, and its numbers are numbers": (Gan) => {
		const gan = new Gan();
		gan.step();
		equal(gan.stepCount, 1);
		holds(gan.discriminatorAccuracy > 0 && gan.discriminatorAccuracy < 1, "accuracy is a probability");
		holds(gan.discriminatorScore < 0 && gan.generatorLoss < 0, "score and minimax loss are below 0");
	},

	"stepFor uses its time, and no more steps than it may": (Gan) => {
		const gan = new Gan();
		equal(gan.stepFor(0), 0);
		equal(gan.stepFor(10_000, 7), 7);
		equal(gan.stepFor(10_000, 0), 0);
		equal(gan.stepFor(0, Infinity), 0);
		equal(gan.stepFor(Infinity, 3), 3);
		const start = performance.now();
		const steps = gan.stepFor(50);
		holds(performance.now() - start >= 49, "it came back too early");
		holds(steps > 0, "it did nothing");
		equal(gan.stepCount, steps + 10);
	},

	"stepFor comes back where the clock stands still, and does a step where it jumps": (Gan) => {
		const { now } = performance;
		const gan = new Gan();
		try {
			performance.now = () => 5;
			const start = Date.now();
			const steps = gan.stepFor(20);
			holds(Date.now() - start < 1000, "it came back too late");
			// benches/flops.mjs counts 34,304 operations a painting.
			holds(steps >= 100 && steps * 64 * 34_304 <= 0.02 * 100e9, `${steps} steps`);
			equal(gan.stepFor(20, 3), 3);
			equal(gan.stepFor(1e-9), 1);
			let time = 0;
			performance.now = () => (time += 1000);
			equal(gan.stepFor(20), 1);
			equal(gan.stepFor(20, 0), 0);
			equal(gan.stepFor(0), 0);
		} finally {
			performance.now = now;
		}
	},

	"stepOn trains on the caller's batch": (Gan) => {
		const gan = new Gan({ batchSize: 2, points: 3, ideas: 1 });
		gan.stepOn(Float32Array.of(1, 2, 3, 4, 5, 6), Float32Array.of(0.5, -0.5));
		equal(gan.stepCount, 1);
		const [painted, paintings] = [new Float32Array(3), new Float32Array(6)];
		gan.readPaintings(paintings);
		const fresh = new Gan({ batchSize: 2, points: 3, ideas: 1 });
		fresh.paint(Float32Array.of(0.5), undefined, painted);
		same(paintings.slice(0, 3), painted);
	},

	"traceStep gives every tensor of a step in its order, and is that step": (Gan) => {
		const network = (player, inputs, outputs, ending) => [
			`${player}.0.weight${ending} [128,${inputs}]`,
			`${player}.0.bias${ending} [128]`,
			`${player}.2.weight${ending} [${outputs},128]`,
			`${player}.2.bias${ending} [${outputs}]`,
		];
		const tensors = (labels) => {
			const label = labels.length;
			return {
				batch: ["u [64]", "artistPaintings [64,15]", "ideas [64,5]", ...labels, "paintings [64,15]"],
				verdict: ["realProbabilities [64,1]", "generatedProbabilities [64,1]", "discriminatorLoss []"],
				dGradient: network("discriminator", POINTS + label, 1, ".grad"),
				d: network("discriminator", POINTS + label, 1, ""),
				anew: ["generatedProbabilities [64,1]"],
				loss: ["generatorLoss []"],
				gGradient: ["paintings.grad [64,15]", ...network("generator", IDEAS + label, POINTS, ".grad")],
				g: network("generator", IDEAS + label, POINTS, ""),
			};
		};
		const { batch, verdict, dGradient, d, anew, loss, gGradient, g } = tensors([]);
		const labelled = tensors(["labels [64,1]"]);
		const update = [batch, verdict, dGradient, d];
		/** @type {[config: object, expected: (string | string[])[]][]} */
		const runs = [
			[{}, [...update, loss, gGradient, g]],
			[{ updateOrder: "simultaneous" }, [batch, verdict, dGradient, loss, gGradient, d, g]],
			[{ updateOrder: "alternating" }, [...update, anew, loss, gGradient, g]],
			[{ updateOrder: "alternating", discriminatorSteps: 2 }, [...update, ...update, batch, anew, loss, gGradient, g]],
			[
				{ conditional: true },
				[labelled.batch, verdict, labelled.dGradient, labelled.d, loss, labelled.gGradient, labelled.g],
			],
			[{ freeze: "generator" }, [...update, loss]],
			[{ freeze: "discriminator" }, [batch, verdict, loss, gGradient, g]],
		];
		for (const [config, expected] of runs) {
			const [traced, plain] = [new Gan(config), new Gan(config)];
			traced.step();
			plain.step();
			const trace = traced.traceStep();
			plain.step();
			equal(traced.stateHash(), plain.stateHash());
			equal(traced.stepCount, 2);
			same(
				trace.map(({ name, shape }) => `${name} ${JSON.stringify(shape)}`),
				expected.flat(),
			);
			for (const { name, shape, values } of trace) {
				holds(values instanceof Float32Array, `${name} is no Float32Array`);
				equal(
					values.length,
					shape.reduce((product, size) => product * size, 1),
				);
				holds(values.every(Number.isFinite), `${name} is not finite`);
			}
			const value = (name) => trace.findLast((tensor) => tensor.name === name).values;
			const curve = new Float32Array(POINTS);
			value("u").forEach((u, i) => {
				plain.readCurve(u, curve);
				same(curve, value("artistPaintings").slice(i * POINTS, (i + 1) * POINTS));
			});
			const paintings = new Float32Array(BATCH * POINTS);
			plain.readPaintings(paintings);
			same(value("paintings"), paintings);
			same(value("discriminatorLoss"), Float32Array.of(-plain.discriminatorScore));
			same(value("generatorLoss"), Float32Array.of(plain.generatorLoss));
		}
	},

	"weights gives every weight and bias, as the step left them, copied": (Gan) => {
		const gan = new Gan({ conditional: true, generatorHidden: [3, 4] });
		const old = gan.weights();
		const trace = gan.traceStep().filter(({ name }) => /^(generator|discriminator)\.\d+\.(weight|bias)$/.test(name));
		const weights = gan.weights();
		const inOrder = ["generator", "discriminator"].flatMap((player) =>
			trace.filter(({ name }) => name.startsWith(player)),
		);
		equal(weights.length, 10);
		same(weights, inOrder);
		holds(
			weights.every(({ values }) => values instanceof Float32Array),
			"the values are no Float32Array",
		);
		holds(JSON.stringify(old) !== JSON.stringify(weights), "the old weights are the new ones");
	},

	"stepOperations grows and shrinks with what a step does": (Gan) => {
		const operations = (config) => new Gan(config).stepOperations;
		const weights = [IDEAS * 128 + 128 * POINTS, POINTS * 128 + 128];
		equal(operations({}), BATCH * (6 * weights[0] + 10 * weights[1]));
		equal(operations({ batchSize: 2 * BATCH }), 2 * operations({}));
		const alternating = (discriminatorSteps) => operations({ updateOrder: "alternating", discriminatorSteps });
		holds(operations({}) < alternating(1) && alternating(1) < alternating(2), "more updates take no more");
		const gan = new Gan();
		gan.change("freeze", "generator");
		holds(gan.stepOperations < operations({}), "a frozen painter takes as much");
		// The operations are more than 32 bits can count.
		const hidden = [512, 512, 512, 512, 512];
		const large = { batchSize: 1024, ideas: 64, generatorHidden: hidden, discriminatorHidden: hidden };
		const [painting, judging] = [64 * 512 + 4 * 512 ** 2 + 512 * POINTS, POINTS * 512 + 4 * 512 ** 2 + 512];
		equal(operations(large), 1024 * (6 * painting + 10 * judging));
	},

	"a live change takes effect, and the run stays a replay of itself": (Gan) => {
		const run = () => {
			const gan = new Gan();
			gan.stepFor(60_000, 5);
			gan.change("generatorLearningRate", 0.01);
			gan.change("discriminatorLearningRate", 0.02);
			gan.change("loss", "nonSaturating");
			gan.change("updateOrder", "alternating");
			gan.stepFor(60_000, 5);
			return gan;
		};
		const [first, second, unchanged] = [run(), run(), new Gan()];
		unchanged.stepFor(60_000, 10);
		equal(first.discriminatorScore, second.discriminatorScore);
		holds(first.discriminatorScore !== unchanged.discriminatorScore, "the changes had no effect");
		holds(first.generatorLoss > 0 && unchanged.generatorLoss < 0, "the non-saturating loss is above 0");
	},

	"a run is its config and its events: config, startConfig and events make it again": (Gan) => {
		const gan = new Gan({ seed: 5 }, [{ step: 3, field: "loss", value: "nonSaturating" }]);
		gan.stepFor(60_000, 2);
		equal(gan.config.loss, "minimax");
		gan.change("freeze", "generator");
		gan.stepFor(60_000, 4);
		equal(gan.config.loss, "nonSaturating");
		equal(gan.startConfig.loss, "minimax");
		same(gan.events, [
			{ step: 2, field: "freeze", value: "generator" },
			{ step: 3, field: "loss", value: "nonSaturating" },
		]);
		const again = new Gan(gan.startConfig, gan.events);
		again.stepFor(60_000, 6);
		equal(again.stateHash(), gan.stateHash());
		same(again.config, gan.config);
	},

	"a checkpoint is a Uint8Array from which the run goes on": (Gan) => {
		const gan = new Gan({ conditional: true, optimizer: "sgd" });
		gan.stepFor(60_000, 5);
		const bytes = gan.checkpoint();
		holds(bytes instanceof Uint8Array, "the checkpoint is no Uint8Array");
		const restored = Gan.restore(bytes);
		equal(restored.stateHash(), gan.stateHash());
		equal(restored.stepCount, 5);
		equal(restored.discriminatorScore, gan.discriminatorScore);
		same(restored.startConfig, gan.startConfig);
		gan.stepFor(60_000, 5);
		restored.stepFor(60_000, 5);
		equal(restored.stateHash(), gan.stateHash());
		holds(/^[0-9a-f]{8}$/.test(gan.stateHash()), `${gan.stateHash()} is no hash`);
	},

	"the truth is a plain object, and asking changes nothing": (Gan) => {
		const gan = new Gan();
		gan.stepFor(60_000, 20);
		const hash = gan.stateHash();
		const truth = gan.truth();
		equal(gan.stateHash(), hash);
		same(gan.truth(), truth);
		holds(truth.u instanceof Float64Array && truth.u.length === 256, "û of 256 paintings");
		holds(truth.residuals instanceof Float64Array && truth.residuals.length === 256, "256 residuals");
		holds(truth.opinion instanceof Float64Array && truth.opinion.length === 61, "61 opinions");
		same(Object.keys(truth.all), ["mean", "residual", "distance", "variety", "artistVariety", "coverage", "inside"]);
		const { criticAccuracy, realProbability, generatedProbability } = truth;
		for (const number of [criticAccuracy, realProbability, generatedProbability, ...Object.values(truth.all)]) {
			holds(Number.isFinite(number), `${number} is not finite`);
		}
		equal(truth.verdict, "learning");
		equal(truth.classes, undefined);
		equal(new Gan({ conditional: true }).truth().classes.length, 2);
	},

	"readIdeas gives the ideas of the truth's paintings, row by row": (Gan) => {
		for (const conditional of [false, true]) {
			const gan = new Gan({ conditional });
			gan.stepFor(60_000, 20);
			const [ideas, lower, upper, painting] = [256 * IDEAS, POINTS, POINTS, POINTS].map((n) => new Float32Array(n));
			gan.readIdeas(ideas);
			gan.readBounds(lower, upper);
			const { u } = gan.truth();
			for (let i = 0; i < 256; i++) {
				gan.paint(ideas.slice(i * IDEAS, (i + 1) * IDEAS), conditional ? Number(i >= 128) : undefined, painting);
				let [product, square] = [0, 0];
				for (let p = 0; p < POINTS; p++) {
					const span = upper[p] - lower[p];
					product += span * (painting[p] - lower[p]);
					square += span * span;
				}
				holds(Math.abs(product / square - u[i]) < 1e-6, `û of row ${i} is ${product / square}, not ${u[i]}`);
			}
			const again = new Float32Array(256 * IDEAS);
			gan.readIdeas(again);
			same(again, ideas);
		}
	},

	"readLabels gives the classes of this batch's paintings": (Gan) => {
		const gan = new Gan({ conditional: true });
		const labels = new Float32Array(64);
		gan.readLabels(labels);
		const first = [...labels];
		const traced = gan.traceStep().find(({ name }) => name === "labels");
		same(first, [...traced.values]);
		gan.readLabels(labels);
		same([...labels], first);
		same([...new Set(labels)].sort(), [0, 1]);
	},

	"readBatchIdeas gives the ideas of this batch's paintings": (Gan) => {
		for (const config of [{ conditional: true }, { updateOrder: "alternating", discriminatorSteps: 3 }]) {
			const gan = new Gan(config);
			const ideas = new Float32Array(64 * IDEAS);
			holds(gan.readBatchIdeas(ideas), "before the first step");
			const first = [...ideas];
			const ofBatches = gan.traceStep().filter(({ name }) => name === "ideas");
			if (!config.updateOrder) {
				same(first, [...ofBatches[0].values]);
			}
			holds(gan.readBatchIdeas(ideas), "after a step");
			same([...ideas], [...ofBatches[ofBatches.length - 1].values]);

			const restored = Gan.restore(gan.checkpoint());
			const untouched = new Float32Array(64 * IDEAS);
			same(restored.readBatchIdeas(untouched), false);
			same([...new Set(untouched)], [0]);
			restored.step();
			gan.step();
			holds(restored.readBatchIdeas(untouched) && gan.readBatchIdeas(ideas), "after the restored run's step");
			same([...untouched], [...ideas]);
		}
	},

	"insideCounts says how much there is to look at": (Gan) => {
		const { strokes, terms, generatorPatterns, discriminatorPatterns } = new Gan({
			generatorHidden: [3, 4],
			discriminatorHidden: [5, 6, 7],
		}).insideCounts;
		same([strokes, terms, generatorPatterns, discriminatorPatterns], [4, 7, 3, 5]);
		same(new Gan({ conditional: true, generatorHidden: [], discriminatorHidden: [] }).insideCounts, {
			strokes: IDEAS + 1,
			terms: POINTS + 1,
			generatorPatterns: POINTS,
			discriminatorPatterns: 1,
		});
	},

	"readStrokes takes a painting apart, and paintMuted leaves strokes out": (Gan) => {
		for (const config of LOOKS) {
			const { gan, label, ideas, numbers } = look(Gan, config);
			const { strokes: count } = gan.insideCounts;
			const n = Math.min(8, count);
			const [muted, units, strengths, painting, without] = numbers(count, n, n, POINTS, POINTS);
			const strokes = new Float32Array((n + 2) * POINTS);
			gan.paint(ideas, label, painting);
			gan.paintMuted(ideas, label, muted, without);
			same(without, painting);
			gan.readStrokes(ideas, label, muted, units, strengths, strokes);
			for (let p = 0; p < POINTS; p++) {
				const column = Array.from({ length: n + 2 }, (_, row) => strokes[row * POINTS + p]);
				adds(column, painting[p], `point ${p}`);
			}
			strengths.forEach((strength, i) => {
				const height = Math.hypot(...strokes.subarray((i + 1) * POINTS, (i + 2) * POINTS));
				holds(Math.abs(strength - height) < 1e-5 * (1 + height), `strength ${strength}, not ${height}`);
				holds(i === 0 || strength <= strengths[i - 1], "the strengths rise");
			});
			muted[units[0]] = 1;
			gan.paintMuted(ideas, label, muted, without);
			for (let p = 0; p < POINTS; p++) {
				adds([without[p], strokes[POINTS + p]], painting[p], `point ${p} without the strongest stroke`);
			}
		}
	},

	"truthMuted is the truth of muted paintings": (Gan) => {
		for (const config of LOOKS) {
			const { gan } = look(Gan, config);
			const muted = new Float32Array(gan.insideCounts.strokes);
			const { variety, distance } = gan.truth().all;
			same(gan.truthMuted(muted), { variety, distance });
			holds(gan.truthMuted(muted.fill(1)).variety < 1e-9, "the bias alone is varied");
		}
	},

	"readTerms takes a judgement apart": (Gan) => {
		for (const config of LOOKS) {
			const { gan, label, painting } = look(Gan, config);
			const { terms: count } = gan.insideCounts;
			for (const n of [0, Math.min(8, count), count]) {
				const [units, terms] = [new Float32Array(n), new Float32Array(n + 2)];
				const logit = gan.readTerms(painting, label, units, terms);
				adds([...terms], logit, `${n} terms`);
				const probability = 1 / (1 + Math.exp(-logit));
				holds(Math.abs(gan.judge(painting, label) - probability) < 1e-6, "the logit is not that of judge");
				// The last tensor is the bias of D's last layer.
				same([terms[0]], [...gan.weights().at(-1).values]);
				equal(new Set(units).size, n);
			}
		}
	},

	"readPatterns gives the first weights of the strongest units": (Gan) => {
		for (const config of LOOKS) {
			const { gan, inputs, numbers } = look(Gan, config);
			for (const player of ["generator", "discriminator"]) {
				const n = gan.insideCounts[`${player}Patterns`];
				const [units, strengths, weights, biases] = numbers(n, n, n * inputs[player], n);
				gan.readPatterns(player, units, strengths, weights, biases);
				const [weight, bias] = gan.weights().filter(({ name }) => name.startsWith(`${player}.0.`));
				units.forEach((unit, i) => {
					const row = (values, at) => values.slice(at * inputs[player], (at + 1) * inputs[player]);
					same(row(weights, i), row(weight.values, unit));
					equal(biases[i], bias.values[unit]);
					holds(i === 0 || Math.abs(strengths[i]) <= Math.abs(strengths[i - 1]), "the strengths rise");
				});
			}
		}
	},

	"readActivations and readActivity tell which units are on": (Gan) => {
		for (const config of LOOKS) {
			const { gan, label, ideas, painting } = look(Gan, config);
			for (const [player, input] of [
				["generator", ideas],
				["discriminator", painting],
			]) {
				gan.config[`${player}Hidden`].forEach((count, layer) => {
					const [activations, shares] = [new Float32Array(count), new Float32Array(count)];
					gan.readActivations(player, layer, input, label, activations);
					holds(
						activations.every((value) => value >= 0),
						"an activation is below 0",
					);
					const never = gan.readActivity(player, layer, shares);
					equal(never, shares.filter((share) => share === 0).length);
					holds(
						shares.every((share) => share >= 0 && share <= 1) && shares.some((share) => share > 0),
						`${shares} are no shares`,
					);
				});
			}
		}
	},

	"readPlane shows what is painted on a plane": (Gan) => {
		for (const config of LOOKS) {
			const { gan, label, ideas, numbers } = look(Gan, config);
			const [u, residuals, painting] = numbers(9, 9, POINTS);
			gan.readPlane(ideas, label, Float32Array.of(3, -2, 2, 1, 0, 1), u, residuals);
			const [lower, upper] = numbers(POINTS, POINTS);
			gan.readBounds(lower, upper);
			for (let cell = 0; cell < 9; cell++) {
				const there = ideas.slice();
				there[3] = -2 + 2 * (cell % 3);
				there[1] = Math.floor(cell / 3) / 2;
				gan.paint(there, label, painting);
				let [product, square] = [0, 0];
				for (let p = 0; p < POINTS; p++) {
					const span = upper[p] - lower[p];
					product += span * (painting[p] - lower[p]);
					square += span * span;
				}
				holds(Math.abs(product / square - u[cell]) < 1e-5, `û of cell ${cell} is ${product / square}, not ${u[cell]}`);
			}
			holds(
				residuals.every((residual) => residual > 0),
				"a residual is not above 0",
			);
		}
	},

	"readPlane shows what is painted on a line, also for a painter with one idea": (Gan) => {
		const gan = new Gan({ ideas: 1 });
		gan.stepFor(60_000, 20);
		const [u, residuals] = [new Float32Array(256), new Float32Array(256)];
		const all = new Float32Array(256);
		gan.readIdeas(all);
		const truth = gan.truth();
		for (const row of [0, 100, 255]) {
			gan.readPlane(Float32Array.of(0), undefined, Float32Array.of(0, all[row], 9), u, residuals);
			holds(Math.abs(u[0] - truth.u[row]) < 1e-5, `û of row ${row} is ${u[0]}, not ${truth.u[row]}`);
			holds(Math.abs(residuals[0] - truth.residuals[row]) < 1e-5, `a residual is ${residuals[0]}`);
		}
		const plane = look(Gan, {});
		const [row, cells, distances] = [3, 9, 9].map((n) => new Float32Array(n));
		plane.gan.readPlane(plane.ideas, undefined, Float32Array.of(3, -2, 2), row, row.slice());
		const held = plane.ideas[1];
		plane.gan.readPlane(plane.ideas, undefined, Float32Array.of(3, -2, 2, 1, held, 9), cells, distances);
		same(row, cells.slice(0, 3));
	},

	"readWalk goes through the ideas of the truth": (Gan) => {
		const gan = new Gan();
		const [ideas, there] = [new Float32Array(256 * IDEAS), new Float32Array(IDEAS)];
		gan.readIdeas(ideas);
		for (const i of [0, 1, 255, 256]) {
			gan.readWalk(i, there);
			same(there, ideas.slice((i % 256) * IDEAS, ((i % 256) + 1) * IDEAS));
		}
	},

	"readLine asks the critic on the way from the artist's nearest curve": (Gan) => {
		for (const config of LOOKS) {
			const { gan, label, painting, numbers } = look(Gan, config);
			const [logits, probabilities, curve] = numbers(3, 3, POINTS);
			const u = gan.readLine(painting, label, 0, 2, logits, probabilities);
			const [lower, upper] = numbers(POINTS, POINTS);
			gan.readBounds(lower, upper);
			let [product, square] = [0, 0];
			for (let p = 0; p < POINTS; p++) {
				product += (upper[p] - lower[p]) * (painting[p] - lower[p]);
				square += (upper[p] - lower[p]) ** 2;
			}
			const nearest = Math.min(1, Math.max(config.conditional ? 0.5 : 0, product / square));
			holds(Math.abs(u - nearest) < 1e-6, `u = ${u} is not the nearest, ${nearest}`);
			gan.readCurve(u, curve);
			[curve, painting, painting.map((y, p) => 2 * y - curve[p])].forEach((there, i) => {
				const answer = gan.judge(there, label);
				holds(Math.abs(answer - probabilities[i]) < 1e-5, `D says ${answer} at ${i}, not ${probabilities[i]}`);
				holds(Math.abs(1 / (1 + Math.exp(-logits[i])) - probabilities[i]) < 1e-6, "the logit is another");
			});
		}
	},

	"deal deals the same ten at the same step, with D's own answers, and changes nothing": (Gan) => {
		for (const conditional of [false, true]) {
			const gan = new Gan({ conditional });
			gan.stepFor(Number.POSITIVE_INFINITY, 20);
			const hash = gan.stateHash();
			const dealt = gan.deal();
			equal(dealt.length, 10);
			for (const { painting, label, isArtists, probability, u, residual, roughness, persuasion } of dealt) {
				equal(painting.length, POINTS);
				equal(persuasion.length, POINTS);
				equal(label !== undefined, conditional);
				equal(gan.judge(painting, label), probability);
				const [curve, nearer] = [new Float32Array(POINTS), painting.map((y, p) => y + 1e-3 * persuasion[p])];
				holds(gan.judge(nearer, label) > probability, "the persuasion does not persuade");
				if (isArtists) {
					gan.readCurve(u, curve);
					holds(
						curve.every((y, p) => Math.abs(y - painting[p]) < 1e-5),
						`the artist's curve at ${u} is another`,
					);
					holds(residual < 1e-6 && roughness < 1e-6, `${residual} ${roughness}`);
				} else {
					holds(residual > 1e-3 && roughness > 1e-3, `${residual} ${roughness}`);
				}
			}
			equal(gan.stateHash(), hash);
			const again = new Gan({ conditional });
			again.stepFor(Number.POSITIVE_INFINITY, 20);
			same(again.deal(), dealt);
			gan.step();
			again.step();
			equal(gan.stateHash(), again.stateHash());
			holds(gan.deal()[0].painting[0] !== dealt[0].painting[0], "the next step deals the same");
		}
	},

	"a look inside changes nothing": (Gan) => {
		const { gan, ideas, painting, numbers } = look(Gan, {});
		const hash = gan.stateHash();
		const batch = new Float32Array(BATCH * POINTS);
		gan.readPaintings(batch);
		const [muted, units, strengths, strokes, terms] = numbers(128, 128, 128, 130 * POINTS, 130);
		gan.readStrokes(ideas, undefined, muted, units, strengths, strokes);
		gan.paintMuted(ideas, undefined, muted, new Float32Array(POINTS));
		gan.truthMuted(muted.fill(1));
		gan.readTerms(painting, undefined, units, terms);
		gan.readPatterns("generator", units, strengths, new Float32Array(128 * IDEAS), terms.subarray(2));
		gan.readActivations("generator", 0, ideas, undefined, units);
		gan.readActivity("discriminator", 0, units);
		gan.readPlane(ideas, undefined, Float32Array.of(0, -3, 3, 1, -3, 3), new Float32Array(4), new Float32Array(4));
		gan.readWalk(0.5, ideas);
		gan.readLine(painting, undefined, 0, 2, units, strengths);
		equal(gan.stateHash(), hash);
		const [after, silent] = [new Float32Array(BATCH * POINTS), look(Gan, {}).gan];
		gan.readPaintings(after);
		same(after, batch);
		gan.step();
		silent.step();
		equal(gan.stateHash(), silent.stateHash());
	},

	"what a look inside refuses, in one sentence each": (Gan) => {
		const gan = new Gan();
		const flat = new Gan({ generatorHidden: [] });
		const conditional = new Gan({ conditional: true });
		const floats = (length) => new Float32Array(length);
		const [ideas, painting, muted] = [IDEAS, POINTS, 128].map(floats);
		const strokes = (n, strengths, out, flags = muted) =>
			gan.readStrokes(ideas, undefined, flags, floats(n), floats(strengths), floats(out));
		const plane = (axes, u, residuals) =>
			gan.readPlane(ideas, undefined, Float32Array.from(axes), floats(u), floats(residuals));
		const line = (from, to, logits, probabilities) =>
			gan.readLine(painting, undefined, from, to, floats(logits), floats(probabilities));
		const sides = [0, -3, 3, 1, -3, 3];
		const cases = [
			[() => strokes(129, 129, 1), "units must hold 0 to 128 numbers, but 129 were given"],
			[() => strokes(8, 7, 150), "strengths must hold 8 numbers (1 × 8), but 7 were given"],
			[() => strokes(8, 8, 15), "strokes must hold 150 numbers (10 × 15), but 15 were given"],
			[() => strokes(8, 8, 150, floats(5)), "muted must hold 128 numbers (1 × 128), but 5 were given"],
			[
				() => strokes(8, 8, 150, floats(128).fill(2)),
				"muted must hold 0 or 1 for each unit, but the number at index 0 is 2",
			],
			[
				() => gan.readStrokes(ideas, undefined, undefined, floats(8), floats(8), floats(150)),
				"muted must be a Float32Array, but undefined was given",
			],
			[
				() => gan.readStrokes(ideas, undefined, muted, [], floats(8), floats(150)),
				"units must be a Float32Array, but a JavaScript object was given",
			],
			[
				() => gan.readStrokes(floats(4), undefined, muted, floats(8), floats(8), floats(150)),
				"ideas must hold 5 numbers (1 × 5), but 4 were given",
			],
			[
				() => gan.readStrokes(ideas, 1, muted, floats(8), floats(8), floats(150)),
				"label must be left out, because this Gan is not conditional",
			],
			[
				() => conditional.paintMuted(ideas, undefined, muted, painting),
				"label must be given, from 0 to 1, because this Gan is conditional",
			],
			[() => gan.paintMuted(ideas, undefined, muted, floats(5)), "out must hold 15 numbers (1 × 15), but 5 were given"],
			[
				() => gan.paintMuted(ideas, undefined, muted.slice().fill(Number.NaN), painting),
				"muted must hold 0 or 1 for each unit, but the number at index 0 is NaN",
			],
			[() => gan.truthMuted(), "muted must be a Float32Array, but undefined was given"],
			[() => gan.truthMuted(floats(3)), "muted must hold 128 numbers (1 × 128), but 3 were given"],
			[
				() => gan.readTerms(painting, undefined, floats(3), floats(3)),
				"terms must hold 5 numbers (1 × 5), but 3 were given",
			],
			[
				() => gan.readTerms(painting.slice().fill(Infinity), undefined, floats(3), floats(5)),
				"painting must hold finite numbers, but the one at index 0 is NaN or infinite",
			],
			[
				() => gan.readTerms(painting, "1", floats(3), floats(5)),
				'label must be a number from 0 to 1, or undefined, but "1" was given',
			],
			[
				() => gan.readPatterns("critic", floats(1), floats(1), floats(15), floats(1)),
				'player must be "generator" or "discriminator", but "critic" was given',
			],
			[
				() => gan.readPatterns("discriminator", floats(2), floats(2), floats(15), floats(2)),
				"weights must hold 30 numbers (2 × 15), but 15 were given",
			],
			[
				() => gan.readActivations("generator", 1, ideas, undefined, muted),
				"layer must be 0 for the generator, which has one hidden layer, but 1 was given",
			],
			[
				() => gan.readActivations("generator", 0.5, ideas, undefined, muted),
				"layer must be a whole number from 0 up, but 0.5 was given",
			],
			[
				() => gan.readActivations("discriminator", 0, ideas, undefined, muted),
				"painting must hold 15 numbers (1 × 15), but 5 were given",
			],
			[
				() => flat.readActivity("generator", 0, muted),
				"there is no hidden layer to read, because the generator has none",
			],
			[() => gan.readActivity("generator", 0, floats(5)), "out must hold 128 numbers (1 × 128), but 5 were given"],
			[() => plane([0, -3, 3, 5, -3, 3], 4, 4), "axes must name ideas by whole numbers from 0 to 4, but 5 was given"],
			[() => plane([2, -3, 3, 2, -3, 3], 4, 4), "axes must name two different ideas, but both name 2"],
			[
				() => plane([0, -3, 3, 1, 2, 2], 4, 4),
				"the ends of an axis must be two different finite numbers, but 2 and 2 were given",
			],
			[() => plane([0, 1], 4, 4), "axes must hold 3 numbers for a line or 6 for a plane, but 2 were given"],
			[() => plane([0, -3, 3], 257, 257), "u must hold 2 to 256 numbers, but 257 were given"],
			[() => plane([0, -3, 3], 9, 4), "residuals must hold 9 numbers (1 × 9), but 4 were given"],
			[() => plane(sides, 5, 5), "u must hold size × size numbers for a size from 2 to 256, but 5 were given"],
			[() => plane(sides, 9, 4), "residuals must hold 9 numbers (3 × 3), but 4 were given"],
			[() => gan.readWalk(Number.NaN, ideas), "place must be a finite number, but NaN was given"],
			[() => gan.readWalk(0, floats(4)), "out must hold 5 numbers (1 × 5), but 4 were given"],
			[() => line("0", 2, 9, 9), 'from must be a finite number, but "0" was given'],
			[() => line(0, Infinity, 9, 9), "to must be a finite number, but Infinity was given"],
			[() => line(1, 1, 9, 9), "from and to must be two different finite numbers, but 1 and 1 were given"],
			[() => line(0, 2, 1, 1), "logits must hold 2 to 4096 numbers, but 1 were given"],
			[() => line(0, 2, 9, 8), "probabilities must hold 9 numbers (1 × 9), but 8 were given"],
		];
		for (const [action, sentence] of cases) {
			refuses(action, sentence);
		}
		const out = floats(POINTS).fill(7);
		refuses(() => gan.paintMuted(ideas, undefined, floats(128).fill(3), out), /^muted must hold 0 or 1/);
		holds(
			out.every((value) => value === 7),
			"a refused question wrote to out",
		);
	},

	"a conditional Gan needs labels, and takes those between its classes too": (Gan) => {
		const gan = new Gan({ conditional: true, batchSize: 2 });
		const painting = new Float32Array(POINTS);
		const paintings = [0, 0.5, 1].map((label) => {
			gan.paint(new Float32Array(IDEAS), label, painting);
			return JSON.stringify(painting);
		});
		equal(new Set(paintings).size, 3);
		holds(gan.judge(painting, 0) !== gan.judge(painting, 1), "the critic does not see the label");
		gan.stepOn(new Float32Array(2 * POINTS), new Float32Array(2 * IDEAS), Float32Array.of(0, 1));
		equal(gan.stepCount, 1);
	},

	"an artist's bounds may be lists or typed arrays": (Gan) => {
		const [lower, upper] = [new Float32Array(3), new Float32Array(3)];
		new Gan({ points: 3, artist: { lower: [0, 1, 2], upper: Float64Array.of(3, 4, 5) } }).readBounds(lower, upper);
		same(lower, Float32Array.of(0, 1, 2));
		same(upper, Float32Array.of(3, 4, 5));
		const again = new Gan({ points: 3, artist: { lower, upper, distribution: "twoModes" } });
		same(again.config.artist, { distribution: "twoModes", lower: [0, 1, 2], upper: [3, 4, 5] });
	},

	"paint and judge answer for one painting, and change nothing": (Gan) => {
		const [asked, silent] = [new Gan(), new Gan()];
		const painting = new Float32Array(POINTS);
		asked.paint(new Float32Array(IDEAS), undefined, painting);
		holds(painting.every(Number.isFinite), "the painting is finite");
		const probability = asked.judge(painting);
		holds(probability > 0 && probability < 1, `${probability} is no probability`);
		equal(asked.judge(painting, undefined), probability);
		asked.readAdvice(new Float32Array(BATCH * POINTS), "nonSaturating");
		asked.step();
		silent.step();
		equal(asked.discriminatorScore, silent.discriminatorScore);
	},

	"readAdvice takes the config's loss if none is named": (Gan) => {
		const gan = new Gan({ loss: "nonSaturating" });
		gan.step();
		const advice = [undefined, "nonSaturating", "minimax"].map((loss) => {
			const out = new Float32Array(BATCH * POINTS);
			gan.readAdvice(out, loss);
			return out;
		});
		same(advice[0], advice[1]);
		holds(
			advice[1].some((value, i) => value !== advice[2][i]),
			"both losses give the same advice",
		);
		holds(
			advice[0].every((value, i) => Math.sign(value) === Math.sign(advice[2][i])),
			"the directions differ",
		);
	},

	"readBounds gives the tutorial's two curves": (Gan) => {
		const [lower, upper] = [new Float32Array(POINTS), new Float32Array(POINTS)];
		new Gan().readBounds(lower, upper);
		for (let p = 0; p < POINTS; p++) {
			const x = -1 + (2 * p) / (POINTS - 1);
			equal(lower[p], Math.fround(x * x));
			equal(upper[p], Math.fround(2 * x * x + 1));
		}
	},

	"readCurve gives the artist's curves: the bounds, those between, and those beyond": (Gan) => {
		const gan = new Gan();
		const [lower, upper, curve] = [POINTS, POINTS, POINTS].map((n) => new Float32Array(n));
		gan.readBounds(lower, upper);
		gan.readCurve(0, curve);
		same(curve, lower);
		gan.readCurve(1, curve);
		same(curve, upper);
		for (const u of [-1, 0.5, 2]) {
			gan.readCurve(u, curve);
			for (let p = 0; p < POINTS; p++) {
				const expected = lower[p] + u * (upper[p] - lower[p]);
				holds(Math.abs(curve[p] - expected) < 1e-6, `at u = ${u} point ${p} is ${curve[p]}, not ${expected}`);
			}
		}
	},

	"what is refused throws an Error of one sentence, and leaves the Gan usable": (Gan) => {
		const gan = new Gan();
		gan.step();
		const cyclic = [];
		cyclic.push(cyclic);
		const impostor = new Proxy(new Float32Array(960), {});
		const wide = [];
		wide.push(...Array(60).fill(wide));
		const hugeSeed = 2n ** 70n;
		const throws = () => {
			throw new Error("somebody's own code ran");
		};
		const getters = Object.defineProperty({}, "seed", { get: throws, enumerable: true });
		const trap = new Proxy([], { get: throws });
		const traps = { ownKeys: throws, getPrototypeOf: throws };
		const whole = (field, least, most, given) =>
			`${field} must be a whole number from ${least} to ${most}, but ${given} was given`;
		const layers = (given) =>
			`generatorHidden must be a list of 0 to 5 whole numbers from 1 to 512, but ${given} was given`;
		const live = "generatorLearningRate, discriminatorLearningRate, loss, updateOrder, discriminatorSteps, freeze";
		const bound = "a list of numbers from -1000000 to 1000000, one for each point";
		const noFile = "the file must be in the safetensors format, but it has no header with an object in JSON";
		const conditional = new Gan({ conditional: true });
		const several = new Gan({ updateOrder: "alternating", discriminatorSteps: 3 });
		const cases = [
			[() => new Gan(null), "config must be a plain object of settings, but null was given"],
			[() => new Gan([1]), "config must be a plain object of settings, but [1] was given"],
			[() => new Gan("fast"), 'config must be a plain object of settings, but "fast" was given'],
			[() => new Gan({ batchSize: 0 }), whole("batchSize", 1, 1024, 0)],
			[() => new Gan({ batchSize: Number.NaN }), whole("batchSize", 1, 1024, "NaN")],
			[() => new Gan({ points: "15" }), whole("points", 2, 256, '"15"')],
			[() => new Gan({ ideas: null }), whole("ideas", 1, 64, "null")],
			[() => new Gan({ seed: -1 }), whole("seed", 0, 9007199254740991, -1)],
			[() => new Gan({ seed: 2 ** 53 }), whole("seed", 0, 9007199254740991, 9007199254740992)],
			[() => new Gan({ seed: hugeSeed }), whole("seed", 0, 9007199254740991, "a JavaScript bigint")],
			[() => new Gan({ seed: () => 1 }), whole("seed", 0, 9007199254740991, "a JavaScript function")],
			[() => new Gan({ seed: Symbol("s") }), whole("seed", 0, 9007199254740991, "a JavaScript symbol")],
			[() => new Gan({ seed: {} }), whole("seed", 0, 9007199254740991, "{}")],
			[() => new Gan({ generatorHidden: 128 }), layers("128")],
			[() => new Gan({ generatorHidden: [128, 0] }), layers("[128, 0]")],
			[() => new Gan({ generatorHidden: cyclic }), layers("[[…]]")],
			[
				() => new Gan({ generatorLearningRate: 0 }),
				"generatorLearningRate must be a number above 0 and at most 1, but 0 was given",
			],
			[() => new Gan({ loss: "kl" }), 'loss must be "minimax" or "nonSaturating", but "kl" was given'],
			[
				() => new Gan({ updateOrder: true }),
				'updateOrder must be "classic" or "simultaneous" or "alternating", but true was given',
			],
			[
				() => new Gan({ hidden: 128 }),
				'"hidden" is not a setting, but 128 was given for it; the settings are seed, batchSize, ideas, points, generatorHidden, discriminatorHidden, generatorLearningRate, discriminatorLearningRate, optimizer, loss, updateOrder, discriminatorSteps, init, conditional, artist, freeze',
			],
			[
				() => new Gan(JSON.parse('{ "__proto__": { "batchSize": 0 } }')),
				/^"__proto__" is not a setting, but \{"batchSize"\} was given for it; the settings are seed, /,
			],
			[
				() => gan.change("batchSize", 32),
				`batchSize cannot change while a Gan is running, but 32 was given; only ${live} can, and the rest needs a new Gan`,
			],
			[
				() => gan.change("generatorLearningRate", "1e-4"),
				'generatorLearningRate must be a number above 0 and at most 1, but "1e-4" was given',
			],
			[() => gan.stepFor(Number.NaN), "milliseconds must be a finite number from 0 up, but NaN was given"],
			[() => gan.stepFor("5"), 'milliseconds must be a finite number from 0 up, but "5" was given'],
			[() => gan.stepFor(Infinity), "milliseconds must be a finite number from 0 up, but Infinity was given"],
			[() => gan.change(5, 1), "field must be the name of a setting, but 5 was given"],
			[() => gan.change(undefined, 1), "field must be the name of a setting, but undefined was given"],
			[() => gan.change("loss"), 'loss must be "minimax" or "nonSaturating", but undefined was given'],
			[() => gan.change("loss", trap), 'loss must be "minimax" or "nonSaturating", but a JavaScript object was given'],
			[
				() => new Gan(new Map([["batchSize", 0]])),
				"config must be a plain object of settings, but a JavaScript object was given",
			],
			[() => new Gan({ seed: 7n }), whole("seed", 0, 9007199254740991, "a JavaScript bigint")],
			[() => gan.stepFor(-1), "milliseconds must be a finite number from 0 up, but -1 was given"],
			[() => gan.stepFor(1, -1), "most must be a whole number from 0 up, but -1 was given"],
			[() => gan.readPaintings([]), "out must be a Float32Array, but a JavaScript object was given"],
			[() => gan.readPaintings(impostor), "out must be a Float32Array, but a JavaScript object was given"],
			[
				() => gan.judge(Object.create(Float32Array.prototype)),
				"painting must be a Float32Array, but a JavaScript object was given",
			],
			[() => gan.stepFor(1, 1.5), "most must be a whole number from 0 up, but 1.5 was given"],
			[() => gan.change("lr", 1), `"lr" is not a setting, but 1 was given for it; the settings are ${live}`],
			[() => new Gan({ generatorHidden: wide }), layers("[[…], […], […], […], […], […], […], […], …]")],
			[() => gan.readPaintings(), "out must be a Float32Array, but undefined was given"],
			[() => gan.readPaintings(new Float32Array(15)), "out must hold 960 numbers (64 × 15), but 15 were given"],
			[() => gan.readLabels(new Float32Array(64)), "there are no labels to read, because this Gan is not conditional"],
			[() => gan.readLabels(new Float32Array(5)), "out must hold 64 numbers (1 × 64), but 5 were given"],
			[() => gan.readLabels(), "out must be a Float32Array, but undefined was given"],
			[() => gan.readBatchIdeas(), "out must be a Float32Array, but undefined was given"],
			[() => gan.readBatchIdeas(new Float32Array(5)), "out must hold 320 numbers (64 × 5), but 5 were given"],
			[() => gan.readIdeas(), "out must be a Float32Array, but undefined was given"],
			[() => gan.readIdeas(new Float32Array(5)), "out must hold 1280 numbers (256 × 5), but 5 were given"],
			[() => gan.readCurve(2.5, new Float32Array(15)), "u must be a number from -1 to 2, but 2.5 was given"],
			[() => gan.readCurve(-1.5, new Float32Array(15)), "u must be a number from -1 to 2, but -1.5 was given"],
			[() => gan.readCurve(Number.NaN, new Float32Array(15)), "u must be a number from -1 to 2, but NaN was given"],
			[() => gan.readCurve("1", new Float32Array(15)), 'u must be a number from -1 to 2, but "1" was given'],
			[() => gan.readCurve(1, [0]), "out must be a Float32Array, but a JavaScript object was given"],
			[() => gan.readCurve(1, new Float32Array(2)), "out must hold 15 numbers (1 × 15), but 2 were given"],
			[
				() => gan.readBounds(new Float32Array(1), new Float32Array(15)),
				"lower must hold 15 numbers (1 × 15), but 1 were given",
			],
			[
				() => gan.stepOn(new Float32Array(960), new Float32Array(1)),
				"ideas must hold 320 numbers (64 × 5), but 1 were given",
			],
			[
				() => gan.stepOn(new Float32Array(960).fill(Number.NaN), new Float32Array(320)),
				"paintings must hold finite numbers, but the one at index 0 is NaN or infinite",
			],
			[
				() => gan.paint(new Float32Array(5), 1, new Float32Array(15)),
				"label must be left out, because this Gan is not conditional",
			],
			[
				() => conditional.paint(new Float32Array(5), undefined, new Float32Array(15)),
				"label must be given, from 0 to 1, because this Gan is conditional",
			],
			[
				() => conditional.judge(new Float32Array(15), 2),
				"label must be a number from 0 to 1, or undefined, but 2 was given",
			],
			[
				() => conditional.judge(new Float32Array(15), Number.NaN),
				"label must be a number from 0 to 1, or undefined, but NaN was given",
			],
			[
				() => conditional.judge(new Float32Array(15), "1"),
				'label must be a number from 0 to 1, or undefined, but "1" was given',
			],
			[
				() => conditional.stepOn(new Float32Array(960), new Float32Array(320)),
				"labels must be given, from 0 to 1, because this Gan is conditional",
			],
			[
				() => gan.stepOn(new Float32Array(960), new Float32Array(320), new Float32Array(64)),
				"labels must be left out, because this Gan is not conditional",
			],
			[
				() => several.stepOn(new Float32Array(960), new Float32Array(320)),
				"discriminatorSteps must be 1 for a step on a batch of your own, but it is 3",
			],
			[
				() => new Gan({ discriminatorSteps: 3 }),
				'discriminatorSteps must be 1 unless updateOrder is "alternating", but 3 was given',
			],
			[() => new Gan({ conditional: 1 }), "conditional must be true or false, but 1 was given"],
			[() => new Gan({ artist: { lower: trap } }), `artist.lower must be ${bound}, but a JavaScript object was given`],
			[
				() => new Gan({ artist: { lower: [0, 7n] } }),
				`artist.lower must be ${bound}, but [0, a JavaScript bigint] was given`,
			],
			[() => new Gan({ artist: { lower: null } }), `artist.lower must be ${bound}, but null was given`],
			[() => new Gan({ artist: { lower: "01" } }), `artist.lower must be ${bound}, but "01" was given`],
			[
				() => new Gan({ artist: { lower: new Set([0, 1]) } }),
				`artist.lower must be ${bound}, but a JavaScript object was given`,
			],
			[
				() => new Gan({ artist: { lower: [0, 1] } }),
				"artist.upper must be given together with artist.lower, but nothing was given",
			],
			[
				() => new Gan({ loss: { minimax: null } }),
				'loss must be "minimax" or "nonSaturating", but {"minimax"} was given',
			],
			[() => new Gan(getters), "config must be a plain object of settings, but a JavaScript object was given"],
			[
				() => new Gan(new Proxy({}, traps)),
				"config must be a plain object of settings, but a JavaScript object was given",
			],
			[() => new Gan({}, 5), "events must be a list of { step, field, value }, but 5 was given"],
			[
				() => new Gan({}, [{ step: 1, field: "freeze", value: "both" }]),
				'in the event at step 1, freeze must be "none" or "generator" or "discriminator", but "both" was given',
			],
			[
				() => Gan.preset("pytorch"),
				'preset must be one of pytorch-tutorial, pytorch-upstream, tensorflow, pytorch-conditional, tensorflow-conditional, paper, critic-too-strong, the-other-loss, mode-collapse, runaway, race, heart, but "pytorch" was given',
			],
			[() => Gan.restore([1, 2, 3]), "bytes must be a Uint8Array, but a JavaScript object was given"],
			[() => Gan.restore(Uint8Array.of(1, 2, 3)), noFile],
			[() => Gan.restore(new Uint8Array(80)), noFile],
			[
				() => Gan.restore(new Uint8Array(65 * 2 ** 20)),
				"a checkpoint must have at most 67108864 bytes, but this file has 68157440",
			],
			[() => gan.judge(new Float64Array(15)), "painting must be a Float32Array, but a JavaScript object was given"],
			[
				() => gan.readAdvice(new Float32Array(960), "hinge"),
				'loss must be "minimax" or "nonSaturating", but "hinge" was given',
			],
		];
		for (const [action, sentence] of cases) {
			refuses(action, sentence);
		}
		const untouched = new Gan();
		untouched.step();
		gan.step();
		untouched.step();
		equal(gan.discriminatorScore, untouched.discriminatorScore);
	},

	// tests/config.rs has the same texts, as they are written outside the browser.
	"a number is written with the digits that it needs": (Gan) => {
		for (const text of [
			"0",
			"-0",
			"-1.5",
			"0.1",
			"0.30000000000000004",
			"0.00001",
			"9.999999999999999e-6",
			"-1.5e-6",
			"1e-7",
			"5e-324",
			"1000000",
			"9007199254740991",
			"9999999999999998",
			"1e16",
			"1.2345678901234568e17",
			"1e21",
			"1.7976931348623157e308",
		]) {
			refuses(() => new Gan({ conditional: Number(text) }), `conditional must be true or false, but ${text} was given`);
		}
	},

	"a step that runs away throws, and the run stays where it was": (Gan) => {
		const gan = new Gan({ batchSize: 1, points: 2 });
		gan.step();
		const { discriminatorScore } = gan;
		refuses(
			() => gan.stepOn(new Float32Array(2).fill(3.4e38), new Float32Array(5)),
			"step 2 was not taken, because the discriminator's loss would no longer be finite",
		);
		equal(gan.stepCount, 1);
		equal(gan.discriminatorScore, discriminatorScore);
		gan.step();
		equal(gan.stepCount, 2);
	},

	"a traced step that runs away throws what step throws, and the run stays where it was": (Gan) => {
		const artist = { lower: Array(POINTS).fill(-1e6), upper: Array(POINTS).fill(1e6) };
		const rates = { generatorLearningRate: 1, discriminatorLearningRate: 1 };
		const gan = new Gan({ artist, optimizer: "sgd", ...rates });
		gan.step();
		gan.step();
		const hash = gan.stateHash();
		const sentence = "step 3 was not taken, because the generator's update would no longer be finite";
		refuses(() => gan.traceStep(), sentence);
		refuses(() => gan.step(), sentence);
		equal(gan.stateHash(), hash);
		equal(gan.stepCount, 2);
	},

	"a freed Gan is gone": (Gan) => {
		const gan = new Gan();
		gan.free();
		let refused = false;
		try {
			gan.step();
		} catch {
			refused = true;
		}
		holds(refused, "a freed Gan still steps");
	},
};

/** Configs whose insides are looked at. */
const LOOKS = [
	{},
	{ conditional: true },
	{ generatorHidden: [], discriminatorHidden: [] },
	{ conditional: true, generatorHidden: [7, 6, 5], discriminatorHidden: [6, 5] },
];

/** A run that has been trained a little, and what its insides are asked with. */
function look(Gan, config) {
	const gan = new Gan(config);
	gan.stepFor(60_000, 20);
	const labels = config.conditional ? 1 : 0;
	return {
		gan,
		label: config.conditional ? 1 : undefined,
		ideas: Float32Array.of(0.5, -1, 0.25, 2, -0.125),
		painting: Float32Array.from({ length: POINTS }, (_, p) => Math.sin(p)),
		inputs: { generator: IDEAS + labels, discriminator: POINTS + labels },
		numbers: (...lengths) => lengths.map((length) => new Float32Array(length)),
	};
}

/** Terms that add up to a sum that was computed in float32. */
function adds(terms, sum, what) {
	const size = terms.reduce((size, term) => size + Math.abs(term), 0);
	const total = terms.reduce((total, term) => total + term, 0);
	holds(Math.abs(total - sum) <= 1e-5 * (1 + size), `${what} add up to ${total}, not to ${sum}`);
}

function holds(condition, sentence) {
	if (!condition) {
		throw new Error(sentence);
	}
}

function equal(value, expected) {
	holds(Object.is(value, expected), `${String(value)} is not ${String(expected)}`);
}

function same(value, expected) {
	equal(JSON.stringify(value), JSON.stringify(expected));
}

function refuses(action, sentence) {
	let message;
	try {
		action();
	} catch (error) {
		holds(error instanceof Error, `${error} is no Error`);
		message = error.message;
	}
	if (sentence instanceof RegExp) {
		holds(sentence.test(message), `${message} is not ${sentence}`);
	} else {
		equal(message, sentence);
	}
}
