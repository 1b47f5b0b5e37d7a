// What is kept of computed maps on this device, and a button that deletes it.

import { useEffect, useRef, useState } from "preact/hooks";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/map-export.js";
import { forgetMaps, keptBytes } from "../kept.js";
import { bytesText } from "./bytes.js";

/** The bytes that are kept; "nothing" if the browser keeps nothing. */
type Known = number | "nothing";

export function Kept() {
	const own = useOwn(languages);
	const [known, setKnown] = useState<Known>(0);
	const [freed, setFreed] = useState(0);
	const status = useRef<HTMLParagraphElement>(null);
	const look = async () => setKnown((await keptBytes()) ?? "nothing");
	useEffect(() => void look(), []);
	const forget = async () => {
		const before = (await keptBytes()) ?? 0;
		setFreed((await forgetMaps()) ? before : 0);
		await look();
		// The button with the focus is gone.
		status.current?.focus();
	};
	const isSomething = typeof known === "number" && known > 0;
	return (
		<div class="kept">
			<p hidden={!isSomething}>
				<span class="explanation" textContent={isSomething ? own.kept(bytesText(known)) : ""} />{" "}
				<button type="button" onClick={() => void forget()} textContent={own.forget} />
			</p>
			<p class="explanation" textContent={known === "nothing" ? own.notKept : ""} />
			<p role="status" tabIndex={-1} ref={status} textContent={freed > 0 ? own.forgotten(bytesText(freed)) : ""} />
		</div>
	);
}
