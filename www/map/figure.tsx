// One map: the drawing, its axes, the marks on it, and the reader's place, which pointer, finger and keys move.

import { useSignalEffect } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import { useNode } from "../dom/node.js";
import { useOwn, useWords } from "../dom/words.js";
import type { Axis } from "../outcomes/axes.js";
import { grouped } from "../words/grouped.js";
import { languages as axisWords } from "../words/map-axes.js";
import { languages } from "../words/map.js";
import type { Atlas } from "./atlas.js";
import { MAP_INKS, MapCanvas } from "./canvas.js";
import { cellsPath, type Compared } from "./changed.js";
import { useGrip } from "./grip.js";
import { type Mark, marksOf } from "./marks.js";
import type { MapModel } from "./model.js";
import { readingOf, spoken } from "./reading.js";
import { ticksOf } from "./ticks.js";
import type { Part } from "./zoom.js";

interface Props {
	atlas: Atlas;
	model: MapModel;
	comparison: Compared | undefined;
	onZoom: (part: Part) => void;
}

export function MapFigure({ atlas, model, comparison, onZoom }: Props) {
	const words = useWords();
	const own = useOwn(languages);
	const spec = model.spec.value;
	const { x, y } = model.grid.value;
	const [columns, rows] = [x.length, y.length];
	const marks = useMemo(() => marksOf(model), [spec]);
	const chosen = model.chosen.value;
	const pointed = atlas.pointed.value;
	const cell = pointed ?? chosen;
	const { listeners, rectangle } = useGrip({
		columns,
		rows,
		cell,
		onPoint: (cell) => (atlas.pointed.value = cell),
		onChoose: (cell) => atlas.choose(model, cell),
		onZoom,
	});
	const told = cell === undefined ? own.hint : spoken(readingOf(model, cell, marks, words), own);
	const loss = own.losses[spec.config.loss];
	const steps = grouped(spec.steps);
	return (
		<figure class="outcomes">
			<figcaption
				textContent={spec.seeds > 1 ? own.mapOfSeeds(loss, steps, String(spec.seeds)) : own.mapOf(loss, steps)}
			/>
			<AxisBeside axis={spec.y} values={y} isUpright />
			<div class="area" {...listeners}>
				<MapPicture model={model} />
				<svg viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none" aria-hidden="true">
					<path class="pale" d={cellsPath(paleCells(atlas, comparison, columns * rows), columns, rows)} />
					{pointed !== undefined && <CellFrame name="pointed" cell={pointed} columns={columns} rows={rows} />}
					{chosen !== undefined && <CellFrame name="chosen" cell={chosen} columns={columns} rows={rows} />}
				</svg>
				<Marks marks={marks} />
				{rectangle && <div class="rectangle" style={insetOf(rectangle)} />}
				<input
					type="range"
					min={0}
					max={columns * rows - 1}
					value={cell ?? 0}
					aria-label={own.place}
					aria-valuetext={told}
					aria-describedby="map-keys"
				/>
				<div class="ring" />
			</div>
			<AxisBeside axis={spec.x} values={x} />
		</figure>
	);
}

/** The cells that step back: those of a finding's other cells, or those that are the same in both maps. */
function paleCells(atlas: Atlas, comparison: Compared | undefined, cells: number): readonly number[] {
	const lit = atlas.lit.value && new Set(atlas.lit.value.cells);
	return lit
		? Array.from({ length: cells }, (_, cell) => cell).filter((cell) => !lit.has(cell))
		: (comparison?.alike ?? []);
}

function MapPicture({ model }: { model: MapModel }) {
	const inks = useRef<HTMLDivElement>(null);
	const picture = useRef<MapCanvas | undefined>(undefined);
	const canvas = useNode<HTMLCanvasElement>((node) => {
		picture.current = new MapCanvas(node, Array.from(inks.current!.children));
		return () => picture.current?.dispose();
	}, []);
	useSignalEffect(() => {
		const drawn = { looks: model.looks.value, columns: model.grid.value.x.length };
		picture.current?.draw(drawn);
	});
	return (
		<>
			<div class="inks" aria-hidden="true" ref={inks}>
				{MAP_INKS.map((ink) => (
					<i key={ink} class={`ink-${ink}`} />
				))}
			</div>
			<canvas aria-hidden="true" ref={canvas} />
		</>
	);
}

function AxisBeside({ axis, values, isUpright = false }: { axis: Axis; values: number[]; isUpright?: boolean }) {
	const names = useOwn(axisWords);
	const place = (at: number) => ({ [isUpright ? "bottom" : "left"]: `${100 * at}%` });
	return (
		<div class={isUpright ? "axis upright" : "axis"}>
			<div class="ticks" aria-hidden="true">
				{ticksOf(axis, values).map(({ value, at, text }) => (
					<span key={value} translate={false} style={place(at)} textContent={text} />
				))}
			</div>
			<span class="name" textContent={names[axis.name]} />
		</div>
	);
}

function Marks({ marks }: { marks: readonly Mark[] }) {
	return marks.map(({ presets, x, y }) => (
		<span
			key={`${x} ${y}`}
			class={presets.length > 0 ? "mark" : "mark own"}
			style={{ left: `${100 * x}%`, bottom: `${100 * y}%` }}
			aria-hidden="true"
		/>
	));
}

function CellFrame({ name, cell, columns, rows }: { name: string; cell: number; columns: number; rows: number }) {
	return <rect class={name} x={cell % columns} y={rows - 1 - Math.floor(cell / columns)} width={1} height={1} />;
}

function insetOf({ x, y }: Part) {
	const percent = (share: number) => `${100 * share}%`;
	return { left: percent(x[0]), right: percent(1 - x[1]), bottom: percent(y[0]), top: percent(1 - y[1]) };
}
