// A number on a scale, with the part of it that is healthy.

import { element, setText } from "../dom/dom.js";

export interface Reading {
	value: number;
	/** The value and what it is measured in. */
	text: string;
	/** The end of the scale; what is beyond stands there. */
	most: number;
	healthy: [number, number];
	ticks: { value: number; text: string }[];
}

/** @param scale from a value's share of the whole, 0 … 1, to its place */
export function createGauge(name: Node, scale: (share: number) => number = (share) => share) {
	const shown = element("dd", { class: "shown" });
	const zone = element("div", { class: "zone" });
	const needle = element("div", { class: "needle" });
	const meter = element("div", { class: "track", role: "meter", "aria-valuemin": 0 }, zone, needle);
	const ticks: HTMLElement[] = [];
	const labels = element("div", { class: "ticks", "aria-hidden": "true" });
	const node = element("div", { class: "gauge" }, element("dl", {}, element("dt", {}, name), shown), meter, labels);
	return {
		node,
		show({ value, text, most, healthy, ticks: wanted }: Reading) {
			const place = (at: number) => `${100 * scale(Math.min(Math.max(at / most, 0), 1))}%`;
			setText(shown, text);
			meter.setAttribute("aria-label", name.textContent ?? "");
			meter.setAttribute("aria-valuemax", String(most));
			meter.setAttribute("aria-valuenow", String(Math.min(value, most)));
			meter.setAttribute("aria-valuetext", text);
			needle.style.left = place(value);
			zone.style.left = place(healthy[0]);
			zone.style.right = `calc(100% - ${place(healthy[1])})`;
			while (ticks.length < wanted.length) {
				const tick = element("span");
				ticks.push(tick);
				labels.append(tick);
			}
			wanted.forEach(({ value: at, text: label }, i) => {
				setText(ticks[i], label);
				ticks[i].style.setProperty("--at", place(at));
			});
		},
	};
}
