// The table of the panels' frames.

import { WINDOWS } from "./panel-frames.mjs";

/**
 * The lines of the table, heads first.
 * @param {import("./panel-frames.mjs").PanelFrames[]} rows
 * @param {typeof import("./words.mjs").en} words
 */
export function panelCells(rows, words) {
	const cells = rows.map((row) => {
		const { width, height } = WINDOWS[row.window];
		return [
			`${width} × ${height}`,
			row.panel ? `\`${row.panel}\`` : words.panels.none,
			...[row.frame, row.lateFrame, row.worstFrame, row.longestTask].map((time) => time.toFixed(0)),
			row.longTasks.toFixed(1),
			Math.round(row.stepsPerSecond).toLocaleString("en-US"),
			// Without a panel, no frame follows a single step.
			row.panel ? row.largeLook.toFixed(0) : "",
		];
	});
	return [words.panelsHead, ...cells];
}
