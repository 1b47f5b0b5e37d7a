// When Preact renders: at the end of the task that changed something, or sooner, where a frame is set aside for it.

import { options } from "preact";

let render: (() => void) | undefined;

options.debounceRendering = (process) => {
	render = process;
	queueMicrotask(process);
};

/** Renders what waits to be rendered now: so that it belongs to this frame, and its time is counted with what it is for. */
export function renderNow() {
	render?.();
}
