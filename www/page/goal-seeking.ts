// Looks for a goal in the page's animation frames.

import { Seeker } from "../run/seeker.js";

/** @returns a function that ends the search */
export function seek(look: () => void) {
	const seeker = new Seeker(look);
	const go = () => {
		frame = requestAnimationFrame(go);
		seeker.tick();
	};
	let frame = requestAnimationFrame(go);
	return () => cancelAnimationFrame(frame);
}
