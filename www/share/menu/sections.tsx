// The menu's sections. At most one is open.

import type { ComponentType } from "preact";
import { useOwn } from "../../dom/words.js";
import type { Player } from "../../run/player.js";
import { languages } from "../../words/take-away.js";
import { Fold } from "../drawer/fold.js";
import { Command } from "./command.js";
import type { SectionName } from "./drafts.js";
import { Film } from "./film.js";
import type { Look } from "./look.js";
import { Numbers } from "./numbers.js";
import { Picture } from "./picture.js";
import { PyTorch } from "./pytorch.js";
import { WholeRun } from "./run.js";
import type { VideoMaker } from "./video-maker.js";
import type { Workshop } from "./workshop.js";

export interface SectionProps {
	player: Player;
	workshop: Workshop;
	look: Look;
	video: VideoMaker | undefined;
	/** Whether there is no run that can be asked. */
	isDisabled: boolean;
}

const SECTIONS: { name: SectionName; Body: ComponentType<SectionProps> }[] = [
	{ name: "film", Body: Film },
	{ name: "picture", Body: Picture },
	{ name: "numbers", Body: Numbers },
	{ name: "run", Body: WholeRun },
	{ name: "pytorch", Body: PyTorch },
	{ name: "command", Body: Command },
];

export function isSection(name: string | undefined): name is SectionName {
	return SECTIONS.some((section) => section.name === name);
}

export function Sections(props: SectionProps) {
	const own = useOwn(languages);
	const { workshop } = props;
	const { open } = workshop.drafts;
	return (
		<>
			{SECTIONS.map(({ name, Body }) => {
				const isOpen = open.value === name;
				return (
					<Fold key={name} name={own[name]} hint={own[`${name}Hint`]} isOpen={isOpen} toggle={toggle}>
						<Body {...props} />
					</Fold>
				);

				function toggle() {
					workshop.refusal.value = undefined;
					open.value = isOpen ? undefined : name;
				}
			})}
		</>
	);
}
