// The same run as a command.

import { useState } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/take-away.js";
import { type CommandName, COMMANDS, commandOf } from "./command-text.js";
import { Copy } from "./copy.js";
import { Choose } from "./fields.js";
import type { SectionProps } from "./sections.js";

export function Command({ player, look }: SectionProps) {
	const own = useOwn(languages);
	const [name, setName] = useState<CommandName>("gif");
	player.changes.value;
	const command = player.run.value && commandOf(player, name, look);
	const { text, from } = command ?? { text: "" };
	return (
		<>
			<p class="explanation" textContent={own.commandHelp} />
			<div class="fields few">
				<Choose label={own.makes} names={COMMANDS} texts={own.commandKinds} value={name} onChange={setName} />
			</div>
			<Copy text={text} name={own.command} label={own.copyCommand} />
			<p class="explanation" textContent={from === undefined ? "" : own.needsCheckpoint(from)} />
		</>
	);
}
