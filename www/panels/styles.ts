// The panels' style sheet.

import { createAdoption } from "../stage/styles.js";
import css from "./panels.css?inline";

export const adoptPanelStyles = createAdoption(css);
