// The stage's settings: the speed, the learning rates, the update order, the loss, and what is drawn.

import type { ComponentChild, ComponentType } from "preact";
import { Check, Choice, Slider } from "../dom/controls.js";
import { useWords } from "../dom/words.js";
import type { Lockable } from "../run/locks.js";
import { ADVICE, FULL_SPEED, LABELS, type Shown, type Speed, SPEEDS } from "../run/plan.js";
import type { Player } from "../run/player.js";
import type { Config, LiveConfig, Run } from "../run/run.js";
import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";
import { whoLearns } from "../words/who-learns.js";

const UPDATE_ORDERS = ["classic", "simultaneous", "alternating"] as const;
const LOSSES = ["minimax", "nonSaturating"] as const;
const FREEZES = ["none", "generator", "discriminator"] as const;
const OFFERED_SPEEDS: readonly Speed[] = ["auto", ...SPEEDS];
type Rate = "generatorLearningRate" | "discriminatorLearningRate";
const LOCKED_AS = {
	generatorLearningRate: "generator-learning-rate",
	discriminatorLearningRate: "discriminator-learning-rate",
	updateOrder: "update-order",
	loss: "loss",
	freeze: "freeze",
} satisfies Partial<Record<keyof LiveConfig, Lockable>>;
type Settable = keyof typeof LOCKED_AS;

/** The props of what stands beside a setting of the run. */
export interface TwinOffer {
	field: keyof LiveConfig;
	label: string;
	/** A value that differs from the run's. A second run begins with it. */
	other: string | number;
	lockedAs: Lockable;
	/** Renders the same control for the second run's setting. */
	control: Control;
	/** The control of the run's own setting. */
	children: ComponentChild;
}

type Control = (label: string, value: string | number, onChange: (value: string | number) => void) => ComponentChild;

interface Props {
	player: Player;
	/** Left out if there is no second run. */
	Twin?: ComponentType<TwinOffer>;
	/** The settings to show, by default all. */
	only?: readonly SettingName[];
}

export type SettingName = keyof LiveConfig | keyof Shown;
type Shows = (name: SettingName) => boolean;

export function Settings({ player, Twin, only }: Props) {
	const [run, config] = [player.run.value, player.settings.value];
	if (!run || !config) {
		return null;
	}
	const shows: Shows = (name) => !only || only.includes(name);
	return (
		<div class="settings">
			{config.conditional && shows("label") && <ClassOnShow player={player} />}
			{shows("speed") && <Pace player={player} />}
			<Training player={player} run={run} config={config} Twin={Twin} shows={shows} />
			<Drawn player={player} config={config} shows={shows} />
		</div>
	);
}

function ClassOnShow({ player }: { player: Player }) {
	const words = useWords();
	return (
		<Choice
			label={words.showClass}
			names={LABELS}
			entries={words.classes}
			value={player.shown.value.label}
			lockedAs="show-class"
			onChange={(label) => player.show({ label })}
		/>
	);
}

interface PartProps {
	player: Player;
	config: Config;
	shows: Shows;
}

/** The settings that change the run. */
function Training({ player, run, config, Twin, shows }: PartProps & Pick<Props, "Twin"> & { run: Run }) {
	const words = useWords();
	const who = whoLearns[words.code];
	const setting = (field: Settable, label: string, other: string | number, control: Control) => {
		if (!shows(field)) {
			return null;
		}
		const change = (value: string | number) => player.attempt(() => player.change(field, value as never));
		const own = control(label, config[field], change);
		return Twin ? <Twin {...{ field, label, other, control, lockedAs: LOCKED_AS[field] }}>{own}</Twin> : own;
	};
	const rate = (field: Rate, label: string, help: string) => {
		const stops = ratesOf(run, field);
		const lockedAs = LOCKED_AS[field];
		return setting(field, label, farFrom(config[field], stops), (label, value, onChange) => (
			<Stops
				{...{ label, help, stops, lockedAs, onChange }}
				place={nearest(stops, Number(value))}
				text={String(value)}
			/>
		));
	};
	return (
		<>
			{rate("generatorLearningRate", words.generatorRate, words.generatorRateHelp)}
			{rate("discriminatorLearningRate", words.discriminatorRate, words.discriminatorRateHelp)}
			{setting("updateOrder", words.order, after(UPDATE_ORDERS, config.updateOrder), (label, value, onChange) => (
				<Choice
					{...{ label, onChange }}
					names={UPDATE_ORDERS}
					entries={words.orders}
					value={value as Config["updateOrder"]}
					lockedAs={LOCKED_AS.updateOrder}
				/>
			))}
			{setting("loss", words.loss, after(LOSSES, config.loss), (label, value, onChange) => (
				<Choice
					{...{ label, onChange }}
					names={LOSSES}
					entries={words.losses}
					value={value as Config["loss"]}
					lockedAs={LOCKED_AS.loss}
				/>
			))}
			{setting("freeze", who.label, after(FREEZES, config.freeze), (label, value, onChange) => (
				<Choice
					{...{ label, onChange }}
					names={FREEZES}
					entries={who.entries}
					value={value as Config["freeze"]}
					lockedAs={LOCKED_AS.freeze}
				/>
			))}
		</>
	);
}

