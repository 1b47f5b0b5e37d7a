// The strongest strokes, one a row: a button that mutes it, its curve, and the ideas that switch it on.

import { useOwn } from "../../dom/words.js";
import { decimal } from "../../words/decimal.js";
import { languages } from "../../words/panels/strokes.js";
import type { Stroke } from "./asked.js";
import { rangeOf } from "./picture.js";

const SMALL = { width: 84, height: 36 };
/** With more inputs, the bars have no names. */
const FEW = 8;
/** The label under its narrow bar. */
const LABEL = "0/1";

interface Props {
	strokes: readonly Stroke[];
	/** 1 for each unit that is muted. */
	muted: Float32Array;
	/** How the unit, or the input if there is no hidden layer, is called. */
	nameOf: (unit: number) => string;
	inputName: (input: number) => string;
	/** The number of ideas. The label, if there is one, comes after them. */
	ideas: number;
	onMute: (unit: number) => void;
	/** Points out a stroke in the picture, by its place in the list. */
	onMark: (place: number | undefined) => void;
}

export function List({ strokes, muted, nameOf, inputName, ideas, onMute, onMark }: Props) {
	const own = useOwn(languages);
	const curves = rangeOf(strokes.map(({ curve }) => curve));
	const weights = rangeOf(strokes.map(({ weights }) => weights ?? new Float32Array()));
	return (
		<ol class="strongest">
			{strokes.map(({ unit, strength, curve, weights: bars }, i) => {
				const isMuted = muted[unit] === 1;
				const called = own.stroke(i + 1, nameOf(unit));
				const told = isMuted ? own.muted : strength === 0 ? own.off : own.strength(decimal(strength, 2));
				return (
					<li key={i} onPointerEnter={() => onMark(i)} onPointerLeave={() => onMark(undefined)}>
						<button
							type="button"
							aria-pressed={isMuted}
							aria-label={own.mute(called, told)}
							onClick={() => onMute(unit)}
							onFocus={() => onMark(i)}
							onBlur={() => onMark(undefined)}
						>
							<span class="name" textContent={called} /> <span class="strength" textContent={told} />
						</button>
						<SmallCurve label={own.curve(i + 1)} curve={curve} range={curves} />
						{bars && (
							<Bars weights={bars} most={Math.max(-weights.least, weights.most)} inputName={inputName} ideas={ideas} />
						)}
					</li>
				);
			})}
		</ol>
	);
}

function SmallCurve({
	label,
	curve,
	range,
}: {
	label: string;
	curve: Float32Array;
	range: ReturnType<typeof rangeOf>;
}) {
	const y = (value: number) => 1 + ((range.most - value) / (range.most - range.least)) * (SMALL.height - 2);
	const points = Array.from(
		curve,
		(value, p) => `${((p / (curve.length - 1)) * SMALL.width).toFixed(1)},${y(value).toFixed(1)}`,
	);
	return (
		<svg class="curve" viewBox={`0 0 ${SMALL.width} ${SMALL.height}`} role="img" aria-label={label}>
			<path class="zero" d={`M0 ${y(0)}H${SMALL.width}`} />
			<polyline points={points.join(" ")} />
		</svg>
	);
}

interface BarsProps {
	weights: Float32Array;
	/** The largest size of all weights in the list. */
	most: number;
	inputName: (input: number) => string;
	ideas: number;
}

/** A bar for each weight: up from the middle if the idea switches the unit on, down if it switches it off. */
function Bars({ weights, most, inputName, ideas }: BarsProps) {
	const own = useOwn(languages);
	const hasNames = weights.length <= FEW;
	const wide = SMALL.width / weights.length;
	const middle = SMALL.height / 2;
	const [up, down] = [Math.max, Math.min].map((pick) => {
		const input = weights.indexOf(pick(...weights));
		return `${inputName(input)}: ${decimal(weights[input], 2)}`;
	});
	return (
		<svg
			class="weights"
			viewBox={`0 0 ${SMALL.width} ${SMALL.height + (hasNames ? 11 : 0)}`}
			role="img"
			aria-label={own.weights(up, down)}
		>
			<path class="zero" d={`M0 ${middle}H${SMALL.width}`} />
			{Array.from(weights, (weight, i) => {
				const height = most === 0 ? 0 : (Math.abs(weight) / most) * (middle - 1);
				const top = weight > 0 ? middle - height : middle;
				return (
					<g key={i}>
						<rect class={weight > 0 ? "up" : "down"} x={(i + 0.15) * wide} y={top} width={0.7 * wide} height={height} />
						{hasNames && (
							<text x={(i + 0.5) * wide} y={SMALL.height + 9} text-anchor="middle" translate={false}>
								{i < ideas ? inputName(i) : LABEL}
							</text>
						)}
					</g>
				);
			})}
		</svg>
	);
}
