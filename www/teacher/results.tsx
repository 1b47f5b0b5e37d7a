// The checked links as a table, with one row each, in the order in which they were pasted.

import { useRef } from "preact/hooks";
import { useCopying } from "../dom/copying.js";
import { useOwn, useWords } from "../dom/words.js";
import { languages } from "../words/teacher.js";
import type { Checker, Row } from "./checker.js";
import { asText, COLUMNS, tell, type Told } from "./table.js";

export function Results({ checker }: { checker: Checker }) {
	const words = useWords();
	const own = useOwn(languages);
	const rows = checker.rows.value;
	const table = useRef<HTMLTableElement>(null);
	const text = asText(rows, words, own);
	const [outcome, copy] = useCopying(text, () => table.current && getSelection()?.selectAllChildren(table.current));
	if (rows.length === 0) {
		return null;
	}
	return (
		<>
			{/* A table wider than the window can be scrolled, also with the keyboard. */}
			<div class="results" role="region" aria-label={own.tableName} tabIndex={0}>
				<table ref={table}>
					<thead>
						<tr>
							{COLUMNS.map((column) => (
								<th key={column} scope="col" textContent={own.columns[column]} />
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row, i) => (
							<ResultRow key={i} told={tell(row, rows, words, own)} href={row.href} />
						))}
					</tbody>
				</table>
			</div>
			<div class="copy">
				<button type="button" class="plain" onClick={() => void copy()} textContent={own.copyTable} />
				<p role="status" textContent={outcome === "selected" ? own.tableSelected : outcome ? own.copied : ""} />
			</div>
		</>
	);
}

function ResultRow({ told, href }: { told: Told; href: Row["href"] }) {
	const own = useOwn(languages);
	const { name, isMet, goal, conditions, step, hash, isHashRight, verdict, remarks } = told;
	return (
		<tr>
			<th scope="row" textContent={name} />
			<td>
				<strong class={mark(isMet)} textContent={goal} />
				<Lines texts={conditions} />
			</td>
			<td class="number" textContent={step} />
			<td>
				<span class={mark(isHashRight)} textContent={hash} />
			</td>
			<td textContent={verdict} />
			<td>
				<Lines texts={remarks} />
			</td>
			<td>
				{href !== undefined && (
					<a href={href} target="_blank" rel="noopener" aria-label={own.openRow(name)} textContent={own.openShort} />
				)}
			</td>
		</tr>
	);
}

function Lines({ texts }: { texts: string[] }) {
	if (texts.length === 0) {
		return null;
	}
	return (
		<ul>
			{texts.map((text) => (
				<li key={text} textContent={text} />
			))}
		</ul>
	);
}

function mark(isGood: boolean | undefined) {
	return isGood === undefined ? "" : isGood ? "good" : "bad";
}
