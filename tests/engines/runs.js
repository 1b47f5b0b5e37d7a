// Makes the runs of tests/hashes.json in the engine that loads this.

/** The hashes of the entries, by their names. */
export function playAll(Gan, entries) {
	return Object.fromEntries(entries.map((entry) => [entry.name, play(Gan, entry)]));
}

/** Makes an entry's run, then its replay, and returns the hash of both. */
export function play(Gan, { name, preset, config, events, changes, restore, steps }) {
	const given = Gan.preset(preset);
	let gan = new Gan({ ...given.config, ...config }, events ?? given.events);
	const goTo = (step) => gan.stepFor(1e9, step - gan.stepCount);
	const stops = restore === undefined ? changes : [...changes, { step: restore }];
	for (const { step, field, value } of stops.toSorted((a, b) => a.step - b.step)) {
		goTo(step);
		if (field) {
			gan.change(field, value);
		} else {
			const bytes = gan.checkpoint();
			gan.free();
			gan = Gan.restore(bytes);
		}
	}
	goTo(steps);
	const hash = gan.stateHash();

	const replay = new Gan(gan.startConfig, gan.events);
	replay.stepFor(1e9, steps);
	const replayed = replay.stateHash();
	gan.free();
	replay.free();
	if (replayed !== hash) {
		throw new Error(`The replay of "${name}" ended at ${replayed}, but the run at ${hash}.`);
	}
	return hash;
}
