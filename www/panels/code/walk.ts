// One step of the engine, line by line: what each line has made, and what the picture shows then.

import type { Tensor } from "../../../pkg/gan_painter.js";
import type { Config, Run } from "../../run/run.js";
import type { Advice } from "../../draw/advice.js";
import type { Scene } from "../../draw/scene.js";
import type { Line, Player } from "./line.js";
import { type Listing, listingOf } from "./listings.js";
import { CONCATENATIONS } from "./torch.js";
import { movingRow } from "./moving-row.js";

/** A tensor that a line reads or makes. */
export interface Seen {
	tensor: Tensor;
	/** For a weight and its gradient: the row that moves most in this update. */
	row?: number;
}

export interface Made extends Seen {
	/** For a weight: the tensor before the update. */
	before?: Tensor;
}

export interface Stop {
	line: Line;
	/** The index of the line in the listing. */
	at: number;
	/** For a line that runs several times: which time this is, counted from 1. */
	round: number;
	rounds: number;
	reads: Seen[];
	makes: Made[];
	/** The names of tensors that the line makes, but that are not shown. */
	also: string[];
	/** All tensors made so far. */
	known: Map<string, Tensor>;
}

/** The engine's names for the tensors of the listings. */
const TRACED: Partial<Record<string, string>> = {
	artist_paintings: "artistPaintings",
	labels: "labels",
	G_ideas: "ideas",
	G_paintings: "paintings",
	prob_artist0: "realProbabilities",
	prob_artist1: "generatedProbabilities",
	D_loss: "discriminatorLoss",
	G_loss: "generatorLoss",
	"G_paintings.grad": "paintings.grad",
};
const PLAYERS: Record<Player, string> = { G: "generator", D: "discriminator" };

export class Walk {
	readonly run: Run;
	/** The settings that the step is taken with. An event at the end of the step may change the run's settings. */
	readonly config: Config;
	readonly previous: Float32Array;
	readonly step: number;
	readonly stops: Stop[];
	readonly repainted: Float32Array;

	/** Takes a step of the run. */
	constructor(run: Run) {
		this.run = run;
		this.config = run.config;
		this.previous = run.paintings.slice();
		const weights = new Map(run.gan.weights().map((tensor) => [tensor.name, tensor]));
		const record = run.traceStep();
		this.step = run.stepCount;
		this.stops = stopsOf(listingOf(this.config, run.goal), weights, record);
		this.repainted = repaint(run, this.stops[this.stops.length - 1].known);
	}

	/** Whether the run still stands where this step left it. */
	get holds() {
		return this.run.stepCount === this.step;
	}

	/** @param place index of the stop */
	scene(place: number, advice: Advice): Scene {
		const { run, config } = this;
		const { lower, upper, classes } = run;
		const { known, line } = this.stops[place];
		const before = known.get("G_paintings")?.values ?? this.previous;
		const moved = (line.move === "stepG" || line.move === "trainG") && config.freeze !== "generator";
		const teaches = line.move === "backwardG" || line.move === "trainG";
		const gradient = teaches && known.get("G_paintings.grad");
		const advised = gradient && gradient.values.subarray(0, config.points).map((slope) => -slope);
		const criticLearns = this.stops.slice(place).some(({ line }) => line.learner === "D");
		return {
			lower,
			upper,
			middle: classes?.middle,
			artist: criticLearns ? known.get("artist_paintings")?.values : undefined,
			paintings: moved ? this.repainted : before,
			showBatch: true,
			earlier: moved ? [before.subarray(0, config.points)] : [],
			arrows: advised ? advice.drawn(run, [config.loss], [advised]) : [],
		};
	}
}

