// A part of the page that is loaded later, and may not arrive: that is said where it would stand, with a way to go on.

import { effect, signal } from "@preact/signals-core";
import { element, setText, type Speaker } from "./dom.js";

export class Late<Module> {
	/** "away" may come yet; "gone" comes no more on this page. */
	readonly state = signal<"loading" | "away" | "gone" | "here">("loading");
	/** Resolves when it has arrived, however often it was tried. */
	readonly here: Promise<Module>;
	readonly #import;
	readonly #address;
	#arrive: (module: Module) => void = () => {};
	#tries = 0;

	/** @param address of the file that is imported */
	constructor(load: () => Promise<Module>, address: string) {
		this.#import = load;
		this.#address = address;
		this.here = new Promise((resolve) => {
			this.#arrive = resolve;
		});
	}

	/** Begins; asked once more it does nothing. */
	load() {
		if (this.#tries === 0) {
			void this.#try();
		}
	}

	/** Once more, after it did not arrive. */
	again() {
		if (this.state.peek() !== "loading") {
			void this.#try();
		}
	}

	async #try() {
		const tries = this.#tries++;
		this.state.value = "loading";
		try {
			// Some engines keep an import that failed, and it fails again: under another query it is another one.
			const again = () => import(/* @vite-ignore */ `${this.#address}?again=${tries}`);
			this.#arrive(await (tries === 0 ? this.#import() : again()));
			this.state.value = "here";
		} catch {
			this.state.value = (await this.#isGone()) ? "gone" : "away";
		}
	}

	/** Whether the server has no such script any more, or has it, and it fails even so: as when one that it needs is gone. */
	async #isGone() {
		try {
			const { status, ok, headers, body } = await fetch(this.#address, { cache: "no-store" });
			void body?.cancel();
			const isScript = /javascript/i.test(headers.get("content-type") ?? "");
			return [404, 410].includes(status) || (ok && (!isScript || this.#tries > 1));
		} catch {
			return false;
		}
	}
}

/**
 * Shows while it has not arrived, and goes away when it has.
 * @param what says what is missing
 * @param link to the same run on the page as the server has it now; may read signals, and is asked again when they change
 */
export function createLateNotice<Module>(
	late: Late<Module>,
	speaker: Speaker,
	what: () => string,
	link: () => { href: string; leavesOut: boolean },
): Node {
	if (import.meta.env.MODE === "alone") {
		// All is in one file: nothing arrives later.
		return new Text();
	}
	const [sentence, why, without] = [element("p"), element("p"), element("p")];
	const button = element("button", { type: "button", onclick: () => late.again() });
	const reload = element("a", { onclick: follow, onpointerdown: renew });
	const node = element("div", { class: "late", role: "alert", hidden: true }, sentence, why, without, button, reload);

	function renew() {
		reload.href = link().href;
	}

	function follow(event: MouseEvent) {
		renew();
		if (!(event.ctrlKey || event.metaKey || event.shiftKey)) {
			// Unlike a link, which may be answered by the page that the browser has kept, it asks the server.
			event.preventDefault();
			history.replaceState(null, "", reload.href);
			location.reload();
		}
	}

	function tell() {
		const { words } = speaker;
		const state = late.state.value;
		if (state === "here") {
			handFocusOn(node);
			node.remove();
			return;
		}
		const { href, leavesOut } = link();
		const isGone = state === "gone";
		node.hidden &&= state === "loading";
		setText(sentence, what());
		setText(why, state === "loading" ? words.late.loading : isGone ? words.late.gone : words.late.away);
		setText(without, words.late.changes);
		without.hidden = !(isGone && leavesOut);
		setText(button, words.retry);
		button.hidden = isGone;
		reload.hidden = !isGone;
		reload.href = href;
		setText(reload, words.late.reload);
	}

	effect(tell);
	speaker.bind(tell);
	return node;
}

/** Where the notice held the focus, the stage takes it. */
function handFocusOn(node: HTMLElement) {
	if (node.contains(document.activeElement)) {
		node.closest("main")?.querySelector<HTMLElement>(".gan-stage")?.focus({ preventScroll: true });
	}
}
