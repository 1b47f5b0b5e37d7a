// The ideas of the present batch, which are dots on the map.

import { useRef } from "preact/hooks";
import { shownPlace } from "../../draw/scene.js";
import type { Run } from "../../run/run.js";
import { useAskedOpen, useStage } from "../board.js";
import { type Hand, inside } from "./hand.js";

export type Dot = readonly [x: number, y: number];

/** x and y of each dot, from −3 to 3. In a line of cells, all y are 0. */
export interface Dots {
	batch: readonly Dot[];
	/** The dot of the painting on the stage, if it is on the map. */
	shown: Dot | undefined;
}

interface Batch {
	gan: unknown;
	step: number;
	/** The ideas of each painting. Empty if they are not known. */
	rows: ArrayLike<number>[];
	labels: Float32Array | undefined;
}

/** The dots for the map, or undefined while nothing has been asked. */
export function useDots({ axes: [across, up], label }: Hand): Dots | undefined {
	const stage = useStage();
	const { label: wanted } = stage.player.shown.value;
	const kept = useRef<Batch | undefined>(undefined);
	const dots = useRef<{ key: string; batch: Batch; dots: Dots } | undefined>(undefined);
	return useAskedOpen((run) => {
		if (kept.current?.gan !== run.gan || kept.current.step !== run.stepCount) {
			kept.current = batchOf(run);
		}
		const batch = kept.current;
		const place = shownPlace(run, wanted);
		const key = [across, up, label, place].join();
		if (dots.current?.key !== key || dots.current.batch !== batch) {
			const all = batch.rows.map((row): Dot => [row[across], row[up] ?? 0]);
			const isOn = (dot: Dot | undefined, i: number) =>
				dot !== undefined &&
				dot.every((value) => inside(value) === value) &&
				(batch.labels === undefined || Math.round(batch.labels[i]) === label);
			const shown = isOn(all[place], place) ? all[place] : undefined;
			dots.current = { key, batch, dots: { batch: all.filter(isOn), shown } };
		}
		return dots.current.dots;
	});
}

function batchOf({ gan, ideas: all, config: { ideas }, classes, stepCount }: Run): Batch {
	const batch = (all?.length ?? 0) / ideas;
	const rows = Array.from({ length: batch }, (_, i) => all?.subarray(i * ideas, (i + 1) * ideas) ?? []);
	return { gan, step: stepCount, rows, labels: classes?.labels.slice() };
}
