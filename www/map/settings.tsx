// Another map: what its runs have, what its axes vary, and how finely. Its time is told before it is computed.

import { useEffect, useMemo, useState } from "preact/hooks";
import { useOwn, useWords } from "../dom/words.js";
import { type Axis, AXIS_NAMES } from "../outcomes/axes.js";
import type { MapSpec } from "../outcomes/spec.js";
import { MenuField } from "../page/fields.js";
import type { PresetName } from "../run/plan.js";
import type { Config, Engine } from "../run/run.js";
import { isSame } from "../run/same.js";
import { grouped } from "../words/grouped.js";
import { languages as axisWords } from "../words/map-axes.js";
import { languages } from "../words/map.js";
import { languages as settingWords } from "../words/settings.js";
import type { Atlas } from "./atlas.js";
import { runsOf, secondsFor } from "./measure.js";
import { timeText } from "./time-text.js";
import { firstAxis, isShipped, LIMITS, plainSpec, refusalOf } from "./view.js";
import { LIVE_STEPS } from "./zoom.js";

const STEPS = [500, 1000, 2000, 5000, 10_000, 20_000];
const SIZES = [8, 16, 24, 32, 48, 64, 96];
const SEEDS = Array.from({ length: LIMITS.seeds[1] }, (_, i) => i + 1);
const LOSSES: Config["loss"][] = ["minimax", "nonSaturating"];
const ORDERS: Config["updateOrder"][] = ["classic", "simultaneous", "alternating"];
const OPTIMIZERS: Config["optimizer"][] = ["adam", "sgd"];

interface Draft {
	preset: PresetName;
	spec: MapSpec;
}

interface Props {
	atlas: Atlas;
	/** How many runs are computed at once. */
	width: number;
	onShow: (draft: Draft) => void;
}

export function MapSettings({ atlas, width, onShow }: Props) {
	const { model } = atlas;
	const shown = { preset: model.preset.value, spec: model.spec.value };
	const [draft, setDraft] = useState<Draft>(shown);
	useEffect(() => setDraft(shown), [shown.spec]);
	const set = (preset: PresetName, spec: MapSpec) => setDraft({ preset, spec: live(spec, atlas) });
	const change = (changes: Partial<MapSpec>) => set(draft.preset, { ...draft.spec, ...changes });
	const plain = (spec: MapSpec) => plainSpec(spec, model.Engine);
	return (
		<form
			class="form map-settings"
			onSubmit={(event) => {
				event.preventDefault();
				onShow(draft);
			}}
		>
			<fieldset>
				<RunFields
					{...draft}
					Engine={model.Engine}
					onPreset={(preset) => set(preset, { ...draft.spec, config: model.Engine.preset(preset).config })}
					onChange={(changes) => change({ config: { ...draft.spec.config, ...changes } })}
				/>
				<MapFields
					spec={draft.spec}
					onChange={change}
					onSteps={(steps) => setDraft({ ...draft, spec: { ...draft.spec, steps } })}
				/>
			</fieldset>
			<Decision atlas={atlas} spec={draft.spec} width={width} isShown={isSame(plain(draft.spec), plain(shown.spec))} />
		</form>
	);
}

interface RunFieldsProps extends Draft {
	Engine: Engine;
	onPreset: (preset: PresetName) => void;
	onChange: (changes: Partial<Config>) => void;
}

/** What all runs of the map have. */
function RunFields({ preset, spec: { config }, Engine, onPreset, onChange }: RunFieldsProps) {
	const words = useWords();
	const own = useOwn(languages);
	const settings = useOwn(settingWords);
	const presets = useMemo(() => presetsFor(Engine), []);
	return (
		<>
			<MenuField
				label={own.start}
				names={presets}
				text={(name) => words.presets[name].name}
				value={preset}
				onChange={onPreset}
			/>
			<MenuField
				label={own.loss}
				names={LOSSES}
				text={(name) => settings.values.loss[name]}
				value={config.loss}
				onChange={(loss) => onChange({ loss })}
			/>
			<MenuField
				label={own.order}
				names={ORDERS}
				text={(name) => settings.values.updateOrder[name]}
				value={config.updateOrder}
				onChange={(updateOrder) => onChange({ updateOrder })}
			/>
			<MenuField
				label={own.optimizer}
				names={OPTIMIZERS}
				text={(name) => settings.values.optimizer[name]}
				value={config.optimizer}
				onChange={(optimizer) => onChange({ optimizer })}
			/>
		</>
	);
}

