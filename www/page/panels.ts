// What comes when the run is there: the panels that explain it, and what runs a second one beside it, whose buttons stand in a panel.

export { addPanels } from "../panels/index.js";
export { putBeside, putBesideAsked } from "../twins/index.js";
