// The map as a file.

import type { MapModel } from "../model.js";

export function TakeMap({ model }: { model: MapModel }) {
	return model.runs.value.size === 0 ? null : <section class="take-map" />;
}
