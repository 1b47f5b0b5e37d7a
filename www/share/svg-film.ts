// A run as an SVG that moves by itself. It needs no script, and plays alone, in an <img> and in an article on WeChat. WeChat allows few
// elements and attributes, and no `id`, so each moving part is animated by itself: curves by their points, and texts by turns.

import { visibleRange } from "../draw/axes.js";
import { clamped } from "../draw/clip.js";
import { COLOURS } from "../draw/colours.js";
import type { Line } from "../draw/lines.js";
import { paintingOf } from "../draw/scene.js";
import { axesOf, type Box, curveOf, INKS, scaleIn, strokesOf } from "../draw/scene-shapes.js";
import type { Theme } from "../draw/shapes.js";
import { element, elementOf, escaped, svgElement } from "../draw/svg.js";
import { drawn } from "../words/drawn.js";
import { headOf, namesIn, valueIn } from "./head.js";
import type { Look } from "./look.js";
import type { Shot } from "./shot.js";
import { layoutOf, outsideIn } from "./still.js";

/** Seconds from the first frame to the last one, and seconds for which the last one is held. */
const [MOVING, HELD] = [6, 2];
/** Seconds of the whole film. */
export const SECONDS = MOVING + HELD;
/** The most bytes of the whole film. Curves of the batch are drawn as long as they fit. */
const MOST_BYTES = 40 << 10;

/** @param shots one for each frame, in the order of their steps */
export function svgFilmOf(shots: readonly Shot[], look: Look, theme: Theme): string {
	const last = shots[shots.length - 1];
	const { head, foot, box } = layoutOf(last, look);
	const { width, height } = look;
	const colours = COLOURS[theme];
	const { scene } = last;
	const bounds = (["upper", "middle", "lower"] as const).flatMap((line) => {
		const values = scene[line];
		return values ? curveOf(line, values, scene, box) : [];
	});
	const film = (batch: string[]) =>
		svgElement(width, height, [
			element("rect", { width, height, fill: colours.surface }),
			...axesOf(visibleRange(scene), box).map((shape) => elementOf(shape, colours)),
			...batch,
			...bounds.map((shape) => elementOf(shape, colours)),
			movingCurve("painting", shots, scene.shown ?? 0, box, theme),
			...outsideNotes(shots, look, box, theme),
			...[...namesIn(head), ...foot].map((shape) => elementOf(shape, colours)),
			numberStrip(shots, look, theme),
			...verdictTexts(shots, look, theme),
		]);
	return withBatch(film, shots, box, theme);
}

/** The film with as many curves of the batch as there is room for. */
function withBatch(film: (batch: string[]) => string, frames: readonly Shot[], box: Box, theme: Theme) {
	const { paintings, lower, shown = 0 } = frames[0].scene;
	const others = Array.from({ length: paintings.length / lower.length }, (_, i) => i).filter((i) => i !== shown);
	let fitting = film([]);
	const batch: string[] = [];
	for (const other of others) {
		batch.push(movingCurve("batch", frames, other, box, theme));
		const longer = film(batch);
		if (bytesOf(longer) > MOST_BYTES) {
			break;
		}
		fitting = longer;
	}
	return fitting;
}

/** The bytes as UTF-8. Characters beyond ASCII take three bytes at most. */
function bytesOf(text: string) {
	return text.replace(/[^ -~\n]/g, "???").length;
}

/**
 * A moving painting. The other paintings of the batch move only every second frame, and to whole pixels. Points outside the picture
 * are held at its edge.
 */
function movingCurve(line: Line, frames: readonly Shot[], place: number, box: Box, theme: Theme) {
	const isExact = line === "painting";
	const kept = frames.map((_, i) => i).filter((i) => isExact || i % 2 === 0 || i === frames.length - 1);
	const written = kept.map((i) => pointsOf(frames[i], place, box, isExact ? 10 : 1));
	const points = written[written.length - 1];
	const { width, opacity } = strokesOf(frames[0].scene)[line];
	const stroke = { fill: "none", stroke: COLOURS[theme][INKS[line]], "stroke-width": width, opacity };
	return element("polyline", { points, ...stroke, "stroke-linejoin": "round" }, [
		animation("points", [...written, points], [...kept.map((i) => timeOf(i, frames)), 1]),
	]);
}

