// What flows in the loop: of the run as it stands, or of the step that the reader walks through.

import type { Advice } from "../../draw/advice.js";
import { artistCurves } from "../../draw/artist.js";
import { type Arrows, shownPlace } from "../../draw/scene.js";
import { unlessRefused } from "../../engine/problems.js";
import type { Shown } from "../../run/plan.js";
import type { Run } from "../../run/run.js";
import { ideasAt, paintingAt } from "../../run/in-batch.js";
import type { At } from "../walking.js";

/** Whatever is undefined is not known, or has not been made yet in this step. */
export interface Flowing {
	run: Run;
	ideas: Float32Array | undefined;
	/** The label of both paintings, in a conditional run. */
	label: number | undefined;
	painting: Float32Array | undefined;
	/** The painting before the painter moved its weights, once it has moved them. */
	earlier: Float32Array | undefined;
	/** A painting of the artist's. */
	artists: Float32Array | undefined;
	/** D of the painting, and D of the artist's painting. */
	ofPainting: number | undefined;
	ofArtists: number | undefined;
	advice: Arrows | undefined;
}

/** The painting on show, and one of the artist's curves that stays the same. */
export function flowingNow(run: Run, shownLabel: Shown["label"], advice: Advice): Flowing {
	const { gan, config } = run;
	const place = shownPlace(run, shownLabel);
	const { curve: painting, label } = paintingAt(run, place);
	const curves = artistCurves(run, label ?? "any");
	const artists = row(curves, Math.floor(curves.length / config.points / 2), config.points);
	const judge = (curve: Float32Array) => unlessRefused(() => gan.judge(curve, label));
	const [arrows] = advice.arrows(run, place, [config.loss]);
	return {
		run,
		ideas: ideasAt(run, place)?.ideas,
		label,
		painting,
		earlier: undefined,
		artists,
		ofPainting: judge(painting),
		ofArtists: judge(artists),
		advice: arrows,
	};
}

/** The first painting of the walk's batch, and the artist's first one, as far as they are made at the reader's place. */
export function flowingIn({ walk, place, scene }: At, advice: Advice): Flowing {
	const { run, config, stops } = walk;
	const { known } = stops[place];
	const first = (name: string, length: number) => known.get(name)?.values.slice(0, length);
	const [earlier] = scene.earlier ?? [];
	const slopes = first("G_paintings.grad", config.points);
	const [arrows] = slopes ? advice.drawn(run, [config.loss], [slopes.map((slope) => -slope)]) : [];
	const painted = first("G_paintings", config.points);
	return {
		run,
		ideas: first("G_ideas", config.ideas),
		label: first("labels", 1)?.[0],
		painting: earlier ? scene.paintings.slice(0, config.points) : painted,
		earlier,
		artists: first("artist_paintings", config.points),
		ofPainting: first("prob_artist1", 1)?.[0],
		ofArtists: first("prob_artist0", 1)?.[0],
		advice: arrows,
	};
}

function row(values: Float32Array, place: number, length: number) {
	return values.slice(place * length, (place + 1) * length);
}
