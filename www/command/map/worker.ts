// A thread that computes runs of a map, one after the other.

import { parentPort, workerData } from "node:worker_threads";
import init, { Gan } from "../../embed/npm/node.js";
import { outcomeOf } from "../../outcomes/cell.js";
import type { Job } from "../../outcomes/spec.js";

await init({ module_or_path: workerData as WebAssembly.Module });

parentPort!.on("message", (job: Job) => parentPort!.postMessage(outcomeOf(Gan, job)));
