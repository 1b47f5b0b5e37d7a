declare module "virtual:packed-engine" {
	/** The wasm as base64 of its gzip. */
	const packed: string;
	export default packed;
}

declare module "*?address" {
	/** The address of the file from which the module is imported dynamically; empty if all is in one file. */
	const address: string;
	export default address;
}
