// Without the helper by which Vite fetches what a part of the page needs before the part itself: scripts fetch what they need
// themselves, and it weighs 1 KB.

/**
 * A plugin of Vite that puts a plain import in the helper's place.
 * @returns {import("vite").Plugin}
 */
export function noPreload() {
	return {
		name: "no-preload",
		enforce: "pre",
		load: {
			filter: { id: /^\0vite\/preload-helper\.js$/ },
			handler: () => `export function __vitePreload(load, needed) {
				if (needed?.some((file) => file.endsWith(".css"))) {
					throw new Error("a part of the page needs " + needed + " first: build without scripts/no-preload.mjs");
				}
				return load();
			}`,
		},
	};
}
