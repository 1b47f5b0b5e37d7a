// The ten curves after the game: whose each was, who told it, and why.

import { useState } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import type { Extent } from "../../draw/bounds.js";
import { criticSays, type Game } from "../../run/game.js";
import { languages } from "../../words/panels/game.js";
import { Curves, kindOf, Thumbnail } from "./picture.js";
import { percentText, whySentences } from "./texts.js";

interface Props {
	game: Game;
	extent: Extent;
}

export function Table({ game, extent }: Props) {
	const own = useOwn(languages);
	const [open, setOpen] = useState<number | undefined>(() => firstToSee(game));
	return (
		<>
			<h3 textContent={own.table} />
			<p class="explanation" textContent={own.tableHelp} />
			<table class="dealt">
				<thead>
					<tr>
						{[own.number, own.owner, own.you, own.theCritic].map((name) => (
							<th key={name} scope="col" textContent={name} />
						))}
					</tr>
				</thead>
				<tbody>
					{game.dealt.map((_, round) => (
						<Row
							key={round}
							{...{ game, extent, round }}
							isOpen={round === open}
							toggle={() => setOpen(round === open ? undefined : round)}
						/>
					))}
				</tbody>
			</table>
		</>
	);
}

/** The first curve that the reader got wrong, or else the first one of the painter's that the critic found out. */
function firstToSee({ dealt, answers }: Game) {
	const wrong = dealt.findIndex(({ isArtists }, i) => answers[i] !== isArtists);
	const found = dealt.findIndex((each) => !each.isArtists && !criticSays(each));
	return [wrong, found].find((round) => round >= 0);
}

function Row({ game, extent, round, isOpen, toggle }: Props & { round: number; isOpen: boolean; toggle: () => void }) {
	const own = useOwn(languages);
	const curve = game.dealt[round];
	const mark = (isRight: boolean) => (isRight ? own.rightMark : own.wrongMark);
	const answer = game.answers[round];
	return (
		<>
			<tr>
				<th scope="row">
					<button type="button" aria-expanded={isOpen} aria-label={own.show(round + 1)} onClick={toggle}>
						<span textContent={String(round + 1)} />
						<Thumbnail curve={curve.painting} kind={kindOf(curve)} extent={extent} />
					</button>
				</th>
				<td textContent={own.owners[kindOf(curve)]} />
				<td textContent={mark(answer === curve.isArtists)} />
				<td>
					<span textContent={mark(criticSays(curve) === curve.isArtists)} />{" "}
					<small textContent={percentText(curve.probability, own)} />
				</td>
			</tr>
			{isOpen && (
				<tr class="why">
					<td colSpan={4}>
						<Curves
							curves={[curve.painting]}
							kind={kindOf(curve)}
							extent={extent}
							arrows={!curve.isArtists && !criticSays(curve) ? curve.persuasion : undefined}
						/>
						{whySentences(curve, answer, own).map((sentence) => (
							<p key={sentence} textContent={sentence} />
						))}
					</td>
				</tr>
			)}
		</>
	);
}
