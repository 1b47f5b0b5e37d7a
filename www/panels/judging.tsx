// The inside of the critic: what it looks for, how its answer adds up, and how the answer changes on the way from the artist to the painting.

import { useState } from "preact/hooks";
import { Tick } from "../dom/controls.js";
import { useOwnId } from "../dom/ids.js";
import { useOwn } from "../dom/words.js";
import { decimal } from "../words/decimal.js";
import { languages } from "../words/panels/judging.js";
import { type Panel, useAskedOpen, useRun, useStage } from "./board.js";
import { askInside, type Choice, type Inside } from "./judging/ask.js";
import { Patterns } from "./judging/patterns.js";
import { Waterfall } from "./judging/waterfall.js";
import { Way } from "./judging/way.js";
import { Sketch } from "./sketch.js";

const CHOICES: readonly Choice[] = ["painting", "nearest"];

export const judgingPanel: Panel = { name: "judging", words: languages, View: Judging, isOpen: false };

function Judging() {
	const own = useOwn(languages);
	const run = useRun();
	const { label } = useStage().player.shown.value;
	/** The reader's choice. Until there is one, the critic judges the painting on the stage. */
	const [chosen, choose] = useState<Choice>();
	const choice = chosen ?? "painting";
	const asked = useAskedOpen((run) => ({ inside: askInside(run, label, choice) }));
	const inside = asked?.inside;
	return (
		<div class="judging">
			<p textContent={run?.config.discriminatorHidden.length === 0 ? own.leadPoints : own.lead} />
			<p hidden={!asked || inside !== undefined} textContent={own.beyond} />
			{inside && (
				<>
					<Patterns inside={inside} />
					<Choices inside={inside} choice={choice} onChoose={choose} />
					<Sketch label={own.picture} curve={inside.curve} hand={choice} names={{ painting: own.judged }} />
					<Waterfall inside={inside} chosen={chosen} />
					<Way inside={inside} choice={choice} />
				</>
			)}
		</div>
	);
}

interface ChoicesProps {
	inside: Inside;
	choice: Choice;
	onChoose: (choice: Choice) => void;
}

/** The choice of the curve that is judged. */
function Choices({ inside, choice, onChoose }: ChoicesProps) {
	const own = useOwn(languages);
	const name = useOwnId();
	const labels = { painting: own.painting, nearest: own.nearest(decimal(1 + inside.way.u, 2)) };
	return (
		<fieldset class="classes">
			<legend textContent={own.curve} />
			{CHOICES.map((each) => (
				<Tick
					key={each}
					type="radio"
					name={name}
					label={labels[each]}
					checked={each === choice}
					onChange={() => onChoose(each)}
				/>
			))}
		</fieldset>
	);
}
