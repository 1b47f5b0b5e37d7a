// How many units are never on, now and at the kept moments of the run: the sign of a collapse from inside.

import { useEffect, useState } from "preact/hooks";
import { Term } from "../../dom/term.js";
import { useOwn } from "../../dom/words.js";
import { askMoments, courseOf, halfAt, type NeverAt } from "../../run/never-course.js";
import type { Run } from "../../run/run.js";
import { neverOn, type NeverOn } from "../../run/units.js";
import { grouped } from "../../words/grouped.js";
import { languages } from "../../words/panels/strokes.js";
import { useDrawing, useIsOpen, useIsSeen, useRun, useStage } from "../board.js";

/** The time from one slice in which moments are asked to the next, in milliseconds. */
const EVERY = { rest: 40, training: 250 };
/** The time of a slice, in milliseconds. */
const SLICE = 6;

type Own = (typeof languages)["en"];

const SIZE = { width: 400, height: 110 };
const BOX = { left: 44, top: 10, right: 390, bottom: 86 };
const TEXT = { down: 18, aside: 8 };
const DOT = 3.5;

export function Never() {
	const own = useOwn(languages);
	const isOpen = useIsOpen();
	const [asked, keep] = useState<NeverOn & { run: Run; step: number }>();
	// With a large painter this takes as long as all the rest of the panel, so it is asked in the panel's other frame.
	useDrawing((run) => {
		if (isOpen) {
			const now = neverOn(run);
			keep(now && { ...now, run, step: run.stepCount });
		}
	});
	useAsking();
	if (!asked) {
		return <p class="never" textContent="" />;
	}
	const { never, units, run, step } = asked;
	const course = courseOf(run, { step, never });
	const told = own.never(never, units) + courseText(course, units, own) + (never === units ? own.allOff : "");
	return (
		<div class="never">
			<p>
				<Term name="neverOn" />
				<span textContent={told} />
			</p>
			{course.some(({ never }) => never > 0) && course.length > 1 && (
				<Curve label={own.course(units)} course={course} units={units} />
			)}
		</div>
	);
}

/** Has the kept moments asked while the panel is on screen, in slices. */
function useAsking() {
	const stage = useStage();
	const isSeen = useIsSeen();
	const isTraining = stage.player.state.value === "training";
	const step = useRun()?.stepCount;
	const [, count] = useState(0);
	const view = stage.home.value;
	const ask = () => stage.askable !== undefined && askMoments(stage.askable, SLICE);
	useEffect(() => {
		if (!isSeen || !view) {
			return;
		}
		const timer = view.setInterval(
			() => {
				if (ask()) {
					count((answers) => answers + 1);
				} else if (!isTraining) {
					view.clearInterval(timer);
				}
			},
			isTraining ? EVERY.training : EVERY.rest,
		);
		return () => view.clearInterval(timer);
	}, [stage, view, isSeen, isTraining, isTraining ? undefined : step, stage.player.run.value]);
}

function courseText(course: readonly NeverAt[], units: number, own: Own) {
	const [first] = course;
	const half = halfAt(course, units);
	const begun = course.length > 1 ? own.before(grouped(first.step), first.never) : "";
	return begun + (half !== undefined && half > first.step ? own.half(grouped(half)) : "");
}

/** How many units were never on, over the steps of the run. */
function Curve({ label, course, units }: { label: string; course: readonly NeverAt[]; units: number }) {
	const [from, to] = [course[0].step, course[course.length - 1].step];
	const x = (step: number) => BOX.left + ((step - from) / (to - from)) * (BOX.right - BOX.left);
	const y = (never: number) => BOX.bottom - (never / units) * (BOX.bottom - BOX.top);
	const places = course.map(({ step, never }) => `${x(step).toFixed(1)} ${y(never).toFixed(1)}`);
	return (
		<figure>
			<figcaption textContent={label} />
			<svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
				<g class="axes">
					{[0, units].map((never) => (
						<g key={never}>
							<path d={`M${BOX.left} ${y(never)}H${BOX.right}`} />
							<text x={BOX.left - TEXT.aside} y={y(never)} text-anchor="end" dominant-baseline="middle">
								{never}
							</text>
						</g>
					))}
					<text x={BOX.left} y={BOX.bottom + TEXT.down}>
						{grouped(from)}
					</text>
					<text key={to} x={BOX.right} y={BOX.bottom + TEXT.down} text-anchor="end">
						{grouped(to)}
					</text>
				</g>
				<path class="course" d={`M${places.join("L")}`} />
				<circle class="now" cx={x(to)} cy={y(course[course.length - 1].never)} r={DOT} />
			</svg>
		</figure>
	);
}
