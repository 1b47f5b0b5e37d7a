// node tests/npm/install.mjs [FOLDER]: packs dist/npm and installs the file as a user does, in the given folder or in this one.

import { rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { run } from "../../scripts/tools.mjs";
import { pack } from "./pack.mjs";

const project = resolve(process.argv[2] ?? import.meta.dirname);
const file = pack();
// npm would keep an installed package of the same version.
rmSync(join(project, "node_modules", "gan-painter"), { recursive: true, force: true });
run("npm", ["install", "--no-save", "--offline", "--no-audit", "--no-fund", file], { cwd: project });
rmSync(dirname(file), { recursive: true });
