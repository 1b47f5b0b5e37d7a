import { testFramework } from "./framework.mjs";

testFramework("react-19", {
	server: "src/server.tsx",
	kept: "hidden",
	faults: [
		{ file: "One.tsx", from: "seed={7}", to: 'seed="many"', says: /"many"/ },
		{ file: "Several.tsx", from: "seed={seed}", to: "sead={seed}", says: /sead/ },
		{ file: "One.tsx", from: "generatorHidden:", to: "generatorHiden:", says: /generatorHiden/ },
		{ file: "One.tsx", from: "?.goto(", to: "?.gotto(", says: /gotto/ },
		{ file: "One.tsx", from: "detail.message", to: "detail.mesage", says: /mesage/ },
	],
});
