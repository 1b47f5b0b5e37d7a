// A part of a map, which one machine of several computes.

import { check } from "../../run/arguments.js";

export interface Shard {
	/** Which part, from 1. */
	index: number;
	/** How many parts there are. */
	of: number;
}

/** The only part of a map that is not divided. */
export const WHOLE: Shard = { index: 1, of: 1 };

/** @param name what the sentence begins with if the text is no part */
export function readShard(name: string, text: unknown): Shard {
	const [, index, of] = /^(\d{1,9})\/(\d{1,9})$/.exec(String(text)) ?? [];
	const shard = { index: Number(index), of: Number(of) };
	const isGood = shard.index >= 1 && shard.index <= shard.of;
	check(isGood, name, "a part and how many there are, from 1/1 on, such as 2/3", text);
	return shard;
}

/** Every so many cells of a map, one belongs to the part: to 2/3 belong the cells 1, 4, 7 and so on. */
export function isIn({ index, of }: Shard, cell: number) {
	return cell % of === index - 1;
}

export function textOf({ index, of }: Shard) {
	return `${index}/${of}`;
}
