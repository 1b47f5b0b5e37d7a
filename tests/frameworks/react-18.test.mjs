import { testFramework } from "./framework.mjs";

testFramework("react-18", {
	server: "src/server.tsx",
	kept: "hidden",
	properties: false,
	// One of them is an event, because React 18 does not listen to the tag's events.
	faults: [
		{ file: "One.tsx", from: "seed={7}", to: 'seed="many"', says: /"many"/ },
		{ file: "Several.tsx", from: "seed={seed}", to: "sead={seed}", says: /sead/ },
		{ file: "Kept.tsx", from: "seed={4}", to: "onready={() => {}}", says: /onready/ },
		{ file: "One.tsx", from: "?.goto(", to: "?.gotto(", says: /gotto/ },
		{ file: "One.tsx", from: "detail.message", to: "detail.mesage", says: /mesage/ },
	],
});
