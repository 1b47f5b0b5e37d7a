// The run's numbers.

import { useState } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/take-away.js";
import { FORMS } from "../forms.js";
import { Choose, Entry, Make, optionOf } from "./fields.js";
import type { SectionProps } from "./sections.js";

const TABLES = ["csv", "json", "paintings", "histogram"] as const;

export function Numbers({ workshop, isDisabled }: SectionProps) {
	const own = useOwn(languages);
	const place = { workshop, section: "numbers" } as const;
	const [table, setTable] = useState<(typeof TABLES)[number]>("csv");
	const [every, setEvery] = useState("");
	const hasRows = table === "csv" || table === "json";
	return (
		<>
			<div class="fields few">
				<Choose label={own.contents} names={TABLES} texts={own.tables} value={table} onChange={setTable} />
				{hasRows && (
					<Entry {...place} name="every" label={own.every} help={own.everyHelp} value={every} onInput={setEvery} />
				)}
			</div>
			<Make
				{...place}
				label={own.makeNumbers}
				fields={["every"]}
				isDisabled={isDisabled}
				make={() => void workshop.make("numbers", FORMS[table], hasRows ? { every: optionOf(every) } : {})}
			/>
		</>
	);
}
