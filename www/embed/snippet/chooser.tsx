// The form with everything that can be chosen: the form of the snippet, the run, and how it is shown.

import { Tick } from "../../dom/controls.js";
import { languageName } from "../../dom/language-name.js";
import { useOwn, useWords } from "../../dom/words.js";
import { SPEEDS } from "../../run/plan.js";
import { CONTROLS, PANELS, THEMES } from "../../run/spec.js";
import { speedText } from "../../stage/settings.js";
import { LANGUAGES } from "../../words/languages.js";
import { languages as numbersWords } from "../../words/panels/numbers.js";
import { languages as truthWords } from "../../words/panels/truth.js";
import { languages as ownWords } from "../../words/snippet.js";
import type { Builder } from "./builder.js";
import { Entry, Group, MenuField } from "../../page/fields.js";
import { FORMS } from "./forms.js";
import { hasBase, recipeOf, type SiteName, SITES } from "./sites.js";

interface Props {
	builder: Builder;
}

export function Chooser({ builder }: Props) {
	return (
		<fieldset class="choices" disabled={!builder.engine.value}>
			<FormGroup builder={builder} />
			<SiteFields builder={builder} />
			<RunFields builder={builder} />
			<Menus builder={builder} />
			<Autoplay builder={builder} />
		</fieldset>
	);
}

function FormGroup({ builder: { form } }: Props) {
	const own = useOwn(ownWords);
	return (
		<Group title={own.form}>
			{FORMS.map((name) => (
				<Tick
					key={name}
					type="radio"
					name="form"
					label={own.forms[name]}
					checked={name === form.value}
					onChange={() => {
						form.value = name;
					}}
				/>
			))}
		</Group>
	);
}

/** The place of the snippet. A pen is a site of its own. */
function SiteFields({ builder }: Props) {
	const own = useOwn(ownWords);
	const { form, site, base } = builder;
	if (form.value !== "tag" && form.value !== "iframe") {
		return null;
	}
	const plain: Partial<Record<SiteName, string>> = own.sites[form.value];
	return (
		<>
			<MenuField
				label={own.site}
				names={SITES}
				text={(name) => plain[name] ?? recipeOf(name)?.name ?? name}
				value={site.value}
				onChange={(name) => (site.value = name)}
			/>
			{hasBase(site.value, form.value) && (
				<Entry
					label={own.base}
					help={own.baseHelp}
					value={base.value}
					placeholder="/"
					inputMode="url"
					enter={(text) => builder.enterBase(text)}
				/>
			)}
		</>
	);
}

/** The choices of the run and its speed. */
function RunFields({ builder }: Props) {
	const words = useWords();
	const own = useOwn(ownWords);
	const chosen = builder.choices.value;
	const { preset, speed } = chosen;
	const { seed, until } = builder.defaults;
	const presets = [...builder.presets.value.keys()];
	return (
		<>
			<MenuField
				label={words.preset}
				names={presets}
				text={(name) => words.presets[name].name}
				value={preset}
				onChange={(preset) => builder.choose({ preset })}
				help={presets.length > 0 ? words.presets[preset].help : ""}
			/>
			<Entry
				label={own.seed}
				help={own.seedHelp}
				value={chosen.seed}
				placeholder={seed}
				enter={(text) => builder.enter("seed", text)}
			/>
			<Entry
				label={own.until}
				help={own.untilHelp}
				value={chosen.until}
				placeholder={until}
				enter={(text) => builder.enter("until", text)}
			/>
			<MenuField
				label={words.speed}
				names={["", ...SPEEDS.map(String)]}
				text={(speed) => speedText(words, speed === "" ? "auto" : Number(speed))}
				value={speed}
				onChange={(speed) => builder.choose({ speed })}
			/>
		</>
	);
}

/** The choices of what is around the picture, the colours and the language. */
function Menus({ builder }: Props) {
	const words = useWords();
	const own = useOwn(ownWords);
	const { controls, theme, lang } = builder.choices.value;
	const isIframe = builder.form.value === "iframe";
	return (
		<>
			<MenuField
				label={own.controls}
				names={CONTROLS}
				text={(name) => own.controlNames[name]}
				value={controls}
				onChange={(controls) => builder.choose({ controls })}
			/>
			<PanelGroup builder={builder} />
			<MenuField
				label={own.theme}
				names={["", ...THEMES]}
				text={(name) => (name === "" ? own.leftOut : words.themes[name])}
				value={theme}
				onChange={(theme) => builder.choose({ theme })}
				help={isIframe ? own.themeLeftOutInIframe : own.themeLeftOut}
			/>
			<MenuField
				label={own.language}
				names={["", ...LANGUAGES]}
				text={(code) => (code === "" ? own.leftOut : languageName(code))}
				value={lang}
				onChange={(lang) => builder.choose({ lang })}
				help={isIframe ? own.languageLeftOutInIframe : own.languageLeftOut}
			/>
		</>
	);
}

function PanelGroup({ builder }: Props) {
	const own = useOwn(ownWords);
	const titles = { truth: useOwn(truthWords).title, numbers: useOwn(numbersWords).title };
	const chosen = builder.choices.value.panels.split(" ");
	const help = builder.form.value === "iframe" ? own.panelsLeftOutInIframe : own.panelsLeftOut;
	return (
		<Group title={own.panels}>
			{PANELS.map((name) => (
				<Tick
					key={name}
					type="checkbox"
					label={titles[name]}
					checked={chosen.includes(name)}
					onChange={(isChosen) => builder.choosePanel(name, isChosen)}
				/>
			))}
			<p class="explanation" textContent={help} />
		</Group>
	);
}

function Autoplay({ builder }: Props) {
	const own = useOwn(ownWords);
	return (
		<div class="field">
			<Tick
				type="checkbox"
				label={own.autoplay}
				checked={builder.choices.value.autoplay}
				onChange={(autoplay) => builder.choose({ autoplay })}
			/>
			<p class="explanation" textContent={own.autoplayHelp} />
		</div>
	);
}
