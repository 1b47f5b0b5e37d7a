/** What G minimises: the tutorial's mean ln(1 − D(G(z))), or the paper's −mean ln D(G(z)). */
export type GeneratorLoss = "minimax" | "nonSaturating";

/** Which of D's weights G's gradient goes through: see docs/how-it-works.md. */
export type UpdateOrder = "classic" | "simultaneous" | "alternating";

/** The fields that `gan.change` takes. */
export interface LiveConfig {
	/** How far the optimiser moves G's weights in a step: above 0, at most 1. */
	generatorLearningRate: number;
	/** How far the optimiser moves D's weights in a step: above 0, at most 1. */
	discriminatorLearningRate: number;
	loss: GeneratorLoss;
	updateOrder: UpdateOrder;
	/** How many updates of D a step has: 1 … 20. More than 1 needs the updateOrder "alternating". */
	discriminatorSteps: number;
	/** Which network does not learn. */
	freeze: "none" | "generator" | "discriminator";
}

/** Everything that a run is made of. */
export interface Config extends LiveConfig {
	/** The seed of all random numbers in the run: 0 … 2⁵³ − 1. */
	seed: number;
	/** Paintings per step: 1 … 1024. */
	batchSize: number;
	/** How many random numbers G makes a painting from: 1 … 64. */
	ideas: number;
	/** Points of a painting: 2 … 256. */
	points: number;
	/** Units of G's hidden layers: 0 … 5 layers of 1 … 512. */
	generatorHidden: number[];
	/** Units of D's hidden layers: 0 … 5 layers of 1 … 512. */
	discriminatorHidden: number[];
	/** The optimiser of both networks. "sgd" has a momentum of 0.9. */
	optimizer: "adam" | "sgd";
	/** How the first weights and biases are drawn. */
	init: "pytorch" | "glorot";
	/** Whether both networks get the class of a painting as one more input: 1 if its u is above ½, else 0. */
	conditional: boolean;
	artist: ArtistConfig;
}

/** The artist that G learns from. A painting is lower + u·(upper − lower). */
export interface ArtistConfig {
	/** The painting for u = 0, a number from −1,000,000 to 1,000,000 for each point. If both bounds are left out, it is the tutorial's x². */
	lower?: ArrayLike<number>;
	/** The painting for u = 1, in the same range (to 1,000,000). It must differ from lower. If both bounds are left out, it is the tutorial's 2x² + 1. */
	upper?: ArrayLike<number>;
	/** How u is drawn: evenly from 0 … 1, or half from 0 … 0.2 and half from 0.8 … 1. If left out, it is "uniform". */
	distribution?: "uniform" | "twoModes";
}

/** A named artist, as `Gan.artist` gives it. Another `distribution` may take the place of its own. */
export interface NamedArtist {
	/** The painting for u = 0, a number for each point. */
	lower: number[];
	/** The painting for u = 1. */
	upper: number[];
	/** How its u is drawn. */
	distribution: "uniform" | "twoModes";
}

/** A live change. Events are in the order of their steps. If a field changes twice at one step, the later change holds. */
export interface RunEvent {
	/** How many steps have been taken when it takes effect. */
	step: number;
	field: keyof LiveConfig;
	value: number | string;
}

/** A run to its end. */
export interface Preset {
	config: Config;
	events: RunEvent[];
	steps: number;
}

/** How 256 paintings of G, or those of one class, compare with as many of the artist's. */
export interface Measures {
	/** The mean of û. */
	mean: number;
	/** The mean root-mean-square distance to the nearest curve lower + û·(upper − lower) with any û. */
	residual: number;
	/** The same distance to the nearest curve that the artist paints: û is clamped to 0 … 1, to the class's half, or to the nearer of two modes. */
	distance: number;
	/** The standard deviation of û. With 256 paintings it is accurate to about a tenth. */
	variety: number;
	/** The standard deviation of the artist's u. */
	artistVariety: number;
	/** The Wasserstein-1 distance between û and the artist's u: 0 is best. */
	coverage: number;
	/** The share of points between the bounds, or between the class's own. */
	inside: number;
}

/** The limits that decide the verdict. */
export interface Limits {
	/** Beyond this distance the run has run away. */
	runAway: number;
	/** Below this distance the paintings are the artist's. */
	distance: number;
	/** Between these two numbers the paintings are as varied as the artist's. */
	variety: [number, number];
}

