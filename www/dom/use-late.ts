// A part that a view loads when it is first shown.

import { useLayoutEffect, useState } from "preact/hooks";
import type { Late } from "./late.js";

/** The module once it has arrived, undefined until then. */
export function useLate<Module>(late: Late<Module>): Module | undefined {
	const [module, setModule] = useState<Module>();
	useLayoutEffect(() => {
		let isShown = true;
		late.load();
		// The module is wrapped in a function, because a module that is a function would otherwise be called for the next state.
		void late.here.then((module) => isShown && setModule(() => module));
		return () => {
			isShown = false;
		};
	}, [late]);
	return module;
}
