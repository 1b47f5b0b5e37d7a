// The choice of the class in a conditional run: label 0 or label 1.

import { Tick } from "../dom/controls.js";
import { useOwnId } from "../dom/ids.js";
import { Term } from "../dom/term.js";
import { useWords } from "../dom/words.js";

const LABELS = [0, 1] as const;

interface Props {
	/** If the label lies between 0 and 1, neither of the two is chosen. */
	label: number;
	hidden?: boolean;
	onChoose: (label: number) => void;
}

export function Classes({ label, hidden, onChoose }: Props) {
	const { classes } = useWords();
	const name = useOwnId();
	return (
		<fieldset class="classes" hidden={hidden}>
			<legend>
				<Term name="label" />
			</legend>
			{LABELS.map((each) => (
				<Tick
					key={each}
					type="radio"
					name={name}
					label={classes[each].name}
					checked={each === label}
					onChange={() => onChoose(each)}
				/>
			))}
		</fieldset>
	);
}
