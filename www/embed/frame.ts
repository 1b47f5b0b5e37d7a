// The page in another page's frame. It tells its height to the page around the frame. The pages that it trusts may play and pause
// it, and set its theme and its language.

import type { mount } from "../stage/stage.js";
import { type Looks, setLook } from "./frame-looks.js";

/** The messages that the page sends: { type: HEIGHT, height } and { type: ERROR, message }. */
const HEIGHT = "gan-painter:height";
const ERROR = "gan-painter:error";
/** The messages that the page accepts: { type: "gan-painter:play" }, { type: "gan-painter:theme", theme: "dark" } and the like. */
const COMMANDS = ["play", "pause", "theme", "lang"] as const;
const PREFIX = "gan-painter:";
/**
 * Replaces the screen's height, which limits parts of the page. In a frame as high as its page, these parts would grow without end.
 */
const SCREEN = "800px";

/**
 * @param trust origins, separated by commas
 * @returns a function that tells the height if it has changed. While the frame is off screen, no observer does so.
 */
export function listenToHost(
	stage: ReturnType<typeof mount>,
	looks: Looks,
	trust: string | null,
	tell: (problem: string) => void,
) {
	const named = trust?.split(",") ?? [];
	const trusted = named.map(originOf).filter((origin) => origin !== undefined);
	const bad = named.find((text) => originOf(text) === undefined);
	if (bad !== undefined) {
		tell(`trust must be origins such as https://blog.example, with commas between, but "${bad}" was given`);
	}
	document.documentElement.style.setProperty("--gan-painter-screen", SCREEN);

	// Without trust, any page may frame this one and know its height. To others, the message would only say that it is not for them.
	const [host] = location.ancestorOrigins ?? [];
	const hosts = trust === null ? ["*"] : trusted.filter((origin) => origin === (host ?? origin));
	let told = 0;
	const tellHeight = () => {
		const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
		// The page has no height if its host hides the frame.
		if (height > 0 && height !== told) {
			told = height;
			hosts.forEach((origin) => parent.postMessage({ type: HEIGHT, height }, origin));
		}
	};
	new ResizeObserver(tellHeight).observe(document.documentElement);

	addEventListener("message", async ({ data, origin, source }) => {
		const type = data?.type;
		const isOurs = typeof type === "string" && type.startsWith(PREFIX);
		// The page's own messages may come back from a host that repeats everything.
		if (source !== parent || !trusted.includes(origin) || !isOurs || type === ERROR || type === HEIGHT) {
			return;
		}
		const answer = (message: string) => parent.postMessage({ type: ERROR, message }, origin);
		const command = COMMANDS.find((name) => type === PREFIX + name);
		if (!command) {
			const allowed = COMMANDS.map((name) => PREFIX + name).join(", ");
			answer(`type must be one of ${allowed}, but "${type}" was given`);
			return;
		}
		if (command === "theme" || command === "lang") {
			const problem = setLook(looks, command, data[command]);
			if (problem !== "") {
				answer(problem);
			}
			return;
		}
		await stage.ready;
		stage[command]();
		if (command === "play" && stage.state !== "training") {
			answer(`it can't play, because it is ${stage.state}`);
		}
	});
	return tellHeight;
}

/** The origin that a text names. Undefined if the text names anything more. */
function originOf(text: string) {
	try {
		const { protocol, href, origin } = new URL(text);
		const isOrigin = /^https?:$/.test(protocol) && href === `${origin}/` && !text.includes("*");
		return isOrigin ? origin : undefined;
	} catch {
		return undefined;
	}
}
