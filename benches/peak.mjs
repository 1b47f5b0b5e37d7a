// The kernels that measure the most that simd128 can do: vectors a = a·x + y that do not wait for each other and never leave their
// registers. WebAssembly's SIMD has no fused multiply-add except the relaxed one, whose results differ between machines.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { run } from "../scripts/tools.mjs";
import { UNROLLED } from "./contestants/peak.js";

/** Numbers of vectors. Too few of them wait for each other, and too many do not fit into the registers. */
const ACCUMULATORS = [8, 10, 12, 14, 16, 20, 24, 28];

/** @param {string} file the module's path. The text from which it is made is put beside it */
export function assemblePeak(file) {
	mkdirSync(dirname(file), { recursive: true });
	const text = file.replace(/\.wasm$/, ".wat");
	writeFileSync(text, `(module\n${ACCUMULATORS.map(kernel).join("")})\n`);
	run("wasm-as", ["--enable-simd", text, "-o", file]);
}

/**
 * A function with this name. It takes the number of loops and x = y = ½, which brings every vector to 1. The vectors start at
 * different numbers, so that no compiler does the same work only once. It returns the sum.
 */
function kernel(accumulators) {
	const names = Array.from({ length: accumulators }, (_, i) => `$a${i}`);
	const all = (line) => names.map(line).join("");
	const round = all(
		(a) => `\t\t\t(local.set ${a} (f32x4.add (f32x4.mul (local.get ${a}) (local.get $x)) (local.get $y)))\n`,
	);
	const starts = names.map((a, i) => `\t\t(local.set ${a} (f32x4.splat (f32.const ${i})))\n`).join("");
	const sum = names.map((a) => `(local.get ${a})`).reduce((left, right) => `(f32x4.add ${left} ${right})`);
	return `\t(func (export "${accumulators}") (param $loops i32) (param $number f32) (result f32)
		(local $x v128) (local $y v128)${all((a) => ` (local ${a} v128)`)}
		(local.set $x (f32x4.splat (local.get $number)))
		(local.set $y (f32x4.splat (local.get $number)))
${starts}\t\t(loop $again
${round.repeat(UNROLLED)}\t\t\t(br_if $again (local.tee $loops (i32.sub (local.get $loops) (i32.const 1)))))
		(f32x4.extract_lane 0 ${sum}))
`;
}
