import { testFramework } from "./framework.mjs";

testFramework("angular", {
	kept: "hidden",
	properties: false,
	// Angular checks methods and events, but not the attributes of a tag that its schema allows.
	faults: [
		{ file: "one.ts", from: ".goto(", to: ".gotto(", says: /gotto/ },
		{ file: "one.ts", from: "detail.message", to: "detail.mesage", says: /mesage/ },
	],
});
