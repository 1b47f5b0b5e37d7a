// The maps on show, what they say of a cell, and what can be done with them.

import { useMemo } from "preact/hooks";
import { Late } from "../dom/late.js";
import { useLate } from "../dom/use-late.js";
import { useOwn, useWords } from "../dom/words.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/map.js";
import type { Atlas } from "./atlas.js";
import { ChosenCell } from "./cell/index.js";
import { compared } from "./changed.js";
import type { Computing } from "./computing.js";
import { TakeMap } from "./export/index.js";
import { MapFigure } from "./figure.js";
import { go } from "./follow.js";
import { FINER, inAxis, partAroundCell, WIDER } from "./grip.js";
import { Legend } from "./legend.js";
import { marksOf } from "./marks.js";
import type { MapModel } from "./model.js";
import { OtherMap } from "./other-map.js";
import { ProgressLine } from "./progress.js";
import { readingOf } from "./reading.js";
import teachesAddress from "./teaches.js?address";
import { firstSpec, isShipped } from "./view.js";
import { LIVE_STEPS, type Part, zoomed } from "./zoom.js";

const teaches = new Late(() => import("./teaches.js"), teachesAddress);

interface Props {
	atlas: Atlas;
	computing: Computing;
}

export function Maps({ atlas, computing }: Props) {
	const own = useOwn(languages);
	const models = atlas.models.value;
	const [model, other] = models;
	const comparison = other && compared(model, other);
	const marks = marksOf(model).filter(({ presets }) => presets.length > 0);
	const ends = models.flatMap(({ summaries }) => Array.from(summaries.value.values(), ({ verdict }) => verdict));
	const zoom = (part: Part) => zoomTo(atlas, part);
	return (
		<div class={other ? "maps two" : "maps"}>
			<div class="side">
				<div class="figures">
					{models.map((each) => (
						<MapFigure
							key={each === model ? "one" : "other"}
							atlas={atlas}
							model={each}
							comparison={comparison}
							onZoom={zoom}
						/>
					))}
				</div>
				<Legend
					ends={new Set(ends)}
					hasSeeds={model.spec.value.seeds > 1}
					hasMarks={marks.length > 0}
					isCompared={other !== undefined}
				/>
			</div>
			<div class="side">
				<div class="told">
					{models.map((each) => (
						<Reading key={each === model ? "one" : "other"} atlas={atlas} model={each} isAlone={!other} />
					))}
					{comparison && (
						<p role="status">
							<span textContent={own.changed(grouped(comparison.changed), grouped(comparison.of))} />
						</p>
					)}
					<ProgressLine atlas={atlas} computing={computing} />
					<Actions atlas={atlas} onZoom={zoom} />
					<Steps atlas={atlas} />
				</div>
				<ChosenCell model={atlas.chosenIn.value} />
				{isShipped(model.spec.value, model.Engine) && <Teaching atlas={atlas} />}
			</div>
			<p id="map-keys" hidden textContent={own.keys} />
			<OtherMap atlas={atlas} computing={computing} />
			<TakeMap model={model} isOneOfTwo={other !== undefined} />
		</div>
	);
}

/** What the map teaches. It comes after the map, and if it does not come, the map is as good. */
function Teaching({ atlas }: { atlas: Atlas }) {
	const module = useLate(teaches);
	return module ? <module.Findings atlas={atlas} /> : null;
}

/** What a map says of the cell that is pointed at, or of the chosen one. */
function Reading({ atlas, model, isAlone }: { atlas: Atlas; model: MapModel; isAlone: boolean }) {
	const words = useWords();
	const own = useOwn(languages);
	const marks = useMemo(() => marksOf(model), [model.spec.value]);
	const cell = atlas.pointed.value ?? atlas.chosenIn.value.chosen.value;
	if (cell === undefined) {
		return <p class="reading" hidden={!isAlone && model !== atlas.model} textContent={own.hint} />;
	}
	const { place, verdict, measures, presets } = readingOf(model, cell, marks, words);
	return (
		<div class="reading">
			<p class="explanation" hidden={!isAlone && model !== atlas.model} textContent={place} />
			<p>
				<span hidden={isAlone} textContent={`${own.losses[model.spec.value.config.loss]}: `} />
				<strong textContent={verdict} />
			</p>
			<p textContent={[measures, presets].filter(Boolean).join(" · ")} />
		</div>
	);
}

function Actions({ atlas, onZoom }: { atlas: Atlas; onZoom: (part: Part) => void }) {
	const own = useOwn(languages);
	const { model } = atlas;
	const spec = model.spec.value;
	const { x, y } = model.grid.value;
	const size = { columns: x.length, rows: y.length };
	const around = (factor: number) =>
		onZoom(inAxis(partAroundCell({ ...size, cell: atlas.chosenIn.value.chosen.value }, factor), size));
	const { x: firstX, y: firstY } = firstSpec(spec.config);
	const whole = { ...spec, x: { ...firstX }, y: { ...firstY } };
	return (
		<div class="actions">
			<button type="button" onClick={() => around(FINER)} textContent={own.zoomIn} />
			<button type="button" onClick={() => around(WIDER)} textContent={own.zoomOut} />
			<button
				type="button"
				hidden={isShipped(spec, model.Engine)}
				onClick={() => go(atlas, { ...atlas.view, spec: { ...whole, steps: 5000 }, cell: undefined })}
				textContent={own.whole}
			/>
			<button
				type="button"
				aria-pressed={atlas.other.value !== undefined}
				onClick={() => go(atlas, { ...atlas.view, isCompared: atlas.other.peek() === undefined })}
				textContent={own.compare}
			/>
		</div>
	);
}

/** Why a live map is judged early, and a button that has it judged when the map of the page is. */
function Steps({ atlas }: { atlas: Atlas }) {
	const own = useOwn(languages);
	const spec = atlas.model.spec.value;
	const { steps } = firstSpec(spec.config);
	return (
		<div class="steps" hidden={spec.steps !== LIVE_STEPS}>
			<p class="explanation" textContent={own.fewSteps(grouped(spec.steps))} />
			<button
				type="button"
				onClick={() => go(atlas, { ...atlas.view, spec: { ...spec, steps } })}
				textContent={own.moreSteps(grouped(steps))}
			/>
		</div>
	);
}

function zoomTo(atlas: Atlas, part: Part) {
	const { spec, ...view } = atlas.view;
	const next = zoomed(spec, part);
	if (next) {
		const steps = isShipped(spec, atlas.model.Engine) ? LIVE_STEPS : spec.steps;
		go(atlas, { ...view, spec: { ...next, steps }, cell: undefined });
	}
}
