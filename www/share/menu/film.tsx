// The section that makes a film of the run.

import { useEffect, useState } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import type { Run } from "../../run/run.js";
import { grouped } from "../../words/grouped.js";
import { languages } from "../../words/take-away.js";
import { FORMS } from "../forms.js";
import { Choose, Entry, Make } from "./fields.js";
import {
	FILM_NUMBERS,
	FILM_SIZES,
	type FilmDraft,
	filmOptions,
	filmProblem,
	filmSeconds,
	type FilmSize,
	filmValues,
	type Kind,
} from "./film-draft.js";
import { LookFields } from "./look.js";
import type { SectionProps } from "./sections.js";
import type { VideoMaker } from "./video-maker.js";

const SIZE_NAMES = Object.keys(FILM_SIZES) as FilmSize[];
const SIZE_TEXTS = Object.fromEntries(SIZE_NAMES.map((name) => [name, name.replace("×", " × ")])) as Record<
	FilmSize,
	string
>;

export function Film(props: SectionProps) {
	const { player, workshop, look, video, isDisabled } = props;
	const own = useOwn(languages);
	const place = { workshop, section: "film" } as const;
	const draft = workshop.drafts.film.value;
	const kinds = useKinds(video, draft.kind);
	player.changes.value;
	const run = player.run.value;
	const values = filmValues(run, draft);
	const isRight = run !== undefined && filmProblem(run, draft) === undefined;
	const set = (changes: Partial<FilmDraft>) => (workshop.drafts.film.value = { ...draft, ...changes });

	return (
		<>
			<p class="explanation" textContent={own.filmHelp(kinds.map((kind) => own.kinds[kind]))} />
			<p class="explanation" textContent={run && run.firstStep > 0 ? own.beginsAt(grouped(run.firstStep)) : ""} />
			<div class="fields">
				<Choose
					label={own.kind}
					names={kinds}
					texts={own.kinds}
					value={draft.kind}
					onChange={(kind) => set({ kind })}
				/>
				{FILM_NUMBERS.map((name) => (
					<Entry
						key={name}
						{...place}
						name={name}
						label={own[name]}
						value={values[name]}
						onInput={(text) => set({ written: { ...draft.written, [name]: text } })}
						onEmpty={() => set({ written: { ...draft.written, [name]: undefined } })}
					/>
				))}
				<Choose
					label={own.size}
					names={SIZE_NAMES}
					texts={SIZE_TEXTS}
					value={draft.size}
					onChange={(size) => set({ size })}
				/>
				<LookFields {...look} />
			</div>
			<p class="explanation" textContent={isRight ? own.lasts(String(filmSeconds(run, draft))) : ""} />
			<Make
				{...place}
				label={own.makeFilm}
				isKeptByPress={draft.kind === "gif"}
				isDisabled={isDisabled}
				make={() => run && makeFilm(props, run, draft)}
			/>
		</>
	);
}

/** Makes the film, or reports which field is wrong. */
function makeFilm({ workshop, look: { language, theme }, video }: SectionProps, run: Run, draft: FilmDraft) {
	const { kind } = draft;
	const form = kind === "gif" || kind === "svg-film" ? FORMS[kind] : video?.make;
	const problem = filmProblem(run, draft);
	if (problem) {
		workshop.refuse({ section: "film", ...problem });
	} else if (form) {
		void workshop.make("film", form, { ...filmOptions(run, draft), language, theme });
	}
}

/** The kinds of film that can be made here. Videos are among them once it is known that the browser can write them. */
function useKinds(video: VideoMaker | undefined, chosen: Kind) {
	const [kinds, setKinds] = useState<Kind[]>(["gif", "svg-film"]);
	useEffect(() => {
		let isShown = true;
		void video?.kind().then((kind) => isShown && kind && setKinds(["gif", "svg-film", kind]));
		return () => {
			isShown = false;
		};
	}, [video]);
	return kinds.includes(chosen) ? kinds : [...kinds, chosen];
}
