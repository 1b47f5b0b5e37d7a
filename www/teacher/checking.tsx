// The field for links that came back, the progress of their check, and its results.

import { useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import { useOwnId } from "../dom/ids.js";
import { Live } from "../dom/text.js";
import { useOwn } from "../dom/words.js";
import { grouped } from "../words/grouped.js";
import { languages, type TeacherWords } from "../words/teacher.js";
import type { Checker, Row, Standard } from "./checker.js";
import type { Maker } from "./maker.js";
import { makeOf } from "./remarks.js";
import { Results } from "./results.js";
import { readAddress } from "../run/address.js";
import { asked } from "./task.js";

interface Props {
	maker: Maker;
	checker: Checker;
}

export function Checking({ maker, checker }: Props) {
	const own = useOwn(languages);
	const [id, helpId] = [useOwnId(), useOwnId()];
	const field = useRef<HTMLTextAreaElement>(null);
	const isBusy = useComputed(() => checker.progress.value !== undefined).value;
	return (
		<>
			<div class="field">
				<label for={id} textContent={own.links} />
				<textarea
					id={id}
					rows={6}
					spellcheck={false}
					placeholder={own.linksPlaceholder}
					aria-describedby={helpId}
					ref={field}
				/>
				<p id={helpId} class="explanation" textContent={own.checkHelp} />
			</div>
			<div class="copy">
				<button type="button" disabled={!maker.engine.value} onClick={check} textContent={own.begin} />
				<button
					type="button"
					class="plain"
					disabled={!isBusy}
					onClick={() => checker.cancel()}
					textContent={own.cancel}
				/>
				{isBusy && <Underway checker={checker} />}
			</div>
			<Summary maker={maker} checker={checker} />
			<Results checker={checker} />
		</>
	);

	function check() {
		const standard = standardOf(maker);
		if (standard) {
			void checker.check(field.current?.value ?? "", standard);
		}
	}
}

/** The standard for the links: the task as it is now. */
function standardOf(maker: Maker): Standard | undefined {
	const [Engine, task] = [maker.engine.value, maker.task.value];
	if (!Engine) {
		return undefined;
	}
	const { locked, hidden } = maker.locks;
	const made = makeOf(readAddress(asked(task), Engine).plan, Engine);
	return { Engine, task, goal: maker.goal.value, made, locked: new Set([...locked, ...hidden]) };
}

/** The progress of the check, with the present link. */
function Underway({ checker: { progress, rows } }: Pick<Props, "checker">) {
	const own = useOwn(languages);
	const text = useComputed(() => {
		const { row = 0, step = 0, to = 0 } = progress.value ?? {};
		const link = own.checking(String(row + 1), String(rows.value.length));
		return to > 0 ? `${link} ${own.atStep(grouped(step), grouped(to))}` : link;
	});
	return (
		<p class="underway">
			<Live text={text} />
		</p>
	);
}

/** The result of the check once it has ended, and anything else worth knowing about it. */
function Summary({ maker, checker }: Props) {
	const own = useOwn(languages);
	const isBusy = useComputed(() => checker.progress.value !== undefined).value;
	const [rows, standard] = [checker.rows.value, checker.standard.value];
	const [passedOver, tooMany] = [checker.passedOver.value, checker.tooMany.value];
	const isOther = standard !== undefined && standard.task !== maker.task.value;
	return (
		<div class="summary">
			<p role="status" textContent={standard && !isBusy ? summary(rows, standard, own) : ""} />
			{tooMany > 0 && <p class="problem" textContent={own.tooMany(String(tooMany))} />}
			{passedOver > 0 && <p class="explanation" textContent={own.passedOver(String(passedOver))} />}
			{rows.length > 0 && isOther && <p class="problem" textContent={own.goalChanged} />}
		</div>
	);
}

function summary(rows: readonly Row[], { goal }: Standard, own: TeacherWords) {
	if (rows.length === 0) {
		return own.nothing;
	}
	const all = String(rows.length);
	const done = rows.filter(({ outcome }) => outcome).length;
	if (done < rows.length) {
		return own.stopped(String(done), all);
	}
	const hasMet = ({ outcome }: Row) => outcome && "made" in outcome && outcome.judged.every(({ met }) => met);
	return goal.length > 0 ? own.checked(String(rows.filter(hasMet).length), all) : own.checkedAll(all);
}
