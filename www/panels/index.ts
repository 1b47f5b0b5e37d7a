// The panels of the page, and where they stand.

import { createBox, createColumn } from "./board.js";
import { createChart } from "./chart.js";
import { codePanel } from "./code.js";
import { criticPanel } from "./critic.js";
import { ideasPanel } from "./ideas.js";
import { numbersPanel } from "./numbers.js";
import { settingsPanel } from "./settings.js";
import { truthPanel } from "./truth.js";
import type { Speaker } from "../dom/dom.js";
import type { PAGE_PANELS } from "../run/spec.js";
import type { StageHandle } from "../stage/stage.js";
import type { CreatePanel } from "./board.js";

export type PanelName = (typeof PAGE_PANELS)[number];

/** What stands under the stage, beside it and in a third column, by the least width of the window: columns of about a length. */
const LAYOUTS: { least: number; columns: PanelName[][] }[] = [
	{ least: 1600, columns: [["ideas"], ["code", "truth", "settings"], ["numbers", "critic"]] },
	{ least: 1000, columns: [["ideas", "critic"], ["code", "truth", "numbers", "settings"], []] },
	{ least: 0, columns: [["code", "truth", "numbers", "critic", "ideas", "settings"], [], []] },
];

/** @param main whose first column holds the stage */
export function addPanels(
	main: HTMLElement,
	stage: StageHandle,
	speaker: Speaker,
	settings: HTMLElement,
	shown: PanelName[],
) {
	const panels: Record<PanelName, { create: CreatePanel; open?: boolean }> = {
		code: { create: codePanel, open: false },
		truth: { create: truthPanel },
		numbers: { create: numbersPanel },
		critic: { create: criticPanel },
		ideas: { create: ideasPanel },
		settings: { create: settingsPanel(settings) },
	};
	const boxes = new Map(shown.map((name) => [name, createBox(stage, speaker, { name, ...panels[name] }, createChart)]));
	const [under, beside, third] = [0, 1, 2].map(() => createColumn(speaker, document));
	main.firstElementChild?.append(under);
	main.append(beside, third);
	const arrange = () => {
		const { columns } = LAYOUTS.find(({ least }) => innerWidth >= least) ?? LAYOUTS[0];
		columns.forEach((names, i) => [under, beside, third][i].append(...names.flatMap((name) => boxes.get(name) ?? [])));
	};
	arrange();
	for (const { least } of LAYOUTS) {
		matchMedia(`(min-width: ${least}px)`).addEventListener("change", arrange);
	}
}
