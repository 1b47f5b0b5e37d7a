// How each run ended. A press puts a run on the stage.

import { useState } from "preact/hooks";
import { useOwn, useWords } from "../../dom/words.js";
import type { Outcome } from "../../outcomes/cell.js";
import { seedsOf, worstOf } from "../../outcomes/luck.js";
import { isFree } from "../../run/locks.js";
import { languages } from "../../words/panels/luck.js";
import { useStage } from "../board.js";
import { Lead } from "../lead.js";
import { EndMark } from "./end-mark.js";
import { distanceText, endText, measureText } from "./texts.js";
import type { Asked } from "./use-trial.js";

interface Props {
	asked: Asked;
	outcomes: readonly Outcome[];
	/** Whether there may be more outcomes. */
	isGoing: boolean;
	/** The seed of the run on show, if it is one of these. */
	onShow: number | undefined;
}

export function Ends({ asked, outcomes, isGoing, onShow }: Props) {
	const own = useOwn(languages);
	const stage = useStage();
	const { locks, player } = stage;
	const [opened, setOpened] = useState<{ id: number; seed: number }>();
	const mayOpen = isFree("new-seed", locks) && isFree("timeline", locks);
	const worst = isGoing || !mayOpen ? undefined : worstOf(outcomes);
	const open = ({ seed, step }: Outcome) => {
		if (seed !== onShow) {
			const { trial, plan } = asked;
			player.restart({ ...plan, start: undefined, config: { ...plan.config, seed }, events: trial.question.events });
		}
		setOpened({ id: player.id.peek(), seed });
		void player.goto(step);
	};
	return (
		<>
			<h3 textContent={own.ends} />
			<ul class="ends">
				{seedsOf(asked.trial.question).map((seed) => (
					<li key={seed}>
						<Tile
							seed={seed}
							outcome={outcomes.find((each) => each.seed === seed)}
							limit={asked.goals.distance}
							isOnShow={seed === onShow}
							open={mayOpen ? open : undefined}
						/>
					</li>
				))}
			</ul>
			<p class="explanation" textContent={mayOpen ? own.help : own.locked} />
			{worst && <Worst worst={worst} open={open} />}
			<Opened seed={opened?.id === player.id.value ? opened?.seed : undefined} />
		</>
	);
}

interface TileProps {
	seed: number;
	/** Undefined while the run goes on. */
	outcome: Outcome | undefined;
	/** The distance below which a run is healthy. */
	limit: number;
	isOnShow: boolean;
	/** Undefined if the run can't be opened. */
	open: ((outcome: Outcome) => void) | undefined;
}

function Tile({ seed, outcome, limit, isOnShow, open }: TileProps) {
	const own = useOwn(languages);
	const { code } = useWords();
	if (!outcome) {
		return (
			<div class="tile">
				<span class="seed" textContent={own.seed(String(seed))} />
			</div>
		);
	}
	const { verdict } = outcome;
	const [distance, variety] = [distanceText(outcome.distance, limit), measureText(outcome.variety)];
	return (
		<button
			type="button"
			class="tile"
			disabled={!open}
			aria-current={isOnShow ? "true" : undefined}
			onClick={() => open?.(outcome)}
		>
			<span class="seed" textContent={own.seed(String(seed))} />
			<span class="marks">
				<EndMark end={verdict} />
				<span class="on-show" hidden={!isOnShow} textContent={own.onShow} />
			</span>
			<span class="end" textContent={endText(verdict, own, code)} />
			<span class="measures" aria-hidden="true" textContent={own.numbers(distance, variety)} />
			<span class="spoken" textContent={own.spokenNumbers(distance, variety)} />
		</button>
	);
}

function Worst({ worst, open }: { worst: Outcome; open: (outcome: Outcome) => void }) {
	const own = useOwn(languages);
	const { code } = useWords();
	const name = own.worst(String(worst.seed), endText(worst.verdict, own, code));
	return (
		<>
			<button type="button" class="worst" onClick={() => open(worst)} textContent={name} />
			<p class="explanation" textContent={own.worstHelp} />
		</>
	);
}

/** Says which run has been opened, and leads there. */
function Opened({ seed }: { seed: number | undefined }) {
	const own = useOwn(languages);
	const stage = useStage();
	return (
		<div class="opened">
			<p role="status" textContent={seed === undefined ? "" : own.opened(String(seed))} />
			{seed !== undefined && <Lead label={own.toStage} to={() => stage.pictures.place} />}
		</div>
	);
}