function Pace({ player }: { player: Player }) {
	const words = useWords();
	const { speed } = player.shown.value;
	return (
		<Stops
			label={words.speed}
			help={words.speedHelp}
			stops={OFFERED_SPEEDS}
			place={speed === "auto" ? 0 : 1 + nearest(SPEEDS, speed)}
			text={speedText(words, speed)}
			lockedAs="speed"
			onChange={(speed) => player.show({ speed })}
		/>
	);
}

/** The settings of what is drawn. */
function Drawn({ player, config, shows }: PartProps) {
	const words = useWords();
	const shown = player.shown.value;
	const check = (name: "batch" | "earlier" | "artist", label: string, help: string) =>
		shows(name) && (
			<Check
				{...{ label, help }}
				checked={shown[name]}
				lockedAs={`show-${name}`}
				onChange={(isOn) => player.show({ [name]: isOn })}
			/>
		);
	return (
		<>
			{shows("advice") && (
				<Choice
					label={words.showAdvice}
					names={ADVICE}
					entries={words.advice}
					value={shown.advice}
					lockedAs="show-advice"
					onChange={(advice) => player.show({ advice })}
				/>
			)}
			{check("batch", words.showBatch, words.showBatchHelp(config.batchSize))}
			{check("earlier", words.showEarlier, words.showEarlierHelp)}
			{check("artist", words.showArtist, words.showArtistHelp)}
		</>
	);
}

export function speedText(words: Words, speed: Speed) {
	if (speed === "auto") {
		return words.slowAtFirst(grouped(FULL_SPEED));
	}
	return Number.isFinite(speed) ? words.stepsPerSecond(grouped(speed)) : words.unlimited;
}

/** The learning rates on offer: 1, 2 and 5 times each power of ten, up to the largest rate that the engine takes. */
function ratesOf({ table }: Run, field: Rate) {
	const setting = table.find(({ name }) => name === field);
	const most = setting?.kind === "rate" ? setting.most : 1;
	return [-6, -5, -4, -3, -2, -1, 0]
		.flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)))
		.filter((rate) => rate <= most);
}

/** Ten times the rate, or a tenth of it if ten times would exceed the largest. */
function farFrom(rate: number, stops: number[]) {
	const far = 10 * rate > stops[stops.length - 1] ? rate / 10 : 10 * rate;
	return Number(far.toPrecision(6));
}

/** The next name. The first one follows the last. */
function after<Name extends string>(names: readonly Name[], name: Name) {
	return names[(names.indexOf(name) + 1) % names.length];
}

interface StopsProps<Stop> {
	label: string;
	help: string;
	stops: readonly Stop[];
	/** The index of the nearest stop. */
	place: number;
	/** The true value in words, even if it is between two stops. */
	text: string;
	lockedAs: Lockable;
	onChange: (value: Stop) => void;
}

/** A slider over a list of values. */
function Stops<Stop>({ label, help, stops, place, text, lockedAs, onChange }: StopsProps<Stop>) {
	return (
		<Slider
			label={<span textContent={label} />}
			help={help}
			least={0}
			most={stops.length - 1}
			step={1}
			value={place}
			shown={text}
			lockedAs={lockedAs}
			onInput={(place) => onChange(stops[place])}
		/>
	);
}

/** The index of the nearest stop on a logarithmic scale. */
function nearest(stops: number[], value: number) {
	const distances = stops.map((stop) => (stop === value ? 0 : Math.abs(Math.log(stop / value))));
	return distances.indexOf(Math.min(...distances));
}
