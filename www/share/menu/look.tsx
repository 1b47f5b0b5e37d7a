// The choice of a picture's language and colours. They are the page's until others are chosen.

import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { schemeOf } from "../../dom/scheme.js";
import { useOwn, useWords } from "../../dom/words.js";
import { LANGUAGES, type Language } from "../../words/languages.js";
import { languages } from "../../words/take-away.js";
import { THEMES } from "../options.js";
import type { Drafts } from "./drafts.js";
import { Choose } from "./fields.js";

type Theme = (typeof THEMES)[number];

export interface Look {
	language: Language;
	theme: Theme;
	/** The page's own colours. */
	pageTheme: Theme;
	chosen: Drafts["look"];
}

/** @param place an element whose colours are the page's, with its style sheet */
export function useLook(place: RefObject<Element | null>, chosen: Drafts["look"]): Look {
	const { code } = useWords();
	const [theme, setTheme] = useState<Theme>("light");
	useLayoutEffect(() => {
		if (place.current) {
			setTheme(schemeOf(place.current));
		}
	}, [place]);
	return { language: code, theme, pageTheme: theme, ...chosen.value, chosen };
}

export function LookFields(look: Look) {
	const { theme, pageTheme, chosen } = look;
	const own = useOwn(languages);
	const { themes } = useWords();
	return (
		<>
			<LanguageField {...look} />
			<Choose
				label={own.colours}
				names={THEMES}
				texts={themes}
				help={theme === pageTheme ? own.asPage : ""}
				value={theme}
				onChange={(theme) => (chosen.value = { ...chosen.value, theme })}
			/>
		</>
	);
}

interface LanguageFieldProps extends Look {
	onChoose?: () => void;
}

export function LanguageField({ language, chosen, onChoose }: LanguageFieldProps) {
	const own = useOwn(languages);
	return (
		<Choose
			label={own.language}
			names={LANGUAGES}
			texts={own.languages}
			value={language}
			onChange={(language) => {
				onChoose?.();
				chosen.value = { ...chosen.value, language };
			}}
		/>
	);
}
