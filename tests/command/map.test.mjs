// The command map, as it is in the package: its rows repeat their runs, and none is lost or computed twice when it is stopped.

import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import init, { Gan } from "../../pkg/gan_painter.js";
import { needPython, root } from "../../scripts/tools.mjs";

await init({ module_or_path: readFileSync(join(root, "pkg", "gan_painter_bg.wasm")) });

const COMMAND = join(root, "dist", "npm", "command.js");
const COLUMNS = "generatorLearningRate,discriminatorLearningRate,seed,step,verdict,distance,variety,hash";
/** A map of 36 runs, which takes about a second. */
const SMALL = ["--size", "6", "--steps", "150", "--seed", "7"];
/** So many steps that no run ends while a test waits. */
const ENDLESS = String(1e12);

const folder = mkdtempSync(join(tmpdir(), "gan-painter-"));
after(() => rmSync(folder, { recursive: true }));

const read = (name) => readFileSync(join(folder, name), "utf8");
const write = (name, text) => writeFileSync(join(folder, name), text);
const rowsOf = (name) => read(name).trimEnd().split("\n").slice(1);
const sorted = (name) => rowsOf(name).toSorted();

function run(...args) {
	const options = { cwd: folder, timeout: 60_000, encoding: /** @type {const} */ ("utf8") };
	const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], options);
	return { status, stdout, stderr };
}

/** The output of a command that ends well and has nothing to complain about. */
function output(...args) {
	const { status, stdout, stderr } = run(...args);
	assert.deepEqual([status, stderr], [0, ""], args.join(" "));
	return stdout;
}

/** Checks that the command refuses by one sentence, and changes nothing in the folder. */
function assertRefused(args, sentence) {
	const state = () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]);
	const before = state();
	const { status, stdout, stderr } = run(...args);
	assert.deepEqual([status, stdout], [1, ""], args.join(" "));
	assert.match(stderr, /^gan-painter: [^\n]+\n$/, args.join(" "));
	assert.match(stderr.trim().replace("gan-painter: ", ""), sentence);
	assert.deepEqual(state(), before, args.join(" "));
}

/** Checks that each row is what a fresh Gan gives. */
function assertRepeats(settings, rows) {
	for (const row of rows) {
		const [painter, critic, seed, step, verdict, distance, variety, hash] = row.split(",");
		const rates = { generatorLearningRate: Number(painter), discriminatorLearningRate: Number(critic) };
		const gan = new Gan({ ...settings.config, ...rates, seed: Number(seed) });
		gan.stepFor(Infinity, Number(step));
		assert.equal(gan.stateHash(), hash, row);
		if (verdict === "stopped") {
			assert(Number(step) < settings.steps, row);
			assert.throws(() => gan.step(), Error, row);
		} else {
			assert.equal(Number(step), settings.steps, row);
		}
		if (distance === "") {
			assert.throws(() => gan.truth(), Error, row);
			assert.equal(variety, "", row);
			continue;
		}
		const truth = gan.truth();
		const expected = verdict === "stopped" ? verdict : truth.verdict;
		const { distance: far, variety: various } = truth.all;
		assert.deepEqual([verdict, Number(distance), Number(variety)], [expected, far, various], row);
	}
}

const sizeOf = (name) => (existsSync(join(folder, name)) ? statSync(join(folder, name)).size : 0);
/** Starts the command, and resolves once it has written so many more bytes into its file. */
async function started(bytes, ...args) {
	const name = args[args.indexOf("--out") + 1];
	const before = sizeOf(name);
	const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder });
	while (sizeOf(name) <= before + bytes) {
		assert.equal(child.exitCode, null, `${args.join(" ")} has ended before it wrote so much`);
		await wait(5);
	}
	return child;
}

/** The settings of a map's runs without the rates, which its axes have. */
function withoutRates(config) {
	const isRate = (/** @type {string} */ name) => name.endsWith("LearningRate");
	return Object.fromEntries(Object.entries(config).filter(([name]) => !isRate(name)));
}

/** Some of a table's rows, other ones each time. */
const some = (rows, count) => rows.toSorted(() => Math.random() - 0.5).slice(0, count);

