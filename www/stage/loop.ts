// ONE requestAnimationFrame for all stages in a window. Those that run and can be seen share one slice of each frame;
// where there is none, or the tab is hidden, nothing is scheduled at all.

import { type View, viewOf } from "../dom/home.js";

/** Milliseconds of each frame for training, all stages together; the rest is the page's. */
const SLICE = 11;
/** What is left of them where the page needs more than the rest: training goes on. */
const SHORTEST_SLICE = 4;
/** No stage gets less when its turn comes, so that many of them do more than draw; then it comes less often. */
const SHORTEST_SHARE = 3;
/** No frame counts for more than this: after a pause nothing has to be made up for. */
const LONGEST_FRAME = 100;

interface Member {
	/** Milliseconds since its last frame, milliseconds it may use. */
	frame: (elapsed: number, slice: number) => void;
	running: boolean;
	visible: boolean;
	/** By something else that is on screen. */
	needed: boolean;
	last?: number;
}

/** By document: a window that loads another one is the same. */
const loops = new WeakMap<Document, Loop>();

/**
 * Makes a stage known to its window's loop.
 * @param element what must be on screen
 */
export function join(element: Element, frame: Member["frame"]) {
	const view = viewOf(element);
	const loop = loops.get(view.document) ?? new Loop(view);
	loops.set(view.document, loop);
	return loop.join(element, frame);
}

class Loop {
	readonly #view;
	readonly #document;
	readonly #members = new Map<Element, Member>();
	readonly #observer;
	#request: number | undefined;
	/** The first that the last frame had no time for. */
	#waiting: Member | undefined;

	constructor(view: View) {
		this.#view = view;
		this.#document = view.document;
		this.#observer = new view.IntersectionObserver((entries) => this.#notice(entries));
	}

	join(element: Element, frame: Member["frame"]) {
		const members = this.#members;
		const member: Member = { frame, running: false, visible: false, needed: false };
		if (members.size === 0) {
			this.#document.addEventListener("visibilitychange", this.#schedule);
		}
		members.set(element, member);
		this.#observer.observe(element);
		return {
			run: (running: boolean) => {
				member.running = running;
				member.last = undefined;
				this.#schedule();
			},
			need: (needed: boolean) => {
				if (member.needed !== needed) {
					member.needed = needed;
					member.last = undefined;
					this.#schedule();
				}
			},
			leave: () => {
				this.#observer.unobserve(element);
				members.delete(element);
				if (this.#waiting === member) {
					this.#waiting = undefined;
				}
				if (members.size === 0) {
					this.#document.removeEventListener("visibilitychange", this.#schedule);
				}
				this.#schedule();
			},
		};
	}

	#notice(entries: IntersectionObserverEntry[]) {
		for (const { target, isIntersecting } of entries) {
			const member = this.#members.get(target);
			if (member) {
				member.visible = isIntersecting;
				member.last = undefined;
			}
		}
		this.#schedule();
	}

	readonly #schedule = () => {
		const wanted = !this.#document.hidden && this.#active().length > 0;
		if (wanted) {
			this.#request ??= this.#view.requestAnimationFrame((now) => this.#frame(now));
		} else if (this.#request !== undefined) {
			this.#view.cancelAnimationFrame(this.#request);
			this.#request = undefined;
		}
	};

	#frame(now: number) {
		this.#request = undefined;
		const runners = this.#active();
		const first = Math.max(this.#waiting ? runners.indexOf(this.#waiting) : 0, 0);
		this.#waiting = undefined;
		// A frame that comes late has the page's work before it to make up for.
		const late = this.#view.performance.now() - now;
		const slice = Math.min(Math.max(SLICE - late, SHORTEST_SLICE), SLICE);
		const end = performance.now() + slice;
		const share = Math.max(slice / runners.length, SHORTEST_SHARE);
		for (const member of [...runners.slice(first), ...runners.slice(0, first)]) {
			// A picture takes longer than its share. Who has to wait is the first in the next frame, and its time adds up.
			if (performance.now() >= end) {
				this.#waiting = member;
				break;
			}
			const elapsed = Math.min(now - (member.last ?? now), LONGEST_FRAME);
			member.last = now;
			try {
				member.frame(elapsed, share);
			} catch (error) {
				// One stage's mistake is told, and stops neither itself nor the others.
				reportError(error);
			}
		}
		this.#schedule();
	}

	#active() {
		return [...this.#members.values()].filter((member) => member.running && (member.visible || member.needed));
	}
}
