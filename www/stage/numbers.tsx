// The step count and the tutorial's two numbers with their goals. A conditional run also has the class of the painting on show.

import { effect, type ReadonlySignal, useComputed } from "@preact/signals";
import { useNode } from "../dom/node.js";
import { Term } from "../dom/term.js";
import { setText } from "../dom/text.js";
import { useWords } from "../dom/words.js";
import { decimal, NOTHING } from "../words/decimal.js";
import { grouped } from "../words/grouped.js";
import type { Part } from "./parts.js";
import type { Told } from "./screen.js";

interface NumbersProps {
	/** Undefined until there is a run. */
	told: ReadonlySignal<Told | undefined>;
	hides: (part: Part) => boolean;
}

export function Numbers({ told, hides }: NumbersProps) {
	const words = useWords();
	const step = useComputed(() => (told.value ? grouped(told.value.step) : NOTHING));
	const accuracy = useComputed(() => decimal(told.value?.accuracy, 2));
	const score = useComputed(() => decimal(told.value?.score, 3));
	const label = useComputed(() => String(told.value?.label ?? NOTHING));
	const hasLabel = useComputed(() => told.value?.label !== undefined).value;
	const [hidesStep, hidesNumbers] = (["step", "numbers"] as const).map(hides);
	return (
		<dl class="numbers" hidden={hidesStep && hidesNumbers}>
			<Number name="step" text={step} hidden={hidesStep} />
			<Number name="accuracy" text={accuracy} goal={words.accuracyGoal} hidden={hidesNumbers} />
			<Number name="score" text={score} goal={words.scoreGoal} hidden={hidesNumbers} />
			<Number name="label" text={label} hidden={hidesNumbers || !hasLabel} />
		</dl>
	);
}

interface NumberProps {
	name: "step" | "accuracy" | "score" | "label";
	text: ReadonlySignal<string>;
	goal?: string;
	hidden?: boolean;
}

/** A number with its name, and with its goal if it has one. */
function Number({ name, text, goal, hidden }: NumberProps) {
	const words = useWords();
	const value = useNode<HTMLElement>(
		(node) =>
			effect(() => {
				setText(node, text.value);
				// The style sheet needs this length because the number has no width of its own.
				node.style.setProperty("--length", String(text.value.length));
			}),
		[text],
	);
	return (
		<div class={name} hidden={hidden}>
			<dt>
				<Term name={name} label={words[name]} />
			</dt>
			<dd class="value" translate={false} ref={value} />
			{goal !== undefined && (
				<dd class="goal">
					<span textContent={goal} />
					<span class="meaning" textContent={words.goalMeaning} />
				</dd>
			)}
		</div>
	);
}
