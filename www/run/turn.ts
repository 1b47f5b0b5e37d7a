// Between two slices of something long everybody else has a turn: input, frames, other stages.

/** Milliseconds that something long works at a time: everybody else has a turn in between. */
export const SLICE = 8;

/** Resolves when what else waits has had its turn. Unlike a timer it isn't held up where the page is hidden. */
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
