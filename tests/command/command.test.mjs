// The command as it is in the package: other programs can open what it writes, and nothing is lost when it is stopped.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import init, { Gan } from "../../pkg/gan_painter.js";
import { films } from "../../scripts/films.mjs";
import { needPython, root } from "../../scripts/tools.mjs";

await init({ module_or_path: readFileSync(join(root, "pkg", "gan_painter_bg.wasm")) });

const COMMAND = join(root, "dist", "npm", "command.js");
const FORMS = [
	"gif",
	"svg-film",
	"png",
	"svg",
	"csv",
	"json",
	"paintings",
	"histogram",
	"checkpoint",
	"pytorch",
	"notebook",
	"batches",
];
/** So many steps that they take longer than any test waits. */
const ENDLESS = String(1e12);

const folder = mkdtempSync(join(tmpdir(), "gan-painter-"));
after(() => rmSync(folder, { recursive: true }));

const python = needPython();
const referee = (...args) =>
	JSON.parse(
		execFileSync(python, [join(import.meta.dirname, "referee.py"), ...args], {
			cwd: folder,
			encoding: "utf8",
			timeout: 60_000,
		}),
	);

/** Runs the command in a pipe, and returns its status and its output. */
function run(...args) {
	const options = { cwd: folder, timeout: 120_000, encoding: /** @type {const} */ ("utf8") };
	const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], options);
	return { status, stdout, stderr };
}

/** The last line when the output is the file. */
const CLOSING = /^\d+ bytes, step \d+, state [0-9a-f]{8}\n$/;

/** The output of a command that ends well and has nothing to complain about. */
function output(...args) {
	const { status, stdout, stderr } = run(...args);
	assert.equal(status, 0, `${args.join(" ")}: ${stderr}`);
	assert.match(stderr, args.at(-1) === "-" ? CLOSING : /^$/, args.join(" "));
	return stdout;
}

const read = (name) => readFileSync(join(folder, name));
const restore = (name) => Gan.restore(read(name));

/** A run made in the test itself. */
function trained(config, steps, events = []) {
	const gan = new Gan(config, events);
	gan.stepFor(Infinity, steps);
	return gan;
}

/** Checks that an action adds only these files to the folder. */
function assertAdds(names, action) {
	const before = readdirSync(folder);
	action();
	assert.deepEqual(
		readdirSync(folder).filter((name) => !before.includes(name)),
		names,
	);
}

test("gif: Pillow sees its frames, and the last is held", () => {
	const line = output("gif", "--preset", "mode-collapse", "--steps", "60", "--frames", "20", "--out", "film.gif");
	const { format, size, durations, colours, loop } = referee("image", "film.gif");
	assert.deepEqual([format, size, durations.length, loop], ["GIF", [480, 300], 20, 0]);
	assert(durations.at(-1) > 5 * durations[0], `${durations}`);
	assert(Math.min(...colours) > 5, `${colours}`);
	const { config, events } = Gan.preset("mode-collapse");
	const hash = trained(config, 60, events).stateHash();
	assert.equal(line, `film.gif: ${statSync(join(folder, "film.gif")).size} bytes, step 60, state ${hash}\n`);
});

test("gif: its options decide its size and its steps", () => {
	const options = ["--width", "320", "--height", "200", "--from-step", "10", "--to-step", "14"];
	output("gif", "--steps", "20", ...options, "--theme", "dark", "--language", "zh", "--out", "small.gif");
	const { size, durations } = referee("image", "small.gif");
	assert.deepEqual([size, durations.length], [[320, 200], 5]);
});

test("gif: it has the bytes that it has in every browser", () => {
	const films = JSON.parse(readFileSync(join(root, "tests", "films.json"), "utf8"));
	const renamed = { from: "from-step", to: "to-step" };
	for (const { preset, seed, step, options, sha256 } of films) {
		const own = Object.entries(options).map(([name, value]) => `--${renamed[name] ?? name}=${value}`);
		output("gif", "--preset", preset, `--seed=${seed}`, `--steps=${step}`, ...own, "--out", "hashed.gif");
		assert.equal(createHash("sha256").update(read("hashed.gif")).digest("hex"), sha256, preset);
	}
});

