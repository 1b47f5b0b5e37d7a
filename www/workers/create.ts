// Makes what computes runs beside the one on show, for a panel or a page.

import { source } from "../engine/engine.js";
import type { Computer, Work } from "../outcomes/computer.js";
import { Pool } from "../outcomes/pool.js";
import { Slices } from "../outcomes/slices.js";
import type { Engine } from "../run/run.js";
import { spareCores } from "./device.js";
import { workerStarter } from "./start.js";
import { watchVisibility } from "./visibility.js";

/** Milliseconds after which a worker that has said nothing is not waited for. */
const PATIENCE = 10_000;

/** Whoever makes a computer disposes of it. It stands still while the page is hidden. Rejects as the engine's loading does. */
export async function createComputer(): Promise<Computer> {
	const [Engine, cores] = await Promise.all([source.load(), spareCores()]);
	return new Beside(Engine, cores);
}

/** Starts workers for its first work. Where there can be none, it computes on the page. Until then nobody knows. */
class Beside implements Computer {
	readonly #Engine;
	readonly #cores;
	readonly #stopWatching;
	#started: Promise<Computer> | undefined;
	#computer: Computer | undefined;
	#isPaused = false;

	constructor(Engine: Engine, cores: number) {
		this.#Engine = Engine;
		this.#cores = cores;
		this.#stopWatching = watchVisibility(this);
	}

	get way() {
		return this.#computer?.way ?? "workers";
	}

	get width() {
		return this.#computer?.width ?? this.#cores;
	}

	async compute(work: Work, signal: AbortSignal) {
		this.#started ??= this.#start();
		await (await this.#started).compute(work, signal);
	}

	pause(isPaused: boolean) {
		this.#isPaused = isPaused;
		this.#computer?.pause(isPaused);
	}

	dispose() {
		this.#stopWatching();
		void this.#started?.then((computer) => computer.dispose());
	}

	async #start() {
		this.#computer = (await poolOf(source.module(), this.#cores)) ?? new Slices(this.#Engine);
		this.#computer.pause(this.#isPaused);
		return this.#computer;
	}
}

/** How many runs a computer is likely to compute at once, before there is one. */
export async function likelyWidth() {
	const module = source.module();
	return module && workerStarter(module) ? spareCores() : 1;
}

/** A pool of workers; undefined where there can be none: in a single file, or where a policy or the browser forbids it. */
async function poolOf(module: WebAssembly.Module | undefined, cores: number) {
	const start = module && workerStarter(module);
	if (!start) {
		return undefined;
	}
	const pool = new Pool(start, cores);
	const tooLate = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false));
	if (await Promise.race([pool.begins(), tooLate])) {
		return pool;
	}
	pool.dispose();
	return undefined;
}
