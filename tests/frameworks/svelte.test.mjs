import { testFramework } from "./framework.mjs";

testFramework("svelte", {
	kept: "hidden",
	faults: [
		{ file: "One.svelte", from: "seed={7}", to: 'seed="many"', says: /"many"/ },
		{ file: "Several.svelte", from: "{seed} controls", to: "sead={seed} controls", says: /sead/ },
		{ file: "One.svelte", from: "generatorHidden:", to: "generatorHiden:", says: /generatorHiden/ },
		{ file: "One.svelte", from: ".goto(", to: ".gotto(", says: /gotto/ },
		{ file: "One.svelte", from: "detail.message", to: "detail.mesage", says: /mesage/ },
	],
});
