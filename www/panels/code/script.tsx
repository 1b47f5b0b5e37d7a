// The script of a run, with the current line marked and its differences from the script that it comes from.

import { useNode } from "../../dom/node.js";
import { useOwn } from "../../dom/words.js";
import { type CodeWords, languages } from "../../words/panels/code.js";
import type { Differences } from "./differences.js";
import type { Listing } from "./listings.js";

interface Props {
	listing: Listing | undefined;
	differences: Differences | undefined;
	/** The index of the current statement. */
	at: number | undefined;
}

export function Script({ listing, differences, at }: Props) {
	const own = useOwn(languages);
	const frame = useNode(scrollToCurrent, [at]);
	const { beginning = [] } = listing ?? {};
	const changed = beginning.filter((line) => differences?.has(line)).length;
	return (
		<>
			<details class="beginning">
				<summary textContent={own.beginning(changed)} />
				<ol class="listing" translate={false}>
					{beginning.map((code, i) => (
						<Code key={i} code={code} kind="statement" differences={differences} own={own} />
					))}
				</ol>
			</details>
			<div class="code" role="region" tabIndex={0} aria-label={own.listing} ref={frame}>
				<ol class="listing" translate={false}>
					{listing &&
						itemsOf(listing).map(({ statement, ...item }, i) => (
							<Code
								key={i}
								{...item}
								isCurrent={statement !== undefined && statement === at}
								differences={differences}
								own={own}
							/>
						))}
				</ol>
			</div>
		</>
	);
}

interface CodeProps {
	code: string;
	kind: string;
	isCurrent?: boolean;
	differences: Differences | undefined;
	own: CodeWords;
}

function Code({ code, kind, isCurrent, differences, own }: CodeProps) {
	const otherwise = differences?.get(code);
	return (
		<li class={kind} aria-current={isCurrent ? "step" : undefined}>
			<code textContent={code} />
			{otherwise !== undefined && <span class="otherwise" textContent={own.otherwise(otherwise)} />}
		</li>
	);
}

interface Item {
	code: string;
	kind: string;
	/** Counted from 0. The head of a loop is not a statement. */
	statement?: number;
}

function itemsOf({ head, blocks }: Listing): Item[] {
	let statement = 0;
	return [
		{ code: head, kind: "around" },
		...blocks.flatMap(({ head, groups, tail }) => [
			...(head ? [{ code: head, kind: "around inside group" }] : []),
			...groups.flatMap((lines, g) =>
				lines.map(({ code }, i) => {
					const startsGroup = i === 0 && !(head && g === 0);
					const kind = `statement ${head ? "deep" : "inside"} ${startsGroup ? "group" : ""}`;
					return { code, kind, statement: statement++ };
				}),
			),
			...(tail ? [{ code: tail, kind: "statement inside" }] : []),
		]),
	];
}

function scrollToCurrent(frame: HTMLDivElement) {
	const line = frame.querySelector<HTMLElement>("[aria-current]");
	if (line) {
		const { offsetTop: top, offsetHeight: height } = line;
		if (top < frame.scrollTop || top + height > frame.scrollTop + frame.clientHeight) {
			frame.scrollTop = top - (frame.clientHeight - height) / 2;
		}
	}
}
