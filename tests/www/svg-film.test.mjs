// A run as an SVG that moves by itself: it is small, uses few names, and is true to the run.

import assert from "node:assert/strict";
import { test } from "node:test";
import { filmAlt } from "../../www/share/alt.js";
import { eachShot } from "../../www/share/film.js";
import { stillOf } from "../../www/share/still.js";
import { svgFilmOf } from "../../www/share/svg-film.js";
import { drawn } from "../../www/words/drawn.js";
import { LOOK, PRESETS, runAt, WORK } from "./drawings.mjs";

const MOST_BYTES = 40 * 1024;
const FRAMES = 60;

/** The attributes that WeChat leaves in an article. It removes id, style, class, clips, filters and gradients. */
const SHAPE = ["fill", "stroke", "stroke-width", "stroke-linejoin", "stroke-dasharray", "opacity"];
const FONT = ["font-size", "font-weight", "text-anchor", "textLength", "lengthAdjust", "fill"];
const TIMES = ["attributeName", "values", "keyTimes", "calcMode", "dur", "repeatCount"];
const ALLOWED = {
	svg: ["xmlns", "width", "height", "viewBox", "font-family"],
	g: ["opacity", "transform", ...FONT],
	rect: ["width", "height", ...SHAPE],
	polyline: ["points", ...SHAPE],
	polygon: ["points", ...SHAPE],
	text: ["x", "y", ...FONT],
	tspan: ["x"],
	animate: TIMES,
	animateTransform: ["type", ...TIMES],
};
const ANIMATED = { animate: ["points", "opacity"], animateTransform: ["transform"] };

