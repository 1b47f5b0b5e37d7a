// The same run in PyTorch: its script and its notebook.

import { writeRun } from "../../run/attributes.js";
import type { Player } from "../../run/player.js";
import { useOwn } from "../../dom/words.js";
import { LANGUAGES } from "../../words/languages.js";
import { languages } from "../../words/take-away.js";
import { Copy } from "../drawer/copy.js";
import { FORMS } from "../forms.js";
import { formName } from "../names.js";
import { sourceOf } from "../pytorch/source.js";
import type { TorchFile } from "./drafts.js";
import { Choose, Make } from "./fields.js";
import type { SectionProps } from "./sections.js";

const FILES: readonly TorchFile[] = ["pytorch", "notebook"];

export function PyTorch({ player, workshop, look, isDisabled }: SectionProps) {
	const own = useOwn(languages);
	const place = { workshop, section: "pytorch" } as const;
	const { pytorch } = workshop.drafts;
	const file = pytorch.value;
	const { language, chosen } = look;
	player.changes.value;
	const { text, from = undefined } = isDisabled ? { text: "" } : terminalOf(player, file);

	return (
		<>
			<p class="explanation" textContent={own.pytorchHelp} />
			<div class="fields few">
				<Choose
					label={own.kind}
					names={FILES}
					texts={own.torchFiles}
					value={file}
					onChange={(name) => (pytorch.value = name)}
				/>
				<Choose
					label={own.language}
					names={LANGUAGES}
					texts={own.languages}
					value={language}
					onChange={(language) => (chosen.value = { ...chosen.value, language })}
				/>
			</div>
			<p class="explanation" textContent={own.torchFilesHelp[file]} />
			<Make
				{...place}
				label={own.makePyTorch}
				isKeptByPress={false}
				isDisabled={isDisabled}
				make={() => void workshop.make("pytorch", FORMS[file], { language })}
			/>
			<Copy text={text} name={own.terminal} label={own.copyCommands} />
			<p class="explanation" textContent={from === undefined ? "" : own.needsItsCheckpoint(from)} />
		</>
	);
}

/**
 * The commands that run a file.
 * @returns also the name of the checkpoint that they need, if they need one
 */
function terminalOf(player: Player, file: TorchFile) {
	const name = formName(player, file, "picture", sourceOf(player).steps);
	if (file === "notebook") {
		return { text: `pip install notebook torch matplotlib\njupyter notebook ${name}` };
	}
	// Settings alone don't make this run.
	const from = writeRun(player).leavesOut ? formName(player, "checkpoint") : undefined;
	return from === undefined
		? { text: `pip install torch matplotlib\npython ${name}` }
		: { text: `pip install torch matplotlib safetensors\npython ${name} --from ${from}`, from };
}
