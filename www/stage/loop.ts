// ONE requestAnimationFrame for all stages on the page. Those that run and can be seen share one slice of each frame;
// where there is none, or the tab is hidden, nothing is scheduled at all.

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

const members = new Map<Element, Member>();
let request: number | undefined;

/** The first that the last frame had no time for. */
let waiting: Member | undefined;
let observer: IntersectionObserver | undefined;

function notice(entries: IntersectionObserverEntry[]) {
	for (const { target, isIntersecting } of entries) {
		const member = members.get(target);
		if (member) {
			member.visible = isIntersecting;
			member.last = undefined;
		}
	}
	schedule();
}

/**
 * Makes a stage known to the loop.
 * @param element what must be on screen
 */
export function join(element: Element, frame: Member["frame"]) {
	const member: Member = { frame, running: false, visible: false, needed: false };
	if (members.size === 0) {
		document.addEventListener("visibilitychange", schedule);
	}
	members.set(element, member);
	// Not before: a server that imports this has none.
	const seen = (observer ??= new IntersectionObserver(notice));
	seen.observe(element);
	return {
		run(running: boolean) {
			member.running = running;
			member.last = undefined;
			schedule();
		},
		need(needed: boolean) {
			if (member.needed !== needed) {
				member.needed = needed;
				member.last = undefined;
				schedule();
			}
		},
		leave() {
			seen.unobserve(element);
			members.delete(element);
			if (members.size === 0) {
				document.removeEventListener("visibilitychange", schedule);
			}
			schedule();
		},
	};
}

function schedule() {
	const wanted = !document.hidden && active().length > 0;
	if (wanted) {
		request ??= requestAnimationFrame(frame);
	} else if (request !== undefined) {
		cancelAnimationFrame(request);
		request = undefined;
	}
}

function frame(now: number) {
	request = undefined;
	const runners = active();
	const first = Math.max(waiting ? runners.indexOf(waiting) : 0, 0);
	waiting = undefined;
	// A frame that comes late has the page's work before it to make up for.
	const late = performance.now() - now;
	const slice = Math.min(Math.max(SLICE - late, SHORTEST_SLICE), SLICE);
	const end = performance.now() + slice;
	const share = Math.max(slice / runners.length, SHORTEST_SHARE);
	for (const member of [...runners.slice(first), ...runners.slice(0, first)]) {
		// A picture takes longer than its share. Who has to wait is the first in the next frame, and its time adds up.
		if (performance.now() >= end) {
			waiting = member;
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
	schedule();
}

function active() {
	return [...members.values()].filter((member) => member.running && (member.visible || member.needed));
}
