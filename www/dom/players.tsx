// Small drawings of the three who paint and judge: the novice painter, the novice critic and the artist.

import type { ComponentChild } from "preact";

export type PlayerName = "painter" | "critic" | "artist";

/** The body below the head. Whatever each of them holds is to its right. */
const SHOULDERS = "M8 66V55c0-10 5-15 13-15s13 5 13 15v11";

/** The class "accent" marks the subject of the drawing. */
const DRAWINGS: Record<PlayerName, ComponentChild> = {
	/** The painter is at an easel, with a brush and a wobbly curve. */
	painter: (
		<>
			<path d={SHOULDERS} />
			<circle cx="21" cy="26" r="10" />
			<path d="M12 21c1-9 6-11 9-9 4-4 10 1 9 8-6 1-12 0-18 1z" class="filled" />
			<path d="M17.5 28v.5M25 28v.5M19 32.5q2.5 1.5 5-.5" />
			<rect x="44" y="16" width="24" height="26" rx="2" />
			<path d="M48 42l-4 24M64 42l4 24M56 16v-5" />
			<path d="M33 53l8-5" />
			<path d="M40 49l9-9" class="accent" />
			<path d="M48 37c2-12 4-1 6-8s4 6 10-9" class="accent" />
		</>
	),
	/** The critic has glasses, and holds a magnifying glass over a curve. */
	critic: (
		<>
			<path d={SHOULDERS} />
			<circle cx="21" cy="26" r="10" />
			<path d="M12 21c3-5 5-6 9-6s6 1 9 6M15 46l6 3 6-3v6l-6-3-6 3z" />
			<circle cx="17.5" cy="27" r="3.5" />
			<circle cx="26.5" cy="27" r="3.5" />
			<path d="M16 21.5l4 1M24 21l5-2M18 33.5h5" />
			<circle cx="54" cy="31" r="13" />
			<path d="M45 41L34 55" class="thick" />
			<path d="M46 27c3 12 13 12 16 0" class="accent" />
		</>
	),
	/** The artist has a beret, a moustache and a curve in a frame. */
	artist: (
		<>
			<path d={SHOULDERS} />
			<circle cx="21" cy="26" r="10" />
			<path d="M8 20c0-11 22-14 25-4 1 3-1 5-4 5-7 0-14 1-21-1zM21 10V6" class="filled" />
			<path d="M17.5 26v.5M25 26v.5M15 31q3 2.5 6-.5 3 3 6 .5" />
			<rect x="42" y="12" width="27" height="27" rx="2" />
			<rect x="46" y="16" width="19" height="19" rx="1" />
			<path d="M49 20c2 14 11 14 13 0" class="accent" />
			<path d="M34 58c2-8 9-11 16-9 5 1 4 5 1 6s-2 5-7 6-9 1-10-3z" />
			<path d="M40 56v.5M45 53v.5" class="accent" />
		</>
	),
};

/** @param label name of the drawing for those who can't see it */
export function PlayerDrawing({ name, label }: { name: PlayerName; label: string }) {
	return (
		<svg class="player-drawing" viewBox="0 0 76 70" role="img" aria-label={label}>
			{DRAWINGS[name]}
		</svg>
	);
}