test("a map has the header and a row for each pair of rates, which repeats its run", () => {
	assert.equal(output("map", ...SMALL, "--out", "map.csv"), "map.csv: 36 rows, 36 of them new\n");
	assert.equal(read("map.csv").split("\n")[0], COLUMNS);
	assert(read("map.csv").endsWith("\n"));
	const rates = [0.00001, 0.0000630957344480193, 0.000398107170553497, 0.00251188643150958, 0.0158489319246111, 0.1];
	const near = rates.map((rate) => String(Number(rate.toPrecision(12))));
	const cells = near.flatMap((painter) => near.map((critic) => `${painter},${critic},7`));
	const found = rowsOf("map.csv").map((row) => row.split(",").slice(0, 3).join());
	assert.deepEqual(found.toSorted(), cells.toSorted());
	const settings = JSON.parse(read("map.csv.json"));
	const config = withoutRates(Gan.preset("pytorch-upstream").config);
	assert.deepEqual(settings, {
		engine: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
		config: { ...config, seed: 7 },
		x: { name: "generatorLearningRate", from: 1e-5, to: 1e-1 },
		y: { name: "discriminatorLearningRate", from: 1e-5, to: 1e-1 },
		size: 6,
		steps: 150,
	});
	assertRepeats(settings, some(rowsOf("map.csv"), 12));
});

test("one thread and two give the same rows, and so do three parts together", () => {
	for (const jobs of ["1", "2"]) {
		output("map", ...SMALL, "--jobs", jobs, "--out", `jobs${jobs}.csv`);
		assert.deepEqual(sorted(`jobs${jobs}.csv`), sorted("map.csv"));
	}
	const parts = [1, 2, 3].map((index) => `part${index}.csv`);
	for (const [i, part] of parts.entries()) {
		assert.equal(output("map", ...SMALL, "--shard", `${i + 1}/3`, "--out", part), `${part}: 12 rows, 12 of them new\n`);
		assert.equal(JSON.parse(read(`${part}.json`)).shard, `${i + 1}/3`);
	}
	assert.equal(output("map", "merge", "--out", "merged.csv", ...parts), "merged.csv: 36 rows of 3 parts\n");
	assert.deepEqual(sorted("merged.csv"), sorted("map.csv"));
	assert.equal(read("merged.csv.json"), read("map.csv.json"));
	assert.equal(output("map", ...SMALL, "--out", "merged.csv"), "merged.csv: 36 rows, 0 of them new\n");
});

test("killed five times at random, it goes on to the same rows, and none is computed twice", async () => {
	const args = ["map", "--size", "10", "--steps", "400", "--jobs", "2", "--out"];
	for (let i = 0; i < 5; i++) {
		// At least one more row is there.
		const killed = await started(COLUMNS.length + 1, ...args, "killed.csv");
		await wait(Math.random() * 100);
		killed.kill("SIGKILL");
		const [, signal] = await once(killed, "exit");
		assert.equal(signal, "SIGKILL", "it had ended before it was killed");
	}
	const there = read("killed.csv").split("\n").length - 2;
	assert(there > 5 && there < 100, `${there} rows`);
	assert.equal(output(...args, "killed.csv"), `killed.csv: 100 rows, ${100 - there} of them new\n`);
	output(...args, "straight.csv");
	assert.deepEqual(sorted("killed.csv"), sorted("straight.csv"));
});

test("a half row is cut, wherever it ends, and computed again", () => {
	const whole = read("map.csv");
	write("half.csv.json", read("map.csv.json"));
	const lengths = [5, COLUMNS.length, COLUMNS.length + 1, whole.length - 1, whole.length - 40];
	for (const length of lengths) {
		write("half.csv", whole.slice(0, length));
		const lacking = 36 - Math.max(0, whole.slice(0, length).split("\n").length - 2);
		assert.equal(output("map", ...SMALL, "--out", "half.csv"), `half.csv: 36 rows, ${lacking} of them new\n`);
		assert.deepEqual(sorted("half.csv"), sorted("map.csv"), `${length} bytes`);
	}
});

test("a run whose step is refused has the step that it reached, and nothing that can't be measured", () => {
	const small = ["--points", "2", "--generator-hidden", "8", "--discriminator-hidden", "8", "--loss", "nonSaturating"];
	const wild = [
		"--optimizer",
		"sgd",
		"--update-order",
		"classic",
		"--artist-lower=-100,-100",
		"--artist-upper=100,100",
	];
	output("map", "--size", "4", "--steps", "150", ...small, ...wild, "--out", "wild.csv");
	const stopped = rowsOf("wild.csv").filter((row) => row.includes(",stopped,"));
	// One of them has painted so far outside that its distance is no number any more.
	assert.deepEqual(
		stopped.map((row) => /,stopped,,,[0-9a-f]{8}$/.test(row)).toSorted(),
		[false, true],
		stopped.join("\n"),
	);
	assertRepeats(JSON.parse(read("wild.csv.json")), rowsOf("wild.csv"));
});

