// How far the map is, how long the rest takes, and what can be done about it.

import { useOwn } from "../dom/words.js";
import { messageOf } from "../engine/problems.js";
import { CannotCompute } from "../outcomes/computer.js";
import { languages as ofComputing } from "../words/computing.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/map.js";
import type { Atlas } from "./atlas.js";
import type { Computing } from "./computing.js";
import { timeText } from "./time-text.js";

/** Rates below this have a decimal. */
const SLOW = 10;

interface Props {
	atlas: Atlas;
	computing: Computing;
}

export function ProgressLine({ atlas, computing }: Props) {
	const own = useOwn(languages);
	const progress = computing.progress.value;
	const problem = computing.problem.value;
	const general = useOwn(ofComputing);
	const isWhole = atlas.models.value.every((model) => model.isWhole);
	const remark = computing.remark.value;
	if (problem !== undefined) {
		const isTrouble = problem instanceof CannotCompute;
		const sentence = isTrouble ? general.troubles[problem.trouble] : own.failed(messageOf(problem));
		return <p class="problem" role="alert" textContent={sentence} />;
	}
	if (!progress) {
		const isStopped = !isWhole && !atlas.isLooking.value;
		return (
			<div class="map-progress" hidden={!isStopped}>
				<p role="status" textContent={isStopped ? own.cancelled : ""} />
				<button type="button" onClick={() => void atlas.goOn()} textContent={own.goOn} />
			</div>
		);
	}
	const { done, total, runsPerSecond, secondsLeft, isAsking } = progress;
	const time = secondsLeft === undefined ? "" : timeText(secondsLeft, own);
	const told = [
		own.computing(grouped(done), grouped(total)),
		...(runsPerSecond > 0 ? [own.speed(grouped(runsPerSecond, runsPerSecond < SLOW ? 1 : 0))] : []),
		...(time === "" ? [] : [own.left(time)]),
	];
	return (
		<div class="map-progress">
			<progress max={total} value={done} aria-label={own.computing(grouped(done), grouped(total))} />
			<p textContent={isAsking ? own.asks(time) : told.reduce((text, part) => own.joined(text, part))} />
			{isAsking && <button type="button" class="main" onClick={() => computing.agree()} textContent={own.agree} />}
			<button type="button" onClick={() => computing.cancel()} textContent={own.cancel} />
			<p class="explanation" role="status" textContent={remark ? general[remark] : ""} />
		</div>
	);
}
