// Tensors with their name, shape and a few of their numbers, printed as PyTorch prints them.

import type { ComponentChildren } from "preact";
import type { Tensor } from "../../../pkg/gan_painter.js";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/panels/code.js";
import type { Made, Stop } from "./walk.js";

/** How many rows and numbers of a tensor are shown. */
const ROWS = 3;
const COLUMNS = 4;
/** Weights move too little for four digits to show, and at small rates even for seven. Float32 has no more than nine. */
const WEIGHT = { digits: [7, 9], columns: 3 };
/** From this size on, a number's digits would fill the line. */
const LARGE = 1e4;

/** The tensors that a line reads and makes. */
export function Tensors({ stop }: { stop: Stop | undefined }) {
	const own = useOwn(languages);
	const { reads = [], makes = [], also = [] } = stop ?? {};
	return (
		<div class="tensors">
			{reads.map(({ tensor, row }) => (
				<Named key={`reads ${tensor.name}`} tensor={tensor} role={own.reads}>
					<Numbers tensor={tensor} rows={1} first={row} />
				</Named>
			))}
			{makes.map((made) => (
				<Named key={`makes ${made.tensor.name}`} tensor={made.tensor} role={made.before ? own.changes : own.makes}>
					<MadeNumbers {...made} />
				</Named>
			))}
			{also.length > 0 && (
				<p class="also">
					<span textContent={own.also} />
					<code translate={false} textContent={also.join(", ")} />
				</p>
			)}
		</div>
	);
}

interface NamedProps {
	tensor: Tensor;
	/** What the line does with the tensor, in words. */
	role: string;
	children: ComponentChildren;
}

function Named({ tensor: { name, shape }, role, children }: NamedProps) {
	return (
		<div class="tensor">
			<p>
				<code translate={false} textContent={name} />{" "}
				<code class="shape" translate={false} textContent={`[${shape.join(", ")}]`} />{" "}
				<span class="role" textContent={role} />
			</p>
			{children}
		</div>
	);
}

/** Shows the row of a weight, or of its gradient, that moves most. A weight's row is shown before and after the update. */
function MadeNumbers({ tensor, before, row }: Made) {
	const own = useOwn(languages);
	if (row === undefined) {
		return <Numbers tensor={tensor} />;
	}
	const digits = before && digitsFor(before, tensor, row);
	const numbers = (of: Tensor) => <Numbers tensor={of} rows={1} first={row} digits={digits} />;
	return (
		<>
			<p textContent={own.row(row, tensor.shape[0])} />
			{before && <p textContent={own.before} />}
			{before && numbers(before)}
			{before && <p textContent={own.after} />}
			{numbers(tensor)}
		</>
	);
}

interface NumbersProps {
	tensor: Tensor;
	/** The largest number of rows that are shown. */
	rows?: number;
	/** The first row that is shown. If it is given, nothing tells the reader that there are more rows. */
	first?: number;
	/** The number of digits after the point. */
	digits?: number;
}

function Numbers({ tensor, rows = ROWS, first, digits = 4 }: NumbersProps) {
	return <pre translate={false} textContent={print(tensor, rows, first, digits)} />;
}

/** The number of digits that shows the largest change in a row of a weight. */
function digitsFor(before: Tensor, after: Tensor, row: number) {
	const [, columns] = after.shape;
	const [from, to] = [row * columns, (row + 1) * columns];
	const changes = Array.from(after.values.subarray(from, to), (value, i) => Math.abs(value - before.values[from + i]));
	const [least, most] = WEIGHT.digits;
	const needed = Math.ceil(-Math.log10(Math.max(...changes))) + 1;
	return Math.min(Math.max(needed, least), most);
}

/** @param most the largest number of rows, counted from `first` */
function print({ name, shape, values }: Tensor, most: number, first: number | undefined, digits: number) {
	const isWeight = name.endsWith("weight");
	const form = name.endsWith(".grad") ? short : fixed(values, digits);
	if (shape.length === 0) {
		return form(values[0]);
	}
	const [rows, columns] = shape;
	const begin = first ?? 0;
	const texts = Array.from({ length: Math.min(rows - begin, most) }, (_, i) => {
		const row = begin + i;
		const numbers = [...values.subarray(row * columns, (row + 1) * columns)];
		return printRow(numbers, isWeight || form === short ? WEIGHT.columns : COLUMNS, form);
	});
	return [...texts, ...(rows > most && first === undefined ? ["..."] : [])].join("\n");
}

/** The first numbers of a row, and the last one. */
function printRow(numbers: number[], most: number, form: (value: number) => string) {
	const texts = numbers.map(form);
	const width = Math.max(...texts.map((text) => text.length), form(-1).length);
	const padded = texts.map((text) => text.padStart(width));
	const shown = padded.length <= most ? padded : [...padded.slice(0, most - 1), "...", padded[padded.length - 1]];
	return `[${shown.join(", ")}]`;
}

function fixed(values: Float32Array, digits: number) {
	const fits = values.every((value) => Math.abs(value) < LARGE);
	return fits ? (value: number) => value.toFixed(digits) : short;
}

function short(value: number) {
	return value.toExponential(2).replace(/e([+-])(\d)$/, "e$10$2");
}
