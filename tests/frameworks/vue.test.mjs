import { testFramework } from "./framework.mjs";

testFramework("vue", {
	server: "src/server.ts",
	kept: "detached",
	faults: [
		{ file: "OneTag.vue", from: ':seed="7"', to: 'seed="many"', says: /"many"/ },
		{ file: "SeveralTags.vue", from: ':seed="seed"', to: ':sead="seed"', says: /sead/ },
		{ file: "OneTag.vue", from: "generatorHidden:", to: "generatorHiden:", says: /generatorHiden/ },
		{ file: "OneTag.vue", from: "?.goto(", to: "?.gotto(", says: /gotto/ },
		{ file: "OneTag.vue", from: "detail.message", to: "detail.mesage", says: /mesage/ },
	],
});
