// Warns of commits whose subject is longer than tools show. It refuses none: what is landed stays.

import { output } from "./tools.mjs";

const MOST = 72;
/** How many commits back it looks. */
const COMMITS = 20;

export function warnOfLongSubjects() {
	const log = output("git", ["log", `-${COMMITS}`, "--no-merges", "--format=%h %s"]) ?? "";
	for (const warning of longSubjects(log)) {
		console.warn(warning);
	}
}

/**
 * A sentence for each subject that is too long.
 * @param {string} log a commit a line: its hash, and its subject
 */
export function longSubjects(log) {
	return log.split("\n").flatMap((line) => {
		const [hash, ...words] = line.split(" ");
		const { length } = words.join(" ");
		return length > MOST ? [`${hash}: the subject may have ${MOST} characters, but has ${length}`] : [];
	});
}
