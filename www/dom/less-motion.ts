// Whether the reader asks for less motion.

/** The media query of a window. It matches if the reader asks for less motion, and tells when that changes. */
export function lessMotionIn(view: Window) {
	return view.matchMedia("(prefers-reduced-motion: reduce)");
}
