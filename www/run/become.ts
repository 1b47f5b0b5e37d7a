// Waits for what signals tell.

import { effect } from "@preact/signals-core";

/** Resolves once it holds. */
export async function become(holds: () => boolean) {
	let end = () => {};
	await new Promise<void>((resolve) => {
		end = effect(() => {
			if (holds()) {
				resolve();
			}
		});
	});
	end();
}
