// The painting as the sum of its strokes: each unit of the painter's last hidden layer draws one. A press leaves a stroke out.

import { useMemo, useRef, useState } from "preact/hooks";
import { Slider } from "../dom/controls.js";
import { Term } from "../dom/term.js";
import { useOwn, useWords } from "../dom/words.js";
import { shownPlace } from "../draw/scene.js";
import { unlessRefused } from "../engine/problems.js";
import { nearestA } from "../run/nearest.js";
import type { Run } from "../run/run.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/strokes.js";
import { type Panel, useAskedOpen, useRun, useStage } from "./board.js";
import { ideaName } from "./numerals.js";
import { useOnStage } from "./on-stage.js";
import { paintedNow, type Strokes, strokesOf } from "./strokes/asked.js";
import { useBuilding } from "./strokes/building.js";
import { List } from "./strokes/list.js";
import { Never } from "./strokes/never.js";
import { Picture } from "./strokes/picture.js";

/** The digits of the variety. A single stroke changes little. */
const DIGITS = 3;

export const strokesPanel: Panel = { name: "strokes", words: languages, View, isOpen: false };

function View() {
	const own = useOwn(languages);
	const stage = useStage();
	const run = useRun();
	const { muted, toggle, clear } = useMuted(run);
	const placesOf = usePlaces();
	const isTraining = stage.player.state.value === "training";
	const { label: wanted } = stage.player.shown.value;
	const asked = useAskedOpen((run) => {
		const painted = paintedNow(run, stage.chosen, shownPlace(run, wanted), isTraining);
		return { run, painted, strokes: placesOf(run, (before) => strokesOf(run, painted, muted, before)) };
	});
	const strokes = asked?.strokes;
	const hasHidden = (asked?.run.config.generatorHidden.length ?? 1) > 0;
	return (
		<div class="strokes">
			<p>
				<span textContent={hasHidden ? own.lead : own.leadFlat} /> <Term name="stroke" />
			</p>
			<Never />
			<p class="explanation" textContent={own.origins[asked?.painted.origin ?? "first"]} />
			{asked && strokes ? (
				<Parts run={asked.run} label={asked.painted.label} strokes={strokes} muted={muted} onMute={toggle} />
			) : (
				<p class="beyond" textContent={asked ? own.beyond : ""} />
			)}
			<div class="buttons" hidden={!strokes}>
				<button type="button" disabled={!muted.includes(1)} onClick={clear} textContent={own.unmuteAll} />
			</div>
			<Effect muted={muted} />
		</div>
	);
}

interface PartsProps {
	run: Run;
	label: number | undefined;
	strokes: Strokes;
	muted: Float32Array;
	onMute: (unit: number) => void;
}

/** The picture of the strokes, what builds it up, and the list of the strongest. */
function Parts({ run, label, strokes, muted, onMute }: PartsProps) {
	const own = useOwn(languages);
	const most = strokes.sums.length - 1;
	const { laid, isGoing, isCalm, layByHand, toggle } = useBuilding(most);
	const isChanged = laid < most || muted.includes(1);
	useOnStage(run, isChanged ? { painting: strokes.sums[laid], label, caption: own.onStage } : undefined);
	/** The place in the list of the stroke that is pointed at. */
	const [pointed, point] = useState<number>();
	const { generatorHidden, ideas } = run.config;
	const { upper, lower } = useWords().lines;
	const names = { sum: own.sum, stroke: own.each, others: own.others, marked: own.marked, upper, lower };
	const inputName = (input: number) => (input < ideas ? ideaName(input) : own.label);
	const shown = own.laid(laid, strokes.strongest.length, strokes.others !== undefined);
	const last = laid > 0 && laid < most ? laid - 1 : undefined;
	const a = decimal(nearestA(run, strokes.sums[laid]), 2);
	const isAnyOn = strokes.strongest.length > 0;
	return (
		<>
			<Picture
				label={own.picture(shown)}
				run={run}
				strokes={strokes}
				muted={muted}
				laid={laid}
				marked={pointed === undefined ? last : pointed + 1}
				names={names}
			/>
			<p class="told">
				<span textContent={own.paints} /> <Term name="a" label={own.nearest(a)} />
			</p>
			<Slider
				label={<span textContent={own.build} />}
				least={0}
				most={most}
				step={1}
				value={laid}
				shown={shown}
				onInput={layByHand}
			/>
			<div class="buttons" hidden={isCalm}>
				<button type="button" class="build" onClick={toggle} textContent={isGoing ? own.stop : own.play} />
			</div>
			<h3 textContent={isAnyOn ? own.strongest(strokes.strongest.length, strokes.count) : own.noneOn(strokes.count)} />
			<p class="explanation" textContent={own.biasAlone} hidden={isAnyOn} />
			<p class="explanation" hidden={!isAnyOn}>
				<span textContent={own.press} />
				<span hidden={generatorHidden.length !== 1} textContent={own.bars} /> <Term name="activation" />
			</p>
			<List
				strokes={strokes.strongest}
				muted={muted}
				nameOf={generatorHidden.length > 0 ? own.unit : inputName}
				inputName={inputName}
				ideas={ideas}
				onMute={onMute}
				onMark={point}
			/>
		</>
	);
}

/** What the muted strokes do to the variety. */
function Effect({ muted }: { muted: Float32Array }) {
	const own = useOwn(languages);
	const isTraining = useStage().player.state.value === "training";
	const isAny = muted.includes(1);
	const ask = (run: Run) => {
		const all = isAny && muted.length === run.gan.insideCounts.strokes;
		return {
			now: run.truth?.all.variety,
			without: all ? unlessRefused(() => run.gan.truthMuted(muted).variety) : undefined,
		};
	};
	const asked = useAskedOpen(ask);
	const now = decimal(asked?.now, DIGITS);
	return (
		<p class="effect">
			<Term name="variety" />{" "}
			<span
				role={isTraining ? undefined : "status"}
				textContent={isAny ? own.without(now, decimal(asked?.without, DIGITS)) : own.varietyNow(now)}
			/>
		</p>
	);
}

/** Keeps each stroke's place in the list while the run trains. At rest the list is in order. */
function usePlaces() {
	const isTraining = useStage().player.state.value === "training";
	const last = useRef<{ run: Run; units: number[] } | undefined>(undefined);
	return (run: Run, ask: (before: readonly number[]) => Strokes | undefined) => {
		const strokes = ask(isTraining && last.current?.run === run ? last.current.units : []);
		last.current = { run, units: strokes?.strongest.map(({ unit }) => unit) ?? [] };
		return strokes;
	};
}

/** Which units are muted: 1 for each. Nothing is muted in another run. */
function useMuted(run: Run | undefined) {
	const [kept, keep] = useState<{ run: Run; muted: Float32Array }>();
	const count = useAskedOpen((run) => run.gan.insideCounts.strokes) ?? 0;
	const none = useMemo(() => new Float32Array(count), [count]);
	const muted = kept && kept.run === run && kept.muted.length === count ? kept.muted : none;
	const toggle = (unit: number) =>
		run && keep({ run, muted: muted.map((value, i) => (i === unit ? 1 - value : value)) });
	return { muted, toggle, clear: () => keep(undefined) };
}