/** What the two numbers hide. */
export interface Truth {
	/** Each painting's û, [256]: 1 + û is the tutorial's a. In a conditional Gan the first half has label 0, the rest 1. */
	u: Float64Array;
	/** Each painting's distance to the curve at û, [256]. */
	residuals: Float64Array;
	all: Measures;
	/** The measures for label 0 and for label 1, in a conditional Gan. */
	classes?: [Measures, Measures];
	/** How often D is on the right side of ½, on 256 evenly spaced paintings of the artist and 256 of G, none of which it was trained on. */
	criticAccuracy: number;
	/** mean D over the artist's paintings. */
	realProbability: number;
	/** mean D over G's paintings. */
	generatedProbability: number;
	/** D's probabilities for the artist's family, at 61 evenly spaced u from −1 to 2. In a conditional Gan each curve has its own label. */
	opinion: Float64Array;
	verdict: "learning" | "healthy" | "collapsed" | "criticTooStrong" | "runAway";
	limits: Limits;
}

/** One of the two networks: the painter or the critic. */
export type Player = "generator" | "discriminator";

/** How many parts of the two networks there are to ask for. */
export interface InsideCounts {
	/** For `readStrokes`, and the length of `muted`: the units that the generator's last layer reads. */
	strokes: number;
	/** For `readTerms`: the units that the discriminator's last layer reads. */
	terms: number;
	/** For `readPatterns` of the generator: the units of its first layer. */
	generatorPatterns: number;
	/** For `readPatterns` of the discriminator: the units of its first layer. */
	discriminatorPatterns: number;
}

/** What is measured of 256 paintings without some of their strokes. */
export interface MutedMeasures {
	/** The standard deviation of û. */
	variety: number;
	/** The mean distance to the nearest curve that the artist paints. */
	distance: number;
}

/** A painting that `deal` deals, and all that is told of it once somebody has said who painted it. */
export interface Dealt {
	/** The painting, [points]. */
	painting: Float32Array;
	/** In a conditional Gan, the class that D is told. */
	label?: number;
	/** Whether the artist painted it. */
	isArtists: boolean;
	/** What `judge` says of it: D's probability that the artist painted it. From ½ up, D says "the artist's". */
	probability: number;
	/** Its û: the nearest curve of the artist's family is lower + û·(upper − lower). */
	u: number;
	/** The root of the mean square of its distance from that curve. */
	residual: number;
	/** How unevenly it bends: the standard deviation of its second differences. It is 0 for a line and for a parabola. */
	roughness: number;
	/** ∂ ln D(painting)/∂painting, [points]: which way each point must go for D to be surer that the artist painted it. */
	persuasion: Float32Array;
}

/** What holds for every Gan. */
export interface Facts {
	/** How many paintings `truth` measures, and how many ideas `readIdeas` gives. */
	truthPaintings: number;
	/** How many paintings `deal` deals. */
	dealt: number;
	/** The range of u for `readCurve`. The first and the last of the evenly spaced curves of `truth().opinion` have these u, too. */
	familyU: [first: number, last: number];
	/** The label of a painting is 1 where its u is above this, else 0. */
	classBoundary: number;
	/** The ranges from which the artist draws u evenly, for each `distribution`. */
	artistU: Record<NonNullable<ArtistConfig["distribution"]>, ArtistRanges>;
}

/** Ranges from which u is drawn evenly, in rising order. */
export interface ArtistRanges {
	all: [from: number, to: number][];
	/** The ranges for paintings with label 0, and for those with label 1. */
	classes: [[from: number, to: number][], [from: number, to: number][]];
}

/** A copy of a tensor, as `gan.weights` and `gan.traceStep` give them. */
export interface Tensor {
	/** Its name. A weight or a bias has PyTorch's name. */
	name: string;
	/** Its sizes in PyTorch's order, or [] for a single number. */
	shape: number[];
	/** Its numbers, row by row. */
	values: Float32Array;
}

/** A tensor that a step made. */
export type TracedTensor = Tensor;

/** What a setting may be, and whether `gan.change` takes it. */
export type Setting = {
	/** Its key in a `Config`, or in the `artist` of one. */
	name: string;
	live: boolean;
} & (
	| { kind: "whole"; least: number; most: number }
	| { kind: "rate"; above: number; most: number }
	| { kind: "layers"; most: number; units: [least: number, most: number] }
	| { kind: "curve"; points: [least: number, most: number]; heights: [lowest: number, highest: number] }
	| { kind: "choice"; names: string[] }
	| { kind: "flag" }
	| { kind: "object"; settings: Setting[] }
);
