// The section with a picture of the run, or one of its charts.

import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/take-away.js";
import { FORMS } from "../forms.js";
import { PICTURES, SIZES } from "../options.js";
import type { PictureFormat } from "./drafts.js";
import { Choose, Make } from "./fields.js";
import { LookFields } from "./look.js";
import type { SectionProps } from "./sections.js";

const FORMATS: readonly PictureFormat[] = [...SIZES, "svg"];

export function Picture({ workshop, look, isDisabled }: SectionProps) {
	const own = useOwn(languages);
	const { picture } = workshop.drafts;
	const { of, format } = picture.value;
	const { language, theme } = look;

	function make() {
		const options = { of, language, theme };
		void (format === "svg"
			? workshop.make("picture", FORMS.svg, options)
			: workshop.make("picture", FORMS.png, { ...options, size: format }));
	}

	return (
		<>
			<div class="fields few">
				<Choose
					label={own.of}
					names={PICTURES}
					texts={own.pictures}
					value={of}
					onChange={(name) => (picture.value = { of: name, format })}
				/>
				<Choose
					label={own.kind}
					names={FORMATS}
					texts={own.formats}
					value={format}
					onChange={(name) => (picture.value = { of, format: name })}
				/>
				<LookFields {...look} />
			</div>
			<Make
				workshop={workshop}
				section="picture"
				label={own.makePicture}
				isKeptByPress={format !== "svg"}
				isDisabled={isDisabled}
				make={make}
			/>
		</>
	);
}
