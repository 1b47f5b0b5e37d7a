// The tag that trains this very run in other people's pages.

import { NAME, type Tag } from "../tags.js";
import type { Moment } from "./moment.js";

/**
 * Makes the tag. Its run stops at the moment's step.
 * @param content the text for readers whose browsers run no script
 */
export function tagOf({ attributes, step, until, speed }: Moment, content: string): Tag {
	const stop = step === until.usual ? undefined : String(step);
	const others = { until: step === 0 ? until.said : stop, speed };
	const said = Object.entries(others).filter((each): each is [string, string] => each[1] !== undefined);
	return { name: NAME, attributes: { ...attributes, ...Object.fromEntries(said) }, content };
}
