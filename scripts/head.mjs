// The tags in the head of each page for those who find it and share it: its icon, and what search engines and chats show of it.

import { readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { root } from "./tools.mjs";

/** The picture that npm run shots makes, see films.mjs. */
const CARD = join("docs", "card.png");
const CARD_ADDRESS = "assets/card.png";
const CARD_SIZE = { width: "1200", height: "630" };
/** The page whose address is the folder's. */
const FIRST = "index.html";
const LANGUAGES = ["en", "zh"];

/**
 * A plugin of Vite.
 * @param {string} [site] the site's address, because the addresses of pictures and of the page itself must be absolute
 * @returns {import("vite").Plugin}
 */
export function head(site) {
	const folder = site === undefined || site === "" ? undefined : addressOf(site);
	let isPage = false;
	return {
		name: "head",
		transformIndexHtml: {
			order: "pre",
			handler(html, { filename }) {
				// The site's pages are in the project's folder. The development server has others, too: those of tests.
				if (resolve(dirname(filename)) !== root) {
					return [];
				}
				isPage = true;
				return [icon(), ...about(html), ...(folder ? found(folder, basename(filename)) : [])];
			},
		},
		generateBundle() {
			if (folder && isPage) {
				this.emitFile({ type: "asset", fileName: CARD_ADDRESS, source: readFileSync(join(root, CARD)) });
			}
		},
	};
}

/** @param {string} site */
function addressOf(site) {
	if (!/^https?:\/\/[^\s"<>?#]+$/.test(site)) {
		throw new Error(`SITE_URL must be an address such as https://demo.example/gan/, but "${site}" was given`);
	}
	return site.endsWith("/") ? site : `${site}/`;
}

/** The icon is inside the page itself, so that it needs no other request. */
function icon() {
	const svg = readFileSync(join(root, "www", "page", "icon.svg"), "utf8").trim();
	return tag("link", { rel: "icon", href: `data:image/svg+xml,${encodeURIComponent(svg)}` });
}

/**
 * The page's own title and description, under the names that chats read.
 * @param {string} html
 */
function about(html) {
	const title = /<title>(.+)<\/title>/.exec(html)?.[1];
	const description = /name="description"\s+content="([^"]+)"/.exec(html)?.[1];
	if (!title || !description) {
		throw new Error("a page has no title, or no description");
	}
	return [meta("og:type", "website"), meta("og:title", title), meta("og:description", description)];
}

/**
 * The page's address, its languages and its picture.
 * @param {string} folder
 * @param {string} page
 */
function found(folder, page) {
	const address = folder + (page === FIRST ? "" : page);
	const inLanguage = (/** @type {string} */ code) => `${folder}${page}?lang=${code}`;
	return [
		tag("link", { rel: "canonical", href: address }),
		tag("link", { rel: "alternate", hreflang: "x-default", href: address }),
		...LANGUAGES.map((code) => tag("link", { rel: "alternate", hreflang: code, href: inLanguage(code) })),
		meta("og:url", address),
		meta("og:image", folder + CARD_ADDRESS),
		meta("og:image:width", CARD_SIZE.width),
		meta("og:image:height", CARD_SIZE.height),
		tag("meta", { name: "twitter:card", content: "summary_large_image" }),
	];
}

/**
 * @param {string} property
 * @param {string} content
 */
function meta(property, content) {
	return tag("meta", { property, content });
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attrs
 * @returns {import("vite").HtmlTagDescriptor}
 */
function tag(tag, attrs) {
	return { tag, attrs, injectTo: "head" };
}
