// @ts-check
// ONE requestAnimationFrame for all stages on the page. Those that run and can be seen share one slice of each frame;
// where there is none, or the tab is hidden, nothing is scheduled at all.

/** Milliseconds of each frame for training, all stages together; the rest is the page's. */
const SLICE = 11;
/** What is left of them where the page needs more than the rest: training goes on. */
const SHORTEST_SLICE = 4;
/** No frame counts for more than this: after a pause nothing has to be made up for. */
const LONGEST_FRAME = 100;

/**
 * @typedef {object} Member
 * @property {(elapsed: number, slice: number) => void} frame milliseconds since its last frame, milliseconds it may use
 * @property {boolean} running
 * @property {boolean} visible
 * @property {boolean} needed by something else that is on screen
 * @property {number} [last]
 */

/** @type {Map<Element, Member>} */
const members = new Map();
/** @type {number | undefined} */
let request;

const observer = new IntersectionObserver((entries) => {
	for (const { target, isIntersecting } of entries) {
		const member = members.get(target);
		if (member) {
			member.visible = isIntersecting;
			member.last = undefined;
		}
	}
	schedule();
});

/**
 * Makes a stage known to the loop.
 * @param {Element} element what must be on screen
 * @param {Member["frame"]} frame
 */
export function join(element, frame) {
	/** @type {Member} */
	const member = { frame, running: false, visible: false, needed: false };
	if (members.size === 0) {
		document.addEventListener("visibilitychange", schedule);
	}
	members.set(element, member);
	observer.observe(element);
	return {
		/** @param {boolean} running */
		run(running) {
			member.running = running;
			member.last = undefined;
			schedule();
		},
		/** @param {boolean} needed */
		need(needed) {
			if (member.needed !== needed) {
				member.needed = needed;
				member.last = undefined;
				schedule();
			}
		},
		leave() {
			observer.unobserve(element);
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

/** @param {number} now */
function frame(now) {
	request = undefined;
	const runners = active();
	// A frame that comes late has the page's work before it to make up for.
	const late = performance.now() - now;
	const slice = Math.min(Math.max(SLICE - late, SHORTEST_SLICE), SLICE);
	for (const member of runners) {
		const elapsed = Math.min(now - (member.last ?? now), LONGEST_FRAME);
		member.last = now;
		try {
			member.frame(elapsed, slice / runners.length);
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
