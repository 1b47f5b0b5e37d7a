// The plane of ideas: a map of what the painter paints for all values of two ideas.

import type { TargetedFocusEvent } from "preact";
import { useState } from "preact/hooks";
import { Menu } from "../dom/controls.js";
import { useOwnId } from "../dom/ids.js";
import { Term } from "../dom/term.js";
import { useOwn } from "../dom/words.js";
import { tickText, TICKS } from "../draw/bins.js";
import type { Run } from "../run/run.js";
import { decimal } from "../words/decimal.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/panels/plane.js";
import { type Panel, useAsked, useAskedOpen, useRun, useStage } from "./board.js";
import { Classes } from "./classes.js";
import { ideaName } from "./numerals.js";
import { useOnStage } from "./on-stage.js";
import { Asking, type Cells } from "./plane/cells.js";
import { following, type Hand, moved, turned } from "./plane/hand.js";
import { IdeasMap } from "./plane/map.js";
import { type Painted, paintedAt } from "./plane/place.js";
import { useWalk } from "./plane/walk.js";
import { Sketch } from "./sketch.js";

type Own = (typeof languages)["en"];

export const planePanel: Panel = { name: "plane", words: languages, View: Plane, isOpen: false };

/** Below this range of â the map looks like a single colour: it is narrower than a bar of the histogram. */
const FLAT = 0.1;

const NONE = new Float32Array();

function Plane() {
	const own = useOwn(languages);
	const run = useRun();
	const [hand, setHand] = useHand();
	/** The place that the mouse points at. */
	const [pointed, point] = useState<Hand>();
	const [isShown, show] = useState(false);
	const [asking] = useState(() => new Asking());
	const walk = useWalk((ideas) => {
		show(true);
		setHand(hand && { ...hand, ideas });
	});
	const looked = walk.isOn ? hand : (pointed ?? hand);
	const asked = useAskedOpen((run) => hand && looked && askAll(run, asking, hand, looked));
	useOnStage(run, looked && asked?.looked && (isShown || pointed) ? shownOf(looked, asked.looked, own) : undefined);
	if (!hand || !looked) {
		return null;
	}
	const change = (next: Hand) => {
		walk.stop();
		point(undefined);
		show(true);
		setHand(next);
	};
	const leave = () => {
		point(undefined);
		show(false);
	};
	const { axes, ideas } = hand;
	const { cells, here } = asked ?? {};
	return (
		<div class="plane" {...leaving(leave)}>
			<p textContent={axes.length > 1 ? own.intro : own.introOfOne} />
			<Classes label={hand.label} hidden={!run?.classes} onChoose={(label) => change({ ...hand, label })} />
			<div class="sides">
				<div>
					<Axes hand={hand} onChange={change} />
					<IdeasMap
						hand={hand}
						cells={cells}
						told={here ? placeText(hand, here, own) : ""}
						onMove={(values) => change(moved(hand, values))}
						onPoint={(values) => point(values && moved(hand, values))}
					/>
					<Scale />
					<p class="told" textContent={cells ? mapText(cells, own) : asked ? own.beyond : ""} />
				</div>
				<div>
					<Sketch label={own.picture} curve={asked?.looked?.painting ?? NONE} hand={looked} />
					<Here hand={looked} here={asked?.looked} limit={cells?.limit} />
					<Choices hand={hand} walk={walk} onChange={change} />
				</div>
			</div>
			<p class="explanation" hidden={axes.length === ideas.length} textContent={heldText(hand, own)} />
		</div>
	);
}

/** The reader's ideas, and a function that changes them. */
function useHand() {
	const [kept, keep] = useState<Hand>();
	const hand = useAsked((run) => following(kept, run)) ?? kept;
	if (hand !== kept) {
		keep(hand);
	}
	return [hand, keep] as const;
}

/** Tells when the mouse or the focus leaves an element. A finger leaves it at every lift, which does not count. */
function leaving(leave: () => void) {
	return {
		onPointerLeave: ({ pointerType }: PointerEvent) => pointerType !== "touch" && leave(),
		onFocusOut: ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLElement>) =>
			!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) && leave(),
	};
}

/** The map, and what is painted at the reader's place and at the one that is looked at. */
function askAll(run: Run, asking: Asking, hand: Hand, looked: Hand) {
	const here = paintedAt(run, hand);
	return { cells: asking.cells(run, hand), here, looked: looked === hand ? here : paintedAt(run, looked) };
}

function shownOf(hand: Hand, { painting, a }: Painted, own: Own) {
	return { painting, label: hand.label, caption: own.onStage(valuesText(hand, own), decimal(a, 2)) };
}

