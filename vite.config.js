import { defineConfig } from "vite";
import { tagScript } from "./scripts/snippet.mjs";

export default defineConfig({
	// Relative addresses, so that dist/ works from any path.
	base: "./",
	// The first browsers with all that the page uses; light-dark() in CSS is the newest of it.
	build: { target: ["chrome123", "edge123", "firefox121", "safari17.5"], modulePreload: { polyfill: false } },
	// Of all pages in the project, these only: the benchmark's has packages that nobody else needs.
	optimizeDeps: { entries: ["index.html", "snippet.html"] },
	// While pages are served from their sources, the tag is too.
	plugins: [{ ...tagScript({ type: "module", src: "./www/element.js" }), apply: "serve" }],
	clearScreen: false,
	logLevel: "warn",
});
