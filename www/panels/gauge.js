// @ts-check
// A number on a scale, with the part of it that is healthy.

import { element, setText } from "../dom/dom.js";

/**
 * @typedef {object} Reading
 * @property {number} value
 * @property {string} text the value and what it is measured in
 * @property {number} most the end of the scale; what is beyond stands there
 * @property {[number, number]} healthy
 * @property {{ value: number, text: string }[]} ticks
 */

/**
 * @param {Node} name
 * @param {(share: number) => number} [scale] from a value's share of the whole, 0 … 1, to its place
 */
export function createGauge(name, scale = (share) => share) {
	const shown = element("dd", { class: "shown" });
	const zone = element("div", { class: "zone" });
	const needle = element("div", { class: "needle" });
	const meter = element("div", { class: "track", role: "meter", "aria-valuemin": 0 }, zone, needle);
	/** @type {HTMLElement[]} */
	const ticks = [];
	const labels = element("div", { class: "ticks", "aria-hidden": "true" });
	const node = element("div", { class: "gauge" }, element("dl", {}, element("dt", {}, name), shown), meter, labels);
	return {
		node,
		/** @param {Reading} reading */
		show({ value, text, most, healthy, ticks: wanted }) {
			const place = (/** @type {number} */ at) => `${100 * scale(Math.min(Math.max(at / most, 0), 1))}%`;
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
