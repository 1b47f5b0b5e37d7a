// What a panel has to say, in one line. It has the same form in every panel, so the panels can be compared at a glance.

interface Props {
	/** Undefined if there is nothing to judge. */
	good?: boolean;
	/** Undefined while there is nothing to say. */
	text: string | undefined;
}

export function Badge({ good, text }: Props) {
	const sign = good === undefined ? "–" : good ? "✓" : "✗";
	const judged = good === undefined ? "" : good ? " good" : " bad";
	return (
		<p class={`badge${judged}`}>
			<span class="sign" aria-hidden="true" textContent={text === undefined ? "" : sign} />
			<span textContent={text ?? ""} />
		</p>
	);
}
