// @ts-check
// Tensors, with name, shape and a few of their numbers, printed as PyTorch prints them.

import { element } from "../../dom/dom.js";

/** @typedef {import("./walk.js").Tensor} Tensor */

/** Rows and numbers of a tensor that are shown. */
const ROWS = 3;
const COLUMNS = 4;
/** Of weights: they move by less than four digits show. */
const WEIGHT = { digits: 7, columns: 3 };
/** From here on a number's digits would fill the line. */
const LARGE = 1e4;

/**
 * @param {Tensor} tensor
 * @param {string} role in words
 * @param {...Node} content
 */
export function tensorNode({ name, shape }, role, ...content) {
	const head = element(
		"p",
		{},
		element("code", {}, name),
		" ",
		element("code", { class: "shape" }, `[${shape.join(", ")}]`),
		" ",
		element("span", { class: "role" }, role),
	);
	return element("div", { class: "tensor" }, head, ...content);
}

/**
 * @param {Tensor} tensor
 * @param {number} [rows]
 */
export function numbersNode(tensor, rows = ROWS) {
	return element("pre", {}, print(tensor, rows));
}

/**
 * @param {Tensor} tensor
 * @param {number} most rows
 */
function print({ name, shape, values }, most) {
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

/**
 * The first numbers of a row, and its last.
 * @param {number[]} numbers
 * @param {number} most
 * @param {(value: number) => string} form
 */
function printRow(numbers, most, form) {
	const texts = numbers.map(form);
	const width = Math.max(...texts.map((text) => text.length), form(-1).length);
	const padded = texts.map((text) => text.padStart(width));
	const shown = padded.length <= most ? padded : [...padded.slice(0, most - 1), "...", padded[padded.length - 1]];
	return `[${shown.join(", ")}]`;
}

/**
 * @param {Float32Array} values
 * @param {number} digits
 */
function fixed(values, digits) {
	const fits = values.every((value) => Math.abs(value) < LARGE);
	return fits ? (/** @type {number} */ value) => value.toFixed(digits) : short;
}

/** @param {number} value */
function short(value) {
	return value.toExponential(2).replace(/e([+-])(\d)$/, "e$10$2");
}
