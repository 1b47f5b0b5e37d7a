// Protects a Gan that was freed while other code may still hold it.

import { Gan } from "../../pkg/gan_painter.js";

const MESSAGE =
	"this Gan was freed, because another step or another run is on show, or the tag was taken out: read gan again from the tag or the stage";

const nothing: PropertyDescriptor = { value() {} };
const refusal: PropertyDescriptor = {
	get() {
		throw new Error(MESSAGE);
	},
};

/** Replaces Gan.prototype. To free the Gan once more does nothing, and every other member throws one sentence. */
const retired = Object.create(
	Gan.prototype,
	Object.fromEntries(
		Reflect.ownKeys(Gan.prototype)
			.filter((name) => name !== "constructor")
			.map((name) => [name, name === "free" || typeof name === "symbol" ? nothing : refusal]),
	),
);

/** Frees a Gan. Later calls throw a sentence in place of the engine's "null pointer passed to rust". */
export function retire(gan: Gan) {
	gan.free();
	Object.setPrototypeOf(gan, retired);
}
