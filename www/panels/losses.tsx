// ln(1 − D) and −ln D, each with a dot at what the critic says of the painter's work now.

import { useOwn } from "../dom/words.js";
import { LINES } from "../draw/lines.js";
import type { Config } from "../run/run.js";
import { Sample } from "../stage/sample.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/losses.js";
import { useAsked, useRun, useStage, useTruth } from "./board.js";
import { LOSS_CURVES, logitOf, probabilityOf } from "./loss-curves.js";
import { percent } from "./numerals.js";

type Loss = Config["loss"];
const LOSSES: Loss[] = ["minimax", "nonSaturating"];

/** The ranges of logits and losses that are drawn. */
const ACROSS = { least: -16, most: 4 };
const UP = { least: -4, most: 16 };
/** The distance between two points of a curve, in logits. */
const STEP = 0.25;
/** How far a tangent extends to each side of its dot, in logits. */
const TANGENT = 2;
/** The numbers below and beside the drawing. */
const PLACES = [
	{ d: 1e-6, text: "10⁻⁶" },
	{ d: 1e-4, text: "10⁻⁴" },
	{ d: 0.01, text: "0.01" },
	{ d: 0.5, text: "½" },
];
const HEIGHTS = [15, 10, 5, 0];
/** The places of the names. Neither the curves nor their dots come here. */
const NAMED_AT = { minimax: { logit: -13, height: -3.4 }, nonSaturating: { logit: -8, height: 10.6 } };
/** A curve counts as flat if D is nearer to 0 or to 1 than this. */
const FLAT = 0.1;
/** Numbers smaller than this are written as a power of ten. */
const SMALL = 0.001;

export function Losses() {
	const own = useOwn(languages);
	const run = useRun();
	const twin = useStage().twin.value?.pair.run.value;
	const d = useTruth()?.generatedProbability;
	const twins = useAsked(() => twin?.truth?.generatedProbability);
	const told = d === undefined ? "" : number(d);
	return (
		<div class="losses" hidden={d === undefined}>
			<h3 textContent={own.title} />
			<div class="curves">
				<div class="heights" aria-hidden="true">
					{HEIGHTS.map((height) => (
						<span key={height} style={{ bottom: percent(upTo(height)) }} textContent={decimal(height, 0)} />
					))}
				</div>
				<div class="field" role="img" aria-label={own.plot(told)}>
					<Curves d={d} />
					{LOSSES.map((loss) => (
						<span
							key={loss}
							class="name"
							style={placeOf(NAMED_AT[loss].logit, NAMED_AT[loss].height)}
							textContent={own.names[loss]}
						/>
					))}
					{twin && twins !== undefined && <Dots d={twins} kind="dot twins" />}
					{d !== undefined && <Dots d={d} kind="dot" />}
				</div>
				<div class="places" aria-hidden="true">
					{PLACES.map(({ d, text }) => (
						<span key={text} style={{ left: percent(acrossTo(logitOf(d))) }} textContent={text} />
					))}
				</div>
				<p class="across" aria-hidden="true" textContent={own.across} />
			</div>
			<Table d={d} loss={run?.config.loss} />
			<p class="sentence" textContent={d === undefined ? "" : sentence(d, own)} />
			<p hidden={!twin || twins === undefined} textContent={twins === undefined ? "" : own.twin(number(twins))} />
			<p class="explanation" textContent={own.help} />
		</div>
	);
}

/** Both curves, with their tangents at the dots. */
function Curves({ d }: { d: number | undefined }) {
	return (
		<svg
			viewBox={`${ACROSS.least} ${-UP.most} ${ACROSS.most - ACROSS.least} ${UP.most - UP.least}`}
			preserveAspectRatio="none"
			aria-hidden="true"
		>
			<path class="zero" d={`M${ACROSS.least} 0H${ACROSS.most}`} />
			{LOSSES.map((loss) => (
				<path key={loss} class={loss} d={PATHS[loss]} />
			))}
			{d !== undefined && LOSSES.map((loss) => <path key={`tangent ${loss}`} class="tangent" d={tangentAt(d, loss)} />)}
		</svg>
	);
}

function Dots({ d, kind }: { d: number; kind: string }) {
	return LOSSES.map((loss) => {
		const logit = drawnLogit(d);
		return <span key={loss} class={kind} style={placeOf(logit, LOSS_CURVES[loss].value(probabilityOf(logit)))} />;
	});
}

/** Both curves in numbers, at the dots. */
function Table({ d, loss }: { d: number | undefined; loss: Loss | undefined }) {
	const own = useOwn(languages);
	const told = (of: (d: number) => number) => (d === undefined ? "" : number(of(d)));
	return (
		<table>
			<thead>
				<tr>
					<th scope="col" textContent={own.loss} />
					<th scope="col" textContent={d === undefined ? "" : own.value(number(d))} />
					<th scope="col" textContent={own.slope} />
				</tr>
			</thead>
			<tbody>
				{LOSSES.map((each) => (
					<tr key={each}>
						<th scope="row">
							<Sample name={each} stroke={LINES[each]} />{" "}
							<span textContent={`${own.names[each]}, ${own.kinds[each]}`} />{" "}
							<span class="own" hidden={each !== loss} textContent={`✓ ${own.own}`} />
						</th>
						<td textContent={told(LOSS_CURVES[each].value)} />
						<td textContent={told(LOSS_CURVES[each].slope)} />
					</tr>
				))}
			</tbody>
		</table>
	);
}

const PATHS = { minimax: pathOf("minimax"), nonSaturating: pathOf("nonSaturating") };

function pathOf(loss: Loss) {
	const points = Math.round((ACROSS.most - ACROSS.least) / STEP) + 1;
	return Array.from({ length: points }, (_, i) => {
		const logit = ACROSS.least + i * STEP;
		return `${i === 0 ? "M" : "L"}${logit} ${(-LOSS_CURVES[loss].value(probabilityOf(logit))).toFixed(4)}`;
	}).join("");
}

function tangentAt(d: number, loss: Loss) {
	const logit = drawnLogit(d);
	const { value, slope } = LOSS_CURVES[loss];
	const [height, rise] = [value(probabilityOf(logit)), slope(probabilityOf(logit))];
	const ends = [-TANGENT, TANGENT].map(
		(aside) => `${(logit + aside).toFixed(3)} ${(-height - rise * aside).toFixed(3)}`,
	);
	return `M${ends.join("L")}`;
}

/** A logit beyond the drawing is drawn at its edge. */
function drawnLogit(d: number) {
	return Math.min(Math.max(logitOf(d), ACROSS.least), ACROSS.most);
}

function placeOf(logit: number, height: number) {
	return { left: percent(acrossTo(logit)), bottom: percent(upTo(height)) };
}

function acrossTo(logit: number) {
	return (logit - ACROSS.least) / (ACROSS.most - ACROSS.least);
}

function upTo(height: number) {
	return (height - UP.least) / (UP.most - UP.least);
}

function sentence(d: number, own: (typeof languages)["en"]) {
	if (d < FLAT) {
		return own.flat(number(d));
	}
	return d > 1 - FLAT ? own.fooled(number(d)) : own.between;
}

function number(value: number) {
	if (Math.abs(value) === Infinity) {
		return value < 0 ? "−∞" : "∞";
	}
	return value === 0 || Math.abs(value) >= SMALL ? decimal(value, 3) : value.toExponential(1).replaceAll("-", "−");
}
