// One sentence about what was refused, with the engine's own sentence if it was the engine.

interface Props {
	id?: string;
	/** Empty if nothing was refused. */
	sentence: string;
	/** The engine's sentence, which is in English, or empty. */
	detail: string;
}

export function Refusal({ id, sentence, detail }: Props) {
	return (
		<p id={id} class="problem" role="alert" hidden={sentence === ""}>
			<span textContent={sentence} /> <small lang="en" textContent={detail} />
		</p>
	);
}
