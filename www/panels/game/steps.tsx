// The results of a run's games side by side, and the ways to games at other steps of the run.

import { useOwn } from "../../dom/words.js";
import { isFree } from "../../run/locks.js";
import { courseOf, type Result } from "../../run/game.js";
import { grouped } from "../../words/grouped.js";
import { languages } from "../../words/panels/game.js";
import { useRun, useStage } from "../board.js";

/** Steps of a run at which games differ: the painter begins to bend its lines, has found the artist's place, and is almost as good. */
const STEPS = [300, 1000, 10_000];

interface Props {
	/** The games of this run so far. Each step's game is there once, because it would be the same. */
	results: readonly Result[];
	isBusy: boolean;
	/** Plays at a step, or at the step on show. */
	onPlay: (step?: number) => void;
	/** Whether a game at the step on show is offered, too. */
	offersThis: boolean;
}

/** Only going to a step changes what is on show, so these buttons obey the lock of the timeline. */
export function Steps({ results, isBusy, onPlay, offersThis }: Props) {
	const own = useOwn(languages);
	const { locks } = useStage();
	const { firstStep = 0, stepCount = 0 } = useRun() ?? {};
	const isNew = (step: number) => step >= firstStep && results.every((result) => result.step !== step);
	return (
		<>
			{offersThis && isNew(stepCount) && (
				<button type="button" class="this" disabled={isBusy} onClick={() => onPlay()} textContent={own.play} />
			)}
			<div class="steps" hidden={!isFree("timeline", locks)}>
				<h3 textContent={own.steps} />
				<div class="buttons">
					{STEPS.filter(isNew).map((step) => (
						<button
							key={step}
							type="button"
							disabled={isBusy}
							onClick={() => onPlay(step)}
							textContent={own.atStep(grouped(step))}
						/>
					))}
					{!isNew(stepCount) && (
						<button type="button" disabled={isBusy} onClick={() => onPlay(stepCount + 1)} textContent={own.others} />
					)}
				</div>
				<p class="explanation" textContent={own.stepsHelp} />
			</div>
		</>
	);
}

export function Results({ results }: { results: readonly Result[] }) {
	const own = useOwn(languages);
	const course = courseOf(results);
	return (
		<div class="results" hidden={results.length === 0}>
			<h3 textContent={own.results} />
			<table>
				<thead>
					<tr>
						{[own.step, own.you, own.theCritic].map((name) => (
							<th key={name} scope="col" textContent={name} />
						))}
					</tr>
				</thead>
				<tbody>
					{results.map(({ step, reader, critic }) => (
						<tr key={step}>
							<th scope="row" textContent={grouped(step)} />
							<td textContent={String(reader)} />
							<td textContent={String(critic)} />
						</tr>
					))}
				</tbody>
			</table>
			<p textContent={course ? own[course] : ""} />
		</div>
	);
}