test("settings reach every run, as options or from a file, and the preset's seed is the first", () => {
	write("config.json", JSON.stringify({ ideas: 3, batchSize: 8, generatorLearningRate: 0.5 }));
	const own = ["--config", "config.json", "--batch-size", "16", "--loss", "nonSaturating", "--generator-hidden", "8,8"];
	output("map", "--size", "2", "--steps", "30", ...own, "--out", "own.csv");
	const { config } = JSON.parse(read("own.csv.json"));
	const usual = withoutRates(Gan.preset("pytorch-upstream").config);
	const expected = { ...usual, ideas: 3, batchSize: 16, loss: "nonSaturating", generatorHidden: [8, 8] };
	assert.deepEqual(config, expected);
	assertRepeats({ config, steps: 30 }, rowsOf("own.csv"));
	output("map", "--size", "2", "--steps", "1", "--preset", "heart");
	const name = "gan-painter-heart-seed1-step1-map2.csv";
	assert.deepEqual(JSON.parse(read(`${name}.json`)).config.artist, Gan.preset("heart").config.artist);
	output("map", "--size", "2", "--steps", "1", "--shard", "4/4");
	assert.equal(rowsOf("gan-painter-pytorch-upstream-seed1-step1-map2-part4of4.csv").length, 1);
});

