// The same run as a command.

import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/take-away.js";
import { Copy } from "../drawer/copy.js";
import { COMMANDS, commandOf } from "./command-text.js";
import { Choose } from "./fields.js";
import type { SectionProps } from "./sections.js";

export function Command({ player, workshop, look }: SectionProps) {
	const own = useOwn(languages);
	const { command: chosen, film } = workshop.drafts;
	const name = chosen.value;
	player.changes.value;
	const command = player.run.value && commandOf(player, name, look, film.value);
	const { text, from } = command ?? { text: "" };
	return (
		<>
			<p class="explanation" textContent={own.commandHelp} />
			<div class="fields few">
				<Choose
					label={own.makes}
					names={COMMANDS}
					texts={own.commandKinds}
					value={name}
					onChange={(next) => (chosen.value = next)}
				/>
			</div>
			<p class="explanation" textContent={own.commandPackage} />
			<Copy text={text} name={own.command} label={own.copyCommand} />
			<p class="explanation" textContent={from === undefined ? "" : own.needsCheckpoint(from)} />
		</>
	);
}
