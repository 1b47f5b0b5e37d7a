// What the maps that come with the page teach, in three sentences. Each can show its cells.

import { useEffect, useMemo, useState } from "preact/hooks";
import { useOwn } from "../dom/words.js";
import { gridOf } from "../outcomes/spec.js";
import { languages } from "../words/map-findings.js";
import { type Atlas, withOtherLoss } from "./atlas.js";
import { cellsOf, count, type Finding, FINDINGS } from "./findings.js";
import type { Runs } from "./model.js";
import { shippedFor } from "./shipped.js";
import { firstSpec, plainSpec } from "./view.js";

/** The runs of the map of each loss. */
interface Both {
	minimax: Runs;
	nonSaturating: Runs;
}

export function Findings({ atlas }: { atlas: Atlas }) {
	const own = useOwn(languages);
	const both = useBoth(atlas);
	const grid = useMemo(() => gridOf(firstSpec(atlas.model.spec.peek().config)), []);
	if (!both) {
		return null;
	}
	const lit = atlas.lit.value;
	const show = (finding: Finding) => {
		atlas.lit.value = lit?.name === finding.name ? undefined : { ...finding, cells: cellsOf(grid, finding.cells) };
	};
	return (
		<section class="findings" aria-labelledby="findings">
			<h2 id="findings" textContent={own.title} />
			<ol>
				{FINDINGS.map((finding) => (
					<li key={finding.name}>
						<span textContent={sentenceOf(finding, both, grid, own)} />{" "}
						<button
							type="button"
							aria-pressed={lit?.name === finding.name}
							onClick={() => show(finding)}
							textContent={own.show}
						/>
					</li>
				))}
			</ol>
		</section>
	);
}

function sentenceOf(
	{ name, cells, verdict, rare }: Finding,
	both: Both,
	grid: ReturnType<typeof gridOf>,
	own: (typeof languages)["en"],
) {
	const counted = (loss: keyof Both, belongs = cells) => count(both[loss], cellsOf(grid, belongs), verdict[loss]);
	const [minimax, other] = [counted("minimax"), counted("nonSaturating")];
	return name === "smallSteps" ? own.smallSteps(minimax, counted("minimax", rare), other) : own[name](minimax, other);
}

/** The runs of both maps, once they are there. */
function useBoth({ model }: Atlas) {
	const [both, setBoth] = useState<Both>();
	useEffect(() => {
		const spec = plainSpec(model.spec.peek(), model.Engine);
		const specs = [spec, withOtherLoss(spec)];
		const read = async () => {
			const runs = await Promise.all(specs.map((spec) => shippedFor(spec)));
			const found = specs.map(({ config }, i) => [config.loss, runs[i]]);
			if (runs.every(Boolean)) {
				setBoth(Object.fromEntries(found) as Both);
			}
		};
		// Without the file there are no sentences, and the map is as good.
		read().catch(() => undefined);
	}, []);
	return both;
}