test("png: Pillow sees each size", () => {
	for (const [size, pixels] of /** @type {const} */ ([
		["1x", [480, 300]],
		["2x", [960, 600]],
		["card", [1200, 630]],
	])) {
		output("png", "--steps", "50", "--size", size, "--of", "histogram", "--out", "picture.png");
		const found = referee("image", "picture.png");
		assert.deepEqual([found.format, found.size], ["PNG", pixels]);
	}
});

test("svg and svg-film: they are drawings with words", () => {
	output("svg", "--steps", "50", "--out", "picture.svg");
	assert.match(read("picture.svg").toString(), /^<svg [^]*<text[^]*<\/svg>\s*$/);
	output("svg-film", "--steps", "50", "--frames", "10", "--out", "film.svg");
	assert.match(read("film.svg").toString(), /^<svg [^]*<animate [^]*<\/svg>\s*$/);
});

test("the READMEs' films are what the command makes, each of at most 40 KB", () => {
	for (const [file, args] of films) {
		const film = readFileSync(join(root, file), "utf8");
		assert.equal(output(...args, "--out", "-"), film, file);
		assert(Buffer.byteLength(film) <= 40_960, file);
	}
});

test("csv, paintings and histogram: Python reads rows of one length", () => {
	for (const [name, ...options] of [["csv", "--every", "10"], ["paintings"], ["histogram"]]) {
		output(name, "--steps", "50", ...options, "--out", "table.csv");
		const [head, ...rows] = referee("table", "table.csv");
		assert(rows.length > 5 && rows.every((row) => row.length === head.length), name);
	}
});

test("csv: a row every so many steps, with what the engine says there", () => {
	output("csv", "--seed", "7", "--steps", "50", "--every", "10", "--out", "numbers.csv");
	const [head, ...rows] = referee("table", "numbers.csv");
	assert.deepEqual(
		rows.map(([step]) => Number(step)),
		[0, 10, 20, 30, 40, 50],
	);
	const last = Object.fromEntries(head.map((name, i) => [name, rows.at(-1)[i]]));
	const gan = trained({ seed: 7 }, 50);
	const { all, verdict } = gan.truth();
	assert.deepEqual([Number(last.discriminatorAccuracy), last.verdict], [gan.discriminatorAccuracy, verdict]);
	assert.equal(Number(last.coverage), all.coverage);
});

test("json: it has what makes the run again, by --config and --events", () => {
	const events = [{ step: 20, field: "loss", value: "nonSaturating" }];
	writeFileSync(join(folder, "events.json"), JSON.stringify(events));
	output("json", "--seed", "7", "--batch-size", "8", "--events", "events.json", "--steps", "40", "--out", "run.json");
	const record = JSON.parse(read("run.json").toString());
	assert.deepEqual(record.events, events);
	assert.equal(record.hash, trained({ seed: 7, batchSize: 8 }, 40, record.events).stateHash());
	writeFileSync(join(folder, "config.json"), JSON.stringify(record.config));
	const line = output("train", "--config", "config.json", "--events", "events.json", "--steps", "40", "--out", "again");
	assert(line.includes(`state ${record.hash}`), line);
});

test("json: --config and --events take what it wrote, and its preset where none is given", () => {
	const changes = "20_loss_nonSaturating 30_freeze_generator";
	const own = ["--preset", "race", "--seed", "7", "--batch-size", "8", "--events", changes, "--steps", "40"];
	output("json", ...own, "--out", "record.json");
	const { hash } = JSON.parse(read("record.json").toString());
	const again = (...args) => output("train", "--config", "record.json", ...args, "--steps", "40", "--out", "again");
	assert(again("--events", "record.json").includes(`state ${hash}`));
	assert.equal(again("--events="), again("--preset", "pytorch-tutorial"));
	output("csv", "--config", "record.json", "--steps", "1");
	output("csv", "--config", "record.json", "--preset", "paper", "--seed", "8", "--steps", "1");
	for (const name of ["race-seed7", "paper-seed8"]) {
		assert(existsSync(join(folder, `gan-painter-${name}-step1-numbers.csv`)), name);
	}
});

