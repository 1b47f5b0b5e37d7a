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
	// Relative addresses, so that dist/ works from any path.
	base: "./",
	build: {
		target: oldestBrowsers,
		cssMinify: true,
		modulePreload: { polyfill: false },
		// The first load is one script, whatever else needs a part of it: in several, each would be asked for by itself.
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: "index", tags: ["$initial"] }] } } },
	},
	// Lightning CSS can replace light-dark() only where the color-scheme stands in the same style sheet. colours.css does it itself.
	css: { lightningcss: { exclude: Features.LightDark } },
	// Of all pages in the project, these only: the benchmark's has packages that nobody else needs.
	optimizeDeps: { entries: ["index.html", "snippet.html", "teacher.html"] },
	// While pages are served from their sources, the tag is too.
	plugins: [
		chunkAddress(),
		noPreload(),
		head(process.env.SITE_URL),
		{ ...tagScript({ type: "module", src: "./www/embed/element.ts" }), apply: "serve" },
	],
	clearScreen: false,
	logLevel: "warn",
});
