// Warns of commits whose subject is longer than tools show. It refuses none, because landed commits stay as they are.

import { output } from "./tools.mjs";

const MOST = 72;
/** The number of latest commits that are checked. */
const COMMITS = 20;

export function warnOfLongSubjects() {
	const log = output("git", ["log", `-${COMMITS}`, "--no-merges", "--format=%h %s"]) ?? "";
	for (const warning of longSubjects(log)) {
		console.warn(warning);
	}
}

/**
 * Makes a sentence for each subject that is too long.
 * @param {string} log one commit per line: its hash and its subject
 */
export function longSubjects(log) {
	return log.split("\n").flatMap((line) => {
		const [hash, ...words] = line.split(" ");
		const { length } = words.join(" ");
		return length > MOST ? [`${hash}: the subject may have ${MOST} characters, but has ${length}`] : [];
	});
}