/** @param weights the weights before the step, by the engine's names */
function stopsOf({ blocks }: Listing, weights: Map<string, Tensor>, record: Tensor[]): Stop[] {
	const names = [...new Set(record.map(({ name }) => name))];
	const waiting = new Map(names.map((name) => [name, record.filter((tensor) => tensor.name === name)]));
	let known = new Map<string, Tensor>();

	const make = (name: string) => {
		const parts = (CONCATENATIONS as Partial<Record<string, string[]>>)[name];
		if (parts) {
			return concatenated(name, ...parts.flatMap((part) => known.get(part) ?? []));
		}
		// If a script computes something twice and the engine once, there is no second tensor.
		const traced = waiting.get(tracedName(name))?.shift();
		return traced ? { ...traced, name } : known.get(name);
	};

	let first = 0;
	const stops = blocks.flatMap(({ rounds, groups }) => {
		const lines = groups.flat();
		const from = first;
		first += lines.length;
		return Array.from({ length: rounds }, (_, round) =>
			lines.map((line, i) => {
				const earlier = known;
				const { reads, makes } = line;
				const made = makes.flatMap((name) => make(name) ?? []);
				known = new Map([...known, ...made.map((tensor) => [tensor.name, tensor] as const)]);
				return {
					line,
					at: from + i,
					round: round + 1,
					rounds,
					reads: reads.flatMap((name) => earlier.get(name) ?? []).map((tensor) => ({ tensor })),
					makes: made.map((tensor) => ({
						tensor,
						before: tensor.name.endsWith("weight")
							? (earlier.get(tensor.name) ?? weights.get(tracedName(tensor.name)))
							: undefined,
					})),
					also: made.flatMap(({ name }) => namesBeside(name, names)),
					known,
				};
			}),
		).flat();
	});
	return withRows(stops);
}

/** Gives weights and gradients the row that moves most in their update. */
function withRows(stops: Stop[]): Stop[] {
	return stops.map((stop, place) => {
		const withRow = <One extends Seen>(seen: One): One => {
			const weight = seen.tensor.name.replace(".grad", "");
			const coming = stops.slice(place).flatMap(({ makes }) => makes.filter(({ tensor }) => tensor.name === weight));
			const [update] = weight.endsWith("weight") ? coming : [];
			return update?.before ? { ...seen, row: movingRow(update.before, update.tensor) } : seen;
		};
		return { ...stop, reads: stop.reads.map(withRow), makes: stop.makes.map(withRow) };
	});
}

/** The engine's name of a tensor in the code. For "D[0].weight" it is "discriminator.0.weight". */
function tracedName(name: string) {
	const parameter = name.replace(
		/^([GD])\[(\d+)\]/,
		(_, player: Player, layer: string) => `${PLAYERS[player]}.${layer}`,
	);
	return TRACED[name] ?? parameter;
}

/** The names of the other tensors of a network that a line makes together with the network's first weight. */
function namesBeside(made: string, traced: string[]) {
	const [, player, ending] = made.match(/([GD])\[0\]\.weight(.*)$/) ?? [];
	if (!player) {
		return [];
	}
	return traced.flatMap((name) => {
		const [, owner, layer, parameter] = name.match(/^(\w+)\.(\d+)\.(.+)$/) ?? [];
		const beside = owner === PLAYERS[player as Player] && parameter.endsWith(".grad") === (ending !== "");
		return beside && `${layer}.${parameter}` !== `0.weight${ending}` ? [`${player}[${layer}].${parameter}`] : [];
	});
}

/** Appends the second tensor's columns to the first's. */
function concatenated(name: string, ...parts: Tensor[]): Tensor {
	const [rows] = parts[0].shape;
	const columns = parts.reduce((sum, { shape }) => sum + shape[1], 0);
	const values = Array.from({ length: rows }, (_, row) =>
		parts.flatMap(({ shape: [, width], values }) => [...values.subarray(row * width, (row + 1) * width)]),
	).flat();
	return { name, shape: [rows, columns], values: Float32Array.from(values) };
}

/** Paints the same ideas again with the painter as it is now. */
function repaint({ gan, config: { points, ideas, conditional }, paintings }: Run, known: Map<string, Tensor>) {
	const repainted = new Float32Array(paintings.length);
	const drawn = known.get("G_ideas")?.values ?? new Float32Array();
	const labels = known.get("labels")?.values;
	const painting = new Float32Array(points);
	for (let row = 0; row * points < paintings.length; row++) {
		gan.paint(drawn.subarray(row * ideas, (row + 1) * ideas), conditional ? labels?.[row] : undefined, painting);
		repainted.set(painting, row * points);
	}
	return repainted;
}
