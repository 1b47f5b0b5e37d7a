// A curve over the picture's points: drawn by the reader, and then shown beside the actual one.

import { useOwn } from "../dom/words.js";
import { axisNumber, ticksIn, visibleRange } from "../draw/axes.js";
import type { Bounds } from "../draw/bounds.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/lesson-card.js";
import { Drawing } from "./drawing.js";
import { Plot, PlotLegend, type Shape, Shapes } from "./plot.js";

const XS = [-1, -0.5, 0, 0.5, 1];
/** The margin at either side, as a share of the plane's width. It leaves room for a finger beside the first and last point. */
const ASIDE = 0.03;

interface AskProps {
	bounds: Bounds;
	/** Undefined until something is drawn. */
	points: readonly number[] | undefined;
	onDraw: (points: number[]) => void;
}

/** Asks for a curve. Until it is drawn, it lies in the middle. */
export function CurveDrawing({ bounds, points, onDraw }: AskProps) {
	const own = useOwn(languages);
	const { across, range, ...axes } = axesOf(bounds);
	const heights = points ?? across.map(() => (range.least + range.most) / 2);
	const tell = (i: number) => own.point(decimal(xOf(i, across.length), 2), decimal(heights[i], 2));
	return (
		<>
			<Plot across={axes.xTicks} up={axes.yTicks}>
				<Drawing label={own.yourCurve} {...{ across, range, heights, tell, onDraw }}>
					<Shapes
						shapes={[...boundShapes(bounds, across), { name: "guess", line: { across, heights } }]}
						range={range}
					/>
				</Drawing>
			</Plot>
			<PlotLegend names={{ guess: own.yourCurve, upper: own.upper, lower: own.lower }} />
		</>
	);
}

/** Shows the guessed curve, if there is one, and the actual curve. */
export function CurveAnswer({
	bounds,
	guess,
	came,
}: {
	bounds: Bounds;
	guess?: readonly number[];
	came: Float32Array;
}) {
	const own = useOwn(languages);
	const { across, range, ...axes } = axesOf(bounds);
	const shapes: Shape[] = [
		...boundShapes(bounds, across),
		{ name: "came", line: { across, heights: [...came] } },
		...(guess ? [{ name: "guess" as const, line: { across, heights: guess } }] : []),
	];
	return (
		<div role="group" aria-label={own.compared}>
			<Plot across={axes.xTicks} up={axes.yTicks}>
				<Shapes shapes={shapes} range={range} />
			</Plot>
			<PlotLegend
				names={{ ...(guess && { guess: own.yourGuess }), came: own.came, upper: own.upper, lower: own.lower }}
			/>
		</div>
	);
}

function axesOf(bounds: Bounds) {
	const points = bounds.lower.length;
	const range = visibleRange(bounds);
	const place = (x: number) => ASIDE + ((x + 1) / 2) * (1 - 2 * ASIDE);
	return {
		range,
		across: Array.from({ length: points }, (_, i) => place(xOf(i, points))),
		xTicks: XS.map((x) => ({ at: place(x), text: axisNumber(x) })),
		yTicks: ticksIn(range).map((y) => ({
			at: (y - range.least) / (range.most - range.least),
			text: axisNumber(y),
		})),
	};
}

/** The x of a point. */
function xOf(i: number, points: number) {
	return (2 * i) / (points - 1) - 1;
}

function boundShapes({ upper, lower }: Bounds, across: readonly number[]): Shape[] {
	return [
		{ name: "upper", line: { across, heights: [...upper] } },
		{ name: "lower", line: { across, heights: [...lower] } },
	];
}
