// Loaded when the run is there: the panels that explain it, the second run beside it, whose buttons stand in a panel, and the small
// picture that stays in sight while the panels are read.

export { addPanels } from "../panels/index.js";
export { putBeside, putBesideAsked } from "../twins/index.js";
export { addSmallPicture } from "./small-picture.js";
