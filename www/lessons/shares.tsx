// How often the painter paints each a, as bars: drawn by the reader, and then shown beside the actual ones.

import { useOwn } from "../dom/words.js";
import { sharesOf as artistSharesOf, TICKS, tickText } from "../draw/bins.js";
import { artistRanges } from "../draw/ranges.js";
import { FIRST, LAST } from "../run/bars.js";
import type { Run, Truth } from "../run/run.js";
import { languages } from "../words/lesson-card.js";
import { Drawing } from "./drawing.js";
import { Plot, PlotLegend, type Shape, Shapes } from "./plot.js";
import { cameOf, inWider, sharesOf } from "./wide-bars.js";

/** The range of the bars' heights. A bar of height 1 reaches the top. */
const RANGE = { least: 0, most: 1 };
const X_TICKS = TICKS.map((a) => ({ at: (a - FIRST) / (LAST - FIRST), text: tickText(a) }));

/** The unit of the numbers over the bars. It is written once, because a phone has no room for it at each bar. */
const PERCENT = [{ at: 0.93, text: "%" }];

interface AskProps {
	bars: number;
	/** The bars as the reader has drawn them, each from 0 to 1. */
	heights: readonly number[];
	onDraw: (heights: number[]) => void;
}

export function SharesDrawing({ bars, heights, onDraw }: AskProps) {
	const own = useOwn(languages);
	const across = Array.from({ length: bars }, (_, i) => (i + 0.5) / bars);
	const shares = sharesOf(heights);
	const tell = (i: number) => {
		const [from, to] = [i, i + 1].map((edge) => (FIRST + (edge * (LAST - FIRST)) / bars).toFixed(1));
		return own.bar(from, to, String(Math.round(100 * shares[i])));
	};
	const percents = across.flatMap((at, i) =>
		shares[i] > 0 ? [{ at, text: String(Math.round(100 * shares[i])) }] : [],
	);
	return (
		<Plot across={X_TICKS} up={percents.length > 0 ? PERCENT : []} over={percents}>
			<Drawing label={own.yourBars} range={RANGE} {...{ across, heights, tell, onDraw }}>
				<Shapes shapes={[{ name: "guess", bars: heights }]} range={RANGE} />
			</Drawing>
		</Plot>
	);
}

interface AnswerProps {
	bars: number;
	guess?: readonly number[];
	truth: Truth | undefined;
	/** Undefined if the engine can't be asked. */
	run: Run | undefined;
}

/** Shows all bars on one scale. */
export function SharesAnswer({ bars, guess, truth, run }: AnswerProps) {
	const own = useOwn(languages);
	const came = cameOf(truth, bars);
	const artist = run && artistIn(run, bars);
	const most = Math.max(...came, ...(guess ?? []), ...(artist ?? []));
	const shapes: Shape[] = [
		{ name: "came", bars: came },
		...(artist ? [{ name: "artist" as const, bars: artist }] : []),
		...(guess ? [{ name: "guess" as const, bars: guess }] : []),
	];
	const up = [0, most].map((share) => ({ at: share / most, text: `${Math.round(100 * share)} %` }));
	return (
		<div role="group" aria-label={own.compared}>
			<Plot across={X_TICKS} up={up}>
				<Shapes shapes={shapes} range={{ least: 0, most }} />
			</Plot>
			<PlotLegend
				names={{ ...(guess && { guess: own.yourGuess }), came: own.came, ...(artist && { artist: own.artist }) }}
			/>
		</div>
	);
}

/** The artist's share in each bar. */
function artistIn(run: Run, bars: number) {
	const { all } = artistRanges(run);
	return inWider(artistSharesOf(all.map((range) => range.map((u) => 1 + u))), bars);
}