test("what may be empty: no layers, and no events", () => {
	output("train", "--preset", "mode-collapse", "--generator-hidden=", "--events=", "--steps", "2", "--out", "none");
	const { startConfig, events } = restore("none");
	assert.deepEqual([startConfig.generatorHidden.length, events], [0, []]);
});

test("a film trains as far as it goes, and what is told is of its end", () => {
	const told = (...args) => output("gif", ...args, "--frames", "2", "--out", "end.gif").split("bytes, ")[1];
	const at = (step) => `step ${step}, state ${trained({}, step).stateHash()}\n`;
	assert.equal(told("--to-step", "4"), at(4));
	assert.equal(told("--steps", "20", "--to-step", "6"), at(6));
	assert.equal(told("--steps", "20", "--to-step", "30"), at(30));
	assert.equal(told("--steps", "20"), at(20));
});

test("train: Python's safetensors reads it, and --from goes on to the same bits", () => {
	output("train", "--preset", "race", "--steps", "50", "--out", "half.safetensors");
	const { metadata, shapes } = referee("checkpoint", "half.safetensors");
	assert.deepEqual(shapes["generator.0.weight"], [128, 5]);
	assert(metadata, "it has no metadata");
	output("train", "--from", "half.safetensors", "--steps", "100", "--out", "whole.safetensors");
	output("checkpoint", "--preset", "race", "--steps", "100", "--out", "straight.safetensors");
	assert.deepEqual(read("whole.safetensors"), read("straight.safetensors"));
	const line = output("png", "--from", "half.safetensors", "--out", "half.png");
	assert.match(line, /step 50, state [0-9a-f]{8}\n$/);
});

test("batches: Python's safetensors reads those that the run draws next", () => {
	const [config, event] = [{ batchSize: 2, ideas: 3, updateOrder: "alternating" }, "7_discriminator-steps_2"];
	const own = ["--batch-size", "2", "--ideas", "3", "--update-order", "alternating", "--events", event];
	const gan = trained(config, 5, [{ step: 7, field: "discriminatorSteps", value: 2 }]);
	const told = (line) => line.split("bytes, ")[1];
	const there = `step 5, state ${gan.stateHash()}\n`;
	assert.equal(told(output("batches", ...own, "--steps", "5", "--next-steps", "4", "--out", "next")), there);
	output("train", ...own, "--steps", "5", "--out", "five.safetensors");
	assert.equal(told(output("batches", "--from", "five.safetensors", "--next-steps=4", "--out", "same")), there);
	assert.deepEqual(read("same"), read("next"));

	const { metadata, tensors } = referee("batches", "next");
	const traced = Array.from({ length: 4 }, () => gan.traceStep()).flat();
	const drawn = (name) => traced.filter((tensor) => tensor.name === name).map(({ values }) => [...values]);
	assert.deepEqual(metadata, { step: "5" });
	assert.deepEqual(Object.keys(tensors).toSorted(), ["ideas", "u"]);
	assert.equal(tensors.u.length, 1 + 1 + 3 + 3);
	assert.deepEqual(tensors.u, drawn("u"));
	assert.deepEqual(
		tensors.ideas.map((batch) => batch.flat()),
		drawn("ideas"),
	);
});

test("batches: left out, 20 steps from where the run begins, and nothing is trained", () => {
	const line = output("batches", "--batch-size", "1", "--out", "begin");
	assert.match(line, / step 0, state /);
	const { metadata, tensors } = referee("batches", "begin");
	assert.deepEqual([metadata, tensors.u.length], [{ step: "0" }, 20]);
});

test("pytorch and notebook: they train nothing; --steps is their last step, and --from gives them a file's run", () => {
	const programs = /** @type {const} */ ([
		["pytorch", "py", (text) => text],
		[
			"notebook",
			"ipynb",
			(text) =>
				JSON.parse(text)
					.cells.map(({ source }) => [source].flat().join(""))
					.join("\n"),
		],
	]);
	const own = ["--seed", "7", "--batch-size", "8", "--events", "30_loss_nonSaturating"];
	output("train", ...own, "--steps", "20", "--out", "started");
	for (const [name, extension, codeOf] of programs) {
		const code = (...args) => codeOf(output(name, ...args, "--out", "-"));
		assert.match(code("--steps", ENDLESS), /^STEPS = 1(?:_?000){4}\b/m);
		const english = code(...own);
		assert.equal(code("--from", "started"), english);
		const chinese = code(...own, "--language", "zh");
		assert.match(chinese, /\p{Script=Han}/u);
		assert.notEqual(chinese, english);
		const file = `gan-painter-race-seed7-step12000.${extension}`;
		assertAdds([file], () => {
			const line = output(name, "--preset", "race", "--seed", "7");
			assert(line.startsWith(`${file}: `) && line.includes(" bytes, step 0, state "), line);
		});
		assert.match(codeOf(read(file).toString()), /^STEPS = 12_?000\b/m);
	}
});

