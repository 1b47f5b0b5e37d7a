// The time at which Preact renders: at the end of the task that changed something, or earlier in a frame reserved for it.

import { options } from "preact";

let render: (() => void) | undefined;

options.debounceRendering = (process) => {
	render = process;
	queueMicrotask(process);
};

/** Renders now what waits to be rendered, so that it belongs to this frame and its time counts for this frame's work. */
export function renderNow() {
	render?.();
}
