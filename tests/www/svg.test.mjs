// A drawing as an SVG file.

import assert from "node:assert/strict";
import { test } from "node:test";
import { svgOf } from "../../www/draw/svg.js";

const ink = /** @type {const} */ ("ink");

test("each shape is an element, on its ground", () => {
	const text = svgOf(
		{
			width: 20,
			height: 10,
			ground: "surface",
			shapes: [
				{ kind: "line", points: [0, 1, 2.3456, 3], width: 1.5, dash: [4, 2], ink, opacity: 0.25 },
				{ kind: "area", points: [0, 0, 1, 0, 1, 1], ink: "alarm" },
				{ kind: "dot", x: 1 / 3, y: 2, radius: 3.5, ink: "painting" },
				{ kind: "text", x: 1, y: 9, text: "ab", size: 8, align: "end", bold: true, ink },
			],
		},
		"light",
	);
	assert.deepEqual(text.split("\n"), [
		'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10" font-family="system-ui, sans-serif">',
		'<rect width="20" height="10" fill="#ffffff"/>',
		'<polyline points="0 1 2.35 3" fill="none" stroke="#1c2430" stroke-width="1.5" stroke-dasharray="4 2" opacity="0.25"/>',
		'<polygon points="0 0 1 0 1 1" fill="#a8321d"/>',
		'<circle cx="0.33" cy="2" r="3.5" fill="#178009"/>',
		'<text x="1" y="9" font-size="8" font-weight="bold" text-anchor="end" fill="#1c2430">ab</text>',
		"</svg>",
		"",
	]);
});

test("what means something in XML is escaped", () => {
	const text = svgOf(
		{
			width: 1,
			height: 1,
			ground: "surface",
			shapes: [{ kind: "text", x: 0, y: 0, text: '<&>"', size: 1, align: "start", ink }],
		},
		"dark",
	);
	assert(text.includes(">&lt;&amp;&gt;&quot;</text>"));
	assert(text.includes('fill="#1b2026"'));
});