interface MapFieldsProps {
	spec: MapSpec;
	onChange: (changes: Partial<MapSpec>) => void;
	onSteps: (steps: number) => void;
}

/** What the map varies, and how finely. */
function MapFields({ spec, onChange, onSteps }: MapFieldsProps) {
	const own = useOwn(languages);
	return (
		<>
			<AxisField label={own.x} axis={spec.x} other={spec.y} onChange={(x) => onChange({ x })} />
			<AxisField label={own.y} axis={spec.y} other={spec.x} onChange={(y) => onChange({ y })} />
			<NumberField label={own.steps} numbers={STEPS} value={spec.steps} text={grouped} onChange={onSteps} />
			<NumberField
				label={own.pointsAcross}
				numbers={SIZES}
				value={spec.size}
				text={(size) => own.sized(String(size))}
				onChange={(size) => onChange({ size })}
			/>
			<NumberField
				label={own.seeds}
				numbers={SEEDS}
				value={spec.seeds}
				text={String}
				onChange={(seeds) => onChange({ seeds })}
			/>
		</>
	);
}

interface AxisFieldProps {
	label: string;
	axis: Axis;
	other: Axis;
	onChange: (axis: Axis) => void;
}

function AxisField({ label, axis, other, onChange }: AxisFieldProps) {
	const names = useOwn(axisWords);
	return (
		<MenuField
			label={label}
			names={AXIS_NAMES.filter((name) => name !== other.name)}
			text={(name) => names[name]}
			value={axis.name}
			onChange={(name) => onChange(firstAxis(name))}
		/>
	);
}

interface NumberFieldProps {
	label: string;
	/** The numbers on offer. One that a link has brought is offered, too. */
	numbers: number[];
	value: number;
	text: (number: number) => string;
	onChange: (number: number) => void;
}

function NumberField({ label, numbers, value, text, onChange }: NumberFieldProps) {
	const all = numbers.includes(value) ? numbers : [...numbers, value].sort((a, b) => a - b);
	return (
		<MenuField
			label={label}
			names={all.map(String)}
			text={(name) => text(Number(name))}
			value={String(value)}
			onChange={(name) => onChange(Number(name))}
		/>
	);
}

/** The button that computes the map, and what it takes. */
function Decision({ atlas, spec, width, isShown }: { atlas: Atlas; spec: MapSpec; width: number; isShown: boolean }) {
	const own = useOwn(languages);
	const { Engine } = atlas.model;
	const refusal = useMemo(() => refusalOf(spec, Engine), [spec]);
	const seconds = useMemo(
		() => (isShown || refusal !== undefined ? undefined : secondsFor(spec, Engine, width)),
		[spec, isShown, refusal, width],
	);
	const runs = grouped(runsOf(spec));
	const isHere = isShipped(spec, Engine);
	return (
		<div class="decision">
			<button type="submit" class="main" disabled={isShown || refusal !== undefined} textContent={own.compute} />
			<p role="status" hidden={refusal !== undefined}>
				<span
					textContent={
						isShown ? own.sameMap : seconds === undefined || isHere ? "" : own.needs(runs, timeText(seconds, own))
					}
				/>
			</p>
			<p class="problem" role="alert" textContent={refusal === undefined ? "" : own.failed(refusal)} />
		</div>
	);
}

/** A changed map, judged as early as live maps are, unless the reader has chosen a step or the map comes with the page. */
function live(spec: MapSpec, { model }: Atlas): MapSpec {
	const { Engine } = model;
	const whole = { ...spec, steps: 5000 };
	if (isShipped(whole, Engine)) {
		return whole;
	}
	return isShipped(model.spec.peek(), Engine) && spec.steps === whole.steps ? { ...spec, steps: LIVE_STEPS } : spec;
}

/** The presets whose runs have no live changes. */
function presetsFor(Engine: Engine) {
	return (Engine.presets() as PresetName[]).filter((name) => Engine.preset(name).events.length === 0);
}
