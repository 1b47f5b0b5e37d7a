// What a map knows of a cell: its place on both axes, and how its runs ended.

import { useOwn } from "../../dom/words.js";
import type { AxisName } from "../../outcomes/axes.js";
import { decimal, roughly } from "../../words/decimal.js";
import { grouped } from "../../words/grouped.js";
import { languages as axisNames } from "../../words/map-axes.js";
import { languages } from "../../words/map-cell.js";
import type { MapModel, MapRun } from "../model.js";

interface Props {
	model: MapModel;
	cell: number;
	/** Which of the cell's runs is on show, from 0. */
	nth: number;
}

/** The settings of the run on show, and how the map says that it ended. */
export function Facts({ model, cell, nth }: Props) {
	const own = useOwn(languages);
	const names = useOwn(axisNames);
	const { x, y, steps, config } = model.spec.value;
	const grid = model.grid.value;
	const [column, row] = [cell % grid.x.length, Math.floor(cell / grid.x.length)];
	const known = runOf(model, cell, nth);
	const facts: [name: string, value: string][] = [
		[names[x.name], axisValue(x.name, grid.x[column])],
		[names[y.name], axisValue(y.name, grid.y[row])],
		[own.seed, String(config.seed + nth)],
		[own.steps, grouped(steps)],
		...(known ? [[own.there, endText(known, own)] as [string, string]] : []),
	];
	return (
		<dl class="facts">
			{facts.map(([name, value]) => (
				<div key={name}>
					<dt textContent={name} />
					<dd textContent={value} />
				</div>
			))}
		</dl>
	);
}

/** A button for each run of the cell, if there are several. */
export function Seeds({ model, cell, nth, choose }: Props & { choose: (nth: number) => void }) {
	const own = useOwn(languages);
	const { seeds, config } = model.spec.value;
	if (seeds === 1) {
		return null;
	}
	return (
		<div class="seeds" role="group" aria-label={own.seeds}>
			<span aria-hidden="true" textContent={own.seed} />
			{Array.from({ length: seeds }, (_, i) => {
				const known = runOf(model, cell, i);
				const end = known ? own.ends[known.verdict] : "";
				return (
					<button
						key={i}
						type="button"
						aria-pressed={i === nth}
						onClick={() => choose(i)}
						textContent={own.ofSeed(String(config.seed + i), end)}
					/>
				);
			})}
		</div>
	);
}

/** One of a cell's runs, if it is known. */
function runOf(model: MapModel, cell: number, nth: number): MapRun | undefined {
	const seed = model.spec.value.config.seed + nth;
	return model.runs.value.get(cell)?.find((run) => run.seed === seed);
}

function endText({ verdict, step, distance, variety }: MapRun, own: (typeof languages)["en"]) {
	const end = own.ends[verdict];
	return verdict === "stopped"
		? own.stoppedAt(end, grouped(step))
		: own.end(end, roughly(distance), decimal(variety, 2));
}

/** A value on an axis. Rates have twelve digits, of which three can be read. */
export function axisValue(name: AxisName, value: number) {
	return name === "artistSpan" ? `× ${roughly(value)}` : roughly(value);
}
