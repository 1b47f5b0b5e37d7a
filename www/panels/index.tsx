// The panels of the page and their places.

import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createPortal, render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Speech } from "../dom/words.js";
import type { Invitation } from "../run/game.js";
import type { PagePanel } from "../run/page-view.js";
import { PAGE_PANELS } from "../run/spec.js";
import type { Kept } from "../run/status.js";
import type { StageHandle } from "../stage/stage.js";
import type { Words } from "../words/index.js";
import { artistPanel } from "./artist.js";
import { Box, Charts, Comparing, type Panel } from "./board.js";
import { Chart } from "./chart.js";
import { codePanel } from "./code.js";
import { Column, Holder } from "./column.js";
import { criticPanel } from "./critic.js";
import { gamePanel } from "./game.js";
import { ideasPanel } from "./ideas.js";
import { judgingPanel } from "./judging.js";
import { loopPanel } from "./loop.js";
import { luckPanel } from "./luck.js";
import { numbersPanel } from "./numbers.js";
import { Drawing, type OwnCurve } from "./own-curve.js";
import { planePanel } from "./plane.js";
import { runsPanel } from "./runs.js";
import { settingsPanel } from "./settings.js";
import { strokesPanel } from "./strokes.js";
import { truthPanel } from "./truth.js";

/**
 * The panels under the stage, beside it and in a third column, by the least width of the window. The columns are about equally long.
 */
const LAYOUTS: { least: number; columns: [under: PagePanel[], beside: PagePanel[], third: PagePanel[]] }[] = [
	{
		least: 1600,
		columns: [
			["ideas", "strokes", "plane", "game", "runs"],
			["code", "loop", "truth", "artist", "settings"],
			["numbers", "luck", "critic", "judging"],
		],
	},
	{
		least: 1000,
		columns: [
			["ideas", "strokes", "plane", "game", "critic", "judging", "runs"],
			["code", "loop", "truth", "numbers", "luck", "artist", "settings"],
			[],
		],
	},
	{
		least: 0,
		columns: [
			[
				"code",
				"loop",
				"truth",
				"numbers",
				"luck",
				"critic",
				"judging",
				"ideas",
				"strokes",
				"plane",
				"game",
				"artist",
				"settings",
				"runs",
			],
			[],
			[],
		],
	},
];

/** In the calm view, the panels on show stand one below the other, in the order in which they are explained. */
const CALM: (typeof LAYOUTS)[number]["columns"] = [[], [...PAGE_PANELS], []];

/** Which panels the page shows. */
export interface OnShow {
	names: readonly PagePanel[];
	/** Whether the page shows the calm view, in which every panel on show is open. */
	isCalm: boolean;
}

/**
 * @param main the element whose first column holds the stage
 * @param settings the element that the stage fills
 * @param closed the panels that are closed in the laboratory, also at the beginning
 * @param invited the game that the address asks for
 * @param compare puts a past run beside the one on show
 * @returns a function that removes the panels
 */
export function addPanels(
	main: HTMLElement,
	stage: StageHandle,
	words: ReadonlySignal<Words>,
	settings: HTMLElement,
	shown: ReadonlySignal<OnShow>,
	closed: Signal<readonly PagePanel[]>,
	invited: ReadonlySignal<Invitation | undefined>,
	compare?: (kept: Kept) => void,
) {
	const panels: Record<PagePanel, Panel> = {
		code: codePanel,
		loop: loopPanel,
		truth: truthPanel,
		numbers: numbersPanel,
		luck: luckPanel,
		critic: criticPanel,
		judging: judgingPanel,
		ideas: ideasPanel,
		strokes: strokesPanel,
		plane: planePanel,
		game: gamePanel(invited),
		artist: artistPanel,
		settings: settingsPanel(settings),
		runs: runsPanel,
	};
	const drawn = signal<OwnCurve | undefined>(undefined);
	// Everything is rendered into elements that stand elsewhere.
	const root = document.createDocumentFragment();
	render(
		<Speech.Provider value={words}>
			<Charts.Provider value={Chart}>
				<Comparing.Provider value={compare}>
					<Drawing.Provider value={drawn}>
						<Panels
							stage={stage}
							panels={PAGE_PANELS.map((name) => withOpening(panels[name], name, shown, closed))}
							main={main}
							shown={shown}
							closed={closed}
						/>
					</Drawing.Provider>
				</Comparing.Provider>
			</Charts.Provider>
		</Speech.Provider>,
		root,
	);
	return () => render(null, root);
}

/**
 * A panel that is open in the calm view, and in the laboratory unless the reader has closed it. What the reader closes is recorded.
 */
function withOpening(
	panel: Panel,
	name: PagePanel,
	shown: ReadonlySignal<OnShow>,
	closed: Signal<readonly PagePanel[]>,
): Panel {
	const isClosed = (each: PagePanel) => closed.peek().includes(each);
	/** Also true of a panel that is closed at first, once the reader has opened it. */
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

/** A panel, and its own element, into which it is rendered. */
interface Boxed {
	panel: Panel;
	home: HTMLElement;
}

/** A box that goes to another column or is put away for a while keeps its state, because its element is moved. */
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

/** Closes and opens panels without the reader: when a session is restored after the panels are there, and when the view changes. */
function followClosed(all: Boxed[], shown: ReadonlySignal<OnShow>, closed: ReadonlySignal<readonly PagePanel[]>) {
	const before = new Map<Boxed, boolean>();
	return effect(() => {
		shown.value;
		closed.value;
		for (const boxed of all) {
			const { panel, home } = boxed;
			const { isOpen = true } = panel;
			// The others stay as they are. The reader may just have pressed one, and the browser has not told of it yet.
			if (isOpen !== before.get(boxed)) {
				home.querySelector("details")?.toggleAttribute("open", isOpen);
				before.set(boxed, isOpen);
			}
		}
	});
}

/** The panels in each column for the present width of the window. */
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
