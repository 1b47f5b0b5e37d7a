// An engine that does what a test says. Its steps have a given cost, and its calls can be refused or end in a panic.

import { mock } from "node:test";

const DEFAULTS = {
	seed: 1,
	batchSize: 2,
	points: 3,
	generatorHidden: [],
	conditional: false,
	generatorLearningRate: 0.1,
	loss: "minimax",
};
const LIVE = ["generatorLearningRate", "loss"];
/** The settings in which each preset differs from the defaults. */
const PRESETS = { "pytorch-tutorial": {}, "mode-collapse": { generatorLearningRate: 0.5 }, "long-run": {} };
/** The number of steps in a millisecond, should the clock stand still. */
const MOST_STEPS = 100;
/** The number of steps until the end of a preset. */
const END = 1000;

/**
 * A world with its own engine, and a clock that only the engine's steps move on.
 * @param {Partial<ReturnType<typeof defaults>>} given
 */
export function createWorld(given = {}) {
	const world = { ...defaults(), ...given };
	mock.method(performance, "now", () => world.now);
	const Engine = count(world, engineOf(world));
	/** @type {Set<(message: string) => void>} */
	const listeners = new Set();
	const source = {
		load: async () => {
			await world.arrival;
			if (world.panicked !== undefined) {
				throw new WebAssembly.RuntimeError(world.panicked);
			}
			return Engine;
		},
		hearPanics(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		panic: () => world.panicked,
		version: () => "1.2.3",
	};
	/** Simulates a panic of the engine: the listeners hear of it, and the call in which it happens throws. */
	const panic = () => {
		world.panicked = "index out of bounds";
		listeners.forEach((listener) => listener("index out of bounds"));
		throw new WebAssembly.RuntimeError("unreachable");
	};
	return Object.assign(world, { Engine, source, listeners, panic });
}

function defaults() {
	return {
		/** The clock's time in milliseconds. */
		now: 0,
		/** The time of a step in milliseconds. */
		stepCost: 0,
		/** The message of a panic. */
		panicked: /** @type {string | undefined} */ (undefined),
		/** Resolves when the engine has arrived. */
		arrival: /** @type {unknown} */ (undefined),
		/** The names of the members that were called. */
		asked: /** @type {string[]} */ ([]),
		/** Called before a member does its work. If this throws, the member throws the same. */
		before: /** @type {(member: string, ...given: any[]) => void} */ (() => {}),
		/** Called before a step, with the step's number. */
		beforeStep: /** @type {(step: number) => void} */ (() => {}),
		/** The clock's times in milliseconds at which the paintings were read, once in a slice. */
		reads: /** @type {number[]} */ ([]),
		/** The least number of bytes of a checkpoint. */
		checkpointBytes: 0,
		/** The number of Gans in the engine's memory. */
		alive: 0,
	};
}

/** Records the calls of the class and of the objects that it makes. A call may be refused. */
function count(world, Engine) {
	const note = (name, given) => {
		world.asked.push(name);
		world.before(name, ...given);
	};
	for (const [owner, except] of [
		[Engine, ["prototype", "length", "name"]],
		[Engine.prototype, ["constructor"]],
	]) {
		for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
			for (const kind of ["value", "get"]) {
				const member = descriptor[kind];
				if (member && !except.includes(name)) {
					descriptor[kind] = function (...given) {
						note(name, given);
						return member.apply(this, given);
					};
				}
			}
			Object.defineProperty(owner, name, descriptor);
		}
	}
	return new Proxy(Engine, {
		construct(target, given) {
			note("constructor", given);
			return Reflect.construct(target, given);
		},
	});
}

function engineOf(world) {
	return class FakeGan {
		/** The whole state on which the future of this Gan depends. */
		#state;

		constructor(config = {}, events = []) {
			const start = { ...DEFAULTS, ...config };
			check("batchSize", start.batchSize);
			this.#state = { start, now: start, events, step: 0, hash: start.seed };
			world.alive++;
		}

		static preset(name) {
			if (!Object.hasOwn(PRESETS, name)) {
				throw new Error(`preset must be one of ${Object.keys(PRESETS).join(", ")}, but "${name}" was given`);
			}
			return { config: { ...DEFAULTS, ...PRESETS[name] }, events: [], steps: END };
		}

		static presets() {
			return Object.keys(PRESETS);
		}

		static settings() {
			return Object.keys(DEFAULTS).map((name) => ({ name, live: LIVE.includes(name) }));
		}

		static facts() {
			return { classBoundary: 0.5 };
		}

		static randomSeed() {
			return 77;
		}

		static restore(bytes) {
			const gan = new FakeGan();
			gan.#state = JSON.parse(new TextDecoder().decode(bytes).trim());
			return gan;
		}

		checkpoint() {
			return new TextEncoder().encode(JSON.stringify(this.#state).padEnd(world.checkpointBytes));
		}

		free() {
			world.alive--;
		}

		stepFor(milliseconds, most = Number.POSITIVE_INFINITY) {
			if (!(most >= 0 && (Number.isInteger(most) || most === Number.POSITIVE_INFINITY))) {
				throw new Error(`most must be a whole number from 0 up, but ${most} was given`);
			}
			if (!(milliseconds >= 0)) {
				throw new Error(`milliseconds must be a finite number from 0 up, but ${milliseconds} was given`);
			}
			const end = world.now + milliseconds;
			const limit = Math.min(most, Math.ceil(milliseconds * MOST_STEPS));
			let steps = 0;
			while (steps < limit && (steps === 0 || world.now < end)) {
				this.#step();
				steps++;
			}
			return steps;
		}

		traceStep() {
			this.#step();
			return [];
		}

		#step() {
			const state = this.#state;
			world.beforeStep(state.step + 1);
			for (const { field, value } of state.events.filter(({ step }) => step === state.step)) {
				state.now = { ...state.now, [field]: value };
			}
			world.now += world.stepCost;
			state.step++;
			for (const letter of `${state.step} ${LIVE.map((field) => state.now[field])}`) {
				state.hash = (Math.imul(state.hash, 31) + letter.charCodeAt(0)) | 0;
			}
		}

		change(field, value) {
			const state = this.#state;
			if (!LIVE.includes(field)) {
				throw new Error(`${field} can't change in a running Gan`);
			}
			check(field, value);
			state.now = { ...state.now, [field]: value };
			const isSame = (event) => event.step === state.step && event.field === field;
			state.events = [...state.events.filter((event) => !isSame(event)), { step: state.step, field, value }];
		}

		stateHash() {
			return this.#state.hash;
		}

		truth() {
			return { all: { mean: this.#state.hash } };
		}

		readPaintings(out) {
			world.reads.push(world.now);
			out.fill(this.#state.hash);
		}

		readBatchIdeas() {
			return false;
		}

		readLabels(out) {
			out.fill(1);
		}

		readCurve(u, out) {
			out.fill(u);
		}

		readBounds(lower, upper) {
			lower.fill(0);
			upper.fill(1);
		}

		get config() {
			return this.#state.now;
		}

		get startConfig() {
			return this.#state.start;
		}

		get events() {
			return this.#state.events;
		}

		get stepCount() {
			return this.#state.step;
		}

		get stepOperations() {
			return 1;
		}

		get discriminatorAccuracy() {
			return this.#state.step > 0 ? 0.5 : undefined;
		}

		get discriminatorScore() {
			return this.#state.step > 0 ? -1.4 : undefined;
		}
	};
}

/** The only bad value for the fake is 0. */
function check(field, value) {
	if (value === 0) {
		throw new Error(`${field} must be above 0, but 0 was given`);
	}
}
