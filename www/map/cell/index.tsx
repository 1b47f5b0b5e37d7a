// The run of the chosen cell, beside the map. What shows it is loaded when a cell is first pressed.

import { Late } from "../../dom/late.js";
import { LateNotice } from "../../dom/late-notice.js";
import { useLate } from "../../dom/use-late.js";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/map.js";
import type { MapModel } from "../model.js";
import viewAddress from "./view.js?address";

const view = new Late(() => import("./view.js"), viewAddress);

export function ChosenCell({ model }: { model: MapModel }) {
	const own = useOwn(languages);
	const cell = model.chosen.value;
	return cell === undefined ? null : (
		<section class="chosen-cell" aria-labelledby="chosen-cell">
			<h2 id="chosen-cell" textContent={own.run} />
			<Arriving model={model} cell={cell} />
		</section>
	);
}

function Arriving({ model, cell }: { model: MapModel; cell: number }) {
	const own = useOwn(languages);
	const module = useLate(view);
	return module ? (
		<module.View model={model} cell={cell} />
	) : (
		<LateNotice late={view} what={own.missing} link={() => ({ href: location.href, leavesOut: false })} />
	);
}
