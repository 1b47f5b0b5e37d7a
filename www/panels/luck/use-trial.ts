// Tries the settings of the run on show with other seeds, beside the run and without changing it.

import { useEffect, useRef, useState } from "preact/hooks";
import { type Goals, goalsOf, questionOf } from "../../outcomes/luck.js";
import { Trial } from "../../outcomes/trial.js";
import type { Plan } from "../../run/plan.js";
import type { StageHandle } from "../../stage/stage.js";
import { createComputer, likelyWidth } from "../../workers/create.js";
import { useStage } from "../board.js";

/** Runs that were asked for, and the plan of the run whose settings they have. */
export interface Asked {
	trial: Trial;
	plan: Plan;
	goals: Goals;
}

/**
 * The runs that are on show in the panel. They stay until others are asked for, and others that are cancelled before one of them has
 * ended leave them as they are. A panel that is closed goes on, because its reader will come back for the answer.
 */
export function useTrial() {
	const stage = useStage();
	const [asked, show] = useState<Asked>();
	const [isGoing, setGoing] = useState(false);
	/** What has ended the runs, if they could not go on. */
	const [problem, setProblem] = useState<unknown>();
	/** How many runs are trained at once. */
	const [width, setWidth] = useState(1);
	const abort = useRef<AbortController | undefined>(undefined);
	useEffect(() => {
		void likelyWidth().then(setWidth);
		return () => abort.current?.abort();
	}, []);
	const begin = async () => {
		const next = ask(stage);
		if (!next) {
			return;
		}
		const going = new AbortController();
		abort.current = going;
		show(next);
		setGoing(true);
		setProblem(undefined);
		try {
			await compute(next.trial, going.signal, setWidth);
		} catch (error) {
			setProblem(error);
		}
		show((shown) => (next.trial.outcomes.peek().length > 0 || shown !== next ? shown : asked));
		setGoing(false);
	};
	const cancel = () => abort.current?.abort();
	return { asked, isGoing, problem, width, begin: () => void begin(), cancel };
}

/** Undefined if the engine can't be asked. */
function ask({ player, askable: run }: StageHandle): Asked | undefined {
	if (!run) {
		return undefined;
	}
	const question = questionOf(run);
	return { trial: new Trial(question), plan: player.plan.peek(), goals: goalsOf(run.Engine, question) };
}

async function compute(trial: Trial, abort: AbortSignal, tellWidth: (width: number) => void) {
	const computer = await createComputer();
	tellWidth(computer.width);
	try {
		await trial.run(computer, abort);
	} finally {
		computer.dispose();
	}
}
