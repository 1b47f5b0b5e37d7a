// A mark for each way in which a run can end: a pattern and a colour.

import type { End } from "../../outcomes/cell.js";

const [WIDTH, HEIGHT] = [24, 12];

/** What is drawn over the colour. Each pattern can also be told from the others without colours. */
const PATTERNS: Record<End, string> = {
	healthy: "",
	learning: "M0 4H24M0 8H24",
	collapsed: "M4 6h.01M12 6h.01M20 6h.01",
	criticTooStrong: "M4 0V12M8 0V12M12 0V12M16 0V12M20 0V12",
	runAway: "M0 12L12 0M8 12L20 0M-8 12L4 0M16 12L28 0",
	stopped: "M0 0L24 12M0 12L24 0",
};

export function EndMark({ end }: { end: End }) {
	return (
		<svg class={`end-mark ${end}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
			<rect width={WIDTH} height={HEIGHT} />
			<path d={PATTERNS[end]} />
		</svg>
	);
}
