// A film of the run.

import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import type { Run } from "../../run/run.js";
import { languages } from "../../words/take-away.js";
import { FORMS } from "../forms.js";
import { OPTIONS } from "../options.js";
import { Choose, Entry, Make, optionOf } from "./fields.js";
import { LookFields } from "./look.js";
import type { SectionProps } from "./sections.js";
import type { VideoMaker } from "./video-maker.js";

const SIZES = { "480×300": [480, 300], "640×400": [640, 400], "800×500": [800, 500], "600×600": [600, 600] } as const;
type Size = keyof typeof SIZES;
const SIZE_NAMES = Object.keys(SIZES) as Size[];
const SIZE_TEXTS = Object.fromEntries(SIZE_NAMES.map((name) => [name, name.replace("×", " × ")])) as Record<
	Size,
	string
>;
const NUMBERS = ["from", "to", "frames"] as const;
type Kind = "gif" | "svg-film" | "mp4" | "webm";

export function Film({ player, workshop, look, video, isDisabled }: SectionProps) {
	const own = useOwn(languages);
	const place = { workshop, section: "film" } as const;
	const [kind, setKind] = useState<Kind>("gif");
	const [size, setSize] = useState<Size>("480×300");
	const [written, setWritten] = useState<Partial<Record<(typeof NUMBERS)[number], string>>>({});
	const kinds = useKinds(video);
	player.changes.value;
	const run = player.run.value;
	// The steps of another run are others.
	useLayoutEffect(() => setWritten(({ frames }) => (frames === undefined ? {} : { frames })), [run]);
	const values = { ...usualOf(run, kind), ...written };
	const { language, theme } = look;

	function make() {
		const [width, height] = SIZES[size];
		const numbers = NUMBERS.map((name) => [name, optionOf(values[name])]);
		const form = kind === "gif" || kind === "svg-film" ? FORMS[kind] : video?.make;
		if (form) {
			void workshop.make("film", form, { ...Object.fromEntries(numbers), width, height, language, theme });
		}
	}

	return (
		<>
			<p class="explanation" textContent={own.filmHelp} />
			<div class="fields">
				<Choose label={own.kind} names={kinds} texts={own.kinds} value={kind} onChange={setKind} />
				{NUMBERS.map((name) => (
					<Entry
						key={name}
						{...place}
						name={name}
						label={own[name]}
						value={values[name]}
						onInput={(text) => setWritten({ ...written, [name]: text })}
					/>
				))}
				<Choose label={own.size} names={SIZE_NAMES} texts={SIZE_TEXTS} value={size} onChange={setSize} />
				<LookFields {...look} />
			</div>
			<Make {...place} label={own.makeFilm} fields={NUMBERS} isDisabled={isDisabled} make={make} />
		</>
	);
}

/** Those that can be made here: videos only where it is known that the browser writes them. */
function useKinds(video: VideoMaker | undefined) {
	const [kinds, setKinds] = useState<Kind[]>(["gif", "svg-film"]);
	useEffect(() => {
		let isShown = true;
		void video?.kind().then((kind) => isShown && kind && setKinds(["gif", "svg-film", kind]));
		return () => {
			isShown = false;
		};
	}, [video]);
	return kinds;
}

/** From the first step to the last; of a run that has not begun, to its end. */
function usualOf(run: Run | undefined, kind: Kind) {
	const frames = String(OPTIONS[kind === "svg-film" ? kind : "gif"].frames.usual);
	if (!run) {
		return { from: "", to: "", frames };
	}
	const from = run.firstStep;
	const isToCome = run.lastStep === from && run.goal > from && Number.isFinite(run.goal);
	return { from: String(from), to: String(isToCome ? run.goal : run.lastStep), frames };
}
