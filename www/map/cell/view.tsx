// The run of the chosen cell: it plays on a stage, with what the map says of it.

import { useLayoutEffect, useState } from "preact/hooks";
import { useNode } from "../../dom/node.js";
import { useOwn, useWords } from "../../dom/words.js";
import { messageOf } from "../../engine/problems.js";
import type { Part } from "../../stage/parts.js";
import { mount, type StageHandle } from "../../stage/stage.js";
import { languages } from "../../words/map-cell.js";
import type { MapModel } from "../model.js";
import { Charts } from "./charts.js";
import { Facts, Seeds } from "./facts.js";
import { linkThere, planOf } from "./plan.js";

const PARTS: readonly Part[] = ["play", "restart", "sentence", "timeline"];
/** What would begin a run that is not the cell's. */
const LOCKS = { locked: new Set<never>(), hidden: new Set(["new-seed", "undo", "file"] as const) };
/** Seconds in which a run plays, however many steps it has. */
const SECONDS = 10;

interface Props {
	model: MapModel;
	cell: number;
}

export function View({ model, cell }: Props) {
	const own = useOwn(languages);
	const spec = model.spec.value;
	const [chosen, choose] = useState({ spec, cell, nth: 0 });
	const nth = chosen.spec === spec && chosen.cell === cell ? chosen.nth : 0;
	const [stage, place] = useStage();
	const [refusal, setRefusal] = useState("");
	useLayoutEffect(() => {
		if (stage) {
			void play(stage, model, cell, nth).then(setRefusal);
		}
	}, [stage, spec, cell, nth]);
	return (
		<>
			<Seeds model={model} cell={cell} nth={nth} choose={(nth) => choose({ spec, cell, nth })} />
			<p class="problem" role="alert" textContent={refusal === "" ? "" : own.refused(refusal)} />
			<div class="stage-place" hidden={refusal !== ""} ref={place} />
			{stage && refusal === "" && <Charts key={`${cell} ${nth}`} player={stage.player} last={spec.steps} />}
			<Facts model={model} cell={cell} nth={nth} />
			{stage && refusal === "" && <OpenThere stage={stage} />}
		</>
	);
}

/** A stage in the page's language, and the ref for the element in which it stands. */
function useStage() {
	const words = useWords();
	const [stage, setStage] = useState<StageHandle>();
	const place = useNode<HTMLDivElement>((node) => {
		const stage = mount(node, { words, locks: LOCKS });
		stage.setParts(PARTS);
		setStage(stage);
		// As on the main page, whoever writes code finds the stage at its element.
		Object.assign(node, { stage });
		return () => stage.dispose();
	}, []);
	useLayoutEffect(() => stage?.setWords(words), [stage, words]);
	return [stage, place] as const;
}

/**
 * Plays the run of a cell from its beginning.
 * @returns the engine's sentence if it refuses the run, otherwise ""
 */
async function play(stage: StageHandle, model: MapModel, cell: number, nth: number) {
	const plan = planOf(model, cell, nth);
	await stage.ready;
	try {
		stage.restart(plan);
	} catch (error) {
		return messageOf(error);
	}
	stage.setSpeed((plan.until ?? 1) / SECONDS);
	stage.playUnasked();
	return "";
}

/** The link to this run on the main page. Its address is written when somebody is about to follow it, because the run goes on. */
function OpenThere({ stage }: { stage: StageHandle }) {
	const own = useOwn(languages);
	const { code } = useWords();
	const link = () => linkThere(new URL("./", location.href).href, stage.player, code);
	const renew = ({ currentTarget }: { currentTarget: HTMLAnchorElement }) => {
		currentTarget.href = link();
	};
	stage.player.changes.value;
	return (
		<p class="open-there">
			<a href={link()} onPointerDown={renew} onFocus={renew} onClick={renew} textContent={own.open} />{" "}
			<span class="explanation" textContent={own.openHelp} />
		</p>
	);
}