/** @param precision the fractions of a unit that are kept */
function pointsOf({ scene }: Shot, place: number, box: Box, precision: number) {
	const { xOf, y } = scaleIn(scene, box);
	const rounded = (value: number) => Math.round(value * precision) / precision;
	const values = paintingOf({ ...scene, shown: place });
	return [...values]
		.map((value, p) => `${rounded(xOf(p))},${rounded(clamped(y(value), box.top, box.bottom))}`)
		.join(" ");
}

/**
 * The step and the numbers of each frame, as a strip of texts a picture's height apart. It moves so that one text at a time is in the
 * picture. Showing each text by a turn of its own would take three times as many bytes.
 */
function numberStrip(frames: readonly Shot[], look: Look, theme: Theme) {
	const columns = headOf(frames[frames.length - 1], look).columns.filter(({ verdict }) => !verdict);
	const [{ y, size }] = columns.map(valueIn);
	const texts = frames.map((shot, frame) => {
		const values = headOf(shot, look).columns.map(({ value }) => escaped(value));
		const parts = columns.map(({ x }, i) => element("tspan", { x: Math.round(x * 10) / 10 }, [values[i]]));
		return element("text", { y: y + frame * look.height }, parts);
	});
	const places = frames.map((_, frame) => `0 ${-frame * look.height}`);
	const going = animation(
		"transform",
		places,
		frames.map((_, frame) => timeOf(frame, frames)),
		"discrete",
	);
	// A viewer that plays no films shows the end.
	const transform = `translate(${places[places.length - 1]})`;
	const font = { "font-size": size, "font-weight": "bold", fill: COLOURS[theme].ink };
	return element("g", { ...font, transform }, [going, ...texts]);
}

function verdictTexts(frames: readonly Shot[], look: Look, theme: Theme) {
	const colours = COLOURS[theme];
	const texts = frames.map((shot) => {
		const last = headOf(shot, look).columns.find(({ verdict }) => verdict);
		return last ? elementOf(valueIn(last), colours) : "";
	});
	return inTurn(texts);
}

/** The notes for frames whose painting can't be seen. */
function outsideNotes(frames: readonly Shot[], look: Look, box: Box, theme: Theme) {
	const colours = COLOURS[theme];
	const texts = frames.map(({ scene }) =>
		outsideIn(scene, box, [drawn[look.language].outside])
			.map((shape) => elementOf(shape, colours))
			.join(""),
	);
	return inTurn(texts);
}

/** Shows each text in its frame. Equal texts in successive frames become one. */
function inTurn(texts: readonly string[]): string[] {
	const firsts = texts.map((_, i) => i).filter((i) => i === 0 || texts[i] !== texts[i - 1]);
	return firsts.map((first, i) => {
		const next = firsts.at(i + 1);
		const [begin, end] = [timeOf(first, texts), next === undefined ? 1 : timeOf(next, texts)];
		const turns = [...(begin > 0 ? [0] : []), 1, ...(end < 1 ? [0] : [])];
		const times = [0, ...(begin > 0 ? [begin] : []), ...(end < 1 ? [end] : [])];
		const turn = turns.length > 1 ? [animation("opacity", turns, times, "discrete")] : [];
		return texts[first] === "" ? "" : element("g", { opacity: end < 1 ? 0 : undefined }, [...turn, texts[first]]);
	});
}

/** The time of a frame as a share of the whole film. */
function timeOf(index: number, { length }: { length: number }) {
	return length > 1 ? ((index / (length - 1)) * MOVING) / SECONDS : 0;
}

function animation(attributeName: string, values: readonly (string | number)[], times: number[], calcMode?: string) {
	const keyTimes = times.map((time) => String(Math.round(time * 1e4) / 1e4)).join(";");
	const isTransform = attributeName === "transform";
	return element(isTransform ? "animateTransform" : "animate", {
		attributeName,
		type: isTransform ? "translate" : undefined,
		values: values.join(";"),
		keyTimes,
		calcMode,
		dur: `${SECONDS}s`,
		repeatCount: "indefinite",
	});
}
