// What the tests and benchmarks know by its name alone.

/** Only some of the commands install these. */
declare module "lighthouse";
declare module "selenium-webdriver/net/portprober.js";
declare module "webpack";

/** What the development server serves. */
declare module "/www/*";
declare module "@jax-js/jax";

/** A test that finds nothing, or something else than it thinks, fails by itself. */
interface ParentNode {
	querySelector(selectors: string): any;
	querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Document {
	createElement(name: "gan-painter"): any;
	readonly activeElement: any;
}
/** What tests lay into a page's window. */
interface Window {
	mountNow: any;
	mountInto: any;
	writes: number[];
	hashes: number;
	tries: number;
}
