// A picture of the run, or one of its charts.

import { useState } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/take-away.js";
import { FORMS } from "../forms.js";
import { PICTURES, SIZES } from "../options.js";
import { Choose, Make } from "./fields.js";
import { LookFields } from "./look.js";
import type { SectionProps } from "./sections.js";

const FORMATS = [...SIZES, "svg"] as const;

export function Picture({ workshop, look, isDisabled }: SectionProps) {
	const own = useOwn(languages);
	const [of, setOf] = useState<(typeof PICTURES)[number]>("picture");
	const [format, setFormat] = useState<(typeof FORMATS)[number]>("1x");
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
				<Choose label={own.of} names={PICTURES} texts={own.pictures} value={of} onChange={setOf} />
				<Choose label={own.kind} names={FORMATS} texts={own.formats} value={format} onChange={setFormat} />
				<LookFields {...look} />
			</div>
			<Make workshop={workshop} section="picture" label={own.makePicture} isDisabled={isDisabled} make={make} />
		</>
	);
}
