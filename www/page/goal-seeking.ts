// Looks for a goal while the run trains, oftener than the panels look: where it holds only for a moment, they would miss it.

/** Milliseconds between two looks: some 20 steps at the speed a run begins with. */
const LOOK_EVERY = 30;
/** They may take no more than this part of the time: on a slow machine they are rarer. */
const SHARE = 1 / 10;

/** @returns what ends it */
export function seek(look: () => void) {
	let due = 0;
	const go = () => {
		frame = requestAnimationFrame(go);
		const start = performance.now();
		if (start >= due) {
			look();
			due = start + Math.max(LOOK_EVERY, (performance.now() - start) / SHARE);
		}
	};
	let frame = requestAnimationFrame(go);
	return () => cancelAnimationFrame(frame);
}