/** A value for each setting that differs from the engine's default, as the engine takes it and as the command gets it. */
function otherSettings(settings, defaults) {
	return settings.flatMap((setting) => {
		const { name } = setting;
		if (setting.kind === "object") {
			return otherSettings(setting.settings, defaults[name]).map(({ path, ...rest }) => ({
				path: [name, ...path],
				...rest,
			}));
		}
		const value = {
			whole: () => defaults[name] + 1,
			rate: () => setting.most / 128,
			layers: () => [3, 2],
			curve: () =>
				Array.from({ length: Gan.defaultConfig().points + 1 }, (_, i) => (name === "lower" ? -1 - i : i + 1)),
			choice: () => setting.names.findLast((other) => other !== defaults[name]),
			flag: () => !defaults[name],
		}[setting.kind]();
		return [{ path: [name], value }];
	});
}

test("every setting of the engine is an option, and reaches it", () => {
	const others = otherSettings(Gan.settings(), Gan.defaultConfig());
	assert(others.length > 15);
	const options = others.map(({ path, value }) => {
		const name = path.join("-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		return value === true ? `--${name}` : `--${name}=${value}`;
	});
	output("train", ...options, "--steps", "1", "--out", "other.safetensors");
	const { startConfig } = restore("other.safetensors");
	for (const { path, value } of others) {
		const found = path.reduce((inner, name) => inner[name], startConfig);
		assert.deepEqual(found, value, path.join("."));
	}
});

test("--help names every option once, and every command", () => {
	const overview = output("--help");
	for (const other of ["-h", "help"]) {
		assert.equal(output(other), overview);
	}
	const settings = otherSettings(Gan.settings(), Gan.defaultConfig()).map(({ path }) => path.join("-"));
	const kebab = settings.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
	const shared = ["out", "help", "version", "preset", "steps", "config", "events", "from", ...kebab];
	const film = ["from-step", "to-step", "frames", "width", "height", "language", "theme", "host"];
	const own = {
		gif: film,
		"svg-film": film,
		png: ["of", "size", "language", "theme", "host"],
		svg: ["of", "language", "theme", "host"],
		csv: ["every"],
		json: ["every"],
		pytorch: ["language"],
		notebook: ["language"],
		batches: ["next-steps"],
	};
	for (const name of [...FORMS, "train"]) {
		assert.match(overview, new RegExp(`^  ${name} `, "m"));
		const help = output(name, "--help");
		assert.equal(output(name, "-h"), help);
		const named = [...help.matchAll(/^ {2}--([\w-]+)/gm)].map(([, option]) => option);
		assert.deepEqual(named.toSorted(), [...shared, ...(own[name] ?? [])].toSorted(), name);
	}
	const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
	assert.equal(output("--version"), `${version}\n`);
	assert.equal(output("gif", "--version"), `${version}\n`);
});

test("what is refused is told in one sentence, and nothing is written", () => {
	writeFileSync(join(folder, "broken.json"), "[\n x");
	writeFileSync(join(folder, "object.json"), "{}");
	writeFileSync(join(folder, "unknown.json"), '{"sead": 7}');
	writeFileSync(join(folder, "bad.json"), '{"seed": -1}');
	writeFileSync(join(folder, "record.json"), '{"config": 5}');
	output("train", "--steps", "20", "--out", "twenty.safetensors");
	output("json", "--from", "twenty.safetensors", "--out", "from-file.json");
	const refused = [
		[[], /^the first word must be one of gif, .*, but nothing was given/],
		[["film"], /^the first word must be one of gif, .*, but "film" was given/],
		[["gif", "--sead", "7"], /^--sead is not an option of gif; --seed is one$/],
		[["gif", "--batchSize", "7"], /^--batchSize is not an option of gif; --batch-size is one$/],
		[["gif", "--output", "x"], /^--output is not an option of gif; --out is one$/],
		[["csv", "--of", "truth"], /^--of is not an option of csv; "gan-painter csv --help" names them all$/],
		[["csv", "--width", "400"], /^--width is not an option of csv; "gan-painter csv --help" names them all$/],
		[["gif", "film.gif"], /^the options of gif must begin with dashes, but "film.gif" was given; /],
		[["gif", "--conditional", "false"], /^--conditional must have its value .* equals sign: --conditional=false$/],
		[["gif", "--seed"], /^--seed needs a whole number after it \(a whole number from 0 to \d+\)$/],
		[["gif", "--seed", "--steps", "3"], /^--seed needs a whole number after it /],
		[["csv", "--out"], /^--out needs a file after it /],
		[["png", "--of"], /^--of needs a name after it \(what it shows: one of picture, .*\)$/],
		[["gif", "--seed", "7", "--seed=8"], /^--seed must be given once, but it was given more than once$/],
		[["gif", "--seed", "-1"], /^--seed must be .*, but -1 was given$/],
		[["gif", "--preset", "best"], /^--preset must be one of .*, but "best" was given$/],
		[["gif", "--steps", "many"], /^--steps must be a whole number from 0 to .*, but "many" was given$/],
		[["gif", "--conditional=maybe"], /^--conditional must be true or false, but "maybe" was given$/],
		[["gif", "--generator-hidden", "0"], /^--generator-hidden must be a list .*, but \[0\] was given$/],
		[["gif", "--artist-lower", "1,2"], /^--artist-upper must be given together with artist.lower/],
		[["batches", "--next-steps", "0"], /^--next-steps must be a whole number from 1 to .*, but 0 was given$/],
		[["batches", "--next-steps", "65105"], /^--next-steps must be .* from 1 to 65,104, but 65105 was given$/],
		[["batches", "--to-step", "9"], /^--to-step is not an option of batches; /],
		[
			["pytorch", "--from", "twenty.safetensors", "--steps", "9"],
			/^--steps must be .* from 20 to .*, but 9 was given$/,
		],
		[["gif", "--steps", "9", "--frames", "1"], /^--frames must be .*, but 1 was given$/],
		[["gif", "--steps", "9", "--from-step", "10"], /^--from-step must be .*, but 10 was given$/],
		[["png", "--of", "all"], /^--of must be one of picture, .*, but "all" was given$/],
		[["png", "--steps", "9", "--size", "3x"], /^--size must be one of 1x, 2x, card, but "3x" was given$/],
		[
			["csv", "--config", "nowhere.json"],
			/^--config must be a file that can be read, but "nowhere.json" was given: ENOENT/,
		],
		[["csv", "--config="], /^--config must be a file, but an empty text was given$/],
		[["csv", "--out", ""], /^--out must be a file, but an empty text was given$/],
		[["gif", "--host", ""], /^--host must be an address, but an empty text was given$/],
		[["csv", "--seed="], /^--seed must be a whole number, but an empty text was given$/],
		[["csv", "--conditional="], /^--conditional must be true or false, but an empty text was given$/],
		[["csv", "--config", "broken.json"], /^--config must be a file of JSON, but "broken.json" was given: /],
		[["csv", "--config", "broken.json", "--from", "x"], /^--config can't be given beside --from, whose file has /],
		[["csv", "--config", "unknown.json"], /sead/],
		[["csv", "--config", "bad.json"], /^seed must be a whole number .*, but -1 was given$/],
		[["csv", "--config", "record.json"], /^config in "record.json" must be an object of settings, but 5 was given$/],
		[["csv", "--config", "from-file.json"], /^--config can't be "from-file.json", as the run in it began with a file/],
		[["csv", "--events", "from-file.json"], /^--events can't be "from-file.json", as the run in it began with a file/],
		[["csv", "--events", "object.json"], /^--events must be an array, or a record with one, but an object was given$/],
		[["csv", "--events", "-5_loss_minimax"], /^--events must be changes such as .*, but "-5_loss_minimax" was given$/],
		[
			["csv", "--from", "broken.json"],
			/^--from must be a checkpoint, or networks of PyTorch, but "broken.json" was given: .*safetensors/,
		],
		[["csv", "--from", "twenty.safetensors", "--seed", "7"], /^--seed can't be given beside --from, whose file has /],
		[
			["csv", "--from", "twenty.safetensors", "--steps", "9"],
			/^--steps must be a whole number from 20 to .*, but 9 was given$/,
		],
		[
			["gif", "--from", "twenty.safetensors", "--to-step", "9"],
			/^--to-step must be .* from 20 to .*, but 9 was given$/,
		],
		[
			["csv", "--steps", "9", "--out", "nowhere/table.csv"],
			/^--out must be a file .*, but "nowhere\/table.csv" is none: ENOENT/,
		],
		[["csv", "--steps", "9", "--out", "."], /^--out must be a file .*, but "." is none: it is a folder$/],
	];
	assertAdds([], () => {
		for (const [args, sentence] of /** @type {[string[], RegExp][]} */ (refused)) {
			const { status, stdout, stderr } = run(...args);
			assert.deepEqual([status, stdout], [1, ""], args.join(" "));
			assert.match(stderr, /^gan-painter: [^\n]+\n$/, args.join(" "));
			assert.match(stderr.trim().replace("gan-painter: ", ""), sentence);
		}
	});
});

test("a bad target is refused before the training", () => {
	// This folder has the name that the file would get.
	mkdirSync(join(folder, `gan-painter-race-seed7-step${ENDLESS}.safetensors`));
	mkdirSync(join(folder, `gan-painter-race-seed7-step${ENDLESS}-film.svg`));
	mkdirSync(join(folder, `gan-painter-race-seed7-step${ENDLESS}-truth.png`));
	writeFileSync(join(folder, "plain"), "");
	for (const [command, ...args] of [
		...["nowhere/run", ".", "plain/run", "n".repeat(300)].map((out) => ["train", "--steps", ENDLESS, "--out", out]),
		["train", "--steps", ENDLESS],
		["svg-film", "--to-step", ENDLESS],
		["png", "--steps", ENDLESS, "--of", "truth"],
	]) {
		const given = [COMMAND, command, "--preset", "race", "--seed", "7", ...args];
		const options = { cwd: folder, timeout: 20_000, encoding: /** @type {const} */ ("utf8") };
		const { status, stderr } = spawnSync(process.execPath, given, options);
		assert.equal(status, 1, given.join(" "));
		assert.match(stderr, /^gan-painter: --out must be a file that can be written, but [^\n]+\n$/);
	}
});

test("an option that does not fit the run is refused before the training", () => {
	for (const [sentence, ...args] of [
		["--from-step must be a whole number from 0 to 5, but 9", "gif", "--from-step", "9", "--to-step", "5"],
		["--from-step must be a whole number from 0 to 1,000,", "gif", "--from-step", "1000000000001"],
		["--every must be a whole number from 10,000,000 to", "csv", "--every", "10"],
		["--next-steps must be a whole number from 1 to 65,104", "batches", "--next-steps", "65105"],
		["--host must be an address that begins with http", "png", "--host", "nowhere"],
	]) {
		const options = { cwd: folder, timeout: 20_000, encoding: /** @type {const} */ ("utf8") };
		const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args, "--steps", ENDLESS], options);
		assert.equal(status, 1, args.join(" "));
		assert(stderr.startsWith(`gan-painter: ${sentence}`), stderr);
	}
});

test("where the disk is full, nothing is left of the file, and one that was there stays", () => {
	writeFileSync(join(folder, "kept"), "as it was");
	// A limit on the size of files, of 512 or 1024 bytes, replaces a full disk.
	const limited = `ulimit -f 1; exec "$0" "$@"`;
	for (const name of ["kept", "new"]) {
		assertAdds([], () => {
			const args = ["-c", limited, process.execPath, COMMAND, "train", "--steps", "1", "--out", name];
			const { status, stdout, stderr } = spawnSync("sh", args, { cwd: folder, encoding: "utf8" });
			assert.deepEqual([status, stdout], [1, ""]);
			assert.match(stderr, new RegExp(`^gan-painter: --out must be a file .*, but "${name}" is none: EFBIG[^\n]*\n$`));
		});
	}
	assert.equal(read("kept").toString(), "as it was");
});

test("a file that is there is replaced, with its rights; a link leads to it, and a pipe is written into", () => {
	writeFileSync(join(folder, "old.csv"), "old", { mode: 0o600 });
	symlinkSync("old.csv", join(folder, "link.csv"));
	output("csv", "--steps", "5", "--out", "link.csv");
	assert(lstatSync(join(folder, "link.csv")).isSymbolicLink());
	assert.match(read("old.csv").toString(), /^step,/);
	assert.equal(statSync(join(folder, "old.csv")).mode & 0o777, 0o600);

	const script = `mkfifo pipe; cat pipe > copy & "$0" "$@" && wait`;
	const args = ["-c", script, process.execPath, COMMAND, "csv", "--steps", "5", "--out", "pipe"];
	const { status, stderr } = spawnSync("sh", args, { cwd: folder, encoding: "utf8", timeout: 20_000 });
	assert.deepEqual([status, stderr], [0, ""]);
	assert(lstatSync(join(folder, "pipe")).isFIFO());
	assert.deepEqual(read("copy"), read("old.csv"));
});

test("without --out the file's name tells the run; - is the output", () => {
	mkdirSync(join(folder, "named"));
	const options = { cwd: join(folder, "named"), encoding: /** @type {const} */ ("utf8") };
	const args = ["csv", "--preset", "mode-collapse", "--seed", "7", "--steps", "30"];
	const { stdout } = spawnSync(process.execPath, [COMMAND, ...args], options);
	const [name] = readdirSync(options.cwd);
	assert.match(name, /^gan-painter-mode-collapse-seed7-step30.*\.csv$/);
	assert(stdout.startsWith(`${name}: `), stdout);
	assertAdds([], () => {
		assert.equal(output(...args, "--out", "-"), readFileSync(join(options.cwd, name), "utf8"));
	});
});

test("a pipe may be closed before all is read", () => {
	const script = `{ "$0" "$@"; echo $? >code; } | head -n 1`;
	const args = ["-c", script, process.execPath, COMMAND, "csv", "--every", "1", "--steps", "600", "--out", "-"];
	const { stdout, stderr } = spawnSync("sh", args, { cwd: folder, encoding: "utf8" });
	assert.match(stdout, /^step,.*\r\n$/);
	assert.match(stderr, CLOSING);
	assert.equal(read("code").toString(), "0\n");
});

test("a terminal shows one line of progress, and is left clean", () => {
	const args = ["gif", "--steps", "3000", "--out", "shown.gif"];
	const { status, shown, stdout } = referee("terminal", "%", "none", process.execPath, COMMAND, ...args);
	assert.equal(status, 0, shown);
	const lines = shown.split("\r").filter(Boolean);
	const shares = lines.flatMap((line) => /^gif: (\d+) %/.exec(line)?.[1] ?? []).map(Number);
	assert(shares.length > 3, shown);
	assert.deepEqual(
		shares,
		shares.toSorted((a, b) => a - b),
	);
	assert(!shown.includes("\n") && shown.endsWith("\r\u001B[K"), JSON.stringify(shown.slice(-40)));
	assert.match(stdout, /^shown.gif: /);
});

test("Ctrl+C ends it with 130, SIGTERM with 143, and nothing is written", () => {
	for (const [signal, code, shown, ...args] of /** @type {[string, number, ...string[]][]} */ ([
		["SIGINT", 130, "training: ", "train", "--steps", ENDLESS],
		["SIGTERM", 143, "training: ", "train", "--steps", ENDLESS],
		["SIGINT", 130, "gif: ", "gif", "--steps", "5000", "--frames", "1000"],
	])) {
		assertAdds([], () => {
			const given = [process.execPath, COMMAND, ...args, "--out", "never"];
			const { status, stdout } = referee("terminal", shown, signal, ...given);
			assert.deepEqual([status, stdout], [code, ""]);
			assert(!existsSync(join(folder, "never")));
		});
	}
});
