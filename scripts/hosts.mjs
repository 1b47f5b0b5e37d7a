// npm run hosts: builds a post with the tag and a post with the frame in other people's site generators, with pictures in
// shots/hosts/. npm run hosts -- hugo sphinx tries only those.

import { GENERATORS } from "./host-tools.mjs";
import { main } from "./main.mjs";
import { hostParts, runParts } from "./parts.mjs";
import { Failure, needBrowsers, needChineseFont, needWasmTools, run } from "./tools.mjs";

await main(() => {
	const known = Object.keys(GENERATORS);
	const asked = process.argv.slice(2);
	const unknown = asked.find((id) => !known.includes(id));
	if (unknown) {
		throw new Failure(`a generator must be one of ${known.join(", ")}, but "${unknown}" was given`);
	}
	runParts({
		tools: needWasmTools,
		browsers: () => {
			needBrowsers();
			needChineseFont();
		},
		"site in dist/": () => run("node", ["scripts/build.mjs"]),
		...hostParts(asked.length > 0 ? asked : known),
	});
});
