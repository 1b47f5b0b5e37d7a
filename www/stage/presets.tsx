// The menu of systems and lessons, with what to look for below it.

import { Menu } from "../dom/controls.js";
import { LockNote, useLock } from "../dom/locking.js";
import { useWords } from "../dom/words.js";
import type { PresetName } from "../run/plan.js";
import { changedSettings } from "../run/changed.js";
import type { Player } from "../run/player.js";
import { changedWords } from "../words/changed.js";
import type { Words } from "../words/index.js";
import { languages as settingWords } from "../words/settings.js";
import { longer } from "./longer.js";

/** The largest number of changed settings that are named. */
const NAMED = 3;

interface Props {
	player: Player;
	choose: (name: PresetName) => void;
	hidden: boolean;
}

export function Presets({ player, choose, hidden }: Props) {
	const words = useWords();
	const { preset } = player.plan.value;
	const lock = useLock("preset");
	const names = Object.keys(words.presets) as PresetName[];
	return (
		<>
			<div class="preset" hidden={hidden || lock.isHidden}>
				<label>
					<span textContent={words.preset} />
					<Menu
						// Until the engine is there, a choice would be lost.
						disabled={player.run.value === undefined || lock.isLocked}
						aria-describedby={lock.id}
						names={names}
						text={(name) => words.presets[name].name}
						value={preset}
						onChange={choose}
					/>
				</label>
				<LockNote lock={lock} />
			</div>
			<Help player={player} hidden={hidden} />
		</>
	);
}

/**
 * What to look for, and which settings are no longer the preset's. Room is kept for the longest text, so that the picture stays in
 * place.
 */
function Help({ player, hidden }: Pick<Props, "player" | "hidden">) {
	const words = useWords();
	const { preset } = player.plan.value;
	const longest = Object.values(words.presets)
		.map(({ help }) => help)
		.reduce(longer);
	return (
		<p class="explanation preset-help" hidden={hidden} data-longest={longest}>
			<span>
				<span textContent={words.presets[preset]?.help ?? ""} />
				<strong textContent={changedText(player, words)} />
			</span>
		</p>
	);
}

function changedText(player: Player, words: Words) {
	player.changes.value;
	const { run, preset, plan } = player;
	if (!run.value || !preset || plan.value.start) {
		return "";
	}
	const own = changedWords[words.code];
	const names = changedSettings(run.value, preset).map((name) => settingWords[words.code].names[name]);
	const named = names.length > NAMED ? [...names.slice(0, NAMED - 1), own.more(names.length - NAMED + 1)] : names;
	return named.length > 0 ? own.changed(named) : "";
}
