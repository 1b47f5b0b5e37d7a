import init, { Gan, type Config, type Truth } from "gan-painter";
import initInside, { Gan as GanInside } from "gan-painter/inline";

await init();
await init({ module_or_path: new Uint8Array(8) });
await initInside();
// @ts-expect-error It has its wasm.
await initInside({ module_or_path: new Uint8Array(8) });

const config: Partial<Config> = { seed: 7, updateOrder: "alternating" };
const gan: Gan = new GanInside(config);
const verdict: Truth["verdict"] = gan.truth().verdict;
const accuracy: number | undefined = gan.discriminatorAccuracy;
console.log(verdict, accuracy);
// @ts-expect-error No such setting.
new Gan({ sead: 7 });
// @ts-expect-error No such order.
new Gan({ updateOrder: "reverse" });
gan[Symbol.dispose]();
