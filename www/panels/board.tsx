// The panels that explain a run, each in a box that opens and closes. A panel that is closed or off screen costs nothing.

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

/** A panel that explains a run. */
export interface Panel {
	name: string;
	words: Record<Words["code"], { title: string }>;
	/** It gets the run from `useRun` and the stage from `useStage`. Drawing that takes as long again belongs in `useDrawing`. */
	View: ComponentType;
	/** Whether the panel is open at first. */
	isOpen?: boolean;
	/** Called when the panel is opened or closed. */
	toggled?: (isOpen: boolean) => void;
}

/** What a box tells its panel. */
interface Seen {
	stage: StageHandle;
	/** The number of looks so far. */
	looks: Signal<number>;
	isOpen: Signal<boolean>;
	/** Whether the panel is open and on screen. */
	isSeen: Signal<boolean>;
	drawings: Set<(run: Run) => void>;
}

/** The component that draws charts. It is undefined in a tag, whose script has no charts. */
export const Charts = createContext<typeof Chart | undefined>(undefined);
/** Puts a past run beside the one on show. Undefined if there is no place for it. */
export const Comparing = createContext<((kept: Kept) => void) | undefined>(undefined);
const Looking = createContext<Seen | undefined>(undefined);

/** The stage whose run the panel explains. */
export function useStage(): StageHandle {
	return useSeen().stage;
}

/** The run as it is now, read a few times a second while the panel can be seen. Undefined until there is a run. */
export function useRun(): Run | undefined {
	const { stage, looks } = useSeen();
	looks.value;
	// A panel that can't be seen is also rendered when the words change. The run that it last saw may be gone by then.
	return stage.run;
}

/** What the run's two numbers hide, as it is now. Undefined if the run's numbers are beyond float32. */
export function useTruth(): Truth | undefined {
	return useAsked((run) => run.truth);
}

/** The engine's answer now, or its last answer if it can't be asked. */
export function useAsked<Answer>(ask: (run: Run) => Answer): Answer | undefined {
	const stage = useStage();
	const run = useRun();
	const said = useRef<Answer | undefined>(undefined);
	if (run === stage.askable) {
		try {
			said.current = run && ask(run);
		} catch (error) {
			// The stage tells the reader of a crash. The panel stays as it is.
			reportError(error);
		}
	}
	return said.current;
}

/** As `useAsked`, but a closed panel does not ask, and keeps its last answer. */
export function useAskedOpen<Answer>(ask: (run: Run) => Answer): Answer | undefined {
	const isOpen = useIsOpen();
	const last = useRef<Answer | undefined>(undefined);
	return useAsked((run) => {
		if (isOpen) {
			last.current = ask(run);
		}
		return last.current;
	});
}

/** Whether the panel is open, even if it is off screen. */
export function useIsOpen() {
	return useSeen().isOpen.value;
}

/** Whether the panel is open and on screen. */
export function useIsSeen() {
	return useSeen().isSeen.value;
}

/** Draws what shows the run by hand: in a frame of its own, after each look and when the words change. */
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
	// Only at first. Later a render could undo a press, because the browser tells of one only afterwards.
	const [opens] = useState(isOpen);
	const [seen] = useState<Seen>(() => ({
		stage,
		looks: signal(0),
		isOpen: signal(isOpen),
		isSeen: signal(false),
		drawings: new Set(),
	}));
	const { title } = useOwn(words);
	const { run, state } = stage.player;
	// Without a run there is nothing to ask. After a crash the engine must not be asked anything.
	const isInert = !run.value || state.value === "crashed";
	const box = useNode<HTMLDetailsElement>((node) => watchWhileSeen(node, seen), [seen]);
	return (
		<details
			class="panel"
			data-panel={name}
			open={opens}
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

/** Lets a panel look and then draw while it can be seen. */
function watchWhileSeen(box: HTMLDetailsElement, { stage, looks, isOpen, isSeen, drawings }: Seen) {
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
		isSeen.value = isOnScreen && box.open;
		if (isSeen.value && stops.length === 0) {
			stops = parts.map((part) => stage.watch(part));
			parts.forEach((part) => part());
		} else if (!isSeen.value) {
			stops.forEach((stop) => stop());
			stops = [];
		}
	};
	const leaveHome = effect(() => {
		const view = stage.home.value;
		const observer =
			view &&
			new view.IntersectionObserver((entries) => {
				// If the page was busy there are several entries. The last one counts.
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
