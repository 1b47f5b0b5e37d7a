// The panels of the page, and where they stand.

import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import { createPortal, render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Speech } from "../dom/words.js";
import type { PagePanel } from "../run/page-view.js";
import { PAGE_PANELS } from "../run/spec.js";
import type { Kept } from "../run/status.js";
import type { StageHandle } from "../stage/stage.js";
import type { Words } from "../words/index.js";
import { Box, Charts, Comparing, type Panel } from "./board.js";
import { Chart } from "./chart.js";
import { codePanel } from "./code.js";
import { Column, Holder } from "./column.js";
import { criticPanel } from "./critic.js";
import { ideasPanel } from "./ideas.js";
import { numbersPanel } from "./numbers.js";
import { runsPanel } from "./runs.js";
import { settingsPanel } from "./settings.js";
import { truthPanel } from "./truth.js";

/** What stands under the stage, beside it and in a third column, by the least width of the window: columns of about a length. */
const LAYOUTS: { least: number; columns: [under: PagePanel[], beside: PagePanel[], third: PagePanel[]] }[] = [
	{
		least: 1600,
		columns: [
			["ideas", "runs"],
			["code", "truth", "settings"],
			["numbers", "critic"],
		],
	},
	{ least: 1000, columns: [["ideas", "critic", "runs"], ["code", "truth", "numbers", "settings"], []] },
	{ least: 0, columns: [["code", "truth", "numbers", "critic", "ideas", "settings", "runs"], [], []] },
];

/** In the calm view those on show stand one below the other, in the order in which they are explained. */
const CALM: (typeof LAYOUTS)[number]["columns"] = [[], [...PAGE_PANELS], []];

/** Which panels the page shows. */
export interface OnShow {
	names: readonly PagePanel[];
	/** Whether it is the calm view, where what is shown is open. */
	isCalm: boolean;
}

/**
 * @param main whose first column holds the stage
 * @param settings what the stage fills
 * @param closed which of them are in the laboratory, from the beginning on
 * @param compare puts a past run beside the one on show
 * @returns takes them away
 */
export function addPanels(
	main: HTMLElement,
	stage: StageHandle,
	words: ReadonlySignal<Words>,
	settings: HTMLElement,
	shown: ReadonlySignal<OnShow>,
	closed: Signal<readonly PagePanel[]>,
	compare?: (kept: Kept) => void,
) {
	const panels: Record<PagePanel, Panel> = {
		code: codePanel,
		truth: truthPanel,
		numbers: numbersPanel,
		critic: criticPanel,
		ideas: ideasPanel,
		settings: settingsPanel(settings),
		runs: runsPanel,
	};
	// All of it stands elsewhere.
	const root = document.createDocumentFragment();
	render(
		<Speech.Provider value={words}>
			<Charts.Provider value={Chart}>
				<Comparing.Provider value={compare}>
					<Panels
						stage={stage}
						panels={PAGE_PANELS.map((name) => withOpening(panels[name], name, shown, closed))}
						main={main}
						shown={shown}
						closed={closed}
					/>
				</Comparing.Provider>
			</Charts.Provider>
		</Speech.Provider>,
		root,
	);
	return () => render(null, root);
}

/** A panel that is open in the calm view, and in the laboratory unless the reader has closed it: of that it keeps book. */
function withOpening(
	panel: Panel,
	name: PagePanel,
	shown: ReadonlySignal<OnShow>,
	closed: Signal<readonly PagePanel[]>,
): Panel {
	const isClosed = (each: PagePanel) => closed.peek().includes(each);
	/** Also one that is closed at first, once the reader has opened it. */
	let opens = panel.isOpen !== false;
	return {
		...panel,
		get isOpen() {
			return shown.peek().isCalm || (opens && !isClosed(name));
		},
		toggled(isOpen) {
			if (shown.peek().isCalm || isOpen === this.isOpen) {
				return;
			}
			opens ||= isOpen;
			if (isOpen === isClosed(name)) {
				closed.value = PAGE_PANELS.filter((each) => (each === name ? !isOpen : isClosed(each)));
			}
		},
	};
}

interface Props {
	stage: StageHandle;
	panels: Panel[];
	main: HTMLElement;
	shown: ReadonlySignal<OnShow>;
	closed: ReadonlySignal<readonly PagePanel[]>;
}

/** A panel, and the element of its own that it is rendered into. */
interface Boxed {
	panel: Panel;
	home: HTMLElement;
}

/** A box that goes to another column, or is put away for a while, stays what it is: it is its element that is moved. */
function Panels({ stage, panels, main, shown, closed }: Props) {
	const columns = useColumns();
	const { names, isCalm } = shown.value;
	const [all] = useState(() => panels.map((panel) => ({ panel, home: document.createElement("div") })));
	const [seen] = useState(() => new Set<Boxed>());
	const isShown = ({ panel }: Boxed) => names.some((name) => name === panel.name);
	all.filter(isShown).forEach((boxed) => seen.add(boxed));
	useEffect(() => followClosed(all, shown, closed), [all, shown, closed]);
	const [first, second, third] = (isCalm ? CALM : columns).map((column) =>
		isCalm && !column.some((name) => names.includes(name)) ? null : (
			<Column>
				{column
					.flatMap((name) => all.filter((boxed) => boxed.panel.name === name && isShown(boxed)))
					.map(({ panel, home }) => (
						<Holder key={panel.name} node={home} />
					))}
			</Column>
		),
	);
	return (
		<>
			{createPortal(first, main.firstElementChild ?? main)}
			{createPortal([second, third], main)}
			{[...seen].map(({ panel, home }) => createPortal(<Box stage={stage} panel={panel} />, home))}
		</>
	);
}

/** What else closes or opens a panel than the reader: a session that is taken up when the panels are there already, and the other view. */
function followClosed(all: Boxed[], shown: ReadonlySignal<OnShow>, closed: ReadonlySignal<readonly PagePanel[]>) {
	return effect(() => {
		shown.value;
		closed.value;
		for (const { panel, home } of all) {
			home.querySelector("details")?.toggleAttribute("open", panel.isOpen);
		}
	});
}

/** What stands in each column, by the width of the window. */
function useColumns() {
	const [columns, setColumns] = useState(columnsOfNow);
	useEffect(() => {
		const listening = new AbortController();
		const arrange = () => setColumns(columnsOfNow());
		for (const { least } of LAYOUTS) {
			matchMedia(`(min-width: ${least}px)`).addEventListener("change", arrange, { signal: listening.signal });
		}
		return () => listening.abort();
	}, []);
	return columns;
}

function columnsOfNow() {
	const { columns } = LAYOUTS.find(({ least }) => innerWidth >= least) ?? LAYOUTS[0];
	return columns;
}
