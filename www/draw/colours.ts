// The colours of drawings. They are the same as in dom/colours.css, which a test checks.

import type { Ink, Theme } from "./shapes.js";

export const COLOURS: Record<Theme, Record<Ink, string>> = {
	light: {
		ground: "#f6f5f1",
		surface: "#ffffff",
		ink: "#1c2430",
		muted: "#566070",
		rule: "#d9dde3",
		edge: "#7d8590",
		accent: "#1d5fa8",
		alarm: "#a8321d",
		painting: "#178009",
		upper: "#2578c4",
		lower: "#c9540f",
		advice: "#8a2fb8",
		second: "#a8480d",
	},
	dark: {
		ground: "#12161a",
		surface: "#1b2026",
		ink: "#e8ebee",
		muted: "#a3adb8",
		rule: "#363d46",
		edge: "#747e8a",
		accent: "#74bcff",
		alarm: "#ff9a85",
		painting: "#4ad631",
		upper: "#74bcff",
		lower: "#ff9359",
		advice: "#d59bff",
		second: "#ff9d5c",
	},
};

/** Red, green and blue, from 0 to 255. */
export function rgbOf(theme: Theme, ink: Ink): [number, number, number] {
	const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(COLOURS[theme][ink].slice(at, at + 2), 16));
	return [red, green, blue];
}
