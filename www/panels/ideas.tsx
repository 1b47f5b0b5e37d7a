// The ideas as sliders. The painter paints from them at once.

import type { RefObject } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { Slider } from "../dom/controls.js";
import { Term } from "../dom/term.js";
import { useOwn } from "../dom/words.js";
import { isRefusal } from "../engine/problems.js";
import { nearestA } from "../run/nearest.js";
import type { Run } from "../run/run.js";
import type { StageHandle } from "../stage/stage.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/ideas.js";
import { type Panel, useAsked, useRun, useStage } from "./board.js";
import { ideaName } from "./numerals.js";
import { Classes } from "./classes.js";
import { anyIdeas, labelOf, rowOf } from "../run/gallery.js";
import { Sketch } from "./sketch.js";

const STEP = 0.05;
/** More sliders than this scroll. */
const FEW = 8;

export const ideasPanel: Panel = { name: "ideas", words: languages, View: Ideas };

/** The ideas that the painter is given. */
interface Hand {
	ideas: Float32Array;
	/** Used in a conditional run. */
	label: number;
	run: Run;
	/** Another panel's choice, after it was taken over. */
	chosen: StageHandle["chosen"];
	/** Whether the ideas are still the other panel's choice. */
	isChosen: boolean;
}

function Ideas() {
	const own = useOwn(languages);
	const stage = useStage();
	const run = useRun();
	const [hand, change] = useHand();
	const painting = useRef(new Float32Array());
	const painted = useAsked((run) => hand && paint(run, hand, painting));
	const { ideas = new Float32Array(), label = 0, isChosen = false } = hand ?? {};
	const take = (ideas: Float32Array) => {
		change({ ideas, isChosen: false });
		// The other panel's choice is no longer what this panel shows.
		stage.choose(ideas, label);
	};
	const sliders = useMemo(() => <Sliders ideas={ideas} onMove={take} />, [hand?.ideas, label]);
	const takeAny = () => {
		const run = stage.askable;
		if (run) {
			take(anyIdeas(run, label));
		}
	};
	const takeZero = () => take(new Float32Array(ideas.length));
	const told = isChosen ? own.chosen : own.paints;
	return (
		<div class="ideas">
			<p textContent={own.intro} />
			<div class="sides">
				<div>
					<p>
						<Term name="ideas" />
					</p>
					{sliders}
					<div class="buttons">
						<button type="button" onClick={takeAny} textContent={own.newIdeas} />
						<button type="button" onClick={takeZero} textContent={own.allZero} />
					</div>
				</div>
				<div>
					<Sketch label={own.picture} curve={painting.current} hand={hand} />
					<p class="told">
						<span textContent={painted?.isBeyond ? own.unknown : painted ? told : ""} />{" "}
						<Term name="a" label={own.curve(decimal(painted?.a, 2))} hidden={painted?.a === undefined} />
					</p>
				</div>
			</div>
			<Conditional label={label} hidden={!run?.classes} onChoose={(label) => change({ label })} />
		</div>
	);
}

function Sliders({ ideas, onMove }: { ideas: Float32Array; onMove: (ideas: Float32Array) => void }) {
	return (
		<div class={ideas.length > FEW ? "list long" : "list"}>
			{Array.from(ideas, (value, i) => (
				<Slider
					key={i}
					label={<span translate={false} textContent={ideaName(i)} />}
					least={-3}
					most={3}
					step={STEP}
					value={value}
					shown={decimal(value, 2)}
					onInput={(value) => onMove(ideas.map((idea, j) => (j === i ? value : idea)))}
				/>
			))}
		</div>
	);
}

interface ConditionalProps {
	label: number;
	hidden: boolean;
	onChoose: (label: number) => void;
}

/** The label, which the painter is also given in a conditional run. */
function Conditional({ label, hidden, onChoose }: ConditionalProps) {
	const own = useOwn(languages);
	return (
		<div class="conditional" hidden={hidden}>
			<Classes label={label} onChoose={onChoose} />
			<Slider
				label={<span textContent={own.label} />}
				help={own.labelHelp}
				least={0}
				most={1}
				step={STEP}
				value={label}
				shown={decimal(label, 2)}
				onInput={onChoose}
			/>
			<p class="explanation" textContent={own.bounds[label] ?? own.between} />
		</div>
	);
}

/** The ideas that the painter is given now, and a function that changes them by hand. */
function useHand() {
	const stage = useStage();
	const [kept, keep] = useState<Hand>();
	const hand = useAsked((run) => following(kept, run, stage.chosen)) ?? kept;
	if (hand !== kept) {
		keep(hand);
	}
	const change = (changes: Partial<Hand>) => keep((hand) => hand && { ...hand, ...changes });
	return [hand, change] as const;
}

/** The ideas after a change of the run or of another panel's choice. */
function following(hand: Hand | undefined, run: Run, chosen: Hand["chosen"]): Hand {
	const { ideas: count } = run.config;
	const label = hand?.label ?? 0;
	const isAnothers = chosen !== hand?.chosen && chosen?.ideas !== hand?.ideas;
	if (isAnothers && chosen?.ideas.length === count) {
		return { ideas: chosen.ideas.slice(), label: chosen.label ?? label, run, chosen, isChosen: true };
	}
	if (hand?.ideas.length !== count) {
		return { ideas: anyIdeas(run, label), label, run, chosen, isChosen: false };
	}
	if (run !== hand.run) {
		const row = run.classes && !hand.run.classes ? rowOf(run, hand.ideas) : undefined;
		return { ...hand, label: row === undefined ? label : labelOf(run, row), run, chosen };
	}
	return chosen === hand.chosen ? hand : { ...hand, chosen };
}

/**
 * Paints, and says which of the artist's curves is nearest. Nothing can be painted from numbers beyond float32.
 * @param painting filled here, or left as it was if nothing can be painted
 */
function paint(run: Run, { ideas, label }: Hand, painting: RefObject<Float32Array>) {
	const { gan, config, classes } = run;
	if (painting.current.length !== config.points) {
		painting.current = new Float32Array(config.points);
	}
	try {
		gan.paint(ideas, classes && label, painting.current);
	} catch (error) {
		if (isRefusal(error)) {
			return { isBeyond: true };
		}
		throw error;
	}
	return { isBeyond: false, a: nearestA(run, painting.current) };
}
