// Two small charts of a run: its distance and its variety over the steps, with what is healthy.

import { effect } from "@preact/signals";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import type { Player } from "../../run/player.js";
import type { Truth } from "../../run/run.js";
import { decimal } from "../../words/decimal.js";
import { grouped } from "../../words/grouped.js";
import { languages } from "../../words/map-cell.js";
import { courseOf, linesOf, type Strip } from "./course.js";

/** Milliseconds from one look at a run that trains to the next. */
const LOOK_EVERY = 250;

/** @param last the step at which the map looks */
export function Charts({ player, last }: { player: Player; last: number }) {
	const own = useOwn(languages);
	const limits = useRef<Truth["limits"] | undefined>(undefined);
	useLooks(player);
	const run = player.run.peek();
	// If the painter is beyond float32 now, the limits are still known from before.
	limits.current = (player.askable && run?.truth?.limits) ?? limits.current;
	if (!run || !limits.current) {
		return null;
	}
	const { distance, variety } = courseOf(run, limits.current);
	const [least, most] = variety.healthy.map((limit) => decimal(limit, 2));
	const end = Math.max(last, run.stepCount);
	return (
		<div class="charts">
			<h3 textContent={own.overTime} />
			<Chart
				name="distance"
				strip={distance}
				last={end}
				healthy={own.healthyBelow(decimal(limits.current.distance, 2))}
			/>
			<Chart name="variety" strip={variety} last={end} healthy={own.healthyBetween(least, most)} />
		</div>
	);
}

interface ChartProps {
	name: "distance" | "variety";
	strip: Strip;
	last: number;
	healthy: string;
}

function Chart({ name, strip, last, healthy }: ChartProps) {
	const own = useOwn(languages);
	const [bottom, top] = strip.healthy.map((limit) => 100 - (100 * limit) / strip.top);
	const now = decimal(strip.now, 2);
	return (
		<figure class={`chart ${name}`}>
			<figcaption>
				<span>
					<span textContent={own[name]} /> <strong textContent={now} />
				</span>
				<span class="healthy" textContent={healthy} />
			</figcaption>
			<svg role="img" aria-label={own.chart(own[name], now, healthy)} viewBox="0 0 100 100" preserveAspectRatio="none">
				<rect class="healthy" x="0" width="100" y={top} height={bottom - top} />
				{strip.healthy.map((limit, i) =>
					limit > 0 ? <line key={i} class="limit" x1="0" x2="100" y1={[bottom, top][i]} y2={[bottom, top][i]} /> : null,
				)}
				{linesOf(strip, last).map((points, i) => (
					<polyline key={i} points={points} />
				))}
			</svg>
			<p class="scale" aria-hidden="true">
				<span textContent="0" />
				<span textContent={own.at(grouped(last))} />
			</p>
		</figure>
	);
}

/** Renders again when the run has changed, and while it trains a few times a second. */
function useLooks(player: Player) {
	const [, look] = useState(0);
	useLayoutEffect(() => {
		let waiting: ReturnType<typeof setTimeout> | undefined;
		const end = effect(() => {
			player.trained.value;
			player.changes.value;
			waiting ??= setTimeout(() => {
				waiting = undefined;
				look((count) => count + 1);
			}, LOOK_EVERY);
		});
		return () => {
			end();
			clearTimeout(waiting);
		};
	}, [player]);
}
