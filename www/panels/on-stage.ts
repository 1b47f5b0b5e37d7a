// Shows the painting on the stage while strokes are missing from it and the run is at rest.

import { useLayoutEffect, useRef } from "preact/hooks";
import type { Run } from "../../run/run.js";
import { useIsOpen, useStage } from "../board.js";

/** @param isChanged whether strokes are missing */
export function useOnStage(run: Run, painting: Float32Array, isChanged: boolean) {
	const stage = useStage();
	const isOpen = useIsOpen();
	const isShown = isChanged && isOpen && run === stage.run && stage.player.state.value !== "training";
	const wasShown = useRef(false);
	const show = (painting: Float32Array | undefined) => {
		const { lower, upper, classes } = run;
		stage.present(painting && { lower, upper, middle: classes?.middle, paintings: painting });
		wasShown.current = painting !== undefined;
	};
	useLayoutEffect(() => {
		if (isShown || wasShown.current) {
			show(isShown ? painting : undefined);
		}
	}, [isShown, run.stepCount, painting.join()]);
	useLayoutEffect(() => () => void (wasShown.current && stage.askable && stage.present(undefined)), [stage]);
}
