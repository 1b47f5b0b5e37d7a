// The inside of the critic: how its answer to a curve adds up, what it looks for, and how the answer changes on the way from the
// artist to the curve.

import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Tick } from "../dom/controls.js";
import { useOwnId } from "../dom/ids.js";
import { useOwn } from "../dom/words.js";
import { shownPlace } from "../draw/scene.js";
import { paintingAt } from "../run/in-batch.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/judging.js";
import { type Panel, useAskedOpen, useRun, useStage } from "./board.js";
import { askInside, type Choice, type Inside, nearestTo, ownOf } from "./judging/ask.js";
import { Patterns } from "./judging/patterns.js";
import { Waterfall } from "./judging/waterfall.js";
import { Way } from "./judging/way.js";
import { Lead, panelBeside } from "./lead.js";
import { isUnsure } from "./meter.js";
import { useOwnCurve } from "./own-curve.js";
import { Sketch } from "./sketch.js";

const CHOICES: readonly Choice[] = ["painting", "nearest", "own"];

export const judgingPanel: Panel = { name: "judging", words: languages, View: Judging, isOpen: false };

function Judging() {
	const own = useOwn(languages);
	const run = useRun();
	const { label } = useStage().player.shown.value;
	const drawn = useOwnCurve().value;
	/** The reader's choice. Until there is one, the critic judges the painting on the stage. */
	const [chosen, choose] = useState<Choice>();
	const choice = chosen ?? "painting";
	const asked = useAskedOpen((run) => {
		const painting = paintingAt(run, shownPlace(run, label));
		const subject = choice === "own" ? ownOf(run, drawn) : painting;
		return {
			nearest: nearestTo(run, painting),
			isThere: subject !== undefined,
			inside: subject && askInside(run, subject, choice === "nearest"),
		};
	});
	const inside = asked?.inside;
	return (
		<div class="judging">
			<p textContent={run?.config.discriminatorHidden.length === 0 ? own.leadPoints : own.lead} />
			{asked && <Choices nearest={asked.nearest} choice={choice} onChoose={choose} />}
			<p hidden={!asked?.isThere || inside !== undefined} textContent={own.beyond} />
			{asked && !asked.isThere && <NoneDrawn />}
			{inside && (
				<>
					<Sketch
						label={own.picture}
						curve={inside.curve}
						hand={choice === "own" ? drawn : choice}
						names={{ painting: own.judged }}
					/>
					<Answer inside={inside} chosen={chosen} />
					<Waterfall inside={inside} />
					<Patterns inside={inside} />
					<Way inside={inside} choice={choice} />
				</>
			)}
		</div>
	);
}

interface ChoicesProps {
	/** The a of the artist's nearest curve. */
	nearest: number | undefined;
	choice: Choice;
	onChoose: (choice: Choice) => void;
}

/** The choice of the curve that is judged. */
function Choices({ nearest, choice, onChoose }: ChoicesProps) {
	const own = useOwn(languages);
	const name = useOwnId();
	const labels = { painting: own.painting, nearest: own.nearest(decimal(nearest, 2)), own: own.yours };
	return (
		<fieldset class="classes">
			<legend textContent={own.curve} />
			{CHOICES.map((each) => (
				<Tick
					key={each}
					type="radio"
					name={name}
					label={labels[each]}
					checked={each === choice}
					onChange={() => onChoose(each)}
				/>
			))}
		</fieldset>
	);
}

/** Where to draw a curve. */
function NoneDrawn() {
	const own = useOwn(languages);
	const node = useRef<HTMLDivElement>(null);
	const criticPanel = () => panelBeside(node.current, "critic");
	const [hasPanel, setHasPanel] = useState(false);
	useLayoutEffect(() => setHasPanel(criticPanel() !== null), []);
	return (
		<div class="none" ref={node}>
			<p role="status" textContent={own.noneDrawn} />
			{hasPanel && <Lead label={own.toDrawing} to={criticPanel} />}
		</div>
	);
}

interface AnswerProps {
	inside: Inside;
	/** The reader's last choice of the curve. A screen reader says the answer only when this changes. */
	chosen: Choice | undefined;
}

function Answer({ inside, chosen }: AnswerProps) {
	const own = useOwn(languages);
	const { probability } = inside.sum;
	const told = isUnsure(probability) ? own.answerUnsure : probability > 0.5 ? own.answerFor : own.answerAgainst;
	const answer = told(decimal(probability, 3));
	const spoken = useMemo(() => (chosen === undefined ? "" : answer), [chosen]);
	return (
		<>
			<p class="answers" textContent={answer} />
			<p class="spoken" role="status" textContent={spoken} />
		</>
	);
}
