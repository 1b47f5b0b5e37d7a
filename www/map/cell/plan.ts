// The run of a cell as the main page would run it, and the address at which the main page shows it.

import { VERSION } from "../../run/address.js";
import { writeRun } from "../../run/attributes.js";
import type { Plan } from "../../run/plan.js";
import type { Player } from "../../run/player.js";
import { setKeys } from "../../stage/link.js";
import type { Language } from "../../words/languages.js";
import type { MapModel } from "../model.js";

/** The run stops by itself at the step at which the map looks. */
export function planOf(model: MapModel, cell: number, nth: number): Plan {
	const { config, events = [], steps } = model.job(cell, nth);
	return { preset: model.preset.peek(), config, events, until: steps };
}

/** @param site the address of the main page */
export function linkThere(site: string, player: Player, lang: Language) {
	const address = new URL(site);
	setKeys(address, { v: VERSION, ...writeRun(player).attributes, lang });
	return address.href;
}
