// The beginning of a run's program in PyTorch: what it imports and is told, its constants, the artist, and the networks.

import type { Config } from "../../run/run.js";
import type { PytorchWords } from "../../words/pytorch.js";
import { changes, FIELDS, type Lives, NAMES, needsAlias, tableLines } from "./live.js";
import { constants, discriminatorLayers, generatorLayers, GLOROT, optimiser } from "./networks.js";
import type { Kind } from "./parts.js";
import { aligned, comment, listing, number, row } from "./python.js";
import type { Source } from "./source.js";

export function beginLines(kind: Kind, lives: Lives, words: PytorchWords) {
	const { options, comments } = words;
	const imports = [
		...(kind === "script" ? ["import argparse"] : []),
		...(FIELDS.some((field) => changes(lives[field])) ? ["from bisect import bisect"] : []),
	];
	const torch = [
		"import torch",
		"from torch import nn",
		...(needsAlias(lives) ? ["from torch.func import functional_call"] : []),
		"from torch.nn.functional import logsigmoid",
	];
	const told =
		kind === "notebook"
			? [
					"import matplotlib.pyplot as plt",
					"from IPython.display import clear_output",
					"",
					...aligned([
						row("PLOT = True", comments.plot),
						row("CHECKPOINT = None", comments.from),
						row("BATCHES = None", comments.batches),
					]),
				]
			: [
					"",
					"parser = argparse.ArgumentParser()",
					argument('"--no-plot", action="store_true"', options.plot),
					argument('"--from", dest="checkpoint"', options.from),
					argument('"--batches", metavar="FILE"', options.batches),
					"args = parser.parse_args()",
					"PLOT, CHECKPOINT, BATCHES = not args.no_plot, args.checkpoint, args.batches",
					"if PLOT:",
					"    import matplotlib.pyplot as plt",
				];
	return [...imports, ...(imports.length > 0 ? [""] : []), ...torch, ...told];
}

function argument(names: string, help: string) {
	return `parser.add_argument(${names}, help=${JSON.stringify(help)})`;
}

export function constantLines({ config, steps }: Source, lives: Lives, { comments }: PytorchWords) {
	const says: Record<string, string> = {
		LR_G: comments.lrG,
		LR_D: comments.lrD,
		N_IDEAS: comments.ideas,
		ART_COMPONENTS: comments.components,
	};
	const start = Object.fromEntries(FIELDS.map((field) => [field, lives[field][0][1]]));
	const changing = FIELDS.filter((field) => changes(lives[field]));
	const fixed = constants({ ...config, ...start })
		.map((code) => ({ code, name: code.split(" ")[0] }))
		.filter(({ name }) => !changing.some((field) => NAMES[field] === name));
	return [
		...aligned([
			row(`torch.manual_seed(${config.seed})`, comments.seed),
			row(`STEPS = ${steps}`),
			...fixed.map(({ code, name }) => row(code, says[name])),
			...(hasK(lives) ? [row(`K = ${lives.discriminatorSteps[0][1]}`, comments.k)] : []),
		]),
		...(changing.length > 0 ? ["", ...comment(comments.tables), ...tables(changing, lives, comments)] : []),
	];
}

/** Whether D has several updates in each step, and always as many. */
function hasK({ discriminatorSteps }: Lives) {
	return !changes(discriminatorSteps) && discriminatorSteps[0][1] > 1;
}

function tables(changing: typeof FIELDS, lives: Lives, comments: PytorchWords["comments"]) {
	const says = {
		generatorLearningRate: comments.lrG,
		discriminatorLearningRate: comments.lrD,
		loss: comments.loss,
		updateOrder: comments.order,
		discriminatorSteps: comments.k,
		freeze: comments.freeze,
	};
	return [
		...changing.flatMap((field) => {
			const lines = tableLines(field, lives[field]);
			return lines.length === 1 ? aligned([row(lines[0], says[field])]) : [...comment(says[field]), ...lines];
		}),
		"",
		"",
		...aligned([row("def at(step, changes):", comments.at)]),
		"    return changes[bisect(changes, step, key=lambda change: change[0]) - 1][1]",
	];
}

export function artistLines({ config, boundary }: Source, { comments }: PytorchWords) {
	const { conditional, artist } = config;
	const works = conditional ? "artist_works_with_labels" : "artist_works";
	return [
		"PAINT_POINTS = torch.linspace(-1, 1, ART_COMPONENTS)",
		...bounds(config, comments),
		"",
		"",
		...aligned([row(`def ${works}(u):`, comments.artistWorks)]),
		...(conditional
			? ["    paintings = LOWER + u * (UPPER - LOWER)", `    return paintings, (u > ${boundary}).float()`]
			: ["    return LOWER + u * (UPPER - LOWER)"]),
		...(artist.distribution === "twoModes"
			? [
					"",
					"",
					...aligned([row("def two_modes(share):", comments.twoModes)]),
					"    return torch.where(share < 0.5, 0.4 * share, 1 - 0.4 * (1 - share))",
				]
			: []),
	];
}

