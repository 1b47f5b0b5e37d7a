// ONE requestAnimationFrame for all stages in a window. Stages that are running and can be seen share one slice of each frame. If
// there are none, or if the tab is hidden, nothing is scheduled at all.

import { type View, viewOf } from "../dom/home.js";

/** The time in each frame for the training of all stages, in milliseconds. The rest of the frame is the page's. */
const SLICE = 11;
/** The shortest slice if the page needs more than its rest, so that training goes on. */
const SHORTEST_SLICE = 4;
/** The least time of a stage when its turn comes, so that many stages do more than draw. Its turn then comes less often. */
const SHORTEST_SHARE = 3;
/** No frame counts for more than this, so that nothing has to be caught up on after a pause. */
const LONGEST_FRAME = 100;

interface Member {
	/** Called with the milliseconds since its last frame and the milliseconds that it may use. */
	frame: (elapsed: number, slice: number) => void;
	running: boolean;
	visible: boolean;
	/** Whether something else on the screen needs this member. */
	needed: boolean;
	last?: number;
}

/** The loops by document, because a window stays the same when it loads another document. */
const loops = new WeakMap<Document, Loop>();

/**
 * Makes a stage known to the loop of its window.
 * @param element the element that must be on the screen
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
	/** The first member for which the last frame had no time. */
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
		// A late frame comes after other work of the page, so training gets less time.
		const late = this.#view.performance.now() - now;
		const slice = Math.min(Math.max(SLICE - late, SHORTEST_SLICE), SLICE);
		const end = performance.now() + slice;
		const share = Math.max(slice / runners.length, SHORTEST_SHARE);
		for (const member of [...runners.slice(first), ...runners.slice(0, first)]) {
			// A picture takes longer than its share. A member that has to wait is first in the next frame, and its waiting time counts.
			if (performance.now() >= end) {
				this.#waiting = member;
				break;
			}
			const elapsed = Math.min(now - (member.last ?? now), LONGEST_FRAME);
			member.last = now;
			try {
				member.frame(elapsed, share);
			} catch (error) {
				// An error in one stage is reported, and stops neither this stage nor the others.
				reportError(error);
			}
		}
		this.#schedule();
	}

	#active() {
		return [...this.#members.values()].filter((member) => member.running && (member.visible || member.needed));
	}
}
