// The runs of this session, the newest first. Each has its changes, its state and a button that brings it back.

import { useMemo } from "preact/hooks";
import { useOwn } from "../dom/words.js";
import type { Run } from "../run/run.js";
import { languages } from "../words/panels/runs.js";
import { type Panel, useRun, useStage, useTruth } from "./board.js";
import { RunRow } from "./run-row.js";

export const runsPanel: Panel = { name: "runs", words: languages, View };

function View() {
	const own = useOwn(languages);
	const run = useRun();
	// The signals are not followed. A panel that can't be seen costs nothing, and one that can be seen looks often enough.
	const past = useStage().player.past.peek();
	return (
		<>
			<p hidden={past.length > 0} textContent={own.empty} />
			{run && <List run={run} />}
		</>
	);
}

function List({ run }: { run: Run }) {
	const { player } = useStage();
	useRun();
	const verdict = useTruth()?.verdict;
	const { stepCount: step, lastStep, startConfig } = run;
	const [id, plan, past] = [player.id.peek(), player.plan.peek(), player.past.peek()];
	const events = run.end?.events ?? run.events;
	const made = useMemo(() => ({ plan, startConfig, events }), [plan, startConfig, events]);
	const onShow = { id, made, step, lastStep, verdict, kept: undefined };
	const others = past.map((kept) => ({
		id: kept.id,
		made: kept,
		step: kept.step,
		lastStep: kept.lastStep,
		verdict: kept.verdict,
		kept,
	}));
	const rows = [onShow, ...others].sort((one, other) => other.id - one.id);
	return (
		<ul class="past-runs">
			{rows.map((row, i) => (
				<RunRow key={row.id} {...row} before={rows[i + 1]?.made} />
			))}
		</ul>
	);
}
