// What each failure of a player is called, what it means, and the way back.

import type { Failure, Player } from "../run/player.js";
import { TUTORIAL } from "../run/plan.js";
import type { Problem } from "./failure.js";

export function problemOf(failure: Failure, player: Player): Problem {
	const detail = failure.message;
	if (failure.kind === "crash") {
		return {
			title: (words) => words.crashed,
			help: (words) => words.crashedHelp,
			detail,
			report: failure.report,
		};
	}
	if (failure.kind === "step") {
		return {
			title: (words) => words.stepFailed,
			help: (words) => words.stepFailedHelp,
			detail,
			way: { label: (words) => words.reset, act: () => player.attempt(() => player.reset()) },
		};
	}
	const { problem } = failure;
	return {
		title: (words) => words.startFailed,
		help: (words) => problem && words.problems[problem],
		detail,
		way: problem
			? { label: (words) => words.retry, act: () => player.start() }
			: {
					label: (words) => words.presets[TUTORIAL].name,
					act: () => player.start({ preset: TUTORIAL, config: {} }),
				},
	};
}
