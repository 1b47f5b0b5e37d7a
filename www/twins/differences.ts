// What a twin differs by, in words.

import { attributeOf } from "../run/attribute-text.js";
import type { Pair } from "../run/pair.js";
import type { Player } from "../run/player.js";
import type { Config } from "../run/run.js";
import { isSame } from "../run/same.js";
import type { Words } from "../words/index.js";
import type { languages } from "../words/twins.js";

type Own = (typeof languages)["en"];

/** Each in a phrase; none where the two are the same. */
export function differencesOf(pair: Pair, player: Player, words: Words, own: Own) {
	const origin = pair.origin.value;
	const settings: Partial<Config> = player.settings.value ?? {};
	if ("kept" in origin) {
		return [own.earlier];
	}
	const { preset, config } = origin;
	const now = player.plan.value.preset;
	const runs =
		preset === undefined || preset === now
			? []
			: [own.differs(own.preset, words.presets[now].name, words.presets[preset].name)];
	const fields = Object.entries(config).filter(([field, value]) => !isSame(value, settings[field as keyof Config]));
	return [
		...runs,
		...fields.map(([field, value]) =>
			own.differs(
				nameOf(field, words, own),
				textOf(field, settings[field as keyof Config], words),
				textOf(field, value, words),
			),
		),
	];
}

function nameOf(field: string, words: Words, own: Own) {
	const names: Partial<Record<string, string>> = {
		seed: own.seed,
		generatorLearningRate: words.generatorRate,
		discriminatorLearningRate: words.discriminatorRate,
		updateOrder: words.order,
		loss: words.loss,
	};
	return names[field] ?? attributeOf(field);
}

function textOf(field: string, value: unknown, words: Words) {
	const entries: Partial<Record<string, Record<string, { name: string }>>> = {
		updateOrder: words.orders,
		loss: words.losses,
	};
	return entries[field]?.[String(value)]?.name ?? String(value);
}
