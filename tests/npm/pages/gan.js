import init, { Gan } from "gan-painter";

await init();
const gan = new Gan({ seed: 7 });
gan.stepFor(Infinity, 100);
document.body.dataset.hash = gan.stateHash();