/** The choice of the two ideas on the map. */
function Axes({ hand, onChange }: { hand: Hand; onChange: (hand: Hand) => void }) {
	const own = useOwn(languages);
	const ids = [useOwnId(), useOwnId()];
	const names = Array.from(hand.ideas, (_, idea) => ideaName(idea));
	return (
		<div class="axes" hidden={hand.axes.length < 2}>
			{hand.axes.map((idea, axis) => (
				<div key={axis} class="head menu">
					<label for={ids[axis]} textContent={axis === 0 ? own.across : own.up} />
					<Menu
						id={ids[axis]}
						names={names}
						text={(name) => name}
						value={ideaName(idea)}
						onChange={(name) => onChange(turned(hand, axis, names.indexOf(name)))}
					/>
				</div>
			))}
		</div>
	);
}

/** What the map's colours and marks mean. */
function Scale() {
	const own = useOwn(languages);
	return (
		<>
			<div class="scale">
				<div class="shades" aria-hidden="true">
					<span />
					<span />
					<span />
				</div>
				<div class="ticks" aria-hidden="true">
					{TICKS.map((a, i) => (
						<span key={a} style={{ "--at": `${(100 * i) / (TICKS.length - 1)}%` }} textContent={tickText(a)} />
					))}
				</div>
				<p class="explanation" textContent={own.scale} />
			</div>
			<ul class="legend">
				{(["hatched", "dots", "shown", "here"] as const).map((name) => (
					<li key={name}>
						<span class={`key ${name}`} />
						<span textContent={own[name]} />
					</li>
				))}
			</ul>
		</>
	);
}

/** What is painted at a place, in words. */
function Here({ hand, here, limit }: { hand: Hand; here: Painted | undefined; limit: number | undefined }) {
	const own = useOwn(languages);
	const isOff = here !== undefined && here.residual > (limit ?? 0);
	return (
		<p class="told here">
			<span textContent={here ? `${valuesText(hand, own)} ${own.paints}` : ""} />{" "}
			<Term name="a" label={own.curve(decimal(here?.a, 2))} hidden={!here} />
			<span textContent={here ? (isOff ? own.off : own.on)(decimal(here.residual, 2)) : ""} />
		</p>
	);
}

interface ChoicesProps {
	hand: Hand;
	walk: ReturnType<typeof useWalk>;
	onChange: (hand: Hand) => void;
}

/** Other ideas: those of a walk, all zero, or those of another panel. */
function Choices({ hand, walk, onChange }: ChoicesProps) {
	const own = useOwn(languages);
	const { chosen } = useStage();
	const take = () => {
		if (chosen) {
			onChange({ ...hand, ideas: chosen.ideas.slice(), label: chosen.label ? 1 : 0 });
		}
	};
	const zero = () => onChange({ ...hand, ideas: new Float32Array(hand.ideas.length) });
	return (
		<>
			<div class="buttons">
				<button
					type="button"
					onClick={walk.press}
					textContent={walk.isOn ? own.stop : walk.isStill ? own.walkOn : own.walk}
				/>
				<button type="button" onClick={zero} textContent={own.allZero} />
				<button
					type="button"
					hidden={chosen?.ideas.length !== hand.ideas.length}
					onClick={take}
					textContent={own.others}
				/>
			</div>
			<p class="explanation" textContent={own.walkHelp} />
		</>
	);
}

function valuesText({ ideas, axes }: Hand, own: Own) {
	return own.values(axes.map((idea) => equation(idea, ideas[idea])));
}

function heldText({ ideas, axes }: Hand, own: Own) {
	const held = [...ideas.keys()].filter((idea) => !axes.includes(idea));
	return own.held(held.map((idea) => equation(idea, ideas[idea])));
}

function equation(idea: number, value: number) {
	return `${ideaName(idea)} = ${decimal(value, 2)}`;
}

function placeText(hand: Hand, { a }: Painted, own: Own) {
	return `${valuesText(hand, own)} ${own.paints} ${own.curve(decimal(a, 2))}`;
}

/** What the whole map shows. */
function mapText({ a, residuals, limit }: Cells, own: Own) {
	const [least, most] = [Math.min(...a), Math.max(...a)];
	const off = residuals.filter((residual) => residual > limit).length;
	const range = (most - least < FLAT ? own.flat : own.range)(decimal(least, 2), decimal(most, 2));
	return `${range}${own.counted(grouped(off), grouped(a.length))}`;
}
