// The critic's eye: what the critic says of the artist's family, and of any curve that the learner draws.

import { useSignal } from "@preact/signals";
import { useMemo, useState } from "preact/hooks";
import { Slider } from "../dom/controls.js";
import { useOwn } from "../dom/words.js";
import { unlessRefused } from "../engine/problems.js";
import { familyOf } from "../draw/family.js";
import { mean, shifted } from "../run/artist/curve.js";
import type { Run, Truth } from "../run/run.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/critic.js";
import { Answer } from "./answer.js";
import { type Panel, useAsked, useRun, useStage, useTruth } from "./board.js";
import { Classes } from "./classes.js";
import { Handles } from "./handles.js";
import { Losses } from "./losses.js";
import { Opinion } from "./opinion.js";
import { type OwnCurve, useOwnCurve } from "./own-curve.js";
import { type Drawn, Sketch } from "./sketch.js";

const STEP = 0.05;
/** The range for the mean of the whole curve. */
const HEIGHTS = { least: -0.5, most: 3.5 };

export const criticPanel: Panel = { name: "critic", words: languages, View: Eye };

function Eye() {
	const own = useOwn(languages);
	const run = useRun();
	/** The curve that the learner has made. Until there is one, the critic judges the painter's latest. */
	const drawnCurve = useOwnCurve();
	const hand = drawnCurve.value;
	const setHand = (judged: OwnCurve) => (drawnCurve.value = judged);
	const isOwn = run !== undefined && hand?.curve.length === run.config.points;
	const judged = isOwn ? hand : paintersCurve(run);
	const { length: points } = judged.curve;
	const drawn = useSignal<Drawn | undefined>(undefined);
	const truth = useTruth();
	const names = useMemo(() => ({ painting: own.yours }), [own]);
	const handles = useMemo(() => ({ curve: own.yours, point: own.point, pointAt: own.pointAt }), [own]);
	const asked = useAsked((run) => ({ answer: answerTo(judged, run) }));
	return (
		<div class="eye">
			<p textContent={own.intro} />
			<p textContent={run && truth ? farthest(run, truth, own) : ""} />
			<h3 textContent={own.family} />
			<p class="explanation" textContent={own.familyHelp} />
			<Opinion a={judged.a} answer={asked?.answer} />
			<h3 textContent={own.own} />
			<Answer answer={asked?.answer} isAsked={asked !== undefined} hand={hand} />
			<Sketch label={own.picture} curve={judged.curve} hand={hand} names={names} drawn={drawn}>
				<Handles
					key={points}
					names={handles}
					points={points}
					drawn={drawn}
					step={STEP}
					onMove={(curve) => setHand({ curve: Float32Array.from(curve), label: judged.label })}
				/>
			</Sketch>
			<p class="explanation" textContent={own.help} />
			<Choices judged={judged} onChoose={setHand} />
			<Losses />
		</div>
	);
}

interface ChoicesProps {
	judged: OwnCurve;
	onChoose: (judged: OwnCurve) => void;
}

/** The choice of other curves and of another label. */
function Choices({ judged, onChoose }: ChoicesProps) {
	const own = useOwn(languages);
	const stage = useStage();
	const run = useRun();
	/** The a that the slider has chosen. */
	const [chosenA, setChosenA] = useState<number>();
	const { familyU, classBoundary } = run?.facts ?? { familyU: [0, 0], classBoundary: 0 };
	const [least, most] = familyU.map((u) => 1 + u);
	const sliderA = chosenA ?? 1 + classBoundary;
	const takePainters = () => stage.run && onChoose(paintersCurve(stage.run, judged.label));
	const takeArtists = (a: number) => {
		setChosenA(a);
		const run = stage.askable;
		if (run) {
			onChoose({ curve: run.curve(a - 1), label: judged.label, a });
		}
	};
	const height = run ? mean(judged.curve) : 0;
	return (
		<>
			<div class="buttons">
				<button type="button" onClick={takePainters} textContent={own.takePainter} />
				<button type="button" onClick={() => takeArtists(sliderA)} textContent={own.takeArtist} />
			</div>
			<Classes label={judged.label} hidden={!run?.classes} onChoose={(label) => onChoose({ ...judged, label })} />
			<Slider
				label={<span textContent={own.a} />}
				least={least}
				most={most}
				step={STEP}
				value={sliderA}
				shown={judged.a === undefined ? own.notHis : own.aShown(decimal(judged.a, 2))}
				onInput={takeArtists}
			/>
			<Slider
				label={<span textContent={own.height} />}
				{...HEIGHTS}
				step={STEP}
				value={height}
				shown={run ? own.heightShown(decimal(height, 2)) : ""}
				onInput={(value) => onChoose({ curve: Float32Array.from(shifted(judged.curve, value)), label: judged.label })}
			/>
		</>
	);
}

/** Whether the critic prefers the last curve of the family, which the artist never paints, to the artist's own curves. */
function farthest(run: Run, { opinion, realProbability }: Truth, own: (typeof languages)["en"]) {
	const d = opinion[opinion.length - 1];
	const told = d > realProbability ? own.fools : own.foolsNot;
	return told(familyOf(run).most, decimal(d, 2), decimal(realProbability, 2));
}

/** The painter's latest curve, with its label. */
function paintersCurve(run: Run | undefined, label = 0): OwnCurve {
	return { curve: run?.painting.slice() ?? new Float32Array(), label: run?.classes?.labels[0] ?? label };
}

/** The critic's answer to a curve. Undefined if it is beyond float32. */
function answerTo({ curve, label }: OwnCurve, { gan, classes }: Run) {
	return unlessRefused(() => gan.judge(curve, classes && label));
}
