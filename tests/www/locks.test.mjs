// The parts that a teacher's link may lock or leave out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { attributeOf } from "../../www/run/attribute-text.js";
import { LIVE_CONTROLS, LOCKABLE, readLocks } from "../../www/run/locks.js";
import { DEFAULT_SHOWN } from "../../www/run/plan.js";
import { realEngine } from "./players.mjs";

/** Live settings of the engine that the page has no control for. */
const WITHOUT = ["discriminatorSteps"];

function read(query) {
	const asked = new URLSearchParams(query);
	const { locked, hidden, problems } = readLocks({ getAttribute: (name) => asked.get(name) });
	return { locked: [...locked], hidden: [...hidden], problems };
}

test("every live setting that has a control can be locked, and so can all that is drawn", () => {
	const live = realEngine()
		.settings()
		.filter((setting) => setting.live)
		.map(({ name }) => name);
	assert.deepEqual([...LIVE_CONTROLS, ...WITHOUT].toSorted(), live.toSorted());
	for (const field of LIVE_CONTROLS) {
		assert(LOCKABLE.includes(/** @type {any} */ (attributeOf(field))), field);
	}
	const { speed: _, label: __, ...drawn } = DEFAULT_SHOWN;
	for (const name of ["speed", "show-class", ...Object.keys(drawn).map((name) => `show-${name}`)]) {
		assert(LOCKABLE.includes(/** @type {any} */ (name)), name);
	}
});

test("names are read with spaces or commas between, in kebab case or as events have them", () => {
	assert.deepEqual(read(""), { locked: [], hidden: [], problems: [] });
	assert.deepEqual(read("lock=reset,new-seed+generatorLearningRate&hide=show-batch++speed"), {
		locked: ["reset", "new-seed", "generator-learning-rate"],
		hidden: ["speed", "show-batch"],
		problems: [],
	});
});

test("the first name that there is not is told, and the rest holds", () => {
	const all = LOCKABLE.join(", ");
	assert.deepEqual(read("lock=play+reset+play&hide=__proto__+loss+<b>"), {
		locked: ["reset"],
		hidden: ["loss"],
		problems: [
			`lock must be one of ${all}, but "play" was given`,
			`hide must be one of ${all}, but "__proto__" was given`,
		],
	});
});
