// A small picture in a panel with its legend, drawn in the stage's style.

import { effect, type ReadonlySignal, type Signal, useComputed, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { useNode } from "../dom/node.js";
import { useWords } from "../dom/words.js";
import type { Run } from "../run/run.js";
import { DEFAULT_SHOWN } from "../run/plan.js";
import { Legend, type Samples, usualScene } from "../stage/legend.js";
import { tellOutside } from "../stage/outside.js";
import type { Line } from "../draw/lines.js";
import type { Scene } from "../draw/scene.js";
import { Picture } from "../stage/picture.js";
import { useDrawing, useRun } from "./board.js";

/** What a sketch shows, and the scale of its canvas. */
export interface Drawn {
	curve: Float32Array;
	scale: ReturnType<Picture["scale"]>;
}

interface Props {
	/** A description of the picture. */
	label: string;
	curve: Float32Array;
	/** What the reader did last. When it changes, the picture follows at once. */
	hand: unknown;
	/** Names of lines that differ from the stage's names. */
	names?: Partial<Record<Line, string>>;
	/** Set whenever the picture has been drawn. */
	drawn?: Signal<Drawn | undefined>;
	/** What lies over the canvas. */
	children?: ComponentChildren;
}

export function Sketch({ label, curve, hand, names, drawn, children }: Props) {
	const words = useWords();
	const run = useRun();
	const [samples] = useState<Samples>({});
	const scene = useSignal<Scene | undefined>(undefined);
	const canvas = usePicture(samples, scene, drawn);
	const legend = useComputed(() => scene.value ?? usualScene(DEFAULT_SHOWN));
	const show = (run: Run) => {
		// Another run may have begun between a look and its drawing.
		if (curve.length === run.config.points) {
			const { lower, upper, classes } = run;
			scene.value = { lower, upper, middle: classes?.middle, paintings: curve };
		}
	};
	useDrawing(show);
	useLayoutEffect(() => {
		if (run) {
			show(run);
		}
	}, [hand]);
	return (
		<div class="sketch">
			<Legend scene={legend} samples={samples} names={names} />
			<div class="frame">
				<canvas role="img" aria-label={label} ref={canvas} />
				<p class="outside" textContent={scene.value ? tellOutside(scene.value, words) : ""} />
				{children}
			</div>
		</div>
	);
}

/** Draws each scene on the canvas that gets the ref. */
export function usePicture(
	samples: Samples,
	scene: ReadonlySignal<Scene | undefined>,
	drawn?: Signal<Drawn | undefined>,
) {
	const begin = (canvas: HTMLCanvasElement) => {
		const draw = () => {
			if (scene.value) {
				picture.draw(scene.value);
				if (drawn) {
					drawn.value = { curve: scene.value.paintings, scale: picture.scale(scene.value) };
				}
			}
		};
		const picture = new Picture(canvas, samples, draw);
		const stop = effect(draw);
		return () => {
			stop();
			picture.dispose();
		};
	};
	return useNode(begin, [samples, scene, drawn]);
}
