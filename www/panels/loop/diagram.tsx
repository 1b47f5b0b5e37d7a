// The loop as a diagram: ideas → painter → painting → critic → verdict, the artist's painting beside the painter's, and the advice back.

import type { ComponentChildren } from "preact";
import { PlayerDrawing, type PlayerName } from "../../dom/players.js";
import { Term, type Name as TermName } from "../../dom/term.js";
import { useOwn, useWords } from "../../dom/words.js";
import { scaleText } from "../../draw/legend.js";
import { nearestA } from "../../run/nearest.js";
import { decimal } from "../../words/decimal.js";
import { languages as ofCode } from "../../words/panels/code.js";
import { languages } from "../../words/panels/loop.js";
import type { Acting } from "../code/doing.js";
import { Meter } from "../meter.js";
import type { Flowing } from "./asked.js";
import { Bars, Curve } from "./figures.js";
import type { NodeName, WireName } from "./wires.js";
import { Wiring } from "./wiring.js";

/** The digits of a probability. */
export const DIGITS = 3;

interface Props {
	flowing: Flowing;
	/** What the players do at the reader's place in a step. Undefined while nobody walks through one. */
	acting: Acting | undefined;
	/** Whether each player learns at all. */
	learns: Record<"G" | "D", boolean>;
	/** What the reader's place is about. */
	lit: { nodes: readonly NodeName[]; wires: readonly WireName[] };
	isFlowing: boolean;
}

export function Diagram({ flowing, acting, learns, lit, isFlowing }: Props) {
	const own = useOwn(languages);
	const { doing } = useOwn(ofCode);
	const { run, ideas, label, painting, earlier, artists, ofPainting, ofArtists, advice } = flowing;
	const told = (player: "G" | "D") => (acting ? doing[acting.doing[player]] : learns[player] ? own.learns : own.frozen);
	const isStill = (player: "G" | "D") => (acting ? acting.isStill[player] : !learns[player]);
	const part = (name: NodeName) => ({ name, isLit: lit.nodes.includes(name) });
	return (
		<div class={acting ? "diagram walked" : "diagram"}>
			<Wiring lit={lit.wires} isFlowing={isFlowing} />
			<ul>
				<Part {...part("ideas")} term="ideas" label={own.ideas}>
					<Bars ideas={ideas} />
					<span class="told" hidden={label === undefined} textContent={own.label(decimal(label, 0))} />
				</Part>
				<Player {...part("painter")} drawing="painter" label={own.painter} told={told("G")} isStill={isStill("G")} />
				<Part {...part("painting")} term="painting" label={own.painting}>
					<Curve kind="painting" bounds={run} curve={painting} earlier={earlier} />
					<span class="told" textContent={painting ? `â = ${decimal(nearestA(run, painting), 2)}` : ""} />
				</Part>
				<Player {...part("artist")} drawing="artist" label={own.artist} told={own.paints} isStill={false} />
				<Part {...part("artists")} term="bounds" label={own.artists}>
					<Curve kind="artists" bounds={run} curve={artists} />
				</Part>
				<Player {...part("critic")} drawing="critic" label={own.critic} told={told("D")} isStill={isStill("D")} />
				<Part {...part("verdict")} term="probability" label={own.verdict}>
					<Answer name={own.ofPainters} answer={ofPainting} kind="painting" />
					<Answer name={own.ofArtists} answer={ofArtists} kind="artists" />
				</Part>
				<Part {...part("advice")} term="advice" label={own.advice}>
					<Curve kind="advice" bounds={run} curve={advice ? (earlier ?? painting) : undefined} arrows={advice} />
					<Scale scale={advice?.scale} />
				</Part>
			</ul>
		</div>
	);
}

interface PartProps {
	name: NodeName;
	isLit: boolean;
	term: TermName;
	label: string;
	children: ComponentChildren;
}

function Part({ name, isLit, term, label, children }: PartProps) {
	return (
		<li class={isLit ? `part ${name} lit` : `part ${name}`} data-part={name}>
			<Term name={term} label={label} />
			{children}
		</li>
	);
}

interface PlayerProps {
	name: NodeName;
	isLit: boolean;
	drawing: PlayerName;
	label: string;
	/** What the player does. */
	told: string;
	/** Whether the player is not the one who learns. */
	isStill: boolean;
}

function Player({ name, isLit, drawing, label, told, isStill }: PlayerProps) {
	return (
		<li class={`part player ${name} ${isStill ? "still" : ""} ${isLit ? "lit" : ""}`} data-part={name}>
			<span aria-hidden="true">
				<PlayerDrawing name={drawing} label={label} />
			</span>
			<Term name={drawing} label={label} />
			<span class="told" textContent={told} />
		</li>
	);
}

/** D of a painting, as a number and a bar. */
function Answer({ name, answer, kind }: { name: string; answer: number | undefined; kind: string }) {
	return (
		<div class={`answer-of ${kind}`}>
			<span textContent={name} /> <strong translate={false} textContent={decimal(answer, DIGITS)} />
			<Meter probability={answer} />
		</div>
	);
}

function Scale({ scale }: { scale: number | undefined }) {
	const { arrowScale } = useWords();
	return <span class="told" textContent={scale === undefined ? "" : arrowScale(scaleText(scale))} />;
}
