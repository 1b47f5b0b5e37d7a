// Everything that a stage shows, and where it stands.

import { type ReadonlySignal, type Signal, useComputed } from "@preact/signals";
import { useContext } from "preact/hooks";
import { Note } from "../dom/term.js";
import { Speech, useWords } from "../dom/words.js";
import type { PresetName } from "../run/plan.js";
import type { Player } from "../run/player.js";
import { grouped } from "../words/grouped.js";
import type { Words } from "../words/index.js";
import { whoLearns } from "../words/who-learns.js";
import type { May } from "./actions.js";
import { type Actions, Buttons, ButtonsHelp, useHelpIds } from "./buttons.js";
import { Drawer, type DrawerName, type Drawers, LOCK_OF_DRAWER, type OpenDrawer } from "./drawer.js";
import { FailureNote } from "./failure.js";
import { JourneyBar } from "./journey.js";
import { Legend } from "./legend.js";
import { longer, roomForSteps } from "./longer.js";
import { Numbers } from "./numbers.js";
import { tellOutside } from "./outside.js";
import type { FileProblem } from "./open-file.js";
import type { Part } from "./parts.js";
import { Presets } from "./presets.js";
import { RunName, type Seeding } from "./run-name.js";
import type { Screen, Told } from "./screen.js";
import { Sentence } from "./sentence.js";
import { Settings } from "./settings.js";
import type { Moves } from "./stepper.js";
import { Timeline } from "./timeline.js";

export interface FaceProps {
	player: Player;
	screen: Screen;
	/** The parts on show beside the picture and its legend. */
	parts: ReadonlySignal<readonly Part[]>;
	/** A sentence under the picture. There is none if it is empty. */
	notice: ReadonlySignal<string>;
	/** Why a file or a press was refused. It goes before the notice. */
	refusal: ReadonlySignal<FileProblem | undefined>;
	actions: Omit<Actions, DrawerName> & Moves & Seeding & { choosePreset: (name: PresetName) => void };
	/** Whether the settings stand beside the picture. */
	hasSide: boolean;
	/** The drawers under the buttons. */
	drawers: Drawers;
	open: Signal<OpenDrawer | undefined>;
	may: May;
}

export function Face(props: FaceProps) {
	const { player, screen, parts, notice, refusal, actions, hasSide, drawers, open, may } = props;
	const speech = useContext(Speech);
	const words = speech.value;
	const { told, scene } = screen;
	const helpIds = useHelpIds();
	const hides = (part: Part) => !parts.value.includes(part);
	const toggle = (name: DrawerName) =>
		may(LOCK_OF_DRAWER[name]) && (open.value = open.peek()?.name === name ? undefined : { name });
	const shownDrawers = hides("drawers") ? {} : drawers;
	const state = useComputed(() => stateText(player, told.value, speech.value));
	const outside = useComputed(() => (scene.value ? tellOutside(scene.value, speech.value) : ""));
	const problem = refusal.value;
	const sentence = problem ? problem.tell(words) : notice.value;
	const stepTime = player.stepTime.value;
	return (
		<>
			<div class="main">
				<Numbers told={told} hides={hides} />
				<Presets player={player} choose={actions.choosePreset} hidden={hides("preset")} />
				<Legend scene={screen.legend} samples={screen.samples} />
				<div class="pictures" ref={screen.pictures}>
					<div class="frame">
						<canvas role="img" aria-label={pictureText(player, screen, words)} ref={screen.canvas} />
						<p class="caption" textContent={screen.caption.value ?? ""} />
						<p class="outside" textContent={outside.value} />
						<JourneyBar player={player} told={told} />
						<FailureNote player={player} />
					</div>
				</div>
				<p class="notice" role="alert" hidden={sentence === ""}>
					<span textContent={sentence} />
					<small textContent={problem?.detail ?? ""} />
				</p>
				<p class="slow" textContent={stepTime === undefined ? "" : words.slow(String(stepTime / 1000))} />
				<Buttons
					player={player}
					actions={{ ...actions, share: () => toggle("share"), takeAway: () => toggle("takeAway") }}
					helpIds={helpIds}
					drawers={shownDrawers}
					open={open.value?.name}
					hides={hides}
				/>
				<Drawer player={player} drawers={shownDrawers} open={open} />
				<Sentence told={told} judged={screen.judged} state={state} hidden={hides("sentence")} />
				<Timeline
					player={player}
					told={told}
					actions={actions}
					hidden={hides("timeline")}
					hidesFields={hides("fields")}
				/>
				<Standing {...{ player, screen, state, actions, hides }} />
				<ButtonsHelp helpIds={helpIds} drawers={shownDrawers} hidden={hides("help")} />
			</div>
			{hasSide && <Side player={player} hidden={hides("settings")} />}
			<Note />
		</>
	);
}

interface StandingProps extends Pick<FaceProps, "player" | "screen" | "actions"> {
	state: ReadonlySignal<string>;
	hides: (part: Part) => boolean;
}

function Standing({ player, screen, state, actions, hides }: StandingProps) {
	const hidesField = hides("fields");
	return (
		<div class={hidesField ? "line" : "line with-field"} hidden={hides("status")}>
			<Status player={player} told={screen.told} state={state} />
			<RunName {...{ player, screen, actions, hidesField }} />
		</div>
	);
}

/** The state, and the player that is frozen. */
function Status({ player, told, state }: Pick<StandingProps, "player" | "state"> & Pick<Screen, "told">) {
	const words = useWords();
	const { frozen } = whoLearns[words.code];
	const { freeze = "none" } = player.settings.value ?? {};
	const longest = useComputed(() => {
		const { freezes = [] } = told.value ?? {};
		const done = words.done(grouped(roomForSteps(told.value)));
		return `${[words.ready, done].reduce(longer)} ${freezes.map((each) => frozen[each]).reduce(longer, "")}`.trim();
	}).value;
	return (
		<p class="status" data-longest={longest}>
			<span textContent={`${state.value} ${frozen[freeze]}`.trim()} />
		</p>
	);
}

function Side({ player, hidden }: { player: Player; hidden: boolean }) {
	return (
		<div class="side" hidden={hidden} inert={player.state.value === "crashed"}>
			<Settings player={player} />
		</div>
	);
}

/** A description of the picture for those who can't see it. */
function pictureText(player: Player, { inside, caption }: Screen, words: Words) {
	if (caption.value !== undefined) {
		return caption.value;
	}
	const { value } = inside;
	const examples = player.shown.value.artist ? [words.pictureExamples] : [];
	return [words.picture, ...examples, ...(value ? [words.inside(value.inside, value.points)] : [])].join(" ");
}

/** The stage's state in words. */
function stateText(player: Player, told: Told | undefined, words: Words) {
	return {
		loading: words.loading,
		ready: words.ready,
		training: words.training,
		paused: words.paused,
		done: words.done(grouped(told?.step ?? 0)),
		failed: words.failed,
		crashed: words.failed,
		disposed: "",
	}[player.state.value];
}
