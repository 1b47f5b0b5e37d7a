// The run of the chosen cell, beside the map.

import type { MapModel } from "../model.js";

export function ChosenCell({ model }: { model: MapModel }) {
	return model.chosen.value === undefined ? null : <section class="chosen" />;
}
