// Lets everything else have a turn between two slices of long work: input, frames, other stages.

/** Milliseconds that long work takes at a time before everything else has a turn. */
export const SLICE = 8;

/** Resolves when other waiting tasks have had a turn. Unlike a timer, it is not slowed down while the page is hidden. */
export function turn() {
	return new Promise<void>((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(undefined);
	});
}
