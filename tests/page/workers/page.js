// Gives a test what panels and pages compute runs with.

import { source } from "../../../www/engine/engine.js";
import { Slices } from "../../../www/outcomes/slices.js";
import { createComputer } from "../../../www/workers/create.js";

Object.assign(window, { createComputer, Slices, source });
