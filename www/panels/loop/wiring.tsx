// The wires of the loop as a drawing behind its parts. They are laid anew whenever a part changes its size.

import { useState } from "preact/hooks";
import { viewOf } from "../../dom/home.js";
import { useNode } from "../../dom/node.js";
import { type NodeName, type Rects, type WireName, wiresBetween } from "./wires.js";

interface Laid {
	width: number;
	height: number;
	rects: Rects;
}

interface Props {
	/** The wires on which something flows now. */
	lit: readonly WireName[];
	/** Whether all wires flow gently, because the run trains. */
	isFlowing: boolean;
}

/** It stands among the parts, in an element that contains nothing else. */
export function Wiring({ lit, isFlowing }: Props) {
	const [laid, lay] = useState<Laid>();
	const drawing = useNode<SVGSVGElement>((drawing) => follow(drawing, lay), []);
	const wires = laid && Object.entries(wiresBetween(laid.rects));
	return (
		<svg
			class={isFlowing ? "wires flowing" : "wires"}
			viewBox={laid && `0 0 ${laid.width} ${laid.height}`}
			preserveAspectRatio="none"
			aria-hidden="true"
			ref={drawing}
		>
			{wires?.map(([name, { line, head }]) => (
				<g key={name} class={lit.some((each) => each === name) ? `wire ${name} lit` : `wire ${name}`}>
					<path class="line" d={line} />
					<path class="grains" d={line} />
					<path class="head" d={head} />
				</g>
			))}
		</svg>
	);
}

function follow(drawing: SVGSVGElement, lay: (laid: Laid) => void) {
	const diagram = drawing.parentElement;
	const view = viewOf(drawing);
	if (!diagram || !view) {
		return;
	}
	const parts = [...diagram.querySelectorAll<HTMLElement>("[data-part]")];
	const observer = new view.ResizeObserver(() => {
		const { left, top, width, height } = diagram.getBoundingClientRect();
		if (width === 0) {
			return;
		}
		const rects = parts.map((part) => {
			const rect = part.getBoundingClientRect();
			const [x, y] = [rect.left - left, rect.top - top];
			return [part.dataset.part as NodeName, { left: x, top: y, right: x + rect.width, bottom: y + rect.height }];
		});
		lay({ width, height, rects: Object.fromEntries(rects) });
	});
	[diagram, ...parts].forEach((each) => observer.observe(each));
	return () => observer.disconnect();
}
