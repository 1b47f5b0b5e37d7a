// Waits until a condition on signals holds.

import { effect } from "@preact/signals-core";

/** Resolves once the condition holds. */
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
