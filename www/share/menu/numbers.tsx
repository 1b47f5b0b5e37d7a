// The section with the run's numbers.

import { useOwn } from "../../dom/words.js";
import { wholeOf } from "../../dom/whole-text.js";
import { languages } from "../../words/take-away.js";
import { FORMS } from "../forms.js";
import { leastEvery, OPTIONS } from "../options.js";
import type { TableName } from "./drafts.js";
import { Choose, Entry, Make } from "./fields.js";
import type { SectionProps } from "./sections.js";
import { problemOf } from "./whole.js";

const TABLES: readonly TableName[] = ["csv", "json", "paintings", "histogram"];

export function Numbers({ player, workshop, isDisabled }: SectionProps) {
	const own = useOwn(languages);
	const place = { workshop, section: "numbers" } as const;
	const { numbers } = workshop.drafts;
	const { table, every } = numbers.value;
	const hasRows = table === "csv" || table === "json";
	const isEmpty = every.trim() === "";
	const setEvery = (text: string) => (numbers.value = { table, every: text });

	return (
		<>
			<div class="fields few">
				<Choose
					label={own.contents}
					names={TABLES}
					texts={own.tables}
					value={table}
					onChange={(name) => (numbers.value = { table: name, every })}
				/>
				{hasRows && (
					<Entry
						{...place}
						name="every"
						label={own.every}
						help={own.everyHelp}
						value={every}
						onInput={setEvery}
						onEmpty={() => setEvery("")}
					/>
				)}
			</div>
			<Make {...place} label={own.makeNumbers} isKeptByPress={false} isDisabled={isDisabled} make={make} />
		</>
	);

	function make() {
		const run = player.run.peek();
		const limits = { ...OPTIONS.csv.every, least: run ? leastEvery(run) : OPTIONS.csv.every.least };
		const problem = hasRows && !isEmpty ? problemOf("every", (words) => words.every, every, limits) : undefined;
		if (problem) {
			workshop.refuse({ section: "numbers", ...problem });
			return;
		}
		const options = hasRows && !isEmpty ? { every: wholeOf(every) } : {};
		void workshop.make("numbers", FORMS[table], options);
	}
}
