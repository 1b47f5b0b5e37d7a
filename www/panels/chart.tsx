// Lines over the steps of a run, each with its goal. The drawing library is loaded when the first chart is first seen.

import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Late } from "../dom/late.js";
import { LateNotice } from "../dom/late-notice.js";
import { Term, type Name as TermName } from "../dom/term.js";
import { useOwn } from "../dom/words.js";
import { STROKES, TWIN_STROKES } from "../draw/lines.js";
import { type Series, together } from "../draw/series.js";
import type { Run } from "../run/run.js";
import { linkTo } from "../stage/link.js";
import type { StageHandle } from "../stage/stage.js";
import { twinColour } from "../stage/run-colours.js";
import { Sample } from "../stage/sample.js";
import { createAdoption } from "../stage/styles.js";
import { decimal } from "../words/decimal.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/panels/chart.js";
import { useDrawing, useStage } from "./board.js";
import { Lead } from "./lead.js";
import { type Labels, type Library, Plot } from "./plot.js";
import uplotAddress from "./uplot.js?address";

export interface Line {
	term: TermName;
	name: string;
	goal: (goal: number) => string;
	/** Where the text stands on the goal's line, if that place is free. */
	goalAt: [x: "left" | "right", y: "above" | "below"];
	digits: number;
	/** The index of the line's scale. */
	scale: number;
}

interface Props {
	/** One or two lines. */
	lines: Line[];
	/** The scales' titles. The first scale is at the left, a second one at the right. */
	scales: string[];
	/** The data that the chart shows of a run. If it is undefined, the chart keeps what it shows. */
	data: (run: Run) => Series | undefined;
}

/** Shared by all charts. */
const uplot = new Late(() => import("./uplot.js"), uplotAddress);
void uplot.here.then(({ css }) => createAdoption(css)(document));

export function Chart({ lines, scales, data }: Props) {
	const own = useOwn(languages);
	const stage = useStage();
	const holder = useRef<HTMLDivElement>(null);
	const samples = useRef<(Element | null)[]>([]);
	const plot = useRef<Plot | undefined>(undefined);
	const shown = useSignal<Series | undefined>(undefined);
	/** The index of the step under the pointer. */
	const pointed = useSignal<number | undefined>(undefined);
	const library = useLibrary(holder, shown.value !== undefined);
	const labelsOf = ({ goals }: Series): Labels => ({
		code: own.code,
		step: own.step,
		goals: lines.map(({ goal }, i) => goal(goals[i])),
		titles: scales,
	});
	useDrawing((run) => {
		const next = data(run);
		if (next) {
			const both = withTwin(next, data, stage);
			// The plot is drawn first. Otherwise the texts would have to be laid out before it could be drawn.
			plot.current?.show(both, labelsOf(both));
			shown.value = both;
		}
	});
	const count = shown.value?.values.length;
	useLayoutEffect(() => {
		const now = shown.peek();
		if (!holder.current || !now || !library) {
			return;
		}
		const options = {
			holder: holder.current,
			lines,
			samples: samples.current.filter((sample) => sample !== null),
			point: (index: number | undefined) => {
				pointed.value = index;
			},
			press: (step: number) => void (stage.may("timeline") && stage.goto(step)),
		};
		const drawn = new Plot(library, options, now, labelsOf(now));
		plot.current = drawn;
		return () => {
			plot.current = undefined;
			drawn.dispose();
		};
	}, [library, count]);
	const description = shown.value && describe(lines, shown.value, own);
	return (
		<div class="chart">
			<Values lines={lines} shown={shown.value} pointed={pointed} samples={samples.current} />
			<div class="plot" role={description === undefined ? undefined : "img"} aria-label={description} ref={holder} />
			<LateNotice late={uplot} what={own.failed} link={() => linkTo(location.href, stage.player)} />
			<p class="explanation">
				<span textContent={own.help} /> <Lead label={own.toPicture} to={() => stage.pictures.place} />
			</p>
		</div>
	);
}

/** The drawing library. It is loaded when the chart comes on the screen and has something to show. */
function useLibrary(holder: RefObject<Element | null>, hasData: boolean) {
	const library = useSignal<Library | undefined>(undefined);
	useLayoutEffect(() => {
		if (!holder.current || !hasData) {
			return;
		}
		const appearing = new IntersectionObserver((entries) => {
			if (entries.some(({ isIntersecting }) => isIntersecting)) {
				appearing.disconnect();
				uplot.load();
				void uplot.here.then((loaded) => {
					library.value = loaded.library;
				});
			}
		});
		appearing.observe(holder.current);
		return () => appearing.disconnect();
	}, [hasData]);
	return library.value;
}

/** Adds the lines of a twin, if there is one. */
function withTwin(own: Series, data: Props["data"], stage: StageHandle) {
	const run = stage.twin.peek()?.pair.run.peek();
	const twin = run && data(run);
	return twin ? together(own, twin) : own;
}

interface ValuesProps {
	lines: Line[];
	shown: Series | undefined;
	pointed: ReadonlySignal<number | undefined>;
	/** Filled by `Values`. The chart takes its colours from these elements. */
	samples: (Element | null)[];
}

/** The values in words: those under the pointer, or else the present ones. */
function Values({ lines, shown, pointed, samples }: ValuesProps) {
	const own = useOwn(languages);
	const twin = useStage().twin.value;
	const steps = shown?.steps ?? [];
	// The step under the pointer may be beyond the end of another, shorter run.
	const isPointed = pointed.value !== undefined && pointed.value < steps.length;
	const step = isPointed ? steps[pointed.value] : shown?.step;
	return (
		<ul class="legend">
			<li class="at" textContent={step === undefined ? "" : own.at(grouped(step))} />
			{lines.map((line, i) => [
				<li key={line.term}>
					<Sample
						name={`line${i}`}
						stroke={STROKES[i]}
						node={(node) => {
							samples[i] = node;
						}}
					/>
					<Term name={line.term} label={line.name} />
					<strong
						translate={false}
						textContent={shown && step !== undefined ? valueAt(shown, step, i, line.digits) : ""}
					/>
				</li>,
				shown && step !== undefined && shown.values.length > lines.length && (
					<li key={`${line.term} of the twin`}>
						<Sample
							name={`line${i}`}
							stroke={TWIN_STROKES[i]}
							colour={twin && twinColour(twin.pair)}
							node={(node) => {
								samples[lines.length + i] = node;
							}}
						/>
						<span textContent={own.twin} />
						<strong translate={false} textContent={valueAt(shown, step, lines.length + i, line.digits)} />
					</li>
				),
			])}
		</ul>
	);
}

function describe(lines: Line[], shown: Series, own: (typeof languages)["en"]) {
	const { steps, step, goals } = shown;
	const summary = own.summary(grouped(steps[steps.length - 1]), own.at(grouped(step)));
	const values = shown.values.map((_, place) => {
		const i = place % lines.length;
		const { name, goal, digits } = lines[i];
		return own.item(
			place < lines.length ? name : own.ofTwin(name),
			valueAt(shown, step, place, digits),
			goal(goals[i]),
		);
	});
	return [summary, ...values].join(" ");
}

/** @param line index of the line */
function valueAt({ steps, values }: Series, step: number, line: number, digits: number) {
	return decimal(values[line][steps.indexOf(step)], digits);
}
