// The end of a game: the scores, the link for a friend, and the ten curves.

import { useLayoutEffect, useRef } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import type { Extent } from "../../draw/bounds.js";
import { type Game, type Score, scoreOf, writeGame } from "../../run/game.js";
import { Copy } from "../../share/drawer/copy.js";
import { setKeys } from "../../stage/link.js";
import { languages } from "../../words/panels/game.js";
import { Table } from "./table.js";

interface Props {
	game: Game;
	extent: Extent;
	/** Whether the link can hold the run. */
	hasLink: boolean;
	/** The score of the friend who sent the link to this game. */
	friend: Score | undefined;
}

export function Ending({ game, extent, hasLink, friend }: Props) {
	const own = useOwn(languages);
	const heading = useRef<HTMLHeadingElement>(null);
	const score = scoreOf(game);
	useLayoutEffect(() => {
		heading.current?.focus({ preventScroll: true });
		heading.current?.scrollIntoView({ block: "nearest" });
	}, []);
	return (
		<div class="ending">
			<h3 tabIndex={-1} ref={heading} textContent={own.score(score.reader, score.critic)} />
			<p class="outcome" textContent={own[leaderOf(score)]} />
			<p hidden={!friend} textContent={own.friendHad(friend?.reader ?? 0)} />
			<p class="explanation" textContent={own.half} />
			{hasLink ? <Copy text={invitationTo(game, score)} name={own.link} label={own.copy} /> : null}
			<p class="explanation" textContent={hasLink ? own.linkHelp : own.leavesOut} />
			<Table game={game} extent={extent} />
		</div>
	);
}

function leaderOf({ reader, critic }: Score) {
	return reader > critic ? "won" : reader < critic ? "lost" : "even";
}

function invitationTo({ href }: Game, score: Score) {
	const address = new URL(href);
	setKeys(address, { game: writeGame(score) });
	return address.href;
}
