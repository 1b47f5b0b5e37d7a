// Removes the helper by which Vite fetches the imports of a part of the page before the part itself. Scripts fetch their imports
// themselves, and the helper weighs 1 KB.

/**
 * A plugin of Vite that replaces the helper by a plain import.
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
