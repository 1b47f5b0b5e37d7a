// Describes in words how a twin differs.

import type { Pair } from "../run/pair.js";
import type { Player } from "../run/player.js";
import type { Config } from "../run/run.js";
import { isSame } from "../run/same.js";
import type { Words } from "../words/index.js";
import { languages as settingWords, type SettingName, settingText } from "../words/settings.js";
import type { languages } from "../words/twins.js";

type Own = (typeof languages)["en"];
/** A setting by which a twin can differ. The artist is always that of the run. */
type Field = Exclude<keyof Config, "artist">;

/** One phrase for each difference; none if the runs are the same. */
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
	const fields = (Object.entries(config) as [Field, unknown][]).filter(
		([field, value]) => !isSame(value, settings[field]),
	);
	return [
		...runs,
		...fields.map(([field, value]) =>
			own.differs(
				settingWords[words.code].names[field],
				textOf(field, settings[field], words),
				textOf(field, value, words),
			),
		),
	];
}

/** The value in words. The loss has its name from the settings, next to which a twin is begun. */
function textOf(field: SettingName, value: unknown, words: Words) {
	return field === "loss"
		? words.losses[value as Config["loss"]].name
		: settingText(field, value, settingWords[words.code]);
}
