// A game: ten curves, of which the reader and the critic each say whose they are.

import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useOwn } from "../dom/words.js";
import type { Extent } from "../draw/bounds.js";
import { unlessRefused } from "../engine/problems.js";
import { answered, type Game, type Invitation, isOver, type Result, scoreOf, withResult } from "../run/game.js";
import { linkTo } from "../stage/link.js";
import type { StageHandle } from "../stage/stage.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/panels/game.js";
import { type Panel, useRun, useStage } from "./board.js";
import { Asking } from "./game/asking.js";
import { Before } from "./game/before.js";
import { Ending } from "./game/ending.js";
import { extentOf } from "./game/extent.js";
import { Results, Steps } from "./game/steps.js";

/** @param invited the game that the page's address asks for */
export function gamePanel(invited: ReadonlySignal<Invitation | undefined>): Panel {
	const View = () => <Play invited={invited.value} />;
	return { name: "game", words: languages, View, isOpen: invited.peek() !== undefined };
}

/** A game that has been dealt, and the curve on show. */
interface Playing {
	game: Game;
	round: number;
	/** The heights that are in sight in all of its pictures. */
	extent: Extent;
	/** Whether a link can hold its run. */
	hasLink: boolean;
}

function Play({ invited }: { invited: Invitation | undefined }) {
	const own = useOwn(languages);
	const { playing, results, going, isBeyond, begin, answer, next, stop } = usePlaying();
	const place = useRef<HTMLDivElement>(null);
	const invitation = useInvitation(invited);
	useEffect(() => {
		if (invited) {
			place.current?.closest("details")?.scrollIntoView({ block: "start" });
		}
	}, [invited]);
	const hasEnded = playing !== undefined && playing.round === playing.game.dealt.length;
	const ways = { results, isBusy: going !== undefined, onPlay: (step?: number) => void begin(step) };
	return (
		<div class="game" ref={place}>
			{!playing && <Before {...ways} invited={invitation} />}
			<p role="status" textContent={going === undefined ? "" : own.onTheWay(grouped(going))} />
			<p hidden={!isBeyond} textContent={own.beyond} />
			{playing && !hasEnded && (
				<>
					<Asking {...playing} onAnswer={answer} onNext={next} />
					<Standing game={playing.game} />
					<button type="button" class="stop" onClick={stop} textContent={own.stop} />
				</>
			)}
			{playing && hasEnded && (
				<Ending
					key={`${playing.game.run} ${playing.game.step}`}
					{...playing}
					friend={invitation?.step === playing.game.step ? invitation.friend : undefined}
				/>
			)}
			{(!playing || hasEnded) && <Results results={results} />}
			{(!playing || hasEnded) && <Steps {...ways} offersThis={hasEnded} />}
		</div>
	);
}

/** The game that goes on, the results of the run on show, and what the reader can do. */
function usePlaying() {
	const stage = useStage();
	const [playing, setPlaying] = useState<Playing>();
	/** The step to which the run is on its way. */
	const [going, setGoing] = useState<number>();
	const [isBeyond, setBeyond] = useState(false);
	const [results, keep] = useState<ReadonlyMap<number, readonly Result[]>>(new Map());
	const begin = async (step?: number) => {
		setGoing(step);
		const isThere = step === undefined || (await goTo(stage, step));
		setGoing(undefined);
		if (isThere) {
			const dealt = deal(stage);
			setBeyond(dealt === undefined);
			setPlaying(dealt);
		}
	};
	const answer = (isArtists: boolean) => {
		if (playing) {
			const game = answered(playing.game, isArtists);
			setPlaying({ ...playing, game });
			if (isOver(game)) {
				const all = withResult(results.get(game.run) ?? [], { step: game.step, ...scoreOf(game) });
				keep(new Map([...results, [game.run, all]]));
			}
		}
	};
	const next = () => playing && setPlaying({ ...playing, round: playing.round + 1 });
	const stop = () => setPlaying(undefined);
	const ofRun = results.get(stage.player.id.value) ?? [];
	return { playing, results: ofRun, going, isBeyond, begin, answer, next, stop };
}

/** The invitation, as long as the run is on show with which the page was opened. */
function useInvitation(invited: Invitation | undefined) {
	const { player } = useStage();
	const run = useMemo(() => player.id.peek(), [invited]);
	return player.id.value === run ? invited : undefined;
}

/** @returns whether the run is at this step now */
async function goTo(stage: StageHandle, step: number) {
	return stage.run?.stepCount === step || (stage.may("timeline") && stage.goto(step));
}

/** Pauses the run and deals at its step. Undefined if the engine can't be asked, or if its answer is beyond float32. */
function deal(stage: StageHandle): Playing | undefined {
	stage.pause();
	const { player, askable: run } = stage;
	const dealt = run && unlessRefused(() => run.gan.deal());
	if (!run || !dealt) {
		return undefined;
	}
	const { href, leavesOut } = linkTo(location.href, player, run.gan.stateHash());
	const game: Game = { run: player.id.peek(), step: run.stepCount, href, dealt, answers: [] };
	return {
		game,
		round: 0,
		extent: extentOf([run.lower, run.upper, ...dealt.map(({ painting }) => painting)]),
		hasLink: !leavesOut,
	};
}

/** Where the run stands while a game goes on. */
function Standing({ game }: { game: Game }) {
	const own = useOwn(languages);
	const { player } = useStage();
	const run = useRun();
	const [step, now] = [grouped(game.step), grouped(run?.stepCount ?? 0)];
	const isSame = player.id.value === game.run;
	const isThere = isSame && run?.stepCount === game.step;
	const text = isThere ? own.paused(step) : isSame ? own.moved(step, now) : own.otherRun(step);
	return <p class="explanation" textContent={text} />;
}
