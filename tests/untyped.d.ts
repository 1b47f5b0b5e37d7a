// Things that the tests and benchmarks use without types.

/** Only some of the commands install these. */
declare module "lighthouse";
declare module "selenium-webdriver/net/portprober.js";
declare module "webpack";

/** The files that the development server serves. */
declare module "/www/*";
declare module "@jax-js/jax";

/** An untyped element is safe in a test, because a test that finds nothing, or the wrong thing, fails by itself. */
interface ParentNode {
	querySelector(selectors: string): any;
	querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Document {
	createElement(name: "gan-painter"): any;
	readonly activeElement: any;
}
/** Values that tests put into a page's window. */
interface Window {
	mountNow: any;
	mountInto: any;
	writes: number[];
	hashes: number;
	tries: number;
	createComputer: any;
	Slices: any;
	source: any;
	computer: any;
	compute: any;
	replaced: number;
	computers: Record<number, any>;
	Engine: any;
}
