// The wires between the parts of the loop: where each begins and ends, and its curve. This module knows no screen.

export type NodeName = "ideas" | "painter" | "painting" | "artist" | "artists" | "critic" | "verdict" | "advice";
export type Side = "left" | "right" | "top" | "bottom";

export interface Rect {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export type Rects = Record<NodeName, Rect>;

/** What flows on the way to the painting and its verdict, and what flows back. */
export const WIRES = {
	ideas: { from: "ideas", to: "painter" },
	painting: { from: "painter", to: "painting" },
	shown: { from: "painting", to: "critic" },
	artist: { from: "artist", to: "artists" },
	artists: { from: "artists", to: "critic" },
	verdict: { from: "critic", to: "verdict" },
	advice: { from: "critic", to: "advice" },
	back: { from: "advice", to: "painter" },
} as const satisfies Record<string, { from: NodeName; to: NodeName }>;
export type WireName = keyof typeof WIRES;

interface Sides {
	from: Side;
	to: Side;
}

/** The sides at which the wires leave and arrive if the critic stands beside the paintings. */
const BESIDE: Record<WireName, Sides> = {
	ideas: { from: "right", to: "left" },
	painting: { from: "right", to: "left" },
	shown: { from: "right", to: "top" },
	artist: { from: "right", to: "left" },
	artists: { from: "right", to: "bottom" },
	verdict: { from: "right", to: "left" },
	advice: { from: "left", to: "right" },
	back: { from: "top", to: "bottom" },
};
/** The same if the critic stands between the paintings, in a narrow panel. */
const BETWEEN: Record<WireName, Sides> = {
	...BESIDE,
	shown: { from: "bottom", to: "top" },
	artists: { from: "top", to: "bottom" },
	verdict: { from: "right", to: "right" },
};

/** The gap between a wire and what it connects, and the size of an arrow's head. */
const GAP = 3;
const HEAD = 6;
/** The room for the round corners of what the wires connect. */
const CORNER = 10;
/** The radius of the corners of a wire that turns around. It is wider than an arrow's head. */
const TURN = 9;
/** A curve leaves a side by at least this length. */
const LEAST_BEND = 10;
const OUT: Record<Side, [x: number, y: number]> = { left: [-1, 0], right: [1, 0], top: [0, -1], bottom: [0, 1] };

export interface Wire {
	line: string;
	head: string;
}

export function wiresBetween(rects: Rects): Record<WireName, Wire> {
	const isBeside = rects.critic.left >= rects.painting.right;
	const wires = Object.entries(isBeside ? BESIDE : BETWEEN).map(([name, sides]) => {
		const { from, to } = WIRES[name as WireName];
		return [name, wireBetween(rects[from], rects[to], sides)];
	});
	return Object.fromEntries(wires);
}

function wireBetween(from: Rect, to: Rect, sides: Sides): Wire {
	const [toX, toY] = anchor(to, sides.to);
	const [x, y] = facing(anchor(from, sides.from), from, sides, toX);
	const [[outX, outY], [inX, inY]] = [OUT[sides.from], OUT[sides.to]];
	const bend = Math.max(Math.hypot(toX - x, toY - y) / 2.2, LEAST_BEND);
	const controls = [x + outX * bend, y + outY * bend, toX + inX * bend, toY + inY * bend];
	const [endX, endY] = [toX + inX, toY + inY];
	const wing = (side: number) => [
		toX + inX * HEAD - inY * side * (HEAD / 1.5),
		toY + inY * HEAD + inX * side * (HEAD / 1.5),
	];
	return {
		line:
			sides.from === "right" && sides.to === "right"
				? around([x, y], [endX, endY])
				: `M${texts(x, y)}C${texts(...controls, endX, endY)}`,
		head: `M${texts(...wing(1))}L${texts(toX, toY)}L${texts(...wing(-1))}`,
	};
}

/** A line that leaves to the right, goes down beside what lies between, and comes back from the right. */
function around([x, y]: [x: number, y: number], [endX, endY]: [x: number, y: number]) {
	const aside = Math.max(x, endX) + TURN;
	return (
		`M${texts(x, y)}L${texts(aside - TURN, y)}Q${texts(aside, y, aside, y + TURN)}` +
		`L${texts(aside, endY - TURN)}Q${texts(aside, endY, aside - TURN, endY)}L${texts(endX, endY)}`
	);
}

/** The middle of a side, a little outside. */
function anchor({ left, top, right, bottom }: Rect, side: Side): [x: number, y: number] {
	const [outX, outY] = OUT[side];
	const x = side === "left" ? left : side === "right" ? right : (left + right) / 2;
	const y = side === "top" ? top : side === "bottom" ? bottom : (top + bottom) / 2;
	return [x + outX * GAP, y + outY * GAP];
}

/** A wire that goes straight up or down begins below or above its end, if it can. */
function facing([x, y]: [x: number, y: number], from: Rect, sides: Sides, toX: number): [x: number, y: number] {
	const isUpright = OUT[sides.from][0] === 0 && OUT[sides.to][0] === 0;
	return [isUpright && toX > from.left + CORNER && toX < from.right - CORNER ? toX : x, y];
}

function texts(...numbers: number[]) {
	return numbers.map((number) => number.toFixed(1)).join(" ");
}
