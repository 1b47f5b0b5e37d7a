// "Is it luck?": the settings of the run on show with other seeds. How do they end?

import { useMemo } from "preact/hooks";
import { useOwn, useWords } from "../dom/words.js";
import { messageOf } from "../engine/problems.js";
import { CannotCompute } from "../outcomes/computer.js";
import { isAmong, looksOf, luckIn, SEEDS, seedsOf } from "../outcomes/luck.js";
import type { Trial } from "../outcomes/trial.js";
import { languages as computing } from "../words/computing.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/panels/luck.js";
import { languages as runs } from "../words/panels/runs.js";
import { type Panel, useRun, useStage } from "./board.js";
import { Bands } from "./luck/bands.js";
import { Ends } from "./luck/ends.js";
import { Start } from "./luck/start.js";
import { countsText } from "./luck/texts.js";
import { type Asked, useTrial } from "./luck/use-trial.js";

export const luckPanel: Panel = { name: "luck", words: languages, View, isOpen: false };

function View() {
	const own = useOwn(languages);
	const { asked, isGoing, problem, ...start } = useTrial();
	return (
		<div class="luck">
			<p textContent={own.intro} />
			<Start progress={isGoing ? asked?.trial.progress : undefined} {...start} />
			<Troubles trial={asked?.trial} problem={problem} />
			{asked && <Results asked={asked} isGoing={isGoing} />}
		</div>
	);
}

/** Says what has gone wrong with the computing, if anything has. */
function Troubles({ trial, problem }: { trial: Trial | undefined; problem: unknown }) {
	const own = useOwn(computing);
	const isReplaced = trial?.isReplaced.value === true;
	return (
		<>
			<p class="explanation" hidden={!isReplaced} textContent={own.replaced} />
			<p
				role="alert"
				hidden={problem === undefined}
				textContent={problem === undefined ? "" : troubleText(problem, own)}
			/>
		</>
	);
}

function troubleText(problem: unknown, own: (typeof computing)["en"]) {
	return problem instanceof CannotCompute ? own.troubles[problem.trouble] : own.failed(messageOf(problem));
}

/** What has come of the runs so far. */
function Results({ asked, isGoing }: { asked: Asked; isGoing: boolean }) {
	const own = useOwn(languages);
	const { trial, goals } = asked;
	const { question } = trial;
	const outcomes = trial.outcomes.value;
	const shown = useOnShow(asked);
	const onShow = outcomes.find(({ seed }) => seed === shown);
	const looks = useMemo(() => looksOf(question), [question]);
	const isCancelled = !isGoing && outcomes.length < SEEDS;
	const isAtEnd = outcomes.length === SEEDS;
	const seeds = seedsOf(question);
	const [first, last] = [seeds[0], seeds[SEEDS - 1]].map(String);
	const counts = countsText(outcomes, own);
	const luck = isAtEnd ? own.luck[luckIn(outcomes, onShow?.verdict)](outcomes.length) : "";
	return (
		<div class="results" hidden={outcomes.length === 0}>
			<Other asked={asked} isOther={shown === undefined} />
			<p class="counts" textContent={counts} />
			<p textContent={own.at(grouped(question.steps), first, last)} />
			<p class="whether" hidden={!isAtEnd} textContent={luck} />
			<p hidden={!isCancelled} textContent={own.cancelled(outcomes.length, SEEDS)} />
			<p class="spoken" role="status" textContent={isAtEnd ? own.told(counts, luck) : ""} />
			<Ends asked={asked} outcomes={outcomes} isGoing={isGoing} onShow={shown} />
			<Bands outcomes={outcomes} looks={looks} goals={goals} onShow={onShow} />
		</div>
	);
}

/** The seed of the run on show, if the run is one of these. */
function useOnShow({ trial }: Asked) {
	const { player } = useStage();
	const run = useRun();
	const { start } = player.plan.peek();
	return run && isAmong(trial.question, run, start !== undefined) ? run.startConfig.seed : undefined;
}

/** Says whose settings these are, if not those of the run on show. */
function Other({ asked, isOther }: { asked: Asked; isOther: boolean }) {
	const own = useOwn(languages);
	const names = useOwn(runs);
	const { presets } = useWords();
	const { plan, trial } = asked;
	const name = names.run(plan.start ? names.file : presets[plan.preset].name, String(trial.question.config.seed));
	return <p class="of-other" hidden={!isOther} textContent={own.ofOther(name)} />;
}
