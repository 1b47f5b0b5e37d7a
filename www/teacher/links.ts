// Finds pasted links in any text, and reads what they ask for.

/** The name of the single-file page, which has no address but that on a disk. */
const ALONE = /\/gan-painter\.html$/;
/** The most characters of a link. No link that the page writes comes near that. */
const LONGEST_LINK = 20_000;
/** The most links, and the most characters of a text. */
export const MOST_LINKS = 40;
const MOST_TEXT = 1_000_000;
const LONGEST_NAME = 60;
/** The most characters before a link that are searched for a name. */
const LONGEST_BEFORE = 200;
/** Characters that may stand between a name and its link. */
const LEADING_OVER = " :：,，;；=-–—|<>([（【“\"'*";

/** An address in the characters that it may have. Chinese, quotation marks and angle brackets end it. */
const LINK = /(?:https?|file):\/\/[!#-;=?-~]+/g;
/** A text that is meant as a link but is not a complete one. */
const MEANT = /:\/\/|[?&](?:step|seed|preset|v)=/;

export interface Pasted {
	/** The text before the link on its line. */
	name: string;
	/** The number of the line, from 1 on. */
	line: number;
	/** The link; undefined if there should be one but it can't be read. */
	link: string | undefined;
}

export interface PastedText {
	links: Pasted[];
	/** The number of lines without a link. */
	passedOver: number;
	/** The number of links beyond the most. */
	tooMany: number;
}

/** A problem with a link. */
export type LinkProblem =
	{ what: "noLink" | "tooLong" } | { what: "foreign"; given: string } | { what: "refused"; message: string };

/** What a link asks for, or why it is not a link of this page. */
export type Linked = URLSearchParams | LinkProblem;

/** Finds the links in a chat, an export of a chat, or a list. A line may have several links, and names before them. */
export function readPasted(text: string): PastedText {
	const lines = text.slice(0, MOST_TEXT).split(/\r\n?|\n/);
	const found = lines.flatMap((line, i) => linksOn(line, i + 1));
	const filled = lines.filter((line) => line.trim() !== "");
	const withLinks = new Set(found.map(({ line }) => line));
	return {
		links: found.slice(0, MOST_LINKS),
		passedOver: filled.length - withLinks.size,
		tooMany: Math.max(0, found.length - MOST_LINKS),
	};
}

function linksOn(text: string, line: number): Pasted[] {
	let end = 0;
	const links = Array.from(text.matchAll(LINK), ({ 0: raw, index }) => {
		const link = trimmed(raw);
		const name = nameOf(text.slice(end, index));
		end = index + link.length;
		return { name, line, link };
	});
	const meant = links.length > 0 ? -1 : text.search(MEANT);
	if (meant < 0) {
		return links;
	}
	const before = text.slice(0, text.lastIndexOf(" ", meant) + 1);
	return [{ name: nameOf(before), line, link: undefined }];
}

/** The link without the punctuation of a sentence or a bracket after it. */
function trimmed(link: string) {
	const end = withoutEnd(link, ".,;:!?'*_`|");
	return end.includes("(") ? end : withoutEnd(end, ")]}.,;:!?");
}

/** The text before a link, without punctuation between the two. */
function nameOf(before: string) {
	const text = before.slice(-LONGEST_BEFORE).replace(/\s+/g, " ");
	const name = withoutEnd(text, LEADING_OVER).replace(/^[\s)\]>.,;，。；]+/, "");
	const letters = Array.from(name);
	return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join("")}…` : name;
}

/** Removes these characters from the end of a text. A regular expression could take quadratic time on a pasted text. */
function withoutEnd(text: string, characters: string) {
	let end = text.length;
	while (end > 0 && characters.includes(text[end - 1])) {
		end--;
	}
	return text.slice(0, end);
}

/**
 * Reads what a link of this page asks for.
 * @param text the link, with anything around it
 * @param site the address of the page that students open
 */
export function readLink(text: string, site: string): Linked {
	const [{ link = "" } = {}] = linksOn(text.slice(0, MOST_TEXT), 1);
	if (link.length > LONGEST_LINK) {
		return { what: "tooLong" };
	}
	try {
		const url = new URL(link);
		return isOurs(url, new URL(site)) ? url.searchParams : { what: "foreign", given: shortened(url) };
	} catch {
		return { what: "noLink" };
	}
}

/** Whether an address is that of the page: on this server, or as the single file on a disk. */
function isOurs({ protocol, origin, pathname }: URL, site: URL) {
	if (ALONE.test(pathname) && protocol === "file:") {
		return true;
	}
	const folder = site.pathname.replace(/[^/]*$/, "");
	const pages = ["", "index.html", "gan-painter.html", "teacher.html"].map((page) => folder + page);
	return origin === site.origin && pages.includes(pathname);
}

function shortened({ protocol, host, pathname }: URL) {
	const text = `${protocol}//${host}${pathname}`;
	return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}
