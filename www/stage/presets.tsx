// The menu of systems and lessons, under which stands what to look for.

import { Menu } from "../dom/controls.js";
import { LockNote, useLock } from "../dom/locking.js";
import { useWords } from "../dom/words.js";
import type { PresetName } from "../run/plan.js";
import type { Player } from "../run/player.js";

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
						// Until the engine is there: a choice would be lost.
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
			<p class="explanation" hidden={hidden} textContent={words.presets[preset]?.help ?? ""} />
		</>
	);
}
