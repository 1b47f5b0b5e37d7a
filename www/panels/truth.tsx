// What the two numbers hide: which curves the painter paints, how far they are from the artist's, and how varied they are.

import { useContext, useRef } from "preact/hooks";
import { Term } from "../dom/term.js";
import { useOwn, useWords } from "../dom/words.js";
import { truthOver } from "../draw/series.js";
import type { Truth } from "../run/run.js";
import { isWell, type Judgement, standingName } from "../run/health.js";
import { decimal, digitsBeside } from "../words/decimal.js";
import { languages } from "../words/panels/truth.js";
import { standingText } from "../words/verdicts.js";
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
				<Badge {...badgeOf({ truth, freeze: run?.config.freeze ?? "none" }, own)} />
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

/** The same badge for a twin, if there is one. */
function TwinBadge() {
	const own = useOwn(languages);
	const twin = useStage().twin.value?.pair.run.value;
	const truth = useAsked(() => twin?.truth);
	if (!twin) {
		return null;
	}
	const { good, text } = badgeOf({ truth, freeze: twin.config.freeze }, own);
	return <Badge good={good} text={own.ofTwin(text)} />;
}

function badgeOf(judgement: Judgement, own: Own) {
	const { truth } = judgement;
	const name = standingName(judgement);
	return { good: isWell(name), text: truth ? own.badge[name](measured(truth.all, truth.limits)) : own.beyond };
}

function Measures({ truth }: { truth: Truth | undefined }) {
	const own = useOwn(languages);
	const words = useWords();
	const name = standingName({ truth, freeze: useRun()?.config.freeze ?? "none" });
	const verdict = truth ? `${isWell(name) ? "✓" : "✗"} ${standingText(name, words)}` : "";
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
	const digits = digitsBeside(all.distance, limits.distance);
	return {
		value: all.distance,
		text: own.distance(decimal(all.distance, digits)),
		most: limits.runAway,
		healthy: [0, limits.distance],
		ticks: [
			{ value: 0, text: "0" },
			{ value: limits.distance, text: own.healthyBelow(decimal(limits.distance, digits)) },
			{ value: limits.runAway, text: own.orMore(decimal(limits.runAway, 2)) },
		],
	};
}

function varietyOf({ all, limits }: Truth, own: Own): Reading {
	const { variety, artist } = measured(all, limits);
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

/** Distance and variety in a chart, if there are charts. */
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
					// The limits are the same at every step of a run. They remain known from before if the painter is beyond float32 now.
					limits.current = run.truth?.limits ?? limits.current;
					return limits.current && truthOver(run, limits.current);
				}}
			/>
			<p class="explanation" textContent={own.off} />
		</>
	);
}