/** The elements of a file, each with its attributes. Fails if the file is not well-formed. */
function elementsOf(svg) {
	const open = [];
	const found = [];
	const rest = svg.replace(/<(\/?)([\w-]+)((?:\s[\w-]+="[^"<]*")*)(\/?)>/g, (_, closing, name, given, empty) => {
		if (closing) {
			assert.equal(open.pop(), name);
		} else {
			const attributes = Object.fromEntries(
				[...given.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
			);
			found.push({ name, attributes, parents: [...open] });
			if (!empty) {
				open.push(name);
			}
		}
		return "";
	});
	assert.deepEqual(open, []);
	assert.doesNotMatch(rest, /[<>]/);
	return found;
}

/** The film of a whole run, and its shots. */
async function filmOf(preset, language) {
	const { player, run } = await runAt(preset, 0);
	const shots = [];
	await eachShot(player, { from: 0, to: run.goal, frames: FRAMES }, WORK, (shot) => void shots.push(shot));
	const look = { ...LOOK, language, runText: `?preset=${preset}&seed=7` };
	return { shots, look, svg: svgFilmOf(shots, look, "light") };
}

const films = [];
for (const preset of PRESETS) {
	films.push({ preset, ...(await filmOf(preset, films.length % 2 === 0 ? "en" : "zh")) });
}

test("each preset's is at most 40 KB, with some of the batch", (t) => {
	for (const { preset, svg } of films) {
		const bytes = Buffer.byteLength(svg);
		const batch = svg.match(/<polyline [^>]*opacity="0.6"[^>]*><animate/g)?.length ?? 0;
		t.diagnostic(`${preset}: ${bytes} bytes, ${batch} of the batch`);
		assert(bytes <= MOST_BYTES, `${preset}: ${bytes}`);
		assert(batch >= 2, `${preset}: ${batch}`);
	}
});

test("every element, attribute and animated attribute is allowed", () => {
	for (const { preset, svg } of films) {
		for (const { name, attributes } of elementsOf(svg)) {
			assert(name in ALLOWED, `${preset}: ${name}`);
			const strange = Object.keys(attributes).filter((attribute) => !ALLOWED[name].includes(attribute));
			assert.deepEqual(strange, [], `${preset}: ${name}`);
			if (name in ANIMATED) {
				assert(ANIMATED[name].includes(attributes.attributeName), attributes.attributeName);
				const [values, times] = [attributes.values, attributes.keyTimes].map((list) => list.split(";"));
				assert.equal(values.length, times.length);
				assert.equal(attributes.dur, "8s");
				const sorted = times.map(Number).toSorted((a, b) => a - b);
				assert.deepEqual(times.map(Number), sorted);
				assert.equal(sorted[0], 0);
			}
		}
	}
});

test("in each frame the painting is where the still has it, held at the picture's edge", () => {
	for (const { preset, svg, shots, look } of films) {
		const [first] = shots;
		const frames = elementsOf(svg).filter(
			({ name, attributes }) => name === "animate" && attributes.attributeName === "points",
		);
		const painting = frames[frames.length - 1].attributes;
		const values = painting.values
			.split(";")
			.map((points) => points.split(" ").map((point) => point.split(",").map(Number)));
		assert.equal(values.length, FRAMES + 1);
		assert.deepEqual(values[FRAMES], values[FRAMES - 1]);
		// The film has no arrows, so its picture is that of a still without arrows.
		const still = (shot) =>
			/** @type {any} */ (stillOf({ ...shot, scene: { ...shot.scene, arrows: undefined } }, look));
		const bound = still(first).shapes.find(({ kind, ink }) => kind === "line" && ink === "upper").points;
		const { upper, lower } = first.scene;
		const [least, most] = [Math.min(...lower, ...upper), Math.max(...lower, ...upper)];
		const room = 0.15 * (most - least);
		const ends = upper.indexOf(most);
		const unit = (Math.max(...bound.filter((_, i) => i % 2 === 1)) - bound[2 * ends + 1]) / (most - Math.min(...upper));
		shots.forEach(({ scene }, frame) => {
			values[frame].forEach(([x, y], p) => {
				const value = Math.min(Math.max(scene.paintings[p], least - room), most + room);
				const expected = bound[2 * ends + 1] + (most - value) * unit;
				assert(Math.abs(x - bound[2 * p]) <= 0.051, `${preset} ${frame}: x`);
				// The heights are written to a tenth.
				assert(Math.abs(y - expected) <= 0.051, `${preset} ${frame}: ${y} instead of ${expected}`);
			});
		});
	}
});

test("each frame's numbers stand on the strip, and the strip is there in its time", () => {
	for (const { svg, shots } of films) {
		const strip = elementsOf(svg).find(({ name }) => name === "animateTransform").attributes;
		const places = strip.values.split(";").map((place) => Number(place.split(" ")[1]));
		assert.deepEqual(
			places,
			shots.map((_, frame) => (frame === 0 ? 0 : -frame * LOOK.height)),
		);
		const texts = [...svg.matchAll(/<text y="(\d+)"><tspan[^>]*>([^<]*)<\/tspan><tspan[^>]*>([^<]*)</g)];
		assert.equal(texts.length, FRAMES);
		texts.forEach(([, y, step, accuracy], frame) => {
			assert.equal(Number(y) + places[frame], Number(texts[0][1]));
			assert.equal(step.replaceAll(",", ""), String(shots[frame].step));
			assert.equal(accuracy, shots[frame].accuracy?.toFixed(2) ?? "–");
		});
		strip.keyTimes
			.split(";")
			.forEach((time, frame) => assert(Math.abs(Number(time) - (frame / (FRAMES - 1)) * 0.75) < 1e-4));
	}
});

test("at every time one verdict is seen, the frame's", () => {
	for (const { preset, svg, shots, look } of films) {
		const verdicts = Object.entries(drawn[look.language].verdicts);
		const groups = [
			...svg.matchAll(/<g(?: opacity="0")?>(<animate [^>]*>)?<text [^>]*font-weight="bold"[^>]*>([^<]*)<\/text><\/g>/g),
		];
		shots.forEach(({ truth }, frame) => {
			// The time is half-way between the frame and the next one.
			const time = Math.min(((frame + 0.5) / (FRAMES - 1)) * 0.75, 1);
			const seen = groups.filter(([, animate]) => {
				if (!animate) {
					return true;
				}
				const [values, times] = ["values", "keyTimes"].map((name) =>
					new RegExp(`${name}="([^"]*)"`).exec(animate)[1].split(";").map(Number),
				);
				return values[times.findLastIndex((each) => each <= time)] === 1;
			});
			const expected = verdicts.find(([name]) => name === (truth?.verdict ?? "runAway"))[1];
			assert.deepEqual(
				seen.map(([, , text]) => text),
				[expected],
				`${preset} ${frame}`,
			);
		});
	}
});

test("a film of one frame stands still", () => {
	const [{ shots, look }] = films;
	const svg = svgFilmOf(shots.slice(0, 1), look, "dark");
	assert.doesNotMatch(svg, /NaN|Infinity/);
	elementsOf(svg);
});

test("in words it says where it begins, and how it ends", () => {
	const { shots, look } = films.find(({ preset }) => preset === "mode-collapse");
	const text = filmAlt(shots[0], shots[FRAMES - 1], { ...look, language: "en" });
	assert.match(text, /^A film .* from step 0 to step 6,000\. Its end: Step 6,000\. D accuracy 0\.\d\d/);
	assert.match(text, /collapsed, it paints almost the same every time\. The run: \?preset=mode-collapse&seed=7$/);
});

test("in Chinese no spaces stand between sentences, and a run without an address is not named", () => {
	const { shots, look } = films.find(({ preset }) => preset === "mode-collapse");
	const text = filmAlt(shots[0], shots[FRAMES - 1], { ...look, language: "zh", runText: "" });
	assert.match(text, /上下界。15 个点里.*幅幅雷同。$/);
});
