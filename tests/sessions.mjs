// Random sessions: what somebody may do with a run, as data, in Node and in a page. They are the same in each run of a test.

/** How often somebody does something in a session. Most of the time, they change a setting. */
const DEEDS = 8;
/**
 * The last action of a session, unless it is a change. Sessions should hardly end with a run that has just begun, so no action here
 * begins one.
 */
const ENDINGS = ["step", "ahead", "back", "bringBack"];
const [FEW, MANY] = [30, 300];

/** Numbers from 0 to 1, by Park and Miller's minimal standard. */
export function drawFrom(seed) {
	let state = (seed % 2_147_483_646) + 1;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

export function one(draw, things) {
	return things[Math.floor(draw() * things.length)];
}

/**
 * A plan of a session's beginning and of what follows.
 * @param engine the engine's names of presets, and its table of settings
 */
export function drawSession(number, engine) {
	const draw = drawFrom(number);
	const live = engine.settings.filter((setting) => setting.live);
	const plan = { preset: one(draw, engine.presets), config: drawSettings(draw) };
	const events = Array.from({ length: 3 }, () => ({ step: Math.floor(draw() * MANY), ...drawChange(draw, live) }));
	const deeds = Array.from({ length: DEEDS }, (_, i) => {
		const others = i === DEEDS - 1 ? ENDINGS : Object.keys(given);
		const name = draw() < 0.4 ? "change" : one(draw, others);
		return { name, ...given[name](draw, live, engine) };
	});
	return { plan: draw() < 0.3 ? { ...plan, events: events.toSorted((a, b) => a.step - b.step) } : plan, deeds };
}

/** The functions that draw the details of each action, by its name. */
const given = {
	step: (draw) => ({ steps: 1 + Math.floor(draw() * FEW) }),
	ahead: (draw) => ({ steps: Math.floor(draw() * MANY) }),
	back: (draw) => ({ share: draw() }),
	change: drawChange,
	reset: (draw) => ({ config: drawSettings(draw) }),
	newSeed: () => ({}),
	choosePreset: (draw, _live, { presets }) => ({ preset: one(draw, presets) }),
	undo: () => ({}),
	bringBack: (draw) => ({ share: draw() }),
	show: (draw) => ({
		shown: {
			speed: one(draw, [1, 600, Number.MAX_VALUE]),
			batch: draw() < 0.5,
			advice: one(draw, ["own", "both", "none"]),
			earlier: draw() < 0.5,
			label: one(draw, ["any", "0", "1"]),
		},
	}),
};

/** Performs an action. If the engine refuses it, nothing happens. A page needs to know nothing else. */
export async function perform(player, { name, steps, share, field, value, config, preset, shown }) {
	const run = player.run.value;
	const past = player.past.value;
	const deeds = {
		step: () => player.step(steps),
		ahead: () => player.goto(run.lastStep + steps),
		back: () => player.goto(Math.floor(share * run.stepCount)),
		change: () => player.attempt(() => player.change(field, value)),
		reset: () => player.attempt(() => player.reset(config)),
		newSeed: () => player.newSeed(),
		choosePreset: () => player.attempt(() => player.choosePreset(preset)),
		undo: () => player.undo(),
		bringBack: () => player.bringBack(past[Math.floor(share * past.length)]?.id),
		show: () => player.show(shown),
	};
	await deeds[name]();
	player.pause();
}

function drawChange(draw, live) {
	const setting = one(draw, live);
	return { field: setting.name, value: drawValue(draw, setting) };
}

/** Draws a value that the engine accepts for a setting, from its table. */
function drawValue(draw, { kind, least, most, above, names }) {
	if (kind === "choice") {
		return one(draw, names);
	}
	return kind === "rate" ? above + draw() * (most - above) * one(draw, [1, 1e-2, 1e-5]) : one(draw, [least, most]);
}

function drawSettings(draw) {
	const points = one(draw, [2, 5, 15]);
	const some = {
		seed: Math.floor(draw() * 2 ** 53),
		batchSize: one(draw, [1, 3, 8]),
		ideas: one(draw, [1, 5]),
		generatorHidden: one(draw, [[], [4], [8, 3]]),
		discriminatorHidden: one(draw, [[], [6], [5, 5]]),
		generatorLearningRate: draw() * 1e-2,
		optimizer: one(draw, ["adam", "sgd"]),
		init: one(draw, ["pytorch", "glorot"]),
		conditional: draw() < 0.5,
	};
	const chosen = Object.fromEntries(Object.entries(some).filter(() => draw() < 0.5));
	return {
		...chosen,
		batchSize: some.batchSize,
		...one(draw, [{}, {}, { artist: { distribution: "twoModes" } }, drawArtist(draw, points)]),
	};
}

function drawArtist(draw, points) {
	const curve = (lift) => Array.from({ length: points }, () => lift + draw());
	return { points, artist: { lower: curve(0), upper: curve(1.5), distribution: one(draw, ["uniform", "twoModes"]) } };
}
