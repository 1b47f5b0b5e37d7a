// Shows a painting of a panel's on the stage while the run is at rest.

import { useLayoutEffect, useRef } from "preact/hooks";
import type { Run } from "../run/run.js";
import { useIsOpen, useStage } from "./board.js";

interface Shown {
	painting: Float32Array;
	/** In a conditional run, the painting's label. */
	label: number | undefined;
	/** What the stage says of the painting. */
	caption: string;
}

/** @param shown undefined if the panel has nothing to show */
export function useOnStage(run: Run | undefined, shown: Shown | undefined) {
	const stage = useStage();
	const isOpen = useIsOpen();
	const mayShow = run && isOpen && run === stage.run && stage.player.state.value !== "training";
	const isShown = mayShow && shown?.painting.length === run.config.points;
	const wasShown = useRef(false);
	const show = (run: Run, { painting, label, caption }: Shown) => {
		const { lower, upper, classes } = run;
		stage.present({ lower, upper, middle: classes?.middle, paintings: painting, label: classes && label, caption });
	};
	useLayoutEffect(() => {
		if (isShown) {
			show(run, shown);
		} else if (wasShown.current) {
			stage.present(undefined);
		}
		wasShown.current = isShown ?? false;
	}, [isShown, run?.stepCount, shown?.painting.join(), shown?.caption]);
	useLayoutEffect(() => () => void (wasShown.current && stage.askable && stage.present(undefined)), [stage]);
}
