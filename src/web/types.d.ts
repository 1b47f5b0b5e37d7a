/** What G minimises: the tutorial's mean ln(1 − D(G(z))), or the paper's −mean ln D(G(z)). */
export type GeneratorLoss = "minimax" | "nonSaturating";

/** Which weights G's gradient goes through: see docs/how-it-works.md. */
export type UpdateOrder = "classic" | "simultaneous" | "alternating";

/** The fields that `gan.change` takes. */
export interface LiveConfig {
	/** How far the optimiser moves G's weights in a step: above 0, at most 1. */
	generatorLearningRate: number;
	/** How far the optimiser moves D's weights in a step: above 0, at most 1. */
	discriminatorLearningRate: number;
	loss: GeneratorLoss;
	updateOrder: UpdateOrder;
	/** Updates of D in a step: 1 … 20. Above 1 only where updateOrder is "alternating". */
	discriminatorSteps: number;
	/** Who learns nothing. */
	freeze: "none" | "generator" | "discriminator";
}

/** Everything that a run is made of. */
export interface Config extends LiveConfig {
	/** Where all random numbers of the run start: 0 … 2⁵³ − 1. */
	seed: number;
	/** Paintings per step: 1 … 1024. */
	batchSize: number;
	/** Random numbers from which G makes a painting: 1 … 64. */
	ideas: number;
	/** Points of a painting: 2 … 256. */
	points: number;
	/** Units of G's hidden layers: 0 … 5 layers of 1 … 512. */
	generatorHidden: number[];
	/** Units of D's hidden layers: 0 … 5 layers of 1 … 512. */
	discriminatorHidden: number[];
	/** What moves the weights: "sgd" has a momentum of 0.9. */
	optimizer: "adam" | "sgd";
	/** Where weights and biases start. */
	init: "pytorch" | "glorot";
	/** Whether both networks are told the class of a painting: whether its u is above ½. */
	conditional: boolean;
	artist: ArtistConfig;
}

/** Whom G learns from: a painting is lower + u·(upper − lower). */
export interface ArtistConfig {
	/** The painting for u = 0, a number from −1,000,000 to 1,000,000 for each point. The tutorial's x² if both are left out. */
	lower?: ArrayLike<number>;
	/** The painting for u = 1, in the same range (to 1,000,000), and another curve than lower. The tutorial's 2x² + 1 if both are left out. */
	upper?: ArrayLike<number>;
	/** How u is drawn: from 0 … 1, or half from 0 … 0.2 and half from 0.8 … 1. "uniform" if left out. */
	distribution?: "uniform" | "twoModes";
}

/** A live change. Events stand in the order of their steps; of two changes of a field at one step the later holds. */
export interface RunEvent {
	/** How many steps had been taken when it took effect. */
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

/** How 256 paintings of G, or those of a class, stand beside as many of the artist's. */
export interface Measures {
	/** The mean of û. */
	mean: number;
	/** The mean root-mean-square distance to the nearest curve lower + û·(upper − lower), whatever its û. */
	residual: number;
	/** The same to the nearest curve that the artist paints: û is clamped to 0 … 1, to the class's half, or to the nearer of two modes. */
	distance: number;
	/** The standard deviation of û. On 256 paintings it is known to about a tenth. */
	variety: number;
	/** The standard deviation of the artist's u. */
	artistVariety: number;
	/** The Wasserstein-1 distance between û and the artist's u: 0 is best. */
	coverage: number;
	/** The share of points between the bounds, or between the class's own. */
	inside: number;
}

/** What decides the verdict. */
export interface Limits {
	/** Beyond this distance the run has run away. */
	runAway: number;
	/** Below this distance the paintings are the artist's. */
	distance: number;
	/** From the one to the other the paintings are as varied as the artist's. */
	variety: [number, number];
}

/** What the two numbers hide. */
export interface Truth {
	/** Each painting's û, [256]: 1 + û is the tutorial's a. In a conditional Gan the first half has label 0, the rest 1. */
	u: Float64Array;
	/** Each painting's distance to the curve at û, [256]. */
	residuals: Float64Array;
	all: Measures;
	/** Of label 0 and label 1, in a conditional Gan. */
	classes?: [Measures, Measures];
	/** How often D is on the right side of ½, on 256 evenly spaced paintings of the artist and 256 of G, none of which it was trained on. */
	criticAccuracy: number;
	/** mean D over the artist's paintings. */
	realProbability: number;
	/** mean D over G's paintings. */
	generatedProbability: number;
	/** D on the artist's family, at 61 evenly spaced u from −1 to 2; in a conditional Gan each with its own label. */
	opinion: Float64Array;
	verdict: "learning" | "healthy" | "collapsed" | "criticTooStrong" | "runAway";
	limits: Limits;
}

/** What holds for every Gan. */
export interface Facts {
	/** On so many paintings `truth` looks, and so many ideas `readIdeas` gives. */
	truthPaintings: number;
	/** From where to where `readCurve` takes u; `truth().opinion` is D on evenly spaced curves, the first and the last of which have these u. */
	familyU: [first: number, last: number];
	/** The label of a painting is 1 where its u is above this, else 0. */
	classBoundary: number;
	/** The ranges from which the artist draws u evenly, for each `distribution`. */
	artistU: Record<NonNullable<ArtistConfig["distribution"]>, ArtistRanges>;
}

/** Ranges from which u is drawn evenly, in rising order. */
export interface ArtistRanges {
	all: [from: number, to: number][];
	/** Of the paintings with label 0, and of those with label 1. */
	classes: [[from: number, to: number][], [from: number, to: number][]];
}

/** A copy of a tensor, as `gan.weights` and `gan.traceStep` give them. */
export interface Tensor {
	/** Of a weight or a bias, the one that PyTorch gives it. */
	name: string;
	/** Its sizes, as PyTorch has them; [] for a single number. */
	shape: number[];
	/** Its numbers, row by row. */
	values: Float32Array;
}

/** What a step made. */
export type TracedTensor = Tensor;

/** What a setting may be, and whether `gan.change` takes it. */
export type Setting = {
	/** The key in a `Config`, or in its `artist`. */
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
