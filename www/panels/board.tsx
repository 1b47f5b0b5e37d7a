// The panels that explain a run: each in a box that opens and closes. Closed or off screen, a panel costs nothing.

import { effect, type Signal, signal, untracked } from "@preact/signals";
import { type ComponentType, createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { useNode } from "../dom/node.js";
import { renderNow } from "../dom/rendering.js";
import { useOwn, useWords } from "../dom/words.js";
import type { Run, Truth } from "../run/run.js";
import type { Kept } from "../run/status.js";
import type { StageHandle } from "../stage/stage.js";
import type { Words } from "../words/index.js";
import type { Chart } from "./chart.js";

/** What explains a run. */
export interface Panel {
	name: string;
	words: Record<Words["code"], { title: string }>;
	/** Asks for the run by `useRun`, and for the stage by `useStage`; what takes as long again as it does, it draws by `useDrawing`. */
	View: ComponentType;
	/** Whether it is open at first. */
	isOpen?: boolean;
	/** Hears that it is opened or closed. */
	toggled?: (isOpen: boolean) => void;
}

/** What a box tells its panel. */
interface Seen {
	stage: StageHandle;
	/** Counts the looks. */
	looks: Signal<number>;
	isOpen: Signal<boolean>;
	drawings: Set<(run: Run) => void>;
}

/** What draws a chart; undefined where none are drawn: in a tag, whose script does without them. */
export const Charts = createContext<typeof Chart | undefined>(undefined);
/** Puts a past run beside the one on show; undefined where there is no place for it. */
export const Comparing = createContext<((kept: Kept) => void) | undefined>(undefined);
const Looking = createContext<Seen | undefined>(undefined);

/** The stage whose run the panel explains. */
export function useStage(): StageHandle {
	return useSeen().stage;
}

/** The run as it is now, a few times a second while the panel can be seen; undefined until there is one. */
export function useRun(): Run | undefined {
	const { stage, looks } = useSeen();
	looks.value;
	// A panel that can't be seen renders, too, when the words change: the run that it saw last may be gone by then.
	return stage.run;
}

/** What the run's two numbers hide, as it is now; undefined where its numbers are beyond float32. */
export function useTruth(): Truth | undefined {
	return useAsked((run) => run.truth);
}

/** What the engine says now; where it can't be asked, what it said last. */
export function useAsked<Answer>(ask: (run: Run) => Answer): Answer | undefined {
	const stage = useStage();
	const run = useRun();
	const said = useRef<Answer | undefined>(undefined);
	if (run === stage.askable) {
		try {
			said.current = run && ask(run);
		} catch (error) {
			// A crash is told on the stage; the panel stays as it is.
			reportError(error);
		}
	}
	return said.current;
}

/** Whether the panel is open, on the screen or not. */
export function useIsOpen() {
	return useSeen().isOpen.value;
}

/** Draws by hand what shows the run: in a frame of its own, after each look, and when the words change. */
export function useDrawing(draw: (run: Run) => void) {
	const { stage, drawings } = useSeen();
	const latest = useRef(draw);
	latest.current = draw;
	const words = useWords();
	useEffect(() => {
		const drawing = (run: Run) => latest.current(run);
		drawings.add(drawing);
		return () => void drawings.delete(drawing);
	}, [drawings]);
	useEffect(() => {
		const run = stage.askable;
		if (run) {
			latest.current(run);
		}
	}, [stage, words]);
}

function useSeen() {
	const seen = useContext(Looking);
	if (!seen) {
		throw new Error("a panel's view must stand in a Box");
	}
	return seen;
}

export function Box({ stage, panel }: { stage: StageHandle; panel: Panel }) {
	const { name, words, View, isOpen = true } = panel;
	const [seen] = useState<Seen>(() => ({ stage, looks: signal(0), isOpen: signal(isOpen), drawings: new Set() }));
	const { title } = useOwn(words);
	const { run, state } = stage.player;
	// Without a run there is nothing to ask; after a crash the engine is asked nothing any more.
	const isInert = !run.value || state.value === "crashed";
	const box = useNode<HTMLDetailsElement>((node) => watchWhileSeen(node, seen), [seen]);
	return (
		<details
			class="panel"
			data-panel={name}
			open={isOpen}
			inert={isInert}
			onToggle={({ currentTarget }) => panel.toggled?.(currentTarget.open)}
			ref={box}
		>
			<summary>
				<h2 textContent={title} />
			</summary>
			<div class="body">
				<Looking.Provider value={seen}>
					<View />
				</Looking.Provider>
			</div>
		</details>
	);
}

/** Lets a panel look, and then draw, as long as it can be seen. */
function watchWhileSeen(box: HTMLDetailsElement, { stage, looks, isOpen, drawings }: Seen) {
	const look = () => looks.value++;
	const draw = (run: Run) => drawings.forEach((each) => each(run));
	const parts = [look, draw].map((part) => () => {
		const run = stage.askable;
		if (run) {
			part(run);
			renderNow();
		}
	});
	let stops: (() => void)[] = [];
	let isOnScreen = false;
	const update = () => {
		isOpen.value = box.open;
		const isSeen = isOnScreen && box.open;
		if (isSeen && stops.length === 0) {
			stops = parts.map((part) => stage.watch(part));
			parts.forEach((part) => part());
		} else if (!isSeen) {
			stops.forEach((stop) => stop());
			stops = [];
		}
	};
	const leaveHome = effect(() => {
		const view = stage.home.value;
		const observer =
			view &&
			new view.IntersectionObserver((entries) => {
				// Where the page was busy, there are several: the last counts.
				isOnScreen = entries[entries.length - 1].isIntersecting;
				update();
			});
		observer?.observe(box);
		return () => {
			observer?.disconnect();
			isOnScreen = false;
			untracked(update);
		};
	});
	box.addEventListener("toggle", update);
	return () => {
		leaveHome();
		box.removeEventListener("toggle", update);
	};
}
