// The presets that lie on a map: those all of whose settings are the map's but for those of its axes, the seed and the loss's name apart.

import type { AxisName } from "../outcomes/axes.js";
import type { MapSpec } from "../outcomes/spec.js";
import type { PresetName } from "../run/plan.js";
import type { Config, Engine } from "../run/run.js";
import { isSame } from "../run/same.js";
import type { MapModel } from "./model.js";
import { placeOf } from "./ticks.js";
import { plainSpec } from "./view.js";

export interface Mark {
	/** The presets that lie there; none for the place of the settings that the map began from, if no preset lies there. */
	presets: PresetName[];
	/** 0 … 1 from the left, and from the bottom. */
	x: number;
	y: number;
	/** The cell that it lies in. */
	cell: number;
}

export function marksOf({ spec, grid, Engine }: MapModel): Mark[] {
	const { x, y } = grid.value;
	const runs = [...presetsOn(spec.value, Engine), { config: spec.value.config, presets: [] }];
	const marks: Mark[] = [];
	for (const { config, presets } of runs) {
		const [valueX, valueY] = [spec.value.x.name, spec.value.y.name].map((name) => valueIn(config, name));
		const left = placeOf(spec.value.x.name, x, valueX);
		const bottom = placeOf(spec.value.y.name, y, valueY);
		if (left === undefined || bottom === undefined) {
			continue;
		}
		const known = marks.find((mark) => mark.x === left && mark.y === bottom);
		if (known) {
			known.presets.push(...presets);
			continue;
		}
		const [column, row] = [
			Math.min(Math.floor(left * x.length), x.length - 1),
			Math.min(Math.floor(bottom * y.length), y.length - 1),
		];
		marks.push({ presets: [...presets], x: left, y: bottom, cell: row * x.length + column });
	}
	return marks;
}

/** The presets that differ from the map's settings in those of its axes alone. A preset with live changes is not one run of a map. */
function presetsOn(spec: MapSpec, Engine: Engine) {
	const { seed } = spec.config;
	const own = plainSpec(spec, Engine);
	return (Engine.presets() as PresetName[]).flatMap((name) => {
		const { config, events } = Engine.preset(name);
		const plain = plainSpec({ ...spec, config: { ...config, seed } }, Engine);
		return events.length === 0 && isSame(plain, own) ? [{ config, presets: [name] }] : [];
	});
}

/** The value of an axis in some settings. */
function valueIn(config: Config, name: AxisName): number {
	switch (name) {
		case "hiddenUnits":
			return config.generatorHidden[0] ?? Number.NaN;
		case "artistSpan":
			return 1;
		default:
			return config[name];
	}
}
