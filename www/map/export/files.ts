// The files that can be made of a map, each by a name.

import type { Taken } from "../../share/forms.js";
import type { Words } from "../../words/index.js";
import { languages as axisNames } from "../../words/map-axes.js";
import { languages } from "../../words/map-export.js";
import { languages as mapWords } from "../../words/map.js";
import type { MapModel } from "../model.js";
import { countsOf } from "./legend.js";
import { mapName, posterOf } from "./poster.js";
import { posterPng } from "./poster-png.js";
import { posterSvg } from "./poster-svg.js";
import { recordOf, tableOf } from "./table.js";

export const FORMS = ["png", "svg", "csv", "json"] as const;
export type Form = (typeof FORMS)[number];

/** What a file needs to know beside the map. */
export interface Setting {
	words: Words;
	/** The address that shows this map. */
	link: string;
	/** The engine's version. */
	version: string;
}

/** Paper is light. */
const THEME = "light";

export async function fileOf(form: Form, model: MapModel, { words, link, version }: Setting): Promise<Taken> {
	const name = `${nameOf(model)}.${form}`;
	switch (form) {
		case "png":
			return {
				...{ name, type: "image/png", alt: altOf(model, words) },
				content: await posterPng(posterOf(model, words, link), THEME),
			};
		case "svg": {
			const alt = altOf(model, words);
			return { name, type: "image/svg+xml", alt, content: posterSvg(posterOf(model, words, link), alt, THEME) };
		}
		case "csv":
			return { name, type: "text/csv", content: tableOf(model) };
		case "json":
			return { name, type: "application/json", content: recordOf(model, words, link, version) };
	}
}

/** A name that says which map it is: gan-painter-map-minimax-step5000-seed1 */
function nameOf(model: MapModel) {
	const { config, steps, seeds } = model.spec.value;
	const { seed, loss } = config;
	const last = seeds > 1 ? `-${seed + seeds - 1}` : "";
	return `gan-painter-map-${loss}-step${steps}-seed${seed}${last}`;
}

/** A description for people who can't see the map. */
function altOf(model: MapModel, words: Words) {
	const own = languages[words.code];
	const { x, y } = model.spec.value;
	const names = axisNames[words.code];
	const known = model.summaries.value.size;
	const ends = countsOf(model).map(([end, count]) => {
		return `${mapWords[words.code].ends[end]} ${((100 * count) / known).toFixed(0)}%`;
	});
	return own.alt(mapName(model, words), names[x.name], names[y.name], ends.join(" · "));
}
