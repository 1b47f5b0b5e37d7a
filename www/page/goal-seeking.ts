// Looks for a goal in the page's frames.

import { Seeker } from "../run/seeker.js";

/** @returns what ends it */
export function seek(look: () => void) {
	const seeker = new Seeker(look);
	const go = () => {
		frame = requestAnimationFrame(go);
		seeker.tick();
	};
	let frame = requestAnimationFrame(go);
	return () => cancelAnimationFrame(frame);
}
