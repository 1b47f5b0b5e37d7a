// HTML for other people's pages: the tag's script, the tag, and an iframe of the site.

export interface Tag {
	name: string;
	attributes: Record<string, string>;
	content?: string;
}

export const NAME = "gan-painter";
/** The built script, if a page has it beside itself. */
export const SCRIPT = "gan-painter.js";
/** The address of the script on the built site. */
export const SCRIPT_ADDRESS = `embed/${SCRIPT}`;
/** The iframe's height in pixels, which fits the stage and its texts. */
const HEIGHT = "900";

/**
 * @param integrity the script's hash, if it must be the same to the last byte
 * @param src the script's address
 */
export function scriptTag(integrity?: string, src = SCRIPT): Tag {
	const pinned = integrity && { integrity, crossorigin: "anonymous" };
	return { name: "script", attributes: { src, ...pinned, defer: "" } };
}

/** @param src an address of the page */
export function iframeOf(src: string, title: string): Tag {
	const size = { width: "100%", height: HEIGHT, style: "border: 0" };
	return { name: "iframe", attributes: { src: withFile(src), title, loading: "lazy", ...size } };
}

/** The page's address with its file name. The development servers of some site generators find no index.html in a folder. */
function withFile(address: string) {
	return address.replace(/^([^?#]*\/)(?=[?#]|$)/, "$1index.html");
}

/** A tag as HTML. */
export function textOf({ name, attributes, content = "" }: Tag) {
	const pairs = Object.entries(attributes).map(([key, value]) => (value === "" ? key : `${key}="${escaped(value)}"`));
	return `<${[name, ...pairs].join(" ")}>${escaped(content)}</${name}>`;
}

/** Whether readers elsewhere can load the address. */
export function isPublic({ protocol, hostname }: URL) {
	return /^https?:$/.test(protocol) && !/^(localhost|.*\.localhost|127\..*|0\.0\.0\.0|\[::1\])$/.test(hostname);
}

function escaped(text: string) {
	return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
