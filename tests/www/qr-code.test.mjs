// QR codes, read by another program.

import assert from "node:assert/strict";
import { test } from "node:test";
import jsqr from "jsqr";
import { qrCodeOf } from "../../www/share/link/qr-code.js";

/** The pixels of a module, and the white modules around the code. */
const [MODULE, QUIET] = [4, 4];

/** The text of a path of rectangles one module high. */
function scan(/** @type {{ size: number, path: string }} */ { size, path }) {
	const side = (size + 2 * QUIET) * MODULE;
	const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
	const rectangles = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)];
	assert.equal(rectangles.map(([text]) => text).join(""), path);
	for (const [, x, y, width] of rectangles.map((rectangle) => rectangle.map(Number))) {
		for (let row = 0; row < MODULE; row++) {
			const start = ((QUIET + y) * MODULE + row) * side + (QUIET + x) * MODULE;
			for (let at = start; at < start + width * MODULE; at++) {
				pixels.set([0, 0, 0], at * 4);
			}
		}
	}
	// tsc misjudges the kind of this CommonJS module.
	return /** @type {any} */ (jsqr)(pixels, side, side, { inversionAttempts: "dontInvert" })?.data;
}

for (const length of [30, 150, 500, 1000, 2000, 2300]) {
	test(`an address of ${length} characters`, () => {
		const start = "https://host.example/?";
		const address = (start + "generator-hidden=8+8&events=5_loss_minimax%2C&".repeat(60)).slice(0, length);
		const code = qrCodeOf(address);
		assert(code);
		assert.equal(scan(code), address);
	});
}

// At level M, the largest code has 2,331 bytes (ISO/IEC 18004, table 7).
test("none of what is too long", () => {
	assert.equal(qrCodeOf("x".repeat(2332)), undefined);
});
