// The same run in PyTorch: its script, its notebook, and the batches on which both sides can be compared.

import { writeRun } from "../../run/attributes.js";
import type { Player } from "../../run/player.js";
import { wholeOf } from "../../dom/whole-text.js";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/take-away.js";
import { Copy } from "../drawer/copy.js";
import { mostSteps } from "../batches.js";
import { FORMS } from "../forms.js";
import { formName } from "../names.js";
import { OPTIONS } from "../options.js";
import { stepsOf } from "../pytorch/source.js";
import type { TorchFile } from "./drafts.js";
import { Choose, Entry, Make } from "./fields.js";
import { LanguageField } from "./look.js";
import type { SectionProps } from "./sections.js";
import { problemOf } from "./whole.js";

const FILES: readonly TorchFile[] = ["pytorch", "notebook", "batches"];
const USUAL_STEPS = String(OPTIONS.batches.steps.usual);

export function PyTorch({ player, workshop, look, isDisabled }: SectionProps) {
	const own = useOwn(languages);
	const place = { workshop, section: "pytorch" } as const;
	const { pytorch } = workshop.drafts;
	const { file, steps = USUAL_STEPS } = pytorch.value;
	const { language } = look;

	return (
		<>
			<p class="explanation" textContent={own.pytorchHelp} />
			<div class="fields few">
				<Choose
					label={own.kind}
					names={FILES}
					texts={own.torchFiles}
					value={file}
					onChange={(name) => {
						workshop.forget("pytorch");
						pytorch.value = { ...pytorch.value, file: name };
					}}
				/>
				{file === "batches" ? (
					<Entry
						{...place}
						name="steps"
						label={own.steps}
						value={steps}
						onInput={(text) => {
							workshop.forget("pytorch");
							pytorch.value = { file, steps: text };
						}}
						onEmpty={() => (pytorch.value = { file })}
					/>
				) : (
					<LanguageField {...look} onChoose={() => workshop.forget("pytorch")} />
				)}
			</div>
			<p class="explanation" textContent={own.torchFilesHelp[file]} />
			<Make {...place} label={own.makePyTorch} isKeptByPress={false} isDisabled={isDisabled} make={make} />
			<Terminal player={player} file={file} isDisabled={isDisabled} />
		</>
	);

	function make() {
		if (file !== "batches") {
			void workshop.make("pytorch", FORMS[file], { language });
			return;
		}
		const run = player.run.peek();
		const limits = run ? { least: 1, most: mostSteps(run, run.stepCount) } : OPTIONS.batches.steps;
		const problem = problemOf("steps", (words) => words.steps, steps, limits);
		if (problem) {
			workshop.refuse({ section: "pytorch", ...problem });
		} else {
			void workshop.make("pytorch", FORMS.batches, { steps: wholeOf(steps) });
		}
	}
}

interface TerminalProps extends Pick<SectionProps, "player" | "isDisabled"> {
	file: TorchFile;
}

/** The commands that run the chosen file. */
function Terminal({ player, file, isDisabled }: TerminalProps) {
	const own = useOwn(languages);
	player.changes.value;
	const { text, from } = isDisabled ? { text: "" } : terminalOf(player, file);
	return (
		<>
			<Copy text={text} name={own.terminal} label={own.copyCommands} />
			<p class="explanation" textContent={from === undefined ? "" : own.needsItsCheckpoint[file](from)} />
		</>
	);
}

/**
 * The commands that run a file.
 * @returns also the name of the checkpoint that it needs, if it needs one
 */
function terminalOf(player: Player, file: TorchFile) {
	const steps = stepsOf(player);
	// Batches are those of the step on show, and settings alone don't make every run.
	const from = file === "batches" || writeRun(player).leavesOut ? formName(player, "checkpoint") : undefined;
	const packages = `torch matplotlib${from === undefined ? "" : " safetensors"}`;
	if (file === "notebook") {
		const name = formName(player, "notebook", "picture", steps);
		return { text: `pip install notebook ${packages}\njupyter notebook ${name}`, from };
	}
	const options = [
		...(from === undefined ? [] : [`--from ${from}`]),
		...(file === "batches" ? [`--batches ${formName(player, "batches")}`] : []),
	];
	const script = formName(player, "pytorch", "picture", steps);
	return { text: `pip install ${packages}\n${["python", script, ...options].join(" ")}`, from };
}