function bounds({ artist: { lower, upper }, conditional }: Config, comments: PytorchWords["comments"]) {
	const middle = conditional ? [row("MIDDLE = (LOWER + UPPER) / 2", comments.middle)] : [];
	if (!lower || !upper) {
		return aligned([
			row("LOWER = PAINT_POINTS**2", comments.lower),
			row("UPPER = 2 * PAINT_POINTS**2 + 1", comments.upper),
			...middle,
		]);
	}
	const tensor = (name: string, numbers: ArrayLike<number>) =>
		listing(`${name} = torch.tensor([`, Array.from(numbers, number), "], dtype=torch.float32)");
	return [
		...comment(comments.lower),
		...tensor("LOWER", lower),
		...comment(comments.upper),
		...tensor("UPPER", upper),
		...aligned(middle),
	];
}

export function batchLines({ artist }: Config) {
	const u = artist.distribution === "twoModes" ? "two_modes(torch.rand(BATCH_SIZE, 1))" : "torch.rand(BATCH_SIZE, 1)";
	return [
		"def random_batches():",
		"    while True:",
		`        yield ${u}, torch.randn(BATCH_SIZE, N_IDEAS)`,
		"",
		"",
		"batches = random_batches()",
	];
}

export function networkLines(config: Config, lives: Lives, { comments }: PytorchWords) {
	const said = (layers: string[], first: string, last: string) =>
		aligned(
			layers.map((code, i) =>
				i === 0 && layers.length > 1 ? row(code, first) : i === layers.length - 1 ? row(code, last) : row(code),
			),
		);
	const rate = (player: "G" | "D", field: "generatorLearningRate" | "discriminatorLearningRate") =>
		optimiser(config, player, changes(lives[field]) ? `at(0, LR_${player})` : undefined);
	return [
		"G = nn.Sequential(",
		...said(generatorLayers(config), comments.inG, comments.outG),
		")",
		"",
		"D = nn.Sequential(",
		...said(discriminatorLayers(config), comments.inD, comments.outD),
		")",
		...(config.init === "glorot" ? ["", ...aligned([row(GLOROT[0], comments.glorot)]), ...GLOROT.slice(1)] : []),
		"",
		rate("D", "discriminatorLearningRate"),
		rate("G", "generatorLearningRate"),
	];
}

/** Reads a saved run and a file of batches. The moments come before the metadata: networks alone lack both, and the tensor is named. */
export function fileLines({ optimizer }: Config, lives: Lives, { comments }: PytorchWords) {
	const state =
		optimizer === "adam"
			? [
					"opt.state[weight] = {",
					'    "exp_avg": run.get_tensor(f"exp_avg.{name}"),',
					'    "exp_avg_sq": run.get_tensor(f"exp_avg_sq.{name}"),',
					'    "step": torch.tensor(float(run.metadata()[f"{player}_adam_steps"])),',
					"}",
				]
			: ['moment = run.get_tensor(f"momentum_buffer.{name}")', 'opt.state[weight] = {"momentum_buffer": moment}'];
	return [
		"first_step = 0",
		"if CHECKPOINT or BATCHES:",
		"    from safetensors import safe_open",
		"try:",
		"    if CHECKPOINT:",
		'        run = safe_open(CHECKPOINT, "pt")',
		'        for player, net, opt in ("generator", G, opt_G), ("discriminator", D, opt_D):',
		'            saved = {key: run.get_tensor(f"{player}.{key}") for key in net.state_dict()}',
		"            net.load_state_dict(saved)",
		"            for key, weight in net.named_parameters():",
		'                name = f"{player}.{key}"',
		...state.map((line) => `                ${line}`),
		'        first_step = int(run.metadata()["step"])',
		"    if BATCHES:",
		'        file = safe_open(BATCHES, "pt")',
		'        u, ideas = file.get_tensor("u").unsqueeze(2), file.get_tensor("ideas")',
		"        batches = zip(u, ideas)",
		...aligned([row("        STEPS = first_step + len(u)", comments.ends)]),
		'        given = int(file.metadata()["step"]), *ideas.shape[1:]',
		"        needed = first_step, BATCH_SIZE, N_IDEAS",
		"        if given != needed:",
		`            raise ValueError(f${JSON.stringify(comments.notThese)})`,
		...(hasK(lives)
			? ["        if len(u) % (K + 1) != 0:", `            raise ValueError(${JSON.stringify(comments.notThisK)})`]
			: []),
		"except Exception as error:",
		`    raise SystemExit(f${JSON.stringify(comments.notThisRun)})`,
		"if first_step >= STEPS:",
		`    raise SystemExit(${JSON.stringify(comments.noStep)})`,
	];
}
