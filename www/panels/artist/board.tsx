// Where the bounds are drawn by hand: the picture with its handles, the tools, and what undoes a change.

import { useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { Slider, Tick } from "../../dom/controls.js";
import { useOwnId } from "../../dom/ids.js";
import { useOwn, useWords } from "../../dom/words.js";
import { LINES } from "../../draw/lines.js";
import type { Ranges } from "../../draw/ranges.js";
import { grainOf, keyStep } from "../../draw/roomy.js";
import { digitsOf, mean, shifted } from "../../run/artist/curve.js";
import { type Bound, BOUNDS } from "../../run/artist/drawn.js";
import { Sample } from "../../stage/sample.js";
import { decimal } from "../../words/decimal.js";
import { languages } from "../../words/panels/artist.js";
import { type Handled, Handles } from "../handles.js";
import { type Hand, settling } from "./hand.js";
import { Pen } from "./pen.js";
import { Picture } from "./picture.js";

const TOOLS = ["points", "pen"] as const;
type Tool = (typeof TOOLS)[number];

interface Props {
	hand: Hand;
	/** The u that the artist chooses from. */
	ranges: Ranges;
	/** Whether the reader may draw. */
	isOpen: boolean;
}

export function Board({ hand, ranges, isOpen }: Props) {
	const own = useOwn(languages);
	const [bound, choose] = useState<Bound>("upper");
	const [tool, take] = useState<Tool>("points");
	const { drawn, range, draft } = hand;
	const handled = {
		upper: useSignal<Handled | undefined>(undefined),
		lower: useSignal<Handled | undefined>(undefined),
	};
	const points = drawn.lower.length;
	const mayDraw = isOpen && !hand.isTooFine;
	return (
		<>
			{mayDraw && (
				<div class="by-hand">
					<Radios label={own.bound} names={BOUNDS} text={(each) => own.bounds[each]} value={bound} onChange={choose} />
					<Radios label={own.tool} names={TOOLS} text={(each) => own.tools[each]} value={tool} onChange={take} />
				</div>
			)}
			<Key />
			<Picture
				label={own.picture(points, own.distributions[drawn.distribution].picture)}
				drawn={drawn}
				range={range}
				ranges={ranges}
				marked={mayDraw ? bound : undefined}
				handled={handled}
			>
				{mayDraw &&
					BOUNDS.map((each) => (
						<BoundHandles
							key={`${each} ${points}`}
							{...{ hand, bound: each, drawn: handled[each] }}
							isInHand={each === bound}
							onHold={() => choose(each)}
						/>
					))}
				{mayDraw && tool === "pen" && (
					<Pen handled={handled[bound]} onDraw={(curve) => hand.draw(bound, curve)} onRest={() => draft.settle()} />
				)}
			</Picture>
			{mayDraw && (
				<div class="tools" {...settling(hand)}>
					<Travel hand={hand} />
					<p class="explanation" textContent={own.toolHelp[tool]} />
					<Height hand={hand} bound={bound} />
				</div>
			)}
		</>
	);
}

/** What undoes a change, and what redoes it. A button that has nothing more to do leaves the focus to the other one. */
function Travel({ hand: { draft, undo, redo } }: { hand: Hand }) {
	const own = useOwn(languages);
	const buttons = useRef<HTMLDivElement>(null);
	const wasPressed = useRef(false);
	const press = (travel: () => void) => () => {
		wasPressed.current = true;
		travel();
	};
	useLayoutEffect(() => {
		const pair = [...(buttons.current?.querySelectorAll("button") ?? [])];
		if (wasPressed.current && pair.some(({ disabled }) => disabled)) {
			pair.find(({ disabled }) => !disabled)?.focus({ preventScroll: true });
		}
		wasPressed.current = false;
	});
	return (
		<div class="buttons" ref={buttons}>
			<button type="button" disabled={!draft.canUndo.value} onClick={press(undo)} textContent={own.undo} />
			<button type="button" disabled={!draft.canRedo.value} onClick={press(redo)} textContent={own.redo} />
		</div>
	);
}

/** What the lines of the picture are. */
function Key() {
	const words = useWords();
	return (
		<ul class="legend">
			{(["upper", "lower", "examples"] as const).map((line) => (
				<li key={line}>
					<Sample name={line} stroke={LINES[line]} />
					<span textContent={words.lines[line]} />
				</li>
			))}
		</ul>
	);
}

interface BoundProps {
	hand: Hand;
	bound: Bound;
	drawn: ReturnType<typeof useSignal<Handled | undefined>>;
	isInHand: boolean;
	onHold: () => void;
}

function BoundHandles({ hand, bound, drawn, isInHand, onHold }: BoundProps) {
	const own = useOwn(languages);
	const name = own.bounds[bound];
	const names = useMemo(
		() => ({ curve: name, point: (point: number) => own.point(name, point), pointAt: own.pointAt }),
		[own, name],
	);
	return (
		<Handles
			names={names}
			points={hand.drawn[bound].length}
			drawn={drawn}
			step={keyStep(hand.range)}
			digits={digitsOf(grainOf(hand.range))}
			look={isInHand ? `${bound} in-hand` : bound}
			carries
			onMove={(curve) => hand.draw(bound, curve)}
			onRest={() => hand.draft.settle()}
			onHold={onHold}
		/>
	);
}

/** Moves the whole bound. */
function Height({ hand, bound }: { hand: Hand; bound: Bound }) {
	const own = useOwn(languages);
	const height = mean(hand.drawn[bound]);
	const { least, most } = hand.range;
	return (
		<Slider
			label={<span textContent={own.height(own.bounds[bound])} />}
			least={least}
			most={most}
			step={grainOf(hand.range)}
			value={height}
			shown={own.heightShown(decimal(height, digitsOf(grainOf(hand.range))))}
			onInput={(value) => hand.draw(bound, shifted(hand.draft.startOr(hand.drawn)[bound], value))}
		/>
	);
}

interface RadiosProps<Name extends string> {
	label: string;
	names: readonly Name[];
	text: (name: Name) => string;
	value: Name;
	onChange: (name: Name) => void;
}

function Radios<Name extends string>({ label, names, text, value, onChange }: RadiosProps<Name>) {
	const group = useOwnId();
	return (
		<fieldset class="classes">
			<legend textContent={label} />
			{names.map((name) => (
				<Tick
					key={name}
					type="radio"
					name={group}
					label={text(name)}
					checked={name === value}
					onChange={() => onChange(name)}
				/>
			))}
		</fieldset>
	);
}
