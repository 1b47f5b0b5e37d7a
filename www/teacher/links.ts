// Links that somebody pasted: found in any text, and read for what they are.

/** Names the file of the page that is one file for itself: it has no address but that of a disk. */
const ALONE = /\/gan-painter\.html$/;
/** No link that the page writes is nearly so long. */
const LONGEST_LINK = 20_000;
/** So many links are read, and so much of a text. */
export const MOST_LINKS = 40;
const MOST_TEXT = 1_000_000;
const LONGEST_NAME = 60;
/** What is looked at of the text before a link. */
const LONGEST_BEFORE = 200;
/** What may stand between a name and its link. */
const LEADING_OVER = " :：,，;；=-–—|<>([（【“\"'*";

/** What an address may be written in: it ends before Chinese, quotation marks and angle brackets. */
const LINK = /(?:https?|file):\/\/[!#-;=?-~]+/g;
/** What is meant to be a link, and is none. */
const MEANT = /:\/\/|[?&](?:step|seed|preset|v)=/;

export interface Pasted {
	/** What stands before it on its line. */
	name: string;
	/** Counts from 1. */
	line: number;
	/** Undefined where there should be one, and none can be read. */
	link: string | undefined;
}

export interface PastedText {
	links: Pasted[];
	/** Of lines without a link. */
	passedOver: number;
	/** Of links beyond the most. */
	tooMany: number;
}

/** What is wrong with a link. */
export type LinkProblem =
	{ what: "noLink" | "tooLong" } | { what: "foreign"; given: string } | { what: "refused"; message: string };

/** What a link asks for, or why it is none of this page. */
export type Linked = URLSearchParams | LinkProblem;

/** A chat, an export of one, or a list: one link a line or several, and names before them. */
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

/** Without what a sentence or a bracket puts behind it. */
function trimmed(link: string) {
	const end = withoutEnd(link, ".,;:!?'*_`|");
	return end.includes("(") ? end : withoutEnd(end, ")]}.,;:!?");
}

/** The text before a link, without what leads over to it. */
function nameOf(before: string) {
	const text = before.slice(-LONGEST_BEFORE).replace(/\s+/g, " ");
	const name = withoutEnd(text, LEADING_OVER).replace(/^[\s)\]>.,;，。；]+/, "");
	const letters = Array.from(name);
	return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join("")}…` : name;
}

/** By hand: a pattern takes a time that grows with the square of what somebody pasted. */
function withoutEnd(text: string, characters: string) {
	let end = text.length;
	while (end > 0 && characters.includes(text[end - 1])) {
		end--;
	}
	return text.slice(0, end);
}

/**
 * What a link of this page asks for.
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

/** Whether it is an address of the page: on this server, or of the single file on somebody's disk. */
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
