// The run for other people's pages: the tag and the iframe, ready to copy.

import { useOwn, useWords } from "../../dom/words.js";
import { grouped } from "../../words/grouped.js";
import { languages } from "../../words/share.js";
import { fallback } from "../../words/tag.js";
import { Copy } from "../drawer/copy.js";
import { iframeOf, isPublic, SCRIPT, SCRIPT_ADDRESS, scriptTag, textOf } from "../tags.js";
import type { Moment } from "./moment.js";
import { tagOf } from "./tag.js";

interface Props {
	moment: Moment;
	/** Whether the site's other files are beside the page. */
	hasSite: boolean;
}

export function OwnPage({ moment, hasSite }: Props) {
	const own = useOwn(languages);
	const { code, title } = useWords();
	const tag = [scriptTag(), tagOf(moment, fallback[code])].map(textOf).join("\n");
	const { href, step, leavesOut } = moment;
	const begins = step === 0 ? own.tagBegins : own.tagStops(grouped(step));
	return (
		<>
			<Copy text={tag} name={own.tag} label={own.copyTag} />
			<p class="explanation" textContent={leavesOut ? own.tagLeavesOut : begins} />
			<p class="explanation">
				<span textContent={own.tagNeeds(SCRIPT)} />{" "}
				{hasSite && <a href={SCRIPT_ADDRESS} download={SCRIPT} textContent={own.download(SCRIPT)} />}
			</p>
			<Copy text={textOf(iframeOf(href, title))} name={own.iframe} label={own.copyIframe} />
			<p class="explanation" textContent={isPublic(new URL(href)) ? own.iframeHelp : own.iframeOnlyHere} />
			{hasSite && (
				<p class="explanation">
					<a href={`snippet.html?lang=${code}`} textContent={own.moreChoices} />
				</p>
			)}
		</>
	);
}
