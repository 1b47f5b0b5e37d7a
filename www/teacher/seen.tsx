// What the student sees of the run: controls, panels, locked and hidden controls, speed and language.

import { Menu, Tick } from "../dom/controls.js";
import { useOwnId } from "../dom/ids.js";
import { languageName } from "../dom/language-name.js";
import { useOwn, useWords } from "../dom/words.js";
import { Group, MenuField } from "../page/fields.js";
import { listOf } from "../run/attribute-text.js";
import { LOCKABLE, type Lockable } from "../run/locks.js";
import { SPEEDS } from "../run/plan.js";
import { type Controls, CONTROLS, DEFAULT_CONTROLS, PAGE_PANELS } from "../run/spec.js";
import { speedText } from "../stage/settings.js";
import { LANGUAGES } from "../words/languages.js";
import { languages as artist } from "../words/panels/artist.js";
import { languages as code } from "../words/panels/code.js";
import { languages as critic } from "../words/panels/critic.js";
import { languages as ideas } from "../words/panels/ideas.js";
import { languages as judging } from "../words/panels/judging.js";
import { languages as loop } from "../words/panels/loop.js";
import { languages as luck } from "../words/panels/luck.js";
import { languages as numbers } from "../words/panels/numbers.js";
import { languages as plane } from "../words/panels/plane.js";
import { languages as game } from "../words/panels/game.js";
import { languages as runs } from "../words/panels/runs.js";
import { languages as settings } from "../words/panels/settings.js";
import { languages as strokes } from "../words/panels/strokes.js";
import { languages as truth } from "../words/panels/truth.js";
import { languages as ownWords } from "../words/teacher.js";
import { LOCKINGS, type Maker } from "./maker.js";
import { controlName } from "./names.js";

const TITLES = {
	code,
	loop,
	truth,
	numbers,
	luck,
	critic,
	judging,
	ideas,
	strokes,
	plane,
	game,
	artist,
	settings,
	runs,
};

interface Props {
	maker: Maker;
}

export function Seen({ maker }: Props) {
	const words = useWords();
	const own = useOwn(ownWords);
	const { controls = DEFAULT_CONTROLS, speed = "", lang = "" } = maker.task.value;
	return (
		<>
			<MenuField
				label={own.controls}
				names={CONTROLS}
				text={(name) => own.controlNames[name]}
				value={controls as Controls}
				onChange={(controls) => maker.choose({ controls })}
			/>
			<Panels maker={maker} />
			<MenuField
				label={words.speed}
				names={speedsWith(speed)}
				text={(speed) => speedText(words, speed === "" ? "auto" : Number(speed))}
				value={plain(speed)}
				onChange={(speed) => maker.choose({ speed })}
			/>
			<MenuField
				label={own.language}
				names={["", ...LANGUAGES]}
				text={(code) => (code === "" ? own.studentsOwn : languageName(code))}
				value={LANGUAGES.find((code) => code === lang) ?? ""}
				onChange={(lang) => maker.choose({ lang })}
			/>
			<Locks maker={maker} />
		</>
	);
}

function Panels({ maker }: Props) {
	const { code } = useWords();
	const own = useOwn(ownWords);
	const chosen = listOf(maker.task.value.panels ?? "");
	return (
		<Group title={own.panels}>
			{PAGE_PANELS.map((name) => (
				<Tick
					key={name}
					type="checkbox"
					label={TITLES[name][code].title}
					checked={chosen.includes(name)}
					onChange={(isChosen) => maker.choosePanel(PAGE_PANELS, name, isChosen)}
				/>
			))}
			<p class="explanation" textContent={own.panelsHelp} />
		</Group>
	);
}

function Locks({ maker }: Props) {
	const own = useOwn(ownWords);
	return (
		<details class="locks">
			<summary textContent={own.locks} />
			<p class="explanation" textContent={own.locksHelp} />
			{LOCKABLE.map((name) => (
				<Lock key={name} maker={maker} name={name} />
			))}
		</details>
	);
}

function Lock({ maker, name }: Props & { name: Lockable }) {
	const words = useWords();
	const own = useOwn(ownWords);
	const id = useOwnId();
	return (
		<div class="lock">
			<label for={id} textContent={controlName(name, words, own)} />
			<Menu
				id={id}
				names={LOCKINGS}
				text={(locking) => own.lockings[locking]}
				value={maker.lockingOf(name)}
				onChange={(locking) => maker.setLocking(name, locking)}
			/>
		</div>
	);
}

/** The speeds to choose from. "" is the run's default speed. The speed that a link brought is included. */
function speedsWith(speed: string) {
	const offered = ["", ...SPEEDS.map(String)];
	const own = plain(speed);
	return offered.includes(own) ? offered : [...offered, own];
}

/** A speed in the form of the offered ones. */
function plain(speed: string) {
	return speed === "" ? "" : String(Number(speed));
}
