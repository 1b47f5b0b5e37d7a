// Finds the file of each part of the page that loads later, so that the page can ask for the file again.

import { relative } from "node:path";
import { root } from "./tools.mjs";

const QUERY = "?address";
const PREFIX = "\0address:";

/**
 * A plugin of Vite: `import address from "./part.js?address"` is the address of the file that `import("./part.js")` loads.
 * @returns {import("vite").Plugin}
 */
export function chunkAddress() {
	/** @type {import("vite").ResolvedConfig} */
	let config;
	/** Stands in a script until the names of all files are known. */
	const markOf = (/** @type {string} */ id) => `__ADDRESS_OF_${relative(root, id)}__`;
	return {
		name: "chunk-address",
		enforce: "pre",
		configResolved(resolved) {
			config = resolved;
		},
		resolveId: {
			filter: { id: /\?address$/ },
			async handler(source, importer) {
				const part = await this.resolve(source.slice(0, -QUERY.length), importer);
				return part && PREFIX + part.id;
			},
		},
		load: {
			filter: { id: /^\0address:/ },
			handler(id) {
				const part = id.slice(PREFIX.length);
				if (config.mode === "alone") {
					return `export default "";`;
				}
				return config.command === "serve"
					? `export default "/${relative(root, part)}";`
					: `export default new URL(/* @vite-ignore */ "${markOf(part)}", import.meta.url).href;`;
			},
		},
		renderChunk(code, { fileName }, _, { chunks }) {
			const parts = Object.values(chunks).filter(
				({ facadeModuleId }) => facadeModuleId && code.includes(markOf(facadeModuleId)),
			);
			const addressed = parts.reduce(
				(code, part) =>
					code.replaceAll(markOf(String(part.facadeModuleId)), `./${relative(`${fileName}/..`, part.fileName)}`),
				code,
			);
			if (addressed.includes("__ADDRESS_OF_")) {
				throw new Error(`${fileName} names a part that has no file of its own`);
			}
			return parts.length > 0 ? addressed : null;
		},
	};
}
