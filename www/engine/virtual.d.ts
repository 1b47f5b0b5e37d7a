declare module "virtual:packed-engine" {
	/** The wasm, compressed by gzip, in base64. */
	const packed: string;
	export default packed;
}

declare module "*?address" {
	/** Of the file that the module is loaded from when it is imported dynamically; empty where all is in one file. */
	const address: string;
	export default address;
}
