import { Features } from "lightningcss";
import { defineConfig } from "vite";
import packageJson from "./package.json" with { type: "json" };
import { chunkAddress } from "./scripts/chunk-address.mjs";
import { head } from "./scripts/head.mjs";
import { noPreload } from "./scripts/no-preload.mjs";
import { tagScript } from "./scripts/snippet.mjs";

/** The oldest browsers that the site and the tag work in. */
const oldestBrowsers = packageJson.browserslist.map((browser) => browser.replace(" ", ""));

export default defineConfig({
	// Relative addresses let dist/ work from any path.
	base: "./",
	build: {
		target: oldestBrowsers,
		cssMinify: true,
		modulePreload: { polyfill: false },
		// Without this, the first load would be split into several scripts wherever later parts share code with it, and each would
		// need its own request.
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: "index", tags: ["$initial"] }] } } },
	},
	// Lightning CSS can replace light-dark() only if the color-scheme stands in the same style sheet. colours.css replaces it
	// itself.
	css: { lightningcss: { exclude: Features.LightDark } },
	// Only these pages are scanned, because the benchmark's page imports packages that nobody else needs.
	optimizeDeps: { entries: ["index.html", "snippet.html", "teacher.html", "map.html"] },
	// While pages are served from their sources, the tag's source is served, too.
	plugins: [
		chunkAddress(),
		noPreload(),
		head(process.env.SITE_URL),
		{ ...tagScript({ type: "module", src: "./www/embed/element.ts" }), apply: "serve" },
	],
	clearScreen: false,
	logLevel: "warn",
});
