// What a run's PyTorch script is written from.

import type { ArtistRanges, Facts } from "../../../pkg/gan_painter.js";
import type { Player } from "../../run/player.js";
import type { Config, Engine, RunEvent, Truth } from "../../run/run.js";
import { liveRunOf } from "../live.js";

export interface Source {
	/** The settings at step 0. */
	config: Config;
	/** All live changes, in the order of their steps. */
	events: RunEvent[];
	/** The step after which the script stops. */
	steps: number;
	/** The limits that decide the verdict. They belong to the artist. */
	limits: Truth["limits"];
	/** The ranges of u in which the artist paints, and those of each label. */
	ranges: ArtistRanges;
	/** The u that separates the labels. */
	boundary: number;
}

/** The whole run, also while an earlier step of it is on show. */
export function sourceOf(player: Player): Source {
	const run = liveRunOf(player);
	return {
		config: run.startConfig,
		events: run.end?.events ?? run.events,
		steps: stepsOf(player),
		...artistOf(run.Engine, run.startConfig),
	};
}

/** The step after which the script stops: where the run stops by itself, or where it is if it has gone further. */
export function stepsOf(player: Player) {
	const run = liveRunOf(player);
	const goal = Number.isFinite(run.goal) ? run.goal : (player.preset?.steps ?? 0);
	return Math.max(goal, run.lastStep);
}

/** What the engine knows about the artist. It asks a run of small networks, because the numbers of this one may be beyond float32. */
function artistOf(Engine: Engine, { points, artist }: Config) {
	const { artistU, classBoundary }: Facts = Engine.facts();
	const gan = new Engine({ points, artist, generatorHidden: [], discriminatorHidden: [] });
	const { limits } = gan.truth();
	gan.free();
	return { limits, ranges: artistU[artist.distribution ?? "uniform"], boundary: classBoundary };
}