test("a file is refused if it has other settings, none, or other rows", () => {
	const [head, ...rows] = read("map.csv").split("\n");
	const withSettings = (name, text) => {
		write(name, text);
		write(`${name}.json`, read("map.csv.json"));
	};
	write("alone.csv", read("map.csv"));
	withSettings("other.csv", read("wild.csv"));
	withSettings("twice.csv", `${read("map.csv")}${rows[3]}\n`);
	withSettings("table.csv", "step,verdict\n1,healthy\n");
	withSettings("short.csv", `${head}\n${rows[0].replace(",150,", ",149,")}\n`);
	withSettings("broken.csv", read("map.csv"));
	write("broken.csv.json", "{");
	withSettings("newer.csv", read("map.csv"));
	write("newer.csv.json", read("map.csv.json").replace(/"engine": "[^"]+"/, '"engine": "99.0.0"'));
	const there = /^--out must be a new file or one with these settings, but "map.csv" has others: /;
	const refused = (sentence, ...args) => assertRefused(["map", ...SMALL, ...args], sentence);
	refused(
		new RegExp(`${there.source}config.batchSize is 64 there and 16 here$`),
		"--batch-size",
		"16",
		"--out",
		"map.csv",
	);
	refused(new RegExp(`${there.source}shard is left out there and "1/2" here$`), "--shard", "1/2", "--out", "map.csv");
	const many = ["--size", "7", "--steps", "9", "--loss", "nonSaturating", "--ideas", "2", "--out", "map.csv"];
	assertRefused(["map", ...many], new RegExp(`${there.source}config.seed is 7 there and 1 here; .*; and 1 more$`));
	refused(/^--out must be a new file .* has others: engine is "99.0.0" there and "[\d.]+" here$/, "--out", "newer.csv");
	refused(
		/^--out must be a new file or a map's, but "alone.csv" is there without its settings, "alone.csv.json"$/,
		"--out",
		"alone.csv",
	);
	refused(
		/^"other.csv" must have rows of its map, each once, but its line 2 is no row of this map$/,
		"--out",
		"other.csv",
	);
	refused(/^"twice.csv" must have rows .*, but its line 38 is a row that is there already$/, "--out", "twice.csv");
	refused(/^"short.csv" must have rows .*, but its line 2 is no row of this map$/, "--out", "short.csv");
	refused(/^"table.csv" must begin with the header of a map, but its first line is another$/, "--out", "table.csv");
	refused(
		/^the settings of "broken.csv" must be a file of JSON, but "broken.csv.json" was given: /,
		"--out",
		"broken.csv",
	);
});

test("what else is refused is told in one sentence, before anything is computed", () => {
	write("bad.json", '{"seed": -1}');
	for (const [sentence, ...args] of /** @type {[RegExp, ...string[]][]} */ ([
		[/^--size must be a whole number from 2 to 8,192, but 1 was given$/, "--size", "1"],
		[/^--size must be a whole number from 2 to 8,192, but 8193 was given$/, "--size", "8193"],
		[/^--size must be .*, but "big" was given$/, "--size", "big"],
		[/^--size needs a whole number after it \(how many rates .*\)$/, "--size"],
		[/^--steps must be a whole number from 1 to \d+, but 0 was given$/, "--steps", "0"],
		[/^--steps must be .*, but 1.5 was given$/, "--steps", "1.5"],
		[/^--jobs must be a whole number from 1 to 1,024, but 0 was given$/, "--jobs", "0"],
		...["0/3", "4/3", "2", "2/0", "1/3/5", "-1/3", "a/b"].map((shard) => [
			new RegExp(`^--shard must be a part and how many there are, .*, such as 2/3, but "${shard}" was given$`),
			`--shard=${shard}`,
		]),
		[/^--shard must have at most 16 parts, one for each cell, but 1\/17 was given$/, "--size", "4", "--shard", "1/17"],
		[/^--generator-learning-rate can't be given to map, .* from 0.00001 to 0.1$/, "--generator-learning-rate", "1e-3"],
		[/^--discriminator-learning-rate can't be given to map, /, "--discriminator-learning-rate=1e-3"],
		[/^--preset must be a run without live changes, as a map's are, but "race" has some$/, "--preset", "race"],
		[/^--preset must be one of .*, but "best" was given$/, "--preset", "best"],
		[/^--batch-size must be .*, but 0 was given$/, "--batch-size", "0"],
		[/^seed must be a whole number .*, but -1 was given$/, "--config", "bad.json"],
		[/^--events is not an option of map; /, "--events", "5_loss_minimax"],
		[/^--from is not an option of map; /, "--from", "map.csv"],
		[/^--job is not an option of map; --jobs is one$/, "--job", "2"],
		[/^the options of map must begin with dashes, but "mrege" was given; /, "mrege"],
		[/^--out must be a file, from which a stopped map can go on, but - was given$/, "--out", "-"],
		[/^--out must be a file .*, but "nowhere\/map.csv" is none: ENOENT/, "--out", "nowhere/map.csv"],
		[/^--out must be a file .*, but "." is none: it is a folder$/, "--out", "."],
		[
			/^--out must be a file .*, but "\/dev\/null" is none: a map needs a plain file, to go on after a stop$/,
			"--out",
			"/dev/null",
		],
	])) {
		assertRefused(["map", ...args], sentence);
	}
});

test("map merge refuses by one sentence what does not make a whole map", () => {
	const [one, two, three] = [1, 2, 3].map((index) => `part${index}.csv`);
	output("map", ...SMALL, "--shard", "2/4", "--out", "quarter.csv");
	output("map", ...SMALL, "--loss", "nonSaturating", "--shard", "3/3", "--out", "other3.csv");
	const cut = read(three).trimEnd().split("\n").slice(0, -2);
	write("cut3.csv", `${cut.join("\n")}\n${rowsOf(three).at(-1).slice(0, 20)}`);
	write("cut3.csv.json", read(`${three}.json`));
	write("alien3.csv", read(two));
	write("alien3.csv.json", read(`${three}.json`));
	write("bad3.csv", read(three));
	write("bad3.csv.json", read(`${three}.json`).replace('"size": 6', '"size": 0'));
	for (const [sentence, ...args] of /** @type {[RegExp, ...string[]][]} */ ([
		[/^--out must be given, as in map merge --out map.csv part1.csv part2.csv$/, one, two, three],
		[/^the parts must be given, as in map merge /, "--out", "new.csv"],
		[/^--out must be a file, as its settings stand beside it, but - was given$/, "--out", "-", one, two, three],
		[/^--out must be a new file, but "map.csv" is there already$/, "--out", "map.csv", one, two, three],
		[/^the parts must make the whole map, but 2\/3 is missing$/, "--out", "new.csv", one, three],
		[/^the parts must make the whole map, but 1\/3, 3\/3 are missing$/, "--out", "new.csv", two],
		[
			/^each part must be given once, but "part1.csv" and "part1.csv" are both 1\/3$/,
			"--out",
			"new.csv",
			one,
			one,
			two,
		],
		[
			/^"map.csv" must be a part of a map, made with --shard, but it is a whole one$/,
			"--out",
			"new.csv",
			one,
			"map.csv",
		],
		[
			/^the parts must be of one map, but the number of parts is 3 in "part1.csv" and 4 in "quarter.csv"$/,
			...["--out", "new.csv", one, "quarter.csv", three],
		],
		[
			/^the parts must be of one map, but config.loss is "minimax" in "part1.csv" and "nonSaturating" in "other3.csv"$/,
			...["--out", "new.csv", one, two, "other3.csv"],
		],
		[
			new RegExp(`^the parts must be complete, but "cut3.csv" lacks 2 of its 12 rows, the first with the rates .*; `),
			...["--out", "new.csv", one, two, "cut3.csv"],
		],
		[
			/^"alien3.csv" must have rows of its map, each once, but its line 2 is no row of this map$/,
			"--out",
			"new.csv",
			one,
			two,
			"alien3.csv",
		],
		[
			/^size in "bad3.csv.json" must be a whole number from 2 to 8,192, but 0 was given$/,
			"--out",
			"new.csv",
			one,
			two,
			"bad3.csv",
		],
		[
			/^the settings of "none.csv" must be a file that can be read, but "none.csv.json" was given: ENOENT/,
			"--out",
			"new.csv",
			"none.csv",
		],
		[/^--size is not an option of map merge; /, "--size", "6"],
		[/^--out must be a file .*, but "nowhere\/x" is none: ENOENT/, "--out", "nowhere/x", one, two, three],
	])) {
		assertRefused(["map", "merge", ...args], sentence);
	}
	assert.equal(output("map", ...SMALL, "--shard", "3/3", "--out", "cut3.csv"), "cut3.csv: 12 rows, 2 of them new\n");
	output("map", "merge", one, "cut3.csv", two, "--out", "new.csv");
	assert.deepEqual(sorted("new.csv"), sorted("map.csv"));
});

test("Ctrl+C ends it with 130, SIGTERM with 143, also in the middle of a run; the rows stay, and it goes on", async () => {
	const args = ["map", "--size", "10", "--steps", "400", "--out", "stopped.csv"];
	for (const [signal, code, ...own] of /** @type {[NodeJS.Signals, number, ...string[]][]} */ ([
		["SIGINT", 130, ...args],
		["SIGTERM", 143, ...args],
		["SIGINT", 130, "map", "--steps", ENDLESS, "--out", "endless.csv"],
	])) {
		// The endless map never has more than its header.
		const stopped = await started(own.includes(ENDLESS) ? 0 : COLUMNS.length + 1, ...own);
		await wait(50);
		stopped.kill(signal);
		assert.deepEqual(await once(stopped, "exit"), [code, null]);
		assert.match(read(own.at(-1)), /\n$/);
	}
	const there = rowsOf("stopped.csv").length;
	assert.equal(output(...args), `stopped.csv: 100 rows, ${100 - there} of them new\n`);
	assert.deepEqual(sorted("stopped.csv"), sorted("straight.csv"));
});

test("where the disk is full it says so, and goes on later", () => {
	// A limit on the size of files, of 512 or 1024 bytes, replaces a full disk. The settings are there already.
	output("map", ...SMALL, "--out", "full.csv");
	truncateSync(join(folder, "full.csv"), 0);
	const limited = `ulimit -f 1; exec "$0" "$@"`;
	const args = ["-c", limited, process.execPath, COMMAND, "map", ...SMALL, "--out", "full.csv"];
	const { status, stdout, stderr } = spawnSync("sh", args, { cwd: folder, encoding: "utf8" });
	assert.deepEqual([status, stdout], [1, ""]);
	assert.match(stderr, /^gan-painter: --out must be a file .*, but "full.csv" is none: EFBIG[^\n]*\n$/);
	const { size } = statSync(join(folder, "full.csv"));
	assert(size > COLUMNS.length && size <= 1024, `${size} bytes`);
	output("map", ...SMALL, "--out", "full.csv");
	assert.deepEqual(sorted("full.csv"), sorted("map.csv"));
});

test("when another process writes the same file, it stops with a sentence", async () => {
	const args = ["map", "--size", "10", "--steps", "400", "--out", "shared.csv"];
	const one = await started(200, ...args);
	let told = "";
	one.stderr.on("data", (piece) => (told += piece));
	appendFileSync(join(folder, "shared.csv"), "0.1");
	assert.deepEqual(await once(one, "close"), [1, null]);
	assert.match(
		told,
		/^gan-painter: --out must be a file .*, but "shared.csv" is none: another process writes it, too\n$/,
	);
});

test("when a thread crashes, it says so", () => {
	cpSync(join(root, "dist", "npm"), join(folder, "package"), { recursive: true });
	for (const [crash, reason] of [
		["undefined.step()", "Cannot read properties of undefined .*"],
		["process.exit(3)", "exit code 3"],
	]) {
		write(join("package", "map-worker.js"), crash);
		const args = [join("package", "command.js"), "map", ...SMALL, "--out", "crashed.csv"];
		const options = { cwd: folder, timeout: 20_000, encoding: /** @type {const} */ ("utf8") };
		const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
		assert.deepEqual([status, stdout], [1, ""]);
		const sentence = `a thread has crashed \\(${reason}\\); the same command goes on from the rows that are written`;
		assert.match(stderr, new RegExp(`^gan-painter: ${sentence}\n$`));
	}
	assert.equal(output("map", ...SMALL, "--out", "crashed.csv"), "crashed.csv: 36 rows, 36 of them new\n");
});

test("a terminal shows the share, the runs a second and the time left, and is left clean", () => {
	const referee = [join(import.meta.dirname, "referee.py"), "terminal", "%", "none"];
	const args = ["map", "--size", "8", "--steps", "500", "--jobs", "1", "--out", "shown.csv"];
	const shown = JSON.parse(
		execFileSync(needPython(), [...referee, process.execPath, COMMAND, ...args], { cwd: folder, encoding: "utf8" }),
	);
	assert.equal(shown.status, 0, shown.shown);
	assert.match(shown.shown, /\rmap: \d+ %, [\d.]+ runs a second, \d+ s left/);
	assert(!shown.shown.includes("\n") && shown.shown.endsWith("\r\u001B[K"), JSON.stringify(shown.shown.slice(-40)));
	assert.equal(shown.stdout, "shown.csv: 64 rows, 64 of them new\n");
});

test("the docs' jobs for clusters compute their parts", () => {
	const docs = readFileSync(join(root, "docs", "command.md"), "utf8");
	const jobs = [...docs.matchAll(/exec gan-painter (map .*)/g)].map(([, args]) => args.replace("4096", "8 --steps 1"));
	assert.equal(jobs.length, 2);
	const places = [{ SLURM_ARRAY_TASK_ID: "64" }, { JOB_COMPLETION_INDEX: "63" }];
	const ends = jobs.map((args, i) => {
		const env = { ...process.env, ...places[i] };
		const script = `exec "${process.execPath}" "${COMMAND}" ${args}`;
		return spawnSync("sh", ["-c", script], { cwd: folder, env, encoding: "utf8" });
	});
	assert.deepEqual(
		ends.map(({ status, stdout }) => [status, stdout]),
		[
			[0, "part64.csv: 1 rows, 1 of them new\n"],
			[0, "part63.csv: 1 rows, 1 of them new\n"],
		],
	);
	assert.equal(read("part63.csv"), read("part64.csv"));
	assert.equal(JSON.parse(read("part63.csv.json")).shard, "64/64");
});

test("--help names its options, and the overview both commands", () => {
	const named = (...words) => [...output(...words, "--help").matchAll(/^ {2}--([\w-]+)/gm)].map(([, option]) => option);
	const options = named("map");
	for (const name of [
		"size",
		"shard",
		"jobs",
		"out",
		"preset",
		"steps",
		"config",
		"seed",
		"batch-size",
		"artist-lower",
	]) {
		assert.equal(options.filter((option) => option === name).length, 1, name);
	}
	for (const name of ["generator-learning-rate", "discriminator-learning-rate", "events", "from"]) {
		assert(!options.includes(name), name);
	}
	const [, presets] = output("map", "--help").match(/--preset NAME +one of (.*)/);
	assert.match(presets, /mode-collapse/);
	assert.doesNotMatch(presets, /race/, "a preset that map refuses");
	assert.deepEqual(named("map", "merge"), ["out", "help", "version"]);
	assert.match(output("--help"), /^ {2}map {2,}.*\n {2}map merge {2,}/m);
});
