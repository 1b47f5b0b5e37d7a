// A project of examples/frameworks: builds it, renders it on a server, and checks it with its own tools.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { env, root } from "../../scripts/tools.mjs";

/**
 * @typedef {object} Fault
 * @property {string} file the file in src/
 * @property {string} from the text to be replaced
 * @property {string} to the text that replaces it
 */

/** Frameworks warn only in development. */
const development = { ...env, NODE_ENV: "development" };

/** @param {string} name */
export function openProject(name) {
	const folder = join(root, "examples", "frameworks", name);
	const read = (/** @type {string[]} */ ...path) => readFileSync(join(folder, ...path), "utf8");
	const runIn = (/** @type {string} */ where, /** @type {string} */ command, /** @type {string[]} */ args) =>
		spawnSync(command, args, {
			cwd: where,
			// The project's own programs come before ours of the same name.
			env: { ...development, PATH: [join(folder, "node_modules", ".bin"), env.PATH].join(delimiter) },
			encoding: "utf8",
		});
	const mustRun = (/** @type {string} */ command, /** @type {string[]} */ ...args) => {
		const { status, stdout, stderr } = runIn(folder, command, args);
		assert.equal(status, 0, `${command} ${args.join(" ")}: ${stdout}${stderr}`);
		return stdout;
	};

	return {
		/** Bundles the pages. Returns their folder. */
		build() {
			mustRun("vite", "build", "--mode", "development", "--logLevel", "warn");
			return join(folder, "dist");
		},

		/**
		 * The page as a server sends it, with the app rendered by Node.
		 * @param {string} entry the module that exports `render`
		 */
		renderOnServer(entry) {
			const out = join("dist", "server");
			mustRun("vite", "build", "--mode", "development", "--logLevel", "warn", "--ssr", entry, "--outDir", out);
			const print = 'const { render } = await import("./dist/server/server.js"); process.stdout.write(await render());';
			const app = mustRun("node", "--input-type=module", "--eval", print);
			return read("dist", "hydrated.html").replace("<!-- what the server renders -->", () => app);
		},

		/**
		 * The messages of the project's `npm run check`, or nothing if it passes.
		 * @param {Fault[]} [faults] faults to plant before
		 */
		check(faults = []) {
			const copy = mkdtempSync(join(tmpdir(), "gan-painter-"));
			try {
				const isSource = (/** @type {string} */ path) => !/[/\\](node_modules|dist)$/.test(path);
				cpSync(folder, copy, { recursive: true, filter: isSource });
				symlinkSync(join(folder, "node_modules"), join(copy, "node_modules"));
				for (const { file, from, to } of faults) {
					const text = readFileSync(join(copy, "src", file), "utf8");
					assert(text.includes(from), `${file} has no ${from}`);
					writeFileSync(join(copy, "src", file), text.replace(from, to));
				}
				const { status, stdout, stderr } = runIn(copy, "npm", ["run", "--silent", "check"]);
				return status === 0 ? "" : stdout + stderr;
			} finally {
				rmSync(copy, { recursive: true });
			}
		},
	};
}
