// What the two numbers hide: which curves the painter paints, how far they are from the artist's, and how varied.

import { useContext, useRef } from "preact/hooks";
import { Term } from "../dom/term.js";
import { useOwn, useWords } from "../dom/words.js";
import { truthOver } from "../draw/series.js";
import type { Truth } from "../run/run.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/truth.js";
import { Badge } from "./badge.js";
import { Charts, type Panel, useAsked, useRun, useStage, useTruth } from "./board.js";
import type { Line } from "./chart.js";
import { Claim } from "./claim.js";
import { Gauge, type Reading } from "./gauge.js";
import { measured } from "./numerals.js";
import { Paintings } from "./paintings.js";

export const truthPanel: Panel = { name: "truth", words: languages, View };

function View() {
	const own = useOwn(languages);
	const run = useRun();
	const truth = useTruth();
	const isBeyond = run !== undefined && truth === undefined;
	return (
		<div>
			<Claim />
			{truth ? (
				<Badge good={truth.verdict === "healthy"} text={own.badge[truth.verdict](measured(truth.all))} />
			) : (
				<Badge good={isBeyond ? false : undefined} text={isBeyond ? own.beyond : undefined} />
			)}
			<TwinBadge />
			<div hidden={isBeyond}>
				<Paintings />
				<Measures truth={truth} />
			</div>
			<p class="explanation" hidden={!isBeyond} textContent={own.beyondHelp} />
			<OverTime />
		</div>
	);
}

/** The same of a twin, where there is one. */
function TwinBadge() {
	const own = useOwn(languages);
	const twin = useStage().twin.value?.pair.run.value;
	const truth = useAsked(() => twin?.truth);
	if (!twin) {
		return null;
	}
	const text = truth ? own.badge[truth.verdict](measured(truth.all)) : own.beyond;
	return <Badge good={truth?.verdict === "healthy"} text={own.ofTwin(text)} />;
}

function Measures({ truth }: { truth: Truth | undefined }) {
	const own = useOwn(languages);
	const { verdicts } = useWords();
	const verdict = truth ? `${truth.verdict === "healthy" ? "✓" : "✗"} ${verdicts[truth.verdict]}` : "";
	return (
		<>
			<h3 textContent={own.measures} />
			<Gauge name="distance" reading={truth && distanceOf(truth, own)} scale={Math.sqrt} />
			<Gauge name="variety" reading={truth && varietyOf(truth, own)} />
			<p class="explanation" textContent={own.hatched} />
			<p class="verdict">
				<Term name="verdict" /> <strong textContent={verdict} />
			</p>
		</>
	);
}

type Own = (typeof languages)["en"];

function distanceOf({ all, limits }: Truth, own: Own): Reading {
	return {
		value: all.distance,
		text: own.distance(decimal(all.distance, 2)),
		most: limits.runAway,
		healthy: [0, limits.distance],
		ticks: [
			{ value: 0, text: "0" },
			{ value: limits.distance, text: own.healthyBelow(decimal(limits.distance, 2)) },
			{ value: limits.runAway, text: own.orMore(decimal(limits.runAway, 2)) },
		],
	};
}

function varietyOf({ all, limits }: Truth, own: Own): Reading {
	const { variety, artist } = measured(all);
	const most = 2 * all.artistVariety;
	return {
		value: all.variety,
		text: own.variety(variety, artist),
		most,
		healthy: limits.variety,
		ticks: [
			{ value: 0, text: "0" },
			{ value: all.artistVariety, text: own.artists(artist) },
			{ value: most, text: own.orMore(decimal(most, 2)) },
		],
	};
}

/** Distance and variety in a chart, where charts are drawn. */
function OverTime() {
	const own = useOwn(languages);
	const Chart = useContext(Charts);
	const limits = useRef<Truth["limits"] | undefined>(undefined);
	if (!Chart) {
		return null;
	}
	const line: Pick<Line, "goalAt" | "digits" | "scale"> = { goalAt: ["right", "above"], digits: 2, scale: 0 };
	return (
		<>
			<h3 textContent={own.overTime} />
			<Chart
				lines={[
					{
						...line,
						term: "distance",
						name: own.distanceName,
						goal: (goal) => own.healthyBelow(decimal(goal, 2)),
					},
					{ ...line, term: "variety", name: own.varietyName, goal: (goal) => own.artists(decimal(goal, 2)) },
				]}
				scales={[own.axis]}
				data={(run) => {
					// The same at every step of a run; where the painter is beyond float32 now, they were told before.
					limits.current = run.truth?.limits ?? limits.current;
					return limits.current && truthOver(run, limits.current);
				}}
			/>
			<p class="explanation" textContent={own.off} />
		</>
	);
}
