// The engine's artists to begin with: a menu of families of curves, and a gallery of small pictures.

import { useRef } from "preact/hooks";
import { Menu } from "../../dom/controls.js";
import { useOwnId } from "../../dom/ids.js";
import { useOwn, useWords } from "../../dom/words.js";
import { bandPath } from "../../draw/between.js";
import { extentOf } from "../../draw/bounds.js";
import { LINES } from "../../draw/lines.js";
import { BOUNDS, type Drawn, named } from "../../run/artist/drawn.js";
import { artists, type ArtistName, FAMILIES, GALLERY, type Piece } from "../../words/artists.js";
import { languages } from "../../words/panels/artist.js";
import type { Ranges } from "../../draw/ranges.js";
import { useAskedOpen, useRun } from "../board.js";
import { longer } from "../../stage/longer.js";
import type { Hand } from "./hand.js";

/** The number of points of a small picture, and its size. */
const POINTS = 48;
const [WIDTH, HEIGHT, EDGE] = [96, 60, 5];
/** The entry of the menu for an artist of no family. */
const OTHER = "other";

interface Props {
	hand: Hand;
	isOpen: boolean;
}

export function Pieces({ hand, isOpen }: Props) {
	const own = useOwn(languages);
	const { code } = useWords();
	const id = useOwnId();
	const { drawn, name, limits } = hand;
	const take = (name: string) => hand.set(named(hand.Engine, name, Math.min(drawn.lower.length, limits.most)));
	const family = FAMILIES.find((each) => each === name);
	const piece = name === undefined ? undefined : artists[code][name as ArtistName];
	return (
		<>
			<div class="head menu">
				<label for={id} textContent={own.family} />
				<Menu
					id={id}
					disabled={!isOpen}
					names={family ? FAMILIES : [OTHER, ...FAMILIES]}
					text={(name) => (name === OTHER ? own.other : artists[code][name].name)}
					value={family ?? OTHER}
					onChange={(name) => name !== OTHER && take(name)}
				/>
			</div>
			<h3 textContent={own.gallery} />
			<Gallery hand={hand} isOpen={isOpen} onTake={take} />
			<p class="hard" data-longest={longestOf(artists[code], own.hard)}>
				<span>
					<strong textContent={piece ? own.hard(piece.name) : ""} /> <span textContent={piece?.hard ?? own.handmade} />{" "}
					<span textContent={piece?.helps?.[drawn.distribution] ?? ""} />
				</span>
			</p>
		</>
	);
}

/** The longest text. Room is kept for it, so that the picture below stays in its place under the reader's hand. */
function longestOf(pieces: Record<ArtistName, Piece>, hard: (name: string) => string) {
	return Object.values(pieces)
		.flatMap((piece) =>
			["", ...Object.values(piece.helps ?? {})].map((helps) => `${hard(piece.name)} ${piece.hard} ${helps}`),
		)
		.reduce(longer);
}

function Gallery({ hand: { name }, isOpen, onTake }: Props & { onTake: (name: string) => void }) {
	const { code } = useWords();
	const { artistU } = useRun()?.facts ?? {};
	const asked = useRef<{ each: (typeof GALLERY)[number]; drawn: Drawn }[] | undefined>(undefined);
	const pieces = useAskedOpen(
		({ Engine }) => (asked.current ??= GALLERY.map((each) => ({ each, drawn: named(Engine, each, POINTS) }))),
	);
	return (
		<ul class="gallery">
			{pieces?.map(({ each, drawn }) => (
				<li key={each}>
					<button type="button" disabled={!isOpen} aria-pressed={each === name} onClick={() => onTake(each)}>
						{artistU && <Small drawn={drawn} ranges={artistU[drawn.distribution].all} />}
						<span textContent={artists[code][each].name} />
					</button>
				</li>
			))}
		</ul>
	);
}

/** A small picture of an artist. */
function Small({ drawn, ranges }: { drawn: Drawn; ranges: Ranges }) {
	const { least, most } = extentOf(drawn);
	const at = (y: number, p: number) => {
		const left = EDGE + (p / (POINTS - 1)) * (WIDTH - 2 * EDGE);
		const top = EDGE + ((most - y) / (most - least)) * (HEIGHT - 2 * EDGE);
		return `${left.toFixed(1)} ${top.toFixed(1)}`;
	};
	return (
		<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
			{ranges.map((range, i) => (
				<path key={i} class="between" d={bandPath(drawn, range, at)} />
			))}
			{BOUNDS.map((bound) => (
				<g key={bound} class={bound}>
					<path d={`M${drawn[bound].map(at).join("L")}`} stroke-width={LINES[bound].width / 2} />
				</g>
			))}
		</svg>
	);
}
