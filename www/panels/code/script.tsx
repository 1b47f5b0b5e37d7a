// The script of a training step, with the line that is gone through.

import { useNode } from "../../dom/node.js";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/panels/code.js";
import type { Listing } from "./listings.js";

interface Props {
	listing: Listing | undefined;
	/** Which of its statements. */
	at: number | undefined;
}

export function Script({ listing, at }: Props) {
	const own = useOwn(languages);
	const frame = useNode(scrollToCurrent, [at]);
	return (
		<div class="code" role="region" tabIndex={0} aria-label={own.listing} ref={frame}>
			<ol class="listing" translate={false}>
				{listing &&
					itemsOf(listing).map(({ code, kind, statement }, i) => (
						<li key={i} class={kind} aria-current={statement !== undefined && statement === at ? "step" : undefined}>
							<code textContent={code} />
						</li>
					))}
			</ol>
		</div>
	);
}

interface Item {
	code: string;
	kind: string;
	/** Counted from 0 on; the head of a loop is none. */
	statement?: number;
}

function itemsOf({ head, blocks }: Listing): Item[] {
	let statement = 0;
	return [
		{ code: head, kind: "head" },
		...blocks.flatMap(({ head, groups }) => [
			...(head ? [{ code: head, kind: "head inside group" }] : []),
			...groups.flatMap((lines, g) =>
				lines.map(({ code }, i) => {
					const startsGroup = i === 0 && !(head && g === 0);
					const kind = `statement ${head ? "deep" : "inside"} ${startsGroup ? "group" : ""}`;
					return { code, kind, statement: statement++ };
				}),
			),
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
