import js from "@eslint/js";
import globals from "globals";

export default [
	{ ignores: ["pkg/", "dist/", ".tools/", "**/target/", "benches/**/pkg/", "benches/dist/", "examples/vite/dist/"] },
	js.configs.recommended,
	{ rules: { eqeqeq: "error", "prefer-const": "error", "no-var": "error", "object-shorthand": "error" } },
	{ files: ["www/**", "examples/**"], languageOptions: { globals: globals.browser } },
	{ files: ["scripts/**", "*.config.js"], languageOptions: { globals: globals.node } },
	// These hold functions that run in the browser.
	{
		files: ["tests/**", "benches/**", "scripts/shots.mjs"],
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
	},
];
