// A run in the list of the session's runs.

import { useContext, useMemo } from "preact/hooks";
import { useOwn, useWords } from "../dom/words.js";
import { contrasts, type Made } from "../run/comparison.js";
import type { Truth } from "../run/run.js";
import type { Kept } from "../run/status.js";
import { runColour } from "../stage/run-colours.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/panels/runs.js";
import { languages as settings } from "../words/settings.js";
import { Comparing, useStage } from "./board.js";
import { contrastText } from "./contrast-text.js";

interface Props {
	id: number;
	made: Made;
	/** The run that was begun before this one and is still in the list. */
	before: Made | undefined;
	step: number;
	lastStep: number;
	verdict: Truth["verdict"] | undefined;
	/** Undefined for the run on show. */
	kept: Kept | undefined;
}

export function RunRow({ id, made, before, step, lastStep, verdict, kept }: Props) {
	const own = useOwn(languages);
	const words = useWords();
	const stage = useStage();
	const { player } = stage;
	const changed = useChanged(made, before);
	const isOnShow = kept === undefined;
	const isTrainedAgain = kept !== undefined && kept.standing === undefined;
	const { preset, start } = made.plan;
	const name = own.run(start ? own.file : words.presets[preset].name, String(made.startConfig.seed));
	const place = step === lastStep ? own.at(grouped(step)) : words.stepOf(grouped(step), grouped(lastStep));
	// A run beyond float32 has no verdict from the engine.
	const stand = `${verdict === "healthy" ? "✓" : "✗"} ${words.verdicts[verdict ?? "runAway"]}`;
	return (
		<li class="past-run" aria-current={isOnShow ? "true" : undefined}>
			<span class="swatch" style={{ background: runColour(id) }} />
			<div class="words">
				<p class="name" textContent={name} />
				<p hidden={changed === ""} textContent={changed} />
				<p class="stand">
					<span textContent={stand} /> <span class="place" textContent={place} />
				</p>
				<p class="explanation" hidden={!isTrainedAgain} textContent={own.trainedAgain} />
			</div>
			<button
				type="button"
				// Unlike a disabled button, this one keeps the focus when its run comes back.
				aria-disabled={isOnShow}
				aria-label={isOnShow ? undefined : `${own.bringBack}: ${name}, ${place}`}
				onClick={() => !isOnShow && stage.may("undo") && void player.bringBack(id)}
				textContent={isOnShow ? own.onShow : own.bringBack}
			/>
			{kept && <Compare kept={kept} of={`${name}, ${place}`} />}
		</li>
	);
}

/** A switch that puts the run beside the one on show, or takes it away again. */
function Compare({ kept, of }: { kept: Kept; of: string }) {
	const own = useOwn(languages);
	const stage = useStage();
	const compare = useContext(Comparing);
	const twin = stage.twin.value;
	const origin = twin?.pair.origin.value;
	const isBeside = origin !== undefined && "kept" in origin && origin.kept.id === kept.id;
	const press = () => stage.may("undo") && (isBeside ? twin?.close() : compare?.(kept));
	return (
		compare && (
			<button
				type="button"
				class="compare"
				aria-pressed={isBeside}
				aria-label={`${own.compare}: ${of}`}
				onClick={press}
				textContent={own.compare}
			/>
		)
	);
}

/** The changes against the run before, as a text. Empty if there is no run before. */
function useChanged(made: Made, before: Made | undefined) {
	const own = useOwn(languages);
	const names = useOwn(settings);
	const { player } = useStage();
	return useMemo(() => {
		const preset = player.presetOf(made.plan.preset);
		if (!before || !preset) {
			return "";
		}
		return contrastText(contrasts(before, made, preset), own, names);
	}, [made, before, own, names]);
}
