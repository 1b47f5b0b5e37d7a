// The citations of the run, ready to copy.

import { useOwn, useWords } from "../../dom/words.js";
import { languages } from "../../words/share.js";
import { Copy } from "../drawer/copy.js";
import { bibtexOf, sentenceOf } from "./citation.js";
import type { Moment } from "./moment.js";

export function Cite({ moment }: { moment: Moment }) {
	const own = useOwn(languages);
	const { code } = useWords();
	return (
		<>
			<Copy text={bibtexOf(moment, today())} name={own.bibtex} label={own.copyBibtex} />
			<Copy text={sentenceOf(moment, code)} name={own.sentence} label={own.copySentence} />
		</>
	);
}

/** Today's date where the reader is. */
function today() {
	const now = new Date();
	const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0"));
	return `${now.getFullYear()}-${month}-${day}`;
}
