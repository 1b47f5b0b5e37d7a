// Tensors, with name, shape and a few of their numbers, printed as PyTorch prints them.

import type { ComponentChildren } from "preact";
import type { Tensor } from "../../../pkg/gan_painter.js";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/panels/code.js";
import type { Stop } from "./walk.js";

/** Rows and numbers of a tensor that are shown. */
const ROWS = 3;
const COLUMNS = 4;
/** Of weights: they move by less than four digits show. */
const WEIGHT = { digits: 7, columns: 3 };
/** From here on a number's digits would fill the line. */
const LARGE = 1e4;

/** What a line reads and makes. */
export function Tensors({ stop }: { stop: Stop | undefined }) {
	const own = useOwn(languages);
	const { reads = [], makes = [], also = [] } = stop ?? {};
	return (
		<div class="tensors">
			{reads.map((tensor) => (
				<Named key={`reads ${tensor.name}`} tensor={tensor} role={own.reads}>
					<Numbers tensor={tensor} rows={1} />
				</Named>
			))}
			{makes.map(({ tensor, before }) => (
				<Named key={`makes ${tensor.name}`} tensor={tensor} role={before ? own.changes : own.makes}>
					{before && <p textContent={own.before} />}
					{before && <Numbers tensor={before} />}
					{before && <p textContent={own.after} />}
					<Numbers tensor={tensor} />
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
	/** In words. */
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

function Numbers({ tensor, rows = ROWS }: { tensor: Tensor; rows?: number }) {
	return <pre translate={false} textContent={print(tensor, rows)} />;
}

/** @param most rows */
function print({ name, shape, values }: Tensor, most: number) {
	const isWeight = name.endsWith("weight");
	const form = isWeight ? fixed(values, WEIGHT.digits) : name.endsWith(".grad") ? short : fixed(values, 4);
	if (shape.length === 0) {
		return form(values[0]);
	}
	const [rows, columns] = shape;
	const texts = Array.from({ length: Math.min(rows, most) }, (_, row) => {
		const numbers = [...values.subarray(row * columns, (row + 1) * columns)];
		return printRow(numbers, isWeight || form === short ? WEIGHT.columns : COLUMNS, form);
	});
	return [...texts, ...(rows > most ? ["..."] : [])].join("\n");
}

/** The first numbers of a row, and its last. */
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
