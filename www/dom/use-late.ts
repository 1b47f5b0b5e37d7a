// A part that a view loads when it is first shown.

import { useLayoutEffect, useState } from "preact/hooks";
import type { Late } from "./late.js";

/** What has arrived; undefined until then. */
export function useLate<Module>(late: Late<Module>): Module | undefined {
	const [module, setModule] = useState<Module>();
	useLayoutEffect(() => {
		let isShown = true;
		late.load();
		// In a function: a module may be one, and would be called for the next state.
		void late.here.then((module) => isShown && setModule(() => module));
		return () => {
			isShown = false;
		};
	}, [late]);
	return module;
}
