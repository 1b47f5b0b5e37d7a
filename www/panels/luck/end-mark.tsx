// The mark of a way in which a run can end: the map's colour and pattern.

import { INKS, type Pattern, PATTERNS } from "../../draw/ends.js";
import type { End } from "../../outcomes/cell.js";

const [RISING, FALLING] = ["M-4 12L8 0M4 12L16 0M12 12L24 0M20 12L32 0", "M-4 0L8 12M4 0L16 12M12 0L24 12M20 0L32 12"];
/** What is drawn over the colour. */
const LINES: Record<Pattern, string> = {
	plain: "",
	dots: "M4 3h.01M12 3h.01M20 3h.01M8 9h.01M16 9h.01",
	lines: "M0 3H24M0 6H24M0 9H24",
	rising: RISING,
	falling: FALLING,
	crosses: RISING + FALLING,
};

export function EndMark({ end }: { end: End }) {
	const pattern = PATTERNS[end];
	return (
		<svg class={`end-mark ${pattern}`} viewBox="0 0 24 12" aria-hidden="true" style={{ color: `var(--${INKS[end]})` }}>
			<rect width="24" height="12" />
			<path d={LINES[pattern]} />
		</svg>
	);
}
