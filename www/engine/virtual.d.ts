declare module "virtual:packed-engine" {
	/** The wasm, compressed by gzip, in base64. */
	const packed: string;
	export default packed;
}
